"""Names of places as sentences say them."""

from __future__ import annotations

_CITY = "TP. "


def without_title(name: str) -> str:
    """The name of a place without "TP.", where another word beside it says that it is a city."""
    return name.removeprefix(_CITY)
