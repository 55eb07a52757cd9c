"""The screen of `track`: a table for each deadline, and under it the way of each promise."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from r57cli.output.answer import classes_line, filtered_line, title
from r57cli.output.marks import is_starred
from r57cli.output.row_words import doubted_line, label, pace_text, verdict_text
from r57cli.output.screen import Column, Screen, block_letters
from r57cli.output.sources import source_lines
from r57cli.output.track.way import way_lines
from r57cli.output.words import actual_text, target_text, when_text

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.answer import Territory
    from r57cli.rows.course import PointView
    from r57cli.rows.track.rows import TrackAnswer, TrackRow, TrackSummary

_COUNTED = (
    "met", "on_track", "slow", "far_off", "moving_away", "without_pace", "missed", "uncertain",
)  # fmt: skip
_COLUMNS = ("rank", "indicator", "result", "as_of", "target", "verdict", "pace")
_RIGHT = {"rank", "result", "target"}


def track_screen(answer: TrackAnswer, m: Messages, *, filtered: bool) -> Screen:
    """All territories of the answer, one under the other."""
    screen = Screen()
    for at, summary in enumerate(answer.summary):
        if at:
            screen.line()
        rows = [row for row in answer.rows if row.territory == summary.territory]
        _territory(screen, answer, summary, rows, m)
    if any(is_starred(each) for row in answer.rows for each in (row.actual, *_span(row))):
        screen.line(m("gap.inferred"), "note")
    if filtered:
        screen.line(filtered_line(answer.rows, m), "note")
    if any(row.pace for row in answer.rows):
        screen.line()
        screen.line(classes_line(answer, m), "note")
    return screen


def _span(row: TrackRow) -> tuple[PointView, ...]:
    """The points whose days are told beside a chart."""
    return (row.series[0], row.series[-1]) if row.chart else ()


def _territory(
    screen: Screen, answer: TrackAnswer, summary: TrackSummary, rows: list[TrackRow], m: Messages
) -> None:
    screen.line(title(summary, answer.as_of, m, "track.title"), "title")
    screen.line(_counts(summary, m), "heading")
    letters = block_letters()
    compared = [row for row in rows if row.section == "compared"]
    for _, found in groupby(compared, key=lambda row: row.block):
        _block(screen, next(letters), list(found), summary, m)
    doubted = [row for row in rows if row.section == "incomparable"]
    if doubted:
        screen.line()
        screen.line(f"{next(letters)}. {m('track.doubted')}", "heading")
        for row in doubted:
            screen.line(doubted_line(row, m), indent=3)
    screen.line()
    _rest(screen, summary, rows, m)


def _counts(summary: TrackSummary, m: Messages) -> str:
    if not summary.promises:
        return m("track.counts.no_promise")
    if not summary.comparable:
        return m.count("track.counts.none", summary.promises)
    told = [
        m(f"track.counts.{name}", n=number)
        for name in _COUNTED
        if (number := getattr(summary, name))
    ]
    return m.count("track.counts", summary.comparable, told=" · ".join(told))


def _block(
    screen: Screen, letter: str, rows: list[TrackRow], whose: Territory, m: Messages
) -> None:
    block = rows[0].block
    heading = m("track.block", year=block) if block.isdigit() else m("track.block.none")
    screen.line()
    screen.line(f"{letter}. {heading}", "heading")
    columns = [Column(m(f"col.{name}"), right=name in _RIGHT) for name in _COLUMNS]
    screen.grid(columns, [_cells(row, m) for row in rows])
    for row in rows:
        lines = list(way_lines(row, whose, m))
        if lines:
            screen.line(label(row, m), "subheading", 3)
        for line in lines:
            screen.line(line, indent=6)
    source_lines(screen, m, rows)


def _cells(row: TrackRow, m: Messages) -> tuple[str, ...]:
    return (
        str(row.rank) if row.rank else "–",
        label(row, m),
        actual_text(row.actual, row.unit, m) if row.actual else "–",
        when_text(row.actual, m) if row.actual else "–",
        target_text(row.target, row.unit, m) if row.target else "–",
        verdict_text(row, m),
        pace_text(row, m),
    )


def _rest(screen: Screen, summary: TrackSummary, rows: list[TrackRow], m: Messages) -> None:
    """What has no figure or no number is counted; `gap` shows it."""
    place = summary.place
    for section in ("missing", "worded"):
        counted = Counter(
            row.block for row in rows if row.section == section and not row.is_single_year
        )
        if counted:
            blocks = " · ".join(
                m("track.of_year", n=number, year=block)
                if block.isdigit()
                else m("track.of_no_year", n=number)
                for block, number in counted.items()
            )
            text = m.count(f"track.{section}", counted.total(), blocks=blocks, place=place)
            screen.line(text, "note")
    compared = [row for row in rows if row.section == "compared"]
    for shown in sorted(compared, key=lambda row: not row.pace)[:1]:
        screen.line(m("gap.next"), "note")
        screen.line(f"r57 explain {place} {shown.indicator}{m.on_day}{m.options}", indent=3)
