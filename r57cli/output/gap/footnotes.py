"""What has to be said about a promise in small print: its other wordings, what is implied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.marks import flag_texts
from r57cli.output.row_words import of_group
from r57cli.output.words import signs, target_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from r57cli.messages import Messages
    from r57cli.output.gap.screen import Part
    from r57cli.output.words import Say
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.row import Row

_NOTED = (
    "base_unknown", "older_than_resolution", "target_machine_translated", "year_inferred",
    "territory_inferred",
)  # fmt: skip
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Footnotes:
    """Numbered notes under one block."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._texts: list[str] = []
        self._drafts: dict[str, None] = {}

    def mark(self, row: GapRow) -> str:
        """The raised number of the row's note, with a space before it; empty without a note."""
        text = self._text(row)
        if not text:
            return ""
        if text not in self._texts:
            self._texts.append(text)
        return f" {str(self._texts.index(text) + 1).translate(_RAISED)}"

    def show(self) -> None:
        """Add the notes to the screen."""
        for at, text in enumerate(self._texts, start=1):
            self._part.screen.line(f"{str(at).translate(_RAISED)} {text}", "note", 3)
        for document in self._drafts:
            self._part.screen.line(self._part.m("gap.note.draft", document=document), "note", 3)

    def _text(self, row: GapRow) -> str:
        if row.target is None:
            return ""
        m = self._part.m
        told = wordings(row, m)
        if told:
            views = (row.target, *row.other_targets)
            unissued = (view.document for view in views if view.document_status != "issued")
            self._drafts |= dict.fromkeys(unissued)
        if row.target.implied and row.target.as_printed:
            told.append(m("gap.note.implied", printed=row.target.as_printed))
        if "basis_unstated" in row.flags:
            told.append(of_group("gap.note.basis", row.group, m))
        told += flag_texts((flag for flag in _NOTED if flag in row.flags), m)
        return "; ".join(told)


def wordings(
    row: Row, m: Messages, say: Say = signs, cite: Callable[[str], str] = str
) -> list[str]:
    """How each document words a promise, where they do not all word it alike."""
    texts = texts_by_key(row, m, say)
    return [
        f"{m(f'kind.{view.document_kind}')} {cite(view.document)}: {texts[view.key]}"
        for view in (row.target, *row.other_targets)
        if view and texts
    ]


def texts_by_key(row: Row, m: Messages, say: Say = signs) -> dict[str, str]:
    """The same by the keys of the promises, without the documents."""
    views = [row.target, *row.other_targets] if row.target else []
    texts = {view.key: target_text(view, row.unit, m, say) for view in views}
    return texts if len(set(texts.values())) > 1 else {}
