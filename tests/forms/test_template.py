"""The blank form: what was promised first, what is known locked, what may be chosen listed."""

from __future__ import annotations

import pytest
import yaml
from openpyxl import load_workbook


def test_the_promises_stand_first_in_the_order_of_the_programme(form, small):
    filled = form()
    code = filled.columns["Code"]
    codes = [filled.sheet.cell(row, code).value for row in range(6, filled.sheet.max_row + 1)]
    promised = yaml.safe_load((small / "targets" / "laichau.yaml").read_text("utf-8"))["targets"]
    wanted = list(dict.fromkeys(each["indicator"] for each in promised))
    assert codes[: len(wanted)] == wanted
    assert "stations_bts" in codes[len(wanted) :]
    assert len(codes) == len(set(codes))


def test_only_what_is_missing(form):
    filled = form("--only", "missing")
    codes = {filled.sheet.cell(row, 2).value for row in range(6, filled.sheet.max_row + 1)}
    assert "digital_economy_share_grdp" in codes
    assert not codes & {"stations_bts", "tasks_central_completed", "steering_committee_established"}


def test_what_the_form_says_is_locked_and_the_rest_is_not(form):
    filled = form()
    assert filled.sheet.protection.sheet
    row = filled.row("hdi")
    for heading, column in filled.columns.items():
        locked = filled.sheet.cell(row, column).protection.locked
        assert locked == (heading in {"No", "Code", "Indicator", "Unit", "Target", "Last period"})
    assert filled.cell("hdi", "Target").value == "keep >0.623"
    assert filled.cell("tasks_central_completed", "Last period").value == "85/145 (2025-09-30)"


def test_the_lists_hold_every_word(form):
    filled = form(lang="vi")
    rules = {
        str(each.sqref).split(":")[0][0]: each
        for each in filled.sheet.data_validations.dataValidation
    }
    letter = filled.cell("hdi", "Lý do chưa có số liệu").column_letter
    sheet, cells = rules[letter].formula1.split("!")
    found = [row[0].value for row in filled.book[sheet.strip("'")][cells.replace("$", "")]]
    assert "đã đề nghị cung cấp, chưa nhận được" in found
    assert len(found) == 6
    assert filled.book[sheet.strip("'")].sheet_state == "hidden"


def test_a_sheet_for_each_provider(form):
    filled = form("--by", "provider", lang="vi")
    names = filled.book.sheetnames
    assert "Thống kê" in names
    assert "Sở KH&CN" in names
    assert names[-4:] == ["Khác", "Văn bản", "Hướng dẫn", "Danh mục"]
    assert filled.book["Thống kê"]["A1"].value.endswith("– Lai Châu – đơn vị: Thống kê")


@pytest.mark.parametrize(
    ("lang", "asked", "office", "both"),
    [
        ("vi", "Hỏi cơ quan", "Sở KH&CN", "Sở KH&CN, Thuế"),
        ("en", "Whom to ask", "Dept of S&T", "Dept of S&T, Tax"),
    ],
)
def test_an_office_has_one_sheet_whoever_else_is_asked(form, lang, asked, office, both):
    """The line keeps all that the catalogue says of whom to ask."""
    filled = form("--only", "missing", "--by", "provider", lang=lang)
    assert [each for each in filled.book.sheetnames if each.startswith(office)] == [office]
    filled.sheet = filled.book[office]
    told = [filled.sheet.cell(row, filled.columns[asked]) for row in range(6, 11)]
    assert {office, both} <= {cell.value for cell in told}
    assert all(cell.protection.locked for cell in told)


@pytest.mark.parametrize(
    ("lang", "sheet", "own", "others"),
    [
        (
            "en",
            "How to",
            "A promise in words for what has a number is not entered.",
            "Numerator|reason|earlier",
        ),
        (
            "vi",
            "Hướng dẫn",
            "Chỉ tiêu có con số mà mục tiêu chỉ nêu bằng lời thì không nhập.",
            "tử số|lý do|số cũ",
        ),
    ],
)
def test_each_form_has_a_guide_of_its_own(form, lang, sheet, own, others):
    def guide(filled):
        return "\n".join(cell.value for cell in filled.book[sheet]["A"])

    figures = guide(form(lang=lang))
    promises = guide(form("--targets", period=None, name="targets.xlsx", lang=lang))
    assert own in promises
    assert own not in figures
    assert [each for each in others.split("|") if each.lower() in promises.lower()] == []
    assert [each for each in others.split("|") if each.lower() not in figures.lower()] == []


def test_a_form_of_promises_is_of_no_period(form):
    filled = form("--targets", period=None, name="targets.xlsx")
    assert [filled.sheet.cell(row, 2).value for row in (2, 3, 4)] == ["Place", None, None]


def test_one_sheet_for_all_does_not_say_whom_to_ask(form):
    assert "Whom to ask" not in form().columns


