"""Rows as plain data: mappings, lists, numbers, text, null; the base of every machine format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen, values_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA_VERSION = 1
"""Of the JSON outputs; a change is told in the changelog."""

INTERNAL = frozenset({"order", "is_single_year"})
"""Fields of a row that only order and count it."""


_PLAIN = frozenset({str, int, bool, Decimal, type(None)})
"""The types of nearly all values, which stay as they are."""


def to_plain(value: Any, *, leave_out: frozenset[str] = frozenset()) -> Any:
    """A row or any part of it as JSON-like data; Decimals stay exact, dates become ISO text."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Frozen):
        return {
            name: to_plain(each) for name, each in values_of(value).items() if name not in leave_out
        }
    if isinstance(value, dict):
        return {str(key): to_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def flatten(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested mappings as dotted columns; lists of plain values joined with "|"."""
    flat: dict[str, Any] = {}
    for key, value in row.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            flat.update(flatten(value, f"{name}."))
        elif isinstance(value, list):
            flat[name] = "|".join(_inline(each) for each in value)
        else:
            flat[name] = value
    return flat


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("key") or value.get("indicator") or value.get("id"))
    return plain_number(value) if isinstance(value, Decimal) else str(value)


def plain_number(value: Decimal) -> str:
    """A Decimal as JSON writes it: no exponent, no superfluous zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
