"""What cannot be taken is named at its cell; what was typed in the usual words is taken."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
import yaml
from openpyxl import Workbook
from receipts import SHARE, receipt, told
from synthetic_forms import Filled

from r57cli.reading.source import parse

WHY = "Reason for no data"


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
    ({WHY: "requested", "Expected on": "Q4/2026"}, SHARE, "Expected on", "no_partial"),
    ({"Numerator": "x", "Denominator": 9}, "tasks_central_completed", "Numerator", "no_number"),
    ({"Result": "sắp xong"}, "steering_committee_established", "Result", "no_state"),
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


@pytest.mark.parametrize(
    ("written", "expected", "words"),
    [
        ("station_bts", "near_indicator", "Did you mean stations_bts"),
        ("Trạm BTS", "near_indicator", "Did you mean stations_bts"),
        ("zzz", "no_indicator", "r57 list indicators shows them."),
    ],
)
def test_a_code_that_there_is_not_is_told_with_what_was_meant(
    r57, form, small, written, expected, words
):
    filled = form()
    filled.document()
    cell = filled.cell("stations_bts", "Code")
    filled.put("stations_bts", Result=2130, Document="VB1", Code=written)
    name = f"Figures!{cell.coordinate}"
    assert told(receipt(r57, filled.save(), small)[1]) == {(name, expected)}
    assert words in r57("import", filled.path, "--data", small).out


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


@pytest.mark.parametrize(
    ("code", "promise", "keys"),
    [
        ("innovation_fund_and_incubators", "hoàn thành", {"verbal": True}),
        ("sti_capacity_level", "trung bình khá", {"verbal": True, "as_printed": "trung bình khá"}),
    ],
)
def test_a_promise_without_a_number(r57, form, small, code, promise, keys):
    """The state that was read for it is a key of figures, and was refused in their words."""
    (small / "targets" / "laichau.yaml").unlink()
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put(code, Promise=promise, By_the_year=2030, Document="VB1")
    done = r57("import", filled.save(), "--data", small, "--write", "--lang", "vi")
    assert done.code == 0, done.out
    assert f" · {promise} [" in done.out
    (record,) = yaml.safe_load((small / "targets" / "laichau.yaml").read_text("utf-8"))["targets"]
    assert {key: record[key] for key in record.keys() & {"verbal", "as_printed"}} == keys


@pytest.mark.parametrize(
    ("code", "promise", "expected"),
    [
        ("innovation_fund_and_incubators", 3, "not_done"),
        ("innovation_fund_and_incubators", "đang làm", "not_done"),
        ("sti_capacity_level", 3, "not_done"),
        ("hdi", "hoàn thành", "unreadable"),
    ],
)
def test_a_promise_is_a_number_where_there_is_one(r57, form, small, code, promise, expected):
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put(code, Promise=promise, By_the_year=2030, Document="VB1")
    cell = f"Promises!{filled.cell(code, 'Promise').coordinate}"
    assert (cell, expected) in told(receipt(r57, filled.save(), small)[1])


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
