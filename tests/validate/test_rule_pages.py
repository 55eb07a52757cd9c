"""Every rule has its page, and what the page says is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from r57cli.domain.ruleset import FAMILIES, RULES
from r57cli.messages import Messages
from r57cli.rules.examples.all import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = {language: Messages(language) for language in ("en", "vi")}
PARTS = ("", ".why", ".mend")
HIDDEN = re.compile(r"⟨(?:U\+([0-9A-F]{4,5})|0x([0-9A-F]{2})|([^⟩]+?) \* (\d+))⟩")


def contents(text):
    """The bytes that an example stands for."""

    def shown(found):
        character, byte, repeated, times = found.groups()
        if character:
            return chr(int(character, 16))
        # A byte that is no UTF-8 passes as a lone surrogate, as it does in names of files.
        return chr(0xDC00 + int(byte, 16)) if byte else repeated * int(times)

    return HIDDEN.sub(shown, text).encode("utf-8", "surrogateescape")


def put(synthetic, name, text):
    if text == "⟨folder⟩":
        synthetic.root.joinpath(name).unlink(missing_ok=True)
        synthetic.root.joinpath(name).mkdir()
        return synthetic.root / name
    return synthetic.write(name, contents(text))


def found_in(synthetic, findings, example, name, text):
    for beside, content in example.beside.items():
        put(synthetic, beside, content)
    path = put(synthetic, name, text)
    return findings(path) if name.startswith("..") else findings()


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_is_found(synthetic, findings, code):
    example = EXAMPLES[code]

    found = found_in(synthetic, findings, example, example.file, example.bad)

    severities = {each["code"]: each["severity"] for each in found}
    if code == "R122":  # it ends a list of others
        assert found[-1]["code"] == code
    else:
        assert [each["code"] for each in found] == [code]
    assert severities[code] == RULES[code].severity


@pytest.mark.parametrize("code", RULES)
def test_the_right_example_is_right(synthetic, findings, code):
    example = EXAMPLES[code]
    name = example.good_file or example.file

    assert found_in(synthetic, findings, example, name, example.good) == []


def test_every_rule_has_an_example_and_no_other():
    assert EXAMPLES.keys() == RULES.keys()


@pytest.mark.parametrize("code", RULES)
def test_every_page_is_written_in_both_languages(code):
    for part in PARTS:
        english, vietnamese = (each(f"rule.{code}{part}") for each in MESSAGES.values())
        assert english != vietnamese
    assert len(MESSAGES["en"](f"rule.{code}")) <= 80


def test_no_text_is_left_of_a_rule_that_is_gone():
    for messages in MESSAGES.values():
        told = {key for key in messages.texts if key.startswith(("rule.", "family."))}
        pages = {f"rule.{code}{part}" for code in RULES for part in PARTS}
        assert told == pages | {f"family.{family}" for family in FAMILIES}


def test_texts_name_only_rules_that_there_are():
    named = {
        code
        for messages in MESSAGES.values()
        for text in messages.texts.values()
        for code in re.findall(r"R[1-7]\d\d", text)
    }
    assert named <= RULES.keys()


def test_a_page_on_the_screen(r57):
    out = r57("rule", "r305").out

    assert out.lstrip().startswith("R305 the value contradicts its own notation")
    assert "error · units, bounds and numbers · a line may be excepted" in out
    assert "Wrong, actuals/northland/northland-2025-q2.yaml:" in out
    assert "      value: 15.69" in out


def test_an_unknown_rule_is_exit_2(r57):
    near, far = r57("rule", "R350"), r57("rule", "hello")
    assert r57("rule", "r7").out.count("To mend it:") == 4

    assert (near.code, far.code) == (2, 2)
    assert "no rule is called “R350”" in near.err
    assert "did you mean" in near.err.lower()
    assert "r57 list rules" in far.err


def test_the_list_has_every_rule(r57):
    out = r57("list", "rules").out

    assert [line.split()[0] for line in out.splitlines()[1:]] == list(RULES)


def test_docs_are_what_the_command_writes(r57, request):
    path = ROOT / "docs" / "rules.md"
    text = r57("rule", "--format", "markdown").out
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    assert path.read_text(encoding="utf-8") == text
