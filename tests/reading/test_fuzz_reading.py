"""No bytes make reading raise, hang or speak with another voice than its own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from r57cli.messages import Messages
from r57cli.models.authored import MODELS, understand
from r57cli.output.findings.wording import hint as finding_hint
from r57cli.output.findings.wording import message as finding_message
from r57cli.reading.build import build
from r57cli.reading.source import parse
from r57cli.rules.check import check
from r57cli.rules.corpus import corpus_of
from r57cli.rules.shared import KINDS, shared_of

ENGLISH, VIETNAMESE = Messages("en"), Messages("vi")
TODAY = date(2026, 11, 25)
PROSE = ("pydantic", "validation error", "Input should", "Extra inputs", "Field required", "yaml.")
FAST = settings(
    max_examples=150,
    deadline=timedelta(seconds=5),
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
KEYS = sorted({key for model in MODELS.values() for key in model.model_fields} | {
    "indicator", "document", "value", "at_least", "between", "ratio", "as_of", "period", "year",
    "times", "base", "no_figure", "benchmark_level", "verbal", "basis", "id", "kind", "status",
    "title", "territory", "bounds", "parts", "not_to_confuse", "name_vi", "<<", "xyzzy",
    "as_printed",
})  # fmt: skip
WORDS = [
    "1.000", "54,5", "no", "true", "95%", "30/06/2025", "12:30", "2025-02-30", "2025-06-30", "1e3",
    ".nan", "0x1F", "1_000", "", "null", "a: b", "x #1", "&a 1", "*a", "!!int 5", "9" * 200, "-5",
    "laichau", "vietnam", "5", "51.69", "'5'", '"\\u200b"', '"\\0"', "|\n text", "> 95", "@",
    "[", "]", "{", "}", "[1, 2]", "[1,5, 2]", "{a: 1}", "---", "...", "\u00a0", "\u200b",
    "e\u0302\u0301", "\t", "percent", "press", "final", "done", "2030", "2025-Q1",
]  # fmt: skip


def answers(source, kind):
    """All findings of a file, located and worded; what must hold for each of them."""
    file = understand(source, kind, in_tree=False)
    corpus = corpus_of([file], shared_of([file] if file.kind in KINDS else []), TODAY)
    located = check(corpus)[source.name].findings
    lines = source.text.split("\n")
    for each in located:
        for messages in (ENGLISH, VIETNAMESE):
            message, hint = finding_message(each, messages), finding_hint(each, messages)
            assert message
            assert hint
            assert not any(word in message + hint for word in PROSE)
        assert each.span.line >= 1
        assert each.span.column >= 1
        if source.text:
            assert each.span.line <= len(lines)
            assert each.span.column <= len(lines[each.span.line - 1]) + 1
    assert len({(each.finding.code, each.span, str(each.finding.args)) for each in located}) == len(
        located
    )
    return located


@FAST
@given(st.binary(max_size=400))
@example(b"")
@example(b"\x00")
@example(b"\xef\xbb\xbf")
@example(b"[" * 5000)
@example(b"? " * 5000)
@example(b"- " * 5000)
@example(b"%YAML 9.9\n---\na: 1")
@example(b"%TAG ! x\n--- !a b")
@example(b'"\\U7fffffff"')
@example(b"a: \r\r\n\x0b")
def test_any_bytes_are_answered(raw):
    source = parse(raw, "x.yaml")

    assert source.data is not None or source.findings


@FAST
@given(st.text(alphabet=st.sampled_from("ab:-?[]{}&*!|>'\"%@#,. \n\t01\u00a0\u0301"), max_size=60))
def test_both_loaders_answer_any_text(text):
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        built = build(text, loader=loader)
        assert built.complete or built.findings


def scalars():
    return st.one_of(st.sampled_from(WORDS), st.text(max_size=8))


def mappings(indent):
    pairs = st.lists(st.tuples(st.sampled_from(KEYS), scalars()), min_size=1, max_size=7)
    return pairs.map(lambda some: f"\n{indent}".join(f"{key}: {value}" for key, value in some))


@st.composite
def documents(draw):
    root = draw(st.sampled_from(["targets", "actuals", "documents", "indicators", "places"]))
    head = draw(
        st.sampled_from(["place: laichau\n", "place: laichau\ndocument: a\n", "", "x: 1\n"])
    )
    rows = draw(st.lists(mappings("    "), max_size=4))
    body = "".join(f"  - {row}\n" for row in rows)
    tail = draw(st.sampled_from(["", "# end\n", "---\n", "  odd\n", f"{root}: []\n"]))
    return f"{head}{root}:{draw(st.sampled_from(['', ' ', ' []']))}\n{body}{tail}"


@settings(FAST, max_examples=250)
@given(documents(), st.sampled_from([*MODELS, None]))
def test_anything_like_a_file_is_answered_in_our_own_words(text, kind):
    answers(parse(text.encode("utf-8", "surrogatepass"), "x.yaml"), kind)


VALID = {
    "targets": "place: laichau\ntargets:\n  - indicator: a\n    document: b\n    VALUE\n",
    "actuals": "place: laichau\ndocument: b\nactuals:\n  - indicator: a\n    at: x\n    VALUE\n",
    "documents": "place: laichau\ndocuments:\n  - id: b\n    kind: press\n    VALUE\n",
    "catalogue": "indicators:\n  - id: a\n    name_vi: a\n    name_en: b\n    VALUE\n",
    "places": "places:\n  - id: a\n    name_vi: a\n    name_en: b\n    VALUE\n",
}


def trees():
    leaves = st.one_of(
        st.none(), st.booleans(), st.integers(-5, 3000), st.sampled_from(["a", "2025", "5", "no"])
    )
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
        ),
        max_leaves=8,
    )


@settings(FAST, max_examples=250)
@given(st.sampled_from(sorted(VALID)), st.dictionaries(st.sampled_from(KEYS), trees(), max_size=4))
def test_any_shape_is_answered_in_our_own_words(kind, record):
    import json

    lines = "\n    ".join(f"{key}: {json.dumps(value)}" for key, value in record.items()) or "a: 1"
    text = VALID[kind].replace("VALUE", lines)

    answers(parse(text.encode(), "x.yaml"), kind)


@pytest.mark.parametrize("kind", [*MODELS, None])
@pytest.mark.parametrize(
    "text",
    [
        "5",
        "a: 1",
        "[]",
        "{}",
        "targets: 5",
        "targets: [5]",
        "places: {}",
        "targets: [[]]",
        "actuals: [{}]",
        "place: {a: 1}\nactuals: []",
    ],
)
def test_small_shapes_are_answered(kind, text):
    located = answers(parse(text.encode(), "x.yaml"), kind)

    assert located or text == "places: {}"


@FAST
@given(
    st.sampled_from(["value: 5", "about: 0.5", "ratio: [85, 145]", "between: [9, 10]"]),
    st.text(alphabet=st.sampled_from("0123456789٣,. %/-–đến"), max_size=60),
)
@example("ratio: [85, 145]", "0,0000000000000000000000000000000000001%")
@example("ratio: [85, 145]", f"0,{'0' * 9000}1%")
@example("ratio: [85, 145]", "9" * 9000)
def test_any_notation_is_answered(value, printed):
    record = f"at: x\n    as_of: 2025-06-30\n    {value}\n    as_printed: '{printed}'"
    text = VALID["actuals"].replace("at: x\n    VALUE", record)

    answers(parse(text.encode(), "x.yaml"), "actuals")
