"""A comment excepts one line from a rule, with its reason, and is checked itself."""

from __future__ import annotations

import json

import pytest
from northland import ACTUALS, HEAD

from r57cli.domain.ruleset import RULES
from r57cli.rules.examples.all import EXAMPLES

RECORD = f"{HEAD}  - indicator: service_share\n    at: đoạn 2\n    as_of: 2025-06-30\n"
WRONG = "    value: 516.9"
WHY = "# r57: ignore[R303] the report prints it so"


def codes(findings):
    return [(each["code"], each["line"], each["column"]) for each in findings()]


@pytest.mark.parametrize(
    "lines",
    [
        f"{WRONG} {WHY}\n",
        f"    {WHY}\n{WRONG}\n",
        f"{WHY}\n\n    # another remark\n{WRONG}\n",
        f"{WRONG} # r57:ignore[R303]: the report prints it so\n",
        f"{WRONG} # r57: ignore[ R303 ] the report prints it so\n",
    ],
)
def test_a_line_is_excepted(synthetic, findings, lines):
    synthetic.write(ACTUALS, RECORD + lines)

    assert codes(findings) == []


@pytest.mark.parametrize(
    "lines",
    [
        f"{WRONG}\n    {WHY}\n    note: x\n",
        f"    {WHY}\n    note: x\n{WRONG}\n",
        f"    note: x {WHY}\n{WRONG}\n",
    ],
)
def test_another_line_is_not_and_the_exemption_is_told(synthetic, findings, lines):
    synthetic.write(ACTUALS, RECORD + lines)

    found = codes(findings)
    assert sorted(code for code, _, _ in found) == ["R124", "R303"]


def test_in_a_record_with_a_mistake_it_is_not_said_to_hit_nothing(synthetic, findings):
    synthetic.write(ACTUALS, f"{RECORD}{WRONG} {WHY}\n    valeu: 1\n")
    assert [code for code, _, _ in codes(findings)] == ["R202"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    territory: southland\n", "", "R508"),
        ("territory: southland", "territory: soutland", "R502"),
        ("published: 2025-12-01", "published: 2025-06-10", "R405"),
    ],
)
def test_where_its_document_is_wrong_it_is_not_said_to_hit_nothing(
    synthetic, findings, old, new, code
):
    documents, report = "documents/southland.yaml", "actuals/southland/southland-old.yaml"
    text = synthetic.text(documents).replace("former-southland", "southland")
    record = synthetic.text(report).replace("2025-06-30", "2025-05-31")
    synthetic.write(report, record.replace("05-31", "05-31 # r57: ignore[R405] the page says so"))
    synthetic.write(documents, text)
    assert codes(findings) == []

    synthetic.write(documents, text.replace(old, new))
    assert [each for each, _, _ in codes(findings)] == [code]


@pytest.mark.parametrize(
    ("comment", "code", "column"),
    [
        ("# r57: ignore[R303]", "R123", 18),
        ("# r57: ignore[]", "R123", 18),
        ("# r57: ignroe[R303] the report prints it so", "R123", 18),
        ("# r57: ignore R303 the report prints it so", "R123", 18),
        ("# r57: ignore[R033] the report prints it so", "R123", 32),
        ("# r57: ignore[HELLO] the report prints it so", "R123", 32),
        ("# r57: ignore[R204] the report prints it so", "R123", 32),
        ("# r57: ignore[R305] the report prints it so", "R123", 32),
        ("# r57 ignore[R303] the report prints it so", "R123", 18),
        ("# r57 ignore R303 the report prints it so", "R123", 18),
        ("# r57-ignore[R303] the report prints it so", "R123", 18),
        ("# R57: Ignore[R303] the report prints it so", "R123", 18),
        ("# r57: ignore[R303] -", "R123", 18),
    ],
)
def test_an_exemption_that_does_not_hold_is_the_mistake(synthetic, findings, comment, code, column):
    synthetic.write(ACTUALS, f"{RECORD}{WRONG} {comment}\n")

    assert codes(findings) == [(code, 7, column)]


