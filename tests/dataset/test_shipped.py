"""The shipped dataset as a whole."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import r57cli
from r57cli.dataset.survey import survey
from r57cli.dataset.tree import Tree

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def dataset():
    return r57cli.load(DATA).dataset


def test_it_has_no_finding():
    assert not any(each.findings for each in survey(Tree(root=DATA), TODAY))


@pytest.mark.parametrize("records", ["targets", "actuals"])
def test_keys_are_unique(dataset, records):
    counted = Counter(each.key for each in getattr(dataset, records))
    assert counted
    assert not {key: many for key, many in counted.items() if many > 1}


def test_every_reference_leads_somewhere(dataset):
    for each in (*dataset.targets, *dataset.actuals):
        assert each.indicator in dataset.indicators
        assert each.place in dataset.places
        assert each.territory in dataset.territories(dataset.places[each.place])
        assert dataset.documents[each.document].read


def test_a_numeric_promise_can_be_judged(dataset):
    """Which way is better is known, and the bound does not run against it."""
    against = {1: {"at_most", "less_than"}, -1: {"at_least", "more_than"}}
    for target in dataset.targets:
        direction = dataset.indicators[target.indicator].direction
        if target.value.is_numeric:
            assert str(target.value.form) not in against[direction]


def test_the_digest_is_that_of_the_contents(dataset, data_copy):
    assert r57cli.load(data_copy).dataset.digest == dataset.digest
    report = data_copy / "actuals" / "laichau" / "laichau-2026-03.yaml"
    report.write_text(report.read_text("utf-8") + "\n", "utf-8")
    assert r57cli.load(data_copy).dataset.digest != dataset.digest
