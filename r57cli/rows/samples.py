"""Figures as points of a series, those of the parts of a merged territory added up."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen, replace
from r57cli.domain.values import COUNTED_UNITS, Form, Value
from r57cli.engine.interval import interval
from r57cli.engine.merge import merged_count, merged_ratio
from r57cli.engine.series import Point
from r57cli.engine.time import day_of_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.domain.dates import TimeSpan
    from r57cli.domain.records import Actual, Indicator
    from r57cli.engine.interval import Interval
    from r57cli.rows.context import Context

SUMMED_UNITS = COUNTED_UNITS - {"rank"} | {"billion_vnd"}
"""Units of figures that grow with the time they are counted over."""


class Sample(Frozen):
    """A point of a series with its records: one, or those of the parts of a merged territory."""

    records: tuple[Actual, ...]
    point: Point


def sample(indicator: Indicator, actual: Actual) -> Sample | None:
    """A figure as a point of its series; None without a day or a number."""
    value = actual.value
    stated = interval(value, indicator.unit, indicator.limits) if value else None
    if actual.when is None or stated is None:
        return None
    point = Point(
        day=actual.when.end,
        value=stated,
        territory=actual.territory,
        producer=actual.producer,
        definition=_definition(indicator, actual),
        in_doubt=actual.doubt is not None,
    )
    return Sample(records=(actual,), point=point)


def samples(context: Context, indicator: Indicator) -> list[Sample]:
    """All dated figures of the place in numbers, and those that its merged parts add up to."""
    own = context.actuals.get(indicator.id, ())
    elsewhere = context.elsewhere.get(indicator.id, ())
    found = [each for actual in (*own, *elsewhere) if (each := sample(indicator, actual))]
    parts = [each for each in found if each.point.territory in context.territory.formed_from]
    return [*found, *_merged(context, indicator, parts)]


def _merged(context: Context, indicator: Indicator, parts: list[Sample]) -> Iterator[Sample]:
    """One sample for each moment of which every part of a merged territory has a sure figure.

    Counts add, ratios add above and below the line; anything else starts anew, method (g).
    """
    groups: dict[tuple[TimeSpan | None, str, str], dict[str, Sample]] = defaultdict(dict)
    for each in parts:
        if each.point.in_doubt:
            continue
        moment = each.records[0].when
        key = (moment, each.point.producer, each.point.definition)
        groups[key].setdefault(each.point.territory, each)
    for found in groups.values():
        if set(found) != set(context.territory.formed_from):
            continue
        records = tuple(found[name].records[0] for name in context.territory.formed_from)
        value = _sum(indicator, records)
        if value is not None:
            point = next(iter(found.values())).point
            merged = replace(point, territory=context.territory.id, value=value)
            yield Sample(records=records, point=merged)


def _sum(indicator: Indicator, records: tuple[Actual, ...]) -> Interval | None:
    values = [each.value for each in records if each.value]
    if indicator.unit in SUMMED_UNITS:
        return merged_count([interval(each, indicator.unit, indicator.limits) for each in values])
    if any(each.form is not Form.RATIO for each in values):
        return None
    whole = merged_ratio([(each.numbers[0], each.numbers[1]) for each in values])
    if whole is None:
        return None
    added = Value(form=Form.RATIO, numbers=(whole.value, Decimal(1)))
    return interval(added, indicator.unit, indicator.limits)


def _definition(indicator: Indicator, actual: Actual) -> str:
    """What must be the same along a series beside its indicator, as a word to compare.

    An average is of no single year, a rank is one among so many, and what is counted over a time
    depends on how long that is.
    """
    parts = ["average"] if actual.averaged else []
    if indicator.unit == "rank" and actual.of:
        parts.append(f"of {actual.of}")
    counting = actual.counting or indicator.counting
    if indicator.unit in SUMMED_UNITS and counting and actual.when:
        parts.append(counting)
        if counting == "period":
            parts.append(f"{actual.when.months} months")
        if counting == "year_to_date":
            parts.append(f"{day_of_year(actual.when.end):%m-%d}")
    return " ".join(parts)
