"""A series, and the point of it that a pace starts from, method "baseline"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.interval import Interval
from r57cli.engine.thresholds import BASELINE_YEARS
from r57cli.engine.time import is_year_apart, years

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Point(Frozen):
    """A figure of a series: the day it stands at, what is known of it, and what series it is.

    Two points are of one series where territory, producer and definition are the same. A figure
    that is `in_doubt` is no point of a pace: neither what it starts from nor what it leads to.
    """

    day: date
    value: Interval
    territory: str = ""
    producer: str = ""
    definition: str = ""
    in_doubt: bool = False

    def is_of_series(self, other: Point) -> bool:
        """True where no break in territory, producer or definition lies between the two."""
        return (self.territory, self.producer, self.definition) == (
            other.territory,
            other.producer,
            other.definition,
        )


class Baseline(Frozen):
    """What a pace starts from.

    `pre_plan` where it is not the target document's own; `counted_up` where it is the nothing
    that a plan of the year is counted up from, which may be under a year before the figure.
    """

    day: date
    value: Interval
    pre_plan: bool = False
    counted_up: bool = False


def counted_from(start: date) -> Baseline:
    """The baseline of a plan that is counted up from nothing after `start`, method (d).

    On the line from there the expected value is phi times the plan, and C is the attained share of
    the plan over phi. For plans of which more is better: of others 0 would meet the plan from the
    start.
    """
    nothing = Interval(low=Decimal(0), high=Decimal(0))
    return Baseline(day=start, value=nothing, counted_up=True)


def choose_baseline(
    points: Iterable[Point], actual: Point, *, own: Point | None = None
) -> Baseline | str:
    """The baseline of a figure, or the reason why there is none; the order of points is free.

    (1) `own`, the target document's, if of the same series and at least one year before the
    figure; (2) else the point of the series nearest to five years before it and at least one
    year before, marked as before the plan; of two equally near the later one, which tells more
    of the pace today. Figures of one series and day that differ are taken together as
    an interval. Never a later point, never one of another series, never one in doubt.

    Reasons: "in_doubt" where the figure is, or all that it could be measured from; "break" where a
    point a year old exists only across a break, "too_early" where all earlier points of the series
    are under a year old, "one_point" where there is no other point, else "no_baseline".
    """
    known = [*points, *([own] if own is not None else [])]
    old_enough = [
        each for each in known if each.is_of_series(actual) and is_year_apart(each.day, actual.day)
    ]
    usable = [each for each in old_enough if not each.in_doubt]
    if actual.in_doubt or (old_enough and not usable):
        return "in_doubt"
    if not usable:
        return _why_none(known, actual)
    if own in usable:
        return Baseline(day=own.day, value=own.value)
    aim = years(actual.day) - BASELINE_YEARS
    day = min((each.day for each in usable), key=lambda day: (abs(years(day) - aim), -years(day)))
    return Baseline(
        day=day, value=hull(each.value for each in usable if each.day == day), pre_plan=True
    )


def previous(points: Iterable[Point], actual: Point) -> Interval | None:
    """The value of the last sure point of the series before the figure; None if there is none."""
    earlier = [
        each
        for each in points
        if each.is_of_series(actual) and each.day < actual.day and not each.in_doubt
    ]
    if not earlier:
        return None
    last = max(each.day for each in earlier)
    return hull(each.value for each in earlier if each.day == last)


def hull(values: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of these; raises ValueError where there are none."""
    known = list(values)
    if not known:
        message = "no values to take together"
        raise ValueError(message)
    low, high = min(each.low for each in known), max(each.high for each in known)
    return Interval(
        low=low,
        high=high,
        low_open=all(each.low_open for each in known if each.low == low),
        high_open=all(each.high_open for each in known if each.high == high),
    )


def _why_none(known: list[Point], actual: Point) -> str:
    others = [each for each in known if each != actual]
    earlier = [each for each in others if each.day < actual.day]
    if any(is_year_apart(each.day, actual.day) for each in earlier):
        return "break"
    if any(each.is_of_series(actual) for each in earlier):
        return "too_early"
    if earlier:
        return "break"
    return "no_baseline" if others else "one_point"
