"""Promises with a figure: one block a deadline, ranked inside it and never across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_year
from r57cli.messages import notation
from r57cli.output.gap.footnotes import wordings
from r57cli.output.marks import flag_texts
from r57cli.output.row_words import doubt_text, label, pace_text, verdict_text
from r57cli.output.screen import Column
from r57cli.output.sources import source_lines
from r57cli.output.words import (
    actual_text,
    index_text,
    quantity_text,
    target_text,
    value_text,
    when_text,
)

if TYPE_CHECKING:
    from collections.abc import Container

    from r57cli.messages import Messages
    from r57cli.output.gap.screen import Part
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.views import ActualView

_NOTED = (
    "formula_unpublished", "basis_unstated", "conflict", "estimate", "preliminary", "average",
    "date_unknown", "boundary", "no_trend", "wordings_differ", "zero_target", "class_boundary",
    "pre_plan", "linear_path", "older_than_resolution", "machine_translated",
    "target_machine_translated", "year_inferred", "territory_inferred", "nature_inferred",
    "of_inferred",
)  # fmt: skip


def compared_blocks(part: Part) -> None:
    """A block for each deadline with figures."""
    for block, rows in part.shown_blocks(part.section("compared")).items():
        part.heading(_heading(part, block, rows))
        _no_final(part, block, rows)
        told = _tells_pace(rows)
        cells = [_cells(part, row) + ((pace_text(row, part.m),) if told else ()) for row in rows]
        part.screen.grid(_columns(part, rows, paced=told), cells)
        _notes(part, rows)
        source_lines(part.screen, part.m, rows)


def _is_plan(rows: list[GapRow]) -> bool:
    return all(row.target is not None and row.target.basis == "annual_plan" for row in rows)


def _heading(part: Part, block: str, rows: list[GapRow]) -> str:
    m = part.m
    if not block.isdigit():
        return m("gap.compared.none")
    if not _is_plan(rows):
        return m("gap.compared.year", year=block)
    inferred = m("gap.year_inferred") if _is_inferred(rows) else ""
    return m("gap.compared.plan", year=block, inferred=inferred)


def _is_inferred(rows: list[GapRow]) -> bool:
    """True where the year of a plan is printed beside none of its rates: its heading says so."""
    return _is_plan(rows) and all("year_inferred" in row.flags for row in rows)


def _no_final(part: Part, block: str, rows: list[GapRow]) -> None:
    old = [row.actual for row in rows if "no_final" in row.flags and row.actual]
    if not old:
        return
    if all(view.as_of is None for view in old):
        part.screen.line(part.m("gap.no_final.undated", date=_deadline(block, part.m)), indent=3)
        return
    some = [label(row, part.m) for row in rows if "no_final" in row.flags]
    text = part.m(
        "gap.no_final" if len(some) == len(rows) else "gap.no_final.some",
        labels=" · ".join(some),
        date=_deadline(block, part.m),
        held=_held(old, part.m),
    )
    part.screen.line(text, indent=3)


def _held(old: list[ActualView], m: Messages) -> str:
    """For which day or period verdicts hold: named where it is one for all."""
    moments = {when_text(view, m) for view in old}
    if len(moments) > 1:
        return m("gap.no_final.dates")
    return m("gap.no_final.date", period=moments.pop(), n=old[0].age_days)


def _deadline(block: str, m: Messages) -> str:
    return notation.day(end_of_year(int(block)), m.language)


def _tells_pace(rows: list[GapRow]) -> bool:
    """True where a pace, or why there is none, is more than that the deadline has passed."""
    return any(row.pace or row.pace_reason not in {None, "deadline_passed"} for row in rows)


def _columns(part: Part, rows: list[GapRow], *, paced: bool) -> list[Column]:
    m = part.m
    return [
        Column(m("col.rank"), right=True),
        Column(m("col.indicator")),
        Column(m("col.result"), right=True),
        Column(m("col.as_of")),
        Column(m("col.plan" if _is_plan(rows) else "col.target"), right=True),
        Column(m("col.difference"), right=True),
        Column(m("col.verdict")),
        *([Column(m("col.pace"))] if paced else []),
    ]


def _cells(part: Part, row: GapRow) -> tuple[str, ...]:
    m = part.m
    target = target_text(row.target, row.unit, m) if row.target else "–"
    difference = quantity_text(row.difference, m, sign=True) if row.difference else "–"
    return (
        str(row.rank) if row.rank else "–",
        label(row, m),
        actual_text(row.actual, row.unit, m) if row.actual else "–",
        when_text(row.actual, m) if row.actual else "–",
        target,
        difference,
        verdict_text(row, m),
    )


def _notes(part: Part, rows: list[GapRow]) -> None:
    m, screen = part.m, part.screen
    rank_by = part.answer.rank_by
    indices = [_index(part, row, rank_by) for row in rows if row.rank]
    if indices:
        screen.line(m(f"gap.{rank_by}", values=" · ".join(indices)), "note", 3)
    if any(row.pace for row in rows):
        screen.line(m("gap.pace"), "note", 3)
    if _is_plan(rows):
        read_so = [label(row, m) for row in rows if "basis_inferred" in row.flags]
        if read_so:
            screen.line(m("gap.basis_inferred", labels=" · ".join(read_so)), "note", 3)
    if any("bound_assumed" in row.flags for row in rows):
        screen.line(m("gap.bound_assumed"), "note", 3)
    said = {"year_inferred"} if _is_inferred(rows) else set()
    for row in rows:
        told = [*wordings(row, m), *row_notes(row, m, said)]
        if row.ambition_shortfall:
            told.append(m("gap.ambition", shortfall=quantity_text(row.ambition_shortfall, m)))
        if told:
            screen.line(f"{label(row, m)}: {' · '.join(told)}", "note", 3)


def row_notes(row: GapRow, m: Messages, said: Container[str] = ()) -> list[str]:
    """What has to be said of one row: marks not said before, the inputs of its pace, doubts."""
    told = flag_texts((each for each in row.flags if each in _NOTED and each not in said), m)
    told += [m(f"badge.{badge}") for badge in row.badges]
    if row.pace:
        told.append(_pace_inputs(row, m))
    if doubt := doubt_text(row, m):
        told.append(doubt)
    return told


def _pace_inputs(row: GapRow, m: Messages) -> str:
    """What the pace of a row is measured by."""
    if row.baseline is None or row.expectation is None:
        return ""
    return m.count(
        "gap.pace_inputs",
        row.points,
        baseline=value_text(row.baseline.value, row.unit, m),
        date=notation.day(row.baseline.day, m.language),
        then=value_text(row.expectation.then, row.unit, m),
    )


def _index(part: Part, row: GapRow, rank_by: str) -> str:
    key = row.remaining if rank_by == "remaining" else row.relative
    return index_text(key, part.m)
