"""The receipt of a form: each line as it was read, what to mend, what would be written."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.domain.ruleset import RULES
from r57cli.forms.columns import heading, in_columns
from r57cli.forms.spoken import spoken
from r57cli.messages import notation
from r57cli.output import formats
from r57cli.output.findings.wording import whole
from r57cli.output.json_text import to_json
from r57cli.output.plain import SCHEMA_VERSION, to_plain
from r57cli.output.screen import Column, Screen
from r57cli.reading.raw import display_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.forms.intake import Found, Intake
    from r57cli.forms.problems import Remark
    from r57cli.forms.records import Entry
    from r57cli.messages import Messages
    from r57cli.output.canvas import Canvas

_SEVERITIES = ("error", "warning", "note")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NUMBERS = {"value": notation.number, "typed": notation.number, "exact": notation.short}


def receipt_text(intake: Intake, name: str, m: Messages, canvas: Canvas, *, written: bool) -> str:
    """The receipt for people."""
    return formats.draw(_screen(intake, name, m, written=written), canvas)


def receipt_json(intake: Intake, m: Messages, *, written: bool) -> str:
    """The receipt for machines."""
    told = {
        "schema_version": SCHEMA_VERSION,
        "command": "import",
        "place": intake.place,
        "written": written,
        "cells": intake.cells,
        "taken": len(intake.taken),
        "refused": intake.refused,
        "untouched": intake.form.untouched,
        "folder": _folder(intake),
        "files": sorted(intake.files),
        "lines": [_plain(entry) for entry in intake.taken],
        "remarks": [
            {"cell": cell, "code": code, "severity": severity, "message": message}
            for cell, code, severity, message in _told(intake, m)
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
    screen.line(m("import.read", file=name, place=intake.place or "–"), "title")
    lines = [(entry.line.first.name, *_read(entry, m)) for entry in intake.taken]
    columns = [Column(m("col.cell")), Column(m("col.indicator")), Column(m("col.read_as"))]
    screen.grid([*columns, Column(m("col.document"))], lines)
    told = [(cell, _with_rule(message, code)) for cell, code, _, message in _told(intake, m)]
    if told:
        screen.line()
    screen.grid([Column(m("col.cell")), Column(m("col.said"))], told)
    screen.line()
    _left_out(screen, intake, m)
    untouched = intake.form.untouched
    severities = Counter(severity for _, _, severity, _ in _told(intake, m))
    counts = {"cells": intake.cells, "taken": len(intake.taken), "untouched": untouched}
    kinds = (("mend", "error"), ("warned", "warning"), ("notes", "note"))
    found = {name: severities[severity] for name, severity in kinds}
    screen.line(m("import.counts", **counts, **found), "heading")
    _files(screen, intake, m, written=written)
    return screen


def _left_out(screen: Screen, intake: Intake, m: Messages) -> None:
    if intake.form.unread:
        screen.line(m("import.unread", names=", ".join(intake.form.unread)), "note")
    for cell in intake.form.strange:
        screen.line(m("import.strange", cell=cell.name, name=cell.value), "note")


def _files(screen: Screen, intake: Intake, m: Messages, *, written: bool) -> None:
    if not intake.is_sound:
        screen.line(m("import.mend"), "heading")
        return
    if not intake.files:
        screen.line(m("import.empty"))
        return
    screen.line(m("import.wrote" if written else "import.would", folder=_folder(intake)))
    for name, made in sorted(intake.files.items()):
        screen.line(m.count(f"import.file.{made.state}", made.records, name=name), indent=3)
    if not written:
        screen.line(m("import.nothing"), "heading")


def _read(entry: Entry, m: Messages) -> tuple[str, str, str]:
    """The indicator, each key as it was read with its cell, and the document."""
    return str(entry.record["indicator"]), spoken(entry, m), entry.document or "–"


def _with_rule(message: str, code: str) -> str:
    """A text with the rule behind it, which `r57 rule` explains; a code of a form is none."""
    return f"{message} ({code})" if code in RULES else message


def _told(intake: Intake, m: Messages) -> Iterator[tuple[str, str, str, str]]:
    """Each remark as cell, code, severity and text: what has to be mended first."""
    told = [_remark(each, m) for each in intake.remarks]
    told += [_finding(each, m) for each in intake.findings]
    yield from sorted(told, key=lambda each: (_SEVERITIES.index(each[2]), _order(each[0])))


def _order(cell: str) -> tuple[str, int, str]:
    """Cells sheet by sheet and line by line."""
    sheet, _, at = cell.partition("!")
    letters = at.rstrip("0123456789")
    return sheet, int(at[len(letters) :] or 0), letters


def _remark(remark: Remark, m: Messages) -> tuple[str, str, str, str]:
    args = {name: _shown(name, text, m) for name, text in remark.args.items()}
    severity = "note" if remark.is_note else "error"
    return remark.cell, remark.code, severity, m(f"form.told.{remark.code}", **args)


def _shown(name: str, text: str, m: Messages) -> str:
    """An argument of a remark in the notation of the language; what was typed stays as it is."""
    if name == "unit":
        return m(f"unit.{text}")
    if name == "columns":
        return ", ".join(heading(column, m) for column in text.split(","))
    if name == "period":
        return notation.period(text, m.language)
    if name in _NUMBERS and _NUMBER.fullmatch(text):
        return _NUMBERS[name](Decimal(text), m.language)
    return notation.partial(text, m.language) if _ISO.fullmatch(text) else text


def _finding(found: Found, m: Messages) -> tuple[str, str, str, str]:
    finding = found.located.finding
    return found.cell, finding.code, finding.severity, in_columns(whole(found.located, m), m)
