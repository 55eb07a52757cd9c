"""What was measured, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """A ratio (or a number in the unit that `what` names), and the goal that there is for it."""

    what: str
    value: float | None
    goal: str = ""


def lines(title: str, found: Iterable[Line]) -> str:
    """A heading with its table of lines."""
    rows = [(each.what, shown(each.value), each.goal) for each in found]
    return grid(title, ("what", "found", "goal"), rows)


def grid(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A heading with its table; all columns but the first stand at the right."""
    marks = ["---", *["---:"] * (len(headings) - 1)]
    table = [f"| {' | '.join(row)} |" for row in (headings, marks, *rows)]
    return "\n".join([f"### {title}", "", *table, ""])


def shown(value: float | None) -> str:
    """A number in three digits; what could not be measured is said."""
    if value is None:
        return "not installed"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004 - three digits do
