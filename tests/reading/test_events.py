"""The pass over YAML's events: plain data, places, and what is refused."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
import yaml

from r57cli.reading.build import build
from r57cli.reading.events import MOST_DEPTH
from r57cli.reading.positions import Span
from r57cli.reading.scalars import MOST_LETTERS
from r57cli.reading.trail import MOST_FINDINGS

BOTH = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def told(text, loader=None):
    """Line, column, code and variant of each finding."""
    found = build(text, loader=loader).findings
    return [
        (each.span.line, each.span.column, f"{each.code}.{each.variant}".rstrip("."))
        for each in found
    ]


@pytest.fixture(params=BOTH, ids=["python", "libyaml"])
def loader(request):
    return request.param


def test_data_is_plain(loader):
    built = build(
        "a: 51.69\nb:\n  - x\n  - [1, 'true']\nc: {d: false}\n2025: on\n",
        loader=loader,
    )
    assert built.data == {
        "a": Decimal("51.69"),
        "b": ["x", [1, "true"]],
        "c": {"d": False},
        "2025": "on",
    }
    assert built.findings == []


def test_each_key_and_value_has_its_place(loader):
    index = build("a: 1\nb:\n  - x: Tỷ lệ\n    y: [2, 3]\n  - z\n", loader=loader).index
    assert index.key(("a",)) == Span(1, 1, 1, 2)
    assert index.value(("a",)) == Span(1, 4, 1, 5)
    assert index.value(("b",)) == Span(3, 3, 5, 6)
    assert index.value(("b", 0)) == Span(3, 5, 4, 14)
    assert index.key(("b", 0, "y")) == Span(4, 5, 4, 6)
    assert index.value(("b", 0, "x")) == Span(3, 8, 3, 13)
    assert index.value(("b", 0, "y")) == Span(4, 8, 4, 14)
    assert index.value(("b", 0, "y", 1)) == Span(4, 12, 4, 13)
    assert index.value(("b", 1)) == Span(5, 5, 5, 6)
    assert index.value(()) == Span(1, 1, 5, 6)
    assert index.key(("b", 0)) is None
    assert index.value(("b", 2)) is None


def test_places_hold_after_what_was_left_out(loader):
    built = build("a: {x: 1}\na: {x: 2}\n<<: {y: 1}\n? [k]\n: v\nb: 3\n", loader=loader)
    assert built.data == {"a": {"x": 1}, "b": 3}
    assert built.index.value(("a", "x")) == Span(1, 8, 1, 9)
    assert built.index.value(("b",)) == Span(6, 4, 6, 5)


def test_a_key_given_twice_names_the_first_and_keeps_it(loader):
    built = build("b:\n  a: 1\n  c: 2\n  a: 3\n", loader=loader)
    (finding,) = built.findings
    assert (finding.code, finding.span) == ("R110", Span(4, 3, 4, 4))
    assert [(each.path, each.on) for each in finding.related] == [(("b", "a"), "key")]
    assert built.data == {"b": {"a": 1, "c": 2}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", [(1, 4, "R111"), (2, 4, "R112")]),
        ("a: [*x]\n", [(1, 5, "R112")]),
        ("<<: {a: 1}\nb: 2\n", [(1, 1, "R113")]),
        ("a: !!str 5\n", [(1, 4, "R114")]),
        ("a: !own\n  b: 1\n", [(1, 4, "R114")]),
        (f"a: {'x' * (MOST_LETTERS + 1)}\n", [(1, 4, "R116")]),
        (f"{'x' * 101}: 1\n", []),
        (f"a: {'9' * 19}\n", [(1, 4, "R116.number")]),
        ("? [a]\n: b\nc: d\n", [(1, 3, "R117")]),
        ("a: {{ x }}\n", [(1, 5, "R117")]),
        ("a: x #1\n", [(1, 6, "R119")]),
        ("a: x # a comment\n", []),
        ("a: 5 #1\n", []),
        ("a: 2025-06-30 #1\n", []),
        ("a: 'x' #1\n", []),
        ("a: x#1\n", []),
        ("a: 1.000\n", [(1, 4, "R120")]),
        ("a: 1.000.000\n", [(1, 4, "R120.several")]),
        ("a: '1.000'\n", []),
        ("a:\nb: 1\n", [(1, 1, "R121")]),
        ("a: ~\n", [(1, 4, "R121.written")]),
        ("a: null\n", [(1, 4, "R121.written")]),
        ("a:\n  -\n  - x\n", [(2, 3, "R121.item")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "R106")]),
        ('a: "\\0"\n', [(1, 4, "R103.control")]),
        ('a: "e\\u0301"\n', [(1, 4, "R104")]),
    ],
)
def test_what_is_refused(text, expected, loader):
    assert told(text, loader) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("note: a: b\n", (1, 8, "R118.colon")),
        ("a: 1\n  b: 2\n", (2, 3, "R118.continued")),
        ("a\nb: 1\n", (1, 1, "R118.no_colon")),
        ("a: 'x\nb: 1\nc: 'y'\n", (1, 4, "R118.quote")),
        ("a: 'x\n  y' z\n", (2, 6, "R118.after_quote")),
        ("a:\n  - - b: 1\n    c: 2\n", (2, 5, "R118.dash")),
        ("d: !é\n", (1, 4, "R118.special")),
        ("a: 1\n...\nb: 2\n", (2, 1, "R106")),
        ("[" * 2000, (1, 65, "R115")),
        ('a: 1\nb: "x\nc: 2\n', (2, 4, "R118.quote")),
        ("a: 'it's so'\n", (1, 8, "R118.after_quote")),
        ("a: [1, 2] x\n", (1, 11, "R118.after_bracket")),
        ("a: [1, 2\nb: 3\n", (1, 4, "R118.flow")),
        ("a: @x\n", (1, 4, "R118.special")),
        ("a: >90%\n", (1, 4, "R118.special")),
        ("a: - b\n", (1, 4, "R118.dash")),
        ("a:\n   b: 1\n  c: 2\n", (3, 3, "R118.indent")),
        ('a: "\\q"\n', (1, 5, "R118.escape")),
        ("a:\n  - b: 1\nx   c: 2\n    d: 3\n", (3, 1, "R118.margin")),
        ("a:\nx - b: 1\n    c: 2\n", (2, 1, "R118.margin")),
        ("a:\n- b: 1\n    c: 2\n    d: 3\n", (2, 1, "R118.dash_aside")),
        ("a:\n    - b: 1\n    c: 2\n    d: 3\n", (2, 5, "R118.dash_aside")),
        ("a:\n  - b: 1\n    c: 2\n  - b: 1\n     c: 2\n     d: 3\n", (5, 6, "R118.continued")),
        ("a:\n    b: 1\n    c: 2\n  - b: 1\n", (2, 5, "R118.no_dash")),
        ("a:\n x- id: b\n    c: 2\n", (2, 2, "R118.no_dash")),
        ("a\n  - b: 1\n    c: 2\n", (1, 1, "R118.no_colon")),
        ("a:\n  - b :1\n    c: 2\n", (2, 5, "R118.no_colon")),
        ("a:\n  - b- 1\n    c: 2\n", (2, 5, "R118.no_colon")),
        ("a:\n    - b: 1\n      c: 2\n  - b: 1\n  - b: 2\n", (2, 5, "R118.dash_aside")),
        ("a:\n - b: 1\n   c: 2\n  - b: 1\n  - b: 2\n", (2, 2, "R118.dash_aside")),
        ("a:\n    - b: 1\n      c: 2\n  - b: 1\n", (4, 3, "R118.indent")),
        ("a:\n  - b: 1\n%YAML 1.2\n  - b: 1\n", (3, 1, "R118.margin")),
        ("a: x\n  - b: 1\n    c: 2\n", (2, 3, "R118.no_list")),
        ("!a b: 1\nc: 2\n", (1, 1, "R114")),
    ],
)
def test_syntax_errors_have_a_place_and_a_reason(text, place):
    assert told(text, BOTH[1]) == [place]


@pytest.mark.parametrize(
    ("below", "columns"),
    [
        ("  - x\n   - y\n", {4: 4}),
        ("  - x\n    - y\n  - z\n", {4: 5}),
        ("  - x\n   -y\n", {4: 4}),
        ("  - x\n   - y\n\n   -   z  # why\n", {4: 4, 6: 4}),
    ],
)
def test_an_item_of_a_list_whose_dash_stands_too_deep_is_an_item(below, columns, loader):
    built = build(f"b: 1\na:\n{below}", loader=loader)
    found = {each.span.line: each.span.column for each in built.findings}
    assert {each.variant for each in built.findings} == {"item_aside"}
    assert found == columns
    assert built.data["a"] == ["x", "y", "z"][: len(built.data["a"])]
    assert built.index.value(("a", 1))[:2] == (4, built.text.split("\n")[3].index("y") + 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:\n  - x\n    y - z\n", ["x y - z"]),
        ("a:\n  - 'x\n    - y'\n", ["x - y"]),
        ("a:\n  - |\n    x\n    - y\n", ["x\n- y\n"]),
        ("a:\n  - >\n    x\n    - y\n", ["x - y\n"]),
        ("a: [x\n  - y, z]\n", ["x - y", "z"]),
        ("a: x\n  - y\n", "x - y"),
    ],
)
def test_a_dash_within_a_text_over_several_lines_is_none_of_a_list(text, value, loader):
    built = build(text, loader=loader)
    assert (built.findings, built.data) == ([], {"a": value})


def test_what_came_before_a_syntax_error_is_told_too(loader):
    built = build("a: 1\na: 2\nb: 1.000\nc: d: e\n", loader=loader)
    assert [each.code for each in built.findings] == ["R110", "R120", "R118"]
    assert built.data is None
    assert built.index.key(("a",)) == Span(1, 1, 1, 2)


def test_refused_values_are_marked_so_that_nothing_follows_from_them(loader):
    built = build("a:\nb:\n  - 1.000\nc: *x\nd: 5\n<<: *y\n", loader=loader)
    assert built.reported == {("a",), ("b", 0), ("c",), ("<<",)}


def test_depth_ends_the_reading(loader):
    deep = "a: " + "[" * MOST_DEPTH + "]" * MOST_DEPTH
    assert told(deep, loader) == [(1, 3 + MOST_DEPTH, "R115")]
    fits = "a: " + "[" * (MOST_DEPTH - 1) + "]" * (MOST_DEPTH - 1)
    assert told(fits, loader) == []


@pytest.mark.parametrize("unit", ["[", "{", "- ", "? ", "{a: ", "[[{x: "])
def test_fifty_thousand_brackets_are_answered_at_once(unit):
    start = time.perf_counter()
    built = build(unit * 50_000)
    assert "R115" in [each.code for each in built.findings]
    assert time.perf_counter() - start < 1


def test_a_bomb_of_merge_keys_is_refused_at_once():
    lines = ["a0: &a0 {k: v}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 25)]
    start = time.perf_counter()
    built = build("\n".join(lines))
    assert {each.code for each in built.findings} == {"R111", "R113"}
    assert time.perf_counter() - start < 0.5


def test_very_many_findings_end_the_reading_and_say_so():
    found = build("a: 1\n" * (MOST_FINDINGS * 4)).findings
    assert len(found) == MOST_FINDINGS + 1
    assert (found[-1].code, found[-1].args) == ("R122", {"n": str(MOST_FINDINGS)})
