"""The documents of a form: those known already by their id, new ones by their key on its sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from r57cli.domain.spelling import fold
from r57cli.forms.notation import Trouble, read_when
from r57cli.forms.problems import Remark, note, wrong
from r57cli.messages.words import meant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from r57cli.domain.records import Document
    from r57cli.forms.form import Form, Line
    from r57cli.forms.sheets import Cell

_AS_TEXT = {
    "title": "title", "issuer": "issuer", "document_number": "number", "address": "address",
    "territory": "territory",
}  # fmt: skip


@dataclass(slots=True)
class Source:
    """A new document with the cell of each key of its record."""

    record: dict[str, Any]
    cells: dict[str, Cell] = field(default_factory=dict)


class Sources:
    """The documents that lines may name; a new one is made when it is first named."""

    def __init__(
        self, form: Form, known: Mapping[str, Document], place: str, period: str | None
    ) -> None:
        self._known, self._place, self._period = known, place, period
        self._lines = {
            fold(key): line
            for line in form.lines
            if line.kind == "documents" and line.given("title") and (key := line.text("key"))
        }
        self.new: dict[str, Source] = {}
        self.remarks: list[Remark] = []

    def find(self, name: str, cell: Cell) -> str | None:
        """The id of the document that a cell names; None, with a remark, where there is none."""
        if name in self._known:
            return name
        line = self._lines.get(fold(name))
        if line is None:
            self.remarks.append(wrong(cell, "no_document", text=name))
            return None
        parts = (self._place, (self._period or "").lower(), fold(name))
        identity = "-".join(part for part in parts if part).replace("..", "-")
        if identity in self._known:
            self.remarks.append(note(cell, "known_document", document=identity))
        elif identity not in self.new:
            self.new[identity] = self._made(identity, line)
        return identity

    def _made(self, identity: str, line: Line) -> Source:
        source = Source({"id": identity}, {"id": line.first})
        kind = line.given("kind")
        chosen = meant("kind", str(kind.value)) if kind else None
        if chosen is None:
            self.remarks.append(wrong(kind or line.first, "no_kind", text=line.text("kind") or ""))
        source.record["kind"] = chosen
        source.record["status"] = "issued" if line.given("document_number") else "unknown"
        for column, key in _AS_TEXT.items():
            if cell := line.given(column):
                source.record[key], source.cells[key] = line.text(column), cell
        if cell := line.given("date"):
            self._date(source, cell)
        return source

    def _date(self, source: Source, cell: Cell) -> None:
        when = read_when(cell)
        if isinstance(when, Trouble):
            self.remarks.append(wrong(cell, when.code, **when.args))
        else:
            source.record["date"], source.cells["date"] = _written(when[1]), cell


def _written(when: str | date) -> Any:
    """A year as a number, as the data has it; a month as text, a day as a day."""
    return int(when) if isinstance(when, str) and when.isdigit() else when
