"""Annotations of a GitHub workflow, below the report for people.

The platform shows ten errors and ten warnings of a step and drops the rest without a word; the
report has all of them, and a last line says how many were not annotated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.findings.wording import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.messages import Messages
    from r57cli.reading.locate import Located
    from r57cli.rows.findings import Report

MOST_SHOWN = 10


def to_github(report: Report, m: Messages, text: str) -> str:
    """The report `text`, the annotations, and what they leave out."""
    lines, left = [], 0
    for level in ("error", "warning"):
        found = [each for each in report.found if report.level(each) == level]
        lines += [_command(level, each, m) for each in found[:MOST_SHOWN]]
        left += len(found[MOST_SHOWN:])
    if left:
        lines.append(m.count("validate.not_annotated", left, most=MOST_SHOWN))
    return text + "".join(f"{line}\n" for line in lines)


def _command(level: str, located: Located, m: Messages) -> str:
    """A workflow command; a column is only allowed where the stretch is within one line."""
    span = located.span
    properties = {
        "file": located.file,
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"r57 {located.finding.code}"
    return f"::{level} {_properties(properties)}::{_escaped(whole(located, m))}"


def _properties(properties: Mapping[str, str]) -> str:
    return ",".join(
        f"{key}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
