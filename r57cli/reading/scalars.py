"""Plain scalars as text, whole numbers, exact decimals, booleans or nothing: no guessing."""

from __future__ import annotations

import re
from decimal import Decimal

Scalar = str | int | Decimal | bool | None

MOST_DIGITS = 100
"""A number with more digits than this is refused."""

_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)\.\d+", re.ASCII)
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+", re.ASCII)
_NAMES: dict[str, Scalar] = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_plain(text: str) -> Scalar:
    """The value of an unquoted scalar.

    Only `true` and `false` are booleans; numbers are whole or decimal without leading zeros,
    exponents, signs of grouping or other bases. Everything else, dates included, is text.
    """
    if text in _NAMES:
        return _NAMES[text]
    if len(text) > MOST_DIGITS:
        return text
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def has_thousand_dots(text: str) -> bool:
    """True for 1.000 or 169.317: a Vietnamese thousand, or a decimal with three places."""
    return _THOUSANDS.fullmatch(text) is not None


def is_long_number(text: str) -> bool:
    """True for a number with more digits than are taken."""
    return len(text) > MOST_DIGITS and (_WHOLE.fullmatch(text) or _DECIMAL.fullmatch(text)) is not None
