"""Which baseline a pace starts from, what breaks a series, and what the day asked for changes."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pytest
from synthetic import AS_OF, World, said

from r57cli.domain.records import Text
from r57cli.rows.gap.select import Selection
from r57cli.rows.track.answer import track

DOUBT = Text(vi="nguồn khác nói khác", en="another source says otherwise")


@pytest.fixture
def world():
    return World()


def series(world, key="share", doc="report", **values):
    """Whole-year figures: y2020=12.66 is the figure of 2020."""
    for year, value in values.items():
        world.figure(key, said("value", value), year.removeprefix("y"), doc=doc)


def only(rows):
    (row,) = rows.values()
    return row


def test_a_line_from_five_years_before_to_the_target(world):
    world.promise("share", said("at_least", 30))
    series(world, y2020=12.66, y2022=12.83, y2024=13.17, y2025=14.02)
    row = only(world.track())

    assert (row.verdict, row.pace, row.points) == (("short",), ("far_off",), 4)
    assert (row.baseline.day, row.baseline.own) == (date(2020, 12, 31), False)
    assert row.baseline.record.document == "report"
    assert row.expectation.then.value == Decimal("21.33")
    assert row.expectation.behind.value == Decimal("7.31")
    assert row.rates.observed.value == Decimal("0.272")
    assert row.rates.needed.value == Decimal("3.196")
    assert row.rates.closure.value == Decimal("0.156863")
    assert row.rates.projection.value == Decimal("15.38")
    assert (row.rates.reached_from, row.rates.reached_to) == (2084, 2084)
    assert [(each.to, each.at.value) for each in row.margins] == [
        ("slow", Decimal("17.862")),
        ("moving_away", Decimal("12.66")),
    ]
    assert "pre_plan" in row.flags


def test_a_figure_known_within_two_ends_reaches_the_target_within_two_years(world):
    """From 10 in 2020 to 30: 16 at 1.2 a year in 2036.67, 14 at 0.8 a year in 2045."""
    world.promise("share", said("at_least", 30))
    series(world, y2020=10)
    world.figure("share", said("between", 14, 16), "2025")
    rates = only(world.track()).rates
    assert (rates.reached_from, rates.reached_to) == (2037, 2045)


def test_the_baseline_in_the_document_of_the_target_goes_before_all_others(world):
    world.promise("share", said("at_least", 30))
    series(world, y2020=10, y2025=20)
    series(world, doc="plan", y2024=18)
    row = only(world.track())

    assert (row.baseline.day, row.baseline.own) == (date(2024, 12, 31), True)
    assert "pre_plan" not in row.flags
    assert [each.value for each in row.series] == [10, 18, 20]


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([("2025", {})], "one_point"),
        ([("2025-03", {}), ("2025-09", {})], "too_early"),
        ([("2020", {"producer": "ministry"}), ("2025", {})], "break"),
        ([("2020", {"averaged": True}), ("2025", {})], "break"),
        ([(None, {})], "date_unknown"),
    ],
)
def test_without_a_baseline_the_pace_is_blank_and_says_why(world, figures, reason):
    world.indicator("share", producers=("here", "ministry"))
    world.promise("share", said("at_least", 30))
    for at, (when, more) in enumerate(figures):
        world.figure("share", said("value", 10 + at), when, **more)
    row = only(world.track())

    assert (row.verdict, row.pace, row.pace_reason) == (("short",), (), reason)
    assert row.baseline is row.expectation is row.rates is None


def test_no_deadline_no_pace(world):
    world.promise("share", said("at_least", 30), year=None)
    series(world, y2020=10, y2025=20)
    row = only(world.track())
    assert (row.pace, row.pace_reason) == ((), "no_deadline")


def test_figures_of_a_former_province_are_set_aside_and_not_chained(world):
    world.place("old", kind="former", became="here", until=date(2025, 6, 30))
    world.place("here", formed_from=("old",))
    world.document("before", dated="2025-01", territory="old")
    world.promise("share", said("at_least", 30))
    series(world, doc="before", y2020=10)
    series(world, y2025=20)
    row = world.track()["share", "2030"]

    assert (row.pace, row.pace_reason) == ((), "break")
    assert [each.document for each in row.set_aside] == ["before"]
    assert [each.value for each in row.series] == [20]


def merged_world():
    world = World()
    for part in ("north", "south"):
        world.place(part, kind="former", became="here", until=date(2025, 6, 30))
        world.document(f"{part}-report", dated="2025-01", territory=part)
    world.place("here", formed_from=("north", "south"))
    return world


def test_counts_of_merged_provinces_add():
    world = merged_world()
    world.indicator("firms", unit="enterprises", bounds=None, counting="point")
    world.promise("firms", said("at_least", 1000))
    world.figure("firms", said("value", 200), "2023", doc="north-report")
    world.figure("firms", said("more_than", 100), "2023", doc="south-report")
    world.figure("firms", said("value", 500), "2025")
    row = world.track()["firms", "2030"]

    assert [(each.low, each.high) for each in row.series] == [(300, None), (500, 500)]
    assert (row.baseline.value.low, row.baseline.value.high) == (300, None)
    assert row.baseline.record is None


def test_ratios_of_merged_provinces_add_above_and_below():
    world = merged_world()
    world.promise("share", said("at_least", 60))
    world.figure("share", said("ratio", 300, 1000), "2023", doc="north-report")
    world.figure("share", said("ratio", 450, 3000), "2023", doc="south-report")
    world.figure("share", said("value", 30), "2025")
    row = world.track()["share", "2030"]
    assert row.baseline.value.value == Decimal("18.75")


@pytest.mark.parametrize("parts", [{"north": 20, "south": 30}, {"north": 20}])
def test_rates_of_merged_provinces_start_anew(parts):
    world = merged_world()
    world.promise("share", said("at_least", 60))
    for part, value in parts.items():
        world.figure("share", said("value", value), "2023", doc=f"{part}-report")
    world.figure("share", said("value", 30), "2025")
    row = world.track()["share", "2030"]
    assert (row.pace, row.pace_reason, row.points) == ((), "break", 1)


@pytest.mark.parametrize(("before", "reason"), [(63, "break"), (34, None)])
def test_a_rank_among_other_places_is_another_series(world, before, reason):
    world.indicator("place", unit="rank", better="lower", bounds=None)
    world.promise("place", said("at_most", 10))
    world.figure("place", said("value", 30), "2023", of=before)
    world.figure("place", said("value", 20), "2025", of=34)
    assert only(world.track()).pace_reason == reason


def test_a_count_of_a_quarter_does_not_continue_counts_of_years(world):
    world.indicator("founded", unit="enterprises", bounds=None, counting="period")
    world.promise("founded", said("at_least", 400))
    series(world, key="founded", y2023=100, y2024=150)
    world.figure("founded", said("value", 60), "2026-Q1")
    assert only(world.track()).pace_reason == "break"


@pytest.mark.parametrize("counting", ["period", "year_to_date"])
def test_februaries_of_a_leap_year_and_of_others_are_of_one_series(world, counting):
    world.indicator("founded", unit="enterprises", bounds=None, counting=counting)
    world.promise("founded", said("at_least", 400))
    world.figure("founded", said("value", 50), "2024-02")
    world.figure("founded", said("value", 60), "2025-02")
    assert only(world.track()).pace_reason is None


def test_a_plan_counted_up_during_the_year_starts_from_nothing_at_new_year(world):
    world.indicator("founded", unit="enterprises", bounds=None, counting="year_to_date")
    world.promise("founded", said("value", 120), year=2026, basis="annual_plan")
    series(world, key="founded", y2025=90)
    world.figure("founded", said("value", 45), "2026-06")
    row = only(world.track())

    assert row.baseline.counted_up
    assert (row.baseline.day, row.baseline.value.value) == (date(2025, 12, 31), 0)
    assert row.expectation.then.value == Decimal("59.506849")
    assert row.rates.closure.value == Decimal("0.756215")
    assert row.pace == ("slow",)


@pytest.mark.parametrize(
    "more", [{"unit": "percent"}, {"better": "lower"}, {"counting": "point"}, {"counting": None}]
)
def test_nothing_else_is_counted_up_from_nothing(world, more):
    usual = {"unit": "enterprises", "bounds": None, "counting": "year_to_date"}
    world.indicator("founded", **usual | more)
    world.promise("founded", said("value", 120), year=2026, basis="annual_plan")
    world.figure("founded", said("value", 125 if "better" in more else 45), "2026-06")
    row = only(world.track())
    assert (row.baseline, row.pace_reason) == (None, "one_point")


@pytest.mark.parametrize(
    ("before", "reason"),
    [("2025-09", None), ("2025-09-30", None), ("2025-06", "break"), ("2025-09-15", "break")],
)
def test_a_count_since_new_year_continues_those_to_the_same_day_only(world, before, reason):
    world.indicator("founded", unit="enterprises", bounds=None, counting="year_to_date")
    world.promise("founded", said("at_least", 400))
    world.figure("founded", said("value", 60), "2026-09")
    world.figure("founded", said("value", 50), before)
    assert only(world.track()).pace_reason == reason


def test_plus_thirty_percent_starts_from_its_own_base(world):
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("increase_percent", 30, base="2024"))
    series(world, key="titles", y2020=10, y2024=100, y2025=106)
    row = only(world.track())

    assert (row.baseline.own, row.baseline.value.value) == (True, 100)
    assert row.way[-1].value == 130
    assert row.pace == ("on_track",)


def test_a_base_known_in_part_moves_with_its_target(world):
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("times", 2, base="2024"))
    world.figure("titles", said("about", 100), "2024")
    world.figure("titles", said("value", 130), "2025")
    row = only(world.track())

    assert (row.way[0].low, row.way[0].high) == (Decimal("99.5"), Decimal("100.5"))
    assert (row.way[-1].low, row.way[-1].high) == (199, 201)
    assert row.rates.closure.low < row.rates.closure.high


def test_a_base_known_in_part_moves_with_no_other_figure(world):
    """Its own base is under a year old: the way from an older figure is not the promise's."""
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("times", 2, base="2025"))
    series(world, key="titles", y2020=50)
    world.figure("titles", said("about", 100), "2025")
    world.figure("titles", said("value", 130), "2026-06")
    row = only(world.track())
    assert (row.verdict, row.baseline) == (("no_number",), None)


