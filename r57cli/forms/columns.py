"""The columns of a form, and the words that may stand in them, in both languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from r57cli.domain.spelling import fold
from r57cli.messages import LANGUAGES, Messages

if TYPE_CHECKING:
    from collections.abc import Iterable

FIGURES = {
    "number": 5, "code": 28, "indicator": 42, "unit": 12, "target": 16, "previous": 18,
    "provider": 22, "numerator": 12, "denominator": 12, "result": 14, "nature": 13, "counting": 18,
    "as_of": 13, "reason": 20, "expected": 13, "document": 10, "at": 14, "corrects": 22,
    "correction": 22, "note": 28,
}  # fmt: skip
"""The columns of the form of figures, by their ids, each with its width in letters.

That of the provider is in a form that has a sheet for each of them.
"""

TARGETS = {
    "number": 5, "code": 28, "indicator": 42, "unit": 12, "promise": 18, "year": 8, "yearly": 10,
    "maintain": 10, "document": 10, "at": 14, "note": 28,
}  # fmt: skip
"""The columns of the form of promises."""

DOCUMENTS = {
    "key": 8, "title": 50, "kind": 16, "issuer": 30, "document_number": 20, "date": 13,
    "address": 50, "territory": 22,
}  # fmt: skip
"""The columns of the sheet that lists the documents of a form."""

GIVEN = frozenset({"number", "code", "indicator", "unit", "target", "previous", "provider"})
"""What the form says itself; the rest is filled in."""

HEAD = ("place", "period", "cut_off")
"""What stands above a form: for which place, which period, until which day."""

_ALSO = {
    "result": (
        "ketqua", "ketquathuchien", "thuchien", "solieu", "giatri", "result", "actual", "value",
    ),
    "code": ("ma", "machitieu", "code", "id", "indicatorid"),
    "as_of": ("tinhden", "ngay", "thoidiem", "asof", "date"),
    "document": ("vanban", "nguon", "document", "source"),
    "note": ("ghichu", "note", "notes", "remark"),
}  # fmt: skip
"""Other headings by which offices call a column, folded."""


def heading(column: str, m: Messages) -> str:
    """What the form calls a column, without what it explains in brackets."""
    return m(f"form.{column}").partition(" (")[0]


@cache
def _headings(columns: tuple[str, ...]) -> dict[str, str]:
    texts = [Messages(language) for language in LANGUAGES]
    known = {fold(heading(each, m)): each for m in texts for each in columns}
    also = {word: each for each in columns for word in _ALSO.get(each, ())}
    return {**also, **known, **{fold(each): each for each in columns}}


def column_of(written: str, columns: Iterable[str]) -> str | None:
    """The column that a heading names, in either language; what stands in brackets is left out."""
    known, bare = _headings(tuple(columns)), written.partition("(")[0]
    return known.get(fold(written)) or known.get(fold(bare))
