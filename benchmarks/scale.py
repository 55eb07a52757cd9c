"""How questions about the whole country grow with the number of figures."""

from __future__ import annotations

import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

from measure import Command, Timing, in_turns
from synthetic_data import FIGURES, make
from table import grid, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READING, SCANNING, GROUPING = "reading the bytes", "events of libyaml", "grouping in pandas"
COMMANDS = (
    "gap", "gap, nothing kept", "track", "compare", "export", "diff", "validate",
    READING, SCANNING, GROUPING,
)  # fmt: skip
READ = "import pathlib; [p.read_bytes() for p in pathlib.Path('.').rglob('*.yaml')]"
SCAN = (
    "import pathlib, yaml; [None for p in pathlib.Path('.').rglob('*.yaml') "
    "for _ in yaml.parse(p.read_bytes(), Loader=yaml.CSafeLoader)]"
)
GROUP = (
    "import sys, pandas; "
    "pandas.read_csv(sys.argv[1]).groupby(['territory', 'indicator'])['value'].agg(['min', 'max'])"
)


HEADINGS = (
    "command", "seconds", "per figure, against a tenth (≤ 1)",
    f"/ {SCANNING}", f"/ {GROUPING}", "MB",
)  # fmt: skip


def scale(folder: Path, sizes: list[int], runs: int) -> Iterator[str]:
    """Tables for so many reports of 40 figures a place, each size held against the one before."""
    found = [_measured(folder, reports, runs) for reports in sizes]
    for (small, large), reports in zip(pairwise(found), sizes[1:], strict=True):
        title = f"{reports * 34:,} files, {reports * 34 * FIGURES:,} figures"
        yield grid(title, HEADINGS, [_row(name, small, large) for name in COMMANDS])


def _row(name: str, small: dict[str, Timing], large: dict[str, Timing]) -> tuple[str, ...]:
    own = large[name]
    ratios = (own.over(small[name]) / 10, own.over(large[SCANNING]), own.over(large[GROUPING]))
    return (name, *map(shown, (own.median, *ratios, own.memory)))


def _measured(folder: Path, reports: int, runs: int) -> dict[str, Timing]:
    root = folder / f"scale-{reports}"
    root.mkdir()
    names = make(root, reports)
    other = folder / f"scale-{reports}-changed"
    shutil.copytree(root, other)
    report = other / names[0]
    report.write_text(report.read_text("utf-8").replace("trang", "tr."), encoding="utf-8")
    cache = (("R57_CACHE", str(folder / "cache")),)
    r57 = ("-m", "r57cli")
    here = ("--data", ".")
    asked = {
        "gap": ("gap", "--all", "-f", "json", *here),
        "track": ("track", "--all", "-f", "json", *here),
        "compare": ("compare", "-f", "json", *here),
        "export": ("export", str(folder / "out"), "--force", *here),
        "diff": ("diff", str(other), "-f", "json", *here),
    }
    commands = {name: Command((*r57, *args), cache, root) for name, args in asked.items()}
    off = (("R57_CACHE", "off"),)
    commands["gap, nothing kept"] = Command((*r57, *asked["gap"]), off, root)
    commands["validate"] = Command((*r57, "validate", *here), off, root)
    commands[READING] = Command(("-c", READ), folder=root)
    commands[SCANNING] = Command(("-c", SCAN), folder=root)
    commands[GROUPING] = Command(("-c", GROUP, str(folder / "out" / "actuals.csv")), folder=root)
    return in_turns(commands, runs)
