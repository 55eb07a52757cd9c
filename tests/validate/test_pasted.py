"""Lines pasted with their numbers or out of a patch are one mistake, which hides no record."""

from __future__ import annotations

import pytest
from northland import ACTUALS, HEAD, NOTE, RECORD, START, places_of_marks

PATCH = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3,2 +3,9 @@\n"
TWO = "".join(f"{START}    as_of: {year}-06-30\n    value: 5\n" for year in (2025, 2024))
BROKEN = f"{START}    period: '2020'\n    value: §55%\n"


def numbered(text, sign, first=1):
    lines = enumerate(text.splitlines(), first)
    return "".join(f"{number}{sign}{line}\n" for number, line in lines)


def added(text):
    return "".join(f"+{line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "§" + numbered(HEAD + TWO, ": "),
        "§" + numbered(HEAD + TWO, "\t"),
        "§" + numbered(HEAD + TWO, " | "),
        "     §" + "     ".join(numbered(HEAD + TWO[:-1], "\t").splitlines(keepends=True)[:9]),
        "§" + added(HEAD + TWO),
        f"§{PATCH}{added(HEAD + TWO)}",
        f"{HEAD}§{numbered(TWO, ':', 4)}",
        f"{HEAD}§{added(TWO)}",
        f"{HEAD}§{numbered(TWO, ': ', 4)}{BROKEN}",
        f"{HEAD}§{PATCH}{added(TWO)}{BROKEN}",
        f"{HEAD}{BROKEN}§@@ -3,2 +3,9 @@\n{TWO}",
        f"{HEAD}{TWO}§-    note: x\n+    note: y\n{BROKEN}",
        f"{RECORD}§7     value: 5\n8     nature: final\n9     note: x\n    counting: new\n{BROKEN}",
    ],
)
def test_they_are_one_mistake_at_the_first_of_them(synthetic, findings, text):
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    assert [(each["line"], each["column"]) for each in findings(path)] == places_of_marks(text)


@pytest.mark.parametrize(
    "note", ["|\n      1. x: y\n      2. z\n      3. z", "'+5: x'", "|\n      + x: y\n      - z: y"]
)
def test_a_list_within_a_text_is_none(synthetic, findings, note):
    assert findings(synthetic.write(ACTUALS, f"{NOTE}{note}\n")) == []
