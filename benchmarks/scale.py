"""How questions about the whole country grow with the number of figures."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from measure import Command, Timing, in_turns
from synthetic_data import make
from table import Line

if TYPE_CHECKING:
    from pathlib import Path

READ = "import pathlib; [p.read_bytes() for p in pathlib.Path('.').rglob('*.yaml')]"
SCAN = (
    "import pathlib, yaml; [None for p in pathlib.Path('.').rglob('*.yaml') "
    "for _ in yaml.parse(p.read_bytes(), Loader=yaml.CSafeLoader)]"
)


def scale(folder: Path, reports: int, runs: int) -> list[Line]:
    """The lines for so many reports of 40 figures a place, and for a tenth of them."""
    small, large = (_measured(folder, each, runs) for each in (reports // 10, reports))
    figures = f"{reports * 34 * 40:,} figures"
    lines = []
    for name in ("gap", "track", "compare", "export", "validate", "diff"):
        lines += [
            Line(f"`{name}`, {figures}: seconds", large[name].median),
            Line(
                f"`{name}`: per figure, against a tenth", large[name].over(small[name]) / 10, "≤ 1"
            ),
            Line(
                f"`{name}` / events of libyaml on the same files", large[name].over(large["scan"])
            ),
            Line(f"`{name}`: memory in MB", large[name].memory),
        ]
    read = large["read"].median
    return [*lines, Line("reading the same bytes: seconds", read)]


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
    commands["validate"] = Command((*r57, "validate", *here), (("R57_CACHE", "off"),), root)
    commands["read"] = Command(("-c", READ), folder=root)
    commands["scan"] = Command(("-c", SCAN), folder=root)
    return in_turns(commands, runs)
