"""`gap` on the shipped data, and on a copy of it with a synthetic report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import r57cli
from r57cli.rows.gap.answer import gap
from r57cli.rows.gap.select import Selection

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 25)
AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def dataset():
    return r57cli.load(DATA).dataset


def asked(dataset, place, as_of=AS_OF):
    return gap(dataset, [dataset.places[place]], as_of, Selection(all_rows=True))


@pytest.fixture(scope="module")
def laichau(dataset):
    return asked(dataset, "laichau")


@pytest.fixture(scope="module")
def laocai(dataset):
    return asked(dataset, "laocai")


def rows_of(answer, **wanted):
    return [
        row
        for row in answer.rows
        if all(getattr(row, name) == value for name, value in wanted.items())
    ]


# --- Lai Châu


def test_12_numeric_promises_of_lai_chau_for_2030_have_no_data(laichau):
    missing = rows_of(laichau, section="missing", block="2030")
    assert len(missing) == 12
    assert {row.verdict for row in missing} == {("no_data",)}
    assert not rows_of(laichau, section="compared")


def test_the_work_of_lai_chau_that_is_left(laichau):
    work = {row.indicator: row for row in rows_of(laichau, section="workload")}
    assert {
        key: (row.actual.numerator, row.actual.denominator, row.shortfall.value, row.rank)
        for key, row in work.items()
    } == {
        "tasks_central_completed": (85, 145, 60, None),
        "essential_services_integrated": (55, 75, 20, None),
    }
    assert {row.verdict for row in work.values()} == {("incomplete",)}


def test_two_promises_of_lai_chau_are_partly_attested(laichau):
    (summary,) = laichau.summary
    assert (summary.partly_attested, summary.comparable) == (2, 0)
    assert summary.attested + summary.partly_attested + summary.no_data == summary.promises
    parts = {row.indicator: row for row in laichau.rows if row.parts}
    assert {
        key: [part.verdict for part in row.parts]
        for key, row in parts.items()
        if any(part.verdict == "done" for part in row.parts)
    } == {
        "provincial_data_centre_standard": ["done"],
        "security_and_operations_centre": ["done", "unknown"],
    }
    assert {row.verdict for row in parts.values()} == {("unknown",)}


def test_the_budget_of_lai_chau_for_2025_is_overdue(laichau):
    budget = {row.block: row for row in rows_of(laichau, indicator="budget_share_allocated")}
    assert {block: row.verdict for block, row in budget.items()} == {
        "2025": ("overdue_no_data",),
        "2026": ("no_data",),
        "2030": ("no_data",),
    }


# --- Lào Cai


def test_the_six_pairs_of_former_lao_cai(laocai):
    compared = {row.indicator: row for row in rows_of(laocai, section="compared")}
    assert {
        key: (row.rank, row.verdict, row.shortfall.value, row.relative.value)
        for key, row in compared.items()
    } == {
        "full_service_dossiers_resolved_signed_share": (
            1, ("short",), Decimal("49.04"), Decimal("0.576941"),
        ),
        "full_service_dossiers_received_online_share": (
            2, ("short",), Decimal("33.31"), Decimal("0.391882"),
        ),
        "full_service_dossiers_returned_online_share": (
            3, ("short",), Decimal("16.88"), Decimal("0.198588"),
        ),
        "work_files_online_share_province": (None, ("exceeded",), 0, 0),
        "work_files_online_share_district": (None, ("met",), 0, 0),
        "work_files_online_share_commune": (None, ("met",), 0, 0),
    }  # fmt: skip
    for row in compared.values():
        assert (row.territory, row.block) == ("former-laocai", "2025")
        assert {"no_final", "former_territory", "stale"} <= set(row.flags)


def test_before_the_deadline_the_pairs_were_not_final_yet(dataset):
    compared = rows_of(asked(dataset, "laocai", date(2025, 12, 31)), section="compared")
    assert len(compared) == 6
    assert not [row for row in compared if "no_final" in row.flags]


def test_the_share_of_dossiers_is_in_no_pair_with_the_use_of_services(laocai):
    for row in rows_of(laocai, indicator="online_service_use_share"):
        assert (row.section, row.actual, row.shortfall) == ("missing", None, None)
        assert row.nearest[0].indicator == "dossiers_full_online_share_of_online_services"
        assert row.nearest[0].actual.value == Decimal("83.99")
    figure = [row for row in laocai.rows if row.actual and row.actual.value == Decimal("83.99")]
    assert [row.section for row in figure] == ["figure"]


def test_the_promises_for_2045_stand_in_their_own_block(laocai, laichau):
    for answer in (laocai, laichau):
        later = rows_of(answer, block="2045")
        assert later
        assert {row.target.year for row in later} == {2045}
        others = [row for row in answer.rows if row.block != "2045" and row.target]
        assert 2045 not in {row.target.year for row in others}


def test_before_anything_was_written_nothing_is_promised(dataset):
    (summary,) = asked(dataset, "laichau", date(2024, 12, 22)).summary
    assert (summary.promises, summary.documents) == (0, ())


@pytest.mark.parametrize("place", ["laichau", "laocai"])
def test_no_row_compares_two_indicators_or_two_territories(dataset, place):
    actuals = {each.key: each for each in dataset.actuals}
    targets = {each.key: each for each in dataset.targets}
    for row in asked(dataset, place).rows:
        if row.actual:
            figure = actuals[row.actual.key]
            assert (figure.indicator, figure.territory) == (row.indicator, row.territory)
        for view in [each for each in (row.target, *row.other_targets) if each]:
            promise = targets[view.key]
            assert (promise.indicator, promise.territory) == (row.indicator, row.territory)


# --- a synthetic report for Lai Châu

DOCUMENT = """\
  - id: laichau-synthetic
    kind: report
    status: issued
    title: SYNTHETIC report, invented for a test
    date: 2026-11-10
