"""Which rows are shown and in which order, on synthetic records."""

from __future__ import annotations

from datetime import date

import pytest
from synthetic import World, said

from r57cli.domain.frozen import replace
from r57cli.rows.gap.select import Selection, conditions, first_rows


@pytest.fixture
def world():
    """Promises for two deadlines, one for none, work, words, silence and a lone figure."""
    world = World()
    for key, group in (("low", "science"), ("high", "growth"), ("done", "science")):
        world.indicator(key, group=group, headline=key == "high")
    world.indicator("work", unit="tasks", kind="activity", workload=True, bounds=None)
    for key, number in (("low", 20), ("high", 70), ("done", 90)):
        world.promise(key, said("at_least", 80))
        world.figure(key, said("value", number))
    world.promise("low", said("at_least", 100), year=2045)
    world.promise("silent", said("at_least", 5))
    world.promise("undated", said("at_least", 10), year=None)
    world.figure("undated", said("value", 5))
    world.promise("words", said("verbal"))
    world.figure("work", said("ratio", 1, 4))
    world.figure("lone", said("value", 3))
    return world


def keys(world, **selection):
    return [f"{row.indicator}/{row.block}" for row in world.gap(**selection).rows]


def test_all_rows_in_order_of_rank(world):
    assert keys(world) == [
        "low/2030", "high/2030", "done/2030", "low/2045", "undated/none",
        "work/workload", "silent/2030", "words/2030",
    ]  # fmt: skip


def test_blocks_are_ranked_separately(world):
    ranks = {key: row.rank for key, row in world.rows().items() if row.section == "compared"}
    assert ranks == {
        ("low", "2030"): 1,
        ("high", "2030"): 2,
        ("done", "2030"): None,
        ("low", "2045"): 1,
        ("undated", "none"): 1,
    }


def test_ties_share_a_rank(world):
    world.promise("equal", said("at_least", 40))
    world.figure("equal", said("value", 10))
    ranks = {key[0]: row.rank for key, row in world.rows().items() if key[1] == "2030"}
    assert (ranks["low"], ranks["equal"], ranks["high"]) == (1, 1, 3)


def test_ranks_stay_those_of_all_rows(world):
    (row,) = world.gap(indicators=("high",)).rows
    assert (row.rank, row.rank_range) == (2, (2, 2))
    (row,) = world.gap(headline=True).rows
    assert row.rank == 2


def test_figures_without_a_promise_are_shown_when_asked_for(world):
    assert "lone/figure" not in keys(world)
    assert keys(world, all_rows=True)[-1] == "lone/figure"
    assert keys(world, indicators=("lone",)) == ["lone/figure"]


def test_one_indicator(world):
    assert keys(world, indicators=("low",)) == ["low/2030", "low/2045"]


@pytest.mark.parametrize(
    ("years", "found"),
    [
        (("2045",), ["low/2045"]),
        (("none",), ["undated/none"]),
        (("2045", "none"), ["low/2045", "undated/none"]),
        (("2040",), []),
    ],
)
def test_years(world, years, found):
    assert keys(world, years=years) == found


@pytest.mark.parametrize(
    ("only", "found"),
    [
        (("short",), ["low/2030", "high/2030", "low/2045", "undated/none"]),
        (("met",), ["done/2030"]),
        (("missing",), ["silent/2030"]),
        (("workload",), ["work/workload"]),
        (("incomplete",), ["work/workload"]),
        (("worded",), ["words/2030"]),
        (("exceeded", "missing"), ["done/2030", "silent/2030"]),
        (("no_final",), []),
        (("missed",), []),
    ],
)
def test_only(world, only, found):
    assert keys(world, only=only) == found
    assert set(only) <= set(conditions())


def test_in_the_order_of_the_documents(world):
    assert keys(world, order="document", years=("2030",)) == [
        "low/2030", "high/2030", "done/2030", "silent/2030", "words/2030",
    ]  # fmt: skip
    reverse = enumerate(reversed(world.targets))
    world.targets[:] = [replace(target, order=at) for at, target in reverse]
    assert keys(world, order="document", years=("2030",), only=("compared",)) == [
        "done/2030", "high/2030", "low/2030",
    ]  # fmt: skip


def test_by_group_and_then_as_in_the_catalogue(world):
    assert keys(world, order="group", years=("2030",), only=("compared",)) == [
        "high/2030", "low/2030", "done/2030",
    ]  # fmt: skip


def test_the_first_of_each_block(world):
    rows = first_rows(world.gap().rows, 1)
    assert [f"{row.indicator}/{row.block}" for row in rows] == [
        "low/2030", "low/2045", "undated/none", "work/workload", "silent/2030", "words/2030",
    ]  # fmt: skip


