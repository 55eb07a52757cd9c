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
        ("pii_rank", "at_most: 0", "R303"),
        ("pii_rank", "value: 1", None),
        ("pii_rank", "ratio: [14, 34]", "R307"),
        ("pii_rank", "improve_by: 10.5\n    base: 2030", "R306"),
        ("pii_rank", "improve_by: 10\n    base: 2030", None),
        ("digital_economy_share_grdp", "improve_by: -2\n    base: 2030", "R303"),
        ("digital_economy_share_grdp", "times: 0\n    base: 2030", "R303"),
        ("digital_economy_share_grdp", "times: 0.5\n    base: 2030", "R309"),
        ("digital_economy_share_grdp", "increase_percent: -30\n    base: unknown", "R309"),
        ("digital_economy_share_grdp", "times: 2\n    base: 2030..2035", None),
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
    found = re.findall(r"laocai\.yaml:(\d+):\d+ error (R\d+)", result.out)
    assert found == ([(str(line), code)] if code else [])


@pytest.mark.parametrize("value", ["at_most: 2.5", "improve_by: 2.5\n    base: 2030"])
def test_a_rank_with_decimals_is_told_as_a_rank(r57, data_copy, value):
    targets = data_copy / "targets" / "laocai.yaml"
    record = f"  - indicator: pii_rank\n    document: laocai-programme\n    at: x\n    {value}\n"
    targets.write_text(targets.read_text("utf-8") + record + "    year: 2040\n", "utf-8")
    out = " ".join(r57("validate", "--data", data_copy).out.split())
    assert "R306 2.5 has decimals, but a rank is a whole number" in out
    assert "write the whole number that the document prints" in out
