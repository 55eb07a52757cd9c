"""One pass gives the data and the place of every key and value, with either loader of PyYAML."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml

from r57cli.reading.build import build
from r57cli.reading.finding import Finding
from r57cli.reading.locate import locate
from r57cli.reading.source import parse

LOADERS = [yaml.SafeLoader]
if hasattr(yaml, "CSafeLoader"):
    LOADERS.append(yaml.CSafeLoader)
TEXT = """\
# Việt Nam
place: laichau
list:
  - a: 1
    ghi chú: "đầu
      cuối"
  - b: [9, 10.5]
    flow: {x: y, z: đ}
last: |
  one
  two
"""


def start(span):
    return None if span is None else (span.line, span.column)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def built(request):
    return build(TEXT, loader=request.param)


def test_the_data_is_plain_and_exact(built):
    assert built.complete
    assert built.findings == []
    assert built.data == {
        "place": "laichau",
        "list": [
            {"a": 1, "ghi chú": "đầu cuối"},
            {"b": [9, Decimal("10.5")], "flow": {"x": "y", "z": "đ"}},
        ],
        "last": "one\ntwo\n",
    }


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), None, (2, 1)),
        (("place",), (2, 1), (2, 8)),
        (("list",), (3, 1), (4, 3)),
        (("list", 0), None, (4, 5)),
        (("list", 0, "a"), (4, 5), (4, 8)),
        (("list", 0, "ghi chú"), (5, 5), (5, 14)),
        (("list", 1, "b"), (7, 5), (7, 8)),
        (("list", 1, "b", 1), None, (7, 12)),
        (("list", 1, "flow", "z"), (8, 18), (8, 21)),
        (("last",), (9, 1), (9, 7)),
        (("nothing",), None, None),
        (("list", 2), None, None),
    ],
)
def test_keys_and_values_have_their_line_and_column(built, path, key, value):
    assert (start(built.index.key(path)), start(built.index.value(path))) == (key, value)


def test_ends_are_exclusive_and_columns_count_code_points(built):
    span = built.index.value(("list", 1, "flow", "z"))
    assert (span.end_line, span.end_column) == (8, 22)
    span = built.index.value(("list", 0, "ghi chú"))
    assert (span.end_line, span.end_column) == (6, 12)


MISTAKES = [
    ("a: 1\na: 2\n", [("R110", 2, 1)]),
    ("a: 1\na: 2\na: 3\n", [("R110", 2, 1), ("R110", 3, 1)]),
    ("a: 1\na:\n  b: &x 1\n", [("R110", 2, 1)]),
    ("a: &x 1\nb: *x\n", [("R111", 1, 4), ("R112", 2, 4)]),
    ("a: !!int 5\n", [("R114", 1, 4)]),
    ("<<: {a: 1}\nb: 1\n", [("R113", 1, 1)]),
    ("'<<': 1\n", []),
    ("? [a, b]\n: 1\n", [("R117", 1, 3)]),
    ("a: 1\n---\nb: 1\n", [("R106", 2, 1)]),
    ("a: 1\n...\n", []),
    ("a:\nb: 1\n", [("R121", 1, 1)]),
    ("a: ''\n", []),
    ("- 1\n-\n", [("R121", 2, 1)]),
    ("a: x #1\n", [("R119", 1, 6)]),
    ("a: x # 1\n", []),
    ("a: x\n#1\n", []),
    ("- x #1\n", [("R119", 1, 5)]),
    ("[x, y] #1\n", []),
    ("a: [1.000, 2]\n", [("R120", 1, 5)]),
    ('a: "\\u200b"\n', [("R103", 1, 4)]),
    ('a: "\\U99999999"\n', [("R118", 1, None)]),
    ("a: 'b\n", [("R118", 1, 4)]),
    ("a: [1\nb: 2\n", [("R118", 1, 4)]),
]  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_both_loaders_find_the_same_at_the_same_place(loader, text, expected):
    found = [
        (each.code, each.span.line, each.span.column)
        for each in build(text, loader=loader).findings
    ]

    assert [code for code, _, _ in found] == [code for code, _, _ in expected]
    for (_, line, column), (_, wanted, at) in zip(found, expected, strict=True):
        assert (line, column if at else None) == (wanted, at)


def test_a_place_that_is_not_in_the_file_is_the_last_that_is():
    source = parse(TEXT.encode(), "x.yaml")

    def place(*path, on="value"):
        (located,) = locate(source, [Finding(code="R201", path=path, on=on)])
        return located.span.line, located.span.column

    assert place("list", 0, "missing") == (4, 5)
    assert place("list", 0, "function-after", "a") == (4, 8)
    assert place("list", 1, "b", on="key") == (7, 5)
    assert place("nowhere") == (2, 1)


def test_the_same_mistake_is_told_once_and_in_the_order_of_the_file():
    source = parse(b"a: 1\nb: 2\n", "x.yaml")
    late, early = (Finding(code="R200", path=(key,)) for key in "ba")

    located = locate(source, [late, early, late])

    assert [each.span.line for each in located] == [1, 2]


def test_what_follows_from_a_refused_value_is_not_told():
    source = parse(b"a: 1.000\n", "x.yaml")

    located = locate(source, [*source.findings, Finding(code="R204", path=("a",))])

    assert [each.finding.code for each in located] == ["R120"]
