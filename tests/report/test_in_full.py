"""A difference of which one end is open says so, in signs for cells and in words for sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from r57cli.messages import Messages
from r57cli.output.words import computed_text, quantity_text, value_text
from r57cli.report.in_full import difference_in_full
from r57cli.rows.views import Quantity

LOW, HIGH = Decimal("-0.6"), Decimal("1.5")


@pytest.mark.parametrize(
    ("low", "high", "cell", "sentence"),
    [
        (LOW, None, "≥−0,6 điểm %", "từ −0,6 điểm phần trăm trở lên"),
        (None, LOW, "≤−0,6 điểm %", "không quá −0,6 điểm phần trăm"),
        (LOW, HIGH, "−0,6 … +1,5 điểm %", "từ −0,6 đến +1,5 điểm phần trăm"),
        (HIGH, HIGH, "+1,5 điểm %", "+1,5 điểm phần trăm"),
    ],
)
def test_an_open_end_is_no_blank(low, high, cell, sentence):
    m = Messages("vi")
    quantity = Quantity(value=None, low=low, high=high, unit="points")
    assert quantity_text(quantity, m, sign=True) == cell
    assert computed_text(quantity, m, sign=True) == cell
    assert difference_in_full(quantity, m) == sentence


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [(HIGH, None, "≥1.5%"), (None, HIGH, "≤1.5%"), (LOW, HIGH, "−0.6–1.5%"), (HIGH, HIGH, "1.5%")],
)
def test_a_value_with_an_open_end_has_its_sign(low, high, told):
    quantity = Quantity(value=None, low=low, high=high, unit="percent")
    assert value_text(quantity, "percent", Messages("en")) == told
