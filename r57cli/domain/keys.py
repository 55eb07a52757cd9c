"""The stable keys by which records are named from outside."""

from __future__ import annotations

from typing import NamedTuple


class Parts(NamedTuple):
    """What a key says, in its order; the moment of a target is its deadline.

    That is a year, "each" or "none".
    """

    territory: str
    indicator: str
    moment: str
    document: str


def figure_key(territory: str, indicator: str, moment: str, document: str) -> str:
    """The stable key of a target or figure: what is said of which territory and time, and where."""
    return f"{territory}/{indicator}/{moment}/{document}"


def parts_of(key: str) -> Parts:
    """The parts of the key of a target or figure. Raises TypeError for what is no such key."""
    return Parts(*key.split("/"))