@pytest.mark.parametrize(
    ("place", "there", "absent"),
    [("vietnam", "Thống kê", "Sở KH&CN"), ("hochiminh", "VP UBND thành phố", "VP UBND tỉnh")],
)
def test_the_sheets_are_of_offices_that_the_place_has(r57, tmp_path, place, there, absent):
    path = tmp_path / "form.xlsx"
    asked = ("--period", "2026", "--by", "provider", "--lang", "vi")
    assert r57("template", place, *asked, "-o", path).code == 0
    names = load_workbook(path).sheetnames
    assert there in names
    assert absent not in names


def test_place_period_and_day_stand_above(form):
    filled = form(lang="vi")
    head = {filled.sheet.cell(row, 2).value: filled.sheet.cell(row, 3).value for row in (2, 3, 4)}
    assert head["Nơi"] == "laichau"
    assert head["Kỳ báo cáo"] == "2026-Q3"
    assert f"{head['Ngày chốt số liệu']:%Y-%m-%d}" == "2026-09-30"
    assert f"{filled.cell('hdi', 'Tính đến ngày').value:%Y-%m-%d}" == "2026-09-30"


def test_a_place_without_promises_gets_the_outcomes_of_the_catalogue(r57, tmp_path):
    done = r57("template", "hungyen", "--period", "2026", "-o", tmp_path / "hy.xlsx")
    assert done.code == 0
    sheet = load_workbook(tmp_path / "hy.xlsx").worksheets[0]
    codes = [sheet.cell(row, 2).value for row in range(6, sheet.max_row + 1)]
    assert "digital_economy_share_grdp" in codes
    assert len(codes) > 80


def test_a_blank_form_comes_back_empty(r57, form, small):
    done = r57("import", form().path, "--data", small)
    assert done.code == 0
    assert "No line is filled in." in done.out


def test_yaml_is_a_report_to_be_filled_in(r57, small, tmp_path):
    path = tmp_path / "form.yaml"
    asked = ("--period", "2026-Q3", "-o", path, "--data", small)
    done = r57("template", "laichau", *asked)
    assert (done.code, done.err.endswith(f"then: r57 validate --data {small}\n")) == (0, True)
    text = path.read_text("utf-8")
    assert yaml.safe_load(text)["place"] == "laichau"
    blank = "  # - indicator: hdi\n  #   at:\n  #   as_of: 2026-09-30\n  #   value:\n"
    assert blank in text

    filled = text.replace(blank, blank.replace("# ", "").replace("#", " "))
    filled = filled.replace("at:\n    as", "at: mục 1\n    as").replace(
        "    value:\n", "    value: 0.7\n"
    )
    filled = filled.replace("laichau-DOCUMENT", "laichau-2026-q3")
    with (small / "documents" / "laichau.yaml").open("a", encoding="utf-8") as documents:
        documents.write(
            "  - id: laichau-2026-q3\n    kind: report\n    status: issued\n"
            "    title: Báo cáo quý III\n    published: 2026-10-15\n    read: true\n"
        )
    report = small / "actuals" / "laichau" / "laichau-2026-q3.yaml"
    report.write_text(filled, "utf-8")
    checked = r57("validate", report, "--as-of", "2026-11-22")
    assert (checked.code, checked.out) == (0, "Files checked: 1, no findings.\n")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "Enter the document itself"), ("vi", "Nhập chính văn bản đó")],
)
@pytest.mark.parametrize("asked", [("--period", "2026-Q3"), ("--targets",)])
def test_yaml_says_what_to_do_in_the_language_asked_for(r57, small, tmp_path, asked, lang, words):
    path = tmp_path / "form.yaml"
    assert r57("template", "laichau", *asked, "-o", path, "--data", small, "--lang", lang).code == 0
    remarks = [line[2:] for line in path.read_text("utf-8").split("place: laichau")[0].splitlines()]
    assert words in " ".join(remarks)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("-o", "form.ods", "--period", "2026"), ".xlsx or a .yaml"),
        (("-o", "form.xlsx"), "--period 2026-Q1"),
        (("-o", "form.xlsx", "--period", "2026-Q5"), "is no period"),
        (("-o", "form.xlsx", "--period", "2026", "--cut-off", "31/12/2026"), "is not a date"),
        (("-o", "f.xlsx", "--period", "2026-Q1", "--cut-off", "2026-04-01"), "not in the period"),
        (("-o", "f.yaml", "--period", "2026-Q1", "--cut-off", "2025-12-31"), "not in the period"),
    ],
)
def test_wrong_usage_is_told(r57, monkeypatch, tmp_path, args, words):
    monkeypatch.chdir(tmp_path)
    done = r57("template", "laichau", *args)
    assert done.code == 2
    assert words in done.err
    assert list(tmp_path.iterdir()) == []
