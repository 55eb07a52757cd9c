"""Stated values held against each other, as far as rules need it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.values import Form

if TYPE_CHECKING:
    from r57cli.domain.values import Value
    from r57cli.rules.figures import Figure

_SINGLE = frozenset({Form.VALUE, Form.AT_LEAST, Form.MORE_THAN, Form.AT_MOST, Form.LESS_THAN})


def disagree(one: Value | None, other: Value | None) -> bool:
    """True where two values cannot both hold.

    Points that agree once the finer one is rounded like the coarser one do not disagree; bounds
    and ranges are too weak to tell.
    """
    if one is None or other is None:
        return False
    if Form.MILESTONE in {one.form, other.form}:
        return one.state != other.state
    if one.form is not Form.VALUE or other.form is not Form.VALUE:
        return False
    (first,), (second,) = one.numbers, other.numbers
    half = Decimal(1).scaleb(-min(_places(first), _places(second))) / 2
    return abs(first - second) > half


def strength(figure: Figure) -> Decimal | None:
    """How much a target asks for, more being more; None where that cannot be said in a number."""
    value, indicator = figure.value, figure.indicator
    if value is None or indicator is None or indicator.better == "none":
        return None
    sign = 1 if indicator.better == "higher" else -1
    if value.form is Form.BETWEEN:
        return min(sign * each for each in value.numbers)
    return sign * value.numbers[0] if value.form in _SINGLE else None


def _places(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))
