"""What a shell offers: run as a shell runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "import sys; sys.argv = ['r57']; from r57cli.__main__ import main; main()"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def offered(cache):
    """The words that bash is given at the end of a line."""

    def run(line, cwd=ROOT):
        environment = {
            "_R57_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split(" ")) - 1),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "R57_CACHE": str(cache),
        }
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        return done.stdout.split()

    return run


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("r57 gap lai", ["laichau"]),
        ("r57 gap laichau ho", ["hochiminh"]),
        ("r57 track vi", ["vinhlong", "vietnam"]),
        ("r57 compare --against viet", ["vietnam"]),
        ("r57 list figures son", ["sonla"]),
        ("r57 gap laichau --indicator hd", ["hdi", "hdi_rank"]),
        ("r57 explain laichau digital_economy_share_g", ["digital_economy_share_grdp"]),
        ("r57 gap --data nowhere lai", []),
        ("r57 va", ["validate"]),
        ("r57 gap --rank", ["--rank-by"]),
    ],
)
def test_what_is_begun_is_completed(offered, line, words):
    assert sorted(offered(line)) == sorted(words)
