"""The cases to get right on the way from a baseline to a target, worked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from r57cli.domain.frozen import replace
from r57cli.domain.values import Form, Value
from r57cli.engine import thresholds
from r57cli.engine.interval import Interval, interval
from r57cli.engine.pace import pace, pace_class
from r57cli.engine.path import path
from r57cli.engine.progress import progress, ranking_key
from r57cli.engine.remaining import floor, remaining
from r57cli.engine.series import Baseline, counted_from
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import LinkedTarget, Threshold, threshold

SHARE = (Decimal(0), Decimal(100))


def number(text):
    return Decimal(str(text))


def known(low, high=None, *, low_open=False, high_open=False):
    high = low if high is None else high
    return Interval(low=number(low), high=number(high), low_open=low_open, high_open=high_open)


def line(at, far=None, *, strict=False):
    return Threshold(point=number(at), ambition=number(at if far is None else far), strict=strict)


def year_end(year):
    return date(year, 12, 31)


def start(value, year=2020):
    known_value = value if isinstance(value, Interval) else known(value)
    return Baseline(day=year_end(year), value=known_value)


def case(x, target, base=None, *, d=1, t=2025, due=2030, today=None, **more):
    """A figure at the end of year `t` against a target of the end of year `due`."""
    return Situation(
        actual=x if isinstance(x, Interval) else known(x),
        target=target if isinstance(target, Threshold | LinkedTarget) else line(target),
        direction=d,
        stands_at=year_end(t) if t else None,
        deadline=year_end(due) if due else None,
        as_of=today or year_end(t or 2025),
        baseline="no_baseline" if base is None else base if isinstance(base, str | Baseline)
        else start(base),
        **{"unit": "percent", **more},
    )  # fmt: skip


def said(situation):
    found = progress(situation)
    return found.verdicts, found.pace, found.pace_reason


def low_high(spread):
    assert spread is not None
    return spread.low, spread.high


# --- exactly at the cuts: half the road of 100 in half the time is C = 1


@pytest.mark.parametrize(
    ("x", "expected"),
    [
        ("-0.01", "moving_away"), ("0", "far_off"), ("29.99", "far_off"), ("30", "slow"),
        ("47.49", "slow"), ("47.5", "on_track"), ("55", "on_track"),
    ],
)  # fmt: skip
def test_the_cuts_of_c_belong_to_the_better_class(x, expected):
    assert said(case(x, 100, 0)) == (("short",), (expected,), None)


@pytest.mark.parametrize(
    ("x", "expected"),
    [("-47.5", "on_track"), ("-30", "slow"), ("-29.99", "far_off"), ("0.01", "moving_away")],
)
def test_the_cuts_hold_where_lower_is_better_and_values_are_negative(x, expected):
    assert said(case(x, -100, 0, d=-1)) == (("short",), (expected,), None)


@pytest.mark.parametrize(
    ("closure", "ratio", "expected"),
    [
        ("0.95", "0.80", "on_track"), ("0.95", "0.7999", "slow"), ("2", "0.79", "slow"),
        ("0.949999999", "0.80", "on_track"), ("0.94999", "9", "slow"),
        ("-0.0000000001", "0", "far_off"), ("-0.00001", "0", "moving_away"),
        ("0.5999999999", "1", "slow"), ("0.59", "0.1", "far_off"),
    ],
)  # fmt: skip
def test_classes_at_the_cuts_and_within_the_tolerance(closure, ratio, expected):
    assert pace_class(number(closure), number(ratio)) == expected


def test_an_open_end_exactly_at_a_cut_is_on_its_own_side_of_it():
    assert said(case(known(20, 30, high_open=True), 100, 0))[1] == ("far_off",)
    assert said(case(known(20, 30), 100, 0))[1] == ("far_off", "slow")
    assert said(case(known(30, 40, low_open=True), 100, 0))[1] == ("slow",)
    assert said(case(known(-5, 0, high_open=True), 100, 0))[1] == ("moving_away",)
    assert said(case(known(40, "47.5", high_open=True), 100, 0))[1] == ("slow",)


def test_an_open_end_exactly_at_a_cut_counts_the_other_way_where_lower_is_better():
    assert said(case(known(-30, -20), -100, 0, d=-1))[1] == ("far_off", "slow")
    assert said(case(known(-30, -20, low_open=True), -100, 0, d=-1))[1] == ("far_off",)


def test_from_a_baseline_above_the_open_end_less_than_the_cut_is_covered():
    """From 0 to 30 is 0.60 of the 50 expected; from anything above 0 it is less."""
    assert said(case(30, 100, start(known(0, 10))))[1] == ("far_off", "slow")
    assert said(case(30, 100, start(known(0, 10, low_open=True))))[1] == ("far_off",)


def test_an_open_end_exactly_at_the_guard_is_below_it():
    """72 of 82 in nine years of ten: C = 72/73.8 = 0.976, rho = (72/9) / (10/1) = 0.80."""
    assert said(case(known(60, 72), 82, 0, t=2029))[1] == ("slow", "on_track")
    assert said(case(known(60, 72, high_open=True), 82, 0, t=2029))[1] == ("slow",)


def test_late_in_the_day_the_guard_speaks():
    """86 of 100 a year before the end is 0.956 of the plan and 0.683 of what is needed."""
    found = progress(case(86, 100, 0, t=2029))
    assert found.pace == ("slow",)
    assert low_high(found.rates.closure)[0] > thresholds.ON_TRACK
    (better, worse) = found.margins
    assert (better.to, worse.to) == ("on_track", "far_off")
    # rho = 0.80: x/9 = 0.8 (100 - x)
    assert abs(better.at.low - 720 / Decimal("8.2")) < Decimal("1e-9")
    assert better.distance.low < 0 < worse.distance.low
    assert worse.at.low == 54


def test_margins_on_a_class_boundary_are_zero_and_marked():
    found = progress(case(30, 100, 0))
    assert found.flags == ("class_boundary",)
    better, worse = found.margins
    assert (better.to, better.at.low, better.distance.low) == ("on_track", Decimal("47.5"), -17.5)
    assert (worse.to, worse.at.low, worse.distance.low) == ("far_off", 30, 0)


@pytest.mark.parametrize(("x", "marked"), [("30.0000000005", True), ("30.00000001", False)])
def test_within_the_tolerance_of_a_class_boundary_it_is_marked(x, marked):
    assert progress(case(x, 100, 0)).flags == (("class_boundary",) if marked else ())


def test_the_best_and_the_worst_class_have_one_margin():
    (worse,) = progress(case(55, 100, 0)).margins
    assert (worse.to, worse.distance.low) == ("slow", Decimal("7.5"))
    (better,) = progress(case(-5, 100, 0)).margins
    assert (better.to, better.distance.low) == ("far_off", -5)


# --- before, on and after the deadline


@pytest.mark.parametrize(
    ("x", "t", "today", "expected"),
    [
        (55, 2029, date(2030, 12, 30), (("short",), ("slow",), None)),
        (55, 2029, date(2030, 12, 31), (("short",), ("slow",), None)),
        (55, 2029, date(2031, 1, 1), (("short",), (), "deadline_passed")),
        (100, 2029, date(2031, 1, 1), (("met",), (), None)),
        (101, 2029, date(2031, 1, 1), (("exceeded",), (), None)),
        (99, 2030, date(2030, 12, 31), (("missed",), (), None)),
        (100, 2030, date(2031, 6, 30), (("met",), (), None)),
        (101, 2030, date(2031, 6, 30), (("exceeded",), (), None)),
        (99, 2031, date(2032, 1, 1), (("missed",), (), None)),
    ],
)
def test_before_on_and_after_the_deadline(x, t, today, expected):
    situation = case(x, 100, 0, t=t, today=today)
    assert said(situation) == expected
    final = today <= date(2030, 12, 31) or t >= 2030
    assert ("no_final" in progress(situation).flags) == (not final)
    running = t < 2030 and today <= date(2030, 12, 31)
    assert (progress(situation).rates is not None) == running


def test_after_the_deadline_the_expected_value_stays_the_target():
    found = progress(case(99, 100, 0, t=2031, today=date(2032, 1, 1)))
    assert found.expectation.then.low == found.expectation.today.low == 100
    assert (found.expectation.elapsed, found.expectation.behind.low) == (1, 1)


@pytest.mark.parametrize("year", [2030, 2031])
def test_a_baseline_on_the_deadline_or_after_it_leads_to_no_target(year):
    found = progress(case(99, 100, start(0, year), t=2032, today=year_end(2033)))
    assert (found.verdicts, found.pace) == (("missed",), ())
    assert found.expectation is found.rates is None


# --- why there is no pace


@pytest.mark.parametrize("reason", ["one_point", "no_baseline", "too_early", "break"])
def test_without_a_baseline_the_reason_stands_in_place_of_the_pace(reason):
    found = progress(case(50, 100, reason))
    assert (found.verdicts, found.pace, found.pace_reason) == (("short",), (), reason)
    assert found.distance is found.expectation is found.rates is None
    assert found.relative.low == Decimal("0.5")


@pytest.mark.parametrize("reason", ["one_point", "no_baseline"])
def test_after_the_deadline_no_pace_is_missing_for_want_of_a_baseline(reason):
    late = case(50, 100, reason, t=2029, today=date(2031, 1, 1))
    assert said(late) == (("short",), (), "deadline_passed")


def test_without_a_deadline_there_is_a_distance_and_no_pace():
    found = progress(case(50, 100, 0, due=None))
    assert (found.verdicts, found.pace, found.pace_reason) == (("short",), (), "no_deadline")
    assert low_high(found.distance.remaining) == (Decimal("0.5"), Decimal("0.5"))
    assert found.expectation is found.rates is None


def test_an_undated_figure_has_no_pace():
    assert said(case(50, 100, 0, t=None)) == (("short",), (), "date_unknown")


@pytest.mark.parametrize("x", [50, 100])
def test_an_undated_figure_has_a_shortfall_and_no_index(x):
    found = progress(case(x, 100, 0, t=None))
    assert (found.shortfall.low, found.relative, found.distance) == (100 - x, None, None)


def test_a_baseline_after_the_figure_is_none():
    assert said(case(50, 100, start(0, 2026))) == (("short",), (), "no_baseline")
    assert said(case(50, 100, start(0, 2025))) == (("short",), (), "no_baseline")


@pytest.mark.parametrize(
    ("begins", "stands", "early"),
    [
        (date(2024, 3, 31), date(2025, 3, 31), False),
        (date(2024, 4, 1), date(2025, 3, 31), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 2, 27), True),
    ],
)
def test_a_baseline_under_a_year_old_is_too_early(begins, stands, early):
    young = Baseline(day=begins, value=known(0))
    situation = replace(case(20, 100, young), stands_at=stands, as_of=stands)
    assert progress(situation).pace_reason == ("too_early" if early else None)
    lost = replace(situation, actual=known(80), target=line(90), baseline=replace(
        young, value=known(95)))  # fmt: skip
    assert progress(lost).verdicts == (("short",) if early else ("slipped",))


def test_what_is_met_has_no_pace_and_asks_for_none():
    found = progress(case(100, 100, 0))
    assert (found.verdicts, found.pace, found.pace_reason) == (("met",), (), None)
    assert (found.rates.needed, found.rates.ratio, found.rates.reached) == (None, None, None)
    assert found.margins == ()


# --- baseline and target


def test_a_baseline_at_a_closed_target_is_kept_or_lost():
    assert said(case(90, 90, 90)) == (("maintained",), (), None)
    assert said(case(89, 90, 90)) == (("slipped",), (), "baseline_at_target")
    assert progress(case(89, 90, 90)).distance.key is None


def test_a_baseline_within_the_tolerance_of_the_target_has_no_road():
    found = progress(case(50, 90, start("89.9999999999")))
    assert said(case(50, 90, start("89.9999999999"))) == (("slipped",), (), "baseline_at_target")
    assert found.distance.done is found.distance.remaining is found.distance.key is None
    assert found.expectation.behind_share is found.expectation.behind_years is None
    assert (found.rates.closure, found.margins, found.flags) == (None, (), ())


def test_a_baseline_exactly_at_a_strict_target_has_no_road_and_was_never_met():
    found = progress(case(90, line(90, strict=True), 90))
    assert (found.verdicts, found.pace) == (("short",), ())
    assert found.pace_reason == "baseline_at_target"
    assert found.flags == ("boundary",)


@pytest.mark.parametrize("x", [90, "89.9999999999", "90.0000000001"])
def test_a_figure_exactly_at_a_strict_target_is_short_and_on_track(x):
    found = progress(case(x, line(90, strict=True), 80))
    assert (found.verdicts, found.pace) == (("short",), ("on_track",))
    assert found.flags == ("boundary",)
    assert (found.shortfall.low, round(found.rates.needed.low, 9)) == (0, 0)


def test_at_a_strict_target_nothing_is_needed_any_more():
    found = progress(case(90, line(90, strict=True), 80))
    assert (found.rates.needed.low, found.rates.ratio) == (0, None)


@pytest.mark.parametrize(
    ("x", "previous", "expected"),
    [
        (97, None, "maintained"),
        ("96.8", None, "maintained"),  # 96.8 - 0.2 = 96.6 in 2030
        ("95.9", None, "at_risk"),  # 95.9 - 1.1 = 94.8
        ("96", None, "maintained"),  # 96 - 1 = 95: exactly at the target
        (94, None, "slipped"),
        (94, 93, "slipped_recovering"),
        (94, 94, "slipped"),
        (94, 95, "slipped"),
    ],
)
def test_a_baseline_that_meets_the_target_is_to_be_kept(x, previous, expected):
    before = None if previous is None else known(previous)
    found = progress(case(x, 95, 97, previous=before))
    assert found.verdicts == (expected,)
    kept = expected == "maintained"
    assert (found.pace, found.pace_reason) == ((), None if kept else "baseline_at_target")


def test_a_projection_exactly_at_a_strict_target_does_not_keep_it():
    assert progress(case(96, line(95, strict=True), 97)).verdicts == ("at_risk",)


def test_maintain_is_asked_even_where_the_baseline_was_short():
    assert said(case(60, 55, 40, maintain=True)) == (("maintained",), (), None)
    # 50 of 55 from 40: two thirds of the road in half the time, and the last change was upward.
    assert said(case(50, 55, 40, maintain=True)) == (("slipped_recovering",), ("on_track",), None)
    down = case(50, 55, 40, maintain=True, previous=known(52))
    assert said(down) == (("slipped",), ("on_track",), None)
    assert said(case(39, 55, 40, maintain=True)) == (("slipped",), ("moving_away",), None)


def test_maintain_without_a_baseline_is_met_without_a_trend_or_short():
    for value in (55, 60):
        found = progress(case(value, 55, maintain=True))
        assert (found.verdicts, found.flags) == (("met",), ("no_trend",))
    assert said(case(54, 55, maintain=True)) == (("short",), (), "no_baseline")


def test_maintain_without_a_deadline_has_no_projection_to_be_at_risk():
    assert said(case(56, 55, 97, maintain=True, due=None)) == (("maintained",), (), None)


def test_after_the_deadline_nothing_is_maintained_any_more():
    past = {"maintain": True, "t": 2030, "today": date(2031, 1, 1)}
    assert said(case(56, 55, 97, **past)) == (("exceeded",), (), None)
    assert said(case(54, 55, 97, **past)) == (("missed",), (), None)


# --- zero and negative targets, bounds


def test_a_zero_target_has_a_road_like_any_other():
    found = progress(case(29, 0, 103, d=-1, unit="tasks", bounds=(Decimal(0), Decimal("Infinity"))))
    assert found.relative.low == 1
    assert abs(found.distance.key.low - Decimal(29) / 103) < Decimal("1e-20")
    assert found.rates.projection.low == 0
    assert found.pace == ("on_track",)
    assert found.rates.reached_years == (2027, 2027)


def test_negative_values_have_a_road_too():
    found = progress(case(-10, -5, -20, unit="billion_vnd"))
    assert low_high(found.distance.remaining)[0] == Decimal(5) / 15
    assert found.pace == ("on_track",)


def test_the_projection_is_clipped_after_the_pace_is_taken():
    found = progress(case(98, 100, 90, t=2022, bounds=SHARE))
    assert (found.rates.closure.low, found.rates.ratio.low) == (4, 16)
    assert found.rates.projection.low == 100
    assert found.rates.reached.low == Decimal("2022.5")
    assert found.rates.reached_years == (2023, 2023)


def test_the_years_of_reaching_the_target_are_named_the_earliest_first():
    """From 0 in 2020: 60 at 12 a year reaches 100 in 2028.33, 40 at 8 a year in 2032.5."""
    assert progress(case(known(40, 60), 100, 0)).rates.reached_years == (2029, 2033)


def test_a_standstill_reaches_nothing():
    found = progress(case(40, 80, 40))
    assert found.pace == ("far_off",)
    assert (found.rates.acceleration, found.rates.reached) == (None, None)
    assert found.rates.reached_years is None
    assert found.rates.ratio.low == 0


def test_what_moves_away_reaches_nothing_and_is_asked_for_no_multiple_of_its_pace():
    """From 40 to 35 in five years towards 80: -1 a year, 9 are needed, rho = -1/9."""
    found = progress(case(35, 80, 40))
    assert found.pace == ("moving_away",)
    assert (low_high(found.rates.observed), low_high(found.rates.needed)) == ((-1, -1), (9, 9))
    assert found.rates.ratio.low == Decimal(-1) / 9
    assert (found.rates.acceleration, found.rates.reached_years) == (None, None)


@pytest.mark.parametrize("x", ["0.00000005", "-0.00000005"])
def test_a_change_within_the_tolerance_of_the_whole_way_is_a_standstill(x):
    """Half a billionth of a way of 100, where a year of ten was to bring 10."""
    found = progress(case(x, 100, 0, t=2021))
    assert found.pace == ("far_off",)
    assert low_high(found.rates.closure) == (0, 0)
    assert (found.rates.acceleration, found.rates.reached) == (None, None)


def test_a_range_is_followed_to_its_weaker_end():
    found = progress(case("20.69", line(35, 40), 17))
    assert low_high(found.rates.needed)[0] == Decimal("14.31") / 5
    assert found.expectation.then.low == 26


# --- paths


def test_expected_today_is_shown_and_the_figure_is_judged_by_its_own_date():
    found = progress(case(20, 100, 0, t=2022, today=year_end(2026)))
    assert (found.expectation.then.low, found.expectation.today.low) == (20, 60)
    assert found.expectation.elapsed == Decimal("0.2")


def test_a_printed_milestone_replaces_the_line():
    stone = ((year_end(2025), Decimal(20)),)
    found = progress(case(20, 100, 0, milestones=stone))
    assert (found.expectation.then.low, found.expectation.behind_share.low) == (20, 0)
    assert low_high(found.rates.closure) == (1, 1)
    assert found.pace == ("slow",)  # as planned, and a quarter of the pace that is needed
    assert progress(case(20, 100, 0)).pace == ("far_off",)


def test_milestones_lie_between_baseline_and_target_in_any_order():
    days = (2030, 2027, 2020, 2032, 2025, 2019)
    stones = tuple((year_end(day), Decimal(day - 2000)) for day in days)
    found = progress(case(20, 100, 0, milestones=stones, today=year_end(2029)))
    # 25 in 2025; from 27 in 2027 two thirds of the way to 100 in 2030
    assert found.expectation.then.low == 25
    assert abs(found.expectation.today.low - (27 + 73 * Decimal(2) / 3)) < Decimal("1e-20")
    assert (
        progress(case(20, 100, 0, milestones=stones[:1] + stones[2:3])).expectation.then.low == 50
    )


def test_a_milestone_that_asks_for_nothing_yet_is_kept_or_not():
    flat = ((year_end(2025), Decimal(0)),)
    assert progress(case(-1, 100, 0, milestones=flat)).pace == ("moving_away",)
    there = progress(case(0, 100, 0, milestones=flat))
    assert there.pace == ("slow",)  # where it was to be, but at a standstill: rho = 0
    assert there.rates.closure.low.is_infinite()
    assert there.margins == ()


def test_a_milestone_of_the_same_day_twice_or_a_path_backwards_is_refused():
    with pytest.raises(ValueError, match="end after its start"):
        path((Decimal(2030), Decimal(0)), (Decimal(2030), Decimal(1)))
    twice = [(Decimal(2025), Decimal(1)), (Decimal(2025), Decimal(2))]
    with pytest.raises(ValueError, match="two milestones"):
        path((Decimal(2020), Decimal(0)), (Decimal(2030), Decimal(9)), milestones=twice)
    road = path((Decimal(2020), Decimal(0)), (Decimal(2030), Decimal(9)))
    for time in (2020, 2030, 2031):
        with pytest.raises(ValueError, match="between baseline and deadline"):
            pace(road, 1, Decimal(3), Decimal(time))


@pytest.mark.parametrize(
    ("time", "expected"),
    [(2019, 100), (2020, 100), (2025, 150), (2030, 700), (2031, 700)],
)
def test_a_geometric_path_passes_exactly_through_its_points_and_stays_at_its_ends(time, expected):
    stones = [(Decimal(2025), Decimal(150))]
    ends = (Decimal(2020), Decimal(100)), (Decimal(2030), Decimal(700))
    assert path(*ends, milestones=stones, geometric=True).expected(Decimal(time)) == expected


def test_growth_is_followed_on_the_geometric_path():
    found = progress(case(200, 400, 100, geometric=True, unit="enterprises"))
    assert abs(found.expectation.then.low - 200) < Decimal("1e-20")
    assert abs(found.rates.closure.low - 1) < Decimal("1e-20")
    assert abs(found.expectation.behind_years.low) < Decimal("1e-20")
    assert abs(found.rates.projection.low - 400) < Decimal("1e-20")
    paces = found.rates.observed.low, found.rates.planned.low, found.rates.needed.low
    assert paces == (20, 30, 40)  # 100 in 5, 300 in 10 and 200 in 5 years: averages in units
    straight = progress(case(200, 400, 100, unit="enterprises"))
    assert (found.pace, straight.pace) == (("on_track",), ("slow",))
    assert found.flags == ()


@pytest.mark.parametrize(
    ("x", "target", "base"), [(20, 0, 100), (50, 10, -1), (-5, 3, 100), (50, 10, 0)]
)
def test_where_there_is_no_logarithm_the_line_stands_in_and_says_so(x, target, base):
    found = progress(case(x, target, base, d=-1, geometric=True, unit="enterprises"))
    assert "linear_path" in found.flags
    assert found.verdicts == progress(case(x, target, base, d=-1, unit="enterprises")).verdicts


def test_without_a_baseline_no_line_stands_in_for_a_geometric_path():
    assert progress(case(50, 100, geometric=True, unit="enterprises")).flags == ()


def test_a_milestone_of_nothing_has_no_logarithm_and_a_baseline_above_nothing_has():
    stones = ((year_end(2025), Decimal(0)), (year_end(2027), Decimal(200)))
    found = progress(case(20, 400, 100, geometric=True, unit="enterprises", milestones=stones))
    assert found.flags == ("linear_path",)
    assert found.expectation.then.low == 0
    some = start(known(0, 100, low_open=True))
    assert progress(case(20, 400, some, geometric=True, unit="enterprises")).flags == ()


def test_behind_a_geometric_path_the_share_is_one_of_logarithms():
    """150 where 200 is expected, from 100 to 400: ln(200/150) / ln(400/100) = 0.207519 of ten."""
    found = progress(case(150, 400, 100, geometric=True, unit="enterprises")).expectation
    assert round(found.behind.low, 6) == 50
    assert round(found.behind_share.low, 6) == Decimal("0.207519")
    assert round(found.behind_years.low, 5) == Decimal("2.07519")


@pytest.mark.parametrize(("base", "target", "d"), [(90, 80, 1), (80, 90, -1), (80, 80, 1)])
def test_on_a_path_that_leads_away_from_better_there_is_no_share_of_the_way(base, target, d):
    road = path((Decimal(2020), Decimal(base)), (Decimal(2030), Decimal(target)))
    behind = road.behind(d, Decimal(85), Decimal(2025))
    assert (behind.units, behind.share, behind.years) == (
        d * ((base + target) // 2 - 85),
        None,
        None,
    )


def test_a_figure_of_zero_has_left_a_geometric_path():
    found = progress(case(0, 400, 100, geometric=True, unit="enterprises"))
    assert (found.pace, found.flags) == (("moving_away",), ())
    assert low_high(found.rates.closure) == (Decimal("-Infinity"), Decimal("-Infinity"))
    assert low_high(found.rates.projection) == (0, 0)


def test_a_figure_without_end_may_be_endlessly_ahead_on_a_geometric_path():
    """At least 200 of 400 from 100: C from 1, the share of the logarithms, to any."""
    least = interval(Value(form=Form.AT_LEAST, numbers=(Decimal(200),)), "enterprises", None)
    rates = progress(case(least, 400, 100, geometric=True, unit="enterprises")).rates
    assert (round(rates.closure.low, 20), rates.closure.high) == (1, Decimal("Infinity"))
    assert (round(rates.projection.low, 20), rates.projection.high) == (400, Decimal("Infinity"))


def test_a_plan_counted_up_is_judged_by_the_share_of_the_year_that_is_over():
    """74 % of the year's plan on 30 September is 0.989 of what 273 of 365 days ask for."""
    nine_months = Situation(
        actual=known(74),
        target=line(100),
        direction=1,
        stands_at=date(2018, 9, 30),
        deadline=date(2018, 12, 31),
        as_of=date(2018, 10, 15),
        baseline=counted_from(date(2017, 12, 31)),
    )
    found = progress(nine_months)
    assert abs(found.expectation.then.low - 100 * Decimal(273) / 365) < Decimal("1e-20")
    assert found.pace == ("on_track",)
    assert progress(replace(nine_months, actual=known(50))).pace == ("slow",)


