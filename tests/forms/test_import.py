"""A form from an office: what was meant is taken, what is not clear is named at its cell."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
import zipfile
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from synthetic_forms import Filled

from r57cli.forms.columns import FIGURES as FIGURE_COLUMNS
from r57cli.forms.columns import GIVEN
from r57cli.forms.columns import TARGETS as TARGET_COLUMNS
from r57cli.reading.source import parse

SHARE = "digital_economy_share_grdp"
WHY = "Reason for no data"


def receipt(r57, path, small, *more):
    """The receipt of a form, as its printed schema has it."""
    done = r57("import", path, "--data", small, "-f", "json", *more)
    jsonschema.validate(json.loads(done.out), json.loads(r57("schema", "import").out))
    return done.code, json.loads(done.out, parse_float=Decimal)


def told(found):
    return {
        (each["cell"], each["code"]) for each in found["remarks"] if each["severity"] == "error"
    }


def test_what_was_typed_is_what_is_written(r57, form, small):
    filled = form()
    filled.document()
    filled.put(
        SHARE, Result="7,4", Kind="estimate", Counting="in the period", Document="VB1", Note="x"
    )
    filled.put("tasks_central_completed", Numerator=120, Denominator=145, Document="VB1")
    filled.put("cashless_transaction_share", Result="trên 60%", Document="VB1")
    filled.put("hdi", Reason_for_no_data="not published yet", Expected_on="01/2027", Document="VB1")
    shown = r57("import", filled.save(), "--data", small)
    assert shown.code == 0
    assert "NOTHING WRITTEN. Add --write to write." in shown.out
    assert f"7.4% (typed “7,4”) [{filled.cell(SHARE, 'Result').coordinate}]" in shown.out
    assert not (small / "actuals" / "laichau" / "laichau-2026-q3-vb1.yaml").exists()
    assert r57("import", filled.path, "--data", small, "--write").code == 0
    text = (small / "actuals" / "laichau" / "laichau-2026-q3-vb1.yaml").read_text("utf-8")
    by_indicator = {each["indicator"]: each for each in yaml.safe_load(text)["actuals"]}
    assert by_indicator[SHARE]["value"] == 7.4
    assert by_indicator[SHARE]["as_printed"] == "7,4"
    assert by_indicator[SHARE]["nature"] == "estimate"
    assert by_indicator[SHARE]["counting"] == "period"
    assert str(by_indicator[SHARE]["as_of"]) == "2026-09-30"
    assert by_indicator["tasks_central_completed"]["ratio"] == [120, 145]
    assert by_indicator["cashless_transaction_share"]["more_than"] == 60
    assert by_indicator["hdi"]["no_figure"] == {
        "reason": "not_yet_published",
        "expected": "2027-01",
    }
    assert "errors" not in r57("validate", small, "--as-of", "2026-11-22").out
    assert "short" in r57("gap", "laichau", "--data", small, "--as-of", "2026-11-22").out


SHOWN = {
    "en": (
        "at least 37% (typed “từ 37% trở lên”) [{result}]", "2026-Q3 [{day}]", "an estimate [",
        "in the period [", "Page, section: 3 [", "9.4% (typed “9,4”) [", "2026-09-30 [",
        "120/145 [", "not collected (expected 2027-01) [", "Text; read as 9.4.",
    ),
    "vi": (
        "từ 37% trở lên [{result}]", "quý III/2026 [{day}]", "số ước [", "trong kỳ [",
        "Trang, mục: 3 [", "9,4% (ghi “9,4”) [", "30/09/2026 [", "120/145 [",
        "chưa thu thập (dự kiến: tháng 01/2027) [", "Chữ; đọc là 9,4.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", SHOWN)
def test_the_receipt_speaks_as_screens_do(r57, form, small, lang):
    """Officers were promised that nobody has to write YAML, nor to read it."""
    filled = form(lang="en")
    filled.document()
    stated = {"Result": "từ 37% trở lên", "As of": "quý III/2026", "Page, section": "3"}
    filled.put(SHARE, **stated, Kind="estimate", Counting="in the period", Document="VB1")
    filled.put("tfp_contribution_to_growth", Result="9,4", Document="VB1")
    filled.put("tasks_central_completed", Numerator=120, Denominator=145, Document="VB1")
    filled.put("hdi", **{WHY: "not collected"}, Expected_on="01/2027", Document="VB1")
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    at = {"result": filled.cell(SHARE, "Result"), "day": filled.cell(SHARE, "As of")}
    for words in SHOWN[lang]:
        assert words.format(**{name: cell.coordinate for name, cell in at.items()}) in out
    for key in ("at_least", "as_printed", "no_figure", "nature:", "period:", "R302", "percent"):
        assert key not in out


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("2 times as much on 2025", "By the year: 2030", "Every year [",
                "To be kept [", "at most 10 (typed “thứ 10 trở lên”)")),
        ("vi", ("gấp 2 lần so với 2025", "Đến năm: 2030", "Hằng năm [", "Duy trì [",
                "không quá 10 (ghi “thứ 10 trở lên”)")),
    ],
)  # fmt: skip
def test_the_receipt_of_promises_does_too(r57, form, small, lang, words):
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    told = {"By the year": 2030, "Document": "VB1"}
    filled.put("rd_personnel", Promise="gấp 2 lần so với 2025", **told)
    filled.put("hdi_rank", Promise="thứ 10 trở lên", Every_year="x", **told)
    filled.put("hdi", Promise="trên 0,623", To_be_kept="x", **told)
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    assert [each for each in words if each not in out] == []


@pytest.mark.parametrize(
    ("lang", "one", "more", "again"),
    [
        (
            "en",
            ("Cells read: 8; lines taken: 1, left blank: ", "(new, 1 record)"),
            "(1 record added at its end)",
            "(2 records, with --force instead of those that it holds)",
        ),
        (
            "vi",
            ("Đã đọc 8 ô, nhận 1 dòng, ", "(mới, 1 bản ghi)"),
            "(thêm 1 bản ghi ở cuối)",
            "(2 bản ghi, có --force thì thay cho các bản ghi cũ)",
        ),
    ],
)
def test_the_receipt_counts_what_it_writes(r57, form, small, lang, one, more, again):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    out = r57("import", filled.save(), "--data", small, "--write", "--lang", lang).out
    assert [each for each in (*one, more) if each not in out] == []
    filled.put("hdi", Result=0.7, Document="VB1")
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    assert again in out
    assert more not in out


def test_a_rule_is_named_where_r57_rule_explains_it(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result="516", Document="VB1")
    out = r57("import", filled.save(), "--data", small).out
    assert re.search(r"Figures!\w+ .*\(R303\)\n", out)
    assert "Text; read as 516.\n" in out


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            (
                "hint: add “Page, section” with the section, page or paragraph (R702)",
                "an estimate made earlier has “Kind”: estimate (R401)",
            ),
        ),
        (
            "vi",
            (
                "cách sửa: thêm “Trang, mục” ghi mục, trang hoặc đoạn (R702)",
                "số ước thì ghi “Loại số”: ước (R401)",
            ),
        ),
    ],
)
def test_a_hint_names_columns_where_the_data_has_keys(r57, form, small, lang, words):
    filled = form()
    filled.document(date="01/07/2026")
    filled.put(SHARE, Result=7.4, Document="VB1")
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    assert [each for each in words if each not in out] == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "That there is no figure has to stand in a document too."),
        ("vi", "Việc chưa có số liệu cũng phải có văn bản nêu."),
    ],
)
def test_that_there_is_no_figure_needs_its_document_too(r57, form, small, lang, words):
    filled = form()
    filled.put("hdi", **{WHY: "not collected"})
    done = r57("import", filled.save(), "--data", small, "--lang", lang)
    assert done.code == 1
    assert words in done.out
    filled.put("hdi", **{WHY: None}, Result=0.7)
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    assert words not in out


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "{}", "{}{}# end{}{}", "{}# end"])
def test_older_records_stay_as_they_were(r57, form, small, ending, last):
    """Byte by byte; what is added has the line ending of the file."""
    path = small / "documents" / "laichau.yaml"
    text = path.read_text("utf-8").rstrip("\n").replace("\n", ending)
    before = (text + last.replace("{}", ending)).encode()
    path.write_bytes(before)
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    assert r57("import", filled.save(), "--data", small, "--write").code == 0
    after = path.read_bytes()
    assert after.startswith(before)
    added = after.removeprefix(before).decode().removeprefix("" if last.endswith("}") else ending)
    assert added.startswith(f"  - id: laichau-2026-q3-vb1{ending}    kind: report{ending}")
    assert after.count(b"\n") == after.count(ending.encode())


LAYOUTS = {
    "no margin": lambda text: re.sub("(?m)^  ", "", text),
    "a wide margin": lambda text: re.sub("(?m)^  ", "    ", text),
    "a byte order mark": lambda text: f"\ufeff{text}",
}


@pytest.mark.parametrize("ending", [".yaml", ".yml"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_is_added_to_as_it_is_written(r57, form, small, layout, ending):
    path = small / "documents" / "laichau.yaml"
    text = LAYOUTS[layout](path.read_text("utf-8"))
    path.unlink()
    path.with_suffix(ending).write_text(text, "utf-8")
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    done = r57("import", filled.save(), "--data", small, "--write")
    assert done.code == 0, done.out
    assert path.with_suffix(ending).read_text("utf-8").startswith(text)
    checked = r57("validate", small, "--as-of", "2026-11-22")
    assert (checked.code, "Errors: 0" in checked.out) == (0, True)


SPOILT = {
    "the list is not the last key": lambda text: f"{text}place: laichau\n",
    "the list stands on one line": lambda _: "documents: []\nplace: laichau\n",
}


@pytest.mark.parametrize("layout", SPOILT)
def test_a_file_that_takes_no_record_at_its_end_is_named(r57, form, small, layout):
    """What was written did not pass `validate`: the record became a part of the place's name."""
    path = small / "documents" / "laichau.yaml"
    text = path.read_text("utf-8").replace("place: laichau\n", "")
    path.write_text(SPOILT[layout](text), "utf-8")
    if "[]" in path.read_text("utf-8"):
        (small / "targets" / "laichau.yaml").unlink()
        shutil.rmtree(small / "actuals" / "laichau")
    before = path.read_bytes()
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    code, found = receipt(r57, filled.save(), small, "--write")
    assert (code, told(found)) == (1, {("documents/laichau.yaml", "no_room")})
    assert path.read_bytes() == before


