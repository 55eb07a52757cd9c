"""Files that come from elsewhere: stdin, alone or in the place of a file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NORTHLAND = "actuals/northland/northland-2025-q2.yaml"


@pytest.fixture
def piped(synthetic):
    def run(raw, *options):
        command = [sys.executable, "-m", "r57cli", "validate", "-", "--format", "json", *options]
        done = subprocess.run(
            [*command, "--data", str(synthetic.root)],
            input=raw, cwd=ROOT, capture_output=True, check=False,
        )  # fmt: skip
        report = json.loads(done.stdout) if done.stdout else None
        return done.returncode, report

    return run


def test_a_file_from_stdin(synthetic, piped):
    text = synthetic.text(NORTHLAND).replace("51.69", "54,5")

    code, report = piped(text.encode())

    (found,) = report["findings"]
    assert (code, report["files"]) == (1, 1)
    assert (found["file"], found["code"], found["line"], found["column"]) == (
        "<stdin>", "R204", 7, 12,
    )  # fmt: skip


def test_in_the_place_of_a_file_that_has_not_been_saved(synthetic, piped):
    path = synthetic.root / NORTHLAND
    text = synthetic.text(NORTHLAND).replace("place: northland", "place: southland")

    code, report = piped(text.encode(), "--stdin-filename", str(path))

    (found,) = report["findings"]
    assert (code, found["code"], found["line"], found["column"]) == (1, "R504", 1, 8)
    assert Path(found["file"]) == path


def test_a_file_that_does_not_exist_yet(synthetic, piped):
    path = synthetic.root / "targets" / "southland.yaml"
    text = "place: southland\ntargets:\n  - indicator: sevice_share\n    document: southland-old\n"

    code, report = piped(
        f"{text}    at: x\n    year: 2030\n    value: 5\n".encode(), "--stdin-filename", str(path)
    )

    assert (code, [each["code"] for each in report["findings"]]) == (1, ["R501"])


def test_a_sound_one(synthetic, piped):
    code, report = piped(synthetic.text(NORTHLAND).encode(), "--stdin-filename", "x.yaml")

    assert (code, report["findings"]) == (0, [])


def test_bytes_of_any_kind(piped):
    for raw in (b"", b"\xff\xfe", b"[" * 50_000, b"a: &a [*a]\n"):
        code, report = piped(raw)
        assert code == 1
        assert report["errors"] >= 1
