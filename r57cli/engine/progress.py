"""Everything that can be said of one figure, its target and its baseline on one day."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from r57cli.domain.frozen import Frozen
from r57cli.engine import course
from r57cli.engine.remaining import done, floor, remaining, remaining_key
from r57cli.engine.shortfall import Spread, gap, relative_shortfall, span, spread_over
from r57cli.engine.thresholds import NEARLY_MET
from r57cli.engine.verdict import FAILING, judge

if TYPE_CHECKING:
    from r57cli.engine.corners import Corner
    from r57cli.engine.course import ClassMargin, Expectation, Rates
    from r57cli.engine.situation import Situation

View = Literal["relative", "remaining"]
VIEWS: tuple[str, ...] = get_args(View)
"""The two ranking keys, R and K: one list shows one of them."""

_PACED = FAILING - {"missed"} | {"at_risk"}
_NEARLY_MET_TARGETS = (Decimal(0), Decimal(100))
_TWO_POINTS = 2


class Distance(Frozen):
    """Where the figure is on the road from baseline to target, method (c).

    Each is None where for some possible value d(T - b) <= 0: there is no road.
    """

    done: Spread | None
    """p: 0 at the baseline, 1 at the target."""

    remaining: Spread | None
    """q = 1 - p."""

    key: Spread | None
    """K, from 0 to 2."""


class Progress(Frozen):
    """The answer of the method; every number is a spread, a point where low equals high."""

    verdicts: tuple[str, ...]
    """All possible verdicts, worst first, method (f)."""

    pace: tuple[str, ...]
    """All possible classes of the pace, worst first; empty where there is none."""

    pace_reason: str | None
    """Why the pace is blank; None where there is one, or where none is asked for."""

    flags: tuple[str, ...]
    """no_final, no_trend, boundary, class_boundary, pre_plan, linear_path."""

    badges: tuple[str, ...]
    """nearly_met, two_points: beside a verdict, never in its place."""

    gap: Spread
    """g = d(T - x), signed, in the unit, method (a)."""

    shortfall: Spread
    """s = max(0, g), in the unit, method (a)."""

    relative: Spread | None
    """R, from 0 to 1, method (b); None where the day of the figure is not known."""

    distance: Distance | None
    """Method (c); None without a baseline."""

    expectation: Expectation | None
    """Method (d); None without a baseline before a printed deadline."""

    rates: Rates | None
    """Method (e); None too once the deadline has passed, or the figure is of that day or later."""

    margins: tuple[ClassMargin, ...]
    """To the next better and the next worse class, where they exist, method (j)."""


def progress(situation: Situation) -> Progress:
    """Judge a figure against its target by all of the method, (a) to (g) and (j).

    A baseline that does not stand before the figure is none. Where the path is geometric but a
    value allows no logarithm, the line stands in, with the flag linear_path. Raises ValueError
    for a target that is linked to a baseline where there is none.
    """
    judgement = judge(
        situation.actual,
        situation.target,
        situation.direction,
        stands_at=situation.stands_at,
        deadline=situation.deadline,
        as_of=situation.as_of,
        maintain=situation.maintain,
        trend=situation.trend,
    )
    found = situation.corners()
    gaps = span(gap(c.direction, c.actual.value, c.target.point) for c in found)
    classes, reason = _pace(situation, judgement.verdicts)
    return Progress(
        verdicts=judgement.verdicts,
        pace=classes,
        pace_reason=reason,
        flags=(*judgement.flags, *_flags(situation, classes)),
        badges=_badges(situation, judgement.verdicts, classes),
        gap=gaps,
        shortfall=_at_least_zero(gaps),
        relative=_relative(situation, found),
        distance=_distance(found, situation.unit) if situation.start else None,
        expectation=course.expectation(situation),
        rates=course.rates(situation),
        margins=course.margins(situation, classes),
    )


def ranking_key(found: Progress, view: str) -> Spread | None:
    """What a list of this view ranks by, method (h): R or K, never both in one list.

    K is 0 where the target is met. None where the figure cannot be ranked in this view.
    Raises ValueError for a view that is not one of `VIEWS`.
    """
    if view not in VIEWS:
        message = f"rank by one of {', '.join(VIEWS)}, not by {view}"
        raise ValueError(message)
    if view == "relative":
        return found.relative
    if found.distance is not None and found.shortfall.high == 0:
        return found.shortfall
    return found.distance.key if found.distance else None


def _pace(situation: Situation, verdicts: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The classes of the pace, or why there are none; neither where no pace is asked for."""
    if not _PACED & set(verdicts):
        return (), None
    if situation.deadline is None:
        return (), "no_deadline"
    if situation.deadline < situation.as_of:
        return (), "deadline_passed"
    if situation.start is None:
        return (), situation.why_no_start
    classes = course.classes(situation)
    return classes, None if classes else "baseline_at_target"


def _flags(situation: Situation, classes: tuple[str, ...]) -> list[str]:
    holds = {
        "class_boundary": bool(classes) and course.is_on_cut(situation),
        "pre_plan": situation.start is not None and situation.start.pre_plan,
        "linear_path": situation.geometric
        and situation.start is not None
        and not situation.scale.geometric,
    }
    return [name for name, is_so in holds.items() if is_so]


def _badges(
    situation: Situation, verdicts: tuple[str, ...], classes: tuple[str, ...]
) -> tuple[str, ...]:
    found = situation.corners()
    nearly = (
        situation.unit == "percent"
        and bool(FAILING & set(verdicts))
        and all(corner.target.point in _NEARLY_MET_TARGETS for corner in found)
        and all(gap(c.direction, c.actual.value, c.target.point) <= NEARLY_MET for c in found)
    )
    two = bool(classes) and situation.points == _TWO_POINTS
    return (*(["nearly_met"] if nearly else []), *(["two_points"] if two else []))


def _relative(situation: Situation, found: tuple[Corner, ...]) -> Spread | None:
    """R needs a dated figure: of which day another would be short, nothing says."""
    if situation.stands_at is None:
        return None
    return spread_over(
        relative_shortfall(c.direction, c.actual.value, c.target.point) for c in found
    )


def _distance(found: tuple[Corner, ...], unit: str) -> Distance:
    inputs = [(c.direction, c.base.value, c.actual.value, c.target.point) for c in found if c.base]
    return Distance(
        done=spread_over(done(*each) for each in inputs),
        remaining=spread_over(remaining(*each) for each in inputs),
        key=spread_over(remaining_key(*each, floor(unit, each[3])) for each in inputs),
    )


def _at_least_zero(gaps: Spread) -> Spread:
    return Spread(low=max(Decimal(0), gaps.low), high=max(Decimal(0), gaps.high))
