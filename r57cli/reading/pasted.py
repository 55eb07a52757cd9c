"""Line numbers, and the signs of a patch, that were pasted along with lines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.positions import Span
from r57cli.reading.recovery import FIRST_KEY, Rest, has_content, leave_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KEY = r"[ \t]*(?:- +)?[a-z_]+:(?:[ \t]|$)"
_ANY = re.compile(r"(?m)^(?: *[0-9]+(?:[:.|)]|[ \t])|\+|@@ |diff |index )")
_NUMBERED = re.compile(
    rf"(?: {{0,3}}| {{4,5}}(?=[0-9]\t))([0-9]{{1,5}})(?:[ \t]*[:.|)]|[ \t]){_KEY}"
)
_NUMBER = re.compile(r" *([0-9]{1,5})(?![0-9])")
_FEWEST = 3
"""So many lines with numbers that rise by one are no chance."""

_HEADER = r"diff --git |@@ -[0-9]|index [0-9a-f]+\.\.|--- (?:a/|/dev/null)|\+\+\+ (?:b/|/dev/null)"
_ADDED = rf"\+(?! [a-z]){_KEY}"
_PATCH = re.compile(rf"{_HEADER}|{_ADDED}")
_PATCHED = re.compile(rf"{_HEADER}|\+|-  +[a-z_]")


def without_pasted(text: str) -> tuple[list[Finding], Rest | None]:
    """What is told of each stretch of such lines, and the text without the records it touches.

    No text is left where the whole file was pasted so, or all its records.
    """
    lines = text.split("\n")
    some = islice(_stretches(lines), MOST_FINDINGS + 1) if _ANY.search(text) else ()
    stretches = list(some)
    if not stretches:
        return [], Rest(text, 0)
    told = [_told(variant, start, lines) for variant, start, _ in stretches]
    if len(told) > MOST_FINDINGS or not any(map(has_content, lines[: stretches[0][1]])):
        return told, None
    touched: list[int] = []
    lost = before = 0
    for _, start, end in stretches:
        lost += sum(re.search(FIRST_KEY, line) is not None for line in lines[start:end])
        first = next((each for each in lines[start:end] if not re.match(_HEADER, each)), None)
        if first and not re.search(FIRST_KEY, first):
            touched += [at + 1 for at in range(before, start) if has_content(lines[at])][-1:]
        below = next((at for at in range(end, len(lines)) if has_content(lines[at])), None)
        touched += [below + 1] if below and re.match(r" +[^- ]", lines[below]) else []
        lines[start:end] = [""] * (end - start)
        before = end
    if not any(re.match(" *- ", line) for line in lines):
        return told, None
    rest = leave_out("\n".join(lines), touched) if touched else Rest("\n".join(lines), 0)
    return told, rest and rest._replace(lost=rest.lost + lost)


def _told(variant: str, start: int, lines: Sequence[str]) -> Finding:
    """The finding at the number or sign with which a stretch begins."""
    sign = re.match(r" *(\S[0-9]*)", lines[start])
    first, end = sign.span(1) if sign else (0, 1)
    span = Span(start + 1, first + 1, start + 1, end + 1)
    return Finding(code="R118", variant=variant, span=span)


def _stretches(lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The stretches of such lines: of what they are, and where they begin and end (from 0)."""
    at = 0
    while at < len(lines):
        variant, end = "numbered", _end_of_numbers(lines, at)
        if end - at < _FEWEST:
            variant, end = "patch", _end_of_patch(lines, at)
        if end > at:
            yield variant, at, end
        at = max(at + 1, end)


def _end_of_numbers(lines: Sequence[str], at: int) -> int:
    """Where lines end whose numbers rise by one from here; here where none does."""
    found = _NUMBERED.match(lines[at])
    while found and at < len(lines):
        number = int(found[1])
        at += 1
        below = _NUMBER.match(lines[at]) if at < len(lines) else None
        found = below if below and int(below[1]) == number + 1 else None
    return at


def _end_of_patch(lines: Sequence[str], at: int) -> int:
    """Where lines of a patch end that begin here; here where none does."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    removed = re.match("-  +[a-z_]", lines[at]) and re.match(_ADDED, below)
    if not (removed or _PATCH.match(lines[at])):
        return at
    while at < len(lines) and _PATCHED.match(lines[at]):
        at += 1
    return at
