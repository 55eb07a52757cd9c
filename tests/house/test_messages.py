"""Every text is there in both languages, and says the same things."""

from __future__ import annotations

import ast
import re
import unicodedata
from string import Formatter

import pytest
from test_flow import MODULES

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
