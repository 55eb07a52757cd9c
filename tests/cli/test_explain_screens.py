"""`r57 explain` as people and programs see it, on the shipped data."""

from __future__ import annotations

import json
from decimal import Decimal

import jsonschema
import pytest

AS_OF = ("--as-of", "2026-11-22")
HEADLINE = "digital_economy_share_grdp"
SCREENS = [
    ("vietnam", HEADLINE, "en"),
    ("laocai", "online_service_use_share", "vi"),
    ("laichau", "tfp_contribution_to_growth", "en"),
]


@pytest.mark.parametrize(("place", "indicator", "lang"), SCREENS)
def test_screen(r57, golden, place, indicator, lang):
    result = r57("explain", place, indicator, *AS_OF, "--lang", lang)
    assert result.code == 0
    golden(f"explain-{place}-{indicator}-{lang}.txt", result.out)


def test_false_pairs_are_named_with_their_reasons(r57):
    out = r57("explain", "laocai", "online_service_use_share", *AS_OF, "--lang", "vi").out
    assert "CHƯA CÓ SỐ LIỆU ĐỐI CHIẾU ĐƯỢC" in out
    for figure, why in (
        ("83,99%", "mẫu số là hồ sơ, không phải người"),
        ("51,69%", "mẫu số là hồ sơ mức toàn trình"),
        ("100%", "thủ tục được cung cấp, không phải được sử dụng"),
    ):
        assert any(figure in line and why in line for line in out.splitlines()), figure


def test_every_document_is_told_with_its_address_and_date(r57):
    out = r57("explain", "vietnam", HEADLINE, *AS_OF).out
    documents = out.partition("DOCUMENTS")[2]
    assert "published 2026-01-05" in documents
    assert "-190019.html" in documents


def test_an_unissued_text_does_not_outrank_the_article(r57):
    answer = json.loads(r57("explain", "laichau", "tfp_contribution_to_growth", "-f", "json").out)
    told = {row["document"]["id"]: row for row in answer["rows"] if row["role"] == "target"}
    assert told["laichau-2025-q3"]["counts_for"] == ["2030"]
    assert told["laichau-programme"]["why"] == "not_issued"


def test_the_arithmetic_is_printed_with_its_numbers(r57):
    out = r57("explain", "vietnam", HEADLINE, *AS_OF).out
    assert "v_req = (T − x) ÷ (tT − t) = (30 − 14.02) ÷ (2030 − 2025) = 3.196 pp a year" in out
    assert "C = (x − b) ÷ (e − b) = (14.02 − 12.66) ÷ (21.33 − 12.66) = 0.1569" in out
    assert "“slow” begins at 17.86%: 3.842 pp missing" in out


@pytest.mark.parametrize(
    ("place", "indicator", "told"),
    [
        (
            "laocai",
            "full_service_dossiers_received_online_share",
            ("provisional", "year of the promise inferred", "“plan” not printed"),
        ),
        ("laocai", "coverage_5g_province", ("territory inferred",)),
        ("danang", "digital_economy_share_grdp", ("figure from a machine translation",)),
        ("hanoi", "digital_economy_share_grdp", ("promise older than Resolution 57",)),
    ],
)
def test_what_gap_marks_of_a_record_is_told_here_too(r57, place, indicator, told):
    out = r57("explain", place, indicator, *AS_OF).out
    notes = [line for line in out.splitlines() if line.strip().startswith("Note: ")]
    assert all(any(word in note for note in notes) for word in told), notes


@pytest.mark.parametrize(("lang", "unit"), [("en", "rank"), ("vi", "hạng")])
def test_the_unit_is_told_in_words(r57, lang, unit):
    out = r57("explain", "hochiminh", "dti_rank", *AS_OF, "--lang", lang).out
    assert f"dti_rank [{unit}]" in out


def test_a_machine_translation_is_listed_as_one(r57):
    documents = r57("explain", "danang", HEADLINE, *AS_OF).out.partition("DOCUMENTS")[2]
    assert "machine translation" in documents


