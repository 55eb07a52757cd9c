"""The answer of `gap` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output.csv_text import to_csv
from r57cli.output.fields import INTERNAL, columns_of
from r57cli.output.json_text import to_json, to_ndjson
from r57cli.output.markdown import to_markdown
from r57cli.output.plain import SCHEMA_VERSION, to_plain
from r57cli.rows.gap.rows import GapAnswer, GapRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from r57cli.messages import Messages


def gap_object(answer: GapAnswer) -> dict[str, Any]:
    """The whole answer as one JSON object."""
    return {
        "schema_version": SCHEMA_VERSION,
        "command": "gap",
        "as_of": answer.as_of.isoformat(),
        "data": {"version": answer.version, "digest": answer.digest},
        "thresholds": to_plain(answer.thresholds),
        "summary": to_plain(answer.summary),
        "rows": _rows(answer),
    }


def renderers(
    answer: GapAnswer, m: Messages, *, everything: bool, filtered: bool
) -> dict[str, Callable[[], str]]:
    """A function for each format that returns the text."""
    return {
        "table": lambda: _table(answer, m, everything=everything, filtered=filtered),
        "json": lambda: to_json(gap_object(answer)) + "\n",
        "ndjson": lambda: to_ndjson(_rows(answer)),
        "csv": lambda: to_csv(_rows(answer), columns_of(GapRow)),
        "markdown": lambda: _markdown(answer, m, everything=everything, filtered=filtered),
    }


def _rows(answer: GapAnswer) -> list[dict[str, Any]]:
    return [to_plain(row, leave_out=INTERNAL) for row in answer.rows]


def _table(answer: GapAnswer, m: Messages, *, everything: bool, filtered: bool) -> str:
    from r57cli.output.gap.screen import gap_screen  # noqa: PLC0415 - machine formats need no rich
    from r57cli.output.table import draw_on_stdout  # noqa: PLC0415

    screen = gap_screen(answer, m, everything=everything, filtered=filtered)
    return draw_on_stdout(screen)


def _markdown(answer: GapAnswer, m: Messages, *, everything: bool, filtered: bool) -> str:
    from r57cli.output.gap.screen import gap_screen  # noqa: PLC0415 - machine formats need no words

    return to_markdown(gap_screen(answer, m, everything=everything, filtered=filtered))
