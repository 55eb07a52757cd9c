"""Every record is there, says whether it counts, and the arithmetic can be done again by hand."""

from __future__ import annotations

import math
import re
from datetime import date

import pytest
from synthetic import World, said

from r57cli.domain.records import Text

DOUBT = Text(vi="nguồn khác nói khác", en="another source says otherwise")


@pytest.fixture
def world():
    return World()


def told(answer, role="figure"):
    """The use of each record for "here", or why it has none, by its document and its time."""
    found = {}
    for row in answer.rows:
        if (row.role, row.territory) == (role, "here"):
            _, _, moment, document = row.key.split("/")
            use = row.why or ("counts" if row.counts_for else "baseline")
            found[document, moment] = use
    return found


def test_each_figure_says_what_it_is_used_for_or_why_not(world):
    world.place("old", kind="former", became="here", until=date(2025, 6, 30))
    world.place("here", formed_from=("old",))
    world.indicator("share", producers=("here", "ministry"))
    world.document("before", dated="2025-01", territory="old")
    world.document("paper", kind="press", dated="2026-02")
    world.document("future", dated="2027-01")
    world.document("ministry", dated="2025", producer="ministry")
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 9), "2019", doc="before")
    world.figure("share", said("value", 10), "2020")
    world.figure("share", said("value", 12), "2021", averaged=True)
    world.figure("share", said("value", 14), "2022", doc="ministry")
    world.figure("share", said("value", 16), "2022", doubt=DOUBT)
    world.figure("share", said("value", 15), "2023")
    world.figure("share", said("value", 17), "2024", doc="paper")
    world.figure("share", said("value", 18), "2024", corrects="here/share/2024/paper")
    world.figure("share", said("value", 20), "2025")
    world.figure("share", said("value", 21), "2025", doc="paper")
    world.figure("share", said("value", 25), "2026", doc="future")

    assert told(world.explain("share")) == {
        ("before", "2019"): "other_territory",
        ("report", "2020"): "baseline",
        ("report", "2021"): "other_definition",
        ("ministry", "2022"): "other_producer",
        ("report", "2022"): "in_doubt",
        ("report", "2023"): "older",
        ("paper", "2024"): "corrected",
        ("report", "2024"): "older",
        ("report", "2025"): "counts",
        ("paper", "2025"): "weaker_document",
        ("future", "2026"): "not_known_yet",
    }


@pytest.mark.parametrize(
    "promised",
    [{"year": 2024}, {"year": None, "every_year": True}],
    ids=["deadline", "every year"],
)
def test_what_is_later_than_the_figure_that_decides_says_so(world, promised):
    """It was told to be of another definition, and what stood beside that figure to be older."""
    world.indicator("share", producers=("here", "ministry"))
    world.document("plan", kind="programme", dated="2024")
    world.document("paper", kind="press", dated="2025")
    world.document("ministry", dated="2025", producer="ministry")
    world.promise("share", said("at_least", 30), **promised)
    world.figure("share", said("value", 10), "2020", doc="report")
    world.figure("share", said("value", 20), "2024", doc="report")
    world.figure("share", said("value", 21), "2024", doc="paper")
    world.figure("share", said("value", 25), "2025-Q3", doc="report")
    world.figure("share", said("value", 26), "2025-Q3", doc="paper", doubt=DOUBT)
    world.figure("share", said("value", 26), "2025-Q3", doc="ministry")

    assert told(world.explain("share")) == {
        ("report", "2020"): "baseline",
        ("report", "2024"): "counts",
        ("paper", "2024"): "weaker_document",
        ("report", "2025-Q3"): "later",
        ("paper", "2025-Q3"): "later",
        ("ministry", "2025-Q3"): "other_producer",
    }


def test_a_year_told_by_another_producer_than_the_newest_figure_has_its_own_series(world):
    world.indicator("share", producers=("here", "ministry"))
    world.promise("share", said("at_least", 30), year=None, every_year=True)
    for when in ("2023", "2024", "2025"):
        world.figure("share", said("value", 20), when, producer="ministry")
    world.figure("share", said("value", 25), "2026-Q3")

    assert told(world.explain("share")) == {
        ("report", "2023"): "baseline",
        ("report", "2024"): "older",
        ("report", "2025"): "counts",
        ("report", "2026-Q3"): "other_producer",
    }


