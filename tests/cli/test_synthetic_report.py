"""Once the headline figures of Lai Châu are reported, `gap` ranks them at once.

The report below is synthetic: its figures are invented for this test and stand nowhere else.
"""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

DOCUMENT = """\
  - id: synthetic-report
    kind: report
    status: issued
    title: Báo cáo giả định để thử phần mềm
    date: 2026-10-15
"""
REPORT = """\
place: laichau
document: synthetic-report
actuals:
  - indicator: digital_economy_share_grdp
    at: bảng 1
    period: 2025
    value: 6.3
  - indicator: online_service_use_share
    at: bảng 1
    as_of: 2026-09-30
    value: 40
  - indicator: coverage_5g_province
    at: bảng 1
    as_of: 2026-09-30
    value: 90
  - indicator: budget_share_allocated
    at: bảng 1
    period: 2025
    value: 1.5
"""


@pytest.fixture
def data(data_copy):
    documents = data_copy / "documents" / "laichau.yaml"
    documents.write_text(documents.read_text("utf-8") + DOCUMENT, "utf-8")
    report = data_copy / "actuals" / "laichau" / "synthetic-report.yaml"
    report.write_text(REPORT, "utf-8")
    return data_copy


def test_the_synthetic_report_is_valid(r57, data):
    assert ", no findings." in r57("validate", data).out


def test_headline_figures_are_ranked_at_once(r57, data):
    out = r57("gap", "laichau", "--data", data, "--as-of", "2026-11-22", "-f", "json").out
    rows = [r for r in json.loads(out, parse_float=Decimal)["rows"] if r["section"] == "compared"]
    told = [
        (r["block"], r["rank"], r["indicator"], r["shortfall"]["value"], r["relative"]["value"])
        for r in rows
    ]
    assert told == [
        ("2025", 1, "budget_share_allocated", Decimal("1.5"), Decimal("0.5")),
        ("2030", 1, "budget_share_allocated", Decimal("1.5"), Decimal("0.5")),
        ("2030", 1, "online_service_use_share", 40, Decimal("0.5")),
        ("2030", 3, "digital_economy_share_grdp", Decimal("2.7"), Decimal("0.3")),
        ("2030", 4, "coverage_5g_province", 10, Decimal("0.1")),
        ("2045", 1, "digital_economy_share_grdp", Decimal("13.7"), Decimal("0.685")),
    ]
    assert rows[0]["verdict"] == ["missed"]
    assert {r["verdict"][0] for r in rows[1:]} == {"short"}
    marks = {r["indicator"]: r["flags"] for r in rows}
    assert "formula_unpublished" in marks["online_service_use_share"]
    assert "basis_unstated" in marks["coverage_5g_province"]
    assert rows[3]["ambition_shortfall"]["value"] == Decimal("3.7")


def test_the_screen_shows_them(r57, data):
    out = r57("gap", "laichau", "--data", data, "--as-of", "2026-11-22").out
    assert "PROMISES FOR 2030 THAT CAN BE COMPARED" in out
    assert "−40 pp" in out
    assert "formula not published: compared within the place only" in out


def test_before_the_report_nothing_could_be_compared(r57, data):
    out = r57("gap", "laichau", "--data", data, "--as-of", "2026-10-14", "-f", "json").out
    assert not [r for r in json.loads(out)["rows"] if r["section"] == "compared"]
