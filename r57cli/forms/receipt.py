"""The receipt of a form: each line as it was read, what to mend, what would be written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from r57cli.domain.ruleset import RULES
from r57cli.forms.spoken import spoken
from r57cli.forms.wording import Wording, name_of, remark_text
from r57cli.output import formats
from r57cli.output.json_text import to_json
from r57cli.output.plain import SCHEMA_VERSION, to_plain
from r57cli.output.screen import Column, Screen
from r57cli.reading.raw import display_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.forms.intake import Intake
    from r57cli.forms.records import Entry
    from r57cli.messages import Messages
    from r57cli.output.canvas import Canvas

_SEVERITIES = ("error", "warning", "note")


def receipt_text(intake: Intake, name: str, m: Messages, canvas: Canvas, *, written: bool) -> str:
    """The receipt for people."""
    return formats.draw(_screen(intake, name, m, written=written), canvas)


def receipt_json(intake: Intake, m: Messages, *, written: bool) -> str:
    """The receipt for machines."""
    remarks = list(_told(intake, m))
    taken = _sound(intake, remarks)
    told = {
        "schema_version": SCHEMA_VERSION,
        "command": "import",
        "place": intake.place.id if intake.place else None,
        "written": written,
        "cells": intake.cells,
        "taken": taken,
        "refused": len(intake.entries) - taken,
        "untouched": intake.form.untouched,
        "folder": _folder(intake),
        "files": sorted(intake.files),
        "lines": [_plain(entry) for entry in intake.taken],
        "remarks": [
            {"cell": cell, "code": code, "severity": severity, "message": message}
            for cell, code, severity, message in remarks
        ],
    }
    return to_json(told) + "\n"


def _folder(intake: Intake) -> str:
    return display_of(intake.root.absolute())


def _plain(entry: Entry) -> dict[str, Any]:
    cells = {key: cell.name for key, cell in entry.cells.items()}
    return {"document": entry.document, "record": to_plain(entry.record), "cells": cells}


def _screen(intake: Intake, name: str, m: Messages, *, written: bool) -> Screen:
    screen = Screen()
    place = intake.place.name.vi if intake.place else "–"
    screen.line(m("import.read", file=name, place=place), "title")
    about = _about(intake, m)
    lines = [(entry.line.first.name, *_read(entry, about, m)) for entry in intake.taken]
    columns = [Column(m("col.cell")), Column(m("col.indicator")), Column(m("col.read_as"))]
    screen.grid([*columns, Column(m("col.document"))], lines)
    told = list(_told(intake, m))
    for severity in _SEVERITIES:
        _told_of(screen, severity, told, about, m)
    screen.line()
    _left_out(screen, intake, m)
    untouched = intake.form.untouched
    severities = Counter(severity for _, _, severity, _ in told)
    counts = {"cells": intake.cells, "taken": _sound(intake, told), "untouched": untouched}
    kinds = (("mend", "error"), ("warned", "warning"), ("notes", "note"))
    found = {name: severities[severity] for name, severity in kinds}
    screen.line(m("import.counts", **counts, **found), "heading")
    _files(screen, intake, m, written=written)
    return screen


def _sound(intake: Intake, told: list[tuple[str, str, str, str]]) -> int:
    """How many lines are taken of which no cell has to be mended."""
    wrong = {_order(cell)[:2] for cell, _, severity, _ in told if severity == "error"}
    lines = ((each.line.first.sheet, each.line.first.row) for each in intake.taken)
    return sum(line not in wrong for line in lines)


def _about(intake: Intake, m: Messages) -> dict[tuple[str, int], str]:
    """What each line of a form is about, by its sheet and row: an indicator or a document."""
    found = {}
    for entry in intake.entries:
        first, known = entry.line.first, entry.indicator
        name = name_of(known, intake.place, m) if known and intake.place else None
        name = name or entry.line.text("indicator") or entry.line.text("code")
        found[first.sheet, first.row] = name or "–"
    for line in intake.form.lines:
        if line.kind == "documents":
            found[line.first.sheet, line.first.row] = line.text("title") or "–"
    return found


def _told_of(
    screen: Screen,
    severity: str,
    told: list[tuple[str, str, str, str]],
    about: dict[tuple[str, int], str],
    m: Messages,
) -> None:
    """What is told with one severity, under its heading."""
    rows = [
        (cell, about.get(_order(cell)[:2], "–"), _with_rule(message, code))
        for cell, code, its, message in told
        if its == severity
    ]
    if rows:
        screen.line()
        screen.line(m(f"import.told.{severity}"), "heading")
        columns = (m("col.cell"), m("col.about"), m("col.said"))
        screen.grid([Column(each) for each in columns], rows)


def _left_out(screen: Screen, intake: Intake, m: Messages) -> None:
    if intake.form.unread:
        screen.line(m("import.unread", names=", ".join(intake.form.unread)), "note")
    for cell in intake.form.strange:
        screen.line(m("import.strange", cell=cell.name, name=cell.value), "note")


def _files(screen: Screen, intake: Intake, m: Messages, *, written: bool) -> None:
    if not intake.is_sound:
        _made(screen, intake, m, "instead")
        screen.line(m("import.mend"), "heading")
        return
    if not intake.files:
        screen.line(m("import.empty"))
        return
    screen.line(m("import.wrote" if written else "import.would", folder=_folder(intake)))
    _made(screen, intake, m)
    if not written:
        screen.line(m("import.nothing"), "heading")


def _made(screen: Screen, intake: Intake, m: Messages, state: str = "") -> None:
    """The files that are made, of a state or all, each with its records."""
    for name, made in sorted(intake.files.items()):
        if state in {"", made.state}:
            text = m.count(f"import.file.{made.state}", made.records, name=name, older=made.older)
            screen.line(text, indent=3)


def _read(entry: Entry, about: dict[tuple[str, int], str], m: Messages) -> tuple[str, str, str]:
    """The indicator, each key as it was read with its cell, and the document."""
    first = entry.line.first
    return about[first.sheet, first.row], spoken(entry, m), entry.document or "–"


def _with_rule(message: str, code: str) -> str:
    """A text with the rule behind it, which `r57 rule` explains; a code of a form is none."""
    return f"{message} ({code})" if code in RULES else message


def _told(intake: Intake, m: Messages) -> Iterator[tuple[str, str, str, str]]:
    """Each remark as cell, code, severity and text: what has to be mended first."""
    told = [
        (each.cell, each.code, "note" if each.is_note else "error", remark_text(each, m))
        for each in intake.remarks
    ]
    known = [each.indicator for each in intake.entries if each.indicator]
    place = intake.place
    names = {each.id: name_of(each, place, m) for each in known} if place else {}
    wording = Wording(names, intake.titles, m)
    for found in intake.findings:
        finding = found.located.finding
        told.append((found.cell, finding.code, finding.severity, wording.finding(finding)))
    yield from sorted(told, key=lambda each: (_SEVERITIES.index(each[2]), _order(each[0])))


def _order(cell: str) -> tuple[str, int, str]:
    """Cells sheet by sheet and line by line."""
    sheet, _, at = cell.partition("!")
    letters = at.rstrip("0123456789")
    return sheet, int(at[len(letters) :] or 0), letters
