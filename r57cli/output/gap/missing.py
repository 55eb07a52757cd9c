"""Numeric promises without a figure: what to get, whom to ask, what does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.gap.footnotes import Footnotes
from r57cli.output.row_words import label
from r57cli.output.screen import Column
from r57cli.output.sources import source_lines
from r57cli.output.words import actual_text, target_text
from r57cli.rows.gap.missing import is_overdue, overdue_years, without_single_years

if TYPE_CHECKING:
    from r57cli.output.gap.screen import Part
    from r57cli.rows.gap.rows import GapRow

_LONG = 15
"""A longer block is told in short, by group; --all-rows shows it in full."""


def missing_blocks(part: Part) -> None:
    """A block for each deadline; single years of a yearly promise stand beside its last year."""
    rows = part.shown(part.section("missing"))
    years = overdue_years(rows)
    for block, found in part.shown_blocks(without_single_years(rows)).items():
        part.heading(part.m.count(_kind(block, found), len(found), year=block))
        notes = Footnotes(part)
        if len(found) > _LONG and not part.everything:
            _short(part, found, notes, years)
        else:
            _full(part, found, notes, years)
        notes.show()
        _single_years(part, found)
        source_lines(part.screen, part.m, found)


def _single_years(part: Part, rows: list[GapRow]) -> None:
    """Why a block lists more than the counts of promises hold."""
    labels = [label(row, part.m) for row in rows if row.is_single_year]
    if labels:
        part.screen.line(part.m("gap.missing.single", labels=" · ".join(labels)), "note", 3)


def _kind(block: str, rows: list[GapRow]) -> str:
    if not block.isdigit():
        return "gap.missing.none"
    return "gap.missing.overdue" if any(map(is_overdue, rows)) else "gap.missing"


def _overdue(part: Part, row: GapRow, years: dict[str, list[str]]) -> str:
    found = years.get(row.indicator, [])
    return part.m("gap.yearly.overdue", years=", ".join(found)) if found else ""


def _full(part: Part, rows: list[GapRow], notes: Footnotes, years: dict[str, list[str]]) -> None:
    m = part.m
    columns = [
        Column(m("col.indicator")),
        Column(m("col.target")),
        Column(m("col.ask")),
        Column(m("col.near")),
    ]
    groups: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        part.near_shown.add(row.key)
        caption = m(f"gap.availability.{row.availability or 'none'}")
        near = " ".join(each for each in (_near(part, row), _overdue(part, row, years)) if each)
        groups.setdefault(caption, []).append(
            (label(row, m), _target(part, row, notes), _ask(part, row), near)
        )
    part.screen.groups(columns, list(groups.items()))


def _short(part: Part, rows: list[GapRow], notes: Footnotes, years: dict[str, list[str]]) -> None:
    m = part.m
    groups: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: row.order):
        overdue = _overdue(part, row, years)
        text = f"{label(row, m)} {_target(part, row, notes)} {overdue}".rstrip()
        groups.setdefault(row.group, []).append(text)
    cells = [(m(f"group.{group}"), " · ".join(told)) for group, told in groups.items()]
    part.screen.grid([Column(m("col.group")), Column(m("col.target"))], cells)


def _target(part: Part, row: GapRow, notes: Footnotes) -> str:
    if row.target is None:
        return "–"
    return target_text(row.target, row.unit, part.m) + notes.mark(row)


def _ask(part: Part, row: GapRow) -> str:
    m = part.m
    provider = m.either(row.provider_vi, row.provider_en)
    if row.reason is None:
        return provider or "–"
    expected = (
        m("gap.expected", date=notation.partial(row.expected, m.language)) if row.expected else ""
    )
    reason = m("gap.reason", reason=m(f"reason.{row.reason}"), expected=expected)
    return f"{provider} · {reason}" if provider else reason


def _near(part: Part, row: GapRow) -> str:
    if not row.nearest:
        return "–"
    near = row.nearest[0]
    return f"{actual_text(near.actual, near.unit, part.m)}: {label(near, part.m)}"
