"""Every text is there in both languages, and says the same things."""

from __future__ import annotations

import ast
import re
import unicodedata
from string import Formatter

import pytest
from test_flow import MODULES, PACKAGE

from r57cli.messages import LANGUAGES, Messages

TEXTS = {language: Messages(language).texts for language in LANGUAGES}
ONE_LANGUAGE_ONLY = (".one", "short.")
"""Vietnamese has no plural, and English offices are not abbreviated."""


def common(ids):
    return {each for each in ids if not any(part in each for part in ONE_LANGUAGE_ONLY)}


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_texts():
    assert common(TEXTS["en"]) == common(TEXTS["vi"])


@pytest.mark.parametrize("message", sorted(common(TEXTS["en"])))
def test_a_text_takes_the_same_arguments_in_both(message):
    assert fields(TEXTS["en"][message]) == fields(TEXTS["vi"][message])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language):
    assert all(text.strip() for text in TEXTS[language].values())


def test_vietnamese_is_written_with_its_marks():
    words = re.compile(r"[^\W\d_]{3,}.*\s.*[^\W\d_]{3,}")
    bare = [
        key
        for key, text in TEXTS["vi"].items()
        if words.search(re.sub(r"\{\w+\}|r57( \S+)+", "", text))
        and not re.search("[đ\u0300-\u0323]", unicodedata.normalize("NFD", text.lower()))
    ]
    assert bare == []


def test_every_text_that_the_code_names_is_there():
    named = {
        node.args[0].value
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (
            getattr(node.func, "id", "") == "m"
            or getattr(node.func, "attr", "") == "m"
            or (getattr(node.func, "attr", "") == "count" and len(node.args) > 1)
        )
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    assert len(named) > 100
    assert named <= set(TEXTS["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_says_who_speaks(language):
    """What follows an error, on a line of its own, does not."""
    seen = {f"error.see_{what}" for what in ("places", "indicators", "rules")}
    after = {"error.did_you_mean", *seen}
    texts = {key: text for key, text in TEXTS[language].items() if key.startswith("error.")}
    assert {key for key, text in texts.items() if not text.startswith("r57: ")} == after


FAMILIES = (
    "finding.", "hint.",  # tests/validate/test_findings_texts.py holds them against the rules
    "form.finding.", "form.hint.",  # tests/forms/test_import_words.py does
    "short.",  # the abbreviations, each looked for in a name
    "family.",  # the first two letters of a rule
    "form.nature.", "form.counting.", "import.nature.",  # the head stands in a table
    "gap.note.basis.", "need.basis.",  # of a group of the catalogue, where it has words
    "producer.",  # ids that the data has
)  # fmt: skip
"""Texts whose ids the code puts together otherwise than in one f-string."""


def pattern_of(node):
    """The ids that an f-string makes: each part filled in is one word."""
    parts = (re.escape(e.value) if isinstance(e, ast.Constant) else r"(\w+)" for e in node.values)
    return "".join(parts)


def test_the_code_uses_every_text():
    """By its id, or by an id made in an f-string, of words that the code knows."""
    code = [path.read_text("utf-8") for path in MODULES if path.parent.name != "messages"]
    nodes = [node for text in code for node in ast.walk(ast.parse(text))]
    named = {node.value for node in nodes if isinstance(node, ast.Constant)}
    for page in PACKAGE.rglob("*.jinja"):
        named |= set(re.findall(r"m\([\"']([\w.]+)", page.read_text("utf-8")))
    made = {pattern_of(node) for node in nodes if isinstance(node, ast.JoinedStr)}
    made = [re.compile(each) for each in made if re.match(r"[a-z_]+\\\.", each)]
    words = set(re.findall(r"\w+", "".join(code)))
    left = {each.removesuffix(".one") for each in TEXTS["en"] if not each.startswith(FAMILIES)}
    found = ((each, pattern.fullmatch(each)) for each in left - named for pattern in made)
    known = {each for each, match in found if match and words.issuperset(match.groups())}
    assert sorted(left - named - known) == []


def test_every_verdict_and_threshold_has_its_word():
    from r57cli.engine.thresholds import as_mapping
    from r57cli.engine.verdict import VERDICTS

    wanted = {*(f"verdict.{each}" for each in VERDICTS), *(f"threshold.{e}" for e in as_mapping())}
    assert wanted <= set(TEXTS["en"])


def test_every_unit_and_group_of_the_catalogue_has_its_word():
    import r57cli

    indicators = r57cli.load().dataset.indicators.values()
    units, groups = {each.unit for each in indicators}, {each.group for each in indicators}
    wanted = {*(f"unit.{each}" for each in units), *(f"group.{each}" for each in groups)}
    assert wanted <= set(TEXTS["en"])
