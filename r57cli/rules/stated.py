"""Stated values held against each other, as far as rules need it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.values import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.domain.values import Value
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.rules.figures import FigureRecord

_SINGLE = frozenset({Form.VALUE, Form.AT_LEAST, Form.MORE_THAN, Form.AT_MOST, Form.LESS_THAN})


_STATED = ("value", "at_least", "more_than", "at_most", "less_than", "about", "between", "ratio")


def numbers(record: FigureRecord) -> Iterator[tuple[str, Decimal]]:
    """The numbers that a record states in the unit of its indicator, each with its key."""
    for form in _STATED:
        written = getattr(record, form)
        if isinstance(written, Decimal):
            yield form, written
        elif written is not None:
            yield from ((form, each) for each in written)


def disagree(one: FigureRecord, other: FigureRecord) -> bool:
    """True where two records state values that cannot both hold.

    Points that agree once the finer one is rounded like the coarser one do not disagree; bounds
    and ranges are too weak to tell.
    """
    first, second = one.to_value(), other.to_value()
    if first is None or second is None:
        return False
    if Form.MILESTONE in {first.form, second.form}:
        return first.state != second.state
    points = (_point(first), _point(second))
    if points[0] is None or points[1] is None:
        return False
    places = min(_places(points[0]), _places(points[1]))
    half = Decimal(1).scaleb(-places) / 2
    return abs(points[0] - points[1]) > half


def strength(record: FigureRecord, indicator: IndicatorRecord) -> Decimal | None:
    """How much a target asks for, more being more; None where that cannot be said in a number."""
    value = record.to_value()
    if value is None or indicator.better == "none":
        return None
    sign = 1 if indicator.better == "higher" else -1
    if value.form is Form.BETWEEN:
        return min(sign * each for each in value.numbers)
    return sign * value.numbers[0] if value.form in _SINGLE else None


def _point(value: Value) -> Decimal | None:
    return value.numbers[0] if value.form is Form.VALUE else None


def _places(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))
