"""The way of a promise from its baseline to its target, as rows show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen, replace
from r57cli.engine.course import ways
from r57cli.engine.interval import rounded
from r57cli.engine.shortfall import Spread, span
from r57cli.rows.assess import gap_unit
from r57cli.rows.views import actual_view, quantity

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.domain.records import Indicator
    from r57cli.engine.course import Expectation, Rates
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.views import ActualView, Quantity


class PointView(Frozen):
    """A figure of the series, or a point of the path: the day it stands at and its value.

    `value` is null where only the ends are known, an end where it has none; `inferred` are the keys
    of the figure that its document does not print.
    """

    day: date
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    inferred: tuple[str, ...] = ()


class BaselineView(Frozen):
    """What the pace starts from.

    `own` where it is printed in the document of the target, else it is the point of the series
    nearest to five years before the figure, from before the plan; `counted_up` where it is the
    nothing that a plan of the year is counted up from, and no record.
    """

    day: date
    value: Quantity
    own: bool
    counted_up: bool
    record: ActualView | None


class ExpectationView(Frozen):
    """Where the path has the figure: at its own date, by which it is judged, and on the day asked.

    `elapsed` is the share of the way's time that was over at the figure's date. `behind` is in the
    unit of differences, negative where the figure is ahead; `behind_share` of the whole way, null
    where there is none; `behind_years` in years of it.
    """

    elapsed: Decimal
    then: Quantity
    today: Quantity
    behind: Quantity
    behind_share: Quantity | None
    behind_years: Quantity | None


class RatesView(Frozen):
    """The pace in numbers, towards the target a year; all of it "if the pace holds".

    `observed` is the change so far, `planned` that of the whole way, `needed` what is left, null
    where the target is met. `closure` (C) is the way covered as a share of the way expected by
    then; `ratio` (rho) is observed over needed, `acceleration` (A) needed over observed.
    `projection` is the value at the deadline; `reached_from` and `reached_to` are the calendar
    years in which the target is reached, null where it is not.
    """

    observed: Quantity
    planned: Quantity
    needed: Quantity | None
    closure: Quantity | None
    ratio: Quantity | None
    acceleration: Quantity | None
    projection: Quantity
    reached_from: int | None
    reached_to: int | None


class MarginView(Frozen):
    """The next class of the pace: the figure it begins at, and how far that is.

    `distance` is negative where so much is missing to a better class, else what is left to a
    worse one.
    """

    to: str
    at: Quantity
    distance: Quantity


def baseline_view(context: Context, result: Assessment) -> BaselineView | None:
    """What the pace starts from; None where there is nothing."""
    situation, series = result.situation, result.series
    if situation is None or series is None or situation.start is None:
        return None
    start, indicator = situation.start, context.indicator(result.target.indicator)
    record = series.base[0] if len(series.base) == 1 else None
    return BaselineView(
        day=start.day,
        value=_quotient(Spread(low=start.value.low, high=start.value.high), indicator.unit),
        own=series.own,
        counted_up=start.counted_up,
        record=actual_view(record, indicator, context.as_of) if record else None,
    )


def expectation_view(found: Expectation | None, indicator: Indicator) -> ExpectationView | None:
    """Where the path has the figure."""
    if found is None:
        return None
    unit = gap_unit(indicator)
    return ExpectationView(
        elapsed=rounded(found.elapsed),
        then=_quotient(found.then, indicator.unit),
        today=_quotient(found.today, indicator.unit),
        behind=_quotient(found.behind, unit),
        behind_share=_optional(found.behind_share, "index"),
        behind_years=_optional(found.behind_years, "years"),
    )


def rates_view(found: Rates | None, indicator: Indicator) -> RatesView | None:
    """The pace in numbers."""
    if found is None:
        return None
    unit = f"{gap_unit(indicator)}_a_year"
    first, last = found.reached_years or (None, None)
    return RatesView(
        observed=_quotient(found.observed, unit),
        planned=_quotient(found.planned, unit),
        needed=_optional(found.needed, unit),
        closure=_optional(found.closure, "index"),
        ratio=_optional(found.ratio, "index"),
        acceleration=_optional(found.acceleration, "index"),
        projection=_quotient(found.projection, indicator.unit),
        reached_from=first,
        reached_to=last,
    )


def margin_views(result: Assessment, indicator: Indicator) -> tuple[MarginView, ...]:
    """The next classes of the pace."""
    return tuple(
        MarginView(
            to=each.to,
            at=_quotient(each.at, indicator.unit),
            distance=_quotient(each.distance, gap_unit(indicator)),
        )
        for each in (result.progress.margins if result.progress else ())
    )


def series_view(result: Assessment) -> tuple[PointView, ...]:
    """The samples of the series up to the figure that counts, oldest first."""
    return tuple(
        replace(
            _point(each.point.day, Spread(low=each.point.value.low, high=each.point.value.high)),
            inferred=tuple(dict.fromkeys(key for one in each.records for key in one.inferred)),
        )
        for each in (result.series.samples if result.series else ())
    )


def way_view(result: Assessment) -> tuple[PointView, ...]:
    """The points of the path, each over all that is uncertain; empty where there is no path."""
    situation = result.situation
    if situation is None or situation.start is None or situation.deadline is None:
        return ()
    paths = [way.path.knots for way in ways(situation)]
    if not paths:
        return ()
    first, last = situation.start.day, situation.deadline
    between = sorted(day for day, _ in situation.milestones if first < day < last)
    return tuple(
        _point(day, span(value for _, value in knots))
        for day, *knots in zip([first, *between, last], *paths, strict=True)
    )


def _point(day: date, spread: Spread) -> PointView:
    shown = _quotient(spread, "")
    return PointView(day=day, value=shown.value, low=shown.low, high=shown.high)


def _quotient(spread: Spread, unit: str) -> Quantity:
    return quantity(spread, unit, quotient=True)


def _optional(spread: Spread | None, unit: str) -> Quantity | None:
    return None if spread is None else _quotient(spread, unit)
