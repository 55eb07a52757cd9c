"""What holds for all figures and targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from r57cli.domain.values import Form, Value
from r57cli.engine.interval import Interval, interval, rounded
from r57cli.engine.progress import progress
from r57cli.engine.rank import rank
from r57cli.engine.shortfall import Spread, gap, relative_shortfall, shortfall
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import Threshold, threshold
from r57cli.engine.thresholds import TOLERANCE, UNRANKED_WIDTH
from r57cli.engine.verdict import judge

NUMBERS = st.decimals(-1000, 1000, places=2)
DIRECTIONS = st.sampled_from([1, -1])
FACTORS = st.sampled_from([Decimal(f) for f in ("0.01", "0.1", "1000", "1000000", "2.5")])
SCALE = ("missed", "short", "met", "exceeded")
DEADLINES = st.sampled_from([date(2024, 12, 31), date(2025, 12, 31), date(2030, 12, 31), None])


@st.composite
def intervals(draw):
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    is_point = low == high
    return Interval(
        low=low,
        high=high,
        low_open=not is_point and draw(st.booleans()),
        high_open=not is_point and draw(st.booleans()),
    )


@st.composite
def thresholds(draw, direction):
    point = draw(NUMBERS)
    if draw(st.booleans()):
        return Threshold(point=point, ambition=point, strict=draw(st.booleans()))
    further = draw(st.decimals("0.01", 500, places=2))
    return Threshold(point=point, ambition=point + direction * further)


@st.composite
def cases(draw):
    """A figure, a target and a direction, with a point inside the figure."""
    direction = draw(DIRECTIONS)
    figure = draw(intervals())
    target = draw(thresholds(direction))
    near = [figure.low, figure.high, target.point, target.ambition]
    inside = draw(st.one_of(st.sampled_from(near), st.decimals(figure.low, figure.high, places=3)))
    assume(figure.low <= inside <= figure.high)
    assume(not (figure.low_open and inside == figure.low))
    assume(not (figure.high_open and inside == figure.high))
    return figure, target, direction, inside


def verdicts_of(figure, target, direction, deadline=date(2030, 12, 31), *, maintain=False):
    return judge(
        figure,
        target,
        direction,
        stands_at=date(2025, 12, 31),
        deadline=deadline,
        as_of=date(2026, 11, 22),
        maintain=maintain,
    )


def told(figure, target, direction):
    """All that is said of a figure against a target without a baseline."""
    return progress(
        Situation(
            actual=figure,
            target=target,
            direction=direction,
            stands_at=date(2025, 12, 31),
            deadline=date(2030, 12, 31),
            as_of=date(2026, 11, 22),
        )
    )


def point(number):
    return Interval(low=number, high=number)


def scaled(figure, factor):
    return Interval(
        low=figure.low * factor,
        high=figure.high * factor,
        low_open=figure.low_open,
        high_open=figure.high_open,
    )


def mirrored(figure):
    return Interval(
        low=-figure.high,
        high=-figure.low,
        low_open=figure.high_open,
        high_open=figure.low_open,
    )


@given(cases(), FACTORS, DEADLINES)
def test_a_change_of_unit_changes_no_relative_shortfall_and_no_verdict(case, factor, deadline):
    figure, target, direction, _ = case
    other = scaled(figure, factor)
    line = Threshold(
        point=target.point * factor, ambition=target.ambition * factor, strict=target.strict
    )
    assert told(other, line, direction).relative == told(figure, target, direction).relative
    judged = verdicts_of(figure, target, direction, deadline)
    assert verdicts_of(other, line, direction, deadline) == judged


@given(cases(), FACTORS)
def test_a_change_of_unit_scales_the_shortfall(case, factor):
    figure, target, direction, _ = case
    before = told(figure, target, direction).shortfall
    at = target.point * factor
    after = told(scaled(figure, factor), Threshold(point=at, ambition=at), direction).shortfall
    assert (after.low, after.high) == (before.low * factor, before.high * factor)


@given(DIRECTIONS, NUMBERS, NUMBERS, st.decimals("0.01", 500, places=2))
def test_more_of_a_good_thing_never_raises_a_shortfall(direction, actual, target, more):
    better = actual + direction * more
    assert shortfall(direction, better, target) <= shortfall(direction, actual, target)
    before = relative_shortfall(direction, actual, target)
    after = relative_shortfall(direction, better, target)
    assert before is None or after is not None
    assert before is None or after <= before


@given(cases(), st.decimals("0.01", 500, places=2))
def test_more_of_a_good_thing_never_worsens_a_verdict(case, more):
    _, target, direction, actual = case
    before = verdicts_of(point(actual), target, direction).verdicts
    after = verdicts_of(point(actual + direction * more), target, direction).verdicts
    assert SCALE.index(after[0]) >= SCALE.index(before[0])


@given(DIRECTIONS, NUMBERS, NUMBERS, st.decimals("0.01", 500, places=2))
def test_a_harder_target_never_lowers_a_shortfall(direction, actual, target, harder):
    before = shortfall(direction, actual, target)
    assert shortfall(direction, actual, target + direction * harder) >= before


@given(cases(), DEADLINES)
def test_lower_is_better_mirrors_higher_is_better(case, deadline):
    figure, target, direction, _ = case
    other = mirrored(figure)
    line = Threshold(point=-target.point, ambition=-target.ambition, strict=target.strict)
    one, same = told(figure, target, direction), told(other, line, -direction)
    assert (same.gap, same.shortfall, same.relative) == (one.gap, one.shortfall, one.relative)
    judged = verdicts_of(figure, target, direction, deadline)
    assert verdicts_of(other, line, -direction, deadline) == judged


@given(cases())
def test_an_interval_contains_the_shortfall_of_every_value_inside(case):
    figure, target, direction, inside = case
    found = told(figure, target, direction)
    assert found.gap.low <= gap(direction, inside, target.point) <= found.gap.high
    short = shortfall(direction, inside, target.point)
    assert found.shortfall.low <= short <= found.shortfall.high


@given(cases())
def test_an_interval_contains_the_relative_shortfall_of_every_value_inside(case):
    figure, target, direction, inside = case
    whole = told(figure, target, direction).relative
    if whole is None:
        return
    part = relative_shortfall(direction, inside, target.point)
    assert part is not None
    assert whole.low <= part <= whole.high


@given(cases(), DEADLINES, st.booleans())
def test_an_interval_contains_the_verdict_of_every_value_inside(case, deadline, maintain):
    figure, target, direction, inside = case
    whole = verdicts_of(figure, target, direction, deadline, maintain=maintain)
    part = verdicts_of(point(inside), target, direction, deadline, maintain=maintain)
    assert set(part.verdicts) <= set(whole.verdicts)


@given(cases(), DEADLINES)
def test_verdicts_run_worst_first_without_a_hole(case, deadline):
    figure, target, direction, _ = case
    found = verdicts_of(figure, target, direction, deadline).verdicts
    scale = [name for name in SCALE if name not in ({"missed", "short"} - set(found))]
    places = [scale.index(name) for name in found]
    assert places == list(range(places[0], places[0] + len(places)))


@given(DIRECTIONS, NUMBERS, NUMBERS)
def test_a_relative_shortfall_lies_between_0_and_1(direction, actual, target):
    relative = relative_shortfall(direction, actual, target)
    assert relative is None or 0 <= relative <= 1
    assert (relative is None) == (actual * target < 0 and shortfall(direction, actual, target) > 0)


@given(DIRECTIONS, NUMBERS, NUMBERS)
def test_a_verdict_and_a_shortfall_agree(direction, actual, target):
    line = Threshold(point=target, ambition=target)
    (found,) = verdicts_of(point(actual), line, direction).verdicts
    assert (found == "short") == (shortfall(direction, actual, target) > 0)
    assert (found == "met") == (gap(direction, actual, target) == 0)


@given(cases())
def test_a_negative_zero_is_never_returned(case):
    figure, target, direction, inside = case
    found = told(figure, target, direction)
    spreads = [found.gap, found.shortfall, found.relative or Spread(low=inside, high=inside)]
    numbers = [n for each in spreads for n in (each.low, each.high, each.middle, each.width)]
    assert not [n for n in (*numbers, *map(rounded, numbers)) if n == 0 and n.is_signed()]


@pytest.mark.parametrize("written", ["-0", "-0.0", "-1e-7", "-4e-7", "0E-9"])
def test_rounding_returns_no_negative_zero(written):
    shown = rounded(Decimal(written))
    assert shown == 0
    assert not shown.is_signed()


@given(DIRECTIONS, NUMBERS, st.decimals("-1e-9", "1e-9", places=11))
def test_within_the_tolerance_figures_are_equal(direction, target, little):
    near = target + little
    assert gap(direction, near, target) == 0
    assert shortfall(direction, near, target) == 0
    assert relative_shortfall(direction, near, target) == 0
    line = Threshold(point=target, ambition=target)
    assert verdicts_of(point(near), line, direction).verdicts == ("met",)
    strict = Threshold(point=target, ambition=target, strict=True)
    judged = verdicts_of(point(near), strict, direction)
    assert (judged.verdicts, judged.flags) == (("short",), ("boundary",))


@given(DIRECTIONS, NUMBERS)
def test_beyond_the_tolerance_figures_differ(direction, target):
    near = target - direction * 2 * TOLERANCE
    assert shortfall(direction, near, target) == 2 * TOLERANCE
    line = Threshold(point=target, ambition=target)
    assert verdicts_of(point(near), line, direction).verdicts == ("short",)


RELATIVE = st.decimals(0, 1, places=3)
SPREADS = st.tuples(RELATIVE, RELATIVE).map(lambda ends: Spread(low=min(ends), high=max(ends)))
POINTS = RELATIVE.map(lambda value: Spread(low=value, high=value))
FIELDS = st.dictionaries(st.sampled_from("ABCDEFG"), st.one_of(SPREADS, POINTS), max_size=7)


@given(FIELDS)
def test_the_range_of_ranks_contains_the_rank(spreads):
    for standing in rank(spreads).values():
        assert 1 <= standing.lowest <= standing.highest <= len(spreads)
        assert standing.rank is None or standing.lowest <= standing.rank <= standing.highest


@given(FIELDS)
def test_only_narrow_intervals_have_a_rank(spreads):
    ranked = {key for key, standing in rank(spreads).items() if standing.rank is not None}
    assert ranked == {key for key, each in spreads.items() if each.width <= UNRANKED_WIDTH}


@given(FIELDS)
def test_ranks_follow_the_midpoints_and_ties_share_one(spreads):
    standings = rank(spreads)
    ranked = [key for key in spreads if standings[key].rank is not None]
    for one in ranked:
        above = sum(spreads[each].middle > spreads[one].middle for each in ranked)
        assert standings[one].rank == above + 1
    if ranked:
        assert min(standings[key].rank for key in ranked) == 1


@given(st.dictionaries(st.sampled_from("ABCDEFG"), POINTS))
def test_points_have_one_possible_rank_unless_they_tie(spreads):
    for standing in rank(spreads).values():
        assert standing.rank == standing.lowest == standing.highest


@given(FIELDS, st.randoms())
def test_ranks_do_not_depend_on_the_order_of_the_rows(spreads, random):
    keys = list(spreads)
    random.shuffle(keys)
    assert rank({key: spreads[key] for key in keys}) == rank(spreads)


@given(
    st.sampled_from(["value", "at_least", "more_than", "at_most", "less_than", "about"]),
    st.decimals(0, 100, places=2),
)
def test_a_stated_share_stays_within_its_bounds_and_holds_its_number(form, number):
    known = interval(
        Value(form=Form(form), numbers=(number,)), "percent", (Decimal(0), Decimal(100))
    )
    assert 0 <= known.low <= number <= known.high <= 100


@given(st.sampled_from(list(Form)), NUMBERS, NUMBERS, DIRECTIONS)
def test_a_threshold_is_never_stricter_than_its_ambition(form, one, other, direction):
    numbers = (min(one, other), max(one, other) + 1) if form is Form.BETWEEN else (one,)
    if form is Form.RATIO:
        numbers = (one, abs(other) + 1)
    line = threshold(Value(form=form, numbers=numbers), "percent", direction, base=other)
    assert line is None or direction * (line.ambition - line.point) >= 0
