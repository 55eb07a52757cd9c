"""The annex as a workbook: figures as numbers, codes as text, a sheet of sources."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from r57cli.messages import notation
from r57cli.output.answer import territory_name
from r57cli.output.folding import row_height
from r57cli.output.sources import document_cells, document_name
from r57cli.report.annex import Sources
from r57cli.report.method import data_line, method_lines, report_title, threshold_rows
from r57cli.report.workbook_cells import COLUMNS, Typed, annex_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.rows.report.rows import ReportAnswer
    from r57cli.rows.views import DocumentView

_HEAD_ROW = 4
_FONT = "Calibri"
_SOURCE_WIDTHS = (6, 30, 60, 30, 14, 18, 12, 60)
_RULE = Side(style="thin", color="BFBFBF")
_FILLS = {
    "met": ("D9EAD3", ("exceeded", "met", "maintained", "complete", "done")),
    "short": ("FFF2CC", ("short", "incomplete", "in_progress", "at_risk", "slipped_recovering")),
    "missed": ("F8CBAD", ("missed", "overdue_no_data", "slipped")),
    "silent": ("E7E6E6", ("no_data", "unknown", "not_comparable", "no_number")),
}
"""The colour of a verdict, beside its word."""


def workbook(answer: ReportAnswer, m: Messages) -> bytes:
    """The sheets: the annex of all territories, their documents, notes on method and data.

    Raises OSError where the temporary folder is full.
    """
    documents = tuple(
        each
        for territory in answer.territories
        for each in (*territory.summary.documents, *territory.summary.unread_documents)
    )
    book = Workbook()
    book.properties.title = report_title(answer, m)
    _annex(book.active, answer, Sources(documents), m)
    _sources(book.create_sheet(m("annex.sources")), documents, m)
    _notes(book.create_sheet(m("annex.notes")), answer, m)
    buffer = io.BytesIO()
    try:
        book.save(buffer)
    except SerialisationError as problem:  # a full disk: sheets go through the temporary folder
        raise OSError(str(problem)) from problem
    return buffer.getvalue()


def _annex(sheet: Any, answer: ReportAnswer, sources: Sources, m: Messages) -> None:
    sheet.title = m("annex.sheet")
    _say(sheet.cell(1, 1), report_title(answer, m), Font(name=_FONT, bold=True, size=14))
    date = notation.day(answer.as_of, m.language)
    _say(sheet.cell(2, 1), m("office.annex.note", date=date), Font(name=_FONT, italic=True))
    widths = tuple(COLUMNS.values())
    _head(sheet, [m(f"annex.{name}") for name in COLUMNS], widths, _HEAD_ROW)
    lines = [
        annex_line(line, territory_name(territory.summary, answer.as_of, m), sources, m)
        for territory in answer.territories
        for line in territory.annex
    ]
    _fill(sheet, lines, widths, _HEAD_ROW + 1)
    last = get_column_letter(len(COLUMNS))
    end = _HEAD_ROW + max(1, len(lines))
    sheet.auto_filter.ref = f"A{_HEAD_ROW}:{last}{end}"
    sheet.freeze_panes = sheet.cell(_HEAD_ROW + 1, 4)
    _colour(sheet, get_column_letter(list(COLUMNS).index("verdict") + 1), end, m)
    _print_wide(sheet)


def _sources(sheet: Any, documents: Sequence[DocumentView], m: Messages) -> None:
    names = ("id", "title", "issuer", "kind", "status", "date", "address")
    headings = [m("annex.number"), *(m(f"col.{name}") for name in names)]
    _head(sheet, headings, _SOURCE_WIDTHS, 1)
    lines = []
    for at, view in enumerate(documents, start=1):
        identity, kind, status, day, _, address = document_cells(view, m)
        texts = (identity, document_name(view), view.issuer or "–", kind, status, day, address)
        lines.append((Typed(at), *map(Typed, texts)))
    _fill(sheet, lines, _SOURCE_WIDTHS, 2)
    for at, view in enumerate(documents, start=2):
        if view.address:
            sheet.cell(at, len(names) + 1).hyperlink = view.address
    sheet.freeze_panes = "C2"
    _print_wide(sheet)


def _notes(sheet: Any, answer: ReportAnswer, m: Messages) -> None:
    told, widths = [*method_lines(m), data_line(answer, m)], (100, 14)
    first = len(told) + 2
    _head(sheet, [m("col.threshold"), m("col.number")], widths, first)
    _fill(sheet, [(Typed(text),) for text in told], widths[:1], 1)
    thresholds = [(Typed(text), Typed(value)) for text, value in threshold_rows(answer, m)]
    _fill(sheet, thresholds, widths, first + 1)


def _head(sheet: Any, headings: Sequence[str], widths: Sequence[int], row: int) -> None:
    """The headings of a table, and how wide its columns are."""
    _fill(sheet, [tuple(map(Typed, headings))], widths, row)
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
        cell = sheet.cell(row, at)
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE3EA")
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")


def _fill(sheet: Any, lines: Sequence[Sequence[Typed]], widths: Sequence[int], first: int) -> None:
    for at, line in enumerate(lines, start=first):
        for column, typed in enumerate(line, start=1):
            _write(sheet.cell(at, column), typed)
        cells = zip((typed.value for typed in line), widths, strict=True)
        sheet.row_dimensions[at].height = row_height(cells)


def _say(cell: Any, text: str, font: Font) -> None:
    """A line of text over the columns beside it."""
    _write(cell, Typed(text))
    cell.font, cell.border, cell.alignment = font, Border(), Alignment(wrap_text=False)


def _write(cell: Any, typed: Typed) -> None:
    """A value with its format; text stays text, whatever it looks like."""
    cell.value = typed.value
    if isinstance(typed.value, str):
        cell.data_type = "s"
    cell.number_format = typed.format
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = Border(bottom=_RULE)


def _colour(sheet: Any, letter: str, end: int, m: Messages) -> None:
    where = f"{letter}{_HEAD_ROW + 1}:{letter}{end}"
    for colour, verdicts in _FILLS.values():
        for verdict in verdicts:
            word = f'"{m(f"verdict.{verdict}")}"'
            fill = PatternFill("solid", bgColor=colour)
            sheet.conditional_formatting.add(where, CellIsRule("equal", [word], fill=fill))


def _print_wide(sheet: Any) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
