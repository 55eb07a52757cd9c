"""`r57 track` as people and programs see it, on the shipped data."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal

import jsonschema
import pytest
from answers import row

AS_OF = ("--as-of", "2026-11-22")
HEADLINE = "digital_economy_share_grdp"


def track(r57, *args):
    out = r57("track", *args, *AS_OF, "-f", "json").out
    return json.loads(out, parse_float=Decimal)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_screen(r57, golden, lang):
    golden(f"track-vietnam-{lang}.txt", r57("track", "vietnam", *AS_OF, "--lang", lang).out)


def test_markdown(r57, golden):
    golden("track-vietnam-en.md", r57("track", "vietnam", *AS_OF, "-f", "markdown").out)


def test_the_digital_economy_needs_eleven_times_its_pace_by_2030(r57):
    found = row(track(r57, "vietnam"), HEADLINE, "2030")
    assert (found["actual"]["value"], found["actual"]["producer"]) == (Decimal("14.02"), "nso")
    assert (found["target"]["value"], found["verdict"], found["pace"]) == (
        30, ["short"], ["far_off"],
    )  # fmt: skip
    assert found["rates"]["observed"] == exactly("0.272", "points_a_year")
    assert found["rates"]["needed"] == exactly("3.196", "points_a_year")
    assert found["rates"]["acceleration"]["value"] == Decimal("11.75")
    assert found["rates"]["projection"]["value"] == Decimal("15.38")
    assert found["rates"]["reached_from"] == 2084
    assert found["baseline"]["record"]["document"] == "vietnam-nso-2024"
    assert [each["value"] for each in found["series"]] == [
        Decimal(text) for text in ("12.66", "12.87", "12.83", "12.87", "13.17", "14.02")
    ]


def exactly(number, unit):
    value = Decimal(number)
    return {"value": value, "low": value, "high": value, "unit": unit}


def test_and_is_slow_against_the_plan_of_2026(r57):
    found = row(track(r57, "vietnam"), HEADLINE, "2026")
    assert (found["target"]["value"], found["pace"]) == (Decimal("14.5"), ["slow"])
    assert found["shortfall"]["value"] == Decimal("0.48")
    assert found["rates"]["closure"]["value"] == Decimal("0.886957")


def test_the_estimate_of_the_ministry_is_no_point_of_the_series(r57):
    found = row(track(r57, "vietnam"), HEADLINE, "2030")
    (aside,) = found["set_aside"]
    assert (aside["producer"], aside["about"]) == ("ministry", Decimal("18.3"))
    assert Decimal("18.3") not in [each["value"] for each in found["series"]]


def test_money_for_science_alone_is_not_chained_to_the_three_percent(r57):
    found = row(track(r57, "vietnam"), "budget_share_allocated", "2025")
    assert (found["actual"]["value"], found["verdict"]) == (3, ["met"])
    assert [each["value"] for each in found["series"]] == [3]
    (apart,) = found["apart"]
    assert (apart["indicator"], apart["actual"]["value"]) == (
        "budget_share_science_only", Decimal("1.97"),
    )  # fmt: skip


def test_about_ninety_percent_does_not_meet_a_plan_of_seventy(r57):
    found = row(track(r57, "vietnam"), "coverage_5g_population", "2026")
    assert (found["section"], found["verdict"], found["pace"]) == (
        "incomparable", ["not_comparable"], [],
    )  # fmt: skip
    assert "90%" in found["doubt_en"]
    out = r57("track", "vietnam", *AS_OF, "--indicator", "coverage_5g_population").out
    assert "≈90% (2026-01*) ≠ 70% (2026): in doubt" in out


def test_a_passed_deadline_without_a_final_figure_is_provisional(r57):
    found = row(track(r57, "vietnam"), "dossiers_full_online_share", "2025")
    assert (found["actual"]["value"], found["verdict"]) == (Decimal("39.98"), ["short"])
    assert "no_final" in found["flags"]
    assert (found["pace"], found["pace_reason"], found["rates"]) == ([], "deadline_passed", None)


@pytest.mark.parametrize(
    ("as_of", "verdict", "value"),
    [
        ("2025-11-10", ["short"], Decimal("39.98")),
        ("2025-12-31", ["short"], Decimal("39.98")),
        ("2026-01-01", ["short"], Decimal("39.98")),
        ("2025-07-01", ["short"], Decimal("39.51")),
    ],
)
def test_the_day_asked_for_decides_what_is_known(r57, as_of, verdict, value):
    out = r57("track", "vietnam", "--as-of", as_of, "-f", "json").out
    found = row(json.loads(out, parse_float=Decimal), "dossiers_full_online_share", "2025")
    assert (found["verdict"], found["actual"]["value"]) == (verdict, value)
    assert ("no_final" in found["flags"]) is (as_of > "2025-12-31")


def test_no_projection_is_printed_without_its_condition(r57):
    for lang, condition in (("en", "If the pace holds"), ("vi", "Dự kiến nếu giữ tốc độ")):
        lines = r57("track", "vietnam", *AS_OF, "--lang", lang).out.splitlines()
        projected = [line for line in lines if "15.38" in line or "15,38" in line]
        assert projected
        assert all(line.strip().startswith(condition) for line in projected)


def test_every_pace_stands_beside_what_it_is_measured_by(r57):
    answer = track(r57, "--all")
    for found in (*answer["rows"], *track(r57, "vietnam")["rows"]):
        assert found["pace"] == [] or (found["baseline"] and found["expectation"])
        assert found["verdict"]
        assert not (found["pace"] and found["pace_reason"])


def test_two_points_are_marked(r57):
    found = row(track(r57, "vietnam"), "tfp_contribution_to_growth", "2030")
    assert (found["points"], found["badges"]) == (2, ["two_points"])


@pytest.mark.parametrize("args", [("vietnam",), ("laichau", "laocai"), ("--all",)])
def test_output_is_valid_against_the_printed_schema(r57, args):
    schema = json.loads(r57("schema", "track").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(r57("track", *args, *AS_OF, "-f", "json").out)
    jsonschema.validate(answer, schema, cls=jsonschema.Draft202012Validator)


def test_ndjson_and_csv_hold_the_same_rows(r57):
    rows = track(r57, "vietnam")["rows"]
    lines = r57("track", "vietnam", *AS_OF, "-f", "ndjson").out.splitlines()
    table = list(csv.DictReader(io.StringIO(r57("track", "vietnam", *AS_OF, "-f", "csv").out)))
    assert [json.loads(line)["key"] for line in lines] == [each["key"] for each in rows]
    assert [line["key"] for line in table] == [each["key"] for each in rows]
    (line,) = [each for each in table if each["key"] == f"vietnam/{HEADLINE}/2030"]
    assert (line["rates.needed.value"], line["expectation.then.value"]) == ("3.196", "21.33")


@pytest.mark.parametrize(
    ("args", "blocks"),
    [
        (("--year", "2030", "--indicator", HEADLINE), {"2030"}),
        (("--only", "slow", "--indicator", HEADLINE), {"2026"}),
        (("--only", "far_off", "--indicator", HEADLINE), {"2030", "2045"}),
    ],
)
def test_filters(r57, args, blocks):
    assert {each["block"] for each in track(r57, "vietnam", *args)["rows"]} == blocks


@pytest.mark.parametrize("width", ["60", "100"])
def test_a_narrow_terminal_cuts_nothing(process, width):
    done = process("track", "vietnam", *AS_OF, COLUMNS=width)
    out = done.stdout.decode()
    assert all(len(line) <= int(width) for line in out.splitlines())
    assert "If the pace holds" in " ".join(out.split())


def test_the_chart_survives_a_stream_without_its_letters(process):
    done = process("track", "vietnam", *AS_OF, PYTHONIOENCODING="ascii")
    assert b"1123345567#  path, 2020-12-31 - 2030-12-31" in done.stdout
    assert b"?" not in done.stdout.replace(b"promised?", b"")


@pytest.mark.parametrize(
    ("lang", "told", "denied"),
    [("en", "No promise is known: ", "0 promises"), ("vi", "Chưa biết mục tiêu nào: ", "0 mục")],
)
def test_where_nothing_is_promised_it_does_not_speak_of_those_promises(r57, lang, told, denied):
    out = r57("track", "--all", *AS_OF, "--lang", lang).out
    assert told in out
    assert not re.search(rf"^{denied}", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "3 points, without ≈90% (2026-01*), in doubt"),
        ("vi", "3 kỳ số liệu, không tính ≈90% (tháng 01/2026*) vì còn nghi vấn"),
    ],
)
def test_a_chart_says_which_figure_in_doubt_it_leaves_out(r57, lang, told):
    shown = r57("track", "vietnam", "--indicator", "coverage_5g_population", *AS_OF, "--lang", lang)
    assert told in shown.out
