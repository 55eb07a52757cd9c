"""Whose promises, as of when, from how many documents; and the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import MERGER
from r57cli.messages import notation
from r57cli.output.answer import is_over, title
from r57cli.output.words import marked

if TYPE_CHECKING:
    from r57cli.output.gap.screen import Part
    from r57cli.rows.gap.rows import Horizon
    from r57cli.rows.views import DocumentView

_UNREAD = 3
"""So many documents that nobody has read are named; the rest is counted."""


def header(part: Part) -> None:
    """The title and the lines under it."""
    summary, m, screen = part.summary, part.m, part.screen
    screen.line(title(summary, part.answer.as_of, m, "gap.title"), "title")
    if summary.former and is_over(summary, part.answer.as_of):
        _present(part)
    screen.line(" ".join(_facts(part)))
    if summary.promises:
        _counts(part)
    else:
        screen.line(m("gap.counts.none"), "heading")
    if summary.unread_documents:
        screen.line(m("gap.unread"), "note")
        shown = summary.unread_documents[: None if part.everything else _UNREAD]
        for document in shown:
            screen.line(_document(part, document), indent=3)
        if rest := len(summary.unread_documents) - len(shown):
            screen.line(m("gap.unread.more", n=rest, place=summary.place), indent=3)


def _present(part: Part) -> None:
    present = {each.territory for each in part.answer.summary if each.place == part.summary.place}
    if part.summary.place not in present:
        part.screen.line(part.m("gap.territory.present", place=part.summary.place_vi))


def _facts(part: Part) -> list[str]:
    summary, m = part.summary, part.m
    facts = []
    if not summary.former and not summary.country and part.answer.as_of >= MERGER:
        merged = m("gap.territory.merged", parts=" + ".join(summary.formed_from))
        facts.append(merged if summary.merged else m("gap.territory.same"))
    if summary.newest_figure:
        day = notation.day(summary.newest_figure, m.language)
        newest = marked(day, m, inferred=summary.newest_inferred)
        facts.append(m.count("gap.newest", summary.newest_age_days or 0, date=newest))
    else:
        facts.append(m(f"gap.newest.{'undated' if summary.is_reported_on else 'none'}"))
    facts.append(m.count("gap.documents", len(summary.documents)))
    return facts


def _counts(part: Part) -> None:
    summary, m = part.summary, part.m
    doubted = m("gap.counts.incomparable", n=summary.incomparable) if summary.incomparable else ""
    counts = m.count(
        "gap.counts",
        summary.promises,
        doubted=doubted,
        compared=summary.comparable,
        attested=summary.attested,
        partly=summary.partly_attested,
        silent=summary.no_data,
    )
    part.screen.line()
    part.screen.line(counts, "heading")
    horizons = " · ".join(_horizon(part, each) for each in summary.horizons)
    part.screen.line(f"({horizons})", indent=3)


def _horizon(part: Part, horizon: Horizon) -> str:
    m = part.m
    if horizon.year is None:
        return m("gap.horizon.none", n=horizon.promises)
    kind = "plan" if horizon.plan else "year"
    return m(f"gap.horizon.{kind}", year=horizon.year, n=horizon.promises, numeric=horizon.numeric)


def _document(part: Part, document: DocumentView) -> str:
    m = part.m
    when = notation.partial(document.date or document.published or "", m.language)
    is_former = document.territory != part.summary.territory
    former = m("gap.unread.former") if is_former else None
    told = [document.title, document.number, when, former]
    return " · ".join(each for each in (*told, document.address) if each)
