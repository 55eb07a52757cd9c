"""What holds for every figure on its way from a baseline to a target."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from r57cli.domain.frozen import replace, values_of
from r57cli.domain.values import Form, Value
from r57cli.engine.interval import Interval
from r57cli.engine.pace import CUTS, PACES, pace, pace_class
from r57cli.engine.path import path
from r57cli.engine.progress import Progress, progress, ranking_key
from r57cli.engine.readiness import readiness
from r57cli.engine.remaining import done, remaining, remaining_key
from r57cli.engine.series import Baseline, Point, choose_baseline, previous
from r57cli.engine.shortfall import Spread
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import LinkedTarget, Threshold
from r57cli.engine.thresholds import TOLERANCE
from r57cli.engine.time import is_year_apart, years
from r57cli.engine.verdict import VERDICTS

NUMBERS = st.decimals(-200, 200, places=1)
POSITIVE = st.decimals("0.1", 200, places=1)
DIRECTIONS = st.sampled_from([1, -1])
FACTORS = st.sampled_from([Decimal(f) for f in ("0.01", "0.1", "1000", "1000000", "2.5")])
TIMES = st.decimals(2000, 2050, places=2)
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
CLOSE = Decimal("1e-12")


def point(number):
    return Interval(low=number, high=number)


@st.composite
def intervals(draw, numbers):
    low, high = sorted(draw(st.tuples(numbers, numbers)))
    wide = low < high
    return Interval(
        low=low,
        high=high,
        low_open=wide and draw(st.booleans()),
        high_open=wide and draw(st.booleans()),
    )


@st.composite
def targets(draw, numbers, direction):
    at = draw(numbers)
    further = draw(st.sampled_from([Decimal(0), Decimal(5), Decimal("0.1")]))
    strict = further == 0 and draw(st.booleans())
    return Threshold(point=at, ambition=at + direction * further, strict=strict)


LINKED = st.builds(
    lambda number: LinkedTarget(value=Value(form=Form.TIMES, numbers=(number,))),
    st.sampled_from([Decimal(f) for f in ("0.5", "0.9", "1.3", "2")]),
)


@st.composite
def situations(draw, *, numbers=NUMBERS, linked=False, geometric=False):
    direction = draw(DIRECTIONS)
    numbers = POSITIVE if geometric or linked else numbers
    start = date(2020, 12, 31)
    at = draw(st.sampled_from([date(2021, 12, 31), date(2025, 6, 30), date(2029, 12, 31)]))
    milestone = (date(2024, 12, 31), draw(numbers))
    return Situation(
        actual=draw(intervals(numbers)),
        target=draw(LINKED if linked else targets(numbers, direction)),
        direction=direction,
        stands_at=draw(st.sampled_from([at, at, at, date(2031, 12, 31)])),
        deadline=date(2030, 12, 31),
        as_of=draw(st.sampled_from([at, date(2030, 12, 31), date(2032, 1, 1)])),
        baseline=Baseline(day=start, value=draw(intervals(numbers))),
        geometric=geometric,
        milestones=(milestone,) if draw(st.booleans()) and not linked else (),
        bounds=draw(st.sampled_from([None, (Decimal(0), Decimal(100))])),
        unit="tasks",
        maintain=draw(st.booleans()),
        previous=draw(st.one_of(st.none(), intervals(numbers))),
    )


ANY = st.one_of(situations(), situations(linked=True), situations(geometric=True))


def inside(draw, known):
    ends = [known.low, known.high]
    found = draw(st.one_of(st.sampled_from(ends), st.decimals(known.low, known.high, places=2)))
    assume(known.low <= found <= known.high)
    assume(not (known.low_open and found == known.low))
    assume(not (known.high_open and found == known.high))
    return found


@st.composite
def members(draw):
    """A situation, and the same where figure and baseline are one of the possible values."""
    whole = draw(ANY)
    base = inside(draw, whole.baseline.value)
    if isinstance(whole.target, Threshold):
        cut = whole.target.point
        near = [cut, cut - Decimal("0.01"), cut + Decimal("0.01")]
        held = [v for v in near if whole.actual.low < v < whole.actual.high]
        actual = draw(st.sampled_from(held)) if held and draw(st.booleans()) else None
    else:
        actual = None
    part = replace(
        whole,
        actual=point(inside(draw, whole.actual) if actual is None else actual),
        baseline=replace(whole.baseline, value=point(base)),
        previous=None if whole.previous is None else point(inside(draw, whole.previous)),
    )
    if whole.previous is None:  # then it is the baseline, which may be another of its values
        part = replace(part, previous=None)
    return whole, part


def spreads_of(found: Progress):
    """Every spread of an answer by its name."""
    yield "gap", found.gap
    yield "shortfall", found.shortfall
    yield "relative", found.relative
    for name in ("distance", "expectation", "rates"):
        held = getattr(found, name)
        if held is None:
            continue
        for field, value in values_of(held).items():
            if field != "elapsed":
                yield f"{name}.{field}", value


def is_at_most(one, other):
    if one.is_infinite() or other.is_infinite():
        return one <= other
    return one - other <= CLOSE * max(1, abs(one))


def is_within(part, whole):
    return is_at_most(whole.low, part.low) and is_at_most(part.high, whole.high)


@settings(max_examples=200)
@given(members())
def test_what_is_uncertain_contains_all_that_is_possible(pair):
    whole, part = (progress(each) for each in pair)
    assert set(part.verdicts) <= set(whole.verdicts)
    assert set(part.pace) <= set(whole.pace)
    known = dict(spreads_of(part))
    for name, spread in spreads_of(whole):
        if spread is None or (name == "rates.needed" and known[name] is None):
            continue
        assert known[name] is not None, name
        assert is_within(known[name], spread), name


def test_a_base_between_its_ends_may_say_what_no_end_says():
    """At 0.1 the target of ×1.3 is met, at 0.5 the figure moves away; at 0.31 it falls short."""
    whole = Situation(
        actual=Interval(low=Decimal("0.4"), high=Decimal("0.5")),
        target=LinkedTarget(value=Value(form=Form.TIMES, numbers=(Decimal("1.3"),))),
        direction=1,
        stands_at=date(2021, 12, 31),
        deadline=date(2030, 12, 31),
        as_of=date(2021, 12, 31),
        baseline=Baseline(
            day=date(2020, 12, 31), value=Interval(low=Decimal("0.1"), high=Decimal("0.5"))
        ),
    )
    inner = replace(whole.baseline, value=point(Decimal("0.31")))
    part = replace(whole, actual=point(Decimal("0.4")), baseline=inner)
    assert set(progress(part).pace) <= set(progress(whole).pace)


@settings(max_examples=100)
@given(ANY)
def test_lists_run_worst_first_without_a_hole(situation):
    found = progress(situation)
    places = [PACES.index(name) for name in found.pace]
    assert places == list(range(places[0], places[0] + len(places))) if places else True
    assert found.verdicts
    assert set(found.verdicts) <= set(VERDICTS)
    assert len(found.verdicts) == len(set(found.verdicts))
    assert not (found.pace and found.pace_reason)


def scaled(known, factor):
    return known and replace(known, low=known.low * factor, high=known.high * factor)


@settings(max_examples=150)
@given(st.one_of(situations(), situations(geometric=True)), FACTORS)
def test_a_change_of_unit_changes_no_index_no_verdict_and_no_pace(situation, factor):
    line = situation.target
    other = replace(
        situation,
        actual=scaled(situation.actual, factor),
        target=replace(line, point=line.point * factor, ambition=line.ambition * factor),
        baseline=replace(situation.baseline, value=scaled(situation.baseline.value, factor)),
        milestones=tuple((day, value * factor) for day, value in situation.milestones),
        bounds=situation.bounds and tuple(end * factor for end in situation.bounds),
        previous=scaled(situation.previous, factor),
    )
    one, two = progress(situation), progress(other)
    assert (two.verdicts, two.pace, two.pace_reason) == (one.verdicts, one.pace, one.pace_reason)
    assert two.relative == one.relative
    for view in ("distance", "rates", "expectation"):
        for name in ("done", "remaining", "key", "closure", "ratio", "acceleration", "reached"):
            before, after = (getattr(getattr(each, view), name, None) for each in (one, two))
            assert (before is None) == (after is None), name
            assert before is None or is_within(after, before), name


def mirrored(known):
    return known and Interval(
        low=-known.high, high=-known.low, low_open=known.high_open, high_open=known.low_open
    )


@settings(max_examples=100)
@given(situations())
def test_lower_is_better_mirrors_higher_is_better(situation):
    line = situation.target
    other = replace(
        situation,
        direction=-situation.direction,
        actual=mirrored(situation.actual),
        target=replace(line, point=-line.point, ambition=-line.ambition),
        baseline=replace(situation.baseline, value=mirrored(situation.baseline.value)),
        milestones=tuple((day, -value) for day, value in situation.milestones),
        bounds=situation.bounds and (-situation.bounds[1], -situation.bounds[0]),
        previous=mirrored(situation.previous),
    )
    one, two = progress(situation), progress(other)
    for name in ("verdicts", "pace", "pace_reason", "flags", "badges", "gap", "relative"):
        assert getattr(two, name) == getattr(one, name), name
    assert two.distance == one.distance
    for name in ("observed", "planned", "needed", "closure", "ratio", "acceleration", "reached"):
        assert getattr(two.rates, name, None) == getattr(one.rates, name, None), name
    assert [(m.to, m.distance) for m in two.margins] == [(m.to, m.distance) for m in one.margins]


@settings(max_examples=100)
@given(situations(), POSITIVE)
def test_more_of_a_good_thing_never_raises_a_shortfall_nor_worsens_a_pace(situation, more):
    better = replace(
        situation,
        actual=replace(
            situation.actual,
            low=situation.actual.low + situation.direction * more,
            high=situation.actual.high + situation.direction * more,
        ),
    )
    before, after = progress(situation), progress(better)
    assert after.shortfall.low <= before.shortfall.low
    assert after.shortfall.high <= before.shortfall.high
    if before.distance.key is not None:
        assert after.distance.key.high <= before.distance.key.high
        assert after.distance.remaining.low <= before.distance.remaining.low
    if before.pace and after.pace:
        assert PACES.index(after.pace[0]) >= PACES.index(before.pace[0])


@given(DIRECTIONS, POSITIVE, POSITIVE, st.booleans(), TIMES, TIMES)
def test_the_expected_value_never_falls_back(direction, base, target, geometric, one, other):
    assume(direction * (target - base) > 0)
    road = path((Decimal(2020), base), (Decimal(2030), target), geometric=geometric)
    earlier, later = sorted((one, other))
    gain = direction * (road.expected(later) - road.expected(earlier))
    assert gain >= -CLOSE
    low, high = sorted((base, target))
    assert low - CLOSE <= road.expected(one) <= high + CLOSE


@given(DIRECTIONS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from([Decimal(0), Decimal(1)]))
def test_the_remaining_distance_lies_between_0_and_2(direction, base, actual, target, least):
    key = remaining_key(direction, base, actual, target, least)
    left = remaining(direction, base, actual, target)
    assert (key is None) == (left is None) == (direction * (target - base) <= 0)
    if key is not None:
        assert 0 <= key <= 2
        assert abs(left + done(direction, base, actual, target) - 1) <= CLOSE


@settings(max_examples=150)
@given(ANY)
def test_a_negative_zero_is_never_returned(situation):
    found = progress(situation)
    spreads = [spread for _, spread in spreads_of(found) if spread is not None]
    spreads += [each for margin in found.margins for each in (margin.at, margin.distance)]
    spreads += [key for view in ("relative", "remaining") if (key := ranking_key(found, view))]
    numbers = [number for each in spreads for number in (each.low, each.high)]
    assert not [number for number in numbers if number == 0 and number.is_signed()]
    assert all(each.low <= each.high for each in spreads)


@given(DIRECTIONS, NUMBERS, NUMBERS, NUMBERS, st.decimals("2020.01", "2029.99", places=2))
def test_a_pace_agrees_with_itself(direction, base, actual, target, time):
    assume(direction * (target - base) > 0)
    road = path((Decimal(2020), base), (Decimal(2030), target))
    found = pace(road, direction, actual, time)
    assert abs(found.closure * found.planned - found.observed) <= CLOSE * 1000
    if found.ratio is not None and found.acceleration is not None:
        assert abs(found.ratio * found.acceleration - 1) <= CLOSE
    behind = road.behind(direction, actual, time)
    assert (behind.units > 0) == (behind.share > 0) == (behind.years > 0)
    share = done(direction, base, actual, target)
    assert abs(behind.share - (road.elapsed(time) - share)) <= CLOSE


@given(st.decimals(-2, 3, places=3), st.one_of(st.none(), st.decimals(-2, 3, places=3)))
def test_an_open_end_never_betters_a_class_when_it_leans_to_the_worse_side(closure, ratio):
    below, at = pace_class(closure, ratio, -1), pace_class(closure, ratio)
    assert PACES.index(below) <= PACES.index(at)
    on_cut = closure in CUTS.values() or ratio == Decimal("0.8")
    assert below == at or on_cut


@settings(max_examples=150)
@given(situations())
def test_margins_are_on_the_side_of_their_class(situation):
    found = progress(situation)
    places = [PACES.index(name) for name in found.pace]
    for each in found.margins:
        if PACES.index(each.to) > places[-1]:
            assert each.distance.high <= TOLERANCE
        else:
            assert each.distance.low >= -TOLERANCE


@st.composite
def series(draw):
    actual = Point(day=draw(DAYS), value=point(Decimal(50)), territory="a", producer="p")
    others = st.builds(
        Point,
        day=DAYS,
        value=intervals(POSITIVE),
        territory=st.sampled_from(["a", "a", "b"]),
        producer=st.sampled_from(["p", "p", "q"]),
        in_doubt=st.booleans(),
    )
    return actual, draw(st.lists(others, max_size=6)), draw(st.one_of(st.none(), others))


@given(series(), st.randoms())
def test_the_order_of_points_chooses_no_other_baseline(case, random):
    actual, points, own = case
    shuffled = list(points)
    random.shuffle(shuffled)
    assert choose_baseline(shuffled, actual, own=own) == choose_baseline(points, actual, own=own)
    assert previous(shuffled, actual) == previous(points, actual)


@given(series())
def test_a_baseline_is_of_the_series_and_at_least_a_year_before(case):
    actual, points, own = case
    found = choose_baseline(points, actual, own=own)
    if isinstance(found, str):
        assert found in {"in_doubt", "break", "too_early", "one_point", "no_baseline"}
        return
    assert is_year_apart(found.day, actual.day)
    assert found.pre_plan == (found != (own and Baseline(day=own.day, value=own.value)))
    candidates = [p for p in [*points, *([own] if own else [])] if p.day == found.day]
    assert any(p.is_of_series(actual) for p in candidates)


@given(DAYS, st.integers(0, 800))
def test_time_runs_forward_and_a_year_is_a_year(day, more):
    later = day + timedelta(days=more)
    assert years(later) >= years(day)
    assert is_year_apart(day, later) == (more >= 366 or (more == 365 and not _leaps(day, later)))


def _leaps(day, later):
    """True where the 365 days from one to the other are one short of a calendar year."""
    return (later.month, later.day) < (day.month, day.day) and (day.month, day.day) != (2, 29)


RELATIVE = st.decimals(0, 1, places=2)
GROUPS = st.dictionaries(
    st.sampled_from(["growth", "society", "government"]),
    st.dictionaries(
        st.sampled_from("abcdef"),
        st.one_of(
            st.none(),
            st.tuples(RELATIVE, RELATIVE).map(lambda e: Spread(low=min(e), high=max(e))),
        ),
    ),
)


@given(GROUPS)
def test_missing_data_never_look_good(groups):
    found = readiness(groups)
    assert 0 <= found.coverage <= 1
    assert -CLOSE <= found.bounds.low <= found.bounds.high + CLOSE <= 100 + CLOSE * 1000
    worse = {
        group: {key: each or Spread(low=Decimal(1), high=Decimal(1)) for key, each in held.items()}
        for group, held in groups.items()
    }
    better = {
        group: {key: each or Spread(low=Decimal(0), high=Decimal(0)) for key, each in held.items()}
        for group, held in groups.items()
    }
    if any(groups.values()):
        assert abs(readiness(worse).bounds.low - found.bounds.low) <= CLOSE * 1000
        assert abs(readiness(better).bounds.high - found.bounds.high) <= CLOSE * 1000
