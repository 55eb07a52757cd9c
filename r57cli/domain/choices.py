"""The words of which files and forms take one: what a document, a figure or a state may be."""

from __future__ import annotations

from typing import Literal, get_args

DocumentKind = Literal["resolution", "programme", "plan", "statistics", "report", "press"]
DOCUMENT_KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
"""Of two documents that promise the same, that of the kind named earlier here counts first."""

Nature = Literal["estimate", "preliminary", "final"]
NATURES: tuple[Nature, ...] = get_args(Nature)

Counting = Literal["point", "period", "year_to_date", "cumulative"]
COUNTINGS: tuple[Counting, ...] = get_args(Counting)
"""What a count is of: a day, the period alone, the year so far, or all time until then."""

Reason = Literal[
    "not_collected", "not_yet_published", "requested", "none_occurred", "not_applicable",
    "no_formula",
]  # fmt: skip
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why there is no figure."""

State = Literal["done", "in_progress", "not_started"]
STATES: tuple[State, ...] = get_args(State)
"""How far a milestone is."""
