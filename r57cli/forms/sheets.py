"""Spreadsheets and CSV files as cells: nothing is run, nothing is fetched, nothing is endless."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.reading.raw import UnfitError, read_raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MOST_BYTES = 20 * 1024 * 1024
"""A larger file is refused."""

MOST_UNPACKED = 30 * 1024 * 1024
"""A workbook that unpacks to more is refused before it is unpacked."""

MOST_ROWS, MOST_COLUMNS = 3000, 60
"""A sheet with more is refused."""

MOST_WALKED, _OF_A_CELL = 20_000_000, 30
"""So many rows of a workbook, empty ones too, are looked at; a cell takes as long as 30 of them."""


class UnreadableError(Exception):
    """A file that is not read; `code` is the id of the text that says why, with its arguments."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code, self.about = code, args


def _refused(code: str, **args: object) -> UnreadableError:
    return UnreadableError(code, **args)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell with what it holds: text, an exact number, a date, a truth value, or nothing.

    `format` is the number format it is shown in. `is_formula` where the value is one that a formula
    gave when the file was saved; `merged` is the range that it is a part of.
    """

    sheet: str
    at: str
    row: int
    column: int
    value: Any
    format: str = "General"
    is_formula: bool = False
    is_hidden: bool = False
    merged: str = ""

    @property
    def name(self) -> str:
        """Where it stands: "Sheet!C7"."""
        return f"{self.sheet}!{self.at}"

    @property
    def is_empty(self) -> bool:
        """True where nothing is written."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows of a sheet, each with its cells in order."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook, or the one of a CSV file.

    Raises UnreadableError for what is no such file, too large, or holds macros or links; OSError
    where it cannot be read.
    """
    ending = path.suffix.lower()
    if ending not in {".csv", ".xlsx"}:
        raise _refused(code="ending")
    try:
        content = read_raw(path, MOST_BYTES)
    except UnfitError as problem:
        raise _refused(code=problem.variant, most=MOST_BYTES // 1024 // 1024) from problem
    return [_csv(path.stem, content)] if ending == ".csv" else _workbook(content)


def _csv(name: str, content: bytes) -> Sheet:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(code="encoding") from None
    first = text.split("\n", maxsplit=1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        lines = list(_checked(name, csv.reader(io.StringIO(text), delimiter=delimiter)))
    except csv.Error as problem:
        raise _refused(code="no_csv", problem=problem) from problem
    rows = tuple(
        tuple(
            Cell(sheet=name, at=f"{_letter(column)}{at}", row=at, column=column, value=value)
            for column, value in enumerate(line, start=1)
        )
        for at, line in enumerate(lines, start=1)
    )
    return Sheet(name=name, rows=rows)


def _checked(name: str, lines: Iterable[list[str]]) -> Iterator[list[str]]:
    for at, line in enumerate(lines, start=1):
        _check(name, at, len(line))
        yield line


def _check(name: str, rows: int, columns: int) -> None:
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise _refused(code="too_many", sheet=name, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _letter(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _workbook(content: bytes) -> list[Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra

    _refuse_dangerous(content)
    try:
        _refuse_endless(load_workbook(io.BytesIO(content), read_only=True, keep_links=False))
        written = load_workbook(io.BytesIO(content), keep_links=False)
        saved = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    except UnreadableError:
        raise
    except Exception as problem:  # openpyxl raises whatever its parsers do
        raise _refused(code="no_workbook", problem=problem) from problem
    return [_sheet(each, saved[each.title]) for each in written.worksheets]


def _refuse_endless(book: Any) -> None:
    """Refuse sheets with too much in them, row by row, before any is held as a whole."""
    left = MOST_WALKED
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a file may claim any
        left -= _walked(sheet, left)
    book.close()


def _walked(sheet: Any, left: int) -> int:
    """How much of a sheet there is to look at, of so much that is left.

    What is only coloured or as high as the others, as LibreOffice leaves the last row, is nothing.
    """
    walked = 0
    for at, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        walked += 1 + _OF_A_CELL * len(row)
        if walked > left:
            _check(sheet.title, walked, 0)
        if row and (width := _width(row)):
            _check(sheet.title, at, width)
    return walked


def _width(row: tuple[Any, ...]) -> int:
    """The last column in which something is written."""
    return next((n for n in range(len(row), 0, -1) if row[n - 1] is not None), 0)


def _refuse_dangerous(content: bytes) -> None:
    """Refuse what is no workbook, unpacks to too much, or would run or fetch something."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as problem:
        raise _refused(code="no_workbook", problem=problem) from problem
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _refused(code="unpacks", most=MOST_UNPACKED // 1024 // 1024)
    names = [part.filename.lower() for part in parts]
    if any("vbaproject" in name for name in names):
        raise _refused(code="macros")
    if any("externallink" in name for name in names):
        raise _refused(code="links")


def _sheet(written: Any, saved: Any) -> Sheet:
    merged = {
        (row, column): str(each)
        for each in written.merged_cells.ranges
        for row in range(each.min_row, each.max_row + 1)
        for column in range(each.min_col, each.max_col + 1)
    }
    hidden = {
        column
        for each in written.column_dimensions.values()
        if each.hidden
        for column in range(each.min, each.max + 1)
    }
    last = {
        "max_row": min(written.max_row, MOST_ROWS), "max_col": min(written.max_column, MOST_COLUMNS)
    }  # fmt: skip
    rows = (tuple(_cells(row, saved, merged, hidden)) for row in written.iter_rows(**last))
    return Sheet(name=written.title, rows=tuple(rows))


def _cells(
    row: tuple[Any, ...], saved: Any, merged: dict[tuple[int, int], str], hidden: set[int]
) -> Iterator[Cell]:
    for cell in row:
        sheet = cell.parent
        is_shown = sheet.sheet_state == "visible" and not sheet.row_dimensions[cell.row].hidden
        is_formula = cell.data_type == "f"
        value = saved.cell(cell.row, cell.column).value if is_formula else cell.value
        yield Cell(
            sheet=sheet.title,
            at=cell.coordinate,
            row=cell.row,
            column=cell.column,
            value=_exact(value),
            format=cell.number_format or "General",
            is_formula=is_formula,
            is_hidden=not is_shown or cell.column in hidden,
            merged=merged.get((cell.row, cell.column), ""),
        )


def _exact(value: Any) -> Any:
    """A number as it was typed: a spreadsheet keeps 15 digits of it."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        number = Decimal(f"{value:.15g}")
        return Decimal(f"{number:f}")
    return value if isinstance(value, str | date | datetime) else str(value)
