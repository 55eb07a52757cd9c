"""One indicator over all places: what can be ranked, what cannot and why, who reports nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import HORIZON
from r57cli.messages import notation
from r57cli.output.names import producer_text
from r57cli.output.row_words import label, verdict_text
from r57cli.output.screen import Column
from r57cli.output.words import (
    actual_text,
    computed_text,
    moment_text,
    quantity_text,
    target_text,
    when_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.messages import Messages
    from r57cli.output.screen import Screen
    from r57cli.rows.answer import Territory
    from r57cli.rows.compare.rows import CompareAnswer, CompareRow


def league(screen: Screen, answer: CompareAnswer, m: Messages) -> None:
    """The places in groups: one producer and period ranked, the rest with the reason."""
    rows = [row for row in answer.rows if not row.former]
    tally = answer.tallies[0]
    name = label(tally, m)
    day = notation.day(answer.as_of, m.language)
    screen.line(f"{name.upper()}   {m('gap.as_of', date=day)}", "title")
    whose = {each.place: each for each in answer.summary}
    for heading, group in _groups(rows, whose, m):
        screen.line()
        screen.line(heading, "heading")
        screen.grid(_columns(answer, m), [_cells(row, answer, m) for row in group])
    silent = [row for row in rows if row.actual is None]
    kinds: dict[str, list[CompareRow]] = {"promised": [], "other_year": [], "nothing": []}
    for row in silent:
        kinds[_promise(row)].append(row)
    for kind, group in kinds.items():
        if group:
            screen.line()
            names = ", ".join(row.name_vi for row in group)
            screen.line(m.count(f"compare.{kind}", len(group), names=names), "note")
    apart = [row for row in answer.rows if row.former and row.actual]
    if apart:
        screen.line()
        told = "; ".join(_apart(row, whose[row.place], m) for row in apart)
        screen.line(m("compare.apart", figures=told), "note")


def _promise(row: CompareRow) -> str:
    """Whether a place without a result promised something for 2030, or for other years only."""
    if row.target is None:
        return "nothing"
    until_2030 = row.target.every_year or row.target.year in {None, HORIZON}
    return "promised" if until_2030 else "other_year"


def _groups(
    rows: list[CompareRow], whose: Mapping[str, Territory], m: Messages
) -> list[tuple[str, list[CompareRow]]]:
    """Ranked figures by producer and period, then the unranked by their obstacles."""
    ranked: dict[str, list[CompareRow]] = {}
    unranked: dict[str, list[CompareRow]] = {}
    for row in rows:
        if row.actual is None:
            continue
        counted = producer_text(row.actual.producer, whose[row.place], m)
        if row.rank is not None:
            when = moment_text(row.actual, m)
            heading = m("compare.ranked", producer=counted, when=when)
            ranked.setdefault(heading, []).append(row)
        else:
            producer = "" if "own_figure" in row.obstacles else f"{counted}: "
            why = " · ".join(m(f"obstacle.{each}") for each in row.obstacles)
            unranked.setdefault(m("compare.not_ranked", why=f"{producer}{why}"), []).append(row)
    for group in ranked.values():
        group.sort(key=lambda row: (row.rank or 0, row.name_vi))
    by_size = sorted(unranked.items(), key=lambda pair: -len(pair[1]))
    return [*ranked.items(), *by_size]


def _columns(answer: CompareAnswer, m: Messages) -> list[Column]:
    names = ["rank", "place", "result", "as_of", "target", "deadline", "verdict", "relative"]
    right = {"rank", "result", "target", "relative"}
    columns = [Column(m(f"col.{name}"), right=name in right) for name in names]
    if answer.against_vi:
        columns.append(Column(m("col.ambition", place=answer.against_vi), right=True))
    return columns


def _cells(row: CompareRow, answer: CompareAnswer, m: Messages) -> tuple[str, ...]:
    target = row.target
    cells = (
        str(row.rank) if row.rank else "–",
        row.name_vi,
        actual_text(row.actual, row.unit, m) if row.actual else "–",
        when_text(row.actual, m) if row.actual else "–",
        target_text(target, row.unit, m) if target else "–",
        str(target.year) if target and target.year else "–",
        verdict_text(row, m) if row.verdict else "–",
        computed_text(row.relative, m) if row.relative else "–",
    )
    ambition = quantity_text(row.ambition, m, sign=True) if row.ambition else "–"
    return (*cells, ambition) if answer.against else cells


def _apart(row: CompareRow, whose: Territory, m: Messages) -> str:
    if row.actual is None:
        return row.name_vi
    figure = actual_text(row.actual, row.unit, m)
    told = f"{row.name_vi} {figure} ({when_text(row.actual, m)}"
    if row.actual.producer == row.place:
        return f"{told})"
    return f"{told}, {producer_text(row.actual.producer, whose, m)})"
