"""Numbers, dates and values in the notation of a language."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from r57cli.messages import Language

MINUS = "\N{MINUS SIGN}"
DAY_FORMAT = {"vi": "dd/mm/yyyy", "en": "yyyy-mm-dd"}
"""How a spreadsheet is to show a day."""

_SHORT, _MOST_PLACES = 4, 6
_SWAP = str.maketrans({",": ".", ".": ","})
_QUARTERS = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}
_HALVES = {"H1": "6 tháng đầu năm", "H2": "6 tháng cuối năm", "9M": "9 tháng đầu năm"}
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|9M)")
_MONTHS = re.compile(r"(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})")


def number(value: Decimal | int, language: Language) -> str:
    """A figure with thousands marked and all its decimals: 2,104 or 2.104; 51.69 or 51,69."""
    plain = f"{abs(value):,f}"
    if "." in plain and isinstance(value, Decimal) and value == value.to_integral():
        plain = plain.split(".", maxsplit=1)[0]
    text = plain.translate(_SWAP) if language == "vi" else plain
    return f"{MINUS}{text}" if value < 0 else text


def short(value: Decimal, language: Language) -> str:
    """A computed figure to four significant digits, whole numbers kept whole: 21.33, 0.272."""
    places = max(0, _SHORT - 1 - value.adjusted()) if value else 0
    plain = f"{value:.{min(places, _MOST_PLACES)}f}"
    kept = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return number(Decimal(kept), language)


def exact(value: Decimal, language: Language) -> str:
    """An input as it is given, without superfluous zeros; a long quotient is shortened."""
    plain = value.normalize()
    places = -int(plain.as_tuple().exponent)
    return short(value, language) if places > _SHORT else number(plain, language)


def year(value: Decimal, language: Language) -> str:
    """A time in years, to the second decimal: 2025, 2083.75."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return plain.translate(_SWAP) if language == "vi" else plain


def signed(value: Decimal, language: Language) -> str:
    """A difference, with its sign also where it is positive."""
    return _with_sign(value, number(value, language))


def short_signed(value: Decimal, language: Language) -> str:
    """A computed difference, shortened, with its sign."""
    return _with_sign(value, short(value, language))


def _with_sign(value: Decimal, text: str) -> str:
    return f"+{text}" if value > 0 else text


def index(value: Decimal, language: Language) -> str:
    """An index from 0 to 1, to three decimals."""
    return number(Decimal(f"{value:.3f}"), language)


def share(value: Decimal, language: Language) -> str:
    """A completion rate, given from 0 to 1, in percent to one decimal."""
    return f"{number(Decimal(f'{value * 100:.1f}'), language)}%"


def day(value: date, language: Language) -> str:
    """A day: 2025-06-30, in Vietnamese 30/06/2025."""
    return f"{value:%d/%m/%Y}" if language == "vi" else value.isoformat()


def partial(text: str, language: Language) -> str:
    """A year, month or day as written in the data: in Vietnamese 2025, 02/2025, 19/02/2025."""
    return "/".join(reversed(text.split("-"))) if language == "vi" else text


def period(text: str, language: Language) -> str:
    """A period as it is written in the data, in Vietnamese in the words of reports."""
    if language != "vi":
        return text.replace("..", " to ")
    if found := _MONTHS.fullmatch(text):
        return _months(*map(int, found.groups()))
    if found := _PART.fullmatch(text):
        year, part = found[1], found[2]
        if part in _QUARTERS:
            return f"quý {_QUARTERS[part]}/{year}"
        return f"{_HALVES[part]} {year}"
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"tháng {text[5:]}/{text[:4]}"
    return f"năm {text}" if text.isdigit() else text


def _months(first_year: int, first: int, last_year: int, last: int) -> str:
    """Months in a row in Vietnamese: tháng 7–8/2025, tháng 11/2024–2/2025."""
    begins = f"{first}" if first_year == last_year else f"{first}/{first_year}"
    return f"tháng {begins}–{last}/{last_year}"
