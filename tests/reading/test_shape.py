"""From the errors of the models to findings: one for each mistake, at its place, in our words."""

from __future__ import annotations

import pytest

from r57cli.messages import Messages
from r57cli.models.authored import understand
from r57cli.output.findings.wording import hint as finding_hint
from r57cli.output.findings.wording import message as finding_message
from r57cli.reading.locate import locate
from r57cli.reading.source import parse

HEAD = "place: northland\ndocument: northland-2025-q2\nactuals:\n"
RECORD = f"{HEAD}  - indicator: service_share\n    at: p. 2\n    as_of: 2025-06-30\n"


def located(text):
    source = parse(text.encode(), "actuals/northland/northland-2025-q2.yaml")
    file = understand(source, "actuals", in_tree=True)
    return locate(file.source, file.findings)


def told(text):
    return [(each.span.line, each.span.column, each.finding.code) for each in located(text)]


def test_a_good_record_has_no_findings():
    assert told(f"{RECORD}    value: 51.69\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{RECORD.replace('indicator: service_share', 'note: x')}    value: 5\n", (4, 5, "R201")),
        (f"{RECORD}    valeu: 5\n", (7, 5, "R202")),
        (f"{RECORD.replace('indicator:', 'indicatr:')}    value: 5\n", (4, 5, "R202")),
        (f"{RECORD}    value: 5\n    nature: final_\n", (8, 13, "R203")),
        (f"{RECORD}    value: 54,5\n", (7, 12, "R204")),
        (f"{RECORD}    value: 95%\n", (7, 12, "R204")),
        (f"{RECORD}    value: no\n", (7, 12, "R204")),
        (f"{RECORD}    value: 1e3\n", (7, 12, "R204")),
        (f"{RECORD}    value: '5'\n", (7, 12, "R204")),
        (f"{RECORD}    between: [1,5, 2]\n", (7, 14, "R204")),
        (f"{RECORD}    between: [1]\n", (7, 14, "R204")),
        (f"{RECORD}    value: 5\n    as_printed: 5.5\n", (8, 17, "R204")),
        (f"{RECORD.replace('2025-06-30', '2025-02-30')}    value: 5\n", (6, 12, "R205")),
        (f"{RECORD.replace('2025-06-30', '30/06/2025')}    value: 5\n", (6, 12, "R205")),
        (f"{RECORD}    value: 1.000\n", (7, 12, "R120")),
        (f"{RECORD}    value:\n", (7, 5, "R121")),
        (f"{RECORD}    value: *x\n", (7, 12, "R112")),
    ],
)
def test_one_mistake_is_one_finding_at_its_place(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("written", "hint"),
    [("54,5", "54.5"), ("95%", "95"), ("1e3", "1000"), ("'5'", "5"), ("1.234,5", "1234.5")],
)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_hint_says_what_to_write(written, hint, language):
    m = Messages(language)
    (found,) = located(f"{RECORD}    value: {written}\n")
    assert written.strip("'") in finding_message(found, m)
    assert hint in finding_hint(found, m)


def test_a_day_written_otherwise_is_given_as_it_must_be_written():
    (found,) = located(f"{RECORD.replace('2025-06-30', '30/06/2025')}    value: 5\n")
    assert "2025-06-30" in finding_hint(found, Messages("en"))


def test_a_misspelt_key_names_the_nearest():
    (found,) = located(f"{RECORD}    valeu: 5\n")
    assert "value" in finding_hint(found, Messages("vi"))


def test_no_words_of_pydantic_reach_a_user():
    texts = [f"{RECORD}    value: {each}\n" for each in ("[]", "{a: 1}", "x", "true")]
    for text in texts:
        for found in located(text):
            assert "Input should" not in finding_message(found, Messages("en"))
