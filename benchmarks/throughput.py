"""How fast files are checked, against a tool that knows their schema and one that knows lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from measure import ROOT, Command, in_turns, is_installed
from synthetic_data import make
from table import Line

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = ROOT / "data" / "schemas" / "actuals.schema.json"
RULES = json.dumps({"extends": "default", "rules": {"document-start": "disable"}})
CHECK = ("-m", "r57cli", "validate", "--data", ".")
ALONE = "import os, sys; os.sched_setaffinity(0, {0}) if sys.platform == 'linux' else None; "
ONE_CORE = f"{ALONE}sys.argv = ['r57', *{CHECK[2:]!r}]; from r57cli.__main__ import main; main()"


def throughput(
    folder: Path, reports: int, goals: tuple[str, str], runs: int, *, full: bool = False
) -> list[Line]:
    """The lines for so many reports of 40 figures for each of the 34 places."""
    root = folder / f"reports-{reports}-{full}"
    root.mkdir()
    names = make(root, reports, full=full)
    kept = (("R57_CACHE", str(folder / "cache")),)
    off = (("R57_CACHE", "off"),)
    commands = {
        "one": Command(("-c", ONE_CORE), off, root),
        "all": Command(CHECK, off, root),
        "warm": Command(CHECK, kept, root),
        "schema": Command(
            ("-m", "check_jsonschema", "--schemafile", str(SCHEMA), *names), (), root
        ),
        "lines": Command(("-m", "yamllint", "-d", RULES, "actuals"), (), root),
    }
    missing = {
        name
        for name, module in (("schema", "check_jsonschema"), ("lines", "yamllint"))
        if not is_installed(module)
    }
    found = in_turns({name: each for name, each in commands.items() if name not in missing}, runs)

    def ratio(peer: str, own: str) -> float | None:
        return None if peer in missing else found[peer].over(found[own])

    files = f"{len(names):,} files"
    return [
        Line(f"check-jsonschema / r57 on one core, {files}", ratio("schema", "one"), goals[0]),
        Line(f"yamllint / r57 on one core, {files}", ratio("lines", "one"), goals[1]),
        Line(f"check-jsonschema / r57 on all cores, {files}", ratio("schema", "all")),
        Line(
            f"check-jsonschema / r57 where nothing changed, {files}",
            ratio("schema", "warm"),
            "≥ 100",
        ),
        Line(f"r57 on one core: seconds, {files}", found["one"].median),
        Line(f"r57 on one core: memory in MB, {files}", found["one"].memory, "≤ 100"),
    ]