"""
REPORT = """\
place: laichau
document: laichau-synthetic
actuals:
  - indicator: digital_economy_share_grdp
    period: 2025
    value: 4.5
  - indicator: online_service_use_share
    as_of: 2026-09-30
    value: 60
  - indicator: coverage_5g_province
    as_of: 2026-09-30
    value: 40
  - indicator: budget_share_allocated
    period: 2025
    value: 2.4
"""


@pytest.fixture
def reported(data_copy):
    """The shipped data with one more document and its figures."""
    documents = data_copy / "documents" / "laichau.yaml"
    documents.write_text(documents.read_text("utf-8") + DOCUMENT, "utf-8")
    report = data_copy / "actuals" / "laichau" / "laichau-synthetic.yaml"
    report.write_text(REPORT, "utf-8")
    data = r57cli.load(data_copy)
    assert not data.broken
    return data.dataset


def test_headline_figures_are_ranked_as_soon_as_they_are_reported(reported):
    compared = rows_of(asked(reported, "laichau"), section="compared")
    assert [
        (row.block, row.rank, row.indicator, row.verdict, row.shortfall.value, row.relative.value)
        for row in compared
    ] == [
        ("2025", 1, "budget_share_allocated", ("missed",), Decimal("0.6"), Decimal("0.2")),
        ("2030", 1, "coverage_5g_province", ("short",), 60, Decimal("0.6")),
        ("2030", 2, "digital_economy_share_grdp", ("short",), Decimal("4.5"), Decimal("0.5")),
        ("2030", 3, "online_service_use_share", ("short",), 20, Decimal("0.25")),
        ("2030", 4, "budget_share_allocated", ("short",), Decimal("0.6"), Decimal("0.2")),
        ("2045", 1, "digital_economy_share_grdp", ("short",), Decimal("15.5"), Decimal("0.775")),
    ]
    assert all(row.headline for row in compared)


def test_a_judged_year_hides_no_promise_of_another_document(reported):
    """The article says "every year", the programme "by 2030": one of them was gone."""
    told = [
        row.target.document
        for row in rows_of(asked(reported, "laichau"), indicator="budget_share_allocated")
    ]
    assert {"laichau-2025-q3", "laichau-programme"} <= set(told)


def test_the_rest_stays_missing(reported):
    missing = rows_of(asked(reported, "laichau"), section="missing", block="2030")
    assert len(missing) == 8
    reported_of = {"digital_economy_share_grdp", "coverage_5g_province", "budget_share_allocated"}
    assert not reported_of & {row.indicator for row in missing}