def test_each_wording_says_whether_it_counts(world):
    world.document("draft", kind="programme", status="unknown", dated="2026")
    world.document("newer", kind="programme", dated="2026-05")
    world.document("letter", kind="report", dated="2026-05")
    for document, number in (("plan", 30), ("draft", 31), ("newer", 32), ("letter", 33)):
        world.promise("share", said("at_least", number), doc=document)

    assert told(world.explain("share"), "target") == {
        ("newer", "2030"): "counts",
        ("letter", "2030"): "weaker_document",
        ("plan", "2030"): "older_document",
        ("draft", "2030"): "not_issued",
    }


def test_a_record_that_there_is_no_figure_keeps_its_reason(world):
    world.promise("share", said("at_least", 30))
    world.figure("share", None, None, no_figure="requested", expected="2027-01")
    (row,) = [row for row in world.explain("share").rows if row.role == "no_figure"]
    assert (row.reason, row.expected, row.why) == ("requested", "2027-01", None)


def test_what_is_taken_for_it_is_named_with_the_reason(world):
    world.document("count", dated="2026-10")
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 20))
    world.figure("stations", said("value", 2127), doc="count")
    world.confuse("share", "stations", "a number of stations")
    (row,) = [row for row in world.explain("share").rows if row.role == "other_indicator"]
    assert (row.indicator, row.why_en) == ("stations", "a number of stations")
    assert row.document.id == "count"


def test_without_a_promise_nothing_is_concluded(world):
    world.figure("share", said("value", 20))
    (summary,) = world.explain("share").summary
    assert summary.conclusions == ()
    assert summary.needs == ("promise",)


def test_what_is_missing_for_a_conclusion(world):
    world.indicator("share", formula="not_published", basis_unstated=True)
    world.promise("share", said("at_least", 30))
    assert world.explain("share").summary[0].needs == ("formula", "basis", "figure")
    world.figure("share", said("value", 20), None)
    assert world.explain("share").summary[0].needs == ("formula", "basis", "date")
    world.figure("share", said("value", 21), "2025", doubt=DOUBT)
    assert world.explain("share").summary[0].needs == ("formula", "basis", "certainty")


def test_assigned_work_is_done_over_assigned(world):
    world.indicator("tasks", unit="tasks", workload=True, bounds=None)
    world.figure("tasks", said("ratio", 85, 145))
    (conclusion,) = world.explain("tasks").summary[0].conclusions
    (step,) = conclusion.steps
    assert (conclusion.block, conclusion.verdict) == ("workload", ("incomplete",))
    assert [each.value.unit for each in step.inputs] == ["tasks", "tasks"]
    assert world.explain("tasks").summary[0].needs == ()
    assert str(step.result.value) == "0.586207"


@pytest.mark.parametrize("path", ["linear", "geometric"])
@pytest.mark.parametrize(
    ("better", "form", "numbers"),
    [("higher", "at_least", (10, 14, 30)), ("lower", "at_most", (40, 33, 12))],
)
@pytest.mark.parametrize("milestone", [None, 2023, 2027])
def test_the_arithmetic_can_be_done_again(world, path, better, form, numbers, milestone):
    world.indicator("thing", better=better, path=path, unit="million_vnd_month", bounds=None)
    base, now, goal = numbers
    world.promise("thing", said(form, goal))
    if milestone is not None:
        world.promise("thing", said(form, 20), year=milestone)
    world.figure("thing", said("value", base), "2021")
    world.figure("thing", said("value", now), "2025")
    conclusion = world.explain("thing").summary[0].conclusions[-1]

    assert (conclusion.block, conclusion.path) == ("2030", path)
    assert [step.id for step in conclusion.steps] == [
        "shortfall", "relative", "elapsed", "expected", "behind", "observed", "needed", "closure",
        "ratio", "projection", "reached",
    ]  # fmt: skip
    for step in conclusion.steps:
        symbols = [each.symbol for each in step.inputs]
        assert len(set(symbols)) == len(symbols)
        assert again(step) == pytest.approx(float(step.result.value), rel=1e-4, abs=1e-4), step.id


def again(step):
    """The result of a step from its formula and its inputs, by nothing but them."""
    formula = re.sub(r"\|(\w+)\|", r"abs(\1)", step.formula).replace("^", "**")
    numbers = {each.symbol: float(each.value.value) for each in step.inputs}
    functions = {"ln": math.log, "max": max, "abs": abs, "__builtins__": {}}
    return eval(formula, functions, numbers)  # noqa: S307 - a formula of ours, with numbers of ours


