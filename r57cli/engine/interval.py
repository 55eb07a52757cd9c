"""What a stated value says about the true one: a point, or an interval with open ends."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import NamedTuple

from r57cli.domain.frozen import Frozen
from r57cli.domain.values import BOUND_FORMS, Form, Value
from r57cli.engine.path import finite
from r57cli.engine.thresholds import SHOWN_PLACES, TOLERANCE

INFINITY = Decimal("Infinity")
_ROUNDING = Context(prec=60, rounding=ROUND_HALF_EVEN)
"""With room for the product of two figures of the longest kind."""

_SCALE = {"percent": Decimal(100), "per_10000": Decimal(10000), "score_100": Decimal(100)}


class End(NamedTuple):
    """One end of an interval: its value, and -1 or +1 where the true value lies beyond it.

    `lean` is +1 at an open lower end (a little above the value), -1 at an open upper end.
    """

    value: Decimal
    lean: int = 0

    def compare(self, point: Decimal) -> int:
        """-1, 0 or 1 as this end lies below, at or above `point`, within the tolerance."""
        beyond = finite(self.value) - finite(point)
        if abs(beyond) > TOLERANCE:
            return 1 if beyond > 0 else -1
        return self.lean


class Interval(Frozen):
    """All values that a statement allows, in the indicator's unit."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """True where the value itself is stated."""
        return self.low == self.high

    @property
    def ends(self) -> tuple[End, End]:
        """The lower and the upper end."""
        return End(self.low, +1 if self.low_open else 0), End(
            self.high, -1 if self.high_open else 0
        )


def interval(value: Value, unit: str, bounds: tuple[Decimal, Decimal] | None) -> Interval | None:
    """The interval of a reported value, method (g); None for worded and relative forms.

    "More than 90" of a share is (90, 100], "less than 10" is [0, 10); "about 40" is half a unit
    of the last printed digit either way. Without natural `bounds` an open side has no end.
    """
    if value.form in {Form.VALUE, Form.RATIO}:
        point = ratio(value, unit) if value.form is Form.RATIO else value.numbers[0]
        return Interval(low=point, high=point)
    if value.form is Form.BETWEEN:
        return Interval(low=value.numbers[0], high=value.numbers[1])
    if value.form is Form.ABOUT:
        return _about(value.numbers[0], bounds)
    if not value.numbers or value.form not in BOUND_FORMS:
        return None
    return _open_sided(value, bounds or (-INFINITY, INFINITY))


def ratio(value: Value, unit: str) -> Decimal:
    """A numerator over a denominator in the indicator's unit; a count is its numerator."""
    numerator, denominator = value.numbers
    if unit in _SCALE:
        return numerator * _SCALE[unit] / denominator
    return numerator / denominator if unit == "index_0_1" else numerator


def _about(point: Decimal, bounds: tuple[Decimal, Decimal] | None) -> Interval:
    exponent = point.as_tuple().exponent
    half = Decimal((0, (5,), int(exponent) - 1))
    lowest, highest = bounds or (-INFINITY, INFINITY)
    low, high = max(point - half, lowest), min(point + half, highest)
    return Interval(low=min(low, point), high=max(high, point))


def _open_sided(value: Value, limits: tuple[Decimal, Decimal]) -> Interval:
    number, strict = value.numbers[0], value.form in {Form.MORE_THAN, Form.LESS_THAN}
    if value.form in {Form.AT_LEAST, Form.MORE_THAN}:
        return Interval(low=number, high=max(limits[1], number), low_open=strict)
    return Interval(low=min(limits[0], number), high=number, high_open=strict)


def rounded(quotient: Decimal) -> Decimal:
    """A quotient rounded half-even to the decimals that are shown; never a negative zero."""
    shown = quotient.quantize(Decimal(1).scaleb(-SHOWN_PLACES), context=_ROUNDING)
    return shown + 0 if shown else Decimal(0)
