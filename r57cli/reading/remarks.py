"""Comments in which a file speaks to r57: `# r57: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from r57cli.reading.events import LOADER
from r57cli.reading.positions import Span
from r57cli.reading.trail import span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMARK = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*r57:[ \t]*(?P<text>.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment after `r57:`; `start` is the column of its text, `covers` the line it is about.

    That is its own line, or for a comment on a line of its own the next line with content.
    """

    span: Span
    text: str
    start: int
    covers: int


def remarks(text: str) -> list[Remark]:
    """All remarks of a file, from the top; none where the file is not YAML."""
    if "r57:" not in text:
        return []
    lines = text.split("\n")
    found = [
        (number, match)
        for number, line in enumerate(lines, start=1)
        if (match := _REMARK.search(line))
    ]
    if not found:
        return []
    quoted = _quoted(text)
    return [
        Remark(
            span=Span(number, match.start() + 1, number, len(lines[number - 1].rstrip()) + 1),
            text=match["text"].rstrip(),
            start=match.start("text") + 1,
            covers=_covered(lines, number, match.start()),
        )
        for number, match in found
        if not any(begin <= (number, match.start() + 1) < end for begin, end in quoted)
    ]


def _covered(lines: Sequence[str], number: int, column: int) -> int:
    if lines[number - 1][:column].strip():
        return number
    below = (
        at
        for at in range(number, len(lines))
        if lines[at].strip() and not lines[at].lstrip().startswith("#")
    )
    return next(below, number - 1) + 1


def _quoted(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where texts stand in which a # is a letter: in quotes, or in a block; all of a bad file."""
    found = []
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.ScalarEvent) and event.style:
                span = span_of(event)
                found.append(((span.line, span.column), (span.end_line, span.end_column)))
    except (yaml.YAMLError, ValueError, OverflowError):
        return [((0, 0), (text.count("\n") + 2, 0))]
    return found
