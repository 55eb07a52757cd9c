"""A form from an office: what was typed is written, and said as screens say it."""

from __future__ import annotations

import re
import shutil

import pytest
import yaml
from receipts import SHARE, receipt, told

WHY = "Reason for no data"


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
        ("en", ("2 times as much compared with 2025", "By the year: 2030", "Every year [",
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
            "(2 records; the file is there: with --force they replace the 1 that it holds)",
        ),
        (
            "vi",
            ("Đã đọc 8 ô, nhận 1 dòng, ", "(mới, 1 bản ghi)"),
            "(thêm 1 bản ghi ở cuối)",
            "(2 bản ghi; tệp đã có: dùng --force thì thay 1 bản ghi trong tệp)",
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
                "hint: write “Page, section”: the section, page or paragraph (R702)",
                "an estimate made earlier has “Kind”: estimate (R401)",
            ),
        ),
        (
            "vi",
            (
                "cách sửa: ghi “Trang, mục”: mục, trang hoặc đoạn (R702)",
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
