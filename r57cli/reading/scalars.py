"""Plain scalars: what a value without quotes means.

Only `true` and `false` are booleans; only `null`, `~` and nothing are None; numbers are decimal,
without leading zeros, and exact. Everything else is text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

Scalar = str | int | Decimal | bool | None
MOST_DIGITS = 18
"""The engine reckons with 28 digits: whatever such numbers are, their differences are exact to ten
decimals, finer than its tolerance. The most that is counted, a country's money in đồng, has 17."""

MOST_LETTERS = 10_000
MOST_PARTS = 250_000
"""Of more keys and values no file is read: memory and time stay bounded whatever it holds."""


USUAL = r"-?(?:0|[1-9][0-9]{0,11})(?:\.(?:[0-9]{1,2}|[0-9]{4,6}))?"
"""The pattern of nearly all numbers: never too long, and never to be taken for thousands."""

_USUAL = re.compile(USUAL)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)*")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_STARTS = frozenset("-0123456789")
_NOTHING = ("", "~", "null", "Null", "NULL")
_WORDS: dict[str, Scalar] = {"true": True, "false": False, **dict.fromkeys(_NOTHING)}


class Refused(NamedTuple):
    """A scalar that cannot be taken as it stands; `value` is kept so that reading can go on."""

    code: str
    variant: str
    value: Scalar
    args: dict[str, str]


def plain(text: str) -> Scalar | Refused:
    """The value of a plain scalar, or why it is refused. Never raises, at any length."""
    if not text or text[0] not in _STARTS:
        return _WORDS.get(text, text)
    if _USUAL.fullmatch(text):
        return exact(text)
    return _unusual(text) if _NUMBER.fullmatch(text) else text


def exact(number: str) -> int | Decimal:
    """The value of what `USUAL` matches."""
    return Decimal(number) if "." in number else int(number)


def _unusual(text: str) -> Scalar | Refused:
    """A number that its author may have meant otherwise, that is too long, or that is none."""
    dots = text.count(".")
    digits = text.lstrip("-")
    if dots and _THOUSANDS.fullmatch(text) and len(text) <= MOST_DIGITS:
        return _thousands(text, dots)
    if dots > 1 or (not dots and len(digits) > 1 and digits[0] == "0"):
        return text
    if len(digits) - dots > MOST_DIGITS:
        return Refused("R116", "number", None, {"most": str(MOST_DIGITS)})
    return Decimal(text) if dots else int(text)


def _thousands(text: str, dots: int) -> Refused:
    """`169.317` may be a Vietnamese thousand or a decimal: only its author knows."""
    args = {"written": text, "whole": text.replace(".", ""), "decimal": f"{text}0"}
    if dots > 1:
        return Refused("R120", "several", None, args)
    return Refused("R120", "", Decimal(text), args)
