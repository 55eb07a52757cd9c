"""Data of an unusual size, all of it synthetic: what is very many or very large is no bug."""

from __future__ import annotations

import re

import pytest

DOCUMENT = """\
  - id: synthetic-programme
    kind: programme
    status: issued
    title: Chương trình giả định để thử phần mềm
    date: {date}
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


NINES = "9" * 18
SMALL = f"0.{'0' * 16}1"
STATED = """\
  - indicator: tfp_growth_rate
    document: synthetic-programme
    at: bảng 1
    year: {year}
    {form}
"""
REPORTED = """\
  - indicator: tfp_growth_rate
    at: bảng 1
    period: {year}
    {form}
"""


def add(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


@pytest.fixture
def many_deadlines(data_copy):
    """A promise for each of 30 years."""
    add(data_copy / "documents" / "laichau.yaml", DOCUMENT.format(date="2025-10-15"))
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


@pytest.fixture
def stated(data_copy):
    """A target and two figures of 2024 and 2025 in the form that is given."""
    add(data_copy / "documents" / "laichau.yaml", DOCUMENT.format(date="2026-02-15"))

    def write(target, first, last):
        targets = data_copy / "targets" / "laichau.yaml"
        add(targets, STATED.format(year=2030, form=target))
        figures = REPORTED.format(year=2024, form=first) + REPORTED.format(year=2025, form=last)
        report = data_copy / "actuals" / "laichau" / "synthetic-programme.yaml"
        head = "place: laichau\ndocument: synthetic-programme\nactuals:\n"
        report.write_text(head + figures, "utf-8")
        return data_copy

    return write


@pytest.mark.parametrize(
    ("target", "first", "last"),
    [
        (f"value: {NINES}", f"value: {SMALL}", "value: 1"),
        (f"times: {NINES}\n    base: 2024", f"value: {NINES}", f"value: {NINES}"),
        (f"increase_percent: {NINES}\n    base: 2024", f"value: {NINES}", f"value: {SMALL}"),
        ("times: 2\n    base: 2024", "at_least: 5", "at_least: 8"),
        ("increase_percent: 30\n    base: 2024", "more_than: 5", "value: 8"),
        ("times: 3\n    base: 2024", "at_least: 5", "at_most: 8"),
        ("times: 3\n    base: 2024", "at_most: 5", "at_least: 8"),
        ("improve_by: 3\n    base: 2024", "at_least: 5", "at_most: 8"),
    ],
)
def test_no_number_and_no_open_end_is_a_bug(r57, stated, tmp_path, target, first, last):
    data = ("--data", stated(target, first, last))

    assert r57("validate", *data).code == 0
    for question in (
        ("gap", "laichau", "--all-rows"),
        ("gap", "laichau", "--rank-by", "remaining", "-f", "json"),
        ("track", "laichau"),
        ("track", "laichau", "-f", "csv"),
        ("explain", "laichau", "tfp_growth_rate"),
        ("compare", "--indicator", "tfp_growth_rate"),
        ("export", tmp_path / "out", "--force"),
    ):
        assert r57(*question, *data).code == 0


def test_a_number_with_more_digits_than_can_be_computed_with_is_a_finding(r57, stated):
    data = ("--data", stated(f"value: {NINES}9", "value: 1", "value: 2"))

    found = r57("validate", *data)
    assert found.code == 1
    assert "R116 the number has more than 18 digits" in found.out
    assert r57("gap", "laichau", *data).code == 3
