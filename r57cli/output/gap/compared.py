"""Promises with a figure: one block a deadline, ranked inside it and never across."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.gap.sources import source_lines
from r57cli.output.screen import Column
from r57cli.output.words import (
    actual_text,
    label,
    quantity_text,
    target_text,
    verdict_text,
    when_text,
)

if TYPE_CHECKING:
    from r57cli.output.gap.screen import Part
    from r57cli.rows.gap.rows import GapRow

_NOTED = (
    "formula_unpublished", "basis_unstated", "conflict", "estimate", "preliminary", "average",
    "date_unknown", "boundary", "no_trend", "wordings_differ", "zero_target",
)  # fmt: skip


def compared_blocks(part: Part) -> None:
    """A block for each deadline with figures."""
    for block, rows in part.shown_blocks(part.section("compared")).items():
        part.heading(_heading(part, block, rows))
        _no_final(part, block, rows)
        part.screen.grid(_columns(part, rows), [_cells(part, row) for row in rows])
        _notes(part, rows)
        source_lines(part, rows)


def _is_plan(rows: list[GapRow]) -> bool:
    return all(row.target is not None and row.target.basis == "annual_plan" for row in rows)


def _heading(part: Part, block: str, rows: list[GapRow]) -> str:
    m = part.m
    if not block.isdigit():
        return m("gap.compared.none")
    if not _is_plan(rows):
        return m("gap.compared.year", year=block)
    inferred = any("year_inferred" in row.flags for row in rows)
    return m("gap.compared.plan", year=block, inferred=m("gap.year_inferred") if inferred else "")


def _no_final(part: Part, block: str, rows: list[GapRow]) -> None:
    old = [row.actual for row in rows if "no_final" in row.flags and row.actual]
    if not old:
        return
    newest = max(old, key=lambda view: view.as_of or date.min)
    text = part.m(
        "gap.no_final",
        date=notation.day(date(int(block), 12, 31), part.m.language),
        period=when_text(newest, part.m),
        n=newest.age_days,
    )
    part.screen.line(text, indent=3)


def _columns(part: Part, rows: list[GapRow]) -> list[Column]:
    m = part.m
    return [
        Column(m("col.rank"), right=True),
        Column(m("col.indicator")),
        Column(m("col.result"), right=True),
        Column(m("col.as_of")),
        Column(m("col.plan" if _is_plan(rows) else "col.target"), right=True),
        Column(m("col.difference"), right=True),
        Column(m("col.verdict")),
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
    indices = [_index(part, row) for row in rows if row.rank]
    if indices:
        screen.line(m("gap.relative", values=" · ".join(indices)), "note", 3)
    if _is_plan(rows):
        read_so = [label(row, m) for row in rows if "basis_inferred" in row.flags]
        if read_so:
            screen.line(m("gap.basis_inferred", labels=" · ".join(read_so)), "note", 3)
    if any("bound_assumed" in row.flags for row in rows):
        screen.line(m("gap.bound_assumed"), "note", 3)
    for row in rows:
        flags = [m(f"flag.{flag}") for flag in row.flags if flag in _NOTED]
        if row.ambition_shortfall:
            flags.append(m("gap.ambition", shortfall=quantity_text(row.ambition_shortfall, m)))
        if flags:
            screen.line(f"{label(row, m)}: {' · '.join(flags)}", "note", 3)


def _index(part: Part, row: GapRow) -> str:
    if row.relative is None:
        return "–"
    ends = dict.fromkeys(each for each in (row.relative.low, row.relative.high) if each is not None)
    return "–".join(notation.index(end, part.m.language) for end in ends)
