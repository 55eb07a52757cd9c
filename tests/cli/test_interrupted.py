"""Ctrl-C: it is answered at once, with a code of its own, and leaves no half file behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from r57cli.reading.raw import write_whole

READS_STDIN = b"r57cli.reading.source"
"""What is imported last before stdin is read: then the program waits for it."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGINT for one process")
def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path):
    command = [sys.executable, "-X", "importtime", "-m", "r57cli", "validate", "-"]
    environment = {**os.environ, "R57_CACHE": str(tmp_path)}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as running:
        for line in running.stderr:
            if line.strip().endswith(READS_STDIN):
                break
        for _ in range(20):  # Python may lose one that comes while it puts away what it imported
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(timeout=1)
                break
        running.kill()
        told = running.stderr.read()
        printed = running.stdout.read()

    assert running.returncode == 130
    assert printed == b""
    assert b"Traceback" not in told


@pytest.mark.parametrize("before", [[], ["old\n"]], ids=["new", "there already"])
def test_what_is_interrupted_while_it_is_written_stays_as_it_was(tmp_path, monkeypatch, before):
    path = tmp_path / "out.json"
    for text in before:
        path.write_text(text)

    def interrupted(*_: object) -> None:
        raise SystemExit(130)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(SystemExit):
        write_whole(path, b"new\n")

    assert [each.read_text() for each in tmp_path.iterdir()] == before