# --- what is uncertain


def test_a_baseline_that_may_have_met_the_target_gives_both_answers():
    found = progress(case(60, 80, start(known(40, 90))))
    assert found.verdicts == ("slipped", "short")
    assert found.pace == ("moving_away", "far_off", "slow", "on_track")
    assert found.distance.key is None


def test_only_a_figure_that_is_short_has_a_pace_though_it_may_have_met_the_target():
    """100 was printed for 2025, 80 for 2030: 70 is 0.70 of it, what is just short of 80 is 0.80."""
    high = ((year_end(2025), Decimal(100)),)
    found = progress(case(known(70, 90), 80, 0, milestones=high))
    assert (found.verdicts, found.pace) == (("short", "met", "exceeded"), ("slow",))
    assert progress(case(known(70, 95), 80, 0, milestones=high)).flags == ()  # 95 has no class


def test_a_baseline_that_may_have_met_the_target_has_no_next_class():
    """Of the baseline 90 there is no way to 80, though one to the 100 printed for 2025."""
    high = ((year_end(2025), Decimal(100)),)
    found = progress(case(60, 80, start(known(40, 90)), milestones=high))
    assert found.pace == ("moving_away", "far_off")
    assert (found.margins, found.rates.closure) == ((), None)
    assert progress(case(60, 80, 40, milestones=high)).margins


