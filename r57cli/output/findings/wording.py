"""Findings in words: what is wrong, what to write instead, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.messages import Messages
    from r57cli.reading.finding import Finding
    from r57cli.reading.locate import Located, Place
    from r57cli.rows.findings import Report


def message(located: Located, m: Messages) -> str:
    """What is wrong, in the language of the messages."""
    return _text("finding", located, m)


def hint(located: Located, m: Messages) -> str:
    """What to write instead; empty where nothing general can be said."""
    return _text("hint", located, m)


def whole(located: Located, m: Messages) -> str:
    """What is wrong and what to write instead, on one line."""
    return with_cure(message(located, m), hint(located, m), m)


def with_cure(said: str, cure: str, m: Messages) -> str:
    """What is wrong and what to write instead, where that is known."""
    return f"{said}; {m('validate.hint', hint=cure)}" if cure else said


def position(place: Place) -> str:
    """The place as file:line:column."""
    return f"{place.file}:{place.span.line}:{place.span.column}"


def line(located: Located, m: Messages) -> str:
    """One line: file:line:column severity code message."""
    finding = located.finding
    severity = m(f"severity.{finding.severity}")
    return f"{position(located.place)} {severity} {finding.code} {message(located, m)}"


def summary(report: Report, m: Messages) -> str:
    """How many files were checked, and how many findings there are."""
    counts = {"files": len(report.files), "errors": report.errors, "warnings": report.warnings}
    if not report.files:
        return m("validate.nothing")
    text = m("validate.summary" if report.found else "validate.clean", **counts)
    return f"{text} {m.count('validate.exempted', report.exempted)}" if report.exempted else text


def _text(kind: str, located: Located, m: Messages) -> str:
    return text_of(texts_of(kind, located.finding), located.finding.args, m)


def texts_of(kind: str, finding: Finding) -> tuple[str, str]:
    """The ids of the texts of a kind for a finding, that of its variant first."""
    return f"{kind}.{finding.code}.{finding.variant}", f"{kind}.{finding.code}"


def text_of(ids: Iterable[str], args: Mapping[str, str], m: Messages) -> str:
    """The first of these texts that there is, filled in; empty where there is none."""
    chosen = next(filter(m.has, ids), None)
    return m(chosen, **args) if chosen else ""