def test_a_projection_held_at_a_natural_bound_says_so(world):
    world.promise("share", said("at_least", 99))
    world.figure("share", said("value", 10), "2021")
    world.figure("share", said("value", 90), "2025")
    steps = {step.id: step for step in world.explain("share").summary[0].conclusions[0].steps}
    assert steps["projection"].formula == "bound(x + v_obs * (tT - t))"
    assert steps["projection"].result.value == 100


def test_what_would_change_the_answer(world):
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 10), "2020")
    world.figure("share", said("value", 15), "2025")
    changes = world.explain("share").summary[0].conclusions[0].changes
    assert [(each.to, each.at.value, each.distance.value) for each in changes] == [
        ("met", 30, -15),
        ("slow", 16, -1),
        ("moving_away", 10, 5),
    ]


def test_a_number_that_has_to_be_passed_is_met_beyond_it(world):
    """A figure of exactly 80 against "more than 80" was told that it falls short beyond 80."""
    for form, to in (("more_than", "met"), ("at_least", "short")):
        world.targets.clear()
        world.promise("share", said(form, 80))
        world.figure("share", said("value", 80), "2025")
        (change,) = world.explain("share").summary[0].conclusions[0].changes
        assert (change.to, change.at.value, change.distance.value) == (to, 80, 0)


def test_a_figure_that_may_fall_short_is_told_where_the_target_is_met(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("between", 75, 85), "2025")
    (change,) = world.explain("share").summary[0].conclusions[0].changes
    assert (change.to, change.distance.low, change.distance.high) == ("met", -5, 5)


def test_deadlines_stand_in_their_order_and_the_others_last(world):
    world.promise("share", said("at_least", 40), year=None)
    for year in (2035, 2026, 2030):
        world.promise("share", said("at_least", 30), year=year)
    blocks = [each.block for each in world.explain("share").summary[0].conclusions]
    assert blocks == ["2026", "2030", "2035", "none"]


def test_each_territory_with_a_promise_a_figure_or_a_reason_is_told_of(world):
    world.place("old", kind="former", became="here", until=date(2025, 6, 30))
    world.place("here", formed_from=("old",))
    world.document("before", dated="2025-01", territory="old")
    for key, doc in (("other", "before"), ("other", "report"), ("share", "before")):
        world.figure(key, said("value", 20), "2024", doc=doc)
    world.figure("absent", None, None, doc="before", no_figure="requested")
    told_of = {
        key: [each.territory for each in world.explain(key).summary]
        for key in ("other", "share", "absent")
    }
    assert told_of == {"other": ["here", "old"], "share": ["old"], "absent": ["old"]}
    assert world.explain("share").summary[0].needs == ("promise", "territory")


def test_what_nothing_is_recorded_of_is_told_of_the_place_itself(world):
    world.place("old", kind="former", became="here", until=date(2025, 6, 30))
    world.place("here", formed_from=("old",))
    world.document("before", dated="2025-01", territory="old")
    for doc in ("before", "report"):
        world.figure("other", said("value", 20), "2024", doc=doc)
    world.indicator("share", formula="not_published", basis_unstated=True)
    (summary,) = world.explain("share").summary
    assert (summary.territory, summary.needs) == ("here", ("promise",))


def test_an_indicator_is_named_as_it_is_of_the_country(world):
    world.place("nation", kind="country")
    world.indicator("share", name=Text(vi="Tỷ lệ toàn tỉnh", en="Share across the province"))
    (summary,) = world.explain("share", place="nation").summary
    assert summary.indicator.name_vi == "Tỷ lệ toàn quốc"


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ({}, "one_point"),
        ({"2025-06": {}}, "too_early"),
        ({"2020": {"producer": "ministry"}}, "break"),
        ({"2026-10": {"producer": "ministry"}}, "no_baseline"),
    ],
)
def test_what_has_no_pace_says_why_and_needs_a_baseline(world, others, reason):
    world.indicator("share", producers=("here",))
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 20), "2025")
    for when, more in others.items():
        world.figure("share", said("value", 19), when, **more)
    summary = world.explain("share").summary[0]
    assert summary.conclusions[0].pace_reason == reason
    assert summary.needs == ("baseline",)


