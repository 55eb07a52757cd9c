"""docs/data-coverage.md counts what is really there, and nothing left out is there after all."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import r57cli

ROOT = Path(__file__).resolve().parents[2]
COVERAGE = ROOT / "docs" / "data-coverage.md"
COUNTS = re.compile(r"(<!-- counts -->\n```text\n)(.*?)(```)", re.DOTALL)


@pytest.fixture(scope="module")
def dataset():
    return r57cli.load(ROOT / "data").dataset


def counted(dataset):
    documents = Counter(each.place for each in dataset.documents.values())
    unread = Counter(each.place for each in dataset.documents.values() if not each.read)
    targets = Counter(each.place for each in dataset.targets)
    actuals = Counter(each.place for each in dataset.actuals)
    names = [place.id for place in dataset.places.values() if place.kind != "former"]
    rows = [
        f"{name:<12}{documents[name]:>4} ({unread[name]:>2}){targets[name]:>10}{actuals[name]:>9}"
        for name in names
    ]
    total = (documents.total(), unread.total(), targets.total(), actuals.total())
    head = f"{'':<12}{'documents':>9}{'promises':>10}{'figures':>9}"
    last = f"{'all':<12}{total[0]:>4} ({total[1]:>2}){total[2]:>10}{total[3]:>9}"
    return "\n".join([head, *rows, last]) + "\n"


def test_the_counts_are_those_of_the_data(dataset, request):
    text = COVERAGE.read_text("utf-8")
    if request.config.getoption("--update-golden"):
        text = COUNTS.sub(lambda found: found[1] + counted(dataset) + found[3], text)
        COVERAGE.write_text(text, encoding="utf-8", newline="\n")
    assert COUNTS.search(text)[2] == counted(dataset)


def test_every_place_has_something(dataset):
    told = {each.place for each in dataset.documents.values()}
    assert {place.id for place in dataset.provinces()} <= told


def test_no_record_is_without_a_document_that_can_be_found(dataset):
    for each in (*dataset.targets, *dataset.actuals):
        document = dataset.documents[each.document]
        assert document.read, each.key
        assert document.address or document.file, each.key


def test_what_is_left_out_says_why_and_where(dataset):
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in COVERAGE.read_text("utf-8").splitlines()
        if line.startswith("| ") and "http" in line
    ]
    assert len(rows) > 80
    for place, kind, _, _, why, address in rows:
        assert place in dataset.places
        assert kind in {"actual", "target"}
        assert why
        assert address.startswith("http")
