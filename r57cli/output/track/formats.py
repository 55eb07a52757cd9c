"""The answer of `track` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.output.answer import answer_head
from r57cli.rows.track.rows import TrackAnswer, TrackRow

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.output.screen import Screen


def renderers(answer: TrackAnswer, m: Messages, *, filtered: bool) -> formats.Renderers:
    """A function for each format that returns the text."""

    def screen() -> Screen:
        from r57cli.output.track.screen import track_screen  # noqa: PLC0415 - only people read it

        return track_screen(answer, m, filtered=filtered)

    head = answer_head("track", answer, rank_by=answer.rank_by) | {"summary": answer.summary}
    return formats.renderers(head, answer.rows, TrackRow, screen)
