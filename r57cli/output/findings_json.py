"""Findings as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output.plain import SCHEMA_VERSION
from r57cli.output.text import finding_hint, finding_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.reading.locate import Located
    from r57cli.reading.positions import Span


def findings_object(found: Sequence[Located], files: int, m: Messages) -> dict[str, Any]:
    """The findings with 1-based positions; `end` columns are exclusive."""
    errors = sum(each.finding.severity == "error" for each in found)
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "validate",
        "files": files,
        "errors": errors,
        "warnings": len(found) - errors,
        "findings": [_finding(each, m) for each in found],
    }


def _finding(located: Located, m: Messages) -> dict[str, Any]:
    finding = located.finding
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": located.file,
        **_span(located.span),
        "message": finding_message(located, m),
        "hint": finding_hint(located, m) or None,
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
