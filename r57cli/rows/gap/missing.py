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
    """The rows without single years of a promise that has a row as such among them."""
    whole = _as_such(rows)
    return [row for row in rows if not row.is_single_year or promise_of(row) not in whole]


def overdue_years(rows: list[GapRow]) -> dict[str, list[str]]:
    """Of yearly promises with a row as such, by indicator: the years over and without a figure."""
    whole = _as_such(rows)
    years: dict[str, list[str]] = {}
    for row in rows:
        if row.is_single_year and is_overdue(row) and promise_of(row) in whole:
            years.setdefault(row.indicator, []).append(row.block)
    return years


def promise_of(row: GapRow) -> tuple[str, str]:
    """What a row of a yearly promise and rows of its single years have in common."""
    return row.territory, row.indicator


def _as_such(rows: list[GapRow]) -> set[tuple[str, str]]:
    """The promises with a row as such."""
    return {promise_of(row) for row in rows if not row.is_single_year}
