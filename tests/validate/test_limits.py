"""Whatever a file holds: an answer, within bounds of memory, and never in silence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from northland import ACTUALS, HEAD

ROOT = Path(__file__).resolve().parents[2]
RECORD = "  - indicator: service_share\n    at: đoạn 2\n    as_of: 2025-06-30\n    value: 51.69\n"
MOST_MEGABYTES = 300
MEASURED = """\
import re, sys
from pathlib import Path
from r57cli.cli.app import run
try:
    run()
finally:
    most = re.search(r"VmHWM:\\s*([0-9]+) kB", Path("/proc/self/status").read_text())
    sys.stderr.write(f"\\n{int(most[1]) // 1000}")
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells the memory used")


def validate(folder):
    """The codes found in each file, and the megabytes that it took."""
    command = [sys.executable, "-c", MEASURED, "validate", str(folder), "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    found = json.loads(done.stdout)["findings"]
    return [each["code"] for each in found], int(done.stderr.split()[-1])


TEN_MEGABYTES = 10 * 1024 * 1024


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (HEAD + RECORD * ((TEN_MEGABYTES - 100) // len(RECORD.encode())), {"R108"}),
        (HEAD + RECORD * 20_000, {"R601", "R122"}),
        (HEAD + RECORD.replace("value", "valeu") * 20_000, {"R202", "R122"}),
        (HEAD + "".join(RECORD.replace("service_share", f"x_{at}") for at in range(20_000)),
         {"R501", "R122"}),
        (HEAD + "".join(f"{RECORD}    corrects: {at}\n    reason: x\n" for at in range(15_000)),
         {"R204", "R122"}),
        (HEAD + RECORD + "# r57: x\n" * 1_000_000, {"R123", "R122"}),
        (HEAD + RECORD.replace("51.69", "51.69 # r57: ignore[R305] x") * 20_000,
         {"R601", "R122", "R124"}),
        (HEAD + RECORD.replace("    value", "  - value") * 20_000, {"R212", "R122"}),
        (HEAD + RECORD * 20_000 + "  - {indicator: a, value}\n" * 20_000, {"R121", "R122"}),
        (f'a: "{"x" * (TEN_MEGABYTES - 10)}"\n', {"R116", "R201"}),
        ("\n" * (TEN_MEGABYTES - 10), {"R105"}),
        ("\u00a0" * (TEN_MEGABYTES // 2 - 10), {"R103"}),
        ("x" * (TEN_MEGABYTES + 1), {"R101"}),
        ("- " * 2_000_000, {"R115"}),
    ],
    ids=lambda each: "" if isinstance(each, str) else "-".join(sorted(each)),
)  # fmt: skip
def test_a_large_file(synthetic, text, codes):
    synthetic.write(ACTUALS, text)

    found, megabytes = validate(synthetic.root)

    assert set(found) == codes
    assert len(found) <= 501
    assert megabytes < MOST_MEGABYTES


def test_two_thousand_files(synthetic):
    documents = "documents/northland.yaml"
    more = "".join(
        f"  - id: r{at}\n    kind: report\n    status: issued\n    title: a\n    date: 2025-12-01\n"
        for at in range(2000)
    )
    synthetic.write(documents, synthetic.text(documents) + more)
    for at in range(2000):
        text = f"place: northland\ndocument: r{at}\nactuals:\n{RECORD}"
        synthetic.write(f"actuals/northland/r{at}.yaml", text.replace("51.69", f"{at % 90}.69"))

    found, megabytes = validate(synthetic.root)

    assert set(found) == {"R602"}
    assert len(found) > 1900
    assert megabytes < MOST_MEGABYTES
