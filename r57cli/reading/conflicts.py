"""Marks that git leaves in a file where two versions of it could not be joined."""

from __future__ import annotations

import re

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span
from r57cli.reading.recovery import Rest, has_content, leave_out

_MARK = re.compile(r" *(<{7} |>{7} |\|{7} |={7}\s*$)")
_OPENS, _CLOSES = "<", ">"


def without_conflicts(text: str) -> tuple[list[Finding], Rest | None]:
    """What is told of each conflict, at its first mark, and the text without what it touches.

    No text is left where that cannot be told from the rest.
    """
    if not any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "=======", "|||||||")):
        return [], Rest(text, 0)
    lines = text.split("\n")
    found: list[Finding] = []
    within: list[int] = []
    is_open = False
    for number, line in enumerate(lines, start=1):
        mark = _MARK.match(line)
        if mark is None:
            within += [number] if is_open and has_content(line) else []
            continue
        if not is_open:
            span = Span(number, mark.start(1) + 1, number, mark.start(1) + 8)
            found.append(Finding(code="R118", variant="conflict", span=span))
        is_open = mark[1][0] == _OPENS or (is_open and mark[1][0] != _CLOSES)
        lines[number - 1] = ""
    if is_open:
        return found, None
    rest = "\n".join(lines)
    return found, leave_out(rest, within) if within else Rest(rest, 0)
