"""Shortfall and relative shortfall, method (a), (b) and (g)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.path import finite, settled
from r57cli.engine.thresholds import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.engine.interval import Interval

_ZERO = Decimal(0)
_ONE = Decimal(1)


class Spread(Frozen):
    """A quantity known as a point (low equals high) or only between two ends."""

    low: Decimal
    high: Decimal

    @property
    def middle(self) -> Decimal:
        """The midpoint, by which intervals are ordered."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> Decimal:
        """How far the two ends are apart."""
        return self.high - self.low


def spread_over(values: Iterable[Decimal | None]) -> Spread | None:
    """The spread of all these values; None where there are none or one is undefined."""
    known = list(values)
    numbers = sorted(each for each in known if each is not None)
    if not numbers or len(numbers) < len(known):
        return None
    return Spread(low=numbers[0], high=numbers[-1])


def span(values: Iterable[Decimal]) -> Spread:
    """The spread of values that are all defined; raises ValueError where there are none."""
    known = list(values)
    return Spread(low=min(known), high=max(known))


def gap(direction: int, actual: Decimal, target: Decimal) -> Decimal:
    """Signed gap g = d(T - x) in the indicator's unit: positive where it is short."""
    signed = direction * (finite(target) - finite(actual))
    return _ZERO if abs(signed) <= TOLERANCE else settled(signed)


def shortfall(direction: int, actual: Decimal, target: Decimal) -> Decimal:
    """Shortfall s = max(0, g) in the indicator's unit (points for percentages)."""
    return max(_ZERO, gap(direction, actual, target))


def relative_shortfall(direction: int, actual: Decimal, target: Decimal) -> Decimal | None:
    """R = s / max(|x|, |T|), an index from 0 (met) to 1; None where x and T differ in sign.

    At T = 0 any shortfall gives 1. The limit 1 is taken where the figure has no end.
    """
    short = shortfall(direction, actual, target)
    if short == 0:
        return _ZERO
    if min(actual, target) < 0 < max(actual, target):
        return None
    if short.is_infinite():
        return _ONE
    return short / max(abs(actual), abs(target))


def shortfall_spread(direction: int, actual: Interval, target: Decimal) -> Spread:
    """The shortfalls that an uncertain figure allows."""
    return span(shortfall(direction, end, target) for end in (actual.low, actual.high))
