"""Items of a list that YAML reads as a part of the text above: their dashes stand too deep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASH = re.compile(r"- +$")
_ITEM = re.compile(r"\s*(-)\s*(?=\S)")


def swallowed(event: Any, lines: Sequence[str]) -> list[tuple[Any, list[Finding]]]:
    """The items that a text of a list holds, as events, and what is told of each; none of one."""
    start, last = event.start_mark, event.end_mark.line
    if event.style or last == start.line or not _DASH.search(lines[start.line][: start.column]):
        return []
    found: list[tuple[Any, list[Finding]]] = []
    told: list[Finding] = []
    for at in range(start.line + 1, last + 1):
        if item := _ITEM.match(lines[at]):
            found.append((_text(start, _end(at, lines), lines), told))
            start = _mark(at, item.end())
            span = Span(at + 1, item.start(1) + 1, at + 1, item.end(1) + 1)
            told = [Finding(code="R118", variant="item_aside", span=span)]
    return [*found, (_text(start, event.end_mark, lines), told)] if found else []


def _end(below: int, lines: Sequence[str]) -> Any:
    """Where the text above a line ends."""
    at = next(at for at in range(below - 1, -1, -1) if lines[at].strip())
    return _mark(at, len(lines[at].rstrip()))


def _text(start: Any, end: Any, lines: Sequence[str]) -> Any:
    """The event of a plain text between two marks."""
    whole = [*lines[start.line : end.line], lines[end.line][: end.column]]
    whole[0] = whole[0][start.column :]
    text = " ".join(" ".join(whole).split())
    return yaml.ScalarEvent(None, None, (True, False), text, start, end)


def _mark(line: int, column: int) -> Any:
    return yaml.Mark("", 0, line, column, None, 0)
