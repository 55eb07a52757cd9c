"""The value expected on the way from a baseline to a target, method (d)."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.time import share_of_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from r57cli.engine.interval import Interval

FAR = Decimal("1e40")
"""Stands in for a value without end, so that its limit can be computed like any other number."""

_ENDLESS = Decimal("1e20")
_LARGEST_LOGARITHM = Decimal(1_000_000)


class Scale(Frozen):
    """The function f on which a path is a straight line: identity, or ln where geometric."""

    geometric: bool = False

    def at(self, value: Decimal) -> Decimal:
        """f(value). On the geometric scale 0 is taken as its limit, which lies endlessly low.

        Raises ValueError for a negative value on the geometric scale.
        """
        known = finite(value)
        if not self.geometric:
            return known
        if known < 0:
            message = f"a geometric path has no negative values: {value}"
            raise ValueError(message)
        return -FAR if known == 0 else FAR if known >= FAR else known.ln()

    def back(self, level: Decimal) -> Decimal:
        """The value whose f is `level`."""
        if not self.geometric:
            return level
        if abs(level) > _LARGEST_LOGARITHM:
            return FAR if level > 0 else Decimal(0)
        return level.exp()


LINE = Scale()
"""The scale of a straight line, in the unit itself."""


def can_be_geometric(start: Interval, actual: Interval, others: Iterable[Decimal]) -> bool:
    """True where a logarithm can be taken of the baseline, the targets and the figure.

    The figure may be 0, which is the limit of all smaller ones; the others may not.
    """
    begins = start.low > 0 or (start.low == 0 and start.low_open)
    return begins and actual.low >= 0 and all(each > 0 for each in others)


def finite(value: Decimal) -> Decimal:
    """The value, or a number far beyond all others in place of one without end."""
    return FAR.copy_sign(value) if value.is_infinite() else value


def settled(value: Decimal) -> Decimal:
    """A computed number as it is given out: endless again where its input was, never -0."""
    if abs(value) > _ENDLESS:
        return Decimal("Infinity").copy_sign(value)
    return value or Decimal(0)


class Behind(Frozen):
    """How far a figure is behind its path; negative where it is ahead, method (d)."""

    units: Decimal
    """h, in the unit of the figure."""

    share: Decimal | None
    """l, as a share of the road from baseline to target; None where there is no road."""

    years: Decimal | None
    """The same in years of the road."""


class Path(Frozen):
    """A road through (time in years, value): baseline, milestones where printed, target.

    Milestones replace the straight line between the ends; between two of them the scale decides,
    as it does between the ends.
    """

    knots: tuple[tuple[Decimal, Decimal], ...]
    scale: Scale = LINE

    @property
    def start(self) -> tuple[Decimal, Decimal]:
        """(t0, b)."""
        return self.knots[0]

    @property
    def end(self) -> tuple[Decimal, Decimal]:
        """(tT, T)."""
        return self.knots[-1]

    def elapsed(self, time: Decimal) -> Decimal:
        """lambda: the share of the road's time that is over, 0 to 1."""
        return share_of_time(time, self.start[0], self.end[0])

    def level(self, time: Decimal) -> Decimal:
        """f(e(time)): the expected value on the scale of the path."""
        at = self.scale.at
        for (begin, first), (stop, last) in pairwise(self.knots):
            if time <= stop:
                share = share_of_time(time, begin, stop)
                return at(last) if share == 1 else at(first) + (at(last) - at(first)) * share
        return at(self.end[1])

    def expected(self, time: Decimal) -> Decimal:
        """e(time): the value expected then; the baseline before the road, the target after it."""
        held = max(self.start[0], min(self.end[0], time))
        known = dict(self.knots).get(held)
        return settled(self.scale.back(self.level(held)) if known is None else finite(known))

    def behind(self, direction: int, actual: Decimal, time: Decimal) -> Behind:
        """How far a figure of that time is behind the value expected then.

        The share is taken on the path's scale, (f(e) - f(x)) / (f(T) - f(b)): on a line it is
        lambda - p of method (d); on any path it is 0 exactly where the figure is on the path.
        It is None where d(T - b) <= 0, as is what is done.
        """
        units = direction * (finite(self.expected(time)) - finite(actual))
        road = self.scale.at(self.end[1]) - self.scale.at(self.start[1])
        if direction * road <= 0:
            return Behind(units=settled(units), share=None, years=None)
        share = (self.level(time) - self.scale.at(actual)) / road
        return Behind(
            units=settled(units),
            share=settled(share),
            years=settled(share * (self.end[0] - self.start[0])),
        )


def path(
    start: tuple[Decimal, Decimal],
    end: tuple[Decimal, Decimal],
    *,
    milestones: Sequence[tuple[Decimal, Decimal]] = (),
    geometric: bool = False,
) -> Path:
    """The road from (t0, b) to (tT, T), through the milestones that lie between them in time.

    Raises ValueError where the target does not lie after the baseline, or two milestones are of
    one time.
    """
    share_of_time(start[0], start[0], end[0])
    between = sorted(each for each in milestones if start[0] < each[0] < end[0])
    if len({time for time, _ in between}) < len(between):
        message = "two milestones of one time"
        raise ValueError(message)
    return Path(knots=(start, *between, end), scale=Scale(geometric=geometric))
