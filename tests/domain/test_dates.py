from __future__ import annotations

from datetime import date

import pytest

from r57cli.domain.dates import (
    end_of_year,
    parse_base,
    parse_day,
    parse_partial,
    parse_period,
)


def is_refused(parse, written):
    try:
        parse(written)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        (2025, date(2025, 1, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-9M", date(2025, 1, 1), date(2025, 9, 30)),
        ("2024-12..2025-02", date(2024, 12, 1), date(2025, 2, 28)),
        ("2025-02..2025-02", date(2025, 2, 1), date(2025, 2, 28)),
    ],
)
def test_periods(written, start, end):
    span = parse_period(written)
    assert (span.start, span.end, span.text) == (start, end, str(written))


@pytest.mark.parametrize(
    "written",
    ["2025-03-31", "2025-13", "2025-Q5", "2025-H3", "25", "2025-3", "2025-06..2025-05", "", "now"],
)
def test_what_is_no_period(written):
    assert is_refused(parse_period, written)


def test_partial_days():
    assert parse_partial("2025-02-19").is_day
    assert not parse_partial("2025-02").is_day
    assert parse_partial(2025).end == date(2025, 12, 31)


@pytest.mark.parametrize("written", ["2025-02-30", "2025-2-3", "2025-00", "0000", "2025-Q1"])
def test_what_is_no_partial_day(written):
    assert is_refused(parse_partial, written)


@pytest.mark.parametrize("written", ["2025", "2025-02", "2025-02-29", "20250219"])
def test_what_is_no_day(written):
    assert is_refused(parse_day, written)


def test_bases():
    assert parse_base("2021..2025").start == date(2021, 1, 1)
    assert parse_base("2021..2025").end == date(2025, 12, 31)
    assert parse_base(2025).text == "2025"
    assert is_refused(parse_base, "2025..2021")


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("2025", True),
        ("2025-01..2025-12", True),
        ("2025-H1", False),
        ("2025-02..2025-12", False),
        ("2024-01..2025-12", False),
    ],
)
def test_a_whole_year(written, whole):
    assert parse_period(written).is_year is whole


@pytest.mark.parametrize(
    ("written", "months"),
    [("2025-02", 1), ("2024-02", 1), ("2025-9M", 9), ("2024-11..2025-02", 4), ("2025", 12)],
)
def test_a_period_counts_whole_months(written, months):
    assert parse_period(written).months == months


def test_a_day_counts_no_month():
    assert parse_day("2025-12-31").months == 0


def test_a_target_falls_due_on_the_last_day_of_its_year():
    assert end_of_year(2030) == date(2030, 12, 31)