def test_milestones_of_the_same_text_bend_the_way_and_those_of_others_do_not(world):
    world.document("other", kind="plan", dated="2025")
    world.promise("share", said("at_least", 50), year=2045)
    world.promise("share", said("at_least", 30), year=2030)
    world.promise("share", said("at_least", 25), year=2028, doc="other")
    series(world, y2020=10, y2025=20)
    rows = world.track()

    assert [each.value for each in rows["share", "2045"].way] == [10, 30, 50]
    assert rows["share", "2045"].expectation.then.value == 20
    assert [each.value for each in rows["share", "2030"].way] == [10, 30]


def test_a_promise_in_doubt_is_compared_with_nothing(world):
    doubt = Text(vi="có thể là cách tính khác", en="perhaps another definition")
    world.promise("share", said("value", 70), year=2026, doubt=doubt)
    series(world, y2024=40, y2025=90)
    row = only(world.track())

    assert row.section == "incomparable"
    assert row.verdict == ("not_comparable",)
    assert (row.shortfall, row.rank, row.pace, row.pace_reason) == (None, None, (), None)
    assert row.doubt_en == "perhaps another definition"
    assert world.gap().summary[0].incomparable == 1


def test_a_figure_in_doubt_counts_and_says_so(world):
    world.promise("share", said("at_least", 95))
    world.figure("share", said("value", 90), "2025", doubt=DOUBT)
    row = only(world.track())
    assert row.verdict == ("short",)
    assert row.doubt_vi == "nguồn khác nói khác"