def test_a_promise_in_words_needs_no_figure(world):
    world.indicator("portal", kind="milestone", bounds=None)
    world.promise("portal", said("milestone"))
    assert world.explain("portal").summary[0].needs == ()


def test_a_path_that_allows_no_growth_is_told_as_the_line_it_is(world):
    world.indicator("share", path="geometric")
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 0), "2020")
    world.figure("share", said("value", 15), "2025")
    (conclusion,) = world.explain("share").summary[0].conclusions
    assert (conclusion.path, conclusion.points, conclusion.badges) == ("linear", 2, ("two_points",))


def test_what_is_known_in_part_goes_into_the_steps_with_both_ends(world):
    world.promise("share", said("at_least", 99))
    world.figure("share", said("between", 8, 10), "2021")
    world.figure("share", said("between", 30, 90), "2025")
    steps = {step.id: step for step in world.explain("share").summary[0].conclusions[0].steps}
    inputs = {each.symbol: each.value for step in steps.values() for each in step.inputs}
    ends = {name: (inputs[name].low, inputs[name].high) for name in ("x", "b", "b1")}
    assert ends == {"x": (30, 90), "b": (8, 10), "b1": (8, 10)}
    assert (steps["projection"].result.low, steps["projection"].result.high) == (55, 100)
    assert steps["projection"].formula == "bound(x + v_obs * (tT - t))"


def test_a_projection_held_at_its_lower_end_says_so(world):
    world.promise("share", said("at_least", 60))
    world.figure("share", said("value", 50), "2021")
    world.figure("share", said("between", 10, 40), "2025")
    steps = {step.id: step for step in world.explain("share").summary[0].conclusions[0].steps}
    assert steps["projection"].result.low == 0
    assert steps["projection"].formula == "bound(x + v_obs * (tT - t))"


def test_a_figure_of_the_day_of_a_milestone_is_held_against_the_way_to_it(world):
    world.promise("share", said("at_least", 20), year=2025)
    world.promise("share", said("at_least", 60))
    world.figure("share", said("value", 10), "2020")
    world.figure("share", said("value", 15), "2025")
    conclusion = world.explain("share").summary[0].conclusions[-1]
    steps = {step.id: step.result.value for step in conclusion.steps}
    assert (conclusion.block, steps["elapsed"], steps["expected"]) == ("2030", 1, 20)


def test_a_yearly_promise_is_told_once(world):
    world.promise("share", said("at_least", 30), year=None, every_year=True)
    for when in ("2024", "2025"):
        world.figure("share", said("value", 20), when)
    found = world.explain("share")
    assert [row.counts_for for row in found.rows if row.role == "target"] == [("2025", "2026")]


def test_figures_stand_newest_first_and_say_whether_they_are_in_the_series(world):
    world.promise("share", said("at_least", 30))
    world.promise("share", said("at_least", 30), year=None, every_year=True)
    for when in ("2023", "2024", "2025", "2026-06", "2026-09"):
        world.figure("share", said("value", 20), when)
    world.figure("share", said("value", 21), "2022", averaged=True)
    rows = [row for row in world.explain("share").rows if row.role == "figure"]
    assert [(row.key.split("/")[2], row.in_series) for row in rows] == [
        ("2026-09", True), ("2026-06", True), ("2025", True), ("2024", True), ("2023", True),
        ("2022", False),
    ]  # fmt: skip


def test_each_deadline_has_the_series_of_its_own_figure(world):
    for year in (2024, 2030):
        world.promise("share", said("at_least", 30), year=year)
    for when in ("2020", "2022", "2024"):
        world.figure("share", said("value", 20), when)
    world.figure("share", said("value", 20), "2025", averaged=True)
    rows = [row for row in world.explain("share").rows if row.role == "figure"]
    assert [(row.counts_for, row.baseline_for, row.in_series) for row in rows] == [
        (("2030",), (), True), (("2024",), (), True), ((), (), True), ((), ("2024",), True),
    ]  # fmt: skip


