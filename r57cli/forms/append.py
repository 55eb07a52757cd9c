"""A file of the data with more in it, while every other line stays as it is."""

from __future__ import annotations

import re
from textwrap import dedent, indent
from typing import TYPE_CHECKING, Any

from r57cli.forms.yaml_text import to_yaml
from r57cli.reading.source import parse

if TYPE_CHECKING:
    from r57cli.reading.source import SourceFile


_UNREAD = re.compile(r"(?: *|( *- +))read: +false *(?:#.*)?\r?")
"""The line that says so, with the dash of its record where it is the first."""


class NoRoomError(Exception):
    """A file whose list of records is not the last thing in it, a record below another."""


def append(before: str, kind: str, records: list[dict[str, Any]]) -> tuple[str, int]:
    """The text of a file with records added, and how many it had.

    They are written as those that it has: with the same line ending, and as far indented. Raises
    NoRoomError where they cannot be added at the end.
    """
    read = parse(before.encode(), kind)
    older = _records(read, kind)
    first = read.index.value((kind, 0))
    margin = " " * (first.column - len("- ") - 1 if first else 2)
    added = indent(dedent(to_yaml({kind: records}).partition("\n")[2]), margin)
    ending = "\r\n" if "\r\n" in before else "\n"
    start = before if before.endswith("\n") else before + ending
    text = start + added.replace("\n", ending)
    whole = parse(text.encode(), kind)
    grown = _records(whole, kind)
    is_kept = {**(read.data or {}), kind: grown} == whole.data and grown[: len(older)] == older
    if not is_kept or len(grown) != len(older) + len(records):
        raise NoRoomError
    return text, len(older)


def count_records(before: bytes, kind: str) -> int:
    """How many records a file holds."""
    return len(_records(parse(before, kind), kind))


def mark_read(before: str, documents: set[str]) -> tuple[str, int]:
    """The text of a file of documents where these are no longer unread, and how many were.

    One that does not say so on a line of its own stays as it is.
    """
    read, lines = parse(before.encode(), "documents"), before.split("\n")
    gone = set()
    for at, record in enumerate(_records(read, "documents")):
        span = read.index.value(("documents", at, "read")) if record["id"] in documents else None
        told = span and _UNREAD.fullmatch(lines[span.line - 1])
        if span and told:
            gone.add(span.line - 1)
            if told[1]:  # the dash of the record goes on to its next line
                lines[span.line] = told[1] + lines[span.line].lstrip()
    return "\n".join(line for at, line in enumerate(lines) if at not in gone), len(gone)


def _records(file: SourceFile, kind: str) -> list[Any]:
    records = file.data.get(kind) if file.data else None
    return records if isinstance(records, list) else []
