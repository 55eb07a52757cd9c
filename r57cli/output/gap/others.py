"""Assigned work, and the figures tied to no promise."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.row_words import label
from r57cli.output.screen import Column
from r57cli.output.sources import source_lines
from r57cli.output.words import actual_text, unit_word, when_text

if TYPE_CHECKING:
    from r57cli.output.gap.screen import Part
    from r57cli.rows.gap.rows import GapRow

_BAR = 10


def workload_block(part: Part) -> None:
    """Done of assigned, with the completion rate as a bar; never ranked."""
    rows, m = part.section("workload"), part.m
    if not rows:
        return
    part.heading(m("gap.workload"))
    columns = [
        Column(m("col.item")),
        Column(m("col.done"), right=True),
        Column(m("col.completion")),
        Column(m("col.as_of")),
    ]
    part.screen.grid(columns, [_work(part, row) for row in rows])
    left = ", ".join(_left(part, row) for row in rows if row.shortfall and row.shortfall.value)
    if left:
        part.screen.line(m("gap.workload.left", left=left), "note", 3)
    source_lines(part.screen, part.m, rows)


def figure_block(part: Part) -> None:
    """Every reported figure that answers no promise."""
    rows, m = part.section("figure"), part.m
    if not rows:
        return
    part.heading(m("gap.figures"))
    columns = [
        Column(m("col.indicator")),
        Column(m("col.value"), right=True),
        Column(m("col.as_of")),
        Column(m("col.document")),
    ]
    cells = [
        (
            label(row, m),
            actual_text(row.actual, row.unit, m),
            when_text(row.actual, m),
            row.actual.document,
        )
        for row in rows
        if row.actual
    ]
    part.screen.grid(columns, cells)


def _work(part: Part, row: GapRow) -> tuple[str, ...]:
    if row.actual is None or row.relative is None or row.relative.value is None:
        return (label(row, part.m), "–", "–", "–")
    return (
        label(row, part.m),
        actual_text(row.actual, row.unit, part.m),
        _bar(1 - row.relative.value, part),
        when_text(row.actual, part.m),
    )


def _bar(share: Decimal, part: Part) -> str:
    full = int(share * _BAR + Decimal("0.5"))
    return f"{'█' * full}{'░' * (_BAR - full)} {notation.share(share, part.m.language)}"


def _left(part: Part, row: GapRow) -> str:
    left = row.shortfall.value if row.shortfall else None
    number = notation.number(left, part.m.language) if left is not None else "–"
    return part.m("gap.left", n=number, unit=unit_word(f"unit.{row.unit}", left, part.m))
