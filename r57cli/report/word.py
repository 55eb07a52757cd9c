"""A story as a Word document: styles that an office can change in one place, no direct format."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu

from r57cli.output.screen import Grid, Line, Screen
from r57cli.report.charts.files import png
from r57cli.report.story import Blank, Chart, Letterhead, Turn
from r57cli.report.word_styles import STYLES, add_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from r57cli.messages import Messages
    from r57cli.output.screen import Code
    from r57cli.report.story import Chunk, Story

_LONGEST = 34
"""A longer word, such as an address, is broken."""

_EASY = 6
"""The letters that a column of words has room for at least, and one that is to be filled in."""

_LETTER, _PADDING = Emu(57_000), 4
"""The width of a letter in a cell, and the letters that the edges of a cell take."""


def word(story: Story, m: Messages, watch: Callable[[Sequence[Chunk]], Iterable[Chunk]]) -> bytes:
    """The document; `watch` hands the chunks on, and sees how far the work is."""
    document = Document()
    document.core_properties.title = story.title
    document.core_properties.author = ""
    document.core_properties.language = m.language
    add_styles(document, m.language)
    _page_number(document.sections[0])
    _set_paper(document.sections[0], wide=False)
    for chunk in watch(story.chunks):
        _add(document, chunk)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add(document: Any, chunk: Chunk) -> None:
    if isinstance(chunk, Screen):
        for part in chunk.parts:
            _add_part(document, part)
    elif isinstance(chunk, Chart):
        _add_chart(document, chunk)
    elif isinstance(chunk, Blank):
        document.add_paragraph(chunk.text, STYLES["blank"])
    elif isinstance(chunk, Letterhead):
        _add_letterhead(document, chunk)
    elif isinstance(chunk, Turn):
        _set_paper(document.add_section(WD_SECTION.NEW_PAGE), wide=chunk.wide)


def _add_part(document: Any, part: Line | Grid | Code) -> None:
    if isinstance(part, Grid):
        _add_grid(document, part)
    elif isinstance(part, Line) and part.text:
        document.add_paragraph(part.text, STYLES[part.style])


def _add_chart(document: Any, chart: Chart) -> None:
    figure = chart.draw()
    if figure is None:
        return
    paragraph = document.add_paragraph(style=STYLES["chart"])
    width = _room(document.sections[-1])
    picture = paragraph.add_run().add_picture(io.BytesIO(png(figure, chart.title)), width=width)
    described = picture._inline.docPr  # noqa: SLF001 - python-docx has no other way to describe one
    described.set("title", chart.title)
    described.set("descr", chart.about)
    document.add_paragraph(chart.title, STYLES["caption"])


def _add_letterhead(document: Any, letterhead: Letterhead) -> None:
    table = document.add_table(rows=1, cols=2)
    room = _room(document.sections[-1])
    _set_widths(table, [Emu(room * 2 // 5), Emu(room * 3 // 5)])
    for cell, lines in zip(table.rows[0].cells, (letterhead.left, letterhead.right), strict=True):
        for at, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.style = STYLES["letterhead"]
            paragraph.add_run(line)


def _add_grid(document: Any, grid: Grid) -> None:
    lines = [tuple(column.heading for column in grid.columns), *grid.rows]
    table = document.add_table(rows=0, cols=len(grid.columns), style=STYLES["grid"])
    widths = _widths(lines, _room(document.sections[-1]))
    _set_widths(table, widths)
    for at, line in enumerate(lines):
        row = table.add_row()
        _mark(row, "w:tblHeader" if at == 0 else "w:cantSplit")
        for cell, text, column in zip(row.cells, line, grid.columns, strict=True):
            kind = "cell_head" if at == 0 else "cell_right" if column.right else "cell"
            cell.paragraphs[0].style = STYLES[kind]
            _write(cell.paragraphs[0], text)


def _set_widths(table: Any, widths: Sequence[Emu]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _widths(lines: Sequence[tuple[str, ...]], room: int) -> list[Emu]:
    """The room of the page shared out: to each column its longest word, the rest by its text."""
    columns = list(zip(*lines, strict=True))
    least = [_least(texts) for texts in columns]
    usual = [_LETTER * sum(map(len, texts)) // len(texts) for texts in columns]
    needs = [max(0, text - word) for text, word in zip(usual, least, strict=True)]
    spare = room - sum(least)
    shares = needs if spare > 0 and any(needs) else least
    return [
        Emu(word + spare * share // sum(shares)) for word, share in zip(least, shares, strict=True)
    ]


def _least(texts: Sequence[str]) -> int:
    """The width of a column's longest word, and of a few words where it has or awaits them."""
    words = [len(word) for text in texts for word in text.split()]
    letters = min(max(words, default=0), _LONGEST)
    usual = 0 if any(texts[1:]) and max(map(len, texts)) < _EASY else _EASY
    return _LETTER * (max(letters, usual) + _PADDING)


def _write(paragraph: Any, text: str) -> None:
    """The text; an address is a link."""
    if not text.startswith(("http://", "https://")):
        paragraph.add_run(text)
        return
    link = OxmlElement("w:hyperlink")
    target = paragraph.part.relate_to(text, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), target)
    run = paragraph.add_run(text, STYLES["link"])
    link.append(run._r)  # noqa: SLF001 - python-docx writes no links
    paragraph._p.append(link)  # noqa: SLF001 - the same


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - no other way


def _room(section: Any) -> int:
    return int(section.page_width - section.left_margin - section.right_margin)


def _set_paper(section: Any, *, wide: bool) -> None:
    """A4 with the margins of Vietnamese official documents: 2 cm, 3 cm at the binding."""
    short, long = Cm(21), Cm(29.7)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.left_margin = Cm(2) if wide else Cm(3)
    section.right_margin = section.top_margin = section.bottom_margin = Cm(2)


def _page_number(section: Any) -> None:
    """The number of the page at the head of all but the first."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = STYLES["page_number"]
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx writes no fields
