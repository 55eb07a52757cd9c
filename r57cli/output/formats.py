"""An answer in each of the formats that the questions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output.json_text import to_json, to_ndjson
from r57cli.output.plain import INTERNAL, SCHEMA_VERSION, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from r57cli.output.canvas import Canvas
    from r57cli.output.screen import Screen

Renderers = dict[str, "Callable[[Canvas], str]"]
"""A function for each format that returns the text; tables are drawn as the canvas asks."""


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
        "table": lambda canvas: draw(screen(), canvas),
        "json": lambda _: to_json(whole()) + "\n",
        "ndjson": lambda _: to_ndjson(plain()),
        "csv": lambda _: _csv(plain(), record),
        "markdown": lambda _: _markdown(screen()),
    }


def draw(screen: Screen, canvas: Canvas) -> str:
    """The screen as aligned text."""
    from r57cli.output import table  # noqa: PLC0415 - machine formats need no rich

    return table.draw(screen, canvas)


def _csv(rows: Sequence[dict[str, Any]], record: type[Any]) -> str:
    from r57cli.output.csv_text import to_csv  # noqa: PLC0415 - only spreadsheets need it
    from r57cli.output.fields import columns_of  # noqa: PLC0415 - it knows the rows of all commands

    return to_csv(rows, columns_of(record))


def _markdown(screen: Screen) -> str:
    from r57cli.output.markdown import to_markdown  # noqa: PLC0415 - only Markdown needs it

    return to_markdown(screen)
