"""Which point a pace starts from, figures of merged territories, and time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from r57cli.engine.interval import Interval
from r57cli.engine.merge import merged_count, merged_ratio
from r57cli.engine.readiness import rank_places, readiness
from r57cli.engine.series import Baseline, Point, choose_baseline, hull, previous
from r57cli.engine.shortfall import Spread
from r57cli.engine.time import calendar_year, is_year_apart, share_of_time, years


def known(low, high=None, **more):
    return Interval(low=Decimal(low), high=Decimal(low if high is None else high), **more)


def at(year, month=12, day=31, value=10, **more):
    return Point(
        day=date(year, month, day),
        value=known(value),
        **{"territory": "laichau", "producer": "nso", **more},
    )


NOW = at(2025, value=50)


# --- the calendar


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        (date(2024, 3, 31), date(2025, 3, 31), True),
        (date(2024, 3, 31), date(2025, 3, 30), False),
        (date(2023, 12, 31), date(2024, 12, 31), True),
        (date(2024, 2, 29), date(2025, 2, 28), True),
        (date(2024, 2, 29), date(2025, 2, 27), False),
        (date(2023, 2, 28), date(2024, 2, 27), False),
        (date(2023, 2, 28), date(2024, 2, 28), True),
        (date(2023, 3, 1), date(2024, 2, 29), False),
        (date(2024, 2, 29), date(2028, 2, 29), True),
        (date(2025, 3, 31), date(2024, 3, 31), False),
    ],
)
def test_a_year_is_a_matter_of_the_calendar(earlier, later, apart):
    assert is_year_apart(earlier, later) == apart


@pytest.mark.parametrize(
    ("day", "time"),
    [
        (date(2025, 12, 31), Decimal(2025)),
        (date(2024, 12, 31), Decimal(2024)),
        (date(2025, 1, 1), 2024 + Decimal(1) / 365),
        (date(2024, 2, 29), 2023 + Decimal(60) / 366),
    ],
)
def test_time_in_years(day, time):
    assert years(day) == time


@pytest.mark.parametrize(
    ("time", "year"),
    [("2030.33", 2031), ("2030", 2030), ("2030.0000000005", 2030), ("2030.00000001", 2031)],
)
def test_the_calendar_year_of_a_time(time, year):
    assert calendar_year(Decimal(time)) == year


def test_the_share_of_a_year_that_is_over():
    def over(day, start=date(2017, 12, 31), end=date(2018, 12, 31)):
        return share_of_time(years(day), years(start), years(end))

    assert abs(over(date(2018, 9, 30)) - Decimal(273) / 365) < Decimal("1e-20")
    assert over(date(2018, 12, 31)) == 1
    assert over(date(2019, 3, 31)) == 1
    assert over(date(2017, 3, 31)) == 0
    with pytest.raises(ValueError, match="end after its start"):
        over(date(2018, 9, 30), start=date(2018, 1, 1), end=date(2018, 1, 1))


# --- the baseline


def test_the_documents_own_baseline_comes_first():
    own = at(2024, value=30)
    found = choose_baseline([at(2020)], NOW, own=own)
    assert found == Baseline(day=date(2024, 12, 31), value=known(30), pre_plan=False)


@pytest.mark.parametrize(
    "own",
    [at(2025, 1, 1), at(2024, producer="ministry"), at(2024, territory="former"), at(2026)],
)
def test_a_documents_own_baseline_of_another_series_or_too_late_is_passed_over(own):
    assert choose_baseline([at(2020)], NOW, own=own) == Baseline(
        day=date(2020, 12, 31), value=known(10), pre_plan=True
    )


def test_the_point_nearest_to_five_years_before_is_taken():
    points = [at(2015), at(2018), at(2021, value=20), at(2023), at(2024), at(2025, 6, 30)]
    assert choose_baseline(points, NOW).day == date(2021, 12, 31)
    assert choose_baseline([at(2010), at(2024)], NOW).day == date(2024, 12, 31)


def test_of_two_equally_near_the_later_one_is_taken():
    assert choose_baseline([at(2019), at(2021)], NOW).day == date(2021, 12, 31)


def test_two_figures_of_one_day_are_taken_together():
    found = choose_baseline([at(2020, value=12), at(2020, value=10)], NOW)
    assert found.value == known(10, 12)


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([], "one_point"),
        ([NOW], "one_point"),
        ([at(2026)], "no_baseline"),
        ([at(2025, value=49)], "no_baseline"),
        ([at(2025, 1, 1)], "too_early"),
        ([at(2025, 1, 1), at(2026)], "too_early"),
        ([at(2020, producer="ministry")], "break"),
        ([at(2020, territory="former-laocai")], "break"),
        ([at(2020, definition="other")], "break"),
        ([at(2020, producer="ministry"), at(2025, 6, 30)], "break"),
        ([at(2025, 3, 31, territory="former-laocai")], "break"),
        ([at(2025, 3, 31, territory="former-laocai"), at(2025, 6, 30)], "too_early"),
    ],
)
def test_without_a_baseline_there_is_a_reason(points, reason):
    assert choose_baseline(points, NOW) == reason


@pytest.mark.parametrize(
    ("points", "actual", "reason"),
    [
        ([at(2020)], at(2025, in_doubt=True), "in_doubt"),
        ([at(2020, in_doubt=True)], NOW, "in_doubt"),
        ([at(2020, in_doubt=True), at(2025, 6, 30)], NOW, "in_doubt"),
        ([at(2020, in_doubt=True, producer="ministry")], NOW, "break"),
        ([at(2025, 6, 30, in_doubt=True)], NOW, "too_early"),
    ],
)
def test_a_point_in_doubt_carries_no_pace(points, actual, reason):
    assert choose_baseline(points, actual) == reason
    assert choose_baseline([], actual, own=points[0]) == reason


def test_a_sure_point_is_chosen_before_a_nearer_one_in_doubt():
    points = [at(2020, value=12, in_doubt=True), at(2020, value=10), at(2022)]
    assert choose_baseline(points, NOW).value == known(10)
    assert choose_baseline(points[2:], NOW, own=points[0]).day == date(2022, 12, 31)
    assert previous([at(2020), at(2024, value=2, in_doubt=True)], NOW) == known(10)


def test_exactly_one_year_is_enough():
    assert choose_baseline([at(2024)], NOW).day == date(2024, 12, 31)
    assert choose_baseline([at(2025, 1, 1)], NOW) == "too_early"
    leap = at(2024, 2, 29)
    assert choose_baseline([leap], at(2025, 2, 28)).day == date(2024, 2, 29)
    assert choose_baseline([leap], at(2025, 2, 27)) == "too_early"


def test_the_last_point_before_a_figure():
    points = [at(2020, value=1), at(2025, 6, 30, value=3), at(2024, value=2), at(2026, value=9)]
    assert previous(points, NOW) == known(3)
    assert previous([at(2024, producer="ministry")], NOW) is None
    assert previous([at(2024, value=2), at(2025, value=49)], NOW) == known(2)


def test_a_hull_keeps_the_ends_that_are_open_in_all():
    assert hull([known(1, 3, low_open=True), known(1, 2)]) == known(1, 3)
    assert hull([known(1, 3, low_open=True), known(2, 4, high_open=True)]) == known(
        1, 4, low_open=True, high_open=True
    )
    assert hull([known(2, 3, high_open=True), known(1, 3)]) == known(1, 3)
    with pytest.raises(ValueError, match="no values"):
        hull([])


# --- merged territories


def test_counts_of_merged_territories_add():
    assert merged_count([known(3), known(5, 6, high_open=True)]) == known(8, 9, high_open=True)
    assert merged_count([known(3, 4, low_open=True), known(5)]) == known(8, 9, low_open=True)
    assert merged_count([known(3), None]) is None
    assert merged_count([]) is None


def test_ratios_of_merged_territories_add_above_and_below():
    found = merged_ratio([(Decimal(300), Decimal(1000)), (Decimal(450), Decimal(3000))])
    assert (found.value, found.low, found.high) == (
        Decimal("0.1875"), Decimal("0.15"), Decimal("0.3"),
    )  # fmt: skip
    assert merged_ratio([(Decimal(1), Decimal(2)), None]) is None
    assert merged_ratio([]) is None
    nothing = merged_ratio([(Decimal("-0"), Decimal(2))])
    assert not any(each.is_signed() for each in (nothing.value, nothing.low, nothing.high))
    with pytest.raises(ValueError, match="positive"):
        merged_ratio([(Decimal(1), Decimal(0))])


# --- readiness


def spread(low, high=None):
    return Spread(low=Decimal(str(low)), high=Decimal(str(low if high is None else high)))


def test_readiness_names_the_three_worst_that_are_short():
    group = {"a": spread("0.1"), "b": spread(0), "c": spread("0.4"), "d": None, "e": spread("0.4")}
    assert readiness({"g": group, "empty": {}}).worst == ("c", "e", "a")
    assert readiness({"g": {"a": spread("0.1"), "b": spread("0.2"), "c": spread("0.3"),
                            "d": spread("0.4")}}).worst == ("d", "c", "b")  # fmt: skip
    assert readiness({"g": {"a": spread(0), "b": None}}).worst == ()


def test_readiness_weighs_groups_alike_as_the_worked_example_of_the_method_does():
    """docs/method.md (i)."""
    found = readiness({"a": {"1": spread("0.2")}, "b": {"2": spread("0.4"), "3": None, "4": None}})
    assert round(found.score.low, 2) == round(found.score.high, 2) == 75
    assert round(found.coverage, 4) == Decimal("0.6667")
    assert (round(found.bounds.low, 2), round(found.bounds.high, 2)) == (50, Decimal("83.33"))


def test_readiness_of_uncertain_figures_is_an_interval():
    found = readiness({"g": {"a": spread("0.2", "0.6"), "b": spread(0)}})
    assert (found.score.low, found.score.high) == (70, 90)
    assert (found.bounds.low, found.bounds.high, found.coverage) == (70, 90, 1)


def test_a_group_without_data_keeps_its_weight():
    found = readiness({"one": {"a": spread(0)}, "two": {"b": None, "c": None}})
    assert (found.coverage, found.score.low) == (Decimal("0.5"), 100)
    assert (found.bounds.low, found.bounds.high, found.ranked) == (50, 100, False)


def test_nothing_promised_is_nothing_known():
    found = readiness({})
    assert (found.score, found.coverage, found.ranked, found.worst) == (None, 0, False, ())
    assert (found.bounds.low, found.bounds.high) == (0, 100)


def test_places_are_ranked_by_what_is_sure_and_only_with_enough_coverage():
    places = {
        "half": readiness({"g": {"a": spread("0.1"), "b": None}}),
        "good": readiness({"g": {"a": spread("0.4"), "b": spread("0.4")}}),
        "same": readiness({"g": {"a": spread("0.4")}}),
        "poor": readiness({"g": {"a": spread("0.7")}}),
    }
    ranks = rank_places(places)
    assert list(ranks) == ["good", "same", "half", "poor"]
    assert ranks == {"good": 1, "same": 1, "half": None, "poor": 3}
