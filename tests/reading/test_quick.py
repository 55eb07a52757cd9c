"""The quick way gives what the events of YAML give, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from r57cli.reading.build import build
from r57cli.reading.characters import forbidden, not_composed, tabs
from r57cli.reading.conflicts import without_conflicts
from r57cli.reading.events import LOADER
from r57cli.reading.quick import quick

DATA = Path(__file__).resolve().parents[2] / "data"
FILES = sorted(DATA.rglob("*.yaml"))
RECORDS = """\
# a comment
place: northland
actuals:
  - indicator: service_share
    at: đoạn 2, trang 3
    as_of: 2025-06-30
    value: 51.69
    between: [9, -10.5]
    as_printed: '51,69 %'
  - indicator: "tasks"

    inferred: [year, bound]
    note: it''s a:b#c
    no_figure:
      reason: requested
    items:
      - one
      - -2
"""
SIGNS = " \n-:#'\"[]{},&*!|>%@`?~.0a1é\\_\t\u00a0\u0301\u034f\u200b\ufffd<="


def as_events(text):
    built = build(text, None, LOADER)
    odd = [*forbidden(text), *not_composed(text), *tabs(text), *without_conflicts(text)[0]]
    return built.data, [*odd, *built.findings], built.complete


def assert_the_same(text):
    found = quick(text)
    if found is not None:
        data, findings, complete = as_events(text)
        assert complete
        assert not findings
        assert repr(data) == repr(found)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda each: each.relative_to(DATA).as_posix())
def test_the_shipped_files_are_read_quickly(path):
    assert assert_the_same(path.read_text(encoding="utf-8")) is not None


def test_all_of_the_plain_style():
    assert assert_the_same(RECORDS) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a:\n",
        "a: 1\na: 2\n",
        "a:\n- b: 1\n",
        "a: null\n",
        "a: 1.000\n",
        "a: b: c\n",
        "a: b\n  c: d\n",
        "a: b #c\n",
        "a: 'b' c\n",
        'a: "\\u00a0"\n',
        "a: [1, [2]]\n",
        "a: &x 1\n",
        "a: |\n  text\n",
        "a:\tb\n",
        "a: b\n c\n",
        "---\na: 1\n",
        "<<<<<<< HEAD\na: 1\n",
        "a: 1\n=======\n",
        "a: b\u00a0c\n",
        "a: b\n# c\u00a0d\n",
        "a: e\u0301\n",
        "a: \ufffd\n",
        "a: b\u034fc\n",
        f"a: {'x' * 10_001}\n",
        "".join(f"{'  ' * depth}a:\n" for depth in range(70)),
    ],
)
def test_what_is_left_to_yaml(text):
    assert quick(text) is None


@pytest.mark.parametrize("sign", ["- b: 1", "- 1", "b: 1", "b:", "#"])
def test_lines_may_begin_far_to_the_right(sign):
    for spaces in (2, 998, 999, 1000, 1998, 1999, 2000, 9990):
        assert_the_same(f"a:\n{' ' * spaces}{sign}\n")


@settings(max_examples=1500)
@given(data=st.data())
def test_any_slip_in_it(data):
    text = RECORDS
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 2))
        text = text[:at] + data.draw(st.text(SIGNS, max_size=2)) + text[at + cut :]

    assert_the_same(text)


@settings(max_examples=500)
@given(lines=st.permutations(RECORDS.split("\n")), end=st.integers(1, 18))
def test_any_order_of_its_lines(lines, end):
    assert_the_same("\n".join(lines[:end]))


@pytest.mark.parametrize("first", ["x:", "  - y:"])
def test_what_is_nested_deeply_is_left_to_yaml(first):
    """A line that opens a list and a mapping in it goes two levels deeper."""
    for levels in (2, 5, 40, 500):
        lines = ["list:", f"  - {first.strip('- ')}"] if "-" in first else [first]
        lines += [f"{' ' * (6 + 3 * at)}- c:" for at in range(levels)]
        text = "\n".join([*lines, f"{' ' * (10 + 3 * levels)}d: 1", ""])
        assert (assert_the_same(text) is None) == (levels > 2)


@pytest.mark.parametrize(
    "text",
    [
        "a:\n" + "  - b: [1, 2]\n" * 41_000,
        "".join(f"{'k' * (1 + at)}: [{', '.join(['1'] * 3300)}]\n" for at in range(80)),
        f"{'k' * 1025}: 1\n",
        f"a:\n  - {'k' * 1025}:\n      b: 1\n",
    ],
)
def test_what_is_more_than_is_read_is_left_to_yaml(text):
    assert quick(text) is None
    assert as_events(text)[1] != []
