"""The answer of `diff` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.rows.diff.rows import DiffAnswer, DiffRow

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen


def renderers(answer: DiffAnswer, m: Messages) -> formats.Renderers:
    """A function for each format that returns the text."""

    def screen() -> Screen:
        from r57cli.output.diff.screen import diff_screen  # noqa: PLC0415 - only people read it

        return diff_screen(answer, m)

    head = {
        "command": "diff",
        "as_of": answer.as_of,
        "before": answer.before,
        "after": answer.after,
        "summary": answer.summary,
    }
    return formats.renderers(head, answer.rows, DiffRow, screen)
