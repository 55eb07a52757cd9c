"""How long `r57 validate` takes on 340 files of 40 figures, as a ratio to two other tools.

Run it as `python benchmarks/validate.py [RUNS]`. It makes a synthetic folder, lets each tool check
it as a process of its own, and prints the shortest time of each and how many times as long the
others take. check-jsonschema knows the schema of the files but not their lines, yamllint the lines
but not the schema; r57 applies all rules. A tool that is not installed is left out.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import r57cli
from r57cli.dataset.tree import shipped

REPORTS = [f"{2025 + at // 12}-{at % 12 + 1:02}" for at in range(7, 17)]
FIGURES = 40


def make(root: Path) -> list[str]:
    """A folder with ten synthetic reports for each of the 34 places; the names of the reports."""
    for name in ("indicators.yaml", "places.yaml"):
        shutil.copy(shipped() / name, root / name)
    dataset = r57cli.load(shipped()).dataset
    shares = [key for key, each in dataset.indicators.items() if each.unit == "percent"][:FIGURES]
    chance = random.Random(57)
    names = []
    for place in dataset.provinces():
        documents = [f"place: {place.id}", "documents:"]
        for month in REPORTS:
            document = f"{place.id}-{month}"
            documents += [
                f"  - id: {document}", "    kind: report", "    status: issued",
                f"    title: Synthetic report of {month}", "    published: 2026-06-01",
                f"    territory: {place.id}",
            ]  # fmt: skip
            lines = [f"place: {place.id}", f"document: {document}", "actuals:"]
            for share in shares:
                number = f"{chance.randint(600, 9900) / 100}"
                lines += [
                    f"  - indicator: {share}",
                    f"    at: mục {chance.randint(1, 9)}, trang {chance.randint(1, 50)}",
                    f"    period: {month}", f"    value: {number}",
                    f"    as_printed: {number.replace('.', ',')}%",
                ]  # fmt: skip
            names.append(f"actuals/{place.id}/{document}.yaml")
            write(root / names[-1], lines)
        write(root / "documents" / f"{place.id}.yaml", documents)
    return names


def write(path: Path, lines: list[str]) -> None:
    """Write a file and the folders that it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def shortest(command: list[str], root: Path, runs: int) -> float | None:
    """The shortest of several runs in seconds; None where the tool is not installed."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if b"No module named" in done.stderr:
            return None
        if done.returncode:
            sys.exit(f"{command[2]} found something in files that are right:\n{done.stdout!r}")
    return min(times)


def main() -> None:
    """Measure, and print one line a tool."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    python = [sys.executable, "-m"]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        names = make(root)
        schema = shipped() / "schemas" / "actuals.schema.json"
        rules = json.dumps({"extends": "default", "rules": {"document-start": "disable"}})
        own = shortest([*python, "r57cli", "validate", "--data", "."], root, runs * 3) or 0.0
        print(f"r57 validate      {own:6.2f} s")
        for tool, options in (
            ("check_jsonschema", ["--schemafile", str(schema), *names]),
            ("yamllint", ["-d", rules, "actuals"]),
        ):
            other = shortest([*python, tool, *options], root, runs)
            told = f"{other:6.2f} s   {other / own:5.1f} times" if other else "not installed"
            print(f"{tool:17} {told}")


if __name__ == "__main__":
    main()
