"""Everything that is said of r57's speed, measured in one run: `python benchmarks`.

--runs N turns for each pair (default 9), --quick without the large folders, --stress also with
ten times the figures of five years, --output FILE to put the tables into a document.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scale import scale
from start import start
from table import lines
from throughput import throughput

FIRST, LAST = "<!-- measured -->\n", "<!-- end of measured -->"
FIVE_YEARS = 60
"""Months, each with a report of every place."""

CHECKED = {
    "Checking files whose figures have all their keys": True,
    "Checking files whose figures have as many keys as the shipped ones": False,
}
AT_340, AT_3400 = ("≥ 20", "≥ 30"), ("≥ 30", "≥ 40")


def main() -> None:
    """Measure, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--stress", action="store_true")
    parser.add_argument("--output", type=Path)
    asked = parser.parse_args()
    few = max(1, asked.runs // 3)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = [_machine(), lines("Start", start(folder, asked.runs))]
        for title, full in CHECKED.items():
            checking = throughput(folder, 10, AT_340, few, full=full)
            if not asked.quick:
                checking += throughput(folder, 100, AT_3400, max(1, few // 3), full=full)
            parts.append(lines(title, checking))
        if not asked.quick:
            sizes = [FIVE_YEARS // 10, FIVE_YEARS, *([FIVE_YEARS * 10] if asked.stress else [])]
            parts += scale(folder, sizes, few)
    _write("\n".join(parts), asked.output)


def _machine() -> str:
    python = f"Python {platform.python_version()}"
    return f"Measured on {date.today()}, {platform.system()}, {platform.machine()}, {python}.\n"  # noqa: DTZ011


def _write(text: str, path: Path | None) -> None:
    if path is None:
        print(text)
        return
    before, _, rest = path.read_text("utf-8").partition(FIRST)
    after = rest.partition(LAST)[2]
    path.write_text(f"{before}{FIRST}\n{text}\n{LAST}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