def test_a_figure_that_may_have_met_the_target_gives_both_answers():
    assert said(case(known(90, 100), 95, 50, t=2022)) == (
        ("short", "met", "exceeded"), ("on_track",), None,
    )  # fmt: skip
    needed = progress(case(known(90, 100), 95, 50, t=2022)).rates.needed
    assert low_high(needed) == (0, Decimal("0.625"))  # 5 in eight years, or nothing any more
    assert progress(case(known(94, 98), 95, 97)).verdicts == ("slipped", "at_risk", "maintained")


def test_a_figure_known_only_as_under_ten_percent():
    under = interval(Value(form=Form.LESS_THAN, numbers=(Decimal(10),)), "percent", SHARE)
    found = progress(case(under, 30, 8))
    assert found.pace == ("moving_away", "far_off")
    assert low_high(found.distance.remaining) == (Decimal(20) / 22, Decimal(30) / 22)


def test_figures_without_end_have_limits():
    least = interval(Value(form=Form.AT_LEAST, numbers=(Decimal(5),)), "enterprises", None)
    found = progress(case(least, 10, 2, unit="enterprises"))
    assert found.verdicts == ("short", "met", "exceeded")
    assert found.pace == ("slow", "on_track")
    assert found.rates.projection.high == Decimal("Infinity")
    most = interval(Value(form=Form.AT_MOST, numbers=(Decimal(5),)), "enterprises", None)
    found = progress(case(most, 10, 2, unit="enterprises"))
    assert found.pace == ("moving_away", "far_off", "slow")
    assert found.rates.closure.low == Decimal("-Infinity")
    assert found.distance.key.high == 2
    assert progress(case(5, 10, start(most), unit="enterprises")).pace == (
        "far_off", "slow", "on_track",
    )  # fmt: skip


