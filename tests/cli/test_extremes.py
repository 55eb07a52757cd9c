"""Data of an unusual size, all of it synthetic: what is very many or very large is no bug."""

from __future__ import annotations

import re

import pytest

DOCUMENT = """\
  - id: synthetic-programme
    kind: programme
    status: issued
    title: Chương trình giả định để thử phần mềm
    date: 2025-10-15
"""
TARGET = """\
  - indicator: digital_economy_share_grdp
    document: synthetic-programme
    at: bảng 1
    year: {year}
    at_least: {value}
"""
REPORT = """\
place: laichau
document: synthetic-programme
actuals:
  - indicator: digital_economy_share_grdp
    at: bảng 1
    period: 2024
    value: 6.3
"""


def add(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


@pytest.fixture
def many_deadlines(data_copy):
    """A promise for each of 30 years."""
    add(data_copy / "documents" / "laichau.yaml", DOCUMENT)
    promises = [TARGET.format(year=year, value=year - 2010) for year in range(2025, 2055)]
    add(data_copy / "targets" / "laichau.yaml", "".join(promises))
    report = data_copy / "actuals" / "laichau" / "synthetic-programme.yaml"
    report.write_text(REPORT, "utf-8")
    return data_copy


@pytest.mark.parametrize("question", [("gap", "--all-rows"), ("track",)])
def test_more_blocks_than_letters_go_on_with_two(r57, many_deadlines, question):
    done = r57(*question, "laichau", "--data", many_deadlines, "--as-of", "2026-11-22")

    letters = re.findall(r"^([A-Z]+)\. ", done.out, re.MULTILINE)
    assert done.code == 0
    assert letters[:2] == ["A", "B"]
    assert letters[25:29] == ["Z", "AA", "AB", "AC"]
    assert len(letters) == len(set(letters))