def test_a_report_that_is_there_is_not_written_again(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    r57("import", filled.save(), "--data", small, "--write")
    again = r57("import", filled.path, "--data", small, "--write")
    assert again.code == 2
    assert "--force" in again.err


def a_second(form, *more, **document):
    """Two forms of one period, the second of another office, with a key of the same name."""
    for name, code, told in (("first", SHARE, {}), ("second", "hdi", document)):
        filled = form(*more, name=f"{name}.xlsx", period=None if more else "2026-Q3")
        filled.document(**{"kind": "programme" if more else "report", "date": "2026-10-15", **told})
        stated = {"Promise": 0.7, "By the year": 2030} if more else {"Result": 0.7}
        filled.put(code, **stated, **{"Page, section": "3"}, Document="VB1")
        yield filled.save()


@pytest.mark.parametrize("more", [(), ("--targets",)])
@pytest.mark.parametrize(
    ("document", "columns"),
    [
        ({"title": "Báo cáo khác"}, "Title"),
        ({"number": "2/BC"}, "Number"),
        ({"date": "16/10/2026"}, "Date"),
        ({"title": "Báo cáo khác", "number": "2/BC", "date": 2026}, "Title, Number, Date"),
    ],
)
def test_a_key_does_not_file_under_another_document(r57, form, small, more, document, columns):
    """Each office calls its own document VB1; the second became a report of the first."""
    first, second = a_second(form, *more, **document)
    assert r57("import", first, "--data", small, "--write").code == 0
    before = {path: path.read_bytes() for path in small.rglob("*.yaml")}
    done = r57("import", second, "--data", small, "--write", "--force")
    assert done.code == 1
    identity = "laichau-vb1" if more else "laichau-2026-q3-vb1"
    assert f"Documents!A2  This key stands for {identity} already, “Báo cáo thử”." in done.out
    assert f"(not the same: {columns})" in done.out
    assert {path: path.read_bytes() for path in small.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (("--place", "Lào Cai"), r"Figures!C2 +“Lai Châu” here, but --place says Lào Cai;"),
        (("--period", "2026-Q4"), r"Figures!C3 +“2026-Q3” here, but --period says 2026-Q4;"),
        (("--place", "laichau", "--period", "2026-Q3"), "Figures!B"),
    ],
)
def test_the_command_does_not_override_what_the_form_says(r57, form, small, told, says):
    """A form was filed silently under another province, or another quarter."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    done = r57("import", filled.save(), "--data", small, *told)
    assert re.search(says, done.out)
    assert done.code == (1 if "but" in says else 0)


def test_the_sheets_of_a_form_agree_on_its_place_and_period(r57, form, small):
    """The first one counted for all: figures of a quarter were taken for those of another."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    other = filled.book.copy_worksheet(filled.sheet)
    other.title, other["C2"], other["C3"] = "Other", "Hà Nội", "Quý IV/2026"
    found = receipt(r57, filled.save(), small)[1]
    assert {("Other!C2", "disagrees"), ("Other!C3", "disagrees")} <= told(found)


