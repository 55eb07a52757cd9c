"""The report for people: each finding with its line, its cure, and the other places it is about."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from r57cli.output.findings.snippet import snippet
from r57cli.output.findings.wording import hint, message, position, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from r57cli.messages import Messages
    from r57cli.output.canvas import Canvas
    from r57cli.reading.locate import Located, Place
    from r57cli.rows.findings import Report

Piece = tuple[str, str]
"""A stretch of text and its style."""

_STYLES = {"error": "bold red", "warning": "bold yellow"}


def to_text(report: Report, m: Messages, canvas: Canvas, most: int = 0) -> str:
    """The report; of more than `most` findings the first ones, and how many are left out.

    0 shows all of them. Colour depends on the canvas alone.
    """
    shown = report.found[:most] if most else report.found
    lines: list[list[Piece]] = []
    for each in shown:
        lines += [*_finding(each, report, m), []]
    if hidden := len(report.found) - len(shown):
        lines += [[(m.count("validate.hidden", hidden), "bold")], []]
    lines.append([(summary(report, m), "bold")])
    if report.found:
        lines.append([(m("validate.explain", code=report.found[0].finding.code), "dim")])
    return _painted(lines, colour=canvas.colour)


def _finding(located: Located, report: Report, m: Messages) -> Iterator[list[Piece]]:
    level, code = report.level(located), located.finding.code
    places = (located.place, *located.related)
    width = max(len(str(place.span.line)) for place in places)
    head = (f"{m(f'severity.{level}')} {code}", _STYLES[level])
    yield [(position(located.place), "bold"), (" ", ""), head, (f" {message(located, m)}", "")]
    yield from _excerpt(located.place, width, _STYLES[level])
    for each in located.related:
        yield [(f"{'':{width}}   {position(each)} {m(each.message)}", "")]
        yield from _excerpt(each, width, "cyan")
    if cure := hint(located, m):
        yield [(f"{'':{width}}   {m('validate.hint', hint=cure)}", "green")]


def _excerpt(place: Place, width: int, style: str) -> Iterator[list[Piece]]:
    drawn = snippet(place)
    if drawn is not None:
        line, mark = drawn
        yield [(f" {place.span.line:>{width}} | ", "dim"), (line, "")]
        yield [(f" {'':{width}} | ", "dim"), (mark, style)]


def _painted(lines: Sequence[Sequence[Piece]], *, colour: bool) -> str:
    if not colour:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    from rich.console import Console  # noqa: PLC0415 - only colour needs it
    from rich.text import Text  # noqa: PLC0415

    console = Console(
        file=io.StringIO(), force_terminal=True, color_system="standard", legacy_windows=False
    )
    with console.capture() as capture:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    return capture.get()
