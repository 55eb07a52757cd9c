"""Forms on their way through an office: cells found by their headings."""

from __future__ import annotations

from openpyxl import load_workbook

HEAD = 5


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
