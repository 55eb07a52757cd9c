"""What is known on one day of one target and the figure that counts for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.corners import corners
from r57cli.engine.path import Scale, can_be_geometric
from r57cli.engine.shortfall import span
from r57cli.engine.time import is_year_apart
from r57cli.engine.verdict import Trend

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.engine.corners import Corner, Target
    from r57cli.engine.interval import Interval
    from r57cli.engine.pace import Bounds
    from r57cli.engine.series import Baseline
    from r57cli.engine.shortfall import Spread


class Situation(Frozen):
    """The inputs of `progress.progress`; values, bounds and milestones in the indicator's unit.

    `stands_at` is the last day that the figure speaks of, `deadline` the day the target falls due;
    None where not known or not printed. `baseline` is what `series.choose_baseline` gave: a
    `Baseline`, or the reason why there is none. `milestones` are (day, value) printed in the
    target's own document. `previous` is the value of the series just before the figure, `points`
    the number of points of the series.
    """

    actual: Interval
    target: Target
    direction: int
    stands_at: date | None
    deadline: date | None
    as_of: date
    baseline: Baseline | str = "no_baseline"
    geometric: bool = False
    milestones: tuple[tuple[date, Decimal], ...] = ()
    bounds: Bounds | None = None
    unit: str = ""
    maintain: bool = False
    previous: Interval | None = None
    points: int | None = None

    @property
    def start(self) -> Baseline | None:
        """The baseline, where it may be used: at least a year before the figure, never after it."""
        return None if self.why_no_start or isinstance(self.baseline, str) else self.baseline

    @property
    def why_no_start(self) -> str | None:
        """The reason why there is no baseline; None where there is one."""
        if self.stands_at is None:
            return "date_unknown"
        if isinstance(self.baseline, str):
            return self.baseline
        if self.baseline.day >= self.stands_at:
            return "no_baseline"
        old_enough = self.baseline.counted_up or is_year_apart(self.baseline.day, self.stands_at)
        return None if old_enough else "too_early"

    @property
    def scale(self) -> Scale:
        """The scale of the path; the line where a value allows no logarithm."""
        return Scale(geometric=self.geometric and self._has_logarithms())

    @property
    def trend(self) -> Trend | None:
        """What rule 8 needs, where there is a baseline."""
        if self.start is None:
            return None
        return Trend(
            baseline=self.start, previous=self.previous, bounds=self.bounds, scale=self.scale
        )

    def corners(self, *, split: bool = False) -> tuple[Corner, ...]:
        """Every end of the figure with every end of the baseline."""
        known = self.start.value if self.start else None
        return corners(self.actual, known, self.target, self.direction, split=split)

    @property
    def goal(self) -> Spread:
        """The thresholds of all corners."""
        return span(corner.target.point for corner in self.corners())

    def _has_logarithms(self) -> bool:
        if self.start is None:
            return False
        targets = [corner.target.point for corner in self.corners()]
        milestones = [value for _, value in self.milestones]
        return can_be_geometric(self.start.value, self.actual, [*targets, *milestones])
