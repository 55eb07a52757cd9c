"""What people pipe: JSON, NDJSON, CSV; exact, stable, valid against the printed schema."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import jsonschema
import pytest
from answers import row

AS_OF = ("--as-of", "2026-11-22")


def gap(r57, *args):
    return json.loads(r57("gap", *args, *AS_OF, "-f", "json").out, parse_float=Decimal)


@pytest.mark.parametrize(
    ("indicator", "actual", "short", "relative", "rank"),
    [
        ("full_service_dossiers_resolved_signed_share", "35.96", "49.04", "0.576941", 1),
        ("full_service_dossiers_received_online_share", "51.69", "33.31", "0.391882", 2),
        ("full_service_dossiers_returned_online_share", "68.12", "16.88", "0.198588", 3),
    ],
)
def test_lao_cai_against_its_plan_of_2025(r57, indicator, actual, short, relative, rank):
    found = row(gap(r57, "laocai"), indicator, "2025")
    assert found["actual"]["value"] == Decimal(actual)
    assert found["target"]["value"] == 85
    assert found["shortfall"]["value"] == Decimal(short)
    assert found["shortfall"]["unit"] == "points"
    assert found["relative"]["value"] == Decimal(relative)
    assert found["rank"] == rank
    assert found["verdict"] == ["short"]
    assert {"no_final", "former_territory", "bound_assumed", "year_inferred"} <= {*found["flags"]}


@pytest.mark.parametrize(
    ("level", "verdict"), [("province", "exceeded"), ("district", "met"), ("commune", "met")]
)
def test_lao_cai_work_files(r57, level, verdict):
    found = row(gap(r57, "laocai"), f"work_files_online_share_{level}", "2025")
    assert found["verdict"] == [verdict]
    assert found["rank"] is None
    assert "no_final" in found["flags"]


def test_a_share_of_dossiers_is_not_use_by_people(r57):
    found = row(gap(r57, "laocai"), "online_service_use_share", "2030")
    assert found["actual"] is None
    assert found["section"] == "missing"
    near = found["nearest"][0]
    assert near["indicator"] == "dossiers_full_online_share_of_online_services"
    assert near["actual"]["value"] == Decimal("83.99")
    assert near["why_vi"]


def test_ranks_of_2045_are_no_targets_of_2030(r57):
    answer = gap(r57, "laocai")
    for indicator in ("pii_rank", "dti_rank"):
        assert row(answer, indicator, "2045")["target"]["value"] == 20
        assert not [
            r for r in answer["rows"] if (r["indicator"], r["block"]) == (indicator, "2030")
        ]


def test_lai_chau_workload_is_no_promise(r57):
    answer = gap(r57, "laichau")
    tasks = row(answer, "tasks_central_completed", "workload")
    assert (tasks["actual"]["numerator"], tasks["actual"]["denominator"]) == (85, 145)
    assert tasks["shortfall"]["value"] == 60
    assert tasks["rank"] is None
    assert tasks["target"] is None
    services = row(answer, "essential_services_integrated", "workload")
    assert services["shortfall"]["value"] == 20
    assert "period_inferred" in services["flags"]


def test_lai_chau_has_twelve_numeric_promises_without_data(r57):
    answer = gap(r57, "laichau")
    missing = [r for r in answer["rows"] if (r["section"], r["block"]) == ("missing", "2030")]
    assert len(missing) == 12
    assert answer["summary"][0]["comparable"] == 0
    assert answer["summary"][0]["partly_attested"] == 2
    assert row(answer, "budget_share_allocated", "2025")["verdict"] == ["overdue_no_data"]
    assert [r["headline"] for r in missing if r["availability"] == "published"] == [
        True,
        True,
        False,
    ]


def test_two_wordings_are_one_promise(r57):
    found = row(gap(r57, "laichau"), "tfp_contribution_to_growth", "2030")
    wordings = {(v["bound"], v["value"]) for v in [found["target"], *found["other_targets"]]}
    assert wordings == {("more_than", Decimal("37.6")), ("at_least", Decimal("37.6"))}
    assert found["target"]["document_status"] == "issued"


@pytest.mark.parametrize("args", [("laichau",), ("laocai",), ("hungyen",), ("--all",)])
def test_output_is_valid_against_the_printed_schema(r57, args):
    schema = json.loads(r57("schema", "gap").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(r57("gap", *args, *AS_OF, "--all-rows", "-f", "json").out)
    jsonschema.validate(answer, schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("what", ["places", "indicators", "documents", "figures"])
def test_lists_are_valid_against_the_printed_schema(r57, what):
    schema = json.loads(r57("schema", f"list-{what}").out)
    place = ["laocai"] if what == "figures" else []
    answer = json.loads(r57("list", what, *place, "-f", "json").out)
    jsonschema.validate(answer, schema, cls=jsonschema.Draft202012Validator)
    assert answer["rows"]


def test_the_same_question_gives_the_same_bytes(process):
    first, second = (process("gap", "--all", *AS_OF, "-f", "json").stdout for _ in range(2))
    assert first == second
    assert b"16.88," in first
    assert b"16.87999" not in first
    assert "Lai Châu".encode() in first


def test_keys_join_two_runs(r57):
    keys = [r["key"] for r in gap(r57, "--all")["rows"]]
    assert len(keys) == len(set(keys))


def test_ndjson_is_the_rows(r57):
    lines = r57("gap", "laocai", *AS_OF, "-f", "ndjson").out.splitlines()
    assert [json.loads(line, parse_float=Decimal) for line in lines] == gap(r57, "laocai")["rows"]


def test_csv_has_the_same_columns_whatever_the_rows_hold(r57):
    heads, values = set(), {}
    for place in ("laichau", "laocai", "hungyen"):
        rows = list(csv.reader(io.StringIO(r57("gap", place, *AS_OF, "-f", "csv").out)))
        heads.add(tuple(rows[0]))
        values.update({each[0]: dict(zip(rows[0], each, strict=True)) for each in rows[1:]})
    assert len(heads) == 1
    key = "former-laocai/full_service_dossiers_returned_online_share/2025"
    assert values[key]["shortfall.value"] == "16.88"


def test_filters_act_on_every_format_alike(r57):
    for only, number in (("short", 3), ("met", 3), ("missing", None)):
        rows = gap(r57, "laocai", "--only", only)["rows"]
        lines = r57("gap", "laocai", *AS_OF, "--only", only, "-f", "ndjson").out.splitlines()
        assert len(rows) == len(lines)
        assert number is None or len(rows) == number
    assert {r["block"] for r in gap(r57, "laocai", "--year", "2045")["rows"]} == {"2045"}
    headline = gap(r57, "laichau", "--headline")["rows"]
    assert {r["indicator"] for r in headline} == {
        "digital_economy_share_grdp",
        "online_service_use_share",
        "coverage_5g_province",
        "budget_share_allocated",
    }
    assert len(gap(r57, "laocai", "--only", "short", "--top", "1")["rows"]) == 1
    rows = gap(r57, "vietnam", "--top", "1")["rows"]
    assert len({(row["section"], row["block"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(("year", "block"), [("2025", "2025"), ("2027", "2030"), ("2030", "2030")])
def test_a_year_brings_the_yearly_promise_in_force_in_it(r57, year, block):
    rows = gap(r57, "laichau", "--year", year)["rows"]
    assert [r["block"] for r in rows if r["indicator"] == "budget_share_allocated"] == [block]


def test_a_figure_without_an_end_is_written_as_null(r57, data_copy):
    """A synthetic report: fewer than 1 leading investor, against at least 1."""
    report = data_copy / "actuals" / "laocai" / "laocai-2025-q1.yaml"
    synthetic = (
        "  - indicator: leading_tech_investors\n    at: x\n    period: 2025-Q1\n    less_than: 1\n"
    )
    report.write_text(report.read_text("utf-8") + synthetic, "utf-8")
    answer = gap(r57, "laocai", "--data", data_copy)
    found = row(answer, "leading_tech_investors", "2030")
    assert (found["actual"]["low"], found["actual"]["high"]) == (0, 1)
    assert found["verdict"] == ["short"]
    assert (found["shortfall"]["low"], found["shortfall"]["high"]) == (0, 1)
    report.write_text(
        report.read_text("utf-8").replace("less_than: 1\n", "more_than: 5\n"), "utf-8"
    )
    found = row(gap(r57, "laocai", "--data", data_copy), "leading_tech_investors", "2030")
    assert found["actual"]["high"] is None
    assert found["difference"] == {"value": None, "low": 4, "high": None, "unit": "enterprises"}
    assert found["verdict"] == ["exceeded"]
    assert r57("gap", "laocai", "--data", data_copy).code == 0


@pytest.mark.parametrize(
    "place", ["vietnam", "laichau", "laocai", "hochiminh", "hungyen", "daklak"]
)
def test_gap_and_track_count_each_promise_once(r57, place):
    """What can be compared, what is silent and what is worded add up, in both answers alike."""
    gap = json.loads(r57("gap", place, "--all-rows", *AS_OF, "-f", "json").out)
    track = json.loads(r57("track", place, *AS_OF, "-f", "json").out)
    for counts, way in zip(gap["summary"], track["summary"], strict=True):
        told = ("comparable", "attested", "partly_attested", "incomparable", "no_data")
        assert sum(counts[name] for name in told) == counts["promises"] == way["promises"]
        assert way["comparable"] == counts["comparable"]
        assert sum(each["promises"] for each in counts["horizons"]) == counts["promises"]
