"""The series that Statistics Canada judges by growth, read from a data folder: the same classes.

Inputs and classes were published with the indicators of the Canadian Indicator Framework and the
Global Indicator Framework; `vectors.csv` names the source of each. The folder around them, with
its place and its documents, is synthetic.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

VECTORS = Path(__file__).parents[1] / "engine" / "vectors.csv"
CLASSES = {
    "target_achieved": {"met", "exceeded", "maintained", "at_risk"},
    "substantial_progress": {"on_track"},
    "moderate_progress": {"slow"},
    "limited_progress": {"far_off"},
    "deterioration": {"moving_away"},
}
"""Our verdicts and paces that stand for one of theirs."""

PLACES = """\
places:
  - id: northland
    name_vi: Northland
    name_en: Northland
    kind: province
    code: '97'
    region: Northern midlands and mountains
"""
INDICATOR = """\
  - id: {id}
    name_vi: {id}
    name_en: {id}
    group: growth
    kind: outcome
    unit: million_vnd_month
    better: {better}
    formula: published
    path: geometric
"""
DOCUMENTS = """\
place: northland
documents:
  - id: northland-framework
    kind: programme
    status: issued
    title: Synthetic framework
    date: 2024-06-30
  - id: northland-series
    kind: statistics
    status: issued
    title: Synthetic series
    date: 2025-12-31
"""
TARGET = """\
  - indicator: {id}
    document: northland-framework
    at: table
    year: {year}
    {bound}: {value}
"""
REPORT = """\
place: northland
document: northland-{name}
actuals:
"""
FIGURE = """\
  - indicator: {id}
    at: table
    period: {year}
    value: {value}
"""


def plain(number):
    """Three decimals could be a thousand: YAML files want a fourth one."""
    return f"{number}0" if len(str(number).partition(".")[2]) == 3 else number


def published():
    with VECTORS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            expected = json.loads(row["expect_json"]).get("status")
            if row["formula"] == "x_cagr" and expected:
                key = row["vector_id"].lower().replace("-", "_")
                yield key, json.loads(row["inputs_json"], parse_float=str), expected


SERIES = list(published())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("published")
    heads = {
        "indicators.yaml": "indicators:\n",
        "places.yaml": PLACES,
        "documents/northland.yaml": DOCUMENTS,
        "targets/northland.yaml": "place: northland\ntargets:\n",
        **{
            f"actuals/northland/northland-{name}.yaml": REPORT.format(name=name)
            for name in ("framework", "series")
        },
    }
    for key, given, _ in SERIES:
        better, bound = ("higher", "at_least") if given["d"] == 1 else ("lower", "at_most")
        start, at, due = (int(float(given[name])) for name in ("t0", "t", "tT"))
        heads["indicators.yaml"] += INDICATOR.format(id=key, better=better)
        heads["targets/northland.yaml"] += TARGET.format(
            id=key, year=due, bound=bound, value=plain(given["T"])
        )
        for name, year, value in (("framework", start, "b"), ("series", at, "x")):
            heads[f"actuals/northland/northland-{name}.yaml"] += FIGURE.format(
                id=key, year=year, value=plain(given[value])
            )
    for name, text in heads.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_the_folder_is_sound(r57, folder):
    result = r57("validate", folder)
    assert result.code == 0, result.out


def test_every_comparable_series_has_its_published_class(r57, folder):
    out = r57("track", "northland", "--data", folder, "--as-of", "2025-12-31", "-f", "json").out
    out = r57("track", "northland", "--data", folder, "--as-of", "2025-12-31", "-f", "json").out
    rows = {row["indicator"]: row for row in json.loads(out)["rows"]}
    assert len(SERIES) == len(rows) > 55
    for key, _, expected in SERIES:
        row = rows[key]
        said = row["pace"] or row["verdict"]
        assert set(said) <= CLASSES[expected], (key, said, expected)
        assert row["baseline"]["own"]
