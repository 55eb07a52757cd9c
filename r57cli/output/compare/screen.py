"""The screens of `compare`: a league of one indicator, or who reports what of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.keys import parts_of
from r57cli.messages import notation
from r57cli.output.blocks import height
from r57cli.output.compare.league import league
from r57cli.output.row_words import block_text, label
from r57cli.output.screen import Column, Screen
from r57cli.output.words import computed_text, figure_text, target_text

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.compare.rows import CompareAnswer, CompareRow, CompareSummary, Tally


def compare_screen(answer: CompareAnswer, m: Messages) -> Screen:
    """One indicator as a league, several as a grid of who promised and reported what."""
    screen = Screen()
    if len(answer.tallies) == 1:
        league(screen, answer, m)
    else:
        _grid(screen, answer, m)
    _readiness(screen, answer, m)
    return screen


def _grid(screen: Screen, answer: CompareAnswer, m: Messages) -> None:
    day = notation.day(answer.as_of, m.language)
    screen.line(f"{m('compare.title')}   {m('gap.as_of', date=day)}", "title")
    screen.line(m("compare.totals", **answer.totals), "heading")
    for at, tally in enumerate(answer.tallies, 1):
        screen.line(f"{at}  {_tally(tally, m)}", indent=3)
    screen.line()
    numbers = [Column(str(at), right=True) for at, _ in enumerate(answer.tallies, 1)]
    screen.grid([Column(m("col.place")), *numbers], _rows(answer, m))
    screen.line(m("compare.legend"), "note", 3)


def _tally(tally: Tally, m: Messages) -> str:
    told = {key: getattr(tally, key) for key in ("promised", "reported", "beside")}
    return m("compare.tally", name=label(tally, m), **told)


def _rows(answer: CompareAnswer, m: Messages) -> list[tuple[str, ...]]:
    by_place: dict[str, list[CompareRow]] = {}
    for row in answer.rows:
        if not row.former:
            by_place.setdefault(row.place, []).append(row)
    lines = [
        (rows[0].name_vi, *(_cell(row, m) for row in rows))
        for rows in by_place.values()
        if any(row.target or row.actual for row in rows)
    ]
    if answer.against_vi and by_place:
        lines.insert(0, _national(answer.against_vi, next(iter(by_place.values())), m))
    return lines


def _national(place: str, rows: list[CompareRow], m: Messages) -> tuple[str, ...]:
    """The promises that stand beside all others."""
    promises = (target_text(row.national, row.unit, m) if row.national else "–" for row in rows)
    return (f"[{place}]", *(f"→ {each}" for each in promises))


def _cell(row: CompareRow, m: Messages) -> str:
    """The figure, an arrow and the promise; a figure that cannot stand beside others is starred."""
    if row.target is None and row.actual is None:
        return "–"
    figure = figure_text(row.actual, row.unit, m) if row.actual else "–"
    mark = "*" if row.actual and not row.beside else ""
    promise = target_text(row.target, row.unit, m) if row.target else "–"
    return f"{_heat(row)}{figure}{mark} → {promise}"


def _heat(row: CompareRow) -> str:
    """How far the figure falls short of the promise, as a block: only where it can be compared."""
    if not row.beside or row.relative is None or row.relative.high is None:
        return ""
    return f"{height(row.relative.high)} "


def _readiness(screen: Screen, answer: CompareAnswer, m: Messages) -> None:
    """What is known of each place as a whole, in bounds; the rest is counted."""
    screen.line()
    screen.line(m("compare.readiness"), "heading")
    columns = [
        Column(m("col.rank"), right=True),
        Column(m("col.place")),
        Column(m("col.assessed"), right=True),
        Column(m("col.coverage"), right=True),
        Column(m("col.readiness"), right=True),
        Column(m("col.worst")),
    ]
    screen.grid(columns, [_ready(each, m) for each in answer.assessed])
    silent = len(answer.summary) - len(answer.assessed)
    floor = notation.number(answer.thresholds["ranked_coverage"], m.language)
    screen.line(m.count("compare.readiness.note", silent, floor=floor), "note", 3)


def _ready(summary: CompareSummary, m: Messages) -> tuple[str, ...]:
    labels = m.either(summary.worst_vi, summary.worst_en)
    years = (parts_of(key).moment for key in summary.worst)
    worst = " · ".join(
        f"{name} ({block_text(year, m)})" for name, year in zip(labels, years, strict=True)
    )
    return (
        str(summary.rank) if summary.rank else m("compare.unranked"),
        summary.place_vi,
        f"{summary.assessed}/{summary.promises}",
        computed_text(summary.coverage, m),
        computed_text(summary.readiness, m),
        worst or "–",
    )