def test_a_target_on_a_baseline_without_end_may_be_any_distance_away():
    """At least 5, twice as much: the target is 10 or more, and 8 is short by 2 or more."""
    endless = Interval(low=Decimal(5), high=Decimal("Infinity"))
    double = LinkedTarget(value=Value(form=Form.TIMES, numbers=(Decimal(2),)))
    found = progress(case(8, double, endless))
    assert found.verdicts == ("short",)
    assert (found.gap.low, found.gap.high) == (2, Decimal("Infinity"))
    assert (found.relative.low, found.relative.high) == (Decimal("0.2"), 1)
    nothing = LinkedTarget(value=Value(form=Form.TIMES, numbers=(Decimal(0),)))
    assert progress(case(8, nothing, endless, d=-1)).gap.high == 8


@pytest.mark.parametrize(
    "target", [line(80), LinkedTarget(value=Value(form=Form.TIMES, numbers=(Decimal(2),)))]
)
def test_just_short_of_a_target_that_may_be_met_the_figure_is_on_track(target):
    """From 40 to 80, 60 by now: 50 is half of the way expected, just short of 80 is twice that."""
    found = progress(case(known(50, 90), target, 40))
    assert found.verdicts == ("short", "met", "exceeded")
    assert found.pace == ("far_off", "slow", "on_track")


