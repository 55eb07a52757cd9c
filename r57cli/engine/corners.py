"""The corners of what is uncertain: every end of the figure with every end of its baseline."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.interval import End, Interval
from r57cli.engine.threshold import LinkedTarget, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Target = Threshold | LinkedTarget
_NO_BASE = (None,)


class Corner(Frozen):
    """One possible figure with one possible baseline and the threshold that goes with it."""

    actual: End
    base: End | None
    target: Threshold
    direction: int

    @property
    def is_met(self) -> bool:
        """True where the figure reaches the threshold."""
        return self.target.is_met_by(self.actual, self.direction)

    @property
    def starts_met(self) -> bool:
        """True where the baseline reaches the threshold."""
        return self.base is not None and self.target.is_met_by(self.base, self.direction)

    @property
    def has_road(self) -> bool:
        """True where d(T - b) > 0; a baseline at an open end beside T still has one."""
        return self.base is not None and self.direction * self.base.compare(self.target.point) < 0

    @property
    def lean(self) -> int:
        """-1 where open ends put the pace a little below the one computed here, +1 above."""
        if self.base is None:
            return 0
        lean = self.direction * (self.actual.lean - self.base.lean)
        return (lean > 0) - (lean < 0)


def corners(
    actual: Interval,
    baseline: Interval | None,
    target: Target,
    direction: int,
    *,
    split: bool = False,
) -> tuple[Corner, ...]:
    """All corners, method (g). A linked target moves with the baseline.

    With `split`, a figure or a baseline that may or may not reach the target counts as two, one on
    either side of it: the rules differ there, and what lies next to T is an end of both.
    Raises ValueError for a linked target without a baseline.
    """
    if baseline is None and isinstance(target, LinkedTarget):
        message = "a target that is linked to a baseline needs one"
        raise ValueError(message)
    cuts = _cuts(target, actual, direction) if split else ()
    found = []
    for base in _NO_BASE if baseline is None else _ends(baseline, cuts):
        line = _threshold(target, base, direction)
        found += [
            Corner(actual=end, base=base, target=line, direction=direction)
            for end in _ends(actual, (line.point,) if split else ())
        ]
    return tuple(dict.fromkeys(found))


def _ends(known: Interval, cuts: Iterable[Decimal]) -> Iterator[End]:
    yield from known.ends
    for cut in cuts:
        if known.low < cut <= known.high:
            yield End(cut, -1)
        if known.low <= cut < known.high:
            yield End(cut, +1)


def _cuts(target: Target, actual: Interval, direction: int) -> Iterator[Decimal]:
    """The baselines beside which the rules differ: T, or those whose T is an end of the figure."""
    if isinstance(target, Threshold):
        yield target.point
        return
    nothing, one = (target.at(Decimal(each), direction) for each in (0, 1))
    if nothing is None or one is None or one.point == nothing.point:
        return
    for end in actual.ends:
        yield (end.value - nothing.point) / (one.point - nothing.point)


def _threshold(target: Target, base: End | None, direction: int) -> Threshold:
    if isinstance(target, Threshold):
        return target
    found = target.at(base.value if base else Decimal(0), direction)
    if found is None:
        message = "only a relative target can be linked to its baseline"
        raise ValueError(message)
    return found
