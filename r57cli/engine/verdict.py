"""Where a target stands: the verdict, method (f), first match wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.corners import Corner, Target, corners
from r57cli.engine.interval import End
from r57cli.engine.pace import clipped, project
from r57cli.engine.path import LINE, Scale
from r57cli.engine.time import years

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from r57cli.engine.interval import Interval
    from r57cli.engine.pace import Bounds
    from r57cli.engine.series import Baseline

VERDICTS = (
    "exceeded", "met", "short", "missed", "overdue_no_data", "no_data", "no_number",
    "not_comparable",
    "complete", "incomplete", "done", "in_progress", "not_started", "unknown",
    "maintained", "at_risk", "slipped_recovering", "slipped",
)  # fmt: skip
FAILING = frozenset({"missed", "short", "slipped", "slipped_recovering"})
"""The verdicts of a figure that does not reach its target."""

_WORST_FIRST = (
    "missed", "slipped", "slipped_recovering", "short", "at_risk", "maintained", "met", "exceeded",
)  # fmt: skip


class Judgement(Frozen):
    """A verdict with what has to be said beside it.

    `verdicts` has one entry, or for an uncertain figure all that are possible, worst first.
    """

    verdicts: tuple[str, ...]
    flags: tuple[str, ...] = ()


class Trend(Frozen):
    """Where a figure comes from: what rule 8 needs to tell "maintained" from "at risk".

    `baseline` stands before the figure. `previous` is the last point of the series before the
    figure, the baseline itself where None. `bounds` are natural bounds, in the figure's unit.
    """

    baseline: Baseline
    previous: Interval | None = None
    bounds: Bounds | None = None
    scale: Scale = LINE


def judge_milestone(state: str | None) -> Judgement:
    """Rule 1: a milestone is what was reported of it."""
    return Judgement(verdicts=(state or "unknown",))


def judge_wording() -> Judgement:
    """Rule 2: a verbal or benchmark target, or a relative one with an unknown base."""
    return Judgement(verdicts=("no_number",))


def judge_doubt() -> Judgement:
    """A promise in doubt: what its number measures is not sure enough to compare anything to it."""
    return Judgement(verdicts=("not_comparable",))


def judge_absence(deadline: date | None, as_of: date) -> Judgement:
    """Rule 3: without a figure, overdue once the deadline has passed."""
    overdue = deadline is not None and deadline < as_of
    return Judgement(verdicts=("overdue_no_data" if overdue else "no_data",))


def judge_workload(done: Decimal, assigned: Decimal) -> Judgement:
    """Rule 4: counted work is complete when all that was assigned is done."""
    return Judgement(verdicts=("complete" if done >= assigned else "incomplete",))


def judge(  # noqa: PLR0913 - what a verdict depends on, each by name
    actual: Interval,
    target: Target,
    direction: int,
    *,
    stands_at: date | None,
    deadline: date | None,
    as_of: date,
    maintain: bool = False,
    trend: Trend | None = None,
) -> Judgement:
    """Rules 6 to 10: a figure against a threshold.

    `stands_at` is the last day that the figure speaks of, None where it is not known; `deadline`
    is the day on which the target falls due, None where none is printed. Without a `trend` rule 8
    knows "maintain" alone. A "maintain" target without a deadline has no projection, so that it is
    maintained where the figure meets it.
    """
    passed = deadline is not None and deadline < as_of
    decided = is_decided(stands_at, deadline)
    found = corners(actual, trend.baseline.value if trend else None, target, direction, split=True)
    if passed or decided:
        failing = "missed" if decided else "short"
        names = {_class_of(corner, failing) for corner in found}
    else:
        spans = _spans(trend, stands_at, deadline)
        each = (_open_classes(corner, trend, spans, maintain=maintain) for corner in found)
        names = {name for some in each for name in some}
    flags = {
        "no_final": passed and not decided,
        "no_trend": maintain and trend is None and not (passed or decided) and "short" not in names,
        "boundary": any(_is_at_strict_bound(corner) for corner in found),
    }
    return Judgement(
        verdicts=_worst_first(names), flags=tuple(name for name, holds in flags.items() if holds)
    )


def is_decided(stands_at: date | None, deadline: date | None) -> bool:
    """True where the figure is of the deadline or later, so that failing is "missed"."""
    return deadline is not None and stands_at is not None and stands_at >= deadline


def _is_at_strict_bound(corner: Corner) -> bool:
    return corner.target.strict and corner.actual.compare(corner.target.point) == 0


def _class_of(corner: Corner, failing: str) -> str:
    found = corner.target.class_of(corner.actual, corner.direction)
    return failing if found == "short" else found


def _open_classes(
    corner: Corner,
    trend: Trend | None,
    spans: tuple[Decimal, Decimal] | None,
    *,
    maintain: bool,
) -> list[str]:
    """Rules 8 to 10 at one corner; two where the last change may have been either way."""
    if trend is None or not (maintain or corner.starts_met):
        found = _class_of(corner, "short")
        return ["met" if maintain and found == "exceeded" else found]
    if not corner.is_met:
        return _slips(corner, trend)
    if spans is None:
        return ["maintained"]
    kept = corner.target.is_met_by(_projected(corner, trend, *spans), corner.direction)
    return ["maintained" if kept else "at_risk"]


def _slips(corner: Corner, trend: Trend) -> list[str]:
    before = (corner.base,) if trend.previous is None else trend.previous.ends
    changes = [corner.direction * _compare(corner.actual, end) for end in before if end]
    return ["slipped_recovering" if change > 0 else "slipped" for change in changes]


def _compare(one: End, other: End) -> int:
    """-1, 0 or 1 as one end lies below, at or above another; ends that touch lean apart."""
    at = one.compare(other.value)
    return at or (0 if one.value.is_infinite() else -other.lean)


def _projected(corner: Corner, trend: Trend, since: Decimal, ahead: Decimal) -> End:
    base = corner.base or corner.actual
    value = project(trend.scale, base.value, corner.actual.value, ahead=ahead, since=since)
    lean = corner.actual.lean - base.lean
    held = clipped(value, trend.bounds)
    return End(held, ((lean > 0) - (lean < 0)) if held == value else 0)


def _spans(
    trend: Trend | None, stands_at: date | None, deadline: date | None
) -> tuple[Decimal, Decimal] | None:
    """The years from baseline to figure and from figure to deadline."""
    if trend is None or stands_at is None or deadline is None:
        return None
    at = years(stands_at)
    return at - years(trend.baseline.day), years(deadline) - at


def _worst_first(found: Iterable[str]) -> tuple[str, ...]:
    """The verdicts in their order, with what lies between two ways of the same question.

    Between slipping and keeping lies at_risk, between short and exceeded lies met. Which way a
    series last changed is no degree between others: slipped_recovering is there only where found.
    """
    names = set(found)
    if "exceeded" in names and names & {"short", "missed"}:
        names.add("met")
    if "maintained" in names and names & {"slipped", "slipped_recovering"}:
        names.add("at_risk")
    return tuple(name for name in _WORST_FIRST if name in names)
