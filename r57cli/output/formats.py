"""An answer in each of the formats that the questions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output.json_text import to_json, to_ndjson
from r57cli.output.plain import INTERNAL, SCHEMA_VERSION, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from r57cli.output.screen import Screen

Renderers = dict[str, "Callable[[], str]"]
"""A function for each format that returns the text."""


def renderers(
    head: dict[str, Any],
    rows: Sequence[Any],
    record: type[Any],
    screen: Callable[[], Screen],
) -> Renderers:
    """The formats of an answer: `head` and `rows` for machines, the screen for people.

    `head` is what JSON says before the rows, `record` the type of a row.
    """

    def plain() -> list[dict[str, Any]]:
        return [to_plain(row, leave_out=INTERNAL) for row in rows]

    def whole() -> dict[str, Any]:
        return {"schema_version": SCHEMA_VERSION, **to_plain(head), "rows": plain()}

    return {
        "table": lambda: draw(screen()),
        "json": lambda: to_json(whole()) + "\n",
        "ndjson": lambda: to_ndjson(plain()),
        "csv": lambda: _csv(plain(), record),
        "markdown": lambda: _markdown(screen()),
    }


def draw(screen: Screen) -> str:
    """The screen as text for the terminal, or for the pipe that stdout is."""
    from r57cli.output.table import draw_on_stdout  # noqa: PLC0415 - machine formats need no rich

    return draw_on_stdout(screen)


def _csv(rows: Sequence[dict[str, Any]], record: type[Any]) -> str:
    from r57cli.output.csv_text import to_csv  # noqa: PLC0415 - only spreadsheets need it
    from r57cli.output.fields import columns_of  # noqa: PLC0415 - it knows the rows of all commands

    return to_csv(rows, columns_of(record))


def _markdown(screen: Screen) -> str:
    from r57cli.output.markdown import to_markdown  # noqa: PLC0415 - only Markdown needs it

    return to_markdown(screen)