def test_a_figure_is_held_against_the_newest_that_counts_of_any_producer(world):
    world.indicator("share", producers=("here", "ministry"))
    world.document("other", dated="2026-10", producer="ministry")
    world.promise("share", said("at_least", 30))
    world.promise("share", said("at_least", 30), year=None, every_year=True)
    for when in ("2021", "2024", "2025"):
        world.figure("share", said("value", 20), when, doc="other")
    for when in ("2021-06", "2026-06", "2026-09"):
        world.figure("share", said("value", 25), when)
    assert told(world.explain("share")) == {
        ("other", "2021"): "baseline",
        ("other", "2024"): "older",
        ("other", "2025"): "counts",
        ("report", "2021-06"): "baseline",
        ("report", "2026-06"): "older",
        ("report", "2026-09"): "counts",
    }


def test_each_wording_has_a_verdict_of_its_own(world):
    world.document("newer", kind="programme", dated="2026-05")
    for document, number in (("plan", 30), ("newer", 40)):
        world.promise("share", said("at_least", number), doc=document)
    world.figure("share", said("value", 35), "2025")
    rows = {row.document.id: row for row in world.explain("share").rows if row.role == "target"}
    verdicts = {key: row.target.verdict for key, row in rows.items()}
    assert verdicts == {"plan": ("exceeded",), "newer": ("short",)}


def test_a_doubt_is_told_in_both_languages(world):
    world.promise("share", said("at_least", 30), doubt=DOUBT)
    world.figure("share", said("value", 35), "2025", doubt=DOUBT)
    told_doubts = [(row.doubt_vi, row.doubt_en) for row in world.explain("share").rows]
    assert told_doubts == [(DOUBT.vi, DOUBT.en)] * 2


def test_of_two_texts_that_are_not_issued_the_older_one_is_told_to_be_older(world):
    for document, dated in (("draft", "2026-05"), ("first", "2026-01")):
        world.document(document, kind="programme", status="draft", dated=dated)
        world.promise("share", said("at_least", 30), doc=document)
    assert told(world.explain("share"), "target") == {
        ("draft", "2030"): "counts",
        ("first", "2030"): "older_document",
    }


def test_what_is_not_known_on_the_day_is_a_later_document_or_a_later_time(world):
    world.document("future", dated="2027-01")
    world.document("paper", kind="press", dated="2026-10")
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 20), "2025", doc="future")
    world.figure("share", said("value", 21), "2026", doc="report")
    world.figure("share", said("value", 22), "2026-11-22", doc="report")
    world.figure("share", said("value", 23), "2026-11-22", doc="paper")
    world.figure("share", said("value", 24), None, doc="paper")
    world.figure("share", None, None, doc="report", no_figure="requested")
    assert told(world.explain("share")) == {
        ("future", "2025"): "not_known_yet",
        ("report", "2026"): "not_known_yet",
        ("report", "2026-11-22"): "counts",
        ("paper", "2026-11-22"): "weaker_document",
        ("paper", "undated"): "undated",
    }
    (row,) = [row for row in world.explain("share").rows if row.role == "no_figure"]
    assert row.why is None


def test_of_two_figures_without_a_day_the_document_decides(world):
    world.document("paper", kind="press", dated="2026-10")
    world.promise("share", said("at_least", 30))
    for doc in ("paper", "report"):
        world.figure("share", said("value", 20), None, doc=doc)
    assert told(world.explain("share")) == {
        ("report", "undated"): "counts",
        ("paper", "undated"): "weaker_document",
    }


@pytest.mark.parametrize(
    ("when", "worse"), [("2024", "short"), ("2025", "missed"), ("2026-03", "missed")]
)
def test_the_verdict_next_to_met_is_one_that_the_day_of_the_figure_allows(world, when, worse):
    world.promise("share", said("at_least", 30), year=2025)
    world.figure("share", said("value", 30), when)
    (conclusion,) = world.explain("share").summary[0].conclusions
    assert [each.to for each in conclusion.changes] == [worse]


def test_a_yearly_promise_is_told_by_each_text_and_with_all_of_its_years(world):
    world.document("undated", kind="press")
    world.document("later", kind="press", dated="2026")
    yearly = {"year": None, "every_year": True}
    for document in ("plan", "undated", "later"):
        world.promise("share", said("at_least", 3), doc=document, **yearly)
    world.figure("share", said("value", 3), "2025")
    rows = {row.document.id: row for row in world.explain("share").rows if row.role == "target"}

    assert {row.target.year for row in rows.values()} == {None}
    assert {key: (row.counts_for, row.why) for key, row in rows.items()} == {
        "plan": (("2025",), None),
        "later": (("2026",), None),
        "undated": ((), "first_year_unknown"),
    }
