"""The answer of `gap` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.output.answer import answer_head
from r57cli.rows.gap.rows import GapAnswer, GapRow

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen


def renderers(
    answer: GapAnswer, m: Messages, *, everything: bool, filtered: bool
) -> formats.Renderers:
    """A function for each format that returns the text."""

    def screen() -> Screen:
        from r57cli.output.gap.screen import gap_screen  # noqa: PLC0415 - only people read it

        return gap_screen(answer, m, everything=everything, filtered=filtered)

    asked = {"rank_by": answer.rank_by, "top": answer.top}
    head = answer_head("gap", answer, **asked) | {"summary": answer.summary}
    return formats.renderers(head, answer.rows, GapRow, screen)
