"""Records torn apart by a dash too many, run together for want of one, or only begun.

Each is one mistake, although nearly every key of such records is missing or there twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.reading.finding import Finding
from r57cli.reading.positions import START, Span
from r57cli.reading.trail import RUN_TOGETHER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.reading.source import SourceFile


def torn(source: SourceFile, key: str, first: str) -> tuple[list[Finding], set[int]]:
    """The findings of a list of records, and the positions of which nothing else is told.

    `first` is the key with which each record begins: a record without it whose other keys the one
    above does not have was meant as a part of that one.
    """
    rows = (source.data or {}).get(key)
    if not isinstance(rows, list):
        return [], set()
    marked = (path for path in source.reported if path[-1:] == (RUN_TOGETHER,))
    silent = {at for name, *parts in marked for at in parts[:1] if name == key and type(at) is int}
    found = []
    whole: dict[str, Any] = {}
    lines: list[str] = []
    for at, row in enumerate(rows):
        if not isinstance(row, dict):
            whole = {}
        elif first in row or not whole or whole.keys() & row.keys():
            whole = row if first in row else {}
            if len(row) == 1 and whole and not _goes_on(rows, at, first):
                found.append(Finding(code="R212", args={"key": first}, path=(key, at)))
                silent.add(at)
        else:
            whole = {**whole, **row}
            lines = lines or source.text.split("\n")
            span = _dash(source.index.value((key, at)) or START, lines)
            found.append(Finding(code="R212", variant="dash", span=span))
            silent |= {at - 1, at}
    return found, silent


def _dash(record: Span, lines: Sequence[str]) -> Span:
    """The dash that begins a record."""
    column = lines[record.line - 1].rfind("-", 0, record.column - 1) + 1 or record.column
    return Span(record.line, column, record.line, column + 1)


def _goes_on(rows: Sequence[Any], at: int, first: str) -> bool:
    """True where the record at this position continues behind a dash too many."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    return isinstance(below, dict) and first not in below
