"""Verbal promises and milestones, and the figures that are often taken for one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.gap.footnotes import wordings
from r57cli.output.marks import date_is_inferred
from r57cli.output.row_words import doubt_text, doubted_line, label, verdict_text
from r57cli.output.screen import Column
from r57cli.output.words import actual_text, dated_text, marked, signs, target_text
from r57cli.rows.gap.missing import without_single_years
from r57cli.rows.gap.summary import (
    is_attested,
    is_attested_part,
    is_partly_attested,
    is_silent,
)

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.gap.screen import Part
    from r57cli.output.words import Say
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.views import PartView


def worded_blocks(part: Part) -> None:
    """A block for each deadline: what is attested, in part or whole; the rest is counted."""
    for block, rows in part.shown_blocks(part.section("worded")).items():
        done, partly, silent = (
            [row for row in rows if belongs(row)]
            for belongs in (is_attested, is_partly_attested, is_silent)
        )
        part.heading(
            part.m(
                "gap.worded" if block.isdigit() else "gap.worded.none",
                n=len(rows),
                year=block,
                done=len(done),
                partly=len(partly),
                silent=len(silent),
            )
        )
        for row in partly:
            part.screen.line(f"◐ {label(row, part.m)}: {parts_text(row, part.m)}", indent=3)
        shown = [*done, *silent] if part.everything else done
        cells = [(label(row, part.m), _benchmark(row, part.m), _state(part, row)) for row in shown]
        columns = [Column(part.m(f"col.{name}")) for name in ("indicator", "target", "verdict")]
        part.screen.grid(columns, cells)
        for row in shown:
            doubt = doubt_text(row, part.m)
            if told := [*wordings(row, part.m), *([doubt] if doubt else [])]:
                part.screen.line(f"{label(row, part.m)}: {' · '.join(told)}", "note", indent=3)


def incomparable_block(part: Part) -> None:
    """Figures beside the promises that they cannot be held against, with the reason."""
    m = part.m
    rows = without_single_years(part.shown(part.rows))
    pairs = [_false_pair(row, m) for row in rows if _is_false_pair(part, row)]
    doubted = part.section("incomparable")
    if pairs or doubted:
        part.heading(m("gap.false_pairs"))
    for row in doubted:
        part.screen.line(doubted_line(row, m), indent=3)
    for pair in dict.fromkeys(pairs):
        part.screen.line(pair, indent=3)


def _false_pair(row: GapRow, m: Messages) -> str:
    near = row.nearest[0]
    name, why = label(near, m), m.either(near.why_vi, near.why_en)
    figure = actual_text(near.actual, near.unit, m)
    promise = f"{label(row, m)} {_benchmark(row, m)}".rstrip(" –")
    return f"{name}: {figure} ≠ {promise} ({why})"


def _is_false_pair(part: Part, row: GapRow) -> bool:
    """True for a near figure that no other block shows."""
    if not row.nearest or row.key in part.near_shown:
        return False
    contained = {each.indicator for each in row.parts}
    return row.nearest[0].indicator not in contained


def parts_text(row: GapRow, m: Messages, say: Say = signs) -> str:
    """What is known of the parts of a milestone."""
    told = [_part(each, m, say) for each in row.parts]
    if all(map(is_attested_part, row.parts)):
        told.append(m("gap.worded.rest"))
    return " · ".join(told)


def _part(view: PartView, m: Messages, say: Say) -> str:
    day = notation.day(view.as_of, m.language) if view.as_of else ""
    date = f" ({marked(day, m, say, inferred=date_is_inferred(view))})" if day else ""
    return m("gap.worded.part", part=label(view, m), state=m(f"verdict.{view.verdict}"), date=date)


def _benchmark(row: GapRow, m: Messages) -> str:
    return target_text(row.target, row.unit, m) if row.target else "–"


def _state(part: Part, row: GapRow) -> str:
    if row.actual is None:
        return verdict_text(row, part.m)
    return dated_text(row.actual, row.unit, part.m)
