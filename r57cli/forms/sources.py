"""The documents of a form: those known already by their id, new ones by their key on its sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from r57cli.domain.dates import TimeSpan
from r57cli.domain.spelling import fold
from r57cli.forms.notation import Trouble, read_partial, tidy
from r57cli.forms.problems import Remark, note, wrong
from r57cli.messages.words import meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from r57cli.domain.records import Document
    from r57cli.forms.form import Form, Line
    from r57cli.forms.sheets import Cell

_AS_TEXT = {
    "title": "title", "issuer": "issuer", "document_number": "number", "address": "address",
    "territory": "territory",
}  # fmt: skip
_KEYS = {**_AS_TEXT, "kind": "kind", "date": "date"}
"""The key of a document that a column stands for."""

_SAID = _KEYS.keys() - {"territory"}
"""What is blank before the form is filled in."""

_ANY_KIND = "report"
"""Stands for a kind that is to be mended, so that the rules have nothing to add."""


@dataclass(slots=True)
class Source:
    """A new document with the cell of each key of its record."""

    record: dict[str, Any]
    cells: dict[str, Cell] = field(default_factory=dict)


class Sources:
    """The documents that lines may name; a new one is made when it is first named.

    `unread` are those that nobody had read before.
    """

    def __init__(
        self, form: Form, known: Mapping[str, Document], place: str, period: str | None
    ) -> None:
        self._known, self._place, self._period = known, place, period
        self._lines: dict[str, Line] = {}
        self._ids: dict[str, str | None] = {}
        self.new: dict[str, Source] = {}
        self.unread: set[str] = set()
        self.remarks: list[Remark] = []
        for line in form.lines:
            if line.kind == "documents" and any(map(line.given, _SAID)):
                self._list(line)

    def _list(self, line: Line) -> None:
        key = line.given("key")
        if key is None:
            self.remarks.append(_blank(line, "key"))
        elif self._lines.setdefault(fold(str(key.value)), line) is not line:
            self.remarks.append(wrong(key, "key_twice", text=key.value))

    def unnamed(self) -> list[Remark]:
        """A note at each document that no line has named."""
        left = (line for key, line in self._lines.items() if key not in self._ids)
        return [note(line.cells["key"], "unnamed") for line in left]

    def find(self, name: str, cell: Cell) -> str | None:
        """The id of the document that a cell names; None, with a remark, where there is none."""
        if known := self._known.get(name):
            if not known.read and name not in self.unread:
                self.unread.add(name)
                self.remarks.append(note(cell, "unread", document=name))
            return name
        key = fold(name)
        if key not in self._lines:
            self.remarks.append(wrong(cell, "no_document", text=name))
            return None
        if key not in self._ids:
            self._ids[key] = self._identified(key, self._lines[key])
        return self._ids[key]

    def _identified(self, key: str, line: Line) -> str | None:
        """The id of a document of the form, which may be known; None where that is another one."""
        if line.given("title") is None:
            self.remarks.append(_blank(line, "title"))
            return None
        parts = (self._place, (self._period or "").lower(), key)
        identity = "-".join(part for part in parts if part).replace("..", "-")
        source, known = self._made(identity, line), self._known.get(identity)
        if known is None:
            self.remarks += [] if line.given("kind") else [_blank(line, "kind")]
            self.new[identity] = source
            return identity
        about = {"document": identity, "known": known.title, "title": line.text("title")}
        if columns := ",".join(_differing(line, source.record, known)):
            about["columns"] = columns
            self.remarks.append(wrong(line.cells["key"], "other_document", **about))
            return None
        self.remarks.append(note(line.cells["key"], "known_document", document=identity))
        return identity

    def _made(self, identity: str, line: Line) -> Source:
        source = Source({"id": identity}, {"id": line.first})
        kind = line.given("kind")
        chosen = meant("kind", str(kind.value)) if kind else None
        if kind and chosen is None:
            self.remarks.append(wrong(kind, "no_kind", text=kind.value))
        source.record["kind"] = chosen or _ANY_KIND
        source.record["status"] = "issued" if line.given("document_number") else "unknown"
        for column, key in _AS_TEXT.items():
            if cell := line.given(column):
                source.record[key], source.cells[key] = line.text(column), cell
        if cell := line.given("date"):
            self._date(source, cell)
        return source

    def _date(self, source: Source, cell: Cell) -> None:
        when = read_partial(cell)
        if isinstance(when, Trouble):
            self.remarks.append(wrong(cell, when.code, **when.args))
        else:
            source.record["date"], source.cells["date"] = _written(when), cell


def _written(when: str | date) -> Any:
    """A year as a number, as the data has it; a month as text, a day as a day."""
    return int(when) if isinstance(when, str) and when.isdigit() else when


def _blank(line: Line, column: str) -> Remark:
    return wrong(line.cells.get(column) or line.first, "blank", columns=column)


def _differing(line: Line, record: Mapping[str, Any], known: Document) -> Iterator[str]:
    """The columns in which a form says something else of a document than what is known of it."""
    for column, key in _KEYS.items():
        held = known.dated if key == "date" else getattr(known, key)
        text = held.text if isinstance(held, TimeSpan) else held or ""
        if line.given(column) and key in record and tidy(str(record[key])) != tidy(text):
            yield column