@pytest.mark.parametrize("command", ["gap", "track", "explain", "list figures"])
def test_a_number_that_is_inferred_is_starred(r57, command):
    asked = ("dti_rank",) if command == "explain" else ()
    day = () if command.startswith("list") else AS_OF
    out = r57(*command.split(), "hochiminh", *asked, *day).out
    assert any(" 4*" in line for line in out.splitlines())
    assert ("* inferred, not printed" in out) is (not command.startswith("list"))


@pytest.mark.parametrize(
    "args",
    [("vietnam", HEADLINE), ("laocai", "online_service_use_share"), ("hungyen", HEADLINE),
     ("laichau", "tasks_central_completed"), ("vietnam", "coverage_5g_population")],
)  # fmt: skip
def test_output_is_valid_against_the_printed_schema(r57, args):
    schema = json.loads(r57("schema", "explain").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(r57("explain", *args, *AS_OF, "-f", "json").out)
    jsonschema.validate(answer, schema, cls=jsonschema.Draft202012Validator)
    assert answer["summary"]


def test_what_track_prints_is_what_explain_computes(r57):
    tracked = json.loads(r57("track", "vietnam", *AS_OF, "-f", "json").out, parse_float=Decimal)
    for row in tracked["rows"]:
        if not row["rates"]:
            continue
        out = r57("explain", "vietnam", row["indicator"], *AS_OF, "-f", "json").out
        (summary,) = json.loads(out, parse_float=Decimal)["summary"]
        (found,) = [each for each in summary["conclusions"] if each["block"] == row["block"]]
        results = {step["id"]: step["result"] for step in found["steps"]}
        assert results["closure"] == row["rates"]["closure"]
        assert results["needed"] == row["rates"]["needed"]
        assert results["projection"] == row["rates"]["projection"]
        assert results["expected"] == row["expectation"]["then"]
        assert (found["verdict"], found["pace"]) == (row["verdict"], row["pace"])


@pytest.mark.parametrize(
    "name",
    ["DTI-Rank", "hạng DTI", "DTI rank", "Provincial digital transformation index (DTI), rank"],
)
def test_an_indicator_goes_by_its_id_in_any_spelling_and_by_its_names(r57, name):
    assert r57("explain", "laichau", name, *AS_OF) == r57("explain", "laichau", "dti_rank", *AS_OF)


@pytest.mark.parametrize("place", ["vietnam", "laocai", "laichau"])
def test_the_list_of_figures_tells_the_same_uses(r57, place):
    def told(*asked):
        rows = json.loads(r57(*asked, "-f", "json").out)["rows"]
        return {(row["territory"], row["actual"]["key"]): row for row in rows if row["actual"]}

    def uses(row):
        return sorted(row["counts_for"]), sorted(row["baseline_for"]), row["in_series"]

    listed = told("list", "figures", place)
    for indicator in {row["indicator"] for row in listed.values()}:
        explained = told("explain", place, indicator)
        own = {key: row for key, row in listed.items() if row["indicator"] == indicator}
        shared = own.keys() & explained.keys()
        assert shared
        assert all(uses(own[key]) == uses(explained[key]) for key in shared)


def test_a_figure_of_a_past_year_is_not_called_unused(r57):
    rows = r57("list", "figures", "vietnam").out.splitlines()
    assert any("45.8%" in row and row.endswith("counts for 2024") for row in rows)


def test_an_unknown_indicator_is_answered_with_near_ones(r57):
    result = r57("explain", "laichau", "digital_economy_share")
    assert result.code == 2
    assert HEADLINE in result.err


@pytest.mark.parametrize(
    ("lang", "counting", "undated"),
    [
        ("en", "every year vietnam-budget-target (trong bài) counts for 2025, 2026",
         "every year vietnam-57-budget (trong bài) undated: the first year is not known"),
        ("vi", "hằng năm vietnam-budget-target (trong bài) được dùng cho 2025, 2026",
         "hằng năm vietnam-57-budget (trong bài) văn bản không ghi ngày: không rõ năm đầu"),
    ],
)  # fmt: skip
def test_a_promise_of_every_year_has_no_deadline_of_one(r57, lang, counting, undated):
    shown = r57("explain", "vietnam", "budget_share_allocated", *AS_OF, "--lang", lang).out
    words = " ".join(shown.split())
    assert counting in words
    assert undated in words
