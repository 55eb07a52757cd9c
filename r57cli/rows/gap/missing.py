"""Promises in numbers that have no figure: how it can be had, and which years are over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from r57cli.rows.gap.rows import GapRow

AVAILABILITIES = ("published", "computable", "no_formula", None)
"""How a figure can be had, the easiest first; None where that is not known."""


def is_overdue(row: GapRow) -> bool:
    """True where the deadline is over and nothing was reported."""
    return "overdue_no_data" in row.verdict


def without_single_years(rows: list[GapRow]) -> list[GapRow]:
    """The rows without single years of a promise whose last year is among them."""
    return [row for row in rows if not row.is_single_year or _alone(row, rows)]


def _alone(row: GapRow, rows: list[GapRow]) -> bool:
    """True where the last year of the promise is not among the rows (filtered away)."""
    return not any(other.indicator == row.indicator and other.key != row.key for other in rows)


def overdue_years(rows: list[GapRow]) -> dict[str, list[str]]:
    """Of yearly promises, by indicator: the years that are over and have no figure."""
    years: dict[str, list[str]] = {}
    for row in rows:
        if row.is_single_year and is_overdue(row):
            years.setdefault(row.indicator, []).append(row.block)
    return years
