"""Comments in which a file speaks to r57: `# r57: …`."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.spelling import is_slip
from r57cli.reading.positions import Span
from r57cli.reading.trail import span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = re.compile(r"#[ \t]*[Rr]57\b")
_REMARK = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*(?P<sign>[Rr]57\b[ \t]*[-:.,]?)[ \t]*(?P<text>.*)")
_EXEMPTS = re.compile(r"(?P<word>[A-Za-z]+)[ \t]*(?:[\[({]|[Rr][0-9])|[\[({][ \t]*[Rr][0-9]")
_WORD = "ignore"


class Remark(Frozen):
    """A comment after `r57:`; `start` is the column of its text, `covers` the line it is about.

    That is its own line, or for a comment on a line of its own the next line with content. One that
    is not `exact` does not begin so, although it was meant to.
    """

    span: Span
    text: str
    exact: bool
    start: int
    covers: int


def remarks(text: str) -> Iterator[Remark]:
    """All remarks of a file, from its end; none where the file is not YAML."""
    if _SIGN.search(text) is None:
        return
    lines = text.split("\n")
    quoted = _quoted(text)
    below = len(lines)
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        match = _REMARK.search(line) if "#" in line else None
        alone = not line.strip() or line.lstrip().startswith("#")
        if match is not None and _speaks(match) and not quoted.holds(number, match.start() + 1):
            yield Remark(
                span=Span(number, match.start() + 1, number, len(line.rstrip()) + 1),
                text=match["text"].rstrip(),
                exact=match["sign"] == "r57:",
                start=match.start("text") + 1,
                covers=below if alone else number,
            )
        below = below if alone else number


def _speaks(match: re.Match[str]) -> bool:
    """True for what begins as a remark does, and for what would be an exemption if it did."""
    if match["sign"] == "r57:":
        return True
    exempts = _EXEMPTS.match(match["text"])
    return exempts is not None and is_slip((exempts["word"] or _WORD).casefold(), _WORD)


class _Stretches:
    """Stretches of a text, none in another, in their order."""

    def __init__(self, spans: list[Span]) -> None:
        self._starts = [(span.line, span.column) for span in spans]
        self._ends = [(span.end_line, span.end_column) for span in spans]

    def holds(self, line: int, column: int) -> bool:
        """True for a place within one of them."""
        at = bisect_right(self._starts, (line, column)) - 1
        return at >= 0 and (line, column) < self._ends[at]


def _quoted(text: str) -> _Stretches:
    """Where texts stand in which a # is a letter: in quotes, or in a block; all of a bad file."""
    import yaml  # noqa: PLC0415 - few files have remarks

    from r57cli.reading.events import LOADER  # noqa: PLC0415 - likewise

    try:
        return _Stretches(
            [
                span_of(event)
                for event in yaml.parse(text, Loader=LOADER)
                if isinstance(event, yaml.ScalarEvent) and event.style
            ]
        )
    except (yaml.YAMLError, ValueError, OverflowError):
        return _Stretches([Span(1, 1, text.count("\n") + 2, 1)])