@pytest.mark.parametrize("written", ["31/12/2026", "cuối năm"])
def test_a_period_above_a_form_is_none_where_it_is_a_day(r57, form, small, written):
    """It was dropped without a word, and the document was named without its period."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    filled.sheet["C3"] = written
    path = filled.save()
    assert told(receipt(r57, path, small)[1]) == {("Figures!C3", "no_period")}
    assert receipt(r57, path, small, "--period", "2026-Q3")[0] == 0


@pytest.mark.parametrize("more", [(), ("--targets",)])
def test_a_document_that_is_known_is_not_entered_twice(r57, form, small, more):
    """Another spreadsheet may write its title with the marks apart, and its day day first."""
    title = unicodedata.normalize("NFD", "Báo cáo thử")
    first, second = a_second(form, *more, title=title, date="15/10/2026", number=None)
    assert r57("import", first, "--data", small, "--write").code == 0
    before = (small / "documents" / "laichau.yaml").read_bytes()
    done = r57("import", second, "--data", small, "--write", "--force")
    assert done.code == 0, done.out
    assert done.out.count("The document is known already as laichau-") == 1
    assert (small / "documents" / "laichau.yaml").read_bytes() == before
    assert "hdi" in done.out


@pytest.mark.parametrize(
    ("cell", "code"), [("A2", "blank"), ("B2", "blank"), ("C2", "blank"), ("F2", "when")]
)
def test_a_document_that_is_half_filled_in_is_named_at_its_cell(r57, form, small, cell, code):
    """Only its cell is: the rules told of a key without a value, in a file nobody had seen."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    filled.book["Documents"][cell] = "x" if cell == "F2" else None
    found = receipt(r57, filled.save(), small)[1]
    named = {(f"Figures!{filled.cell(SHARE, 'Document').coordinate}", "no_document")}
    assert told(found) == {(f"Documents!{cell}", code)} | (named if cell == "A2" else set())


