"""The benchmarks work: no time is asserted, that is measured by hand."""

from __future__ import annotations

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


def test_the_constant_app_takes_the_options_of_gap_and_prints_a_constant(tmp_path):
    file = tmp_path / "constant.json"
    file.write_text("{}\n", "utf-8")

    def run(*args):
        command = [sys.executable, BENCHMARKS / "constant_app.py", file, *args]
        environment = {"PYTHONPATH": str(BENCHMARKS.parent), "PYTHONUTF8": "1"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.stdout

    assert run("gap", "laichau", "-f", "json", "--year", "2030", "--top", "3") == "{}\n"
    assert "--rank-by" in run("gap", "--help")


@pytest.mark.usefixtures("benchmark")
def test_a_table_says_what_could_not_be_measured():
    from table import Line, markdown

    text = markdown("Synthetic", [Line("a / b", 1.234, "≤ 2"), Line("a / c", None)])
    assert "| a / b | 1.23 | ≤ 2 |" in text
    assert "| a / c | not installed |  |" in text


@pytest.mark.usefixtures("benchmark")
def test_a_ratio_is_the_median_of_pairs():
    from measure import Timing

    assert Timing([2.0, 9.0, 4.0]).over(Timing([1.0, 3.0, 2.0])) == 2.0
