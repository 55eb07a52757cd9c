"""`r57 compare` as people and programs see it, on the shipped data."""

from __future__ import annotations

import json

import jsonschema
import pytest

AS_OF = ("--as-of", "2026-11-22")
LEAGUE = ("--indicator", "digital_economy_share_grdp")


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_who_reports_what(r57, golden, lang):
    golden(f"compare-{lang}.txt", r57("compare", *AS_OF, "--lang", lang).out)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_a_league_against_the_country(r57, golden, lang):
    out = r57("compare", *LEAGUE, "--against", "vietnam", *AS_OF, "--lang", lang).out
    golden(f"compare-league-{lang}.txt", out)


def test_an_indicator_named_twice_is_asked_for_once(r57):
    twice = r57("compare", *LEAGUE, *LEAGUE, *AS_OF)
    assert twice.out == r57("compare", *LEAGUE, *AS_OF).out


def test_all_places_are_compared_where_none_is_named(r57):
    assert r57("compare", "--all", *AS_OF).out == r57("compare", *AS_OF).out
    assert r57("compare", "--all", "laichau", *AS_OF).code == 2


def test_the_main_thing_is_said_in_one_line(r57):
    line = r57("compare", *AS_OF).out.splitlines()[1]
    assert line.startswith("136 cells: ")
    assert "6 could stand beside another place’s · 0 ranked" in line


@pytest.mark.parametrize("args", [(), LEAGUE])
def test_nothing_is_wider_than_80_columns(process, args):
    out = process("compare", *args, *AS_OF, COLUMNS="80").stdout.decode()
    assert all(len(line) <= 80 for line in out.splitlines())
    assert "TP. Hồ Chí Minh" in " ".join(out.split())


def test_a_pipe_gets_a_line_for_each_place(process):
    lines = process("compare", *AS_OF).stdout.decode().splitlines()
    for name in ("Hà Nội", "TP. Hồ Chí Minh", "Tây Ninh"):
        assert any(line.strip().startswith(name) for line in lines)


@pytest.mark.parametrize(
    "args", [(), LEAGUE, ("hanoi", "hochiminh"), (*LEAGUE, "--against", "vietnam")]
)
def test_output_is_valid_against_the_printed_schema(r57, args):
    schema = json.loads(r57("schema", "compare").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(r57("compare", *args, *AS_OF, "-f", "json").out)
    jsonschema.validate(answer, schema, cls=jsonschema.Draft202012Validator)
    assert answer["rows"]


def test_the_national_promise_stands_beside(r57):
    out = r57("compare", *LEAGUE, "--against", "vietnam", *AS_OF, "-f", "json").out
    rows = {row["territory"]: row for row in json.loads(out)["rows"]}
    assert rows["laocai"]["national"]["value"] == 30
    assert rows["laocai"]["ambition"] == {
        "value": -10, "low": -10, "high": -10, "unit": "points",
    }  # fmt: skip


def test_one_region_only(r57):
    out = r57("compare", "--region", "dong nam bo", *AS_OF, "-f", "json").out
    assert {row["place"] for row in json.loads(out)["rows"]} == {
        "dongnai", "hochiminh", "tayninh",
    }  # fmt: skip
    wrong = r57("compare", "--region", "nowhere")
    assert wrong.code == 2
    assert "Đông Nam Bộ" in wrong.err
