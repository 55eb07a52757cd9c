"""The story of the page: what falls short, the ways, what is not reported, sources, method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.answer import classes_line
from r57cli.output.gap.compared import compared_blocks
from r57cli.output.gap.header import header
from r57cli.output.gap.missing import missing_blocks
from r57cli.output.gap.others import figure_block, workload_block
from r57cli.output.gap.screen import Part
from r57cli.output.gap.worded import incomparable_block, worded_blocks
from r57cli.output.row_words import block_text, label
from r57cli.output.screen import Column
from r57cli.output.sources import DOCUMENT_HEADINGS, document_cells
from r57cli.output.track.way import way_words
from r57cli.report.method import data_line, method_lines, report_title, threshold_rows
from r57cli.report.pictures import bullet_chart, shortfall_chart, way_chart
from r57cli.report.story import Story

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen
    from r57cli.rows.report.rows import ReportAnswer, ReportTerritory


def page(answer: ReportAnswer, m: Messages) -> Story:
    """A part for each territory, then the method and the data they all share."""
    story = Story(report_title(answer, m))
    for territory in answer.territories:
        _territory(story, answer, territory, m)
    _method(story.screen(), answer, m)
    return story


def _territory(story: Story, answer: ReportAnswer, territory: ReportTerritory, m: Messages) -> None:
    rows = list(territory.rows)
    part = Part(answer.gap, territory.summary, rows, m, everything=True, screen=story.screen())
    header(part)
    _standing(story, answer, territory, m)
    part.screen = story.screen()
    compared_blocks(part)
    _ways(story, part, answer, territory)
    workload_block(part)
    missing_blocks(part)
    worded_blocks(part)
    incomparable_block(part)
    figure_block(part)
    if part.has_stars:
        part.screen.line(m("gap.inferred"), "note")
    _sources(story, part)


def _standing(story: Story, answer: ReportAnswer, territory: ReportTerritory, m: Messages) -> None:
    """The charts of what is promised and what is reached, where anything can be compared."""
    compared = [row for row in territory.ways if row.section == "compared"]
    if any(row.rank for row in compared):
        story.add(shortfall_chart(territory, answer, m))
    if compared:
        story.add(bullet_chart(territory, answer, m))


def _ways(story: Story, part: Part, answer: ReportAnswer, territory: ReportTerritory) -> None:
    """Under a heading of their own the ways of the promises that have a path or a series."""
    m = part.m
    drawn = [row for row in territory.ways if row.section == "compared" and row.chart]
    if drawn:
        part.heading(m("report.ways"))
    for row in drawn:
        part.screen.line(f"{label(row, m)} ({block_text(row.block, m)})", "subheading")
        for line in way_words(row, part.summary, m):
            part.screen.line(line, indent=3)
        story.add(way_chart(row, answer, m))
        part.screen = story.screen()


def _sources(story: Story, part: Part) -> None:
    documents = [*part.summary.documents, *part.summary.unread_documents]
    if not documents:
        return
    story.documents.update(each.id for each in documents)
    part.heading(part.m("report.sources"))
    columns = [Column(part.m(f"col.{name}")) for name in DOCUMENT_HEADINGS]
    part.screen.grid(columns, [document_cells(each, part.m) for each in documents])


def _method(screen: Screen, answer: ReportAnswer, m: Messages) -> None:
    screen.line(m("report.method"), "title")
    for text in (*method_lines(m), classes_line(answer, m)):
        screen.line(text)
    columns = [Column(m("col.threshold")), Column(m("col.number"), right=True)]
    cells = [(text, notation.exact(value, m.language)) for text, value in threshold_rows(answer, m)]
    screen.grid(columns, cells)
    screen.line(data_line(answer, m), "note")
