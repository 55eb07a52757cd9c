"""The report as Markdown, e.g. for the summary of a workflow step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.findings.wording import hint, message, position, summary
from r57cli.output.markdown import to_markdown
from r57cli.output.screen import Column, Screen

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.findings import Report


def findings_markdown(report: Report, m: Messages, most: int = 0) -> str:
    """The counts and a table of the findings; of more than `most` the first ones (0: all)."""
    shown = report.found[:most] if most else report.found
    screen = Screen()
    screen.line(summary(report, m), "title")
    screen.grid(
        [Column(m(f"col.{name}")) for name in ("place_in_file", "rule", "message", "hint")],
        [
            (
                position(each.place),
                f"{m(f'severity.{report.level(each)}')} {each.finding.code}",
                message(each, m),
                hint(each, m),
            )
            for each in shown
        ],
    )
    if hidden := len(report.found) - len(shown):
        screen.line(m.count("validate.hidden", hidden))
    return to_markdown(screen)
