"""The series that a figure stands in, what its pace starts from, and the road to its target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_year, parse_base
from r57cli.domain.values import COUNTED_UNITS, RELATIVE_FORMS
from r57cli.engine.interval import interval
from r57cli.engine.series import Baseline, Point, choose_baseline, counted_from, previous
from r57cli.engine.threshold import threshold
from r57cli.engine.time import is_year_apart

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.domain.records import Actual, Indicator, Target
    from r57cli.engine.interval import Interval
    from r57cli.rows.context import Context

_SUMMED_UNITS = COUNTED_UNITS - {"rank"} | {"billion_vnd"}
"""Units of figures that grow with the time they are counted over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The figures of one indicator, producer, territory and definition, up to the one that counts.

    `figure` is the one that counts, `figures` are all, oldest first; `baseline` is what the pace
    starts from, or the reason why there is nothing; `base` are the records it was taken from,
    `own` whether they are of the document of the target; `before` is the value just before.
    """

    figure: Actual
    figures: tuple[Actual, ...]
    baseline: Baseline | str
    base: tuple[Actual, ...] = ()
    own: bool = False
    before: Interval | None = None

    @property
    def points(self) -> int:
        """The number of points: figures of one day are one."""
        return len({each.when.end for each in self.figures if each.when})


def series_of(context: Context, target: Target, actual: Actual) -> Series:
    """The series of a figure, with the baseline that the method chooses for this target."""
    indicator = context.indicator(actual.indicator)
    here = _point(indicator, actual)
    if here is None:
        return Series(figure=actual, figures=(actual,), baseline="date_unknown")
    if _is_counted_up(indicator, target, actual):
        start = counted_from(date(here.day.year - 1, 12, 31))
        return Series(figure=actual, figures=(actual,), baseline=start, own=True)
    reported = (*context.actuals.get(indicator.id, ()), *context.elsewhere.get(indicator.id, ()))
    known = [(each, point) for each in reported if (point := _point(indicator, each)) is not None]
    own = _own(context, target, actual, known, here)
    chosen = choose_baseline(
        (point for _, point in known), here, own=_point(indicator, own) if own else None
    )
    same = sorted(
        (pair for pair in known if pair[1].is_of_series(here) and pair[1].day <= here.day),
        key=lambda pair: (pair[1].day, pair[0].key),
    )
    base: tuple[Actual, ...] = ()
    is_own = isinstance(chosen, Baseline) and not chosen.pre_plan
    if isinstance(chosen, Baseline):
        at_start = tuple(each for each, point in same if point.day == chosen.day)
        base = (own,) if is_own and own else at_start
    return Series(
        figure=actual,
        figures=tuple(each for each, _ in same),
        baseline=chosen,
        base=base,
        own=is_own,
        before=previous((point for _, point in known), here),
    )


def base_figure(context: Context, target: Target, actual: Actual | None) -> Actual | None:
    """The figure of the base period of a relative target, by the producer of the figure."""
    if actual is None or target.value.base in {None, "unknown"}:
        return None
    wanted = parse_base(target.value.base or "")
    for each in context.actuals.get(target.indicator, ()):
        when = each.when
        if when is None or each.producer != actual.producer:
            continue
        starts = when.is_day or when.start == wanted.start
        if starts and when.end == wanted.end and known(context, each) is not None:
            return each
    return None


def known(context: Context, actual: Actual) -> Interval | None:
    """What a figure says of the true value; None where it states no number."""
    indicator = context.indicator(actual.indicator)
    return interval(actual.value, indicator.unit, indicator.limits) if actual.value else None


def milestones(context: Context, target: Target) -> tuple[tuple[date, Decimal], ...]:
    """The earlier targets that the same document prints: they replace the straight line."""
    indicator = context.indicator(target.indicator)
    found = []
    for each in context.targets:
        is_of_text = (each.indicator, each.document) == (target.indicator, target.document)
        if not is_of_text or each.every_year or not each.year or not target.year:
            continue
        line = threshold(each.value, indicator.unit, indicator.direction)
        if each.year < target.year and line is not None:
            found.append((end_of_year(each.year), line.point))
    return tuple(sorted(found))


def _own(
    context: Context,
    target: Target,
    actual: Actual,
    known: list[tuple[Actual, Point]],
    here: Point,
) -> Actual | None:
    """The baseline of the document of the target itself: its base figure, or one it prints."""
    if target.value.form in RELATIVE_FORMS:
        return base_figure(context, target, actual)
    printed = [
        (point.day, each.key, each)
        for each, point in known
        if each.document == target.document
        and point.is_of_series(here)
        and is_year_apart(point.day, here.day)
    ]
    return max(printed)[2] if printed else None


def _is_counted_up(indicator: Indicator, target: Target, actual: Actual) -> bool:
    """True for a figure counted up since New Year against the plan of that year, method (d)."""
    return (
        (actual.counting or indicator.counting) == "year_to_date"
        and actual.when is not None
        and target.year == actual.when.end.year
        and indicator.direction > 0
        and indicator.unit in _SUMMED_UNITS
    )


def _point(indicator: Indicator, actual: Actual) -> Point | None:
    value = actual.value
    stated = interval(value, indicator.unit, indicator.limits) if value else None
    if actual.when is None or stated is None:
        return None
    return Point(
        day=actual.when.end,
        value=stated,
        territory=actual.territory,
        producer=actual.producer,
        definition=_definition(indicator, actual),
    )


def _definition(indicator: Indicator, actual: Actual) -> str:
    """What must be the same along a series beside its indicator, as a word to compare.

    An average is of no single year, a rank is one among so many, and what is counted over a time
    depends on how long that is.
    """
    parts = ["average"] if actual.averaged else []
    if indicator.unit == "rank" and actual.of:
        parts.append(f"of {actual.of}")
    counting = actual.counting or indicator.counting
    if indicator.unit in _SUMMED_UNITS and counting and actual.when:
        parts.append(counting)
        if counting == "period":
            parts.append(f"{(actual.when.end - actual.when.start).days // 28} months")
        if counting == "year_to_date":
            parts.append(f"{actual.when.end:%m-%d}")
    return " ".join(parts)
