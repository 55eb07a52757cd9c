"""What all tests share: r57 as a user runs it, and golden files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from typer.testing import CliRunner

# The same examples in every run; "pytest --hypothesis-profile=default" looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory):
    """A cache folder of the tests' own: what they ask for twice comes from snapshots."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["R57_CACHE"] = str(folder)
    return folder


@dataclass
class Result:
    code: int
    out: str
    err: str


@pytest.fixture
def r57(monkeypatch):
    """Run a command in this process; English and no colour unless the test says otherwise."""
    from r57cli.cli.app import build

    for name in ("R57_DATA", "R57_LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*args: str) -> Result:
        done = CliRunner().invoke(build(), [str(arg) for arg in args])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Result(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def process():
    """Run `python -m r57cli` as a process of its own, with these variables added."""

    def run(*args: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[bytes]:
        kept = {
            k: v
            for k, v in os.environ.items()
            if not k.startswith(("R57_D", "R57_L", "LC_", "COLUMNS"))
        }
        environment = {**kept, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), **variables}
        command = [sys.executable, "-m", "r57cli", *args]
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)

    return run


@pytest.fixture
def golden(request):
    """Hold a text against a golden file beside the test."""

    def check(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return check


@pytest.fixture
def data_copy(tmp_path):
    """A copy of the shipped data that a test may change."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    return folder


@pytest.fixture(scope="session")
def git():
    """Run git in a folder, as a synthetic author, whatever repository the tests are run in."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    author = ("-c", "user.name=synthetic", "-c", "user.email=synthetic@example.org")

    def run(folder: Path, *args: str) -> str:
        done = subprocess.run(
            ["git", *author, *args],
            cwd=folder,
            env=kept,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    return run
