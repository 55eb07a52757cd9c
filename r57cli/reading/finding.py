"""A mistake: its code, what it speaks of, and its place, symbolic until the very end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from r57cli.reading.positions import Path, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a finding speaks of, with the id of what to say there."""

    message: str
    path: Path = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong at one place.

    The message id is "finding.CODE", or "finding.CODE.VARIANT" for another wording of the same
    rule; "hint.…" likewise. `path` is resolved once, at the end; only the reader, which has no
    paths yet, gives a `span` directly.
    """

    code: str
    severity: Literal["error", "warning"] = "error"
    variant: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    path: Path = ()
    on: Literal["key", "value"] = "value"
    span: Span | None = None
    related: tuple[Related, ...] = ()
