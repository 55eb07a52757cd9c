"""What is set against what on the shipped data: the whole list of pairs, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import r57cli

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def data(request):
    return r57cli.load(request.config.rootpath / "data")


@pytest.fixture(scope="module")
def rows(data):
    found = data.gaps(as_of=AS_OF, all_rows=True)
    return {row.key: row for row in found}


PRESENT = {
    "hanoi/digital_economy_share_grdp/2025": "short",
    "hanoi/digital_economy_share_grdp/2030": "short",
    "caobang/dti_rank/2030": "short",
    "thainguyen/digital_economy_share_grdp/2030": "short",
    "langson/digital_economy_share_grdp/2025": "short",
    "langson/digital_economy_share_grdp/2030": "short",
    "phutho/digital_economy_share_grdp/2030": "short",
    "danang/digital_economy_share_grdp/2030": "short",
    "danang/digital_economy_share_grdp/2045": "short",
    "khanhhoa/dti_rank/2025": "exceeded",
    "khanhhoa/dti_rank/2030": "short",
    "daklak/public_service_index_rank/none": "exceeded",
    "hochiminh/digital_economy_share_grdp/2026": "short",
    "hochiminh/digital_economy_share_grdp/2030": "short",
    "hochiminh/coverage_5g_province/2030": "short",
    "hochiminh/dti_rank/2030": "short",
}
FORMER = {
    "former-tuyenquang/digital_economy_share_grdp/2030": "short",
    "former-laocai/full_service_dossiers_resolved_signed_share/2025": "short",
    "former-laocai/full_service_dossiers_received_online_share/2025": "short",
    "former-laocai/full_service_dossiers_returned_online_share/2025": "short",
    "former-laocai/work_files_online_share_province/2025": "exceeded",
    "former-laocai/work_files_online_share_district/2025": "met",
    "former-laocai/work_files_online_share_commune/2025": "met",
    "former-bacninh/digital_economy_share_grdp/2030": "exceeded",
    "former-haiphong/digital_economy_share_grdp/2025": "short",
    "former-danang/digital_economy_share_grdp/2030": "short",
    "former-dongthap/digital_economy_share_grdp/2025": "exceeded",
    "former-angiang/digital_economy_share_grdp/2025": "short",
}


def test_these_pairs_and_no_others_are_compared(rows):
    compared = {key: row.verdict for key, row in rows.items() if row.section == "compared"}
    assert compared == {key: (verdict,) for key, verdict in (PRESENT | FORMER).items()}


@pytest.mark.parametrize(
    ("key", "figure", "target", "flags"),
    [
        ("hochiminh/digital_economy_share_grdp/2026", 25, 30, {"estimate"}),
        ("hochiminh/digital_economy_share_grdp/2030", 25, (30, 40), {"estimate"}),
        ("hochiminh/coverage_5g_province/2030", (68, 70), 100, {"basis_unstated"}),
        ("hochiminh/dti_rank/2030", 4, 3, set()),
        ("phutho/digital_economy_share_grdp/2030", Decimal("22.71"), 30, {"date_unknown"}),
        ("danang/digital_economy_share_grdp/2030", 24, (35, 40),
         {"date_unknown", "machine_translated"}),
        ("langson/digital_economy_share_grdp/2030", Decimal("12.52"), (25, 30),
         {"older_than_resolution", "stale"}),
    ],
)  # fmt: skip
def test_pairs_with_what_has_to_be_said(rows, key, figure, target, flags):
    row = rows[key]
    actual, wanted = row.actual, row.target
    assert (actual.value or actual.about or (actual.low, actual.high)) == figure
    assert (wanted.value or (wanted.low, wanted.high)) == target
    assert flags <= set(row.flags)


def test_sources_in_conflict_say_so(rows):
    assert "24%" in rows["former-danang/digital_economy_share_grdp/2030"].doubt_en


def test_a_number_of_stations_is_no_promise_of_a_total(rows):
    assert not [key for key in rows if key.startswith("gialai/stations_5g/2")]


@pytest.mark.parametrize("place", ["hue", "tayninh"])
def test_hue_and_tay_ninh_have_workload_only(rows, place):
    sections = {row.section for row in rows.values() if row.place == place}
    assert "compared" not in sections
    assert "workload" in sections


@pytest.mark.parametrize(
    ("key", "done", "assigned"),
    [
        ("hue/tasks_central_completed/workload", 105, 168),
        ("tayninh/tasks_central_completed/workload", 168, 169),
        ("tayninh/local_targets_met/workload", 32, 53),
        ("tayninh/tasks_local_completed/workload", 88, 235),
        ("phutho/tasks_central_completed/workload", 82, 147),
        ("former-thainguyen/tasks_central_completed/workload", 33, 67),
        ("former-thainguyen/tasks_due_completed/workload", 22, 23),
        ("danang/tasks_central_completed/workload", 152, 152),
        ("gialai/tasks_plan02_completed/workload", 41, 41),
        ("angiang/tasks_plan02_completed/workload", 25, 25),
        ("laichau/tasks_central_completed/workload", 85, 145),
    ],
)
def test_counted_work_keeps_its_denominator(rows, key, done, assigned):
    actual = rows[key].actual
    assert (actual.numerator, actual.denominator) == (done, assigned)
    assert rows[key].rank is None


@pytest.mark.parametrize(
    ("key", "tempting"),
    [
        ("hue/dossiers_full_online_share/2026", "dossiers_processed_online_share"),
        ("gialai/coverage_5g_province/2025", "coverage_5g_inhabited_area"),
        ("tayninh/coverage_5g_province/2025", "coverage_5g_communes"),
        ("laichau/coverage_5g_province/2030", "stations_bts"),
        ("former-laocai/online_service_use_share/2030",
         "dossiers_full_online_share_of_online_services"),
        ("former-hochiminh/budget_share_allocated/2030", None),
    ],
)  # fmt: skip
def test_tempting_pairs_are_refused(rows, data, key, tempting):
    assert rows[key].section == "missing"
    assert rows[key].actual is None
    if tempting is not None:
        territory, indicator, _ = key.split("/")
        place = territory.removeprefix("former-")
        told = data.explain(place, indicator, as_of=AS_OF)
        others = {row.indicator: row for row in told if row.role == "other_indicator"}
        assert others[tempting].why_vi
        assert others[tempting].why_en


def test_the_unnamed_share_of_hcmc_is_no_allocation(rows):
    row = rows["hochiminh/budget_share_basis_unstated/figure"]
    assert (row.actual.value, row.target) == (Decimal("1.84"), None)


def test_no_task_counts_and_no_5g_bases_are_ranked_among_places(data):
    for indicator in ("tasks_central_completed", "tasks_plan02_completed", "coverage_5g_province",
                      "dossiers_submitted_online_share", "digital_economy_share_grdp"):  # fmt: skip
        found = data.compare(indicators=[indicator], as_of=AS_OF)
        assert {row.rank for row in found} == {None}, indicator
        assert all(row.obstacles for row in found), indicator


def test_full_process_and_submitted_dossiers_are_two_leagues(data):
    full = data.compare(indicators=["dossiers_full_online_share"], as_of=AS_OF)
    assert {row.territory for row in full if row.actual} == {
        "hanoi", "former-hanam", "former-namdinh", "former-hagiang", "former-danang",
        "former-hochiminh",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "indicator", "former"),
    [
        ("danang", "dti_rank", "former-danang"),
        ("bacninh", "digital_economy_share_grdp", "former-bacninh"),
        ("gialai", "pii_rank", "former-binhdinh"),
        ("danang", "digital_economy_share_grdp", "former-danang"),
    ],
)
def test_a_merger_breaks_a_series(data, place, indicator, former):
    told = data.explain(place, indicator, as_of=AS_OF)
    own = [row for row in told if row.territory == place and row.role == "figure"]
    formers = [row for row in own if row.why == "other_territory"]
    assert formers
    assert not any(row.in_series for row in formers)
    assert any(row.key.startswith(f"{former}/") for row in formers)


def test_two_scales_of_one_index_are_not_compared(rows):
    row = rows["khanhhoa/dti_score/2025"]
    assert row.verdict == ("not_comparable",)
    assert "1,000" in row.doubt_en


def test_a_rank_among_63_does_not_continue_among_34(data):
    tracked = {row.key: row for row in data.track("caobang", as_of=AS_OF)}
    row = tracked["caobang/dti_rank/2030"]
    assert row.points == 1
    assert row.pace == ()


def test_who_reports_least_does_not_look_best(data):
    found = data.compare(as_of=AS_OF)
    assert {place.rank for place in found.summary} == {None}
    for place in found.summary:
        assert place.readiness.low <= place.readiness.high
        if not place.assessed:
            assert (place.readiness.low, place.readiness.high) == (0, 100)


def test_few_cells_can_be_set_side_by_side(data):
    found = data.compare(as_of=AS_OF)
    assert len(found) == 136
    assert sum(row.beside for row in found) == 6
    assert sum(row.rank is not None for row in found) == 0
