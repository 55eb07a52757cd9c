"""The benchmarks work: no time is asserted, that is measured by hand."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))


@pytest.mark.usefixtures("benchmark")
def test_nothing_is_wrong_with_the_synthetic_data(r57, tmp_path):
    from synthetic_data import make

    names = make(tmp_path, 2)
    done = r57("validate", tmp_path)
    assert (len(names), done.code) == (68, 0)
    assert "no findings" in done.out
    assert r57("gap", "laichau", "--data", tmp_path).code == 0


@pytest.mark.usefixtures("benchmark")
def test_the_constant_app_takes_the_commands_and_options_of_r57_and_prints_a_constant(tmp_path):
    from constant_app import CONSTANT, write_app

    app, constant = tmp_path / "app.py", tmp_path / "constant.json"
    constant.write_text("{}\n", "utf-8")
    write_app(app)

    def run(*args):
        environment = {CONSTANT: str(constant), "PYTHONUTF8": "1", "COLUMNS": "80"}
        command = [sys.executable, app, *args]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.stdout

    assert run("gap", "laichau", "-f", "json", "--year", "2030", "--top", "3") == "{}\n"
    assert run("validate", "data", "--limit", "0", "--format", "sarif") == "{}\n"
    assert run("list", "places", "-f", "csv") == "{}\n"
    assert run("gap", "laichau", "--top", "many") == ""
    assert "--rank-by" in run("gap", "--help")
    lines = run("--help").splitlines()
    assert {"gap", "report", "list"} <= {line.split()[0] for line in lines if line.strip()}


@pytest.mark.usefixtures("benchmark")
def test_a_table_says_what_could_not_be_measured():
    from table import Line, lines

    text = lines("Synthetic", [Line("a / b", 1.234, "≤ 2"), Line("a / c", None)])
    assert "| a / b | 1.23 | ≤ 2 |" in text
    assert "| a / c | not installed |  |" in text


@pytest.mark.usefixtures("benchmark")
def test_a_ratio_is_the_median_of_pairs():
    from measure import Timing

    assert Timing([2.0, 9.0, 4.0]).over(Timing([1.0, 3.0, 2.0])) == 2.0


def test_every_goal_that_is_missed_is_named_under_the_limits():
    text = (BENCHMARKS.parent / "docs" / "performance.md").read_text("utf-8")
    measured, _, limits = text.partition("## Where the limits are")
    rows = re.findall(r"^\| .* \| ([\d.]+) \| ([≤≥]) ([\d.]+) \|$", measured, re.MULTILINE)
    scaled = re.findall(r"^\| [a-z, ]+ \| [\d.]+ \| ([\d.]+) \|.*\|$", measured, re.MULTILINE)
    missed = [
        f"{found} ({sign} {goal})"
        for found, sign, goal in [*rows, *((each, "≤", "1") for each in scaled)]
        if (float(found) < float(goal) if sign == "≥" else float(found) > float(goal))
    ]
    assert len(rows) > 20
    assert len(scaled) > 10
    assert missed
    assert [each for each in missed if each not in limits] == []
