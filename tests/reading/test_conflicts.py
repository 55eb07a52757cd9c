"""What git leaves of two versions is told once, and hides no other record."""

from __future__ import annotations

import json

import pytest

from r57cli.reading.source import parse

HEAD = "place: northland\nactuals:\n"
OURS, THEIRS = "<<<<<<< HEAD\n", ">>>>>>> main\n"


def record(value, between=""):
    return f"  - indicator: a\n{between}    value: {value}\n"


def read(text):
    source = parse(text.encode(), "actuals/northland/x.yaml")
    told = [(each.span.line, each.span.column, each.variant) for each in source.findings]
    return told, [each["value"] for each in (source.data or {}).get("actuals", ())]


def conflict(mine, theirs, margin=""):
    return f"{margin}{OURS}{mine}{margin}=======\n{theirs}{margin}{THEIRS}"


@pytest.mark.parametrize("margin", ["", "  "])
def test_within_a_record(margin):
    both = conflict("    at: x\n", "    at: y\n", margin)
    text = f"{HEAD}{record(1)}{record(2, both)}{record(3)}"
    assert read(text) == ([(6, len(margin) + 1, "conflict")], [1, 3])


def test_around_records_and_more_than_one():
    both = conflict(record(2), record(3) + record(4))
    text = f"{HEAD}{record(1)}{both}{record(5)}{both}{record(6)}"
    assert read(text) == ([(5, 1, "conflict"), (16, 1, "conflict")], [1, 5, 6])


def test_what_it_touches_in_the_head_is_not_missed(r57, tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text(f"{conflict('place: a' + chr(10), 'place: b' + chr(10))}actuals: []\n")
    told = json.loads(r57("validate", file, "-f", "json").out)["findings"]
    assert [(each["line"], each["code"]) for each in told] == [(1, "R118")]


def test_above_the_records():
    text = f"{conflict('document: x' + chr(10), 'document: y' + chr(10))}{HEAD}{record(1)}"
    assert read(text) == ([(1, 1, "conflict")], [1])


@pytest.mark.parametrize("mark", [THEIRS, "=======\n", "||||||| 5f3\n"])
def test_a_mark_left_alone(mark):
    assert read(f"{HEAD}{record(1)}{mark}{record(2)}") == ([(5, 1, "conflict")], [1, 2])


def test_without_its_end_nothing_is_read():
    assert read(f"{HEAD}{record(1)}{OURS}{record(2)}") == ([(5, 1, "conflict")], [])


def test_three_signs_of_equality_in_a_note_are_none():
    assert read(f"{HEAD}{record('1', '    note: a ======= b' + chr(10))}") == ([], [1])
