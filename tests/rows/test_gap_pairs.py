"""What is compared with what, on synthetic records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from synthetic import World, said

from r57cli.messages import Messages
from r57cli.output.words import actual_text, in_full


@pytest.fixture
def world():
    return World()


def told(row):
    """The verdict of a row, its shortfall and its relative shortfall."""
    return (
        row.verdict,
        row.shortfall.value if row.shortfall else None,
        row.relative.value if row.relative else None,
    )


# --- no false pairs


def test_a_figure_meets_the_promise_of_its_own_indicator(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 40))
    row = world.rows()["share", "2030"]
    assert told(row) == (("short",), 40, Decimal("0.5"))
    assert (row.section, row.difference.value, row.rank) == ("compared", -40, 1)
    assert row.shortfall.unit == "points"


def test_a_figure_of_another_indicator_never_meets_a_promise(world):
    world.promise("share", said("at_least", 80))
    world.figure("share_of_others", said("value", 90))
    world.confuse("share", "share_of_others", why="of others")
    rows = world.rows()
    promise = rows["share", "2030"]
    assert told(promise) == (("no_data",), None, None)
    assert (promise.section, promise.actual) == ("missing", None)
    assert [(near.indicator, near.why_en) for near in promise.nearest] == [
        ("share_of_others", "of others")
    ]
    assert rows["share_of_others", "figure"].target is None


def test_a_figure_of_another_territory_never_meets_a_promise(world):
    world.place("former-here", kind="former", became="here")
    world.place("here", formed_from=("former-here",))
    world.document("old", territory="former-here", dated="2025-04")
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 90), "2025-Q1", doc="old")
    answer = world.gap(all_rows=True)
    told_rows = {(row.territory, row.section): row for row in answer.rows}
    assert set(told_rows) == {("here", "missing"), ("former-here", "figure")}
    assert told_rows["here", "missing"].actual is None
    assert "former_territory" in told_rows["former-here", "figure"].flags
    assert [each.territory for each in answer.summary] == ["here", "former-here"]


def test_a_figure_of_another_place_never_meets_a_promise(world):
    world.place("there")
    world.document("theirs", place="there", dated="2026-10")
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 90), doc="theirs")
    rows = world.gap("here", "there", all_rows=True).rows
    assert {(row.place, row.section) for row in rows} == {
        ("here", "missing"),
        ("there", "figure"),
    }


def test_the_document_of_a_promise_is_no_result_of_it(world):
    world.promise("share", said("at_least", 80), doc="report")
    assert world.rows()["share", "2030"].verdict == ("no_data",)


# --- work and ranks are in no common list


def test_work_is_never_ranked(world):
    world.indicator("tasks_done", unit="tasks", kind="activity", workload=True, bounds=None)
    world.indicator("tasks_all_done", unit="tasks", kind="activity", workload=True, bounds=None)
    world.figure("tasks_done", said("ratio", 85, 145))
    world.figure("tasks_all_done", said("ratio", 20, 20))
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 79))
    rows = world.rows()
    work = rows["tasks_done", "workload"]
    assert (work.section, work.rank, work.rank_range) == ("workload", None, None)
    assert (work.verdict, work.shortfall.value, work.shortfall.unit) == (
        ("incomplete",), 60, "tasks",
    )  # fmt: skip
    assert rows["tasks_all_done", "workload"].verdict == ("complete",)
    assert rows["share", "2030"].rank == 1


def test_a_promised_rank_is_not_ranked_among_shortfalls(world):
    world.indicator("place_in_order", unit="rank", better="lower", bounds=None)
    world.promise("place_in_order", said("value", 10))
    world.figure("place_in_order", said("value", 21))
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 79))
    rows = world.rows()
    assert rows["place_in_order", "2030"].rank is None
    assert rows["place_in_order", "2030"].shortfall.value == 11
    assert rows["place_in_order", "2030"].shortfall.unit == "places"
    assert rows["share", "2030"].rank == 1


def test_milestones_stand_apart(world):
    world.indicator("centre", kind="milestone", unit="milestone", bounds=None)
    world.promise("centre", said("verbal"))
    world.figure("centre", said("milestone", state="in_progress"))
    world.indicator("hall", kind="milestone", unit="milestone", bounds=None)
    world.promise("hall", said("verbal"))
    rows = world.rows()
    assert (rows["centre", "2030"].section, rows["centre", "2030"].rank) == ("worded", None)
    assert rows["centre", "2030"].verdict == ("in_progress",)
    assert rows["hall", "2030"].verdict == ("unknown",)
    summary = world.gap().summary[0]
    assert (summary.attested, summary.no_data, summary.comparable) == (1, 1, 0)


def test_a_part_that_is_done_attests_only_a_part(world):
    for key in ("whole", "one_part", "other_part"):
        parts = ("one_part", "other_part") if key == "whole" else ()
        world.indicator(key, kind="milestone", unit="milestone", bounds=None, parts=parts)
    world.promise("whole", said("verbal"))
    world.figure("one_part", said("milestone", state="done"), inferred=("as_of",))
    row = world.rows()["whole", "2030"]
    assert row.verdict == ("unknown",)
    assert [part.verdict for part in row.parts] == ["done", "unknown"]
    assert [part.inferred for part in row.parts] == [("as_of",), ()]
    summary = world.gap().summary[0]
    assert (summary.attested, summary.partly_attested, summary.no_data) == (0, 1, 0)


# --- two wordings are one promise


def test_two_wordings_are_one_promise_with_both_verdicts(world):
    world.document("press", kind="press", dated="2025-12-12")
    world.promise("share", said("at_least", 80))
    world.promise("share", said("more_than", 80), doc="press")
    world.figure("share", said("value", 80))
    row = world.rows()["share", "2030"]
    assert (row.target.document, row.target.verdict) == ("press", ("short",))
    assert [(each.document, each.verdict) for each in row.other_targets] == [("plan", ("met",))]
    assert row.verdict == ("short",)
    assert {"wordings_differ", "boundary"} <= set(row.flags)
    assert world.gap().summary[0].promises == 1


def test_two_wordings_that_agree_say_so(world):
    world.document("press", kind="press", dated="2025-12-12")
    for doc in ("plan", "press"):
        world.promise("share", said("at_least", 80), doc=doc)
    world.figure("share", said("value", 70))
    row = world.rows()["share", "2030"]
    assert "wordings_differ" not in row.flags
    assert len(row.other_targets) == 1


def test_two_deadlines_are_two_promises(world):
    world.promise("share", said("at_least", 10))
    world.promise("share", said("at_least", 20), year=2045)
    world.figure("share", said("value", 5))
    rows = world.rows()
    assert rows["share", "2030"].relative.value == Decimal("0.5")
    assert rows["share", "2045"].relative.value == Decimal("0.75")


# --- what is said beside a row


def test_two_figures_of_one_day_that_differ_are_in_conflict(world):
    world.promise("share", said("at_least", 80))
    world.document("other", dated="2026-09-30", kind="press")
    world.figure("share", said("value", 40))
    world.figure("share", said("value", 45), doc="other")
    assert "conflict" in world.rows()["share", "2030"].flags


@pytest.mark.parametrize("when", [None, "2025"])
def test_of_a_figure_without_a_day_nobody_knows_whether_it_is_in_conflict(world, when):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 40), None)
    world.figure("share", said("value", 50), when, doc="plan")
    assert "conflict" not in world.rows()["share", "2030"].flags


def test_two_figures_of_one_day_that_agree_are_not(world):
    world.promise("share", said("at_least", 80))
    world.document("other", dated="2026-09-30", kind="press")
    world.figure("share", said("value", "40.0"))
    world.figure("share", said("value", 40), doc="other")
    world.figure("share", said("value", 30), "2026-06")
    assert "conflict" not in world.rows()["share", "2030"].flags


def test_the_reason_why_there_is_no_figure_is_shown(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", None, None, no_figure="not_yet_published", expected="2027-01")
    row = world.rows()["share", "2030"]
    assert told(row) == (("no_data",), None, None)
    assert (row.reason, row.expected) == ("not_yet_published", "2027-01")


def test_once_there_is_a_figure_no_reason_is_shown(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", None, None, no_figure="requested")
    world.figure("share", said("value", 40))
    assert world.rows()["share", "2030"].reason is None


def test_flags_of_the_indicator_the_promise_and_the_figure(world):
    world.document("draft", kind="plan", status="draft", dated="2025")
    world.indicator("share", formula="not_published", basis_unstated=True)
    world.promise("share", said("value", 80), doc="draft", implied=True, inferred=("year",))
    world.figure("share", said("value", 40), "2025-Q3", nature="estimate", inferred=("period",))
    assert set(world.rows()["share", "2030"].flags) == {
        "formula_unpublished", "basis_unstated", "bound_assumed", "target_implied",
        "not_known_to_be_issued", "year_inferred", "period_inferred", "estimate", "stale",
    }  # fmt: skip


@pytest.mark.parametrize(("day", "stale"), [("2025-11-22", False), ("2025-11-21", True)])
def test_a_figure_is_stale_when_it_is_older_than_a_year(world, day, stale):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 40), day)
    assert ("stale" in world.rows()["share", "2030"].flags) is stale


def test_a_state_is_no_figure_for_a_promise_in_numbers(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("milestone", state="in_progress"))
    assert world.rows()["share", "2030"].verdict == ("no_data",)


@pytest.mark.parametrize(
    ("kind", "state", "verdict"),
    [
        ("level", None, "no_number"),
        ("level", "in_progress", "in_progress"),
        ("milestone", None, "unknown"),
        ("milestone", "done", "done"),
    ],
)
def test_a_promise_in_words_says_what_was_reported_of_it(world, kind, state, verdict):
    world.indicator("thing", kind=kind, bounds=None)
    world.promise("thing", said("verbal"))
    if state:
        world.figure("thing", said("milestone", state=state))
    assert world.rows()["thing", "2030"].verdict == (verdict,)


def test_a_mean_of_years_is_marked_as_one(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 40), "2025", averaged=True)
    assert set(world.rows()["share", "2030"].flags) == {"average"}


# --- deadlines


@pytest.mark.parametrize(
    ("when", "verdict", "flagged"),
    [
        ("2025", "missed", False),
        ("2026-03", "missed", False),
        ("2025-9M", "short", True),
        (None, "short", True),
    ],
)
def test_after_the_deadline(world, when, verdict, flagged):
    world.promise("share", said("at_least", 80), year=2025)
    world.figure("share", said("value", 40), when)
    row = world.rows()["share", "2025"]
    assert row.verdict == (verdict,)
    assert ("no_final" in row.flags) is flagged


def test_after_the_deadline_without_a_figure(world):
    world.promise("share", said("at_least", 80), year=2025)
    assert world.rows()["share", "2025"].verdict == ("overdue_no_data",)
    assert world.rows(as_of=date(2025, 12, 31))["share", "2025"].verdict == ("no_data",)


def test_without_a_deadline(world):
    world.promise("share", said("at_least", 80), year=None)
    world.figure("share", said("value", 40))
    row = world.rows()["share", "none"]
    assert told(row) == (("short",), 40, Decimal("0.5"))


def test_a_yearly_promise_is_judged_year_by_year_on_whole_years_only(world):
    world.promise("share", said("at_least", 3), every_year=True)
    world.figure("share", said("value", 9), "2025-9M")
    world.figure("share", said("value", 2), "2025")
    world.figure("share", said("value", 9), "2026-H1")
    rows = world.rows()
    assert set(rows) == {("share", "2025"), ("share", "2026")}  # 2025 stands for the promise
    assert rows["share", "2025"].verdict == ("missed",)
    assert rows["share", "2025"].actual.period == "2025"
    assert rows["share", "2026"].verdict == ("no_data",)
    counts = world.gap().summary[0]
    assert (counts.promises, counts.comparable, counts.no_data) == (1, 1, 0)


def test_a_yearly_promise_without_a_whole_year_is_overdue(world):
    world.promise("share", said("at_least", 3), every_year=True)
    world.figure("share", said("value", 9), "2025-9M")
    rows = world.rows()
    assert set(rows) == {("share", "2025"), ("share", "2026"), ("share", "2030")}
    assert rows["share", "2025"].verdict == ("overdue_no_data",)
    counts = world.gap().summary[0]
    assert (counts.promises, counts.comparable, counts.no_data) == (1, 0, 1)


def test_a_yearly_promise_with_a_last_year_is_one_of_each_year_until_then(world):
    world.document("early", dated="2023")
    world.promise("share", said("at_least", 3), year=2025, doc="early", every_year=True)
    rows = world.rows()
    assert set(rows) == {("share", "2023"), ("share", "2024"), ("share", "2025")}
    assert rows["share", "2025"].other_targets == ()
    assert set(world.rows(as_of=date(2023, 6, 30))) == {("share", "2023"), ("share", "2025")}


def test_a_yearly_promise_of_an_undated_text_begins_nobody_knows_when(world):
    world.document("undated")
    world.promise("share", said("at_least", 3), year=None, doc="undated", every_year=True)
    world.promise("other", said("at_least", 3), year=None, every_year=True)
    rows = world.rows()
    assert "first_year_unknown" in rows["share", "each"].flags
    assert [key for key in rows if key[0] == "share"] == [("share", "each")]
    assert not any(
        "first_year_unknown" in row.flags for row in rows.values() if row.indicator == "other"
    )


def test_that_there_is_no_figure_of_a_year_says_nothing_of_another(world):
    world.promise("share", said("at_least", 3), year=None, every_year=True)
    world.figure("share", None, "2025", no_figure="requested")
    rows = world.rows()
    assert rows["share", "2025"].reason == "requested"
    assert rows["share", "2026"].reason is None


def test_only_a_range_has_a_far_end_to_fall_short_of(world):
    world.promise("range", said("between", 35, 40))
    world.promise("share", said("at_least", 35))
    for key in ("range", "share"):
        world.figure(key, said("value", 24))
    rows = world.rows()
    assert rows["range", "2030"].ambition_shortfall.value == 16
    assert rows["share", "2030"].ambition_shortfall is None


# --- relative and maintained promises


def test_a_relative_promise_with_a_reported_base(world):
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("increase_percent", 30, base="2024"))
    world.figure("titles", said("value", 100), "2024")
    world.figure("titles", said("value", 112), "2025")
    row = world.rows()["titles", "2030"]
    assert told(row) == (("short",), 18, Decimal("0.138462"))


@pytest.mark.parametrize("base", ["unknown", "2023"])
def test_a_relative_promise_without_a_base_has_no_number(world, base):
    world.indicator("titles", unit="titles", bounds=None)
    world.promise("titles", said("times", 2, base=base))
    world.figure("titles", said("value", 112), "2025")
    row = world.rows()["titles", "2030"]
    assert told(row) == (("no_number",), None, None)
    assert "base_unknown" in row.flags


def test_to_maintain_without_a_baseline(world):
    world.promise("share", said("at_least", 57), maintain=True)
    world.figure("share", said("value", 57))
    row = world.rows()["share", "2030"]
    assert row.verdict == ("met",)
    assert "no_trend" in row.flags


# --- uncertain figures


def test_more_than_90_against_at_least_95(world):
    world.promise("share", said("at_least", 95))
    world.figure("share", said("more_than", 90))
    row = world.rows()["share", "2030"]
    assert row.verdict == ("short", "met", "exceeded")
    assert (row.shortfall.value, row.shortfall.low, row.shortfall.high) == (None, 0, 5)
    assert (row.relative.low, row.relative.high) == (0, Decimal("0.052632"))
    assert (row.rank, row.rank_range) == (1, (1, 1))


def test_a_wide_figure_is_listed_and_not_ranked(world):
    world.promise("wide", said("at_least", 50))
    world.figure("wide", said("less_than", 50))
    world.promise("firm", said("at_least", 50))
    world.figure("firm", said("value", 40))
    rows = world.rows()
    assert (rows["wide", "2030"].rank, rows["wide", "2030"].rank_range) == (None, (1, 2))
    assert rows["wide", "2030"].unranked == "uncertain"
    assert (rows["firm", "2030"].rank, rows["firm", "2030"].rank_range) == (1, (1, 2))


def test_opposite_signs_are_listed_and_not_ranked(world):
    world.indicator("growth_rate", unit="percent_per_year", bounds=None)
    world.promise("growth_rate", said("value", 5))
    world.figure("growth_rate", said("value", -2))
    row = world.rows()["growth_rate", "2030"]
    assert (row.section, row.shortfall.value, row.relative, row.rank) == ("compared", 7, None, None)
    assert row.unranked == "undefined"


def test_an_undated_figure_is_listed_and_not_ranked(world):
    """Four places had a rank by a share of which nobody knows the year."""
    world.promise("undated", said("at_least", 50))
    world.figure("undated", said("value", 10), None)
    world.promise("firm", said("at_least", 50))
    world.figure("firm", said("value", 40))
    row, firm = (world.rows()[key, "2030"] for key in ("undated", "firm"))
    assert told(row) == (("short",), 40, None)
    assert (row.rank, row.rank_range, row.unranked) == (None, None, "undated")
    assert (firm.rank, firm.rank_range, firm.unranked) == (1, (1, 1), None)


def test_no_negative_zero_in_a_row(world):
    world.promise("share", said("at_least", 80))
    world.figure("share", said("value", 80))
    row = world.rows()["share", "2030"]
    for each in (row.shortfall, row.difference, row.relative):
        assert [n.is_signed() for n in (each.value, each.low, each.high)] == [False] * 3


@pytest.mark.parametrize(
    ("form", "number", "cell", "sentence"),
    [
        ("at_least", 80, "≥80%", "từ 80% trở lên"),
        ("at_least", 100, "≥100%", "từ 100% trở lên"),
        ("more_than", 80, ">80%", "trên 80%"),
        ("at_most", 80, "≤80%", "không quá 80%"),
        ("less_than", 80, "<80%", "dưới 80%"),
    ],
)
def test_a_bound_is_printed_as_its_document_prints_it(world, form, number, cell, sentence):
    world.promise("share", said("at_least", 95))
    world.figure("share", said(form, number))
    actual = world.rows()["share", "2030"].actual
    m = Messages("vi")
    assert actual.bound == form
    assert actual_text(actual, "percent", m) == cell
    assert actual_text(actual, "percent", m, in_full) == sentence


@pytest.mark.parametrize(
    ("inferred", "starred"),
    [((("as_of",), ("as_of",)), True), ((("as_of",), ()), False), ((("value",),), False)],
)
def test_the_newest_day_is_inferred_where_no_text_prints_it(world, inferred, starred):
    world.figure("share", said("value", 10), "2025-06-30")
    for at, keys in enumerate(inferred):
        world.figure(f"rate{at}", said("value", 20), "2026-03-03", inferred=keys)
    (summary,) = world.gap().summary
    assert (summary.newest_figure, summary.newest_inferred) == (date(2026, 3, 3), starred)
