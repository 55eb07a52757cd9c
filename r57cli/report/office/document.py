"""The whole report, one territory after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.screen import Column
from r57cli.output.sources import document_cells, document_name
from r57cli.report.annex import annex_cells, annex_columns
from r57cli.report.office.desk import Desk
from r57cli.report.office.head import figures, head
from r57cli.report.office.results import results, shortfalls
from r57cli.report.office.silent import silent
from r57cli.report.story import Blank, Letterhead, Story, Turn

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.report.rows import ReportAnswer


def office(answer: ReportAnswer, m: Messages) -> Story:
    """A report for each territory; causes and proposals are left blank for people to write."""
    story = Story(m("office.title"))
    for at, territory in enumerate(answer.territories):
        if at:
            story.add(Turn(wide=False))
        desk = Desk(story, answer, territory, m)
        head(desk)
        figures(desk)
        results(desk)
        shortfalls(desk)
        silent(desk)
        _blanks(desk)
        _annexes(desk)
    return story


def _blanks(desk: Desk) -> None:
    for name in ("causes", "proposals"):
        desk.part(name)
        desk.story.add(Blank(desk.m(f"office.blank.{name}")))
    desk.story.add(Letterhead((desk.m("office.recipients"),), (desk.m("office.signed"),)))


def _annexes(desk: Desk) -> None:
    m, sources = desk.m, desk.sources
    desk.story.add(Turn(wide=True))
    desk.part("annex")
    date = notation.day(desk.answer.as_of, m.language)
    desk.screen.line(m("office.annex.note", date=date), "note")
    cells = [annex_cells(line, sources, m) for line in desk.territory.annex]
    desk.screen.grid(annex_columns(m), cells)
    desk.part("documents")
    columns = [Column(m("annex.number"), right=True)]
    columns += [
        Column(m(f"col.{name}")) for name in ("title", "issuer", "status", "date", "address")
    ]
    documents = []
    for at, view in enumerate(desk.documents, start=1):
        _, _, status, day, _, address = document_cells(view, m)
        documents.append((str(at), document_name(view), view.issuer or "–", status, day, address))
    desk.screen.grid(columns, documents)
