"""Every finding has its text and its hint, in both languages, with the same arguments."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import r57cli
from r57cli.messages import Messages

SOURCE = Path(r57cli.__file__).parent
PACKAGES = ("reading", "models", "rules")
CODE = re.compile(r'"(R\d{3})(\.[a-z_]+)?(?:"|\.\{)')


def ids():
    texts = [Messages(language).texts for language in ("en", "vi")]
    return sorted({key for each in texts for key in each if key.startswith(("finding.", "hint."))})


def codes():
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for part in PACKAGES
        for path in (SOURCE / part).glob("*.py")
    )
    return sorted({found[0] + found[1] for found in CODE.findall(text)})


def arguments(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", ids())
def test_both_languages_say_it_with_the_same_arguments(key):
    english, vietnamese = Messages("en").texts[key], Messages("vi").texts[key]

    assert arguments(english) == arguments(vietnamese)
    assert english
    assert vietnamese != english


@pytest.mark.parametrize("key", [key for key in ids() if key.startswith("finding.")])
def test_every_finding_has_a_hint(key):
    hint = key.replace("finding.", "hint.", 1)

    assert hint in Messages("en").texts


@pytest.mark.parametrize("code", codes())
def test_every_code_of_the_source_has_a_text(code):
    known = [key.removeprefix("finding.") for key in ids() if key.startswith("finding.")]

    assert any(key == code or key.startswith(f"{code}.") for key in known)


def test_every_text_belongs_to_a_code_of_the_source():
    used = {code[:4] for code in codes()}

    assert {key.split(".")[1] for key in ids()} <= used
