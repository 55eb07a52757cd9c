"""The pre-commit hook, run by pre-commit itself in a repository of its own.

Nothing is fetched: the hook's environment is built without dependencies, which it finds among the
packages of the environment that runs the tests.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("r57cli", "data", "docs", "pyproject.toml", "LICENSE", ".pre-commit-hooks.yaml")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory, git):
    """This repository as others name it in their configuration."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Synthetic commit")
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory, hooks, git):
    """A data repository with the hook in its configuration."""
    folder = tmp_path_factory.mktemp("repository")
    shutil.copytree(ROOT / "data", folder / "data")
    git(folder, "init", "-q")
    revision = git(hooks, "rev-parse", "HEAD")
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_posix()}\n    rev: {revision}\n"
        "    hooks:\n      - id: r57-validate\n",
        encoding="utf-8",
    )
    git(folder, "add", "-A")
    return folder


@pytest.fixture(scope="module")
def pre_commit(tmp_path_factory, repository, built_here):
    home = str(tmp_path_factory.mktemp("home"))

    def run():
        environment = {**os.environ, **built_here, "PRE_COMMIT_HOME": home, "R57_LANG": "en"}
        command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
        return subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_it_passes_on_sound_data_and_names_the_place_of_a_mistake(repository, pre_commit):
    targets = repository / "data" / "targets" / "laichau.yaml"
    sound = targets.read_text(encoding="utf-8")

    passed = pre_commit()
    targets.write_text(sound.replace("between: [9, 10]", "between: [10, 9]"), encoding="utf-8")
    failed = pre_commit()

    line = sound.split("between: [9, 10]")[0].count("\n") + 1
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout
    assert failed.returncode == 1
    assert "data/targets/laichau.yaml:" in failed.stdout.replace(os.sep, "/")
    assert f":{line}:14 error R301" in failed.stdout


def test_it_is_not_asked_about_other_files(repository, pre_commit, git):
    git(repository, "rm", "-q", "-r", "-f", "--cached", "data")
    (repository / "notes.txt").write_text("synthetic\n", encoding="utf-8")
    git(repository, "add", "notes.txt")

    skipped = pre_commit()

    assert skipped.returncode == 0
    assert "no files to check" in skipped.stdout