def test_a_document_that_no_line_names_is_told(r57, form, small):
    """It was left out without a word."""
    filled = form()
    filled.document()
    filled.document(at=2, title="Báo cáo khác")
    filled.put(SHARE, Result=7.4, Document="VB1")
    code, found = receipt(r57, filled.save(), small)
    assert code == 0
    notes = {(each["cell"], each["code"]) for each in found["remarks"]}
    assert ("Documents!A3", "unnamed") in notes


def test_a_key_stands_for_one_document(r57, form, small):
    filled = form()
    filled.document()
    filled.document(at=2, title="Báo cáo khác")
    filled.book["Documents"]["A3"] = "VB 1"
    filled.put(SHARE, Result=7.4, Document="VB1")
    code, found = receipt(r57, filled.save(), small)
    assert (code, told(found)) == (1, {("Documents!A3", "key_twice")})


MISTAKES = [
    ({"Result": 1.857}, "stations_bts", "Result", "two_readings"),
    ({"Result": "1.857"}, SHARE, "Result", "two_readings"),
    ({"Result": "tốt"}, SHARE, "Result", "unreadable"),
    ({"Result": 516}, SHARE, "Result", "R303"),
    ({"Numerator": 5}, "tasks_central_completed", "Numerator", "half_fraction"),
    ({"Numerator": 150, "Denominator": 0}, "tasks_central_completed", "Numerator", "R302"),
    ({"Result": 50, "Numerator": 120, "Denominator": 145}, SHARE, "Result", "disagree"),
    ({"Result": 7, "As of": "3/31/2026"}, SHARE, "As of", "day_order"),
    ({"Result": 7, "As of": "31/12/2027"}, SHARE, "As of", "R401"),
    ({"Result": 7, "Kind": "gần đúng"}, SHARE, "Kind", "no_word"),
    ({"Result": 7, WHY: "not collected"}, SHARE, WHY, "reason_and_figure"),
    ({"Result": 7, "Document": "VB7"}, SHARE, "Document", "no_document"),
    ({"Result": 7, "Document": None}, SHARE, "Document", "no_source"),
    ({"Note": "later"}, SHARE, "Code", "nothing"),
    ({WHY: "requested", "Expected on": "Q4/2026"}, SHARE, "Expected on", "R205"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "code", "heading", "expected"), MISTAKES)
