"""How long a question takes, against a program that prints a constant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from measure import ROOT, Command, in_turns
from table import Line

GAP = ("-m", "r57cli", "gap", "laichau", "--data", "data")
APP = str(Path(__file__).with_name("constant_app.py"))


def start(folder: Path, runs: int) -> list[Line]:
    """The lines of the table; `folder` is for what is written meanwhile."""
    cache = (("R57_CACHE", str(folder / "cache")),)
    answers = {"json": folder / "answer.json", "table": folder / "answer.table"}
    for name, path in answers.items():
        made = subprocess.run(
            [sys.executable, *GAP, "-f", name], cwd=ROOT, capture_output=True, check=True
        )
        path.write_bytes(made.stdout)
    app = {name: (APP, str(path), "gap", "laichau") for name, path in answers.items()}
    found = in_turns(
        {
            "pass": Command(("-c", "pass")),
            "typer": Command(("-c", "import typer")),
            "constant json": Command((*app["json"], "-f", "json")),
            "json": Command((*GAP, "-f", "json"), cache),
            "constant table": Command(app["table"]),
            "table": Command(GAP, cache),
            "constant help": Command((APP, str(answers["json"]), "--help")),
            "help": Command(("-m", "r57cli", "--help")),
            "help of gap": Command(("-m", "r57cli", "gap", "--help")),
            "cold": Command((*GAP, "-f", "json"), (("R57_CACHE", "off"),)),
        },
        runs,
    )
    base, own = found["constant json"], found["json"]
    return [
        Line("`import typer` / `python -c pass`", found["typer"].over(found["pass"])),
        Line("`gap -f json`, warm / a constant JSON", own.over(base), "≤ 1.25"),
        Line(
            "`gap`, warm / a constant table", found["table"].over(found["constant table"]), "≤ 1.25"
        ),
        Line(
            "`--help` / help of the constant", found["help"].over(found["constant help"]), "≤ 1.1"
        ),
        Line("`gap --help` / the same", found["help of gap"].over(found["constant help"]), "≤ 1.1"),
        Line("`gap -f json`, warm / `import typer`", own.over(found["typer"]), "≤ 1.6"),
        Line(
            "`gap -f json`, without a snapshot / a constant JSON", found["cold"].over(base), "≤ 3"
        ),
        Line("`gap -f json`, warm: memory in MB", own.memory, "≤ 45"),
        Line("`gap`, warm: memory in MB", found["table"].memory, "≤ 45"),
    ]
