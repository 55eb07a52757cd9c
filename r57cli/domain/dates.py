"""Dates as documents give them: a day, a month, a year, a reporting period, a span of years."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from r57cli.domain.frozen import Frozen

RESOLUTION = date(2024, 12, 22)
"""The day of Resolution 57-NQ/TW."""

HORIZON = 2030
"""The year by which the Resolution sets its targets in numbers; those of 2045 are a vision."""

EARLIEST_YEAR = 2000
"""No figure or document of the data is older: an earlier year is a slip."""

MERGER = date(2025, 7, 1)
"""The day on which 63 provinces became 34 (Resolution 202/2025/QH15)."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|9M)", re.ASCII)
_RANGE = re.compile(r"(\d{4}-\d{2})\.\.(\d{4}-\d{2})", re.ASCII)
_YEARS = re.compile(r"(\d{4})\.\.(\d{4})", re.ASCII)
_PARTS = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
    "9M": (1, 9),
}


class TimeSpan(Frozen):
    """A stretch of days, both ends included, with the notation it was written in.

    A partial date ("2025-02") is the span of days it may mean; a period ("2025-Q1") is the span
    of days it counts. A figure of a period stands at the period's last day.
    """

    start: date
    end: date
    text: str

    @property
    def is_day(self) -> bool:
        """True where the day itself is known."""
        return self.start == self.end

    @property
    def is_year(self) -> bool:
        """True where the span is one whole calendar year."""
        return self.start == date(self.end.year, 1, 1) and self.end == date(self.start.year, 12, 31)

    @property
    def months(self) -> int:
        """How many calendar months it counts; 0 for a day."""
        if self.is_day:
            return 0
        start, end = self.start, self.end
        return 12 * (end.year - start.year) + end.month - start.month + 1


@lru_cache(maxsize=4096)
def parse_day(text: str) -> TimeSpan:
    """Read an ISO day; raise ValueError for anything else, impossible days included."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    return TimeSpan(start=day, end=day, text=text)


@lru_cache(maxsize=4096)
def parse_partial(written: str | int) -> TimeSpan:
    """Read a year, a month or a day (2025, 2025-02, 2025-02-19); raise ValueError otherwise."""
    text = str(written)
    if _YEAR.fullmatch(text):
        year = int(text)
        return TimeSpan(start=date(year, 1, 1), end=date(year, 12, 31), text=text)
    if _MONTH.fullmatch(text):
        first = date.fromisoformat(f"{text}-01")
        return TimeSpan(start=first, end=_last_day(first.year, first.month), text=text)
    return parse_day(text)


@lru_cache(maxsize=4096)
def parse_period(written: str | int) -> TimeSpan:
    """Read a reporting period: 2025, 2025-02, 2025-Q1, 2025-H1, 2025-9M or 2025-07..2025-09.

    Raises ValueError for anything else, a range that runs backwards included.
    """
    text = str(written)
    if found := _PART.fullmatch(text):
        year = int(found[1])
        first, last = _PARTS[found[2]]
        return TimeSpan(start=date(year, first, 1), end=_last_day(year, last), text=text)
    if found := _RANGE.fullmatch(text):
        first_month, last_month = parse_partial(found[1]), parse_partial(found[2])
        return _forward(first_month.start, last_month.end, text)
    if _DAY.fullmatch(text):
        raise ValueError(text)
    return parse_partial(text)


def parse_base(written: str | int) -> TimeSpan:
    """Read the base of a relative target: a reporting period, or years such as 2021..2025."""
    text = str(written)
    if found := _YEARS.fullmatch(text):
        return _forward(date(int(found[1]), 1, 1), date(int(found[2]), 12, 31), text)
    return parse_period(text)


def end_of_year(year: int) -> date:
    """The day on which a target of this year falls due."""
    return date(year, 12, 31)


def end_of_quarter(year: int, quarter: int) -> date:
    """The last day of a quarter, 1 to 4."""
    return _last_day(year, 3 * quarter)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _forward(start: date, end: date, text: str) -> TimeSpan:
    if end < start:
        raise ValueError(text)
    return TimeSpan(start=start, end=end, text=text)
