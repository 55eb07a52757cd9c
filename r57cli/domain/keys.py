"""The stable keys by which records are named from outside."""

from __future__ import annotations


def figure_key(territory: str, indicator: str, moment: str, document: str) -> str:
    """The stable key of a target or figure: what is said of which territory and time, and where."""
    return f"{territory}/{indicator}/{moment}/{document}"


def deadline_of(key: str) -> str:
    """The deadline that the key of a target names: a year, "each" or "none"."""
    return key.split("/")[2]
