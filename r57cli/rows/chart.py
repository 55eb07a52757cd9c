"""Series and path period by period, as a chart draws them."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_quarter, end_of_year
from r57cli.domain.frozen import Frozen
from r57cli.engine.course import ways
from r57cli.engine.interval import rounded
from r57cli.engine.shortfall import span
from r57cli.engine.time import years

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from r57cli.engine.shortfall import Spread
    from r57cli.rows.assess import Assessment

_FEW_YEARS = 3
"""A shorter time is shown by quarters, a longer one by years."""


class PeriodView(Frozen):
    """A year or a quarter by its last day: the last figure in it, and the value expected then.

    Of what is known between two ends the middle is drawn; null where there is nothing to draw.
    """

    until: date
    figure: Decimal | None
    expected: Decimal | None


def chart_view(result: Assessment) -> tuple[PeriodView, ...]:
    """The periods from the first figure or the baseline to the last figure or the deadline.

    Empty where there is neither a path nor a second figure.
    """
    figures = dict(_figures(result))
    knots = _knot_days(result)
    days = [*figures, *knots]
    if len(figures) + len(knots) <= 1:
        return ()
    found, before = [], date.min
    for until in _periods(min(days), max(days)):
        inside = [day for day in figures if before < day <= until]
        found.append(
            PeriodView(
                until=until,
                figure=figures[max(inside)] if inside else None,
                expected=_expected(result, until) if knots and until >= knots[0] else None,
            )
        )
        before = until
    return tuple(found)


def _figures(result: Assessment) -> Iterator[tuple[date, Decimal]]:
    """The day and the drawn value of each sample; the figure that counts comes last."""
    for each in result.series.samples if result.series else ():
        stated = each.point.value
        ends = [end for end in (stated.low, stated.high) if end.is_finite()]
        yield each.point.day, rounded(sum(ends[1:], ends[0]) / len(ends))


def _knot_days(result: Assessment) -> list[date]:
    situation = result.situation
    if situation is None or not ways(situation) or not situation.start or not situation.deadline:
        return []
    return [situation.start.day, situation.deadline]


def _periods(first: date, last: date) -> list[date]:
    """The last days of the periods from that of the first day to that of the last."""
    calendar = range(first.year, last.year + 1)
    if last.year - first.year > _FEW_YEARS:
        return [end_of_year(year) for year in calendar]
    quarters = [end_of_quarter(year, quarter) for year in calendar for quarter in range(1, 5)]
    begins, ends = bisect_left(quarters, first), bisect_left(quarters, last)
    return quarters[begins : ends + 1]


def _expected(result: Assessment, day: date) -> Decimal | None:
    if result.situation is None:
        return None
    spread: Spread = span(way.path.expected(years(day)) for way in ways(result.situation))
    is_known = spread.low.is_finite() and spread.high.is_finite()
    return rounded(spread.middle) if is_known else None
