"""A line beside what was reported before: a correction, a contradiction, the same once more."""

from __future__ import annotations

import pytest
from receipts import receipt, told

SAID = {"Page, section": "3", "Document": "VB1"}
OLDER = "laichau/stations_bts/2025-Q3/laichau-2025-q3"


@pytest.mark.parametrize("named", ["laichau-2025-q3", OLDER])
def test_a_figure_is_corrected_by_the_document_that_screens_show(r57, form, small, named):
    assert "laichau-2025-q3" in r57("list", "figures", "laichau", "--data", small).out
    filled = form()
    filled.document()
    why = {"Corrects": named, "Reason of the correction": "đếm nhầm", "As of": "2025-Q3"}
    filled.put("stations_bts", Result=2140, **why, **SAID)
    found = receipt(r57, filled.save(), small, "--write")[1]
    assert found["remarks"] == []
    assert found["lines"][0]["record"]["corrects"] == OLDER
    shown = r57("import", filled.path, "--data", small, "--lang", "vi").out
    assert "đính chính 2.104 (quý III/2025*) của laichau-2025-q3" in " ".join(shown.split())
    assert "warnings" not in r57("validate", small, "--as-of", "2026-11-22").out


@pytest.mark.parametrize(
    ("code", "expected", "words"),
    [
        ("stations_bts", "corrects", "Write one of: laichau-2025-q3, laichau-2026-03."),
        ("hdi", "corrects_none", "No earlier figure of this indicator is known."),
    ],
)
def test_what_can_be_corrected_is_told(r57, form, small, code, expected, words):
    filled = form()
    filled.document()
    filled.put(code, Result=0, Corrects="báo cáo trước", **SAID)
    cell = f"Figures!{filled.cell(code, 'Corrects').coordinate}"
    assert (cell, expected) in told(receipt(r57, filled.save(), small)[1])
    assert words in r57("import", filled.path, "--data", small).out


@pytest.mark.parametrize(
    ("result", "heading", "code", "words"),
    [
        (60, "Result", "R602", "“Corrects”: laichau-dantri-2025-11"),
        (55, "Code", "R703", "(laichau-dantri-2025-11), an article, says the same"),
    ],
)
def test_import_warns_of_what_validate_warns_of(r57, form, small, result, heading, code, words):
    """The warning stands at the older record, and was left out."""
    filled = form()
    filled.document()
    filled.put("stations_5g", Result=result, As_of="2025-05", **SAID)
    found = receipt(r57, filled.save(), small)[1]
    cell = f"Figures!{filled.cell('stations_5g', heading).coordinate}"
    assert [(each["cell"], each["code"]) for each in found["remarks"]] == [(cell, code)]
    out = r57("import", filled.path, "--data", small, "--write").out
    assert words in out
    assert "warnings: 1" in out
    assert "warnings: 1" in r57("validate", small, "--as-of", "2026-11-22").out


def test_a_reason_without_what_it_corrects_is_asked_about_in_words_of_the_form(r57, form, small):
    filled = form()
    filled.document()
    filled.put("hdi", Result=0.7, Reason_of_the_correction="đếm nhầm", **SAID)
    found = receipt(r57, filled.save(), small)[1]
    cell = f"Figures!{filled.cell('hdi', 'Reason of the correction').coordinate}"
    assert (cell, "R207") in told(found)
    assert (found["taken"], found["refused"]) == (0, 1)
    out = r57("import", filled.path, "--data", small, "--lang", "vi").out
    assert "ghi văn bản của số cũ ở “Đính chính cho”" in " ".join(out.split())
    assert "nhận 0 dòng" in out
