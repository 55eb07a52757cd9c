"""Which record counts; all records here are synthetic."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from synthetic import AS_OF, World, said

from r57cli.dataset.build import with_earliest
from r57cli.dataset.precedence import exists, order_actuals, order_targets, usable_actuals
from r57cli.domain.frozen import replace


@pytest.fixture
def world():
    return World()


def first_actual(world):
    """The document and period of the figure that counts, whatever the order of the records."""
    dataset = world.dataset()
    kinds = dataset.indicators["share"]
    found = {
        order_actuals(each, kinds, dataset.documents)[0].key
        for each in permutations(dataset.actuals)
    }
    assert len(found) == 1
    return found.pop().removeprefix("here/share/")


def first_target(world):
    dataset = world.dataset()
    found = {
        order_targets(each, dataset.documents)[0].document for each in permutations(dataset.targets)
    }
    assert len(found) == 1
    return found.pop()


# --- figures


def test_the_trusted_producer_counts_even_with_an_older_figure(world):
    world.indicator("share", producers=("statistics", "ministry"))
    world.figure("share", said("value", 1), "2026-09", producer="here")
    world.figure("share", said("value", 2), "2026-06", producer="ministry")
    world.figure("share", said("value", 3), "2026-03", producer="statistics")
    assert first_actual(world) == "2026-03/report"
    world.actuals.pop()
    assert first_actual(world) == "2026-06/report"


def test_the_latest_as_of_counts(world):
    world.figure("share", said("value", 1), "2026-03")
    world.figure("share", said("value", 2), "2026-Q3")
    world.figure("share", said("value", 3), None)
    assert first_actual(world) == "2026-Q3/report"


def test_then_the_kind_of_document(world):
    for at, kind in enumerate(("press", "report", "statistics")):
        world.document(f"doc-{at}", kind=kind, published="2026-10-01")
        world.figure("share", said("value", at), "2026-09", doc=f"doc-{at}")
    assert first_actual(world) == "2026-09/doc-2"
    world.actuals.pop()
    assert first_actual(world) == "2026-09/doc-1"


def test_then_the_latest_published_then_the_id(world):
    world.document("b-old", published="2026-10-01")
    world.document("c-new", published="2026-10-02")
    world.document("a-new", published="2026-10-02")
    for doc in ("b-old", "c-new"):
        world.figure("share", said("value", 1), "2026-09", doc=doc)
    assert first_actual(world) == "2026-09/c-new"
    world.figure("share", said("value", 2), "2026-09", doc="a-new")
    assert first_actual(world) == "2026-09/a-new"


FIGURE_KINDS = ("statistics", "report", "resolution", "programme", "plan", "press")


@pytest.mark.parametrize("weaker", range(1, 6))
def test_figures_of_every_kind_of_document_have_their_order(world, weaker):
    world.document("z", kind=FIGURE_KINDS[weaker - 1], published="2026-10-01")
    world.document("a", kind=FIGURE_KINDS[weaker], published="2026-10-02")
    for doc in ("a", "z"):
        world.figure("share", said("value", 1), "2026-09", doc=doc)
    assert first_actual(world) == "2026-09/z"


@pytest.mark.parametrize(
    ("last", "other"),
    [
        ({"published": "2026-10-02", "dated": "2026-08"}, {"published": "2026-10-01"}),
        ({"published": "2026-10-02"}, {"published": "2026-10-01", "dated": "2026-10-05"}),
        ({"dated": "2026-10-02"}, {"published": "2026-10-01"}),
        ({"published": "2026-10-02"}, {"dated": "2026-10-01"}),
        ({"published": "2026-10-02"}, {"published": "2026-10"}),
        ({"published": "2026-10"}, {}),
    ],
)
def test_published_last_is_by_the_first_day_possible_or_else_by_the_date(world, last, other):
    """A text without a day counts as of the first day possible, docs/method.md."""
    world.document("z", **last)
    world.document("a", **other)
    for doc in ("a", "z"):
        world.figure("share", said("value", 1), "2026-09", doc=doc)
    assert first_actual(world) == "2026-09/z"


def test_two_producers_are_never_mixed(world):
    """The figure that counts is one record, neither an average nor a range of several."""
    world.indicator("share", producers=("statistics",))
    world.promise("share", said("at_least", 50))
    world.figure("share", said("value", 40), "2025", producer="statistics")
    world.figure("share", said("value", 60), "2026-09", producer="here")
    row = world.rows()["share", "2030"]
    assert row.actual.value == 40
    assert row.actual.producer == "statistics"
    assert row.verdict == ("short",)
    assert row.other_actuals == 1


# --- corrections and the day asked for


def test_a_corrected_figure_is_set_aside(world):
    world.document("later", dated="2026-11-01")
    world.figure("share", said("value", 70), "2026-09")
    world.figure("share", said("value", 7), "2026-06", doc="later", corrects=world.actuals[0].key)
    usable = usable_actuals(world.actuals, world.documents, AS_OF)
    assert [each.document for each in usable] == ["later"]


def test_before_the_correction_existed_the_first_figure_counts(world):
    world.document("later", dated="2026-11-01")
    world.figure("share", said("value", 70), "2026-09")
    world.figure("share", said("value", 7), "2026-09", doc="later", corrects=world.actuals[0].key)
    usable = usable_actuals(world.actuals, world.documents, date(2026, 10, 31))
    assert [each.document for each in usable] == ["report"]


def test_a_correction_of_a_correction(world):
    for doc in ("second", "third"):
        world.document(doc, dated="2026-11-01")
    for doc, before in (("report", None), ("second", 0), ("third", 1)):
        corrects = None if before is None else world.actuals[before].key
        world.figure("share", said("value", 1), doc=doc, corrects=corrects)
    usable = usable_actuals(world.actuals, world.documents, AS_OF)
    assert [each.document for each in usable] == ["third"]


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        (date(2026, 9, 29), []),  # the month is not over
        (date(2026, 9, 30), ["spoken"]),
        (date(2026, 10, 14), ["spoken"]),
        (date(2026, 10, 15), ["spoken", "report"]),
    ],
)
def test_a_later_day_shows_later_figures(world, as_of, known):
    world.document("spoken", dated="2026-09")
    world.document("report", dated="2026-10-15")
    for doc in ("spoken", "report"):
        world.figure("share", said("value", 1), "2026-09", doc=doc)
    usable = usable_actuals(world.actuals, world.documents, as_of)
    assert [each.document for each in usable] == known


def test_as_of_hides_later_documents_and_their_promises(world):
    world.document("new", kind="plan", dated="2026-06-01")
    world.promise("old_one", said("at_least", 5))
    world.promise("new_one", said("at_least", 5), doc="new")
    before, after = (world.gap(as_of=date(2026, month, 1)) for month in (5, 6))
    assert {row.indicator for row in before.rows} == {"old_one"}
    assert {row.indicator for row in after.rows} == {"old_one", "new_one"}
    assert [each.id for each in before.summary[0].documents] == ["plan"]
    assert [each.id for each in after.summary[0].documents] == ["plan", "new"]


def test_a_document_of_unknown_date_always_exists(world):
    world.document("undated")
    assert exists(world.documents["undated"], date(2000, 1, 1))


def test_a_document_without_a_day_is_no_older_than_what_it_retells_else_as_its_last_figure(world):
    world.document("told", dated="2025-02-19")
    world.document("retelling", summary_of="told")
    world.document("figures")
    world.figure("share", said("value", 1), "2025-Q1", doc="figures")
    world.figure("share", said("value", 1), "2024", doc="figures")
    world.document("of_the_year", published="2025", summary_of="told")
    world.document("of_a_day", published="2025-01-31", summary_of="told")
    world.document("later", published="2025-04", summary_of="told")
    found = with_earliest(world.documents, world.actuals)
    assert found["retelling"].earliest == date(2025, 2, 19)
    assert found["of_the_year"].earliest == date(2025, 2, 19)
    assert found["of_a_day"].earliest == date(2025, 1, 31)
    assert found["later"].earliest == date(2025, 4, 1)
    assert found["figures"].earliest == date(2025, 3, 31)
    assert found["report"] == world.documents["report"]


def test_no_document_on_a_merged_territory_is_older_than_the_merger(world):
    world.document("undated", territory="merged")
    world.document("of_the_year", published="2025", territory="merged")
    world.document("later", published="2025-08", territory="merged")
    found = with_earliest(world.documents, world.actuals, {"merged"})
    assert found["undated"].earliest == found["of_the_year"].earliest == date(2025, 7, 1)
    assert found["later"].earliest == date(2025, 8, 1)
    assert found["report"] == world.documents["report"]


# --- targets


def test_a_document_known_to_be_issued_comes_before_a_newer_one(world):
    world.document("issued", kind="press", dated="2024")
    world.document("unknown", kind="resolution", dated="2026", status="unknown")
    world.document("draft", kind="resolution", dated="2026", status="draft")
    for doc in ("unknown", "issued", "draft"):
        world.promise("share", said("at_least", 5), doc=doc)
    assert first_target(world) == "issued"


def test_then_the_newest_document(world):
    world.document("old", kind="resolution", dated="2025-01")
    world.document("new", kind="press", dated="2025-02")
    world.document("undated", kind="resolution")
    for doc in ("old", "new", "undated"):
        world.promise("share", said("at_least", 5), doc=doc)
    assert first_target(world) == "new"


KINDS = ("resolution", "programme", "plan", "statistics", "report", "press")


@pytest.mark.parametrize("weaker", range(1, 6))
def test_then_the_kind_then_the_id(world, weaker):
    world.document("z", kind=KINDS[weaker - 1], dated="2025-01")
    world.document("a", kind=KINDS[weaker], dated="2025-01")
    for doc in ("a", "z"):
        world.promise("share", said("at_least", 5), doc=doc)
    assert first_target(world) == "z"
    world.documents["z"] = replace(world.documents["z"], kind=KINDS[weaker])
    assert first_target(world) == "a"