def test_the_first_of_each_block_is_the_worst_in_any_order(world):
    shown = world.gap(order="group", years=("2030",), only=("compared",)).rows
    worst = [row.key for row in shown if row.rank == 1]
    assert [row.key for row in first_rows(reversed(shown), 1)] == worst


def test_a_selection_does_not_change_the_counts(world):
    summary = world.gap().summary
    assert world.gap(only=("met",), indicators=("low",)).summary == summary
    assert summary[0].promises == 7
    assert summary[0].comparable == 5
    assert summary[0].no_data == 2
    assert summary[0].workloads == 1
    assert summary[0].other_figures == 1


def test_a_place_without_records_has_a_summary_and_no_rows():
    world = World()
    world.documents.clear()
    answer = world.gap()
    assert answer.rows == ()
    assert [(each.place, each.promises) for each in answer.summary] == [("here", 0)]


def test_the_first_rows_keep_what_is_counted_and_not_listed(world):
    world.promise("more_words", said("verbal"))
    world.promise("yearly", said("at_least", 5), year=None, every_year=True)
    world.promise("once", said("at_least", 5), year=2025)
    rows = first_rows(world.gap(as_of=date(2026, 12, 31)).rows, 1)
    found = [f"{row.indicator}/{row.block}" for row in rows]
    assert {"words/2030", "more_words/2030", "once/2025", "yearly/each"} <= set(found)
    assert {"yearly/2025", "yearly/2026"} <= set(found)


def test_the_first_rows_count_single_years_that_are_listed(world):
    world.promise("yearly", said("at_least", 5), year=None, every_year=True)
    world.promise("once", said("at_least", 5), year=2026)
    world.figure("yearly", said("value", 4), "2025")
    rows = first_rows(world.gap(as_of=date(2027, 1, 1)).rows, 1)
    found = [f"{row.indicator}/{row.block}" for row in rows if row.block in {"2025", "2026"}]
    assert found == ["yearly/2025", "yearly/2026"]


@pytest.mark.parametrize(
    ("last", "year", "blocks"),
    [
        (None, "2024", []),
        (None, "2026", ["2026"]),
        (None, "2027", ["each"]),
        (2030, "2026", ["2026"]),
        (2030, "2027", ["2030"]),
        (2030, "2030", ["2030"]),
        (2030, "2031", []),
    ],
)
def test_a_yearly_promise_is_in_force_from_its_first_year_to_its_last(last, year, blocks):
    world = World()
    world.promise("yearly", said("at_least", 5), year=last, every_year=True)
    world.promise("once", said("at_least", 5), year=2035)
    assert keys(world, years=(year,)) == [f"yearly/{block}" for block in blocks]


@pytest.mark.parametrize(
    ("last", "year", "blocks"),
    [
        (None, "2025", ["2025"]),
        (None, "2027", ["2025"]),
        (2030, "2030", ["2025"]),
        (2030, "2031", []),
    ],
)
def test_a_judged_year_stands_for_the_promise_in_the_years_without_a_row(last, year, blocks):
    world = World()
    world.promise("yearly", said("at_least", 5), year=last, every_year=True)
    world.figure("yearly", said("value", 6), "2025")
    assert keys(world, years=(year,)) == [f"yearly/{block}" for block in blocks]


@pytest.mark.parametrize(
    ("selection", "partial"),
    [
        ({}, False),
        ({"order": "group", "all_rows": True}, False),
        ({"years": ("2030",)}, True),
        ({"indicators": ("low",)}, True),
        ({"headline": True}, True),
        ({"only": ("met",)}, True),
    ],
)
def test_what_a_filter_is(selection, partial):
    assert Selection(**selection).is_partial is partial


def test_each_horizon_is_counted_by_itself(world):
    world.promise("planned", said("at_least", 5), year=2026, basis="annual_plan")
    found = [
        (each.year, each.plan, each.promises, each.numeric, each.comparable, each.no_data)
        for each in world.gap().summary[0].horizons
    ]
    assert found == [
        (2026, True, 1, 1, 0, 1),
        (2030, False, 5, 4, 3, 2),
        (2045, False, 1, 1, 1, 0),
        (None, False, 1, 1, 1, 0),
    ]


def test_documents_that_nobody_has_read_are_listed_by_themselves(world):
    world.document("closed", read=False)
    (summary,) = world.gap().summary
    assert [each.id for each in summary.unread_documents] == ["closed"]
    assert [each.id for each in summary.documents] == ["plan", "report"]