def test_a_target_that_is_a_multiple_of_its_base_moves_with_it():
    target = LinkedTarget(value=Value(form=Form.INCREASE_PERCENT, numbers=(Decimal(30),)))
    found = progress(case(120, target, start(known(100, 110)), unit="titles"))
    assert low_high(found.shortfall) == (10, 23)
    assert low_high(found.rates.planned) == (3, Decimal("3.3"))
    assert found.pace == ("slow", "on_track")
    with pytest.raises(ValueError, match="needs one"):
        progress(case(120, target, unit="titles"))
    worded = LinkedTarget(value=Value(form=Form.AT_LEAST, numbers=(Decimal(30),)))
    with pytest.raises(ValueError, match="relative"):
        progress(case(120, worded, 100, unit="titles"))


# --- ranking keys and badges


def test_the_floor_keeps_a_tiny_road_from_ranking_as_a_whole_one():
    found = progress(case("20.6", "20.5", start("20.6"), d=-1))
    assert low_high(found.distance.remaining) == (1, 1)
    assert low_high(ranking_key(found, "remaining")) == (Decimal("0.1"), Decimal("0.1"))
    assert floor("percent_per_year", Decimal(8)) == 1
    assert floor("index_0_1", Decimal("0.78")) == Decimal("0.0078")
    assert floor("rank", Decimal(-10)) == Decimal("0.1")


