"""A real wheel and a real sdist, built and run outside the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def unpacked(packages, tmp_path_factory):
    """The sdist in a folder of its own, under the name of its version."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(packages[0]) as archive:
        archive.extractall(folder, filter="data")
    (inside,) = folder.iterdir()
    return inside


def names(folder):
    """All files of a folder, but what Python leaves where it has run."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {each.relative_to(folder).as_posix() for each in files if each.suffix != ".pyc"}


def of_git(*args):
    command = ["git", "ls-files", "-z", *args]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return {name for name in listed.split("\0") if (ROOT / name).is_file()}


def test_the_same_files_give_the_same_bytes_elsewhere(packages, unpacked, build, tmp_path):
    """The sdist is this tree in another folder, with other times; its wheel goes through another
    sdist, so that a wheel does not tell what it was made from."""
    again = build(unpacked, tmp_path)
    for first, second in zip(packages, again, strict=True):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes()


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows what belongs to the tree")
def test_the_sdist_is_all_that_git_knows(unpacked):
    """A new file is in it before git knows it; what git ignores is not."""
    inside = names(unpacked) - {"PKG-INFO"}
    assert of_git() - inside == set()
    assert inside - of_git() - of_git("--others", "--exclude-standard") == set()


def test_the_wheel_is_the_package_with_the_data_inside(site, unpacked):
    package = {name for name in names(unpacked) if name.startswith("r57cli/")}
    data = {f"r57cli/_data/{name}" for name in names(unpacked / "data")}
    inside = {name for name in names(site) if ".dist-info/" not in name}
    assert inside == package | data
    assert {"r57cli/py.typed", "r57cli/report/page.css", "r57cli/_data/VERSION"} <= inside


def test_an_index_takes_them(packages):
    command = [sys.executable, "-m", "twine", "check", "--strict", *packages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("PASSED")) == (0, 2), done.stdout


def test_the_description_needs_nothing_beside_it(site):
    """An index shows it alone: a relative link or picture leads nowhere there."""
    (metadata,) = site.glob("*.dist-info/METADATA")
    told = message_from_string(metadata.read_text("utf-8"))
    assert told["Description-Content-Type"] == "text/markdown"
    assert "51.69%" in told.get_payload()
    links = re.findall(r"(?:\]\(|src=\"|href=\")([^)\"]+)", told.get_payload())
    assert [link for link in links if "://" not in link] == []


def test_it_prints_the_same_table_in_an_empty_folder(site, tmp_path, process):
    args = ("gap", "laichau", "--as-of", "2026-11-22")
    installed = {"cwd": tmp_path, "PYTHONPATH": str(site)}
    done = process(*args, **installed)
    assert done.stdout == process(*args).stdout
    assert done.stderr == b""
    assert process("--version", **installed).stdout == process("--version").stdout


def test_nothing_is_written_into_the_package(site, tmp_path, process):
    """Installing it anew took the figures of an office away."""
    path, own = tmp_path / "figures.csv", tmp_path / "own"
    path.write_text(
        "code;result;as_of;document;at\nhdi;0,7;2024-12-31;laichau-programme;3\n", "utf-8"
    )
    shipped = site / "r57cli" / "_data"
    before = {each: each.read_bytes() for each in shipped.rglob("*.yaml")}
    args = ("import", path, "--place", "laichau")
    installed = {"cwd": tmp_path, "PYTHONPATH": str(site)}
    shown = process(*args, **installed)
    assert f"Would write in {shipped.as_posix()}:" in shown.stdout.decode(), shown.stderr
    for named in ((), ("--data", shipped)):
        done = process(*args, "--write", *named, **installed)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"give --data DIR" in done.stderr
    assert {each: each.read_bytes() for each in shipped.rglob("*.yaml")} == before
    shutil.copytree(shipped, own)
    done = process(*args, "--write", "--data", "own", **installed)
    assert done.returncode == 0, done.stdout.decode()
    assert f"Wrote in {own.as_posix()}:" in done.stdout.decode()
