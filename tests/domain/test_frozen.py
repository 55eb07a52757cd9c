"""Frozen records; all here are synthetic."""

from __future__ import annotations

import copy
import pickle
from typing import ClassVar

import pytest

from r57cli.domain.frozen import Frozen, fields_of, replace, values_of


class Pair(Frozen):
    """Two numbers."""

    kinds: ClassVar[int] = 2
    low: int
    high: int = 9


class Named(Pair):
    """Two numbers and a name."""

    name: str


def test_fields_come_in_order_those_of_the_base_first():
    assert fields_of(Named) == ("low", "high", "name")
    assert values_of(Named(name="a", low=1)) == {"low": 1, "high": 9, "name": "a"}
    assert Pair.kinds == 2


@pytest.mark.parametrize("values", [{}, {"low": 1, "hihg": 2}, {"low": 1, "high": 2, "name": "a"}])
def test_a_missing_or_an_unknown_field_is_told(values):
    with pytest.raises(TypeError, match="Pair: missing or unknown: "):
        Pair(**values)


def test_nothing_can_be_changed():
    pair = Pair(low=1)
    with pytest.raises(AttributeError, match="low cannot be set"):
        pair.low = 2
    with pytest.raises(AttributeError, match="other cannot be set"):
        pair.other = 2
    with pytest.raises(AttributeError, match="low cannot be deleted"):
        del pair.low
    assert replace(pair, low=2) == Pair(low=2)
    assert pair == Pair(low=1)


def test_equal_are_records_of_one_type_with_equal_fields():
    assert Pair(low=1) == Pair(low=1, high=9)
    assert hash(Pair(low=1)) == hash(Pair(low=1, high=9))
    assert Pair(low=1) != Pair(low=2)
    assert Pair(low=1) != (1, 9)
    assert Named(low=1, name="a") != Pair(low=1)


def test_it_is_copied_and_printed_whole():
    named = Named(low=1, name="a")
    assert copy.deepcopy(named) == named
    assert pickle.loads(pickle.dumps(named)) == named  # noqa: S301 - our own
    assert repr(named) == "Named(low=1, high=9, name='a')"
