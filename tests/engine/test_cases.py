"""The cases to get right: a value as printed against a target as printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from r57cli.domain.values import Form, Value
from r57cli.engine.interval import Interval, interval, ratio
from r57cli.engine.progress import Progress, progress
from r57cli.engine.rank import rank
from r57cli.engine.shortfall import Spread
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import Threshold, threshold
from r57cli.engine.verdict import (
    Judgement,
    judge,
    judge_absence,
    judge_milestone,
    judge_workload,
)

AS_OF = date(2026, 11, 22)
SHARE = (Decimal(0), Decimal(100))


def said(form, *numbers, base=None):
    return Value(form=Form(form), numbers=tuple(Decimal(n) for n in numbers), base=base)


@dataclass
class Case:
    """A figure against a target: what the engine says of it."""

    actual: Value
    target: Value
    direction: int = 1
    bounds: tuple[Decimal, Decimal] | None = SHARE
    stands_at: date | None = date(2025, 12, 31)
    deadline: date | None = date(2030, 12, 31)
    maintain: bool = False
    base: Decimal | None = None

    @property
    def line(self):
        return threshold(self.target, "percent", self.direction, self.base)

    @property
    def known(self):
        return interval(self.actual, "percent", self.bounds)

    def judged(self, as_of=AS_OF) -> Judgement:
        return judge(
            self.known,
            self.line,
            self.direction,
            stands_at=self.stands_at,
            deadline=self.deadline,
            as_of=as_of,
            maintain=self.maintain,
        )

    @property
    def verdicts(self):
        return self.judged().verdicts

    @property
    def flags(self):
        return self.judged().flags

    def told(self, at: Decimal) -> Progress:
        return progress(
            Situation(
                actual=self.known,
                target=Threshold(point=at, ambition=at),
                direction=self.direction,
                stands_at=self.stands_at,
                deadline=self.deadline,
                as_of=AS_OF,
            )
        )

    @property
    def shortfall(self):
        spread = self.told(self.line.point).shortfall
        return spread.low, spread.high

    @property
    def ambition_shortfall(self):
        spread = self.told(self.line.ambition).shortfall
        return spread.low, spread.high

    @property
    def relative(self):
        spread = self.told(self.line.point).relative
        return None if spread is None else (spread.low, spread.high)


# --- exactly at the target


@pytest.mark.parametrize(("form", "direction"), [("at_least", 1), ("value", 1), ("at_most", -1)])
def test_exactly_at_a_closed_target_it_is_met(form, direction):
    case = Case(said("value", "85"), said(form, "85.0"), direction)
    assert case.verdicts == ("met",)
    assert case.flags == ()
    assert case.shortfall == (0, 0)
    assert case.relative == (0, 0)


@pytest.mark.parametrize(("form", "direction"), [("more_than", 1), ("less_than", -1)])
def test_exactly_at_a_strict_target_the_shortfall_is_0_and_it_is_not_met(form, direction):
    case = Case(said("value", "80"), said(form, "80"), direction)
    assert case.verdicts == ("short",)
    assert case.flags == ("boundary",)
    assert case.shortfall == (0, 0)
    assert case.relative == (0, 0)


def test_exactly_at_a_strict_target_at_the_deadline_it_is_missed():
    case = Case(said("value", "80"), said("more_than", "80"), deadline=date(2025, 12, 31))
    assert case.verdicts == ("missed",)
    assert case.flags == ("boundary",)


def test_beyond_the_target_it_is_exceeded():
    assert Case(said("value", "85.01"), said("at_least", "85")).verdicts == ("exceeded",)
    assert Case(said("value", "80.01"), said("more_than", "80")).verdicts == ("exceeded",)
    assert Case(said("value", "2.9"), said("at_most", "3"), -1).verdicts == ("exceeded",)


def test_a_bare_number_is_read_as_a_bound_and_marked():
    assert threshold(said("value", "80"), "percent", 1).assumed
    assert threshold(said("value", "3"), "percent", -1).assumed
    assert not threshold(said("at_least", "80"), "percent", 1).assumed
    assert Case(said("value", "2"), said("value", "3"), -1).verdicts == ("exceeded",)
    assert Case(said("value", "2"), said("value", "3"), 1).verdicts == ("short",)


# --- ranges


def test_a_range_is_judged_by_its_weaker_end_with_the_ambition_beside():
    case = Case(said("value", "6.3"), said("between", "9", "10"))
    assert case.verdicts == ("short",)
    assert case.shortfall == (Decimal("2.7"), Decimal("2.7"))
    assert case.ambition_shortfall == (Decimal("3.7"), Decimal("3.7"))
    assert case.relative == (Decimal("0.3"), Decimal("0.3"))


def test_where_lower_is_better_the_weaker_end_is_the_upper_one():
    case = Case(said("value", "12"), said("between", "9", "10"), -1)
    assert (case.line.point, case.line.ambition) == (10, 9)
    assert case.shortfall == (2, 2)
    assert case.ambition_shortfall == (3, 3)


@pytest.mark.parametrize(
    ("number", "verdict"),
    [("8.99", "short"), ("9", "met"), ("9.5", "met"), ("10", "met"), ("10.01", "exceeded")],
)
def test_a_range_is_exceeded_only_beyond_its_far_end(number, verdict):
    assert Case(said("value", number), said("between", "9", "10")).verdicts == (verdict,)


@pytest.mark.parametrize(
    ("number", "verdict"),
    [("10.01", "short"), ("10", "met"), ("9", "met"), ("8.99", "exceeded")],
)
def test_a_range_is_exceeded_only_beyond_its_far_end_lower_is_better(number, verdict):
    assert Case(said("value", number), said("between", "9", "10"), -1).verdicts == (verdict,)


# --- zero, negative and mixed signs


def test_a_zero_target_gives_the_relative_shortfall_1():
    case = Case(said("value", "29"), said("at_most", "0"), -1)
    assert case.verdicts == ("short",)
    assert case.shortfall == (29, 29)
    assert case.relative == (1, 1)
    assert Case(said("value", "0"), said("at_most", "0"), -1).relative == (0, 0)


def test_a_figure_without_end_against_a_zero_target_gives_1():
    case = Case(said("more_than", "5"), said("at_most", "0"), -1, bounds=None)
    assert case.verdicts == ("short",)
    assert case.relative == (1, 1)


def test_both_negative():
    case = Case(said("value", "-12"), said("at_least", "-5"), bounds=None)
    assert case.verdicts == ("short",)
    assert case.shortfall == (7, 7)
    assert case.relative == (Decimal(7) / 12, Decimal(7) / 12)


def test_opposite_signs_have_a_shortfall_and_no_relative_one():
    case = Case(said("value", "-2"), said("at_least", "5"), bounds=None)
    assert case.verdicts == ("short",)
    assert case.shortfall == (7, 7)
    assert case.relative is None


def test_opposite_signs_and_met_is_0():
    assert Case(said("value", "-2"), said("at_most", "5"), -1, bounds=None).relative == (0, 0)


def test_a_figure_that_may_have_the_opposite_sign_has_no_relative_shortfall():
    assert Case(said("between", "-2", "3"), said("at_least", "5"), bounds=None).relative is None
    assert Case(said("at_most", "3"), said("at_least", "5"), bounds=None).relative is None


# --- uncertain figures


def test_more_than_90_of_a_share():
    assert interval(said("more_than", "90"), "percent", SHARE) == Interval(
        low=Decimal(90), high=Decimal(100), low_open=True
    )
    assert Case(said("more_than", "90"), said("at_least", "90")).verdicts == ("exceeded",)
    past = Case(said("more_than", "90"), said("more_than", "90"))
    assert (past.verdicts, past.flags) == (("exceeded",), ())
    assert Case(said("at_least", "90"), said("at_least", "90")).verdicts == ("met", "exceeded")
    strict = Case(said("at_least", "90"), said("more_than", "90"))
    assert (strict.verdicts[0], strict.verdicts[-1]) == ("short", "exceeded")
    assert strict.flags == ("boundary",)


def test_more_than_90_against_95_is_open():
    case = Case(said("more_than", "90"), said("at_least", "95"))
    assert case.verdicts == ("short", "met", "exceeded")
    assert case.shortfall == (0, 5)
    assert case.relative == (0, Decimal(5) / 95)


def test_more_than_90_against_100_may_be_met_and_never_exceeded():
    assert Case(said("more_than", "90"), said("at_least", "100")).verdicts == ("short", "met")


def test_less_than_10_of_a_share():
    assert interval(said("less_than", "10"), "percent", SHARE) == Interval(
        low=Decimal(0), high=Decimal(10), high_open=True
    )
    case = Case(said("less_than", "10"), said("at_least", "80"))
    assert case.verdicts == ("short",)
    assert case.shortfall == (70, 80)
    assert Case(said("less_than", "10"), said("at_least", "10")).verdicts == ("short",)
    assert Case(said("at_most", "10"), said("at_least", "10")).verdicts == ("short", "met")
    assert Case(said("less_than", "10"), said("at_most", "10"), -1).verdicts == ("exceeded",)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("40", "39.5", "40.5"), ("40.0", "39.95", "40.05"), ("0.3", "0.25", "0.35")],
)
def test_about_is_half_a_unit_of_the_last_printed_digit(printed, low, high):
    known = interval(said("about", printed), "percent", SHARE)
    assert (known.low, known.high) == (Decimal(low), Decimal(high))


def test_about_40_against_40_is_open():
    case = Case(said("about", "40"), said("at_least", "40"))
    assert case.verdicts == ("short", "met", "exceeded")
    assert case.shortfall == (0, Decimal("0.5"))


def test_about_stays_within_the_bounds():
    known = interval(said("about", "100"), "percent", SHARE)
    assert (known.low, known.high) == (Decimal("99.5"), 100)
    assert interval(said("about", "0"), "percent", SHARE).low == 0
    beyond = interval(said("about", "120"), "percent", SHARE)
    assert beyond.low <= beyond.high


def test_a_wide_interval_is_listed_with_a_range_and_without_a_rank():
    wide = Case(said("less_than", "50"), said("at_least", "50"))
    assert wide.relative == (0, 1)
    spreads = {"wide": Spread(low=Decimal(0), high=Decimal(1))}
    spreads["firm"] = Spread(low=Decimal("0.2"), high=Decimal("0.2"))
    standings = rank(spreads)
    assert standings["wide"].rank is None
    assert (standings["wide"].lowest, standings["wide"].highest) == (1, 2)
    assert standings["firm"].rank == 1
    assert (standings["firm"].lowest, standings["firm"].highest) == (1, 2)


def test_what_is_not_ranked_takes_no_rank_from_others():
    spreads = {
        "wide": Spread(low=Decimal("0.3"), high=Decimal(1)),
        "firm": Spread(low=Decimal("0.1"), high=Decimal("0.1")),
    }
    standing = rank(spreads)["firm"]
    assert (standing.rank, standing.lowest, standing.highest) == (1, 1, 2)


def test_exactly_as_wide_as_allowed_is_still_ranked():
    standings = rank({"a": Spread(low=Decimal("0.2"), high=Decimal("0.7"))})
    assert standings["a"].rank == 1


def test_a_ratio_is_read_in_the_unit():
    assert ratio(said("ratio", "85", "145"), "percent") == Decimal(8500) / 145
    assert ratio(said("ratio", "1", "4"), "index_0_1") == Decimal("0.25")
    assert ratio(said("ratio", "3", "4000"), "per_10000") == Decimal("7.5")
    assert ratio(said("ratio", "85", "145"), "tasks") == 85


@pytest.mark.parametrize("form", ["milestone", "verbal", "benchmark"])
def test_worded_values_have_no_interval_and_no_threshold(form):
    assert interval(said(form), "percent", SHARE) is None
    assert threshold(said(form), "percent", 1) is None


# --- deadlines


@pytest.mark.parametrize("stands_at", [date(2025, 12, 31), date(2026, 3, 31)])
def test_after_the_deadline_a_figure_at_or_after_it_decides(stands_at):
    short = Case(
        said("value", "80"),
        said("at_least", "85"),
        stands_at=stands_at,
        deadline=date(2025, 12, 31),
    )
    assert (short.verdicts, short.flags) == (("missed",), ())
    short.actual = said("value", "85")
    assert (short.verdicts, short.flags) == (("met",), ())


@pytest.mark.parametrize("stands_at", [date(2025, 3, 31), date(2025, 12, 30), None])
def test_after_the_deadline_an_older_figure_is_not_final(stands_at):
    case = Case(
        said("value", "51.69"),
        said("value", "85"),
        stands_at=stands_at,
        deadline=date(2025, 12, 31),
    )
    assert (case.verdicts, case.flags) == (("short",), ("no_final",))
    case.actual = said("value", "98")
    assert (case.verdicts, case.flags) == (("exceeded",), ("no_final",))


def test_on_the_deadline_itself_it_has_not_passed():
    case = Case(said("value", "80"), said("at_least", "85"), stands_at=date(2025, 9, 30))
    case.deadline = AS_OF
    assert (case.verdicts, case.flags) == (("short",), ())
    assert judge_absence(AS_OF, AS_OF).verdicts == ("no_data",)


def test_reported_on_the_deadline_it_is_decided_that_day():
    case = Case(said("value", "80"), said("at_least", "85"), stands_at=AS_OF, deadline=AS_OF)
    assert case.verdicts == ("missed",)


def test_without_a_deadline_it_is_short():
    case = Case(said("value", "60"), said("at_least", "70"), deadline=None)
    assert (case.verdicts, case.flags) == (("short",), ())


def test_without_a_figure():
    assert judge_absence(date(2025, 12, 31), AS_OF).verdicts == ("overdue_no_data",)
    assert judge_absence(date(2030, 12, 31), AS_OF).verdicts == ("no_data",)
    assert judge_absence(None, AS_OF).verdicts == ("no_data",)


def test_uncertain_at_the_deadline():
    case = Case(
        said("more_than", "90"),
        said("at_least", "95"),
        deadline=date(2025, 12, 31),
    )
    assert case.verdicts == ("missed", "met", "exceeded")


# --- maintain


def test_maintain_without_a_baseline_is_met_and_says_so():
    case = Case(said("value", "57.3"), said("at_least", "57.3"), maintain=True)
    assert (case.verdicts, case.flags) == (("met",), ("no_trend",))
    case.actual = said("value", "57")
    assert (case.verdicts, case.flags) == (("short",), ())


def test_maintain_after_the_deadline_is_decided_like_any_other():
    case = Case(
        said("value", "57.3"),
        said("at_least", "57.3"),
        maintain=True,
        deadline=date(2025, 12, 31),
    )
    assert (case.verdicts, case.flags) == (("met",), ())
    assert case.judged(as_of=date(2025, 12, 31)).flags == ()


# --- relative targets


@pytest.mark.parametrize(
    ("form", "number", "direction", "point"),
    [
        ("times", "2", 1, 80),
        ("times", "0.5", -1, 20),
        ("increase_percent", "30", 1, 52),
        ("increase_percent", "-50", -1, 20),
        ("improve_by", "10", 1, 50),
        ("improve_by", "10", -1, 30),
    ],
)
def test_relative_targets_with_a_known_base(form, number, direction, point):
    line = threshold(said(form, number, base="2025"), "percent", direction, base=Decimal(40))
    assert line.point == line.ambition == point
    assert not line.strict
    assert not line.assumed


@pytest.mark.parametrize("form", ["times", "increase_percent", "improve_by"])
@pytest.mark.parametrize("base", ["2025", "unknown", None])
def test_relative_targets_with_an_unknown_base_have_no_number(form, base):
    assert threshold(said(form, "2", base=base), "percent", 1) is None


# --- targets that cannot be judged


@pytest.mark.parametrize("form", ["value", "at_least", "less_than"])
def test_where_neither_way_is_better_nothing_is_met(form):
    assert threshold(said(form, "5"), "tasks", 0) is None


@pytest.mark.parametrize(
    ("form", "direction"),
    [("at_most", 1), ("less_than", 1), ("at_least", -1), ("more_than", -1)],
)
def test_a_bound_against_the_better_way_is_no_threshold(form, direction):
    assert threshold(said(form, "5"), "percent", direction) is None


# --- milestones and work


def test_milestones_are_what_was_reported():
    assert judge_milestone("in_progress").verdicts == ("in_progress",)
    assert judge_milestone(None).verdicts == ("unknown",)


@pytest.mark.parametrize(("done", "verdict"), [(84, "incomplete"), (145, "complete")])
def test_work_is_complete_when_all_is_done(done, verdict):
    assert judge_workload(Decimal(done), Decimal(145)).verdicts == (verdict,)
