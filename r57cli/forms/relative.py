"""What a programme promises of a change: “gấp 2 lần”, “tăng 30% so với 2021-2025”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from r57cli.domain.values import PERCENTAGES, WORDED_UNITS, Form
from r57cli.forms.notation import Stated, Trouble, read_number, read_value, tidy
from r57cli.messages.words import meant

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.forms.sheets import Cell

_BASE = re.compile(
    r"\s+(?:so\s+với|on|compared\s+with)\s+(?:năm\s+|giai\s+đoạn\s+)?"
    r"(\d{4})(?:\s*[-–]\s*(\d{4}))?",
    re.IGNORECASE,
)
_CHANGES = (
    (re.compile(r"gấp\s+(.+?)\s+lần|(.+?)\s+times\s+as\s+much", re.IGNORECASE), Form.TIMES),
    (
        re.compile(r"tăng\s+(?:thêm\s+)?(.+?)\s*%|an\s+increase\s+of\s+(.+?)\s*%", re.IGNORECASE),
        Form.INCREASE_PERCENT,
    ),
    (
        re.compile(r"tăng\s+(.+?)\s+bậc|an\s+improvement\s+by\s+(.+?)\s+places", re.IGNORECASE),
        Form.IMPROVE_BY,
    ),
)


def read_promise(cell: Cell, unit: str) -> Stated | Trouble:
    """The value in a cell of a promise: as of a figure, or a change from a base.

    What has no number is promised to be done, or a level in words.
    """
    written = tidy(str(cell.value))
    if unit in WORDED_UNITS:
        is_level = unit == "level" and isinstance(cell.value, str)
        is_said = is_level or meant("state", written) == "done"
        return Stated(Form.VERBAL.value) if is_said else Trouble("not_done", {"text": written})
    change = _change(written, unit) if isinstance(cell.value, str) else None
    read = change or read_value(cell, unit)
    is_state = isinstance(read, Stated) and read.form == Form.MILESTONE
    return Trouble("unreadable", {"text": written}) if is_state else read


def _change(text: str, unit: str) -> Stated | Trouble | None:
    """A change, and the years that it starts from; None for what is no change at all."""
    base = _BASE.search(text)
    told = text[: base.start()] if base and base.end() == len(text) else text
    for pattern, form in _CHANGES:
        if found := pattern.fullmatch(told):
            number = read_number(found[1] or found[2], "rank" if form is Form.IMPROVE_BY else "")
            return _stated(form, number, base, unit, text)
    return None


def _stated(
    form: Form, number: Decimal | Trouble, base: re.Match[str] | None, unit: str, text: str
) -> Stated | Trouble:
    """A percentage may grow by points or by percent of itself; only ranks have places."""
    if isinstance(number, Trouble):
        return number if number.code != "unreadable" else Trouble("unreadable", {"text": text})
    if form is Form.INCREASE_PERCENT and unit in PERCENTAGES:
        return Trouble("rate_grows", {"text": text})
    if (form is Form.IMPROVE_BY) != (unit == "rank"):
        return Trouble("unreadable", {"text": text})
    years = "..".join(each for each in base.groups() if each) if base else "unknown"
    return Stated(form.value, (number,), base=years, understood=None if base else "base_unknown")
