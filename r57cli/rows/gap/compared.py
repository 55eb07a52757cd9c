"""One promise against the figure that counts for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.dates import end_of_year, parse_base
from r57cli.domain.values import RELATIVE_FORMS
from r57cli.engine import verdict
from r57cli.engine.interval import interval
from r57cli.engine.shortfall import Spread, gap_spread, relative_spread, shortfall_spread
from r57cli.engine.threshold import threshold
from r57cli.rows.views import Quantity, quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.domain.records import Actual, Indicator, Target
    from r57cli.engine.interval import Interval
    from r57cli.engine.threshold import Threshold
    from r57cli.rows.gap.context import Context

_GAP_UNITS = {"percent": "points", "percent_per_year": "points", "rank": "places"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The verdict on a promise and the numbers behind it; `spread` is R before rounding."""

    verdicts: tuple[str, ...]
    actual: Actual | None = None
    shortfall: Quantity | None = None
    ambition_shortfall: Quantity | None = None
    difference: Quantity | None = None
    relative: Quantity | None = None
    spread: Spread | None = None
    assumed: bool = False
    flags: tuple[str, ...] = ()


def compare(context: Context, target: Target) -> Comparison:
    """Judge a target by the figures of its own indicator and territory, and by no others."""
    indicator = context.indicator(target.indicator)
    deadline = end_of_year(target.year) if target.year else None
    if not target.value.is_numeric:
        return _worded(context, target)
    actual = _figure(context, target)
    base = _base(context, target, actual)
    line = threshold(target.value, indicator.unit, indicator.direction, base)
    assumed = bool(line and line.assumed)
    if line is None:
        absent = verdict.Judgement(verdicts=("no_number",))
        flags = ("base_unknown",) if target.value.form in RELATIVE_FORMS else ()
        return Comparison(verdicts=absent.verdicts, flags=flags)
    known = _known(actual, indicator)
    if actual is None or known is None:
        absent = verdict.judge_absence(deadline, context.as_of)
        return Comparison(verdicts=absent.verdicts, assumed=assumed)
    judgement = verdict.judge(
        known,
        line,
        indicator.direction,
        stands_at=actual.when.end if actual.when else None,
        deadline=deadline,
        as_of=context.as_of,
        maintain=target.maintain,
    )
    return _measured(actual, known, line, indicator, judgement)


def _measured(
    actual: Actual,
    known: Interval,
    line: Threshold,
    indicator: Indicator,
    judgement: verdict.Judgement,
) -> Comparison:
    direction, unit = indicator.direction, gap_unit(indicator)
    gaps = gap_spread(direction, known, line.point)
    relative = relative_spread(direction, known, line.point)
    ambition = None
    if line.ambition != line.point:
        far = shortfall_spread(direction, known, line.ambition)
        ambition = quantity(far, unit)
    return Comparison(
        verdicts=judgement.verdicts,
        actual=actual,
        shortfall=quantity(shortfall_spread(direction, known, line.point), unit),
        ambition_shortfall=ambition,
        difference=quantity(Spread(low=0 - gaps.high, high=0 - gaps.low), unit),
        relative=quantity(relative, "index", quotient=True) if relative else None,
        spread=relative,
        assumed=line.assumed,
        flags=(*judgement.flags, *(("zero_target",) if line.point == 0 else ())),
    )


def _worded(context: Context, target: Target) -> Comparison:
    actual = context.best(target.indicator)
    state = state_of(actual)
    if state is None and context.indicator(target.indicator).kind != "milestone":
        return Comparison(verdicts=("no_number",), actual=actual)
    return Comparison(verdicts=verdict.judge_milestone(state).verdicts, actual=actual)


def state_of(actual: Actual | None) -> str | None:
    """The state that a report gives of a milestone or level; None where it gives none."""
    return actual.value.state if actual and actual.value else None


def _figure(context: Context, target: Target) -> Actual | None:
    """The figure that counts; for one year of a yearly target only a whole-year one does."""
    found = context.actuals.get(target.indicator, ())
    if target.every_year:
        found = tuple(
            actual
            for actual in found
            if actual.when and actual.when.is_year and actual.when.end.year == target.year
        )
    return found[0] if found else None


def _known(actual: Actual | None, indicator: Indicator) -> Interval | None:
    if actual is None or actual.value is None:
        return None
    return interval(actual.value, indicator.unit, indicator.limits)


def _base(context: Context, target: Target, chosen: Actual | None) -> Decimal | None:
    """The point figure of the base period of a relative target, by the same producer."""
    if chosen is None or target.value.base in {None, "unknown"}:
        return None
    wanted = parse_base(target.value.base or "")
    for actual in context.actuals.get(target.indicator, ()):
        known, when = _known(actual, context.indicator(target.indicator)), actual.when
        if when is None or known is None or actual.producer != chosen.producer:
            continue
        starts = when.is_day or when.start == wanted.start
        if known.is_point and starts and when.end == wanted.end:
            return known.low
    return None


def gap_unit(indicator: Indicator) -> str:
    """The unit in which a difference is said: points for percentages, places for ranks."""
    return _GAP_UNITS.get(indicator.unit, indicator.unit)
