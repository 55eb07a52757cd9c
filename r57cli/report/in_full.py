"""Days, differences and offices in full words, as a document that is handed in has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.marks import date_is_inferred
from r57cli.output.words import in_full, marked, moment_text, open_end, unit_word, with_unit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from decimal import Decimal

    from r57cli.messages import Language, Messages
    from r57cli.rows.views import ActualView, Quantity


def day_in_full(day: date, m: Messages) -> str:
    """A day: "25 November 2026", "ngày 25 tháng 11 năm 2026"."""
    month = m(f"month.{day.month}")
    return m(
        "full.day",
        day=m.either(f"{day.day:02d}", str(day.day)),
        month=month,
        year=day.year,
    )


def when_in_full(view: ActualView, m: Messages) -> str:
    """The day or period of a figure, with a word where it is inferred."""
    return marked(moment_text(view, m), m, in_full, inferred=date_is_inferred(view))


def difference_in_full(quantity: Quantity, m: Messages) -> str:
    """A difference with its sign: "−33.31 percentage points", "from −15 to −12 …"."""
    return _quantity(quantity, m, notation.signed)


def size_in_full(quantity: Quantity, m: Messages) -> str:
    """A distance: "33.31 percentage points", "from 12 to 15 …"."""
    return _quantity(quantity, m, notation.number)


def _quantity(quantity: Quantity, m: Messages, write: Callable[[Decimal, Language], str]) -> str:
    known = [end for end in (quantity.low, quantity.high) if end is not None]
    ends = list(dict.fromkeys(write(end, m.language) for end in known))
    if len(ends) > 1:
        return _measured(in_full("between", m, value=ends[0], high=ends[1]), quantity, m)
    text = _measured(ends[0], quantity, m) if ends else "–"
    return in_full(open_end(quantity), m, value=text) if len(known) == 1 else text


def _measured(figure: str, quantity: Quantity, m: Messages) -> str:
    word = f"full.unit.{quantity.unit}"
    if not m.has(word):
        return with_unit(figure, quantity.unit, m)
    return f"{figure} {unit_word(word, quantity.value, m)}"


def names_in_full(text: str, m: Messages) -> str:
    """The text with the usual abbreviations of offices written out."""
    table = {
        key.removeprefix("short."): word
        for key, word in m.texts.items()
        if key.startswith("short.")
    }
    if not table:
        return text
    wanted = "|".join(re.escape(each) for each in sorted(table, key=len, reverse=True))
    return re.sub(rf"(?<!\w)({wanted})(?!\w)", lambda found: table[found[0]], text)