def test_a_mistake_is_named_at_its_cell(r57, form, small, values, code, heading, expected):
    filled = form()
    filled.document()
    filled.put(code, **{"Document": "VB1", **values})
    exit_code, found = receipt(r57, filled.save(), small, "--write")
    assert exit_code == 1
    cell = f"Figures!{filled.cell(code, heading).coordinate}"
    assert (cell, expected) in told(found)
    assert found["written"] is False
    assert not (small / "actuals" / "laichau" / "laichau-2026-q3-vb1.yaml").exists()


BESIDE = [
    ("rd_personnel_per_10000", (961, 800000), 12, 12.5, "12.01"),
    ("dti_score", (2, 3), 0.67, 0.6, "0.6667"),
    ("tasks_central_completed", (85, 145), 85, 86, "85"),
    ("cashless_transaction_share", (85, 145), 58.6, 85, "58.62"),
]


@pytest.mark.parametrize(("code", "fraction", "agrees", "differs", "gives"), BESIDE)
def test_a_result_beside_its_fraction_is_held_against_it_in_its_unit(
    r57, form, small, code, fraction, agrees, differs, gives
):
    """It was taken for a percentage whatever the unit."""
    filled = form()
    filled.document()
    filled.put(SHARE, Document="VB1")
    line = filled.row(SHARE)
    filled.cell(SHARE, "Code").value = code
    where = {name: filled.sheet.cell(line, column) for name, column in filled.columns.items()}
    where["Numerator"].value, where["Denominator"].value = fraction
    where["Result"].value = agrees
    codes = {each["code"] for each in receipt(r57, filled.save(), small)[1]["remarks"]}
    assert codes >= {"agrees"}
    where["Result"].value = differs
    out = r57("import", filled.save(), "--data", small).out
    assert f"{differs} is typed, the fraction gives {gives}; leave the result blank." in out


def test_all_mistakes_are_named_in_one_run(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result="1.857", Document="VB1")
    filled.put("stations_bts", Result=1.857, Document="VB1")
    filled.put("hdi", Result=5.16, Document="VB1")
    filled.put("cashless_transaction_share", Result=60)
    assert {code for _, code in told(receipt(r57, filled.save(), small)[1])} == {
        "two_readings", "R303", "no_source",
    }  # fmt: skip


def test_a_percent_cell_and_a_formula_are_taken_and_said(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=0.074, Document="VB1")
    filled.cell(SHARE, "Result").number_format = "0.0%"
    code, found = receipt(r57, filled.save(), small)
    assert code == 0
    assert found["lines"][0]["record"]["value"] == Decimal("7.4")
    assert [each["code"] for each in found["remarks"]] == ["R702", "percent_cell"]


