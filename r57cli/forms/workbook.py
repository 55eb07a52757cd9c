"""A blank form as a workbook: what is known is locked, what may be chosen drops down."""

from __future__ import annotations

import io
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from r57cli.forms.columns import DOCUMENTS, FIGURES, GIVEN, TARGETS
from r57cli.messages import notation
from r57cli.messages.words import words
from r57cli.output.folding import row_height

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from r57cli.domain.records import Place
    from r57cli.forms.blank import BlankLine
    from r57cli.messages import Messages

_HEAD_ROW, _DOCUMENT_LINES = 5, 12
_FONT = "Calibri"
_THIN = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_LOCKED, _OPEN, _HEAD = (
    PatternFill("solid", fgColor=each) for each in ("EDEDED", "FFFFFF", "DDE3EA")
)
_NAME_LETTERS = 31
_LISTS = ("nature", "counting", "reason", "kind", "territory", "document")
_TEXT = {"result", "promise", "document", "at", "corrects", "correction", "note", "code"}


class Blank:
    """A form for a place: a sheet of lines, or one a provider, the documents, how to fill it in."""

    def __init__(self, place: Place, period: str | None, cut_off: date | None, m: Messages) -> None:
        self._place, self._period, self._cut_off, self._m = place, period, cut_off, m
        self._territories = (place.id, *place.formed_from)
        self._is_merged = bool(place.formed_from)
        self._book = Workbook()
        self._book.remove(self._book.active)

    def figures(self, lines: Sequence[BlankLine], *, by_provider: bool) -> bytes:
        """The form of figures."""
        m = self._m
        if not by_provider:
            columns = {each: width for each, width in FIGURES.items() if each != "provider"}
            self._sheet(m("form.sheet.figures"), "", lines, columns)
        else:
            ordered = sorted(lines, key=lambda line: (not line.office, line.office))
            for office, found in groupby(ordered, key=lambda line: line.office):
                self._sheet(office or m("form.sheet.others"), office, list(found), FIGURES)
        return self._finished(m("form.guide"))

    def targets(self, lines: Sequence[BlankLine]) -> bytes:
        """The form of promises."""
        self._sheet(self._m("form.sheet.targets"), "", lines, TARGETS)
        return self._finished(self._m("form.guide.targets"))

    def _finished(self, guide: str) -> bytes:
        self._documents()
        self._guide(guide)
        self._lists()
        buffer = io.BytesIO()
        self._book.save(buffer)
        return buffer.getvalue()

    def _sheet(
        self, name: str, provider: str, lines: Sequence[BlankLine], columns: Mapping[str, int]
    ) -> None:
        m, sheet = self._m, self._book.create_sheet(self._free(name))
        sheet["A1"] = self._title(provider, is_promise=columns is TARGETS)
        sheet["A1"].font = Font(name=_FONT, bold=True, size=14)
        self._head(sheet)
        _headings(sheet, [m(f"form.{each}") for each in columns], columns, _HEAD_ROW)
        for at, line in enumerate(lines, start=1):
            row = [sheet.cell(_HEAD_ROW + at, column) for column, _ in enumerate(columns, start=1)]
            for cell, name_of in zip(row, columns, strict=True):
                self._fill(cell, name_of, line, at)
            shown = zip((cell.value for cell in row), columns.values(), strict=True)
            sheet.row_dimensions[_HEAD_ROW + at].height = row_height(shown)
        last = _HEAD_ROW + max(1, len(lines))
        self._drop_downs(sheet, list(columns), last)
        _lock(sheet)
        sheet.freeze_panes = sheet.cell(_HEAD_ROW + 1, 4)

    def _free(self, name: str) -> str:
        """A name that a sheet may have, and that no other one has."""
        bare = re.sub(r"[\[\]:*?/\\]", " ", name)[:_NAME_LETTERS].strip() or "-"
        taken = set(self._book.sheetnames)
        names = (bare, *(f"{bare[: _NAME_LETTERS - 3]} {n}" for n in range(2, 99)))
        return next(each for each in names if each not in taken)

    def _title(self, provider: str, *, is_promise: bool) -> str:
        m = self._m
        if is_promise:
            return m("form.title.targets", place=self._place.name.vi)
        period = notation.period(self._period or "", m.language)
        told = m("form.title.figures", place=self._place.name.vi, period=period)
        return m("form.title.provider", title=told, provider=provider) if provider else told

    def _head(self, sheet: Any) -> None:
        """Place, period and cut-off day, which reading the form back begins with.

        A form of promises is of no period.
        """
        told = {"place": self._place.id, "period": self._period, "cut_off": self._cut_off}
        given = {name: value for name, value in told.items() if value}
        for at, (name, value) in enumerate(given.items()):
            label, cell = sheet.cell(2 + at, 2), sheet.cell(2 + at, 3)
            cell.alignment = Alignment(horizontal="left")
            label.value, cell.value = self._m(f"form.head.{name}"), value
            cell.number_format = notation.DAY_FORMAT[self._m.language] if name == "cut_off" else "@"
            cell.protection = Protection(locked=name != "cut_off")

    def _fill(self, cell: Any, column: str, line: BlankLine, number: int) -> None:
        given = {
            "number": number, "code": line.code, "indicator": line.indicator, "unit": line.unit,
            "target": line.target, "previous": line.previous, "provider": line.provider,
        }  # fmt: skip
        cell.value = given.get(column)
        if isinstance(cell.value, str):
            cell.data_type = "s"
        if column == "as_of":
            cell.value, cell.number_format = self._cut_off, notation.DAY_FORMAT[self._m.language]
        elif column in _TEXT and column != "result":
            cell.number_format = "@"
        cell.font, cell.border = Font(name=_FONT), _BORDER
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if column in GIVEN:
            cell.fill = _LOCKED
        cell.protection = Protection(locked=column in GIVEN)

    def _drop_downs(self, sheet: Any, columns: list[str], last: int) -> None:
        for column in ("nature", "counting", "reason", "document"):
            if column in columns:
                letter = get_column_letter(columns.index(column) + 1)
                where = f"{letter}{_HEAD_ROW + 1}:{letter}{last}"
                _choices(sheet, where, self._range(column), strict=column != "document")

    def _range(self, name: str) -> str:
        """Where the words of a list stand, in cells: a list in a rule is cut at commas."""
        column = get_column_letter(_LISTS.index(name) + 1)
        if name == "document":
            return f"'{self._m('form.sheet.documents')}'!$A$2:$A${1 + _DOCUMENT_LINES}"
        last = len(self._words(name))
        return f"'{self._m('form.sheet.lists')}'!${column}$1:${column}${last}"

    def _words(self, name: str) -> list[str]:
        """What may be chosen: words of a list, or the territories of the place."""
        if name == "territory":
            return list(self._territories)
        return list(words(name, self._m).values()) if name != "document" else []

    def _lists(self) -> None:
        sheet = self._book.create_sheet(self._free(self._m("form.sheet.lists")))
        for column, name in enumerate(_LISTS, start=1):
            for at, text in enumerate(self._words(name), start=1):
                sheet.cell(at, column, text)
        sheet.sheet_state = "hidden"

    def _documents(self) -> None:
        m, sheet = self._m, self._book.create_sheet(self._free(self._m("form.sheet.documents")))
        _headings(sheet, [m(f"form.{each}") for each in DOCUMENTS], DOCUMENTS, 1)
        for at in range(1, _DOCUMENT_LINES + 1):
            given = {"key": f"VB{at}"}
            if self._is_merged:
                given["territory"] = self._place.id
            for column, name in enumerate(DOCUMENTS, start=1):
                cell = sheet.cell(1 + at, column, given.get(name))
                cell.border, cell.font = _BORDER, Font(name=_FONT)
                cell.number_format = notation.DAY_FORMAT[m.language] if name == "date" else "@"
                cell.protection = Protection(locked=name == "key")
        for name in ("kind", "territory"):
            letter = get_column_letter(list(DOCUMENTS).index(name) + 1)
            _choices(sheet, f"{letter}2:{letter}{1 + _DOCUMENT_LINES}", self._range(name))
        _lock(sheet)

    def _guide(self, text: str) -> None:
        sheet = self._book.create_sheet(self._free(self._m("form.sheet.guide")))
        sheet.column_dimensions["A"].width = 110
        for at, line in enumerate(text.split("\n"), start=1):
            cell = sheet.cell(at, 1, line)
            cell.alignment, cell.font = Alignment(wrap_text=True), Font(name=_FONT)


def _headings(sheet: Any, texts: Sequence[str], widths: Mapping[str, int], row: int) -> None:
    sheet.row_dimensions[row].height = row_height(zip(texts, widths.values(), strict=True))
    for at, (text, width) in enumerate(zip(texts, widths.values(), strict=True), start=1):
        cell = sheet.cell(row, at, text)
        cell.font, cell.fill, cell.border = Font(name=_FONT, bold=True), _HEAD, _BORDER
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        sheet.column_dimensions[get_column_letter(at)].width = width


def _choices(sheet: Any, where: str, among: str, *, strict: bool = True) -> None:
    rule = DataValidation(type="list", formula1=among, allow_blank=True)
    rule.showErrorMessage = strict
    rule.add(where)
    sheet.add_data_validation(rule)


def _lock(sheet: Any) -> None:
    """Keep what the form says; widths and filters may be changed, there is no password."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
