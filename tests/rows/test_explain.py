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
    world.promise("share", said("at_least", 30))
    world.figure("stations", said("value", 2127))
    world.confuse("share", "stations", "a number of stations")
    (row,) = [row for row in world.explain("share").rows if row.role == "other_indicator"]
    assert (row.indicator, row.why_en) == ("stations", "a number of stations")


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
    assert str(step.result.value) == "0.586207"


@pytest.mark.parametrize("path", ["linear", "geometric"])
@pytest.mark.parametrize(
    ("better", "form", "numbers"),
    [("higher", "at_least", (10, 14, 30)), ("lower", "at_most", (40, 33, 12))],
)
@pytest.mark.parametrize("milestone", [None, 20])
def test_the_arithmetic_can_be_done_again(world, path, better, form, numbers, milestone):
    world.indicator("thing", better=better, path=path, unit="million_vnd_month", bounds=None)
    base, now, goal = numbers
    world.promise("thing", said(form, goal))
    if milestone is not None:
        world.promise("thing", said(form, milestone), year=2027)
    world.figure("thing", said("value", base), "2021")
    world.figure("thing", said("value", now), "2025")
    conclusion = world.explain("thing").summary[0].conclusions[-1]

    assert (conclusion.block, conclusion.path) == ("2030", path)
    assert [step.id for step in conclusion.steps] == [
        "shortfall", "relative", "elapsed", "expected", "behind", "observed", "needed", "closure",
        "ratio", "projection", "reached",
    ]  # fmt: skip
    for step in conclusion.steps:
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
