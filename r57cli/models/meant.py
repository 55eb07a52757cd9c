"""What somebody meant who wrote something else: the cure that a hint can name."""

from __future__ import annotations

import re
from datetime import date

from r57cli.reading.finding import MOST_SHOWN

_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_COMMA = re.compile(r"-?\d[\d.]*,\d+", re.ASCII)
_COMMA_THOUSAND = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+", re.ASCII)
_PERCENT = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*%", re.ASCII)
_SLASH = re.compile(r"(\d+)\s*/\s*(\d+)", re.ASCII)
_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[-–]\s*(\d+(?:[.,]\d+)?)", re.ASCII)
_BOUND = re.compile(r"(>=|<=|>|<|≥|≤|~|≈)\s*(\d+(?:[.,]\d+)?)\s*%?", re.ASCII)
_BOUNDS = {
    ">=": "at_least", "≥": "at_least", ">": "more_than", "<=": "at_most", "≤": "at_most",
    "<": "less_than", "~": "about", "≈": "about",
}  # fmt: skip
_POWER = re.compile(r"(-?\d+(?:\.\d+)?)[eE]\+?(\d{1,2})", re.ASCII)
_BASED = re.compile(r"0[xXoObB][0-9a-fA-F]+", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ _]\d{3})+", re.ASCII)
_LOOSE = re.compile(r"\+?(-?)0*(\d*)(?:\.(\d*))?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/-](\d{4})", re.ASCII)
_QUARTER = re.compile(r"(?:quý\s*|q)(iv|i{1,3}|[1-4])\s*[/-]\s*(\d{4})", re.IGNORECASE)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_YES, _NO = ("yes", "on", "true", "có"), ("no", "off", "false", "không")
_TRUTH = dict.fromkeys(_YES, "true") | dict.fromkeys(_NO, "false")


def truth_meant(text: str) -> str | None:
    """`true` or `false` where another word for it was written."""
    return _TRUTH.get(text.lower())


def number_meant(text: str) -> tuple[str, dict[str, str]]:
    """The variant of R204 for a text in the place of a number, and what to write instead."""
    if text.lower() in _TRUTH:
        return "boolean_number", {}
    if _DAY.fullmatch(text) or _ISO_DAY.fullmatch(text):
        return "date", {}
    if _COMMA_THOUSAND.fullmatch(text):
        whole = text.replace(",", "")
        return "comma_thousand", {"whole": whole, "decimal": f"{text.replace(',', '.', 1)}0"}
    variant, meant = next(
        ((variant, meant) for variant, find in _READINGS if (meant := find(text))), ("number", "")
    )
    return variant, {"meant": meant} if meant else {}


def _quoted(text: str) -> str | None:
    return text if _PLAIN.fullmatch(text) else None


def _comma(text: str) -> str | None:
    return _point(text.replace(".", "")) if _COMMA.fullmatch(text) else None


def _percent(text: str) -> str | None:
    found = _PERCENT.fullmatch(text)
    return _point(found[1]) if found else None


def _form(text: str) -> str | None:
    if found := _BOUND.fullmatch(text):
        return f"{_BOUNDS[found[1]]}: {_point(found[2])}"
    found = _RANGE.fullmatch(text)
    return f"between: [{_point(found[1])}, {_point(found[2])}]" if found else None


def _ratio(text: str) -> str | None:
    found = _SLASH.fullmatch(text)
    return f"[{found[1]}, {found[2]}]" if found else None


def _point(text: str) -> str:
    return text.replace(",", ".")


def _other_notation(text: str) -> str | None:
    """A number in the notation of a program or with grouped digits, written out."""
    if found := _POWER.fullmatch(text):
        return _without_power(found[1], int(found[2]))
    if _BASED.fullmatch(text) and len(text) <= MOST_SHOWN:
        try:
            return str(int(text, 0))
        except ValueError:  # a digit that the base does not have
            return None
    if _GROUPED.fullmatch(text):
        return text.replace(" ", "").replace("_", "").lstrip("+")
    bare = text.replace("\N{MINUS SIGN}", "-")
    found = _LOOSE.fullmatch(bare)
    if found is None or not any(letter.isdigit() for letter in bare):
        return None
    return f"{found[1]}{found[2] or '0'}" + (f".{found[3]}" if found[3] else "")


def _without_power(digits: str, shift: int) -> str:
    """1.5e3 as 1500."""
    whole, _, rest = digits.partition(".")
    moved = whole + rest[:shift].ljust(shift, "0")
    return f"{moved}.{rest[shift:]}" if rest[shift:] else moved


_READINGS = (
    ("quoted", _quoted),
    ("comma", _comma),
    ("percent", _percent),
    ("slash", _ratio),
    ("form", _form),
    ("notation", _other_notation),
)


def date_meant(text: str) -> tuple[str, dict[str, str]]:
    """The variant of R205 for what is no date, and what to write instead."""
    if found := _DAY.fullmatch(text):
        return _day(found[3], found[2], found[1], text)
    if found := _ISO_DAY.fullmatch(text):
        return _day(found[1], found[2], found[3], text)
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[1]) <= 12:  # noqa: PLR2004 - months
        return "meant", {"meant": f"{found[2]}-{int(found[1]):02}"}
    if found := _QUARTER.fullmatch(text):
        quarter = _ROMAN.get(found[1].lower(), found[1])
        return "meant", {"meant": f"{found[2]}-Q{quarter}"}
    return "form", {}


def _day(year: str, month: str, day: str, written: str) -> tuple[str, dict[str, str]]:
    meant = f"{year}-{int(month):02}-{int(day):02}"
    try:
        date.fromisoformat(meant)
    except ValueError:
        return "impossible", {}
    return ("form", {}) if meant == written else ("meant", {"meant": meant})
