"""A real wheel, built and run outside the repository."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(request.config.rootpath)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_data_is_inside(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "r57cli/_data/targets/laichau.yaml" in names
    assert "r57cli/_data/VERSION" in names
    assert "r57cli/py.typed" in names
    assert {"r57cli/report/page.html.jinja", "r57cli/report/page.css"} <= set(names)
    assert not [name for name in names if name.startswith("tests/")]


def test_it_prints_the_same_table_in_an_empty_folder(wheel, tmp_path, process):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    empty = tmp_path / "empty"
    empty.mkdir()
    args = ("gap", "laichau", "--as-of", "2026-11-22")
    installed = {"cwd": empty, "PYTHONPATH": str(tmp_path / "site")}
    done = process(*args, **installed)
    assert done.stdout == process(*args).stdout
    assert done.stderr == b""
    assert process("--version", **installed).stdout == process("--version").stdout
