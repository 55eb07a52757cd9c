"""A target as the point that has to be reached, method "targets are thresholds"."""

from __future__ import annotations

from decimal import Decimal

from r57cli.domain.frozen import Frozen
from r57cli.domain.values import RELATIVE_FORMS, Form, Value
from r57cli.engine.interval import End, ratio
from r57cli.engine.path import finite

_HUNDRED = Decimal(100)
_UPWARD = frozenset({Form.AT_LEAST, Form.MORE_THAN})
_DOWNWARD = frozenset({Form.AT_MOST, Form.LESS_THAN})


class Threshold(Frozen):
    """The point T in the indicator's unit.

    `strict` where reaching T itself is not enough; `ambition` is the far end of a range, else T;
    `assumed` where the bound is not printed and was read as "at least" (lower is better: "at
    most").
    """

    point: Decimal
    strict: bool = False
    ambition: Decimal
    assumed: bool = False

    def class_of(self, end: End, direction: int) -> str:
        """Where a figure stands to this threshold, method (f): "short", "met" or "exceeded"."""
        at_target = direction * end.compare(self.point)
        if at_target < 0 or (at_target == 0 and self.strict):
            return "short"
        return "exceeded" if direction * end.compare(self.ambition) > 0 else "met"

    def is_met_by(self, end: End, direction: int) -> bool:
        """True where a figure reaches the threshold."""
        return self.class_of(end, direction) != "short"


class LinkedTarget(Frozen):
    """A relative target whose base is the baseline itself: the two move together, method (g)."""

    value: Value
    unit: str = ""

    def at(self, base: Decimal, direction: int) -> Threshold | None:
        """The threshold where this is the baseline; None where it is no relative target."""
        relative = self.value.form in RELATIVE_FORMS
        return threshold(self.value, self.unit, direction, base) if relative else None


def threshold(
    value: Value, unit: str, direction: int, base: Decimal | None = None
) -> Threshold | None:
    """The threshold of a target; None for worded targets and relative ones of unknown base.

    `direction` is +1 or -1; `base` is the figure that a relative target starts from. A range
    has its weaker end as the threshold and its far end as the ambition. None too where neither
    way is better or the bound runs against the better way: nothing can be said to reach it.
    """
    if direction == 0 or value.form in (_DOWNWARD if direction > 0 else _UPWARD):
        return None
    if value.form is Form.BETWEEN:
        low, high = value.numbers
        weak, far = (low, high) if direction > 0 else (high, low)
        return Threshold(point=weak, ambition=far)
    relative = value.form in RELATIVE_FORMS
    point = _relative(value, direction, base) if relative else _point(value, unit)
    if point is None:
        return None
    return Threshold(
        point=point,
        strict=value.form in {Form.MORE_THAN, Form.LESS_THAN},
        ambition=point,
        assumed=value.form in {Form.VALUE, Form.ABOUT, Form.RATIO},
    )


def _point(value: Value, unit: str) -> Decimal | None:
    if not value.numbers:
        return None
    return ratio(value, unit) if value.form is Form.RATIO else value.numbers[0]


def _relative(value: Value, direction: int, base: Decimal | None) -> Decimal | None:
    if base is None:
        return None
    known, number = finite(base), value.numbers[0]
    if value.form is Form.TIMES:
        return known * number
    if value.form is Form.INCREASE_PERCENT:
        return known * (1 + number / _HUNDRED)
    return known + direction * number
