"""Files as they come: CSV, hostile ones, none of ours, and any report there and back."""

from __future__ import annotations

import json
import os
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from receipts import SHARE, receipt

from r57cli.forms.columns import FIGURES as FIGURE_COLUMNS
from r57cli.forms.columns import GIVEN
from r57cli.forms.columns import TARGETS as TARGET_COLUMNS


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


@pytest.mark.parametrize(
    "headings",
    [("Mã", "Kết quả", "Loại số", "Cách ghi"), ("Code", "Result", "Kind", "Counting")],
)
def test_headings_are_known_without_what_they_explain_in_brackets(r57, small, tmp_path, headings):
    path = tmp_path / "figures.csv"
    lines = [
        (*headings, "document", "as_of"),
        (SHARE, "7,4", "ước", "trong kỳ", "laichau-plan-32", "2026-09-30"),
    ]
    path.write_text("\n".join(";".join(line) for line in lines), "utf-8")
    record = receipt(r57, path, small, "--place", "laichau")[1]["lines"][0]["record"]
    assert (record["nature"], record["counting"]) == ("estimate", "period")


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
@pytest.mark.parametrize(
    ("lang", "words"), [("en", "is no regular file"), ("vi", "không phải tệp thường")]
)
def test_what_never_ends_is_answered_at_once(r57, small, tmp_path, lang, words):
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "endless.csv").symlink_to("/dev/zero")
    for name in ("pipe.xlsx", "folder.xlsx", "endless.csv"):
        done = r57("import", tmp_path / name, "--data", small, "--lang", lang)
        assert done.code == 3
        assert words in done.err
    done = r57("import", "/dev/zero", "--data", small, "--lang", lang)
    assert done.code == 3
    assert ".xlsx" in done.err


def test_the_last_row_of_libreoffice_is_nothing(r57, form, small, tmp_path):
    """It is as high as the others, and the sheet was refused for its million rows."""
    filled = form()
    filled.document()
    filled.put(SHARE, Result=7.4, Document="VB1", **{"Page, section": "3"})
    filled.sheet.cell(2_000, 900).fill = PatternFill("solid", fgColor="EDEDED")
    with zipfile.ZipFile(filled.save()) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    last = b'<row r="1048576" customHeight="false" ht="12.8"/></sheetData>'
    path = tmp_path / "libreoffice.xlsx"
    for name, content in parts.items():
        is_sheet = name.startswith("xl/worksheets/")
        packed(path, name, content.replace(b"</sheetData>", last) if is_sheet else content)
    code, found = receipt(r57, path, small)
    assert (code, found["taken"]) == (0, 1)


@pytest.mark.parametrize("row", [4_000, 90_000_000])
def test_what_stands_far_below_is_refused(r57, form, small, tmp_path, row):
    filled = form()
    with zipfile.ZipFile(filled.save()) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    far = f'<row r="{row}"><c r="A1" t="n"><v>7</v></c></row></sheetData>'.encode()
    for name, content in parts.items():
        packed(tmp_path / "far.xlsx", name, content.replace(b"</sheetData>", far))
    done = r57("import", tmp_path / "far.xlsx", "--data", small)
    assert done.code == 3
    assert "more than 3000 rows or 60 columns" in done.err


@pytest.mark.parametrize(("lang", "words"), [("en", "save it as .xlsx"), ("vi", "lưu thành .xlsx")])
def test_another_kind_of_file_is_told_to_be_saved_as_a_workbook(r57, small, tmp_path, lang, words):
    """An older workbook, or one with a password, is no archive."""
    packed(tmp_path / "word.xlsx", "word/document.xml", b"<x/>")
    (tmp_path / "old.xlsx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") * 99)
    (tmp_path / "old.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") * 99)
    for name in ("word.xlsx", "old.xlsx", "old.xls"):
        done = r57("import", tmp_path / name, "--data", small, "--lang", lang)
        assert done.code == 3
        assert words in done.err


@pytest.mark.parametrize(
    ("heading", "lang", "words"),
    [
        ("Result", "en", "The sheet lacks the column Result; nothing is read from it."),
        ("Code", "vi", "Trang này thiếu cột Mã; chưa đọc gì từ trang này."),
    ],
)
def test_a_column_that_was_taken_away_is_named(r57, form, small, heading, lang, words):
    filled = form()
    filled.put(SHARE, Result=7.4, Document="VB1")
    filled.sheet.cell(5, filled.columns[heading]).value = None
    done = r57("import", filled.save(), "--data", small, "--lang", lang)
    assert done.code == 1
    assert words in done.out
    assert "Place" not in done.out


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
