"""A small copy of the data, and blank forms made by the program."""

from __future__ import annotations

import shutil

import pytest
from synthetic_forms import Filled

MADE = {}
"""The blank forms by what was asked for: each is made once."""


@pytest.fixture
def small(tmp_path, request):
    """The catalogue, the places and what is known of Lai Châu: fast to read."""
    shipped, folder = request.config.rootpath / "data", tmp_path / "data"
    folder.mkdir()
    for name in ("indicators.yaml", "places.yaml", "VERSION"):
        shutil.copy(shipped / name, folder / name)
    for kind in ("documents", "targets"):
        (folder / kind).mkdir()
        shutil.copy(shipped / kind / "laichau.yaml", folder / kind / "laichau.yaml")
    shutil.copytree(shipped / "actuals" / "laichau", folder / "actuals" / "laichau")
    return folder


@pytest.fixture
def form(r57, tmp_path, request):
    """A blank form of the third quarter of 2026 for Lai Châu, to be filled in."""
    shipped = request.config.rootpath / "data"  # what a test does to its own copy changes no form

    def make(*more, period="2026-Q3", name="form.xlsx", lang="en"):
        path = tmp_path / name
        asked = (*(("--period", period) if period else ()), "--lang", lang, *more)
        if asked not in MADE:
            done = r57("template", "laichau", *asked, "-o", path, "--data", shipped)
            assert done.code == 0, done.err
            MADE[asked] = path.read_bytes()
        path.write_bytes(MADE[asked])
        return Filled(path)

    return make