def test_the_floor_is_one_percent_of_the_target():
    found = progress(case(1000, 1001, 1000, unit="tasks"))
    assert low_high(found.distance.key) == (1 / Decimal("10.01"), 1 / Decimal("10.01"))


@pytest.mark.parametrize(("base", "left"), [("9.999999999", None), ("9.99999999", 10**8)])
def test_a_way_within_the_tolerance_is_none(base, left):
    assert remaining(1, Decimal(base), Decimal(9), Decimal(10)) == left


def test_a_list_has_one_view():
    found = progress(case(55, 80, 40))
    assert low_high(ranking_key(found, "remaining")) == (Decimal("0.625"), Decimal("0.625"))
    assert low_high(ranking_key(found, "relative")) == (Decimal("0.3125"), Decimal("0.3125"))
    with pytest.raises(ValueError, match="relative, remaining"):
        ranking_key(found, "both")
    assert ranking_key(progress(case(55, 80)), "remaining") is None
    assert ranking_key(progress(case(70, 80, 90)), "remaining") is None
    assert low_high(ranking_key(progress(case(90, 90, 90)), "remaining")) == (0, 0)
    assert ranking_key(progress(case(95, 90)), "remaining") is None
    open_key = ranking_key(progress(case(known(90, 100), 95, 50)), "remaining")
    assert low_high(open_key) == (0, Decimal(5) / 45)


