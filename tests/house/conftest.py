"""What the tests of the package share: it is built once, from this tree as it lies here."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def build():
    """Build from a folder into another one, with what is installed, offline."""

    def run(folder, into, *kinds):
        command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", into, *kinds]
        subprocess.run([*command, folder], check=True, capture_output=True)
        return next(into.glob("*.tar.gz")), next(into.glob("*.whl"))

    return run


@pytest.fixture(scope="session")
def packages(build, tmp_path_factory, request):
    """The sdist and the wheel, both made from the tree."""
    return build(request.config.rootpath, tmp_path_factory.mktemp("dist"), "--sdist", "--wheel")


@pytest.fixture(scope="session")
def alone(packages, tmp_path_factory):
    """An environment of its own with the wheel, and nothing else: its programs, its packages."""
    folder = tmp_path_factory.mktemp("alone")
    venv.create(folder, symlinks=os.name != "nt")
    own = {"base": str(folder), "platbase": str(folder)}
    programs, site = (
        Path(sysconfig.get_path(each, "venv", own)) for each in ("scripts", "purelib")
    )
    zipfile.ZipFile(packages[1]).extractall(site)
    return programs, site


@pytest.fixture(scope="session")
def site(alone):
    """The folder in which the wheel is installed, and nothing else."""
    return alone[1]
