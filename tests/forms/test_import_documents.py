"""The documents that a form names, and what form and command say of place and period."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
from receipts import SHARE, receipt, told
from synthetic_forms import Filled

from r57cli.forms.append import mark_read


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
    for name, code, said in (("first", SHARE, {}), ("second", "hdi", document)):
        filled = form(*more, name=f"{name}.xlsx", period=None if more else "2026-Q3")
        filled.document(**{"kind": "programme" if more else "report", "date": "2026-10-15", **said})
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
    told = f"Documents!A2 .+This key stands for {identity} already, “Báo cáo thử”\\."
    assert re.search(told, done.out)
    assert f"(not the same: {columns})" in done.out
    assert {path: path.read_bytes() for path in small.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (("--place", "Lào Cai"), r"Figures!C2 .*“Lai Châu” here, but --place says Lào Cai;"),
        (("--period", "2026-Q4"), r"Figures!C3 .*“2026-Q3” here, but --period says 2026-Q4;"),
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
    other["C4"] = "2026-09-15"
    found = receipt(r57, filled.save(), small)[1]
    assert {(f"Other!C{row}", "disagrees") for row in (2, 3, 4)} <= told(found)


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


@pytest.mark.parametrize("written", ["15/09/2026", date(2026, 9, 15)])
def test_a_line_without_a_day_is_of_the_cut_off_day(r57, form, small, written):
    filled = form()
    filled.document()
    filled.sheet["C4"] = written
    filled.put(SHARE, Result=7.4, Document="VB1", As_of=None)
    found = receipt(r57, filled.save(), small)[1]
    assert found["lines"][0]["record"]["as_of"] == "2026-09-15"
    assert not filled.sheet["C4"].protection.locked
    out = r57("import", filled.path, "--data", small, "--lang", "vi").out
    assert "Không ghi ngày; lấy ngày chốt số liệu của phiếu: 15/09/2026." in out


def test_a_line_without_a_day_is_of_the_whole_period_where_that_is_asked_for(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1", As_of=None)
    record = receipt(r57, filled.save(), small)[1]["lines"][0]["record"]
    assert (record.get("as_of"), record["period"]) == (None, "2026-Q3")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2026-10-15", "cut_off_outside"),
        ("2026-06-30", "cut_off_outside"),
        ("cuối quý", "no_cut_off"),
        ("quý III/2026", "no_cut_off"),
    ],
)
def test_a_cut_off_day_is_one_of_the_period(r57, form, small, written, code):
    filled = form()
    filled.document()
    filled.sheet["C4"] = written
    filled.put(SHARE, Result=7.4, Document="VB1")
    assert told(receipt(r57, filled.save(), small)[1]) == {("Figures!C4", code)}


@pytest.mark.parametrize(
    ("values", "is_right"),
    [
        ({"As of": "2026-09-30"}, False),
        ({"As of": "2026-09-30", "Kind": "estimate"}, True),
        ({"As of": "Q3/2026"}, True),
        ({"As of": "2026-08-31"}, True),
        ({"As of": "2026-10-05"}, True),
    ],
)
def test_a_day_between_the_cut_off_day_and_the_end_is_asked_about(
    r57, form, small, values, is_right
):
    """A blank form has the day in every line; one who moves it above may leave it there."""
    filled = form()
    filled.document()
    filled.sheet["C4"] = "2026-09-15"
    filled.put(SHARE, Result=7.4, Document="VB1", **values)
    cell = f"Figures!{filled.cell(SHARE, 'As of').coordinate}"
    found = told(receipt(r57, filled.save(), small)[1])
    assert found == (set() if is_right else {(cell, "after_cut_off")})


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
    assert "Human development index (HDI)" in done.out


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


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Công văn", "report"),
        ("Đề án", "plan"),
        ("Niên giám", "statistics"),
        ("yearbook", "statistics"),
    ],
)
def test_usual_names_of_documents_are_kinds(r57, form, small, written, kind):
    filled = form()
    filled.document(kind=written)
    filled.put(SHARE, Result=7.4, Document="VB1")
    assert r57("import", filled.save(), "--data", small, "--write").code == 0
    text = (small / "documents" / "laichau.yaml").read_text("utf-8")
    assert f"- id: laichau-2026-q3-vb1\n    kind: {kind}\n" in text


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "A decision has the kind of what it issues (programme, plan)"),
        ("vi", "Quyết định ghi theo văn bản được ban hành (chương trình, kế hoạch)"),
    ],
)
def test_a_decision_has_the_kind_of_what_it_issues(r57, form, small, lang, words):
    filled = form(lang=lang)
    filled.document(kind="quyết định")
    result, document = ("Result", "Document") if lang == "en" else ("Kết quả", "Văn bản")
    filled.put(SHARE, **{result: 7.4, document: "VB1"})
    assert words in r57("import", filled.save(), "--data", small, "--lang", lang).out


def test_a_document_that_nobody_had_read_is_read_from_now_on(r57, data_copy, tmp_path):
    """`r57 gap hungyen` proposes to read one and to fill in this form."""
    proposed = "r57 template hungyen --targets -o targets.xlsx"
    assert proposed in r57("gap", "hungyen", "--data", data_copy).out
    path = tmp_path / "targets.xlsx"
    assert r57("template", "hungyen", "--targets", "-o", path, "--data", data_copy).code == 0
    filled = Filled(path)
    stated = {"Promise": 0.78, "By the year": 2030, "Page, section": "II.1"}
    filled.put("hdi", **stated, Document="hungyen-decision-719")
    file = data_copy / "documents" / "hungyen.yaml"
    before = file.read_text("utf-8")
    shown = r57("import", filled.save(), "--data", data_copy, "--write")
    assert shown.code == 0, shown.out
    assert "documents/hungyen.yaml  (1 document marked as read)" in shown.out
    assert "Nobody had read hungyen-decision-719 yet; it is marked as read." in shown.out
    first, _, rest = before.partition("    read: false\n")
    assert file.read_text("utf-8") == first + rest
    assert "hdi" in (data_copy / "targets" / "hungyen.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - id: a\n    read: false  # later\n    kind: plan\n", "  - id: a\n    kind: plan\n"),
        ("  - read: false\n    id: a\n    kind: plan\n", "  - id: a\n    kind: plan\n"),
        ("  - id: a\r\n    read: false\r\n    kind: plan\r\n", "  - id: a\r\n    kind: plan\r\n"),
    ],
)
def test_whatever_stands_on_the_line_a_document_is_marked_as_read(before, after):
    head = "place: hungyen\ndocuments:\n"
    assert mark_read(head + before, {"a"}) == (head + after, 1)


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
