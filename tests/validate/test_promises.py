"""R308, R309: a number is promised of an indicator with a good direction, and towards it."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize(
    ("indicator", "form", "code"),
    [
        ("stations_bts", "at_least: 3000", "R308"),
        ("tasks_central_completed", "ratio: [145, 145]", "R308"),
        ("cashless_transaction_share", "at_most: 80", "R309"),
        ("pii_rank", "at_least: 20", "R309"),
        ("pii_rank", "at_most: 20", None),
        ("stations_bts", "verbal: true", None),
    ],
)
def test_a_promised_number(r57, data_copy, indicator, form, code):
    targets = data_copy / "targets" / "laocai.yaml"
    keys = (f"- indicator: {indicator}", "  document: laocai-programme", "  at: x", "  year: 2040")
    synthetic = "".join(f"  {key}\n" for key in (*keys, f"  {form}"))
    before = targets.read_text("utf-8")
    targets.write_text(before + synthetic, "utf-8")
    result = r57("validate", "--data", data_copy)
    line = before.count("\n") + 5
    found = re.findall(r"laocai\.yaml:(\d+):(\d+) error (R\d+)", result.out)
    assert found == ([(str(line), "5", code)] if code else [])
