"""The types of the API, as mypy sees them where nothing but the wheel is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

RIGHT = """\
from datetime import date
from decimal import Decimal
from typing import assert_type

import r57cli
from r57cli.api import Data, Filters, InvalidDataError

AS_OF = date(2026, 11, 22)
data = assert_type(r57cli.load(), Data)
short: Filters = {"only": ("short",), "order": "rank"}
for row in data.gaps("laocai", as_of=AS_OF, rank_by="remaining", **short):
    assert_type(row.rank, int | None)
    assert_type(row.verdict, tuple[str, ...])
    assert row.shortfall
    print(row.key, assert_type(row.shortfall.value, Decimal | None), row.shortfall.unit)
for way in data.track("vietnam", as_of=AS_OF):
    print([assert_type(point.day, date) for point in way.series])
assert_type(data.gaps("laocai").summary[0].comparable, int)
told = data.explain("vietnam", "digital_economy_share_grdp", as_of=AS_OF)
assert_type(told.summary[0].conclusions[1].steps[-1].result.value, Decimal | None)
assert_type([row.beside for row in data.compare(as_of=AS_OF)], list[bool])
assert_type(data.broken, tuple[str, ...])
try:
    data.gaps("nowhere")
except InvalidDataError as refused:
    assert_type(refused.files, tuple[str, ...])
except LookupError:
    pass
"""
WRONG = """\
import r57cli

data = r57cli.load(3)  # arg-type
gaps = data.gaps("laocai")
data.gaps("laocai", onyl=("short",))  # call-arg
data.gaps("laocai", only="short")  # arg-type
data.track("vietnam", rank_by="distance")  # arg-type
data.explain("vietnam")  # call-arg
print(gaps.rows[0].shortfal)  # attr-defined
print(gaps.rows[0].shortfall.value)  # union-attr
print(data.track("vietnam").rows[0].provider_vi)  # attr-defined
gaps.rows[0].rank = 1  # misc
"""


@pytest.fixture
def check(alone, tmp_path):
    """Hold a program against the types of the wheel, from a folder of its own."""

    def run(program):
        (tmp_path / "program.py").write_text(program, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
        there = ["--python-executable", alone[0] / Path(sys.executable).name, "program.py"]
        done = subprocess.run(
            [*command, *there], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return done.stdout

    return run


def test_a_right_program_passes_and_runs(check, site, tmp_path):
    assert check(RIGHT) == "Success: no issues found in 1 source file\n"
    there = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, env=there, capture_output=True, check=True
    )
    assert b"points" in done.stdout


def test_a_wrong_program_is_refused_line_by_line(check):
    found = re.findall(r":(\d+): error: .*\[([\w-]+)\]$", check(WRONG), re.MULTILINE)
    lines = enumerate(WRONG.splitlines(), 1)
    assert found == [(str(at), line.partition("  # ")[2]) for at, line in lines if "  # " in line]
