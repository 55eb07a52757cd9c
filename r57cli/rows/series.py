"""The series that a figure stands in, what its pace starts from, and the road to its target."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_year, parse_base
from r57cli.domain.frozen import Frozen
from r57cli.domain.values import RELATIVE_FORMS
from r57cli.engine.interval import interval
from r57cli.engine.series import Baseline, choose_baseline, counted_from, previous
from r57cli.engine.threshold import threshold
from r57cli.engine.time import is_year_apart
from r57cli.rows.samples import SUMMED_UNITS, Sample, sample, samples

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.domain.records import Actual, Indicator, Target
    from r57cli.engine.interval import Interval
    from r57cli.engine.series import Point
    from r57cli.rows.context import Context


class Series(Frozen):
    """The samples of one indicator, producer, territory and definition, up to the one that counts.

    None of them is in doubt, so that a figure in doubt has a series without itself.
    `figure` is the record that counts, `samples` are oldest first; `baseline` is what the pace
    starts from, or the reason why there is nothing; `base` are the records it was taken from,
    `own` whether they are of the document of the target; `before` is the value just before.
    """

    figure: Actual
    samples: tuple[Sample, ...]
    baseline: Baseline | str
    base: tuple[Actual, ...] = ()
    own: bool = False
    before: Interval | None = None

    @property
    def points(self) -> int:
        """The number of points: samples of one day are one."""
        return len({each.point.day for each in self.samples})

    @property
    def records(self) -> tuple[Actual, ...]:
        """The records of all samples."""
        return tuple(record for each in self.samples for record in each.records)


def series_of(context: Context, target: Target, actual: Actual) -> Series:
    """The series of a figure, with the baseline that the method chooses for this target."""
    indicator = context.indicator(actual.indicator)
    here = sample(indicator, actual)
    if here is None:
        return Series(figure=actual, samples=(), baseline="date_unknown")
    if _is_counted_up(indicator, target, actual):
        start = counted_from(date(here.point.day.year - 1, 12, 31))
        return Series(figure=actual, samples=(here,), baseline=start, own=True)
    reported = samples(context, indicator)
    points = [each.point for each in reported]
    own = _own(context, target, actual, reported, here.point)
    chosen = choose_baseline(points, here.point, own=own.point if own else None)
    same = sorted(
        (each for each in reported if _is_before(each.point, here.point)),
        key=lambda each: (each.point.day, each.records[0].key),
    )
    base: tuple[Actual, ...] = ()
    is_own = isinstance(chosen, Baseline) and not chosen.pre_plan
    if isinstance(chosen, Baseline):
        used = [own] if is_own and own else [s for s in same if s.point.day == chosen.day]
        base = tuple(record for each in used for record in each.records)
    return Series(
        figure=actual,
        samples=tuple(same),
        baseline=chosen,
        base=base,
        own=is_own,
        before=previous(points, here.point),
    )


def _is_before(point: Point, here: Point) -> bool:
    return point.is_of_series(here) and point.day <= here.day and not point.in_doubt


def base_figure(context: Context, target: Target, actual: Actual | None) -> Actual | None:
    """The figure of the base period of a relative target, by the producer of the figure.

    One in doubt is none: nothing can be counted from it.
    """
    if actual is None or target.value.base in {None, "unknown"}:
        return None
    wanted = parse_base(target.value.base or "")
    for each in context.actuals.get(target.indicator, ()):
        when = each.when
        if when is None or each.producer != actual.producer or each.doubt is not None:
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
    """The earlier targets that the same document prints: they replace the straight line.

    A promise in doubt does not.
    """
    indicator = context.indicator(target.indicator)
    found = []
    for each in context.targets:
        is_of_text = (each.indicator, each.document) == (target.indicator, target.document)
        if not is_of_text or each.doubt or each.every_year or not each.year or not target.year:
            continue
        line = threshold(each.value, indicator.unit, indicator.direction)
        if each.year < target.year and line is not None:
            found.append((end_of_year(each.year), line.point))
    return tuple(sorted(found))


def _own(
    context: Context, target: Target, actual: Actual, reported: list[Sample], here: Point
) -> Sample | None:
    """The baseline of the document of the target itself: its base figure, or one it prints."""
    if target.value.form in RELATIVE_FORMS:
        base = base_figure(context, target, actual)
        return sample(context.indicator(target.indicator), base) if base else None
    printed = [
        (each.point.day, each.records[0].key, each)
        for each in reported
        if each.records[0].document == target.document
        and _is_before(each.point, here)
        and is_year_apart(each.point.day, here.day)
    ]
    return max(printed)[2] if printed else None


def _is_counted_up(indicator: Indicator, target: Target, actual: Actual) -> bool:
    """True for a sure figure counted up since New Year against that year's plan, method (d)."""
    return (
        actual.doubt is None
        and (actual.counting or indicator.counting) == "year_to_date"
        and actual.when is not None
        and target.year == actual.when.end.year
        and indicator.direction > 0
        and indicator.unit in SUMMED_UNITS
    )
