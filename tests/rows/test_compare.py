"""Which figures have a rank among places, and what readiness may say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from synthetic import AS_OF, World, said

from r57cli.domain.records import Text
from r57cli.rows.compare.answer import compare
from r57cli.rows.compare.rows import Question


@pytest.fixture
def world():
    world = World()
    world.indicator("share", headline=True)
    for place in ("east", "west"):
        world.place(place)
    for place in ("here", "east", "west"):
        world.document(f"{place}-office", place=place, dated="2026-02", producer="office")
    return world


def asked(world, **more):
    dataset = world.dataset()
    question = Question(indicators=tuple(world.indicators.values()), **more)
    return compare(dataset, dataset.provinces(), question, AS_OF)


def cells(world, **more):
    return {row.place: row for row in asked(world, **more).rows if row.indicator == "share"}


def reported(world, **values):
    for place, value in values.items():
        world.figure("share", said("value", value), "2025", doc=f"{place}-office")


def test_one_producer_and_period_are_ranked(world):
    reported(world, here=30, east=50, west=30)
    found = cells(world)
    assert {place: row.rank for place, row in found.items()} == {"here": 2, "east": 1, "west": 2}
    assert {row.ranked for row in found.values()} == {3}
    assert {row.obstacles for row in found.values()} == {()}


def test_where_lower_is_better_the_least_comes_first(world):
    world.indicator("share", better="lower")
    reported(world, here=0, east=50)
    assert cells(world)["here"].rank == 1


def test_a_figure_that_is_a_rank_keeps_the_published_one(world):
    world.indicator("share", unit="rank", better="lower")
    for place, rank in {"here": 4, "east": 34}.items():
        world.figure("share", said("value", rank), "2025", doc=f"{place}-office", of=34)
    found = cells(world)
    assert (found["here"].rank, found["east"].rank) == (4, 34)
    assert (found["here"].ranked, found["west"].ranked) == (34, None)


@pytest.mark.parametrize(
    ("change", "obstacle"),
    [
        ({"when": "2024"}, "alone"),
        ({"when": None}, "date_unknown"),
        ({"doc": "here-own"}, "own_figure"),
        ({"doc": "here-translated"}, "machine_translated"),
        ({"doubt": Text(vi="nghi", en="doubt")}, "in_doubt"),
    ],
)
def test_anything_else_is_not(world, change, obstacle):
    world.document("here-own", dated="2026-03")
    world.document("here-translated", dated="2026-03", producer="office", machine_translated=True)
    reported(world, east=50, west=40)
    usual = {"when": "2025", "doc": "here-office"}
    world.figure("share", said("value", 30), **usual | change)
    row = cells(world)["here"]
    assert row.rank is None
    assert obstacle in row.obstacles
    assert cells(world)["east"].rank == 1


@pytest.mark.parametrize(
    ("indicator", "obstacle"),
    [({"formula": "not_published"}, "formula_unpublished"),
     ({"basis_unstated": True}, "basis_unstated")],
)  # fmt: skip
def test_without_formula_or_basis_nothing_stands_beside_anything(world, indicator, obstacle):
    world.indicator("share", **indicator)
    reported(world, here=30, east=50)
    found = cells(world)
    assert {row.rank for row in found.values()} == {None}
    assert not any(row.beside for row in found.values())
    assert obstacle in found["here"].obstacles


@pytest.mark.parametrize(
    ("formula", "beside", "obstacle"),
    [("published", False, "own_figure"), ("read_from_text", True, "formula_from_text")],
)
def test_a_figure_of_the_place_itself_stands_beside_others_where_its_method_is_told(
    world, formula, beside, obstacle
):
    world.indicator("share", formula=formula)
    world.document("here-own", dated="2026-03")
    world.figure("share", said("value", 30), "2025", doc="here-own")
    row = cells(world)["here"]
    assert (row.obstacles, row.beside) == ((obstacle,), beside)


@pytest.mark.parametrize("figures", [(), ("2025",)])
def test_the_yearly_promise_of_the_country_stands_beside_before_and_after_it_is_judged(
    world, figures
):
    world.place("nation", kind="country")
    world.document("national", place="nation", dated="2025")
    world.document("result", place="nation", dated="2026")
    world.promise("share", said("at_least", 3), year=None, every_year=True, doc="national")
    world.promise("share", said("at_least", 5))
    for year in figures:
        world.figure("share", said("value", 4), year, doc="result")
    row = cells(world, against=world.dataset().places["nation"])["here"]
    assert (row.national.value, row.ambition.value) == (3, 2)


def test_a_figure_stands_beside_the_year_that_it_judges(world):
    world.promise("share", said("at_least", 3), year=None, every_year=True)
    world.figure("share", said("value", 4), "2025")
    row = cells(world)["here"]
    assert (row.target.year, row.verdict) == (2025, ("exceeded",))


def test_a_mean_of_former_provinces_is_no_measurement(world):
    world.place("here", formed_from=("old",))
    world.place("old", kind="former", became="here")
    reported(world, here=30, east=50, west=40)
    world.figure("share", said("value", 30), "2024", doc="here-office")
    world.actuals.pop(0)
    assert "before_merger" in cells(world)["here"].obstacles


def test_readiness_is_bounded_by_what_is_not_known(world):
    for key in ("share", "other"):
        world.promise(key, said("at_least", 50), doc="plan")
    reported(world, here=40)
    summary = next(each for each in asked(world).summary if each.place == "here")
    assert (summary.promises, summary.assessed) == (2, 1)
    assert summary.coverage.value == Decimal("0.5")
    assert summary.score.value == 80
    assert (summary.readiness.low, summary.readiness.high) == (40, 90)
    assert summary.rank is None


def test_a_place_whose_headline_promises_are_not_known_has_no_rank(world):
    world.indicator("second", headline=True)
    world.promise("share", said("at_least", 50), doc="plan")
    reported(world, here=40)
    summary = next(each for each in asked(world).summary if each.place == "here")
    assert (summary.coverage.value, summary.rank) == (1, None)


def test_a_place_that_can_be_assessed_has_a_rank(world):
    world.promise("share", said("at_least", 50), doc="plan")
    reported(world, here=40)
    summary = next(each for each in asked(world).summary if each.place == "here")
    assert (summary.coverage.value, summary.readiness.value, summary.rank) == (1, 80, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"when": None},
        {"doc": "here-translated"},
        {"doubt": Text(vi="nghi", en="doubt")},
        {"value": said("value", -1)},
    ],
)
def test_what_is_not_sure_is_promised_and_not_assessed(world, change):
    world.document("here-translated", dated="2026-03", machine_translated=True)
    world.promise("growth", said("at_least", 50), doc="plan")
    usual = {"value": said("value", 40), "when": "2025"}
    world.figure("growth", **usual | change)
    summary = next(each for each in asked(world).summary if each.place == "here")
    assert (summary.promises, summary.assessed, summary.coverage.value) == (1, 0, 0)


@pytest.mark.parametrize(
    ("indicator", "promise"),
    [
        ({"kind": "output"}, {}),
        ({"kind": "index"}, {}),
        ({"unit": "rank", "better": "lower", "bounds": None}, {"value": said("at_most", 10)}),
        ({}, {"value": said("verbal")}),
        ({}, {"doc": "old"}),
    ],
)
def test_only_outcomes_in_numbers_since_the_resolution_are_weighed(world, indicator, promise):
    world.document("old", kind="plan", dated="2023")
    world.indicator("other", **indicator)
    world.promise("other", **{"value": said("at_least", 50)} | promise)
    world.promise("share", said("at_least", 50))
    summary = next(each for each in asked(world).summary if each.place == "here")
    assert summary.promises == 1


@pytest.mark.parametrize(
    ("better", "form", "beyond"), [("higher", "at_least", 5), ("lower", "at_most", -5)]
)
def test_how_far_a_promise_lies_beyond_the_national_one(world, better, form, beyond):
    world.indicator("share", headline=True, better=better)
    world.place("country", kind="country")
    world.document("national", place="country", dated="2025")
    world.promise("share", said(form, 40), year=2028, doc="national")
    world.promise("share", said(form, 30), doc="national")
    world.promise("share", said(form, 35))
    found = cells(world, against=world.places["country"])
    assert (found["here"].national.value, found["here"].ambition.value) == (30, beyond)
    assert (found["east"].target, found["east"].ambition) == (None, None)


def test_the_promise_of_2030_stands_for_the_place_else_the_nearest(world):
    for doc, years in (("plan", (2026, 2029, 2031)), ("east-office", (2026, 2045, 2030))):
        for year in years:
            world.promise("share", said("at_least", 50), year=year, doc=doc)
    world.promise("share", said("at_least", 50), year=None, doc="west-office")
    assert {place: row.target.year for place, row in cells(world).items()} == {
        "here": 2029, "east": 2030, "west": None,
    }  # fmt: skip


def test_what_is_promised_reported_and_ranked_is_counted(world):
    world.indicator("other")
    world.promise("share", said("at_least", 50), doc="plan")
    reported(world, here=30, east=50)
    tally, other = asked(world).tallies
    assert (tally.cells, tally.promised, tally.reported, tally.beside, tally.ranked) == (
        3,
        1,
        2,
        2,
        2,
    )
    assert (other.cells, other.promised, other.reported, other.ranked) == (3, 0, 0, 0)


def test_former_provinces_are_told_only_where_they_are_asked_for_and_counted_nowhere(world):
    world.place("here", formed_from=("old",))
    world.place("old", kind="former", became="here")
    world.document("old-report", territory="old", dated="2025")
    reported(world, here=30, east=50)
    world.figure("share", said("value", 20), "2024", doc="old-report")
    for former, told in ((False, []), (True, ["old"])):
        answer = asked(world, former=former)
        assert [row.territory for row in answer.rows if row.former] == told
        assert (answer.tallies[0].cells, answer.tallies[0].reported) == (3, 2)