def test_a_formula_without_a_saved_value_is_named(r57, form, small):
    """The line was counted as left blank."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result="=1+1")
    cell = f"Figures!{filled.cell(SHARE, 'Result').coordinate}"
    assert (cell, "not_computed") in told(receipt(r57, filled.save(), small)[1])


@pytest.mark.parametrize("hide", ["row", "column", "columns", "sheet"])
def test_what_is_hidden_is_named(r57, form, small, hide):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    cell = filled.cell(SHARE, "Result")
    if hide == "row":
        filled.sheet.row_dimensions[cell.row].hidden = True
    elif hide == "sheet":
        filled.sheet.sheet_state = "hidden"
    elif hide == "columns":  # spreadsheets keep neighbours as one range, under its first
        first = filled.cell(SHARE, "Numerator").column_letter
        filled.sheet.column_dimensions.group(first, cell.column_letter, hidden=True)
    else:
        filled.sheet.column_dimensions[cell.column_letter].hidden = True
    assert (f"Figures!{cell.coordinate}", "hidden") in told(receipt(r57, filled.save(), small)[1])


def test_a_merged_cell_is_named(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1")
    cell = filled.cell(SHARE, "Result")
    below = filled.sheet.cell(cell.row + 1, cell.column)
    filled.sheet.merge_cells(f"{cell.coordinate}:{below.coordinate}")
    assert (f"Figures!{cell.coordinate}", "merged") in told(receipt(r57, filled.save(), small)[1])


def test_a_sheet_as_an_office_makes_it(r57, small, tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Q3"
    sheet["A1"] = "BÁO CÁO SỐ LIỆU QUÝ III"
    sheet.merge_cells("A1:G1")
    sheet.append(["Nơi", "Lai Châu", None, "Kỳ báo cáo", "Quý III/2026"])
    sheet.append([])
    sheet.append(["TT", "Mã chỉ tiêu", "Tên", "Kết quả thực hiện", "Tính đến", "Nguồn", "Cán bộ"])
    sheet.append([1, SHARE, "Kinh tế số", "7,4%", "30/9/2026", "laichau-plan-32", "Nga"])
    sheet.append([2, "stations_bts", "Trạm", "2.210", None, "laichau-plan-32", "Hà"])
    sheet.append([None, None, "Ghi chú cuối trang", None, None, None, None])
    book.create_sheet("Nháp")["A1"] = "x"
    path = tmp_path / "office.xlsx"
    book.save(path)
    found = receipt(r57, path, small)[1]
    records = {each["record"]["indicator"]: each["record"] for each in found["lines"]}
    assert records[SHARE]["value"] == Decimal("7.4")
    assert records[SHARE]["as_of"] == "2026-09-30"
    assert records["stations_bts"]["value"] == 2210
    assert records["stations_bts"]["period"] == "2026-Q3"
    text = r57("import", path, "--data", small).out
    assert "Sheets without a form, not read: Nháp" in text
    assert "the column “Cán bộ” belongs to no form" in text


def test_codes_and_leading_zeros_stay(r57, form, small):
    filled = form()
    filled.document(number="007/BC-UBND", title="0123")
    filled.put(SHARE, Result=7.4, Document="VB1")
    r57("import", filled.save(), "--data", small, "--write")
    text = (small / "documents" / "laichau.yaml").read_text("utf-8")
    assert "number: 007/BC-UBND" in text
    assert "title: '0123'" in text


def test_what_is_written_is_read_as_it_was_meant(r57, form, small):
    """The import refused its own files: 12.345 may be a thousand, and "1.234.567" is no number."""
    filled = form()
    filled.document(title="1.234.567", number="12.345")
    filled.put(SHARE, Result=12.345, Note="true", Document="VB1")
    filled.put("stations_bts", Result="1.234.567", Document="VB1")
    filled.put("online_services_total", Result="2 210", Document="VB1")
    done = r57("import", filled.save(), "--data", small, "--write")
    assert done.code == 0, done.out
    path = small / "actuals" / "laichau" / "laichau-2026-q3-vb1.yaml"
    share, stations, services = parse(path.read_bytes(), path.name).data["actuals"]
    assert (share["value"], share["note"]) == (Decimal("12.345"), "true")
    assert (stations["value"], stations["as_printed"]) == (1234567, "1.234.567")
    assert (services["value"], services["as_printed"]) == (2210, "2 210")
    assert "Errors: 0" in r57("validate", small, "--as-of", "2026-11-22").out


def test_a_merged_province_says_whose_figures_they_are(r57, data_copy, tmp_path):
    path = tmp_path / "laocai.xlsx"
    asked = ("--period", "2026-Q3", "-o", path, "--data", data_copy)
    assert r57("template", "laocai", *asked).code == 0
    filled = Filled(path)
    filled.document()
    assert filled.book["Documents"]["H2"].value == "laocai"
    assert filled.cell("online_service_use_share", "Target").value == ">80% (former province)"
    filled.put(SHARE, Result=12.5, Document="VB1")
    assert r57("import", filled.save(), "--data", data_copy, "--write").code == 0
    found = json.loads(r57("list", "figures", "laocai", "--data", data_copy, "-f", "json").out)
    (row,) = [each for each in found["rows"] if each["actual"]["document"] == "laocai-2026-q3-vb1"]
    assert row["territory"] == "laocai"


def test_promises_of_a_programme(r57, form, small):
    (small / "targets" / "laichau.yaml").unlink()
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put("hdi", Promise="trên 0,623", By_the_year=2030, To_be_kept="x", Document="VB1")
    budget = {"Promise": "ít nhất 3%", "By the year": 2030, "Every year": "x"}
    filled.put("budget_share_allocated", **budget, Document="VB1")
    assert r57("import", filled.save(), "--data", small, "--write").code == 0
    data = yaml.safe_load((small / "targets" / "laichau.yaml").read_text("utf-8"))
    by_indicator = {each["indicator"]: each for each in data["targets"]}
    assert by_indicator["hdi"]["more_than"] == 0.623
    assert by_indicator["hdi"]["maintain"] is True
    assert by_indicator["budget_share_allocated"]["every_year"] is True
    assert by_indicator["budget_share_allocated"]["document"] == "laichau-vb1"


@pytest.mark.parametrize(
    ("code", "promise", "keys"),
    [
        ("hdi_rank", "thứ 10 trở lên", {"at_most": 10}),
        ("rd_personnel", "gấp 2 lần", {"times": 2, "base": "unknown"}),
        (
            "industrial_property_titles",
            "tăng 30% so với 2021-2025",
            {"increase_percent": 30, "base": "2021..2025"},
        ),
        ("industrial_property_titles", "tăng 30% so với 2025", {"base": 2025}),
        ("cashless_transaction_share", ">=70", {"at_least": 70}),
        ("cashless_transaction_share", "lớn hơn 70", {"more_than": 70}),
    ],
)
def test_a_promise_in_the_usual_words(r57, form, small, code, promise, keys):
    (small / "targets" / "laichau.yaml").unlink()
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put(code, Promise=promise, By_the_year=2030, Document="VB1")
    done = r57("import", filled.save(), "--data", small, "--write")
    assert done.code == 0, done.out
    text = (small / "targets" / "laichau.yaml").read_text("utf-8")
    (record,) = yaml.safe_load(text)["targets"]
    assert keys.items() <= record.items()
    assert record["as_printed"] == promise
    assert "errors" not in r57("validate", small, "--as-of", "2026-11-22").out


def test_a_change_without_a_year_to_start_from_is_taken_as_unknown_and_said(r57, form, small):
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put("rd_personnel", Promise="gấp 2 lần", By_the_year=2030, Document="VB1")
    shown = r57("import", filled.save(), "--data", small)
    assert "No year that it starts from; taken as unknown." in shown.out
    filled.put("cashless_transaction_share", Promise="tăng 30%", Document="VB1")
    shown = r57("import", filled.save(), "--data", small)
    assert shown.code == 1
    assert "“tăng 30%”: of a percentage, that may be points or percent of it;" in shown.out


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_is_read_too(r57, small, tmp_path, delimiter):
    path = tmp_path / "figures.csv"
    lines = [
        ["Code", "Result", "As of", "Document"],
        [SHARE, '"7,4"', "2026-09-30", "laichau-plan-32"],
    ]
    path.write_text("\n".join(delimiter.join(line) for line in lines), "utf-8-sig")
    found = receipt(r57, path, small, "--place", "laichau")[1]
    assert found["lines"][0]["record"]["value"] == Decimal("7.4")
    assert found["lines"][0]["cells"]["value"] == "figures!B2"


def test_lines_of_one_day_are_written_out_each(r57, small, tmp_path):
    """Equal dates are one object in Python; YAML gave the second of them as an alias."""
    path = tmp_path / "figures.csv"
    lines = [f"{code};0.5;2026-01-05;laichau-2026-03;đoạn 4" for code in (SHARE, "hdi")]
    path.write_text("\n".join(["code;result;as_of;document;at", *lines]), "utf-8")
    done = r57("import", path, "--data", small, "--place", "laichau", "--write", "--force")
    assert done.code == 0, done.out
    text = (small / "actuals" / "laichau" / "laichau-2026-03.yaml").read_text("utf-8")
    assert text.count("as_of: 2026-01-05\n") == 2


def test_the_columns_of_csv_are_named_in_both_languages():
    """docs/submitting.md"""
    text = (Path(__file__).resolve().parents[2] / "docs" / "submitting.md").read_text("utf-8")
    for half in text.split("\n## ")[1:]:
        told = half[half.index("\nCSV ") :].partition("`code`")[2].split("`promise`")
        named = [["code", *re.findall(r"`(\w+)`", each)] for each in told]
        said = GIVEN - {"code"}
        assert set(named[0]) == set(FIGURE_COLUMNS) - said
        assert {"promise", *named[1]} == set(TARGET_COLUMNS) - said


def packed(path, name, content):
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)


def test_hostile_files_are_refused_in_words(r57, form, small, tmp_path):
    filled = form()
    plain = filled.save().read_bytes()
    cases = {
        "bomb": lambda path: packed(path, "xl/worksheets/bomb.xml", b"0" * (50 * 1024 * 1024)),
        "macros": lambda path: packed(path, "xl/vbaProject.bin", b"x"),
        "links": lambda path: packed(path, "xl/externalLinks/externalLink1.xml", b"<x/>"),
        "broken": lambda path: path.write_bytes(plain[:2000]),
        "large": lambda path: path.write_bytes(plain + b"0" * (21 * 1024 * 1024)),
    }
    words = {
        "bomb": "is not opened", "macros": "holds macros", "links": "links to other workbooks",
        "broken": "cannot be read as a workbook", "large": "at most 20 MB",
    }  # fmt: skip
    for name, spoil in cases.items():
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(plain)
        spoil(path)
        done = r57("import", path, "--data", small)
        assert done.code == 3, name
        assert words[name] in done.err, name


def test_a_file_that_is_no_form_is_refused(r57, small, tmp_path):
    book = Workbook()
    book.active["A1"] = "Danh sách"
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "form.ods").write_bytes(b"x")
    (tmp_path / "latin.csv").write_bytes("Mã;Kết quả\nx;tốt\n".encode("utf-16"))
    (tmp_path / "long.csv").write_text(f"Code,Result\nhdi,{'x' * 200_000}\n", "utf-8")
    cases = {
        "list.xlsx": "headings of a form",
        "form.ods": ".xlsx and .csv",
        "latin.csv": "UTF-8",
        "long.csv": "cannot be read as CSV",
    }
    for name, words in cases.items():
        done = r57("import", tmp_path / name, "--data", small)
        assert done.code == 3
        assert words in done.err


def test_what_looks_like_a_formula_stays_text_on_the_way_out(r57, form, small, tmp_path):
    filled = form()
    filled.document(title="=cmd|' /C calc'!A0")
    filled.put(SHARE, Result=7.4, Document="VB1")
    filled.book["Documents"]["B2"].data_type = "s"
    assert r57("import", filled.save(), "--data", small, "--write").code == 0
    r57("export", tmp_path / "out", "--format", "excel", "--data", small)
    r57("export", tmp_path / "text", "--data", small)
    assert "'=cmd|' /C calc'!A0" in (tmp_path / "text" / "documents.csv").read_text("utf-8")
    sheet = load_workbook(tmp_path / "out" / "r57.xlsx")["documents"]
    titles = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    assert titles["=cmd|' /C calc'!A0"].data_type == "s"


FIGURES = {
    SHARE: st.decimals(0, 100, places=2),
    "cashless_transaction_share": st.decimals(0, 100, places=1),
    "hdi": st.decimals(0, 1, places=3),
    "stations_5g": st.integers(0, 5000),
    "online_services_total": st.integers(0, 999),
}
NOTATIONS = (str, lambda number: str(number).replace(".", ","), lambda number: number)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries({}, optional=FIGURES), st.sampled_from(NOTATIONS))
def test_a_random_report_comes_out_as_it_went_in(r57, form, small, tmp_path, figures, notation):
    filled = form()
    filled.document()
    for code, number in figures.items():
        shown = notation(number)
        filled.put(
            code, Result=float(shown) if isinstance(shown, Decimal) else shown, Document="VB1"
        )
    done = r57("import", filled.save(), "--data", small, "--write", "--force")
    if not figures:
        assert "No line is filled in" in done.out
        return
    assert done.code == 0, done.out
    r57("export", tmp_path / "out", "--format", "ndjson", "--data", small, "--force")
    rows = map(json.loads, (tmp_path / "out" / "actuals.ndjson").read_text("utf-8").splitlines())
    written = {
        row["indicator"]: Decimal(str(row["value"]))
        for row in rows
        if row["document"] == "laichau-2026-q3-vb1"
    }
    assert written == {code: Decimal(number) for code, number in figures.items()}
    (small / "actuals" / "laichau" / "laichau-2026-q3-vb1.yaml").unlink()
    document = small / "documents" / "laichau.yaml"
    text = document.read_text("utf-8")
    document.write_text(text[: text.index("  - id: laichau-2026-q3-vb1")], "utf-8")
