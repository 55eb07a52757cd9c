"""Where a target stands: the verdict, method (f), first match wins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.engine.interval import End, Interval
    from r57cli.engine.threshold import Threshold

VERDICTS = (
    "exceeded", "met", "short", "missed", "overdue_no_data", "no_data", "no_number",
    "complete", "incomplete", "done", "in_progress", "not_started", "unknown",
)  # fmt: skip
_WORST_FIRST = ("missed", "short", "met", "exceeded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict with what has to be said beside it.

    `verdicts` has one entry, or for an uncertain figure all that are possible, worst first.
    """

    verdicts: tuple[str, ...]
    flags: tuple[str, ...] = ()


def judge_milestone(state: str | None) -> Judgement:
    """Rule 1: a milestone is what was reported of it."""
    return Judgement(verdicts=(state or "unknown",))


def judge_absence(deadline: date | None, as_of: date) -> Judgement:
    """Rule 3: without a figure, overdue once the deadline has passed."""
    overdue = deadline is not None and deadline < as_of
    return Judgement(verdicts=("overdue_no_data" if overdue else "no_data",))


def judge_workload(done: Decimal, assigned: Decimal) -> Judgement:
    """Rule 4: counted work is complete when all that was assigned is done."""
    return Judgement(verdicts=("complete" if done >= assigned else "incomplete",))


def judge(  # noqa: PLR0913 - what a verdict depends on, each by name
    actual: Interval,
    target: Threshold,
    direction: int,
    *,
    stands_at: date | None,
    deadline: date | None,
    as_of: date,
    maintain: bool = False,
) -> Judgement:
    """Rules 6 to 10: a figure against a threshold.

    `stands_at` is the last day that the figure speaks of, None where it is not known; `deadline`
    is the day on which the target falls due, None where none is printed.
    """
    passed = deadline is not None and deadline < as_of
    at_deadline = deadline is not None and stands_at is not None and stands_at >= deadline
    classes = [_class_of(end, target, direction) for end in actual.ends]
    failing = "missed" if at_deadline else "short"
    verdicts = _span(*(failing if name == "short" else name for name in classes))
    flags = []
    if passed and not at_deadline:
        flags.append("no_final")
    if maintain and not passed and not at_deadline and failing not in verdicts:
        flags.append("no_trend")
    if target.strict and any(end.compare(target.point) == 0 for end in actual.ends):
        flags.append("boundary")
    return Judgement(verdicts=verdicts, flags=tuple(flags))


def _class_of(end: End, target: Threshold, direction: int) -> str:
    at_target = direction * end.compare(target.point)
    if at_target < 0 or (at_target == 0 and target.strict):
        return "short"
    return "exceeded" if direction * end.compare(target.ambition) > 0 else "met"


def _span(one: str, other: str) -> tuple[str, ...]:
    worst = "missed" if "missed" in {one, other} else "short"
    scale = [name for name in _WORST_FIRST if name == worst or name in {"met", "exceeded"}]
    first, last = sorted((scale.index(one), scale.index(other)))
    return tuple(scale[first : last + 1])
