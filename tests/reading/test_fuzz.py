"""Whatever the bytes are: an answer, with a place inside the file and a text in both languages."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from r57cli.messages import Messages
from r57cli.reading.build import build
from r57cli.reading.finding import Finding
from r57cli.reading.locate import locate
from r57cli.reading.source import parse

MANY = settings(max_examples=300, deadline=None)
TEXTS = [Messages("en"), Messages("vi")]
PIECES = [
    "a", "b:", ": ", "- ", "? ", "[", "]", "{", "}", ",", "\n", "\n  ", "\n    - ", "'", '"', "#",
    " #x", "&a ", "*a", "<<", "!!str ", "!", "|", ">", "%", "@", "`", "---\n", "...\n", "\t", "\r",
    "1.000", "54,5", "2025-02-30", "~", "null", "true", "no", "0x1F", "\\0", "\\u0301", "\\x85",
    "\u00a0", "\u200b", "\u2028", "\ufeff", "\ufffd", "e\u0301", "ệ", "\x00", "\x07", "\x85", "😀",
    "\U000e0041", "\ufffe", "%YAML 1.3\n", "%TAG ! x\n", "0" * 120, "x" * 70,
]  # fmt: skip
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def answer(raw):
    """Read, locate and word everything; the invariants of every answer."""
    source = parse(raw, "f.yaml")
    everywhere = [Finding(code="R202", path=path, on="key") for path in paths(source.data)]
    lines = source.text.split("\n")
    for each in locate(source, [*source.findings, *everywhere]):
        span = each.span
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        if source.text:
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        if each.finding in source.findings:
            worded(each)
    assert source.findings or isinstance(source.data, dict)
    return source


def worded(located):
    finding = located.finding
    for m in TEXTS:
        for kind in ("finding", "hint"):
            wordings = [f"{kind}.{finding.code}.{finding.variant}", f"{kind}.{finding.code}"]
            text = m(next(each for each in wordings if m.has(each)), **finding.args)
            assert text.replace("\t", "").isprintable()


def paths(data):
    waiting = [((), data)]
    while waiting:
        path, value = waiting.pop()
        yield path
        if isinstance(value, dict):
            waiting += [((*path, name), each) for name, each in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, at), each) for at, each in enumerate(value)]


@MANY
@given(st.binary(max_size=400))
@example(b"*a")
@example(b"&a *a")
@example(b"? *a\n: b")
@example(b"a: >5\n")
@example(b'"\\uD800": 1')
@example(b"!!map {a: 1}")
def test_any_bytes(raw):
    answer(raw)


@MANY
@given(st.text(max_size=200))
def test_any_text(text):
    answer(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example('a: "\\uD800"')
@example('a: "\\UFFFFFFFF"')
def test_pieces_of_yaml(text):
    answer(text.encode())


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@MANY
@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example(text='a: "\\UFFFFFFFF"')
def test_both_parsers_of_yaml_end_well(loader, text):
    printable = "".join(letter for letter in text if letter.isprintable() or letter == "\n")
    built = build(printable, loader=loader)
    assert built.complete or built.findings


@MANY
@given(TREES, st.booleans())
def test_any_structure(tree, flow):
    text = yaml.safe_dump({"root": tree}, allow_unicode=True, default_flow_style=flow, width=1000)
    source = answer(text.encode("utf-8", "surrogatepass"))
    for path in paths(source.data) if source.data is not None else ():
        assert source.index.value(path) is not None
        if path and isinstance(path[-1], str):
            assert source.index.key(path) is not None


@MANY
@given(st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), st.text(max_size=30)))
def test_quoted_text_comes_back_as_it_is(texts):
    lines = [f"{key}: '{text.replace(chr(39), 2 * chr(39))}'" for key, text in texts.items()]
    source = answer("\n".join(["first: 1", *lines]).encode("utf-8", "surrogatepass"))
    if not source.findings and not any(set(text) & {"\n", "\r"} for text in texts.values()):
        assert source.data == {"first": 1} | texts