@pytest.mark.parametrize("year", ["2022", "2025"])
def test_no_pace_comes_from_a_figure_in_doubt_or_leads_to_one(world, year):
    """A share of growth, reported as one of the whole, made a former city look on track."""
    world.promise("share", said("at_least", 30))
    for when, value in (("2022", 17), ("2025", 21)):
        world.figure("share", said("value", value), when, doubt=DOUBT if when == year else None)
    row = only(world.track())

    assert (row.verdict, row.pace, row.pace_reason) == (("short",), (), "in_doubt")
    assert row.baseline is row.expectation is row.rates is None
    assert (row.rank, row.relative.value) == (1, Decimal("0.3"))
    assert [str(each.day.year) for each in row.series] == [y for y in ("2022", "2025") if y != year]


def test_a_baseline_of_the_document_is_the_newest_that_is_a_year_old(world):
    world.promise("share", said("at_least", 30))
    series(world, y2020=10, y2025=20)
    for when, value in (("2021", 12), ("2023", 15), ("2025-06", 19)):
        world.figure("share", said("value", value), when, doc="plan")
    row = only(world.track())
    assert (row.baseline.day, row.baseline.own) == (date(2023, 12, 31), True)


def test_a_promise_due_on_the_day_of_the_baseline_is_no_milestone_of_the_way(world):
    for year, value in ((2030, 30), (2028, 25), (2026, 20), (2020, 12)):
        world.promise("share", said("at_least", value), year=year)
    series(world, y2020=10, y2025=14)
    row = world.track()["share", "2030"]
    assert [each.value for each in row.way] == [10, 20, 25, 30]
    assert [each.day.year for each in row.way] == [2020, 2026, 2028, 2030]


