"""How long a question takes, against a program that prints a constant."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from constant_app import CONSTANT, write_app
from measure import ROOT, Command, in_turns
from table import Line

if TYPE_CHECKING:
    from pathlib import Path

COMPLETE = "import sys; sys.argv = ['r57']; from r57cli.__main__ import main; main()"
GAP = ("-m", "r57cli", "gap", "laichau", "--data", "data")


def start(folder: Path, runs: int) -> list[Line]:
    """The lines of the table; `folder` is for what is written meanwhile."""
    found = in_turns(_commands(folder), runs)
    json, table, helped = (found[f"constant {name}"] for name in ("json", "table", "help"))
    lone = found["lone json"]
    return [
        Line("`import typer` / `python -c pass`", found["typer"].over(found["pass"])),
        Line("`gap -f json`, warm / a constant JSON", found["json"].over(json), "≤ 1.25"),
        Line("`gap`, warm / a constant table", found["table"].over(table), "≤ 1.25"),
        Line("`--help` / help of the constant", found["help"].over(helped), "≤ 1.1"),
        Line("completing a place / help of the constant", found["complete"].over(helped), "≤ 1.1"),
        Line("`gap -f json`, warm / `import typer`", found["json"].over(found["typer"]), "≤ 1.6"),
        Line(
            "`gap -f json`, without a snapshot / a constant JSON", found["cold"].over(json), "≤ 3"
        ),
        Line("`gap -f json`, warm / a constant JSON of one command", found["json"].over(lone)),
        Line("`gap -f json`, warm: memory in MB", found["json"].memory, "≤ 45"),
        Line("`gap`, warm: memory in MB", found["table"].memory, "≤ 45"),
    ]


def _commands(folder: Path) -> dict[str, Command]:
    app, lone = folder / "constant.py", folder / "lone.py"
    write_app(app)
    write_app(lone, ["gap"])
    cache = (("R57_CACHE", str(folder / "cache")),)
    constant = {}
    for name in ("json", "table"):
        path = folder / f"answer.{name}"
        args = [sys.executable, *GAP, "-f", name]
        made = subprocess.run(args, cwd=ROOT, capture_output=True, check=True)
        path.write_bytes(made.stdout)
        constant[name] = ((CONSTANT, str(path)),)
    asked = ("_R57_COMPLETE", "complete_bash"), ("COMP_WORDS", "r57 gap lai"), ("COMP_CWORD", "2")
    gap = ("gap", "laichau")
    return {
        "pass": Command(("-c", "pass")),
        "typer": Command(("-c", "import typer")),
        "constant json": Command((str(app), *gap, "-f", "json"), constant["json"]),
        "lone json": Command((str(lone), *gap, "-f", "json"), constant["json"]),
        "json": Command((*GAP, "-f", "json"), cache),
        "constant table": Command((str(app), *gap), constant["table"]),
        "table": Command(GAP, cache),
        "constant help": Command((str(app), "--help"), constant["json"]),
        "help": Command(("-m", "r57cli", "--help")),
        "complete": Command(("-c", COMPLETE), (*asked, *cache)),
        "cold": Command((*GAP, "-f", "json"), (("R57_CACHE", "off"),)),
    }
