"""The country's targets and results, typed a second time from the collected facts.

Read without the data files at hand; the test holds the two readings together, number by number.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import r57cli

DATA = Path(__file__).resolve().parents[2] / "data"

TARGETS_2030 = {
    "tfp_contribution_to_growth": ("more_than", "55"),
    "hightech_export_share": ("at_least", "50"),
    "digital_economy_share_grdp": ("at_least", "30"),
    "online_service_use_share": ("more_than", "80"),
    "cashless_transaction_share": ("value", "80"),
    "innovative_enterprises_share": ("more_than", "40"),
    "hdi": ("more_than", "0.7"),
    "rd_spending_share_grdp": ("value", "2"),
    "rd_personnel_per_10000": ("value", "12"),
    "sti_organisations_ranked": ("between", "40", "50"),
    "research_commercialisation_rate": ("between", "8", "10"),
    "digital_tech_enterprises_advanced": ("at_least", "5"),
    "coverage_5g_population": ("value", "99"),
    "coverage_5g_province": ("value", "100"),
    "digital_competitiveness_rank_world": ("at_most", "50"),
    "digital_competitiveness_rank_southeast_asia": ("at_most", "3"),
    "egovernment_index_rank_world": ("at_most", "50"),
    "egovernment_index_rank_southeast_asia": ("at_most", "3"),
}
OTHER_TARGETS = {
    ("digital_economy_share_grdp", 2045): ("at_least", "50"),
    ("innovation_dx_rank_world", 2045): ("at_most", "30"),
    ("budget_share_allocated", None): ("at_least", "3"),
    ("dossiers_full_online_share", 2025): ("value", "80"),
    ("coverage_5g_population", 2025): ("value", "90"),
    ("dossiers_full_online_share", 2024): ("value", "50"),
    ("dossiers_full_online_share_ministries", 2024): ("value", "70"),
    ("dossiers_full_online_share_provinces", 2024): ("value", "30"),
    ("digital_economy_share_grdp", 2026): ("value", "14.5"),
    ("sti_dx_contribution_gdp", 2026): ("value", "17.5"),
    ("coverage_5g_population", 2026): ("value", "70"),
    ("work_files_online_share_ministries", 2026): ("value", "80"),
    ("work_files_online_share_province", 2026): ("value", "70"),
    ("work_files_online_share_commune", 2026): ("value", "70"),
}
FIGURES = {
    ("digital_economy_share_grdp", "nso"): {
        "2020": "12.66", "2021": "12.87", "2022": "12.83", "2023": "12.87", "2024": "13.17",
        "2025": "14.02",
    },
    ("digital_economy_share_grdp", "ministry"): {"2024": "18.3"},
    ("coverage_5g_population", "vietnam"): {
        "2025-Q2": "26", "2025-08": "26", "2025-10": "39.52", "2026-01": "90",
    },
    ("stations_5g", "vietnam"): {"2025-10": "16737"},
    ("dossiers_full_online_share", "vietnam"): {
        "2024-12-31": "45.8", "2025-06": "39.51", "2025-10-26": "39.98",
    },
    ("dossiers_full_online_share_ministries", "vietnam"): {
        "2024-12-31": "63.47", "2025-06": "51.19", "2025-10-26": "54.46",
    },
    ("dossiers_full_online_share_provinces", "vietnam"): {
        "2024-12-31": "18.54", "2025-06": "15.21", "2025-10-26": "16.94",
    },
    ("procedures_offered_full_online_share", "vietnam"): {"2025-04": "50.4"},
    ("budget_share_science_only", "vietnam"): {
        "2021": "1.37", "2022": "1.72", "2023": "1.39", "2024": "1.97",
    },
    ("budget_share_allocated", "vietnam"): {"2025": "3"},
    ("tfp_contribution_to_growth", "vietnam"): {"2022": "43.8", "2023": "44.8"},
    ("rd_spending_share_grdp", "vietnam"): {"undated": "0.5"},
    ("dti_score_national", "vietnam"): {"2024": "0.7955"},
    ("dti_score_provincial_average", "vietnam"): {"2024": "0.6961"},
}  # fmt: skip
TASKS = {
    "tasks_central_completed": ("2025-Q3", 485, 1132),
    "tasks_government_programme_completed": ("2025-11-13", 370, 944),
}


@pytest.fixture(scope="module")
def dataset():
    return r57cli.load(DATA).dataset


def stated(value):
    return (str(value.form), *value.numbers)


def typed(form, *numbers):
    return (form, *map(Decimal, numbers))


def test_every_target(dataset):
    entered = {}
    for each in dataset.targets:
        if each.place == "vietnam":
            entered.setdefault((each.indicator, each.year), set()).add(stated(each.value))
    expected = {(key, 2030): value for key, value in TARGETS_2030.items()} | OTHER_TARGETS
    assert entered == {key: {typed(*value)} for key, value in expected.items()}


def test_every_figure(dataset):
    entered = {}
    for each in dataset.actuals:
        if each.place == "vietnam" and each.indicator not in TASKS:
            moment = each.when.text if each.when else "undated"
            (number,) = each.value.numbers
            series = entered.setdefault((each.indicator, each.producer), {})
            assert series.setdefault(moment, number) == number
    assert entered == {
        key: {moment: Decimal(number) for moment, number in series.items()}
        for key, series in FIGURES.items()
    }


def test_only_what_is_said_to_be_about_is_about(dataset):
    about = {
        each.indicator
        for each in dataset.actuals
        if each.place == "vietnam" and str(each.value.form) == "about"
    }
    assert about == {
        "coverage_5g_population", "digital_economy_share_grdp", "rd_spending_share_grdp",
    }  # fmt: skip


def test_tasks_carry_their_denominator(dataset):
    entered = {
        each.indicator: (each.when.text, *each.value.numbers)
        for each in dataset.actuals
        if each.place == "vietnam" and each.indicator in TASKS
    }
    assert entered == TASKS


def test_the_plan_of_2026_for_5g_is_in_doubt_and_no_other_target(dataset):
    country = [each for each in dataset.targets if each.place == "vietnam"]
    doubted = {(each.indicator, each.year) for each in country if each.doubt}
    assert doubted == {("coverage_5g_population", 2026)}
