"""The formats of a report of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.canvas import Canvas
from r57cli.output.findings.json_object import findings_object
from r57cli.output.findings.text import to_text
from r57cli.output.json_text import to_json

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.formats import Renderers
    from r57cli.rows.findings import Report


def renderers(report: Report, m: Messages, most: int) -> Renderers:
    """A function for each format that returns the text; people are shown `most` findings."""
    return {
        "text": lambda canvas: to_text(report, m, canvas, most),
        "json": lambda _: to_json(findings_object(report, m)) + "\n",
        "github": lambda _: _github(report, m),
        "sarif": lambda _: _sarif(report, m),
        "junit": lambda _: _junit(report, m),
        "markdown": lambda _: _markdown(report, m, most),
    }


def _github(report: Report, m: Messages) -> str:
    from r57cli.output.findings.github import to_github  # noqa: PLC0415 - each format by itself

    return to_github(report, m, to_text(report, m, Canvas()))


def _sarif(report: Report, m: Messages) -> str:
    from r57cli.output.findings.sarif import sarif_object  # noqa: PLC0415

    return to_json(sarif_object(report, m)) + "\n"


def _junit(report: Report, m: Messages) -> str:
    from r57cli.output.findings.junit import to_junit  # noqa: PLC0415

    return to_junit(report, m)


def _markdown(report: Report, m: Messages, most: int) -> str:
    from r57cli.output.findings.markdown import findings_markdown  # noqa: PLC0415

    return findings_markdown(report, m, most)
