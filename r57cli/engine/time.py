"""Time in years, for arithmetic; "at least one year" is a matter of the calendar."""

from __future__ import annotations

import calendar
from datetime import date
from decimal import ROUND_CEILING, Decimal

from r57cli.engine.thresholds import TOLERANCE


def years(day: date) -> Decimal:
    """A day as a number of years: 31 December 2025 is 2025, other days lie between two years.

    Method, "time in years": (Y - 1) + day of the year / days in the year.
    """
    length = 366 if calendar.isleap(day.year) else 365
    return day.year - 1 + Decimal(day.timetuple().tm_yday) / length


def calendar_year(time: Decimal) -> int:
    """The calendar year that a time in years falls into: 2025 is still 2025, 2025.01 is 2026."""
    return int((time - TOLERANCE).to_integral_value(ROUND_CEILING))


def is_year_apart(earlier: date, later: date) -> bool:
    """True where `later` is at least one year after `earlier`, on calendar dates.

    The anniversary of 29 February is 28 February, so that the figures of two Februaries, which
    stand at the last day of the month, are one year apart.
    """
    return anniversary(earlier, 1) <= later


def day_of_year(day: date) -> date:
    """The same calendar day of a common year: 29 February is 28 February."""
    return anniversary(day, 2001 - day.year)


def anniversary(day: date, after: int) -> date:
    """The same calendar day so many years later; 29 February becomes 28 in a common year."""
    year = day.year + after
    if (day.month, day.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 2, 28)
    return day.replace(year=year)


def share_of_time(time: Decimal, start: Decimal, end: Decimal) -> Decimal:
    """The time since `start` as a share of all until `end`, held within 0 and 1: lambda.

    Method (d). Raises ValueError where the end is not after the start.
    """
    if end <= start:
        message = f"a path has to end after its start: {start} to {end}"
        raise ValueError(message)
    return min(Decimal(1), max(Decimal(0), (time - start) / (end - start)))
