"""From the path of a finding to its line and column."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.reading.positions import START, Path, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from r57cli.reading.finding import Finding, On, Related
    from r57cli.reading.source import SourceFile


class Place(Frozen):
    """A place to look at: `text` is its line, `message` the id of what is said of it."""

    file: str
    span: Span
    text: str = ""
    message: str = ""


class Located(Frozen):
    """A finding with its place, those that it speaks of besides, and that of its cause."""

    finding: Finding
    place: Place
    related: tuple[Place, ...] = ()
    cause: Place | None = None

    @property
    def file(self) -> str:
        """The path to show."""
        return self.place.file

    @property
    def span(self) -> Span:
        """The stretch of text at fault."""
        return self.place.span

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """Order of a report: file, place, code."""
        return (self.file, self.span, self.finding.code, self.finding.variant)


def locate(
    source: SourceFile,
    findings: Iterable[Finding],
    find: Callable[[str], SourceFile | None] | None = None,
) -> list[Located]:
    """Look up the places of findings; sorted, each only once.

    A part of a path that is not in the file is skipped: the last part found stays. A finding about
    a value that the reader has refused already is a consequence of that, and left out. `find`
    gives the files by name that findings may relate to.
    """
    seen: dict[tuple[object, ...], Located] = {}
    lines = Lines(source)
    split: dict[str, Lines] = {}

    def elsewhere(each: Related) -> Place:
        """The place of what a finding speaks of; the lines of each file are split once."""
        other = find(each.file) if find and each.file and each.file not in split else None
        there = split.setdefault(each.file, Lines(other) if other else lines)
        return there.place(each.path, each.on, each.span, each.message)

    for finding in findings:
        if finding.span is None and source.has_reported(finding.path):
            continue
        located = Located(
            finding=finding,
            place=lines.place(finding.path, finding.on, finding.span),
            related=tuple(map(elsewhere, finding.related)),
            cause=elsewhere(finding.cause) if finding.cause else None,
        )
        args = tuple(sorted(finding.args.items()))
        seen.setdefault((finding.code, finding.variant, located.span, args), located)
    return sorted(seen.values(), key=lambda each: each.sort_key)


class Lines:
    """The lines of a file, split only when a place in it is asked for."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source

    @cached_property
    def all(self) -> list[str]:
        """The lines without their ends."""
        return self.source.text.split("\n")

    def place(self, path: Path, on: On, given: Span | None, message: str = "") -> Place:
        """The place of a path, or of a span that the reader gave; within one line of the file."""
        span = self._inside(given or self._span_of(path, on))
        if given is None:
            span = self._first_line(span)
        text = self.all[span.line - 1] if span.line <= len(self.all) else ""
        return Place(file=self.source.display, span=span, text=text, message=message)

    def _span_of(self, path: Path, on: On) -> Span:
        index = self.source.index
        found: Path = ()
        for part in path:
            if (*found, part) in index.values or (*found, part) in index.keys:
                found = (*found, part)
        key, value = index.key(found), index.value(found)
        return (key or value or START) if on == "key" else (value or key or START)

    def _inside(self, span: Span) -> Span:
        """A span in the file: what is missing at its very end counts as being on a line below."""
        if span.line <= len(self.all) or self.all == [""]:  # no text: the bytes are not UTF-8
            return span
        end = len(self.all[-1].rstrip()) + 1
        return Span(len(self.all), end, len(self.all), end)

    def _first_line(self, span: Span) -> Span:
        """A stretch over several lines cut to its first: that is what a person must look at."""
        if span.line == span.end_line or span.line > len(self.all):
            return span
        end = max(len(self.all[span.line - 1].rstrip()) + 1, span.column)
        return Span(span.line, span.column, span.line, end)
