"""The head of the report: who writes, about which place, from how much."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from r57cli.output.names import without_title
from r57cli.output.words import in_full, marked
from r57cli.report.in_full import day_in_full
from r57cli.report.story import Letterhead

if TYPE_CHECKING:
    from r57cli.report.office.desk import Desk


def head(desk: Desk) -> None:
    """The letterhead, with blanks for what only the office knows, and the title."""
    m = desk.m
    left = (m("office.issuer"), m("office.number"))
    right = (m("office.state"), m("office.motto"), m("office.dated"))
    desk.story.add(Letterhead(left, right))
    screen = desk.story.screen()
    screen.line(m("office.title"), "title")
    screen.line(m("office.subject", place=_place(desk)), "subtitle")
    screen.line(m("office.as_of", date=day_in_full(desk.answer.as_of, m)), "subtitle")


def _place(desk: Desk) -> str:
    m, summary = desk.m, desk.summary
    kind = "country" if summary.country else "city" if desk.territory.city else "province"
    place = m(f"office.place.{kind}", name=without_title(summary.territory_vi))
    if not summary.former or summary.until is None:
        return place
    merged = day_in_full(summary.until + timedelta(days=1), m)
    return m("office.place.former", place=place, date=merged)


def figures(desk: Desk) -> None:
    """What the report rests on: promises, figures, documents, method, data."""
    m, summary = desk.m, desk.summary
    desk.part("figures")
    counts = {
        "compared": summary.comparable,
        "attested": summary.attested,
        "partly": summary.partly_attested,
        "doubted": summary.incomparable,
        "silent": summary.no_data,
    }
    name = "counts" if summary.promises else "none"
    desk.screen.line(m.count(f"office.figures.{name}", summary.promises, **counts))
    if summary.newest_figure:
        day = day_in_full(summary.newest_figure, m)
        newest = marked(day, m, in_full, inferred=summary.newest_inferred)
        desk.screen.line(m("office.figures.newest", date=newest))
    elif summary.is_reported_on:
        desk.screen.line(m("gap.newest.undated"))
    desk.screen.line(m.count("office.figures.documents", len(summary.documents)))
    if summary.unread_documents:
        desk.screen.line(m.count("office.figures.unread", len(summary.unread_documents)))
    data = {"version": desk.answer.version or "–", "digest": desk.answer.digest}
    desk.screen.line(m("office.method", **data))
