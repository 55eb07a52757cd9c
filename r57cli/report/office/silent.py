"""What was promised in numbers and has no figure: of whom to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.gap.footnotes import wordings
from r57cli.output.words import in_full
from r57cli.report.annex import deadline_text, full_name, promise_in_full
from r57cli.report.in_full import names_in_full
from r57cli.rows.gap.missing import (
    AVAILABILITIES,
    is_overdue,
    overdue_years,
    without_single_years,
)
from r57cli.rows.gap.summary import is_silent

if TYPE_CHECKING:
    from r57cli.report.office.desk import Desk
    from r57cli.rows.gap.rows import GapRow


def silent(desk: Desk) -> None:
    """The missing figures by how they can be had; verbal promises are counted."""
    m = desk.m
    desk.part("silent")
    missing = [row for row in desk.rows if row.section == "missing"]
    years = overdue_years(missing)
    for availability in AVAILABILITIES:
        rows = [row for row in without_single_years(missing) if row.availability == availability]
        if rows:
            name = m(f"gap.availability.{availability or 'none'}")
            desk.screen.line(m("office.silent.group", availability=name))
            desk.bullets(_wanted(desk, row, _overdue(row, years)) for row in rows)
    if not missing:
        desk.screen.line(m("office.silent.none"))
    worded = [row for row in desk.rows if row.section == "worded" and is_silent(row)]
    if worded:
        desk.screen.line(m.count("office.silent.worded", len(worded)))


def _overdue(row: GapRow, years: dict[str, list[str]]) -> list[str]:
    """The years of a promise that are over and have no figure."""
    if is_overdue(row):
        return [row.block]
    return years.get(row.indicator, [])


def _wanted(desk: Desk, row: GapRow, overdue: list[str]) -> str:
    m = desk.m
    provider = m.either(row.provider_vi, row.provider_en)
    text = m(
        "office.silent.row",
        name=full_name(row, m),
        promise=promise_in_full(row, m),
        deadline=deadline_text(row, m),
        overdue=f" {m('gap.yearly.overdue', years=', '.join(overdue))}" if overdue else "",
    )
    text = "; ".join([text, *wordings(row, m, in_full, desk.sources.cite)])
    if not provider:
        return text
    return text + m("office.silent.ask", provider=names_in_full(provider, m))
