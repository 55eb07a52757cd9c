"""The report as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output.findings.wording import hint, message
from r57cli.output.plain import SCHEMA_VERSION

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.reading.locate import Located
    from r57cli.reading.positions import Span
    from r57cli.rows.findings import Report


def findings_object(report: Report, m: Messages) -> dict[str, Any]:
    """The findings with 1-based positions; columns count code points, `end` ones are exclusive."""
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "validate",
        "as_of": report.as_of.isoformat(),
        "files": len(report.files),
        "errors": report.errors,
        "warnings": report.warnings,
        "exempted": report.exempted,
        "findings": [_finding(each, report, m) for each in report.found],
    }


def _finding(located: Located, report: Report, m: Messages) -> dict[str, Any]:
    return {
        "code": located.finding.code,
        "severity": report.level(located),
        "file": located.file,
        **_span(located.span),
        "message": message(located, m),
        "hint": hint(located, m) or None,
        "related": [
            {"file": each.file, **_span(each.span), "message": m(each.message)}
            for each in located.related
        ],
    }


def _span(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
