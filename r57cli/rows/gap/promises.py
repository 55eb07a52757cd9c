"""Rows for promises, each with what the method says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import replace
from r57cli.domain.spoken import spoken_of
from r57cli.engine.progress import ranking_key
from r57cli.engine.rank import rank
from r57cli.engine.shortfall import Spread, shortfall_spread
from r57cli.engine.threshold import Threshold
from r57cli.engine.verdict import FAILING
from r57cli.rows.assess import gap_unit, state_of
from r57cli.rows.course import baseline_view, expectation_view
from r57cli.rows.flags import promise_flags
from r57cli.rows.gap.rows import GapRow
from r57cli.rows.near import near_views
from r57cli.rows.row import head
from r57cli.rows.views import PartView, actual_view, quantity, target_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.domain.records import Actual, Target
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise
    from r57cli.rows.views import Quantity


def promise_rows(context: Context, found: Sequence[Promise], rank_by: str) -> list[GapRow]:
    """A row for each promise of a territory, ranked inside its block by one of the two keys."""
    rows = [_row(context, promise) for promise in found]
    keys = {
        row.key: key
        for row, promise in zip(rows, found, strict=True)
        if (key := _ranked_by(promise, rank_by)) is not None
    }
    return _ranked(rows, keys)


def _row(context: Context, promise: Promise) -> GapRow:
    indicator, result = promise.indicator, promise.chosen
    views = [
        target_view(
            each.target,
            context.document(each.target.document),
            indicator.direction,
            each.verdicts,
        )
        for each in promise.assessments
    ]
    absence = None if result.actual else _absence(context, result.target)
    doubt = result.target.doubt or (result.actual.doubt if result.actual else None)
    provider = spoken_of(indicator, context.territory).provider
    return GapRow(
        key=f"{context.territory.id}/{indicator.id}/{promise.block}",
        **head(context, indicator),
        section=_section(result),
        block=promise.block,
        verdict=result.verdicts,
        actual=actual_view(result.actual, indicator, context.as_of) if result.actual else None,
        target=views[0],
        other_targets=tuple(views[1:]),
        **_numbers(context, result),
        availability=indicator.availability,
        reason=absence.no_figure if absence else None,
        expected=absence.expected if absence else None,
        provider_vi=provider.vi if provider else None,
        provider_en=provider.en if provider else None,
        nearest=() if result.actual else near_views(context, indicator)[:1],
        parts=_parts(context, indicator.id),
        doubt_vi=doubt.vi if doubt else None,
        doubt_en=doubt.en if doubt else None,
        flags=promise_flags(context, promise),
        order=result.target.order,
        is_single_year=promise.is_single_year,
    )


def _numbers(context: Context, result: Assessment) -> dict[str, Any]:
    """What the method says in numbers, where figure and target can be compared in them."""
    found, indicator = result.progress, context.indicator(result.target.indicator)
    if found is None:
        return {}
    unit = gap_unit(indicator)
    key = found.distance.key if found.distance else None
    return {
        "pace": found.pace,
        "pace_reason": found.pace_reason,
        "shortfall": quantity(found.shortfall, unit),
        "ambition_shortfall": _ambition(result, unit),
        "difference": quantity(Spread(low=0 - found.gap.high, high=0 - found.gap.low), unit),
        "relative": quantity(found.relative, "index", quotient=True) if found.relative else None,
        "remaining": quantity(key, "index", quotient=True) if key else None,
        "points": result.series.points if result.series else 0,
        "baseline": baseline_view(context, result),
        "expectation": expectation_view(found.expectation, indicator),
        "badges": found.badges,
    }


def _ambition(result: Assessment, unit: str) -> Quantity | None:
    """The shortfall to the far end of a range."""
    situation = result.situation
    if situation is None or not isinstance(situation.target, Threshold):
        return None
    line = situation.target
    if line.ambition == line.point:
        return None
    return quantity(shortfall_spread(situation.direction, situation.actual, line.ambition), unit)


def _absence(context: Context, target: Target) -> Actual | None:
    """The record that says why there is no figure; of one year it speaks for that year only."""
    absence = context.absences.get(target.indicator)
    if absence and absence.when and target.every_year and absence.when.end.year != target.year:
        return None
    return absence


def _section(result: Assessment) -> str:
    if not result.target.value.is_numeric:
        return "worded"
    if result.progress is not None:
        return "compared"
    return "incomparable" if "not_comparable" in result.verdicts else "missing"


def _parts(context: Context, indicator_id: str) -> tuple[PartView, ...]:
    found = []
    for part_id in context.indicator(indicator_id).parts:
        actual, part = context.best(part_id), context.indicator(part_id)
        found.append(
            PartView(
                indicator=part_id,
                **context.labels(part),
                verdict=state_of(actual) or "unknown",
                as_of=actual.when.end if actual and actual.when else None,
                inferred=actual.inferred if actual else (),
            )
        )
    return tuple(found)


def _ranked_by(promise: Promise, rank_by: str) -> Spread | None:
    """The ranking key of what is, or may be, short; the places of ranks are not ranked."""
    result = promise.chosen
    if result.progress is None or promise.indicator.unit == "rank":
        return None
    return ranking_key(result.progress, rank_by) if FAILING & set(result.verdicts) else None


def _ranked(rows: list[GapRow], keys: dict[str, Spread]) -> list[GapRow]:
    """Rank inside each block."""
    standings = {}
    for block in {row.block for row in rows}:
        inside = [row.key for row in rows if row.block == block and row.key in keys]
        standings.update(rank({key: keys[key] for key in inside}))
    return [
        replace(
            row,
            rank=standings[row.key].rank,
            rank_range=(standings[row.key].lowest, standings[row.key].highest),
        )
        if row.key in standings
        else row
        for row in rows
    ]
