"""Places and producers as sentences name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.answer import Territory

_CITY = "TP. "


def without_title(name: str) -> str:
    """The name of a place without "TP.", where another word beside it says that it is a city."""
    return name.removeprefix(_CITY)


def producer_text(producer: str, whose: Territory, m: Messages) -> str:
    """Who counted a figure: the place itself, or an office, by its name; any other as written."""
    if producer == whose.place:
        return whose.place_vi
    known = f"producer.{producer}"
    return m(known) if m.has(known) else producer