def test_an_exemption_that_does_not_hold_hides_no_mistake_of_form(synthetic, findings):
    synthetic.write(ACTUALS, f"{RECORD}    value: 516%  # r57: ignore[R303]\n")

    assert [code for code, *_ in codes(findings)] == ["R204", "R123"]


def test_one_for_a_rule_of_a_place_that_is_misspelt_is_not_said_to_be_unused(synthetic, findings):
    documents, report = "documents/southland.yaml", "actuals/southland/southland-old.yaml"
    merged = synthetic.text(documents).replace("former-southland", "southland")
    early = synthetic.text(report).replace("2025-06-30", "2025-06-30  # r57: ignore[R405] said so")
    synthetic.write(documents, merged.replace("2025-06", "2025-12"))
    synthetic.write(report, early)
    assert findings() == []

    register = synthetic.text("places.yaml")
    synthetic.write("places.yaml", register.replace("id: southland", "id: southlanb"))

    assert [code for code, *_ in codes(findings)] == ["R502"]


def test_two_rules_in_one_comment(synthetic, findings):
    text = f"{HEAD}  # r57: ignore[R702, R303] the report is one sentence\n"
    record = "  - indicator: service_share\n    as_of: 2025-06-30\n    value: 51.69\n"
    synthetic.write(ACTUALS, text + record)

    assert codes(findings) == [("R124", 4, 23)]


@pytest.mark.parametrize(
    "lines",
    [
        "    value: 51.69\n    note: 'a # r57: ignore[R303] x'\n",
        "    value: 51.69\n    note: |\n      a\n      # r57: ignore[R303]\n",
        "    value: 51.69\n    note: see#r57 ignore[R303]\n",
        "    value: 51.69 # see r57 rule R303\n",
        "    value: 51.69 # r57 finds nothing here (R303)\n",
    ],
)
def test_what_only_looks_like_an_exemption(synthetic, findings, lines):
    synthetic.write(ACTUALS, RECORD + lines)

    assert codes(findings) == []


def test_exemptions_are_counted(synthetic, r57):
    synthetic.write(ACTUALS, f"{RECORD}{WRONG} {WHY}\n")

    report = json.loads(r57("validate", synthetic.root, "--format", "json").out)
    text = r57("validate", synthetic.root).out

    assert (report["errors"], report["exempted"]) == (0, 1)
    assert "Exempted: 1." in text


def test_an_excepted_file_answers_questions(data_copy, r57):
    actuals = data_copy / "actuals" / "laichau" / "laichau-2025-q3.yaml"
    text = actuals.read_text(encoding="utf-8")
    wrong = text.replace("ratio: [85, 145]", "ratio: [145, 85]", 1)

    actuals.write_text(wrong, encoding="utf-8")
    stopped = r57("gap", "laichau", "--data", data_copy)
    why = "ratio: [145, 85] # r57: ignore[R304] synthetic"
    actuals.write_text(wrong.replace("ratio: [145, 85]", why, 1), encoding="utf-8")
    answered = r57("gap", "laichau", "--data", data_copy)

    assert (stopped.code, answered.code) == (3, 0)
    assert "145/85" in answered.out


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.exemptible])
def test_each_such_rule_can_be_excepted_where_it_is_found(synthetic, findings, code):
    example = EXAMPLES[code]
    for name, text in {**example.beside, example.file: example.bad}.items():
        synthetic.write(name, text)
    (found,) = findings()
    path = synthetic.root.parent / found["file"]
    lines = path.read_text(encoding="utf-8").split("\n")
    indent = " " * (len(lines[found["line"] - 1]) - len(lines[found["line"] - 1].lstrip()))
    lines.insert(found["line"] - 1, f"{indent}# r57: ignore[{code}] synthetic")
    path.write_text("\n".join(lines), encoding="utf-8")

    assert codes(findings) == []


def test_rules_of_form_cannot_be_excepted():
    assert not any(RULES[code].exemptible for code in RULES if code.startswith("R2"))