def test_a_promise_without_a_year_or_a_number_is_no_milestone(world):
    world.promise("share", said("at_least", 50), year=2045)
    world.promise("share", said("times", 2, base="unknown"), year=2030)
    world.promise("share", said("at_least", 60), year=None)
    series(world, y2020=10, y2025=20)
    rows = world.track()
    assert [each.value for each in rows["share", "2045"].way] == [10, 50]
    assert rows["share", "none"].way == ()


@pytest.mark.parametrize(
    ("first", "due", "periods"),
    [
        (2024, 2027, [f"{year}-{day}" for year in (2025, 2026, 2027)
                      for day in ("03-31", "06-30", "09-30", "12-31")]),
        (2023, 2027, [f"{year}-12-31" for year in range(2024, 2028)]),
    ],
)  # fmt: skip
def test_three_years_are_drawn_by_quarters_and_longer_times_by_years(world, first, due, periods):
    world.promise("share", said("at_least", 50), year=due)
    world.figure("share", said("value", 10), str(first))
    world.figure("share", said("value", 20), "2025")
    chart = only(world.track()).chart
    assert [str(each.until) for each in chart] == [f"{first}-12-31", *periods]
    assert [(str(each.until), each.figure) for each in chart if each.figure] == [
        (f"{first}-12-31", 10), ("2025-12-31", 20),
    ]  # fmt: skip
    assert chart[-1].expected == 50


def test_one_figure_alone_is_no_chart(world):
    world.promise("share", said("at_least", 50))
    series(world, y2025=20)
    assert only(world.track()).chart == ()


def test_a_figure_in_doubt_is_passed_over_for_a_sure_one(world):
    world.promise("share", said("at_least", 30))
    series(world, y2021=10, y2025=20)
    world.figure("share", said("value", 17), "2020", doubt=DOUBT)
    row = only(world.track())
    assert (row.baseline.day, row.points) == (date(2021, 12, 31), 2)


def test_a_figure_in_doubt_in_the_document_of_the_target_is_no_baseline(world):
    world.promise("share", said("at_least", 30))
    series(world, doc="plan", y2022=15)
    world.figure("share", said("value", 18), "2023", doc="plan", doubt=DOUBT)
    series(world, y2025=20)
    row = only(world.track())
    assert (row.baseline.day, row.baseline.own) == (date(2022, 12, 31), True)


def test_a_year_counted_up_to_a_figure_in_doubt_has_no_pace(world):
    world.indicator("founded", unit="enterprises", bounds=None, counting="year_to_date")
    world.promise("founded", said("value", 120), year=2026, basis="annual_plan")
    world.figure("founded", said("value", 45), "2026-06", doubt=DOUBT)
    assert only(world.track()).pace_reason == "in_doubt"


def test_a_base_in_doubt_is_an_unknown_base(world):
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("increase_percent", 30, base="2024"))
    world.figure("titles", said("value", 100), "2024", doubt=DOUBT)
    series(world, key="titles", y2025=106)
    row = only(world.track())
    assert row.verdict == ("no_number",)
    assert "base_unknown" in row.flags


def test_a_part_of_a_merged_province_in_doubt_adds_up_to_nothing():
    world = merged_world()
    world.indicator("firms", unit="enterprises", bounds=None, counting="point")
    world.promise("firms", said("at_least", 1000))
    world.figure("firms", said("value", 200), "2023", doc="north-report")
    world.figure("firms", said("value", 100), "2023", doc="south-report", doubt=DOUBT)
    world.figure("firms", said("value", 500), "2025")
    assert world.track()["firms", "2030"].pace_reason == "break"


def test_a_milestone_in_doubt_does_not_bend_the_way(world):
    world.promise("share", said("at_least", 50), year=2045)
    world.promise("share", said("at_least", 30), year=2030, doubt=DOUBT)
    series(world, y2020=10, y2025=20)
    assert [each.value for each in world.track()["share", "2045"].way] == [10, 50]


