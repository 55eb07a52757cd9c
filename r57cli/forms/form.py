"""A filled form as it stands on its sheets: the head, the lines with a code, the documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from r57cli.domain.spelling import fold
from r57cli.forms.columns import DOCUMENTS, FIGURES, GIVEN, HEAD, TARGETS, column_of
from r57cli.messages import LANGUAGES, Messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.forms.sheets import Cell, Sheet

_NEEDED = {
    "figures": ("code", "result"),
    "targets": ("code", "promise"),
    "documents": ("key", "title"),
}
_ENOUGH = 4
"""So many columns in a row are the headings of a form."""

_COLUMNS = {"figures": FIGURES, "targets": TARGETS, "documents": DOCUMENTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a form: its cells by column; `first` is where it is told of as a whole."""

    kind: str
    cells: dict[str, Cell]
    first: Cell

    def given(self, column: str) -> Cell | None:
        """The cell of a column, where something is written in it."""
        cell = self.cells.get(column)
        return None if cell is None or cell.is_empty else cell

    def text(self, column: str) -> str | None:
        """What is written in a cell, as text without surrounding spaces."""
        cell = self.given(column)
        return None if cell is None else " ".join(str(cell.value).split())

    @property
    def is_filled_in(self) -> bool:
        """True where somebody wrote into the line; the day alone stands in a blank form too."""
        blank = GIVEN | {"as_of"}
        filled = (cell for column, cell in self.cells.items() if column not in blank)
        return any(cell.is_formula or not cell.is_empty for cell in filled)


@dataclass(slots=True, kw_only=True)
class Form:
    """All sheets of one file.

    `head` holds the cells above the forms, `lines` those with something filled in, `untouched`
    counts the others; `unread` are sheets without a form, `strange` columns that no form has,
    `lacking` those that a form needs, beside a heading that it has, `doubtful` cells that may not
    say what they seem to.
    """

    head: dict[str, list[Cell]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    untouched: int = 0
    unread: list[str] = field(default_factory=list)
    strange: list[Cell] = field(default_factory=list)
    lacking: list[tuple[Cell, list[str]]] = field(default_factory=list)
    doubtful: list[tuple[str, Cell]] = field(default_factory=list)


def read_form(sheets: Iterable[Sheet]) -> Form:
    """The forms on the sheets; what belongs to none of them is listed, never dropped."""
    form = Form()
    for sheet in sheets:
        found = _find_head(sheet)
        if found is None:
            _note_unread(form, sheet)
            continue
        at, kind, columns = found
        _read_head(form, sheet.rows[:at])
        _note_strange(form, sheet, at, columns)
        for row in sheet.rows[at + 1 :]:
            _read_line(form, kind, {columns[c.column]: c for c in row if c.column in columns})
    return form


def _own_sheets() -> set[str]:
    """The sheets of a form that say how to fill it in."""
    names = ("guide", "lists")
    return {Messages(language)(f"form.sheet.{each}") for language in LANGUAGES for each in names}


def _find_head(sheet: Sheet) -> tuple[int, str, dict[int, str]] | None:
    """The row of the headings, the kind of form that they are of, and the columns they name."""
    for at, row in enumerate(sheet.rows):
        for kind, needed in _NEEDED.items():
            columns = _columns(row, kind)
            if set(needed) <= set(columns.values()):
                return at, kind, columns
    return None


def _columns(row: Iterable[Cell], kind: str) -> dict[int, str]:
    """The columns of a kind of form that the cells of a row name; of two alike the first."""
    columns: dict[int, str] = {}
    for cell in row:
        name = column_of(str(cell.value), _COLUMNS[kind]) if not cell.is_empty else None
        if name and name not in columns.values():
            columns[cell.column] = name
    return columns


def _note_unread(form: Form, sheet: Sheet) -> None:
    """A sheet without a form, or with the headings of one but for some that it needs."""
    for at, row in enumerate(sheet.rows):
        named = {kind: _columns(row, kind) for kind in ("figures", "targets")}
        kind, columns = max(named.items(), key=lambda each: len(each[1]))
        if len(columns) >= _ENOUGH:
            lacking = [each for each in _NEEDED[kind] if each not in columns.values()]
            form.lacking.append((next(cell for cell in row if cell.column in columns), lacking))
            _read_head(form, sheet.rows[:at])
            return
    is_written = any(not cell.is_empty for row in sheet.rows for cell in row)
    if is_written and sheet.name not in _own_sheets():
        form.unread.append(sheet.name)


def _read_head(form: Form, rows: Iterable[tuple[Cell, ...]]) -> None:
    """What stands beside the labels above a form."""
    labels = {
        fold(Messages(language)(f"form.head.{name}")): name
        for language in LANGUAGES
        for name in HEAD
    }
    for row in rows:
        for cell, following in pairwise(row):
            name = labels.get(fold(str(cell.value))) if not cell.is_empty else None
            if name and not following.is_empty:
                form.head.setdefault(name, []).append(following)


def _note_strange(form: Form, sheet: Sheet, at: int, columns: dict[int, str]) -> None:
    """Columns that no form has, as far as something is written below their heading."""
    for heading in sheet.rows[at]:
        below = (
            row[heading.column - 1] for row in sheet.rows[at + 1 :] if len(row) >= heading.column
        )
        if heading.column not in columns and any(not cell.is_empty for cell in below):
            form.strange.append(heading)


def _read_line(form: Form, kind: str, cells: dict[str, Cell]) -> None:
    written = [cell for cell in cells.values() if not cell.is_empty]
    if not written:
        return
    line = Line(kind=kind, cells=cells, first=cells.get("code") or written[0])
    if not line.is_filled_in and not (kind == "documents" and line.given("title")):
        form.untouched += 1
        return
    form.lines.append(line)
    for column, cell in cells.items():
        if (cell.is_empty and not cell.is_formula) or column in GIVEN:
            continue
        if cell.is_hidden:
            form.doubtful.append(("hidden", cell))
        if cell.merged and not cell.merged.startswith(f"{cell.at}:{cell.at}"):
            form.doubtful.append(("merged", cell))
        if cell.is_formula:
            form.doubtful.append(("not_computed" if cell.is_empty else "formula", cell))
