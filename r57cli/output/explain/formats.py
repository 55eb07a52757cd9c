"""The answer of `explain` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.output.answer import answer_head
from r57cli.rows.explain.rows import EvidenceRow, ExplainAnswer

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen


def renderers(answer: ExplainAnswer, m: Messages) -> formats.Renderers:
    """A function for each format that returns the text."""

    def screen() -> Screen:
        from r57cli.output.explain.screen import explain_screen  # noqa: PLC0415 - for people only

        return explain_screen(answer, m)

    head = answer_head("explain", answer) | {"summary": answer.summary}
    return formats.renderers(head, answer.rows, EvidenceRow, screen)
