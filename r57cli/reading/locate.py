"""From the path of a finding to its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.reading.positions import START, Path, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.reading.finding import Finding, On
    from r57cli.reading.source import SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A related place, looked up; `message` is an id."""

    file: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A finding with its file and place."""

    file: str
    span: Span
    finding: Finding
    related: tuple[Place, ...] = ()

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """Order of a report: file, place, code."""
        return (self.file, self.span, self.finding.code, self.finding.variant)


def locate(source: SourceFile, findings: Iterable[Finding]) -> list[Located]:
    """Look up the places of findings; sorted, each only once.

    A part of a path that is not in the file is skipped: the last part found stays. A finding about
    a value that the reader has refused already is a consequence of that, and left out.
    """
    seen: dict[tuple[object, ...], Located] = {}
    lines: list[str] | None = None
    for finding in findings:
        if finding.span is None and source.has_reported(finding.path):
            continue
        if lines is None:
            lines = source.text.split("\n")
        span = _inside(finding.span or _span_of(source, finding.path, finding.on), lines)
        located = Located(
            file=source.display,
            span=span if finding.span else _first_line(span, lines),
            finding=finding,
            related=tuple(_related(source, finding, lines)),
        )
        args = tuple(sorted(finding.args.items()))
        seen.setdefault((finding.code, finding.variant, located.span, args), located)
    return sorted(seen.values(), key=lambda each: each.sort_key)


def _related(source: SourceFile, finding: Finding, lines: list[str]) -> Iterable[Place]:
    for each in finding.related:
        span = each.span or _first_line(_span_of(source, each.path, each.on), lines)
        yield Place(file=source.display, span=span, message=each.message)


def _span_of(source: SourceFile, path: Path, on: On) -> Span:
    found: Path = ()
    for part in path:
        if (*found, part) in source.index.values or (*found, part) in source.index.keys:
            found = (*found, part)
    key = source.index.key(found)
    value = source.index.value(found)
    return (key or value or START) if on == "key" else (value or key or START)


def _inside(span: Span, lines: list[str]) -> Span:
    """A span in the file: what is missing at its very end counts as being on a line below."""
    if span.line <= len(lines) or lines == [""]:  # no text: its bytes could not be decoded
        return span
    end = len(lines[-1].rstrip()) + 1
    return Span(len(lines), end, len(lines), end)


def _first_line(span: Span, lines: list[str]) -> Span:
    """A stretch over several lines cut to its first one: that is what a person must look at."""
    if span.line == span.end_line or span.line > len(lines):
        return span
    end = max(len(lines[span.line - 1].rstrip()) + 1, span.column)
    return Span(span.line, span.column, span.line, end)
