"""Numbers, bounds and dates as Vietnamese offices write them, where they have one reading only."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from r57cli.domain.bounds import bound_said
from r57cli.domain.dates import parse_day, parse_partial, parse_period
from r57cli.domain.values import COUNTED_UNITS, PERCENTAGES, WORDED_UNITS
from r57cli.messages import LANGUAGES, Messages
from r57cli.messages.words import meant

if TYPE_CHECKING:
    from r57cli.forms.sheets import Cell

_COUNT, _RANK = "tasks", "rank"
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:([ .,])\d{3})(?:\1\d{3})*")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_WHOLE = re.compile(r"\d+")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_BOTH = re.compile(r"(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)")
_RANGE = re.compile(r"(?:(?:từ|from)\s+)?(.+?)\s*(?:-|–|đến|to)\s*(.+)", re.IGNORECASE)
_RATIO = re.compile(r"(\d[\d .,]*?)\s*/\s*(\d[\d .,]*)")
_OF_RANKS = re.compile(r"(?:từ\s+)?(.+?)\s+trở\s+(lên|xuống)", re.IGNORECASE)
_PLACE = re.compile(r"(?:thứ|hạng)\s+", re.IGNORECASE)
_NEARLY = re.compile(r"(?:gần|nearly)\b", re.IGNORECASE)
_DAY = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})", re.IGNORECASE
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PERIODS = (
    (re.compile(r"(?:quý|q)\s*(iv|i{1,3}|[1-4])\s*[/-]?\s*(?:năm\s+)?(\d{4})", re.IGNORECASE), "Q"),
    (re.compile(r"(6)\s+tháng\s+(đầu|cuối)\s+năm\s+(\d{4})", re.IGNORECASE), "H"),
    (re.compile(r"(9)\s+tháng(?:\s+đầu\s+năm)?\s+(?:năm\s+)?(\d{4})", re.IGNORECASE), "9M"),
    (re.compile(r"(?:tháng\s+)?(\d{1,2})(?:/|\s+năm\s+)(\d{4})", re.IGNORECASE), "M"),
    (re.compile(r"(?:năm\s+)?(\d{4})", re.IGNORECASE), "Y"),
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell cannot be read: the id of the text that says so, and its arguments."""

    code: str
    args: dict[str, str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as the data states it: its form, its numbers or state, and how it was understood.

    `base` is what a change starts from.
    """

    form: str
    numbers: tuple[Decimal, ...] = ()
    state: str | None = None
    base: str | None = None
    understood: str | None = None


def read_value(cell: Cell, unit: str) -> Stated | Trouble:
    """The value in a cell of an indicator with this unit."""
    written = cell.value
    if isinstance(written, datetime | date):
        shown = written.date() if isinstance(written, datetime) else written
        return _trouble("date", date=shown.isoformat(), day=shown.day, month=shown.month)
    if isinstance(written, Decimal):
        return _number_cell(cell, written, unit)
    if isinstance(written, str):
        return _text(tidy(written), unit)
    return _unreadable(str(written), unit)


def tidy(text: str) -> str:
    """A text with single spaces, in the letters of the data."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _trouble(code: str, **args: object) -> Trouble:
    return Trouble(code, {name: str(each) for name, each in args.items()})


def _number_cell(cell: Cell, number: Decimal, unit: str) -> Stated | Trouble:
    if "%" in cell.format:
        if unit not in PERCENTAGES:
            return _trouble("percent_of_count", text=f"{number * 100:f}%", unit=unit)
        whole = (number * 100).normalize()
        return Stated("value", (Decimal(f"{whole:f}"),), understood="percent_cell")
    if unit in COUNTED_UNITS and number != number.to_integral():
        return _two_readings(f"{number:f}", unit)
    return Stated("value", (number,))


def _two_readings(text: str, unit: str) -> Trouble:
    """A number with three decimals may have been meant with a thousand mark."""
    whole, _, part = text.replace(",", ".").partition(".")
    if len(part) <= 3 and 1 <= len(whole) <= 3 and whole != "0":  # noqa: PLR2004 - a group of digits
        return _trouble(
            "two_readings",
            text=text,
            whole=f"{whole}{part.ljust(3, '0')}",
            decimal=f"{whole},{part}",
        )
    return _trouble("part_of_count", text=text, unit=unit)


def _text(text: str, unit: str) -> Stated | Trouble:
    """A value in words or figures, with a bound, a range or a ratio; all of it, or nothing.

    The unit of the indicator may stand behind it.
    """
    text = _without_unit(text, unit)
    ways = (_state, _nearly, _bounded, _ratio, _range)
    found = next((stated for read in ways if (stated := read(text, unit))), None)
    found = found or _bound("value", text, unit)
    if isinstance(found, Trouble) and found.code == "unreadable":
        return _unreadable(text, unit)
    return found


def _without_unit(text: str, unit: str) -> str:
    return next((text.removesuffix(e) for e in _unit_words(unit) if text.endswith(e)), text)


@cache
def _unit_words(unit: str) -> tuple[str, ...]:
    """A unit in both languages, each after a space."""
    known = (Messages(language) for language in LANGUAGES)
    return tuple(f" {m(f'unit.{unit}')}" for m in known if m.has(f"unit.{unit}"))


def _unreadable(text: str, unit: str) -> Trouble:
    if unit in WORDED_UNITS:
        return _trouble("no_state", text=text, words="state")
    return _trouble("unreadable", text=text)


def _state(text: str, _: str) -> Stated | None:
    state = meant("state", text)
    return Stated("milestone", state=state) if state else None


def _nearly(text: str, _: str) -> Trouble | None:
    return _trouble("nearly", text=text) if _NEARLY.match(text) else None


def _bounded(text: str, unit: str) -> Stated | Trouble | None:
    if unit == _RANK and (found := _OF_RANKS.fullmatch(text)):  # the better one is the smaller
        return _bound("at_most" if found[2].lower() == "lên" else "at_least", found[1], unit)
    said = bound_said(text)
    return _bound(said[0].value, said[1], unit) if said else None


def _ratio(text: str, _: str) -> Stated | Trouble | None:
    found = _RATIO.fullmatch(text)
    return _pair("ratio", found[1], found[2], _COUNT) if found else None


def _range(text: str, unit: str) -> Stated | Trouble | None:
    found = _RANGE.fullmatch(text)
    return _pair("between", found[1], found[2], unit) if found else None


def _bound(form: str, text: str, unit: str) -> Stated | Trouble:
    number = read_number(_PLACE.sub("", text, count=1) if unit == _RANK else text, unit)
    if isinstance(number, Trouble):
        return number
    return Stated(form, (number,), understood="text" if form == "value" else None)


def _pair(form: str, first: str, second: str, unit: str) -> Stated | Trouble:
    ends = [read_number(each.strip(), unit) for each in (first, second)]
    for end in ends:
        if isinstance(end, Trouble):
            return end
    return Stated(form, tuple(each for each in ends if isinstance(each, Decimal)))


def read_number(text: str, unit: str) -> Decimal | Trouble:
    """A number in digits: "51,69%", "1.857" for a count, "1.857,5"; one of two readings is none."""
    bare = text.removesuffix("%").strip().replace("\N{MINUS SIGN}", "-")
    if text.endswith("%") and unit not in PERCENTAGES:
        return _trouble("percent_of_count", text=text, unit=unit)
    sign, digits = (-1, bare[1:]) if bare.startswith("-") else (1, bare)
    plain = _digits(digits, unit)
    if plain is None:
        return _trouble("unreadable", text=text)
    return sign * plain if isinstance(plain, Decimal) else plain


def _digits(text: str, unit: str) -> Decimal | Trouble | None:
    if _ONE_GROUP.fullmatch(text):
        is_count = unit in COUNTED_UNITS and "." in text
        return Decimal(text.replace(".", "")) if is_count else _two_readings(text, unit)
    if _WHOLE.fullmatch(text) or _GROUPS.fullmatch(text):
        return Decimal(re.sub(r"[ .,]", "", text))
    whole, decimals = "", ""
    if (found := _BOTH.fullmatch(text)) and found[2] != found[3]:
        whole, decimals = re.sub(r"[.,]", "", found[1]), found[4]
    elif found := _DECIMAL.fullmatch(text):
        whole, decimals = found[1], found[2]
    if not whole:
        return None
    if unit in COUNTED_UNITS:
        return _trouble("part_of_count", text=text, unit=unit)
    return Decimal(f"{whole}.{decimals}")


def read_when(cell: Cell) -> tuple[str, str | date] | Trouble:
    """A day as ("as_of", day), a period as ("period", "2026-Q1")."""
    written = cell.value
    if isinstance(written, datetime):
        return "as_of", written.date()
    if isinstance(written, date):
        return "as_of", written
    text = tidy(str(written))
    for form, parse in (("as_of", parse_day), ("period", parse_period)):
        try:
            span = parse(text)
        except ValueError:
            continue
        return (form, span.end if form == "as_of" else text)
    if found := _DAY.fullmatch(text):
        return _day(found, text)
    period = _period(text)
    return ("period", period) if period else _trouble("when", text=text)


def read_partial(cell: Cell) -> str | date | Trouble:
    """A day, a month or a year, of which no more may be known."""
    when = read_when(cell)
    if isinstance(when, Trouble):
        return when
    try:
        parse_partial(str(when[1]))
    except ValueError:
        return _trouble("no_partial", text=cell.value)
    return when[1]


def _day(found: re.Match[str], text: str) -> tuple[str, date] | Trouble:
    day, month, year = map(int, found.groups())
    try:
        return "as_of", date(year, month, day)
    except ValueError:
        return _trouble("day_order", text=text)


def _period(text: str) -> str | None:
    for pattern, kind in _PERIODS:
        if found := pattern.fullmatch(text):
            return _written(kind, found)
    return None


def _written(kind: str, found: re.Match[str]) -> str | None:
    year = found[found.lastindex or 1]
    if kind == "Q":
        return f"{year}-Q{_QUARTERS[found[1].lower()]}"
    if kind == "H":
        return f"{year}-H{1 if found[2].lower() == 'đầu' else 2}"
    if kind == "9M":
        return f"{year}-9M"
    if kind == "M":
        return f"{year}-{int(found[1]):02d}" if 1 <= int(found[1]) <= 12 else None  # noqa: PLR2004
    return year
