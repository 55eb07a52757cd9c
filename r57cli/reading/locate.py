"""From symbolic places to lines and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.reading.positions import Path, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.reading.finding import Finding, Related
    from r57cli.reading.positions import Index
    from r57cli.reading.source import SourceFile

_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A related place in a file, with the id of what to say there."""

    file: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A finding with its place in a file."""

    file: str
    span: Span
    finding: Finding
    related: tuple[Place, ...]

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """By file, then place, then code."""
        return (self.file, self.span, self.finding.code, self.finding.variant)


def locate(source: SourceFile, findings: Iterable[Finding]) -> list[Located]:
    """Give each finding its place, in the order of the file, each mistake once."""
    found = {}
    for finding in findings:
        located = Located(
            file=source.display,
            span=finding.span or _resolve(source.index, finding.path, finding.on),
            finding=finding,
            related=tuple(_related(source, each) for each in finding.related),
        )
        found.setdefault((*located.sort_key, tuple(finding.args.items())), located)
    return sorted(found.values(), key=lambda each: each.sort_key)


def _related(source: SourceFile, related: Related) -> Place:
    span = related.span or _resolve(source.index, related.path, "value")
    return Place(file=source.display, span=span, message=related.message)


def _resolve(index: Index, path: Path, on: str) -> Span:
    """The span of a path; parts that are not in the file are skipped, the last found stays."""
    reached: Path = ()
    for part in path:
        if (*reached, part) in index.values or (*reached, part) in index.keys:
            reached = (*reached, part)
    if on == "key" and (span := index.key(reached)):
        return span
    return _start(index, reached)


def _start(index: Index, path: Path) -> Span:
    """A scalar's own span; for a mapping or list the key that leads to it, or its first line."""
    value, key = index.value(path), index.key(path)
    if value is None:
        return key or _TOP
    if value.line == value.end_line:
        return value
    return key or Span(value.line, value.column, value.line, value.column + 1)