@pytest.mark.parametrize(
    ("x", "target", "d", "unit", "nearly"),
    [
        (99, 100, 1, "percent", True), ("98.9", 100, 1, "percent", False),
        (1, 0, -1, "percent", True), (100, 100, 1, "percent", False),
        (98, 99, 1, "percent", False), (99, 100, 1, "tasks", False),
    ],
)  # fmt: skip
def test_nearly_met_is_a_badge_beside_the_verdict(x, target, d, unit, nearly):
    found = progress(case(x, target, d=d, unit=unit))
    assert found.badges == (("nearly_met",) if nearly else ())
    assert found.verdicts == (("met",) if x == target else ("short",))


def test_nearly_met_holds_for_every_possible_figure_and_target():
    double = LinkedTarget(value=Value(form=Form.TIMES, numbers=(Decimal(2),)))
    assert progress(case(known(99, "99.5"), 100)).badges == ("nearly_met",)
    assert progress(case(known(98, "99.5"), 100)).badges == ()
    assert progress(case("99.8", double, 50)).badges == ("nearly_met",)
    assert progress(case("99.8", double, start(known(50, "50.2")))).badges == ()


def test_two_points_only_is_a_badge_and_pace_from_before_the_plan_a_flag():
    found = progress(case(50, 100, replace(start(0), pre_plan=True), points=2))
    assert (found.badges, found.flags) == (("two_points",), ("pre_plan",))
    assert progress(case(50, 100, 0, points=3)).badges == ()
    assert progress(case(100, 100, 0, points=2)).badges == ()  # no pace is said of what is met


def test_a_rank_has_a_road_in_places():
    found = progress(case(21, threshold(
        Value(form=Form.AT_MOST, numbers=(Decimal(10),)), "rank", -1), 30, d=-1, unit="rank",
    ))  # fmt: skip
    assert low_high(found.shortfall) == (11, 11)
    assert low_high(found.distance.remaining) == (Decimal(11) / 20, Decimal(11) / 20)


def test_the_thresholds_are_printed_with_a_result():
    printed = thresholds.as_mapping()
    assert [printed[name] for name in ("on_track", "slow", "standstill", "guard")] == [
        Decimal("0.95"), Decimal("0.60"), 0, Decimal("0.80"),
    ]  # fmt: skip
    assert [printed[name] for name in ("floor_points", "floor_share", "most_remaining")] == [
        1, Decimal("0.01"), 2,
    ]  # fmt: skip
    assert (printed["ranked_coverage"], printed["nearly_met"]) == (Decimal("0.80"), 1)
