"""A small copy of the data, blank forms made by the program, and cells found by their headings."""

from __future__ import annotations

import shutil

import pytest
from openpyxl import load_workbook

HEAD = 5
DAY = "2026-11-22"


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


class Filled:
    """A form on its way through an office."""

    def __init__(self, path):
        self.path, self.book = path, load_workbook(path)
        self.sheet = self.book.worksheets[0]
        self.columns = {c.value.split(" (")[0]: c.column for c in self.sheet[HEAD] if c.value}

    def row(self, code):
        column = self.columns.get("Code") or self.columns["Mã"]
        found = (r for r in range(HEAD + 1, self.sheet.max_row + 1))
        return next(r for r in found if self.sheet.cell(r, column).value == code)

    def cell(self, code, heading):
        return self.sheet.cell(self.row(code), self.columns[heading])

    def put(self, code, **values):
        for heading, value in values.items():
            self.cell(code, heading.replace("_", " ")).value = value

    def document(self, at=1, title="Báo cáo thử", kind="report", date="15/10/2026", number="1/BC"):
        sheet = (
            self.book["Documents"] if "Documents" in self.book.sheetnames else self.book["Văn bản"]
        )
        for column, value in zip((2, 3, 5, 6), (title, kind, number, date), strict=True):
            sheet.cell(1 + at, column).value = value

    def save(self):
        self.book.save(self.path)
        return self.path


@pytest.fixture
def form(r57, small, tmp_path):
    """A blank form of the third quarter of 2026 for Lai Châu, to be filled in."""

    def make(*more, period="2026-Q3", name="form.xlsx", lang="en"):
        path = tmp_path / name
        asked = ("--period", period) if period else ()
        done = r57(
            "template", "laichau", *asked, "-o", path, "--data", small, "--lang", lang, *more
        )
        assert done.code == 0, done.err
        return Filled(path)

    return make
