"""The answer of `compare` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.output.answer import answer_head
from r57cli.rows.compare.rows import CompareAnswer, CompareRow

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen


def renderers(answer: CompareAnswer, m: Messages) -> formats.Renderers:
    """A function for each format that returns the text."""

    def screen() -> Screen:
        from r57cli.output.compare.screen import compare_screen  # noqa: PLC0415 - for people only

        return compare_screen(answer, m)

    head = answer_head(
        "compare",
        answer,
        against=answer.against,
        against_vi=answer.against_vi,
        against_en=answer.against_en,
    )
    head |= {"tallies": answer.tallies, "summary": answer.summary}
    return formats.renderers(head, answer.rows, CompareRow, screen)