def test_after_a_deadline_the_figure_of_that_day_counts_not_a_later_one(world):
    world.document("early", dated="2023")
    world.promise("share", said("at_least", 50), year=2024, doc="early")
    series(world, doc="early", y2023=40, y2024=45, y2025=60)
    row = only(world.track())
    assert (row.actual.value, row.verdict) == (45, ("missed",))
    assert only(world.track(as_of=date(2024, 6, 30))).actual.value == 40


@pytest.mark.parametrize(
    ("figures", "as_of", "verdict", "no_final"),
    [
        ({}, "2030-12-31", "no_data", False),
        ({}, "2031-01-01", "overdue_no_data", False),
        ({"2029": 20}, "2030-12-31", "short", False),
        ({"2029": 20}, "2031-01-01", "short", True),
        ({"2029": 30}, "2031-01-01", "met", True),
        ({"2029": 31}, "2031-01-01", "exceeded", True),
        ({"2030": 20}, "2030-12-31", "missed", False),
        ({"2030": 30}, "2031-01-01", "met", False),
        ({"2030": 31}, "2031-01-01", "exceeded", False),
        ({"2029": 20, "2030": 31}, "2030-06-30", "short", False),
        ({"2029": 20, "2031": 31}, "2031-06-30", "short", True),
        ({"2029": 20, "2031": 31}, "2032-06-30", "exceeded", False),
    ],
)
def test_before_and_after_a_deadline(world, figures, as_of, verdict, no_final):
    world.promise("share", said("at_least", 30))
    for year, value in figures.items():
        world.figure("share", said("value", value), year)
    row = only(world.track(as_of=date.fromisoformat(as_of)))

    assert row.verdict == (verdict,)
    assert ("no_final" in row.flags) is no_final
    if date.fromisoformat(as_of) > date(2030, 12, 31):
        assert row.pace == ()
        assert row.rates is None


def test_to_keep_a_level_is_another_question(world):
    world.promise("level", said("more_than", 20), maintain=True)
    series(world, key="level", y2020=25, y2025=22)
    row = only(world.track())
    assert row.verdict == ("at_risk",)
    assert row.rates.projection.value == 19


def test_the_value_expected_today_never_falls_with_a_later_day(world):
    world.promise("share", said("at_least", 30))
    series(world, y2020=10, y2025=20)
    days = [date(2026, 11, 22), date(2027, 1, 1), date(2029, 12, 31), date(2030, 12, 31)]
    expected = [only(world.track(as_of=day)).expectation.today.value for day in days]
    assert expected == sorted(expected)
    assert expected[-1] == 30


def test_the_order_of_files_does_not_matter(world):
    world.promise("share", said("at_least", 30))
    world.promise("other", said("at_most", 10))
    series(world, y2020=10, y2021=11, y2024=14, y2025=15)
    series(world, key="other", y2020=30, y2025=20)
    world.figure("share", said("value", 18), "2024", producer="ministry")
    first = world.track()
    for seed in range(5):
        random.Random(seed).shuffle(world.actuals)  # noqa: S311 - no secret is made of it
        random.Random(seed).shuffle(world.targets)  # noqa: S311
        again = world.track()
        assert {key: repr(row) for key, row in again.items()} == {
            key: repr(row) for key, row in first.items()
        }


def test_a_change_of_unit_changes_no_index_and_no_class(world):
    for key, factor in (("small", 1), ("large", 1000)):
        world.indicator(key, unit="million_vnd_month", bounds=None)
        world.promise(key, said("at_least", 30 * factor))
        for year, value in (("2020", "12.66"), ("2025", "14.02")):
            world.figure(key, said("value", Decimal(value) * factor), year)
    rows = world.track()
    small, large = rows["small", "2030"], rows["large", "2030"]
    assert small.relative.value == large.relative.value
    assert small.remaining.value == large.remaining.value
    assert small.rates.closure.value == large.rates.closure.value
    assert (small.verdict, small.pace) == (large.verdict, large.pace)


