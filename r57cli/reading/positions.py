"""Where things stand in a file: lines and columns from 1, columns in code points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
"""A place in the data: keys of mappings and indices of lists, from the root."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True)
class Index:
    """The spans of keys and values by path; marks are kept as libyaml gives them (0-based)."""

    keys: dict[Path, tuple[Any, Any]] = field(default_factory=dict)
    values: dict[Path, tuple[Any, Any]] = field(default_factory=dict)

    def key(self, path: Path) -> Span | None:
        """The span of the key that leads to `path`, None where there is none."""
        return _span(self.keys.get(path))

    def value(self, path: Path) -> Span | None:
        """The span of the value at `path`, None where there is none."""
        return _span(self.values.get(path))


def _span(marks: tuple[Any, Any] | None) -> Span | None:
    if marks is None:
        return None
    start, end = marks
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
