"""The whole answer of `track` for any number of places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import fields_of
from r57cli.rows.answer import answer_head, territory_head
from r57cli.rows.chart import chart_view
from r57cli.rows.context import contexts
from r57cli.rows.course import margin_views, rates_view, series_view, way_view
from r57cli.rows.gap.promises import promise_rows
from r57cli.rows.gap.select import Selection, holds, select
from r57cli.rows.gap.summary import is_promise
from r57cli.rows.near import near_views
from r57cli.rows.promises import promises
from r57cli.rows.row import Row
from r57cli.rows.track.rows import TrackAnswer, TrackRow, TrackSummary
from r57cli.rows.views import actual_view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Actual, Place
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.promises import Promise
    from r57cli.rows.views import ActualView

_SHARED = fields_of(Row)


def track(
    dataset: Dataset,
    places: Iterable[Place],
    as_of: date,
    selection: Selection | None = None,
    rank_by: str = "relative",
) -> TrackAnswer:
    """Whether places will reach what they promised, as known on `as_of`.

    The rows are those of the promises in `gap`, in the same order, each with its way.
    """
    chosen = selection or Selection()
    catalogue = list(dataset.indicators)
    summaries, rows = [], []
    for place in places:
        for context in contexts(dataset, place, as_of):
            found = promises(context)
            lines = promise_rows(context, found, rank_by)
            summaries.append(_summary(context, lines))
            of_key = {line.key: promise for line, promise in zip(lines, found, strict=True)}
            kept = select(lines, chosen, catalogue)
            rows += [_row(context, line, of_key[line.key]) for line in kept]
    return TrackAnswer(
        **answer_head(dataset, as_of),
        rank_by=rank_by,
        summary=tuple(summaries),
        rows=tuple(rows),
    )


def _row(context: Context, line: GapRow, promise: Promise) -> TrackRow:
    shared: dict[str, Any] = {name: getattr(line, name) for name in _SHARED}
    indicator, result = promise.indicator, promise.chosen
    situation, found = result.situation, result.progress
    straight = situation is not None and not situation.scale.geometric
    return TrackRow(
        **shared,
        path="linear" if straight else indicator.path,
        series=series_view(result),
        way=way_view(result),
        rates=rates_view(found.rates if found else None, indicator),
        margins=margin_views(result, indicator),
        chart=chart_view(result),
        set_aside=_set_aside(context, result),
        apart=near_views(context, indicator),
    )


def _set_aside(context: Context, result: Assessment) -> tuple[ActualView, ...]:
    """The newest figure of each producer and territory outside the series."""
    if result.actual is None:
        return ()
    indicator = context.indicator(result.target.indicator)
    newest: dict[tuple[str, str], Actual] = {}
    for each in (*context.actuals.get(indicator.id, ()), *context.elsewhere.get(indicator.id, ())):
        source = (each.producer, each.territory)
        if source != (result.actual.producer, result.actual.territory) and each.value is not None:
            newest.setdefault(source, each)
    return tuple(actual_view(each, indicator, context.as_of) for each in newest.values())


def _summary(context: Context, lines: list[GapRow]) -> TrackSummary:
    compared = [line for line in lines if line.section == "compared" and is_promise(line)]
    counted = Counter(map(_standing, compared))
    return TrackSummary(
        **territory_head(context),
        promises=sum(is_promise(line) for line in lines),
        comparable=len(compared),
        on_track=counted["on_track"],
        slow=counted["slow"],
        far_off=counted["far_off"],
        moving_away=counted["moving_away"],
        met=counted["met"],
        without_pace=counted["without_pace"],
        missed=counted["missed"],
        uncertain=counted["uncertain"],
    )


def _standing(line: GapRow) -> str:
    """The one count that a compared row belongs to."""
    if len(line.verdict) > 1 or len(line.pace) > 1:
        return "uncertain"
    if line.pace:
        return line.pace[0]
    if holds(line, "met"):
        return "met"
    return "missed" if holds(line, "missed") else "without_pace"