def test_the_two_keys_rank_two_lists(world):
    for key, base, now in (("near", 59, 60), ("far", 10, 30)):
        world.promise(key, said("at_least", 70))
        series(world, key=key, y2020=base, y2025=now)
    world.promise("new", said("at_least", 70))
    series(world, key="new", y2025=1)
    by_relative, by_remaining = world.track(), world.track(rank_by="remaining")

    assert [by_relative[key, "2030"].rank for key in ("new", "far", "near")] == [1, 2, 3]
    assert [by_remaining[key, "2030"].rank for key in ("near", "far", "new")] == [1, 2, None]


def test_two_points_are_marked_as_two_points(world):
    world.promise("share", said("at_least", 30))
    series(world, y2023=20, y2025=25)
    assert "two_points" in only(world.track()).badges
    series(world, y2024=22)
    assert "two_points" not in only(world.track()).badges


def test_rows_are_chosen_by_their_pace(world):
    for key, now in (("good", 21), ("bad", 11)):
        world.promise(key, said("at_least", 30))
        series(world, key=key, y2020=10, y2025=now)
    assert list(world.track(only=("far_off",))) == [("bad", "2030")]
    assert list(world.rows(only=("on_track",))) == [("good", "2030")]


@pytest.mark.parametrize(("base", "path"), [(10, "geometric"), (0, "linear")])
def test_the_path_is_growth_where_the_catalogue_says_so_and_it_can_be(world, base, path):
    world.indicator("share", path="geometric")
    world.promise("share", said("at_least", 30))
    series(world, y2020=base, y2025=15)
    assert only(world.track()).path == path


def test_what_is_set_aside_is_the_newest_figure_of_each_source(world):
    world.place("old", kind="former", became="here", until=date(2025, 6, 30))
    world.place("here", formed_from=("old",))
    world.document("before", dated="2025-01", territory="old")
    world.promise("share", said("at_least", 30))
    series(world, y2025=20)
    series(world, doc="before", y2022=14, y2024=16, y2023=15)
    for year, number in (("2021", 11), ("2024", 13), ("2023", 12)):
        world.figure("share", said("value", number), year, producer="ministry")
    world.figure("share", None, None, doc="before", producer="office", no_figure="requested")
    aside = only(world.track("here", years=("2030",))).set_aside
    assert sorted(each.value for each in aside) == [13, 16]


def counts(world, **selection):
    """What the summary counts of the pace of promises."""
    answer = track(world.dataset(), [world.places["here"]], AS_OF, Selection(**selection))
    (summary,) = answer.summary
    names = (
        "on_track", "slow", "far_off", "moving_away", "met", "without_pace", "missed", "uncertain",
    )  # fmt: skip
    return summary, {name: getattr(summary, name) for name in names}


def test_each_promise_belongs_to_one_count_whatever_rows_are_asked_for(world):
    told = {
        "on_track": [20], "slow": [17, 16], "far_off": [12, 13, 14], "moving_away": [8, 7, 6, 5],
        "met": [30, 31, 32, 33, 34], "uncertain": [(12, 17), (20, 40)],
    }  # fmt: skip
    for name, numbers in told.items():
        for at, number in enumerate(numbers):
            stated = said("between", *number) if name == "uncertain" else said("value", number)
            world.promise(f"{name}_{at}", said("at_least", 30))
            world.figure(f"{name}_{at}", said("value", 10), "2020")
            world.figure(f"{name}_{at}", stated, "2025")
    for at in range(6):
        world.promise(f"alone_{at}", said("at_least", 30))
        world.figure(f"alone_{at}", said("value", 20), "2025")
    for at in range(7):
        world.promise(f"missed_{at}", said("at_least", 30), year=2025)
        world.figure(f"missed_{at}", said("value", 20), "2025")
    world.promise("silent", said("at_least", 30))

    summary, found = counts(world, only=("slow",))
    assert found == {
        **{name: len(numbers) for name, numbers in told.items()},
        "without_pace": 6,
        "missed": 7,
    }
    assert (summary.comparable, summary.promises) == (30, 31)


def test_a_yearly_promise_is_counted_once(world):
    world.promise("share", said("at_least", 30), year=None, every_year=True)
    world.document("plan", kind="programme", dated="2024")
    series(world, y2024=20, y2025=31)
    summary, found = counts(world)
    assert (summary.promises, summary.comparable, found["met"], found["missed"]) == (1, 1, 1, 0)


def test_the_answer_says_what_it_is_ordered_by(world):
    places = [world.places["here"]]
    assert track(world.dataset(), places, AS_OF, rank_by="remaining").rank_by == "remaining"
