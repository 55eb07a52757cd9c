"""What is reached, group by group, and what is not reached yet, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.gap.compared import row_notes
from r57cli.output.gap.footnotes import wordings
from r57cli.output.gap.worded import parts_text
from r57cli.output.row_words import pace_text, verdict_text
from r57cli.output.words import actual_text, in_full, index_text
from r57cli.report.annex import deadline_text, full_name, promise_in_full
from r57cli.report.in_full import difference_in_full, names_in_full, size_in_full, when_in_full
from r57cli.report.pictures import shortfall_chart
from r57cli.rows.gap.summary import is_partly_attested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.messages import Messages
    from r57cli.report.office.desk import Desk
    from r57cli.rows.gap.rows import GapRow


def results(desk: Desk) -> None:
    """Every reported figure under its group, with the promise that it answers."""
    desk.part("results")
    groups: dict[str, list[GapRow]] = {}
    for row in desk.rows:
        if row.actual or is_partly_attested(row):
            groups.setdefault(row.group, []).append(row)
    for group, rows in groups.items():
        desk.screen.line(desk.m(f"group.{group}"), "subheading")
        desk.bullets(_result(desk, row) for row in rows)
    if not groups:
        desk.screen.line(desk.m("office.no_result"))


def _result(desk: Desk, row: GapRow) -> str:
    m = desk.m
    if row.actual is None:
        parts = names_in_full(parts_text(row, m, in_full), m)
        return m("office.result.partly", name=full_name(row, m), parts=parts)
    told = {
        "name": full_name(row, m),
        "figure": actual_text(row.actual, row.unit, m, in_full),
        "when": when_in_full(row.actual, m),
        "deadline": deadline_text(row, m),
        "promise": promise_in_full(row, m),
        "verdict": verdict_text(row, m),
    }
    text = m(_kind(row), **told)
    whole = "; ".join([text, *_remarks(desk, row), *row_notes(row, m)])
    return f"{whole} {desk.sources.cite(row.actual.document)}"


def _kind(row: GapRow) -> str:
    """The sentence of a result: with its promise, with one that has no words of its own, alone."""
    if row.target is None:
        return "office.result.bare"
    has_words = row.target.benchmark or row.target.as_printed or row.section != "worded"
    return "office.result" if has_words else "office.result.worded"


def _remarks(desk: Desk, row: GapRow) -> Iterator[str]:
    m = desk.m
    if row.difference:
        yield m("office.difference", difference=difference_in_full(row.difference, m))
    if row.ambition_shortfall:
        yield m("gap.ambition", shortfall=size_in_full(row.ambition_shortfall, m))
    if row.section == "workload" and row.relative and row.relative.value is not None:
        yield m("office.completion", share=notation.share(1 - row.relative.value, m.language))
    yield from wordings(row, m, in_full, desk.sources.cite)
    if row.pace:
        yield m("office.pace", pace=pace_text(row, m))
    if "no_final" in row.flags:
        yield m("flag.no_final")


def shortfalls(desk: Desk) -> None:
    """The promises of each deadline that fall short: the ranked ones with their chart, the rest."""
    desk.part("shortfalls")
    blocks: dict[str, list[GapRow]] = {}
    for row in desk.rows:
        if row.falls_short:
            blocks.setdefault(row.block, []).append(row)
    for rows in blocks.values():
        ranked = [row for row in rows if row.rank]
        kind = "block" if ranked else "unranked"
        deadline = deadline_text(rows[0], desk.m)
        desk.screen.line(desk.m(f"office.shortfalls.{kind}", deadline=deadline))
        desk.bullets(_shortfall(desk, row) for row in rows)
    if blocks:
        desk.story.add(shortfall_chart(desk.territory, desk.answer, desk.m))
    else:
        desk.screen.line(desk.m("office.shortfalls.none"))


def _shortfall(desk: Desk, row: GapRow) -> str:
    m = desk.m
    text = m(
        "office.shortfalls.row",
        name=full_name(row, m),
        difference=difference_in_full(row.difference, m) if row.difference else "–",
        promise=promise_in_full(row, m),
    )
    told = [text, _order(row, m)]
    if len(row.verdict) > 1:
        told.append(m("office.verdict", verdict=verdict_text(row, m)))
    return "; ".join(told)


def _order(row: GapRow, m: Messages) -> str:
    """What a promise is ranked by, or why it is not."""
    if row.unranked:
        return m("office.shortfalls.why", why=m(f"unranked.{row.unranked}"))
    return m("office.shortfalls.relative", relative=index_text(row.relative, m))
