"""A plain scalar means exactly what it says, or is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57cli.reading.scalars import MOST_DIGITS, USUAL, Refused, plain

MEANT = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
    "0": 0,
    "-5": -5,
    "118604": 118604,
    "0.623": Decimal("0.623"),
    "51.70": Decimal("51.70"),
    "-7.5": Decimal("-7.5"),
    "1234.567": Decimal("1234.567"),
    "0.5000": Decimal("0.5000"),
}
TEXT = [
    "True", "no", "yes", "on", "010", "08", "12:30", "1e3", "0x1F", "1_000", ".nan", ".inf",
    "+5", ".5", "5.", "-", "--5", "1.2.3", "54,5", "95%", "30/06/2025", "2025-06-30", "2025-Q1",
    "II.2", "１２", "٣", "1 000",
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), MEANT.items())
def test_core_values(written, value):
    read = plain(written)
    assert read == value
    assert type(read) is type(value)


def test_decimals_keep_their_digits():
    assert str(plain("51.70")) == "51.70"


@pytest.mark.parametrize("written", TEXT)
def test_everything_else_is_text(written):
    assert plain(written) == written


@pytest.mark.parametrize(
    ("written", "whole", "kept"),
    [
        ("1.000", "1000", Decimal("1.000")),
        ("169.317", "169317", Decimal("169.317")),
        ("-2.104", "-2104", Decimal("-2.104")),
    ],
)
def test_a_thousand_dot_is_refused_with_both_readings(written, whole, kept):
    refused = plain(written)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.variant, refused.value) == ("R120", "", kept)
    assert refused.args == {"written": written, "whole": whole, "decimal": f"{written}0"}


def test_several_thousand_dots_can_only_be_a_whole_number():
    refused = plain("1.234.567")
    assert isinstance(refused, Refused)
    assert (refused.variant, refused.value, refused.args["whole"]) == ("several", None, "1234567")


@pytest.mark.parametrize("digits", [MOST_DIGITS + 1, 5000, 1_000_000])
@pytest.mark.parametrize("form", ["{}", "-{}", "{}.5", "5.{}"])
def test_very_long_numbers_are_refused_without_an_error(digits, form):
    refused = plain(form.format("1" * digits))
    assert isinstance(refused, Refused)
    assert (refused.code, refused.variant, refused.value) == ("R116", "number", None)


@pytest.mark.parametrize("whole", [6, 12, 17])
def test_the_longest_number_is_read(whole):
    for sign in ("", "-"):
        written = f"{sign}{'9' * whole}.{'9' * (MOST_DIGITS - whole)}"
        assert plain(written) == Decimal(written)
    assert plain("9" * MOST_DIGITS) == 10**MOST_DIGITS - 1


@given(st.from_regex(USUAL, fullmatch=True))
def test_no_usual_number_is_too_long(written):
    assert sum(each.isdigit() for each in written) <= MOST_DIGITS
    assert plain(written) == Decimal(written)
