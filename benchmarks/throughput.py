"""How fast files are checked, against a tool that knows their schema and one that knows lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from measure import ROOT, Command, Timing, again, in_turns, is_installed
from synthetic_data import make
from table import Line

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = ROOT / "data" / "schemas" / "actuals.schema.json"
RULES = json.dumps({"extends": "default", "rules": {"document-start": "disable"}})
CHECK = ("-m", "r57cli", "validate", "--data", ".")
ALONE = "import os, sys; os.sched_setaffinity(0, {0}) if sys.platform == 'linux' else None; "
ONE_CORE = f"{ALONE}sys.argv = ['r57', *{CHECK[2:]!r}]; from r57cli.__main__ import main; main()"


def throughput(folder: Path, reports: int, goals: tuple[str, str], runs: int) -> list[Line]:
    """The lines for so many reports of 40 figures for each of the 34 places."""
    root = folder / f"reports-{reports}"
    root.mkdir()
    names = make(root, reports)
    kept = (("R57_CACHE", str(folder / "cache")),)
    off = (("R57_CACHE", "off"),)
    own = in_turns(
        {
            "one": Command(("-c", ONE_CORE), off, root),
            "all": Command(CHECK, off, root),
            "warm": Command(CHECK, kept, root),
        },
        runs,
    )
    peers = max(1, runs // 3)
    schema = _peer("check_jsonschema", ("--schemafile", str(SCHEMA), *names), root, peers)
    lines = _peer("yamllint", ("-d", RULES, "actuals"), root, peers)
    files = f"{len(names):,} files"
    return [
        Line(f"check-jsonschema / r57 on one core, {files}", _ratio(schema, own["one"]), goals[0]),
        Line(f"yamllint / r57 on one core, {files}", _ratio(lines, own["one"]), goals[1]),
        Line(f"check-jsonschema / r57 on all cores, {files}", _ratio(schema, own["all"])),
        Line(
            f"check-jsonschema / r57 where nothing changed, {files}",
            _ratio(schema, own["warm"]),
            "≥ 100",
        ),
        Line(f"r57 on one core: seconds, {files}", own["one"].median),
        Line(f"r57 on one core: memory in MB, {files}", own["one"].memory, "≤ 100"),
    ]


def _peer(module: str, args: tuple[str, ...], root: Path, runs: int) -> Timing | None:
    return (
        again(Command(("-m", module, *args), folder=root), runs) if is_installed(module) else None
    )


def _ratio(peer: Timing | None, own: Timing) -> float | None:
    return peer.median / own.median if peer else None
