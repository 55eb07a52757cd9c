"""One promise against the figure that counts for it, by the whole method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_year
from r57cli.domain.frozen import Frozen
from r57cli.domain.values import RELATIVE_FORMS, Form
from r57cli.engine import verdict
from r57cli.engine.progress import Progress, progress
from r57cli.engine.series import Baseline
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import LinkedTarget, Threshold, threshold
from r57cli.rows.series import Series, base_figure, known, milestones, series_of

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.domain.records import Actual, Indicator, Target
    from r57cli.engine.interval import Interval
    from r57cli.rows.context import Context

_GAP_UNITS = {"percent": "points", "percent_per_year": "points", "rank": "places"}


class Assessment(Frozen):
    """What can be said of one target.

    `actual` is the figure that counts; `situation`, `progress` and `series` are there where the two
    can be compared in numbers. `assumed` is True where the bound is not printed.
    """

    target: Target
    verdicts: tuple[str, ...]
    actual: Actual | None = None
    situation: Situation | None = None
    progress: Progress | None = None
    series: Series | None = None
    assumed: bool = False
    flags: tuple[str, ...] = ()


def assess(context: Context, target: Target) -> Assessment:
    """Judge a target by the figures of its own indicator and territory, and by no others."""
    if not target.value.is_numeric:
        return _worded(context, target)
    actual = figure_for(context, target)
    goal = _goal(context, target, actual)
    if goal is None:
        unknown = target.value.form in RELATIVE_FORMS
        judged = verdict.judge_wording()
        flags = ("base_unknown",) if unknown else ()
        return Assessment(target=target, verdicts=judged.verdicts, flags=flags)
    assumed = isinstance(goal, Threshold) and goal.assumed
    stated = known(context, actual) if actual else None
    if actual is None or stated is None:
        deadline = end_of_year(target.year) if target.year else None
        absent = verdict.judge_absence(deadline, context.as_of)
        return Assessment(target=target, verdicts=absent.verdicts, assumed=assumed)
    if target.doubt is not None:
        doubted = verdict.judge_doubt()
        verdicts = doubted.verdicts
        return Assessment(target=target, verdicts=verdicts, actual=actual, assumed=assumed)
    series = series_of(context, target, actual)
    situation = _situation(context, target, goal, stated, series)
    if isinstance(goal, LinkedTarget) and situation.start is None:
        judged = verdict.judge_wording()
        return Assessment(target=target, verdicts=judged.verdicts, flags=("base_unknown",))
    found = progress(situation)
    at_zero = isinstance(goal, Threshold) and goal.point == 0
    return Assessment(
        target=target,
        verdicts=found.verdicts,
        actual=actual,
        situation=situation,
        progress=found,
        series=series,
        assumed=assumed,
        flags=(*found.flags, *(("zero_target",) if at_zero else ())),
    )


def figure_for(context: Context, target: Target) -> Actual | None:
    """The figure that counts for a target, by the order of the figures.

    For one year of a yearly target only a figure of that whole year does. Once the deadline has
    passed it is the first figure of that day or later, where there is one: what came long after
    does not decide whether a promise was kept in time.
    """
    found = context.actuals.get(target.indicator, ())
    if target.every_year:
        found = tuple(
            actual
            for actual in found
            if actual.when and actual.when.is_year and actual.when.end.year == target.year
        )
    if not found or target.year is None:
        return found[0] if found else None
    deadline = end_of_year(target.year)
    final = [
        (actual.when.end, at)
        for at, actual in enumerate(found)
        if actual.producer == found[0].producer and actual.when and actual.when.end >= deadline
    ]
    return found[min(final)[1]] if final else found[0]


def _goal(
    context: Context, target: Target, actual: Actual | None
) -> Threshold | LinkedTarget | None:
    """The target as a threshold; linked to its base where that is known as an interval only."""
    indicator = context.indicator(target.indicator)
    figure = base_figure(context, target, actual)
    base = known(context, figure) if figure else None
    if base is not None and not base.is_point:
        return LinkedTarget(value=target.value, unit=indicator.unit)
    point = base.low if base else None
    return threshold(target.value, indicator.unit, indicator.direction, point)


def _situation(
    context: Context,
    target: Target,
    goal: Threshold | LinkedTarget,
    stated: Interval,
    series: Series,
) -> Situation:
    indicator, when = context.indicator(target.indicator), series.figure.when
    baseline = series.baseline
    if isinstance(goal, LinkedTarget) and isinstance(baseline, Baseline) and not series.own:
        baseline = "no_baseline"  # it moves with its own base, and with no other figure
    return Situation(
        actual=stated,
        target=goal,
        direction=indicator.direction,
        stands_at=when.end if when else None,
        deadline=end_of_year(target.year) if target.year else None,
        as_of=context.as_of,
        baseline=baseline,
        geometric=indicator.path == "geometric",
        milestones=milestones(context, target),
        bounds=indicator.limits,
        unit=indicator.unit,
        maintain=target.maintain,
        previous=series.before,
        points=series.points,
    )


def _worded(context: Context, target: Target) -> Assessment:
    actual = context.best(target.indicator)
    state = state_of(actual)
    if state is None and context.indicator(target.indicator).kind != "milestone":
        judged = verdict.judge_wording()
    else:
        judged = verdict.judge_milestone(state)
    return Assessment(target=target, verdicts=judged.verdicts, actual=actual)


def state_of(actual: Actual | None) -> str | None:
    """The state that a report gives of a milestone or level; None where it gives none."""
    return actual.value.state if actual and actual.value else None


def counted_work(indicator: Indicator, actual: Actual) -> tuple[Decimal, Decimal] | None:
    """What is done and what was assigned, of assigned work; None for all other figures."""
    value = actual.value
    if not indicator.workload or value is None or value.form is not Form.RATIO:
        return None
    done, assigned = value.numbers
    return done, assigned


def gap_unit(indicator: Indicator) -> str:
    """The unit in which a difference is said: points for percentages, places for ranks."""
    return _GAP_UNITS.get(indicator.unit, indicator.unit)
