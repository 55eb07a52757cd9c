"""The line of a place with a mark under the stretch that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spelling import writable

if TYPE_CHECKING:
    from r57cli.reading.locate import Place

_WIDEST = 100
_BEFORE = 50
_CUT = "…"


def snippet(place: Place) -> tuple[str, str] | None:
    """The line of the file and the mark under it, aligned by the cells of a terminal.

    A long line is cut to the stretch around the mark; what cannot be seen, or would act on a
    terminal, is shown as a sign. None where the text of the file is not known.
    """
    if not place.text.strip():
        return None
    from rich.cells import cell_len  # noqa: PLC0415 - only a finding needs it

    begin = place.span.column - 1
    end = place.span.end_column - 1 if place.span.end_line == place.span.line else len(place.text)
    first = max(0, begin - _BEFORE) if len(place.text) > _WIDEST else 0
    last = min(len(place.text), first + _WIDEST)
    head, tail = _CUT if first else "", _CUT if last < len(place.text) else ""
    before = head + _visible(place.text[first:begin])
    meant = _visible(place.text[begin : min(end, last)])
    mark = " " * cell_len(before) + "^" * max(1, cell_len(meant))
    return f"{head}{_visible(place.text[first:last])}{tail}".rstrip(), mark


def _visible(text: str) -> str:
    return writable(text.replace("\t", " "))
