"""What day or period somebody meant who wrote it otherwise.

Patterns are compiled when they are first used: most runs use none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from r57cli.domain.dates import EARLIEST_YEAR

if TYPE_CHECKING:
    from r57cli.domain.dates import TimeSpan


Parse = Callable[[str], "TimeSpan"]

_DAY = r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
_DAY_IN_WORDS = r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})"
_ISO_DAY = r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[t ].*)?"
_TIGHT_DAY = r"(\d{4})(\d{2})(\d{2})"
_SPAN_OF_MONTHS = r"(?:tháng\s*|t)?(\d{1,2})\s*-\s*(?:tháng\s*|t)?(\d{1,2})\s*(?:/|năm)\s*(\d{4})"
_MONTH = r"(?:tháng\s*|t)?(\d{1,2})\s*(?:[/-]|năm)\s*(\d{4})"
_ISO_MONTH = r"(\d{4})[/.-](\d{1,2})"
_YEARS = r"(?:giai đoạn\s*)?(?:từ\s*)?(\d{4})\s*(?:\.{2,}|-|/|đến)\s*(\d{4})"
_OF_YEAR = r"\s*(?:[/.-]|năm)?\s*(\d{4})"
_QUARTER = rf"(?:quý\s*|q)(iv|i{{1,3}}|[1-4]){_OF_YEAR}"
_BARE_QUARTER = rf"(iv|i{{1,3}}){_OF_YEAR}"
_ISO_QUARTER = r"(\d{4})\s*[/-]?\s*(?:quý\s*|q)(iv|i{1,3}|[1-4])"
_MONTHS = rf"([69])\s*(?:tháng|t|m)(\s*(?:đầu|cuối)(?:\s*năm)?)?{_OF_YEAR}"
_ISO_MONTHS = r"(\d{4})\s*[/-]?\s*([69])\s*(?:tháng|t|m)"
_ISO_HALF = r"(\d{4})\s*[/-]?\s*h([12])"
_RANGE = r"(\d{4}-\d{2})\s*(?:\.{2,}|-|/|đến)\s*(\d{4}-\d{2})"
_YEAR = r"(?:năm\s*)?(\d{4})"
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_DASHES = str.maketrans("‐‑‒–—−", "------")
_MOST_MONTHS = 12


def is_day(text: str) -> bool:
    """True for what looks like a day in figures."""
    return any(re.fullmatch(form, text.lower(), re.ASCII) for form in (_DAY, _ISO_DAY))


def date_meant(text: str, parse: Parse, beside: dict[str, Parse]) -> tuple[str, dict[str, str]]:
    """The variant of R205 for what `parse` does not read, and what to write instead.

    `beside` are the keys that take dates of another form, each with what reads them.
    """
    meant = _meant(text)
    if meant is None:
        return "form", {}
    if re.fullmatch(_ISO_DAY, meant):
        try:
            date.fromisoformat(meant)
        except ValueError:
            return "impossible", {}
    first, dots, last = meant.partition("..")
    if dots and last < first:
        return "backwards", {}
    if _reads(parse, meant):
        return "meant", {"meant": meant}
    key = next((key for key, other in beside.items() if _reads(other, meant)), None)
    return ("other", {}) if key is None else ("key", {"key": key, "meant": meant})


def _reads(parse: Parse, text: str) -> bool:
    try:
        return parse(text).start.year >= EARLIEST_YEAR
    except ValueError:
        return False


def _meant(written: str) -> str | None:
    """The notation of the data for a date in another one; not yet known to be possible."""
    text = " ".join(written.lower().translate(_DASHES).split())
    for pattern, meant in _FORMS:
        if found := re.fullmatch(pattern, text, re.ASCII):
            return meant(*found.groups())
    return None


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


def _month(year: str, month: str) -> str | None:
    return f"{year}-{int(month):02}" if 1 <= int(month) <= _MOST_MONTHS else None


def _quarter(year: str, quarter: str) -> str:
    return f"{year}-Q{_ROMAN.get(quarter, quarter)}"


def _months(year: str, months: str, which: str | None = None) -> str:
    if months == "9":
        return f"{year}-9M"
    return f"{year}-H{2 if 'cuối' in (which or '') else 1}"


def _months_of(first: str, last: str, year: str) -> str | None:
    start, end = _month(year, first), _month(year, last)
    return f"{start}..{end}" if start and end else None


_FORMS: tuple[tuple[str, Callable[..., str | None]], ...] = (
    (_SPAN_OF_MONTHS, _months_of),
    (_DAY, lambda day, month, year: _day(year, month, day)),
    (_DAY_IN_WORDS, lambda day, month, year: _day(year, month, day)),
    (_ISO_DAY, _day),
    (_TIGHT_DAY, _day),
    (_RANGE, lambda first, last: f"{first}..{last}"),
    (_YEARS, lambda first, last: f"{first}..{last}"),
    (_MONTHS, lambda months, which, year: _months(year, months, which)),
    (_ISO_MONTHS, _months),
    (_ISO_HALF, lambda year, half: f"{year}-H{half}"),
    (_QUARTER, lambda quarter, year: _quarter(year, quarter)),
    (_BARE_QUARTER, lambda quarter, year: _quarter(year, quarter)),
    (_ISO_QUARTER, _quarter),
    (_YEAR, lambda year: year),
    (_ISO_MONTH, _month),
    (_MONTH, lambda month, year: _month(year, month)),
)
"""The notations in use, the first that fits, and what makes ours of it."""
