"""Rows as pandas frames: text, float64, nullable integers and booleans, dates."""

from __future__ import annotations

import typing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.output.fields import fields_of, nested
from r57cli.output.plain import INTERNAL, flatten, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

_DTYPES = {"string": "string", "number": "float64", "integer": "Int64", "boolean": "boolean"}
_TYPES = {Decimal: "number", bool: "boolean", int: "integer", date: "date"}


def series(type_: str, values: list[Any]) -> pd.Series[Any]:
    """One column of a type: string, number, integer, boolean or date; None is missing."""
    import pandas as pd  # noqa: PLC0415 - only frames need it

    if type_ == "date":
        return pd.Series(values, dtype="object").astype("datetime64[ns]")
    if type_ == "number":
        values = [None if each is None else float(each) for each in values]
    return pd.Series(values, dtype=_DTYPES[type_])


def to_frame(rows: Sequence[Any], record: type[Any]) -> pd.DataFrame:
    """Rows of a record as a frame under dotted columns, those of the CSV; the key is the index.

    Lists are text joined with "|".
    """
    import pandas as pd  # noqa: PLC0415

    flat = [flatten(to_plain(row, leave_out=INTERNAL)) for row in rows]
    columns = {
        name: series(type_, [each.get(name) for each in flat]) for name, type_ in _columns(record)
    }
    return pd.DataFrame(columns).set_index("key")


def _columns(record: type[Any]) -> Iterator[tuple[str, str]]:
    """The dotted columns of a record with their types."""
    for name, hint in fields_of(record).items():
        inner = nested(hint)
        if inner is None:
            yield name, _type(hint)
        else:
            yield from ((f"{name}.{each}", type_) for each, type_ in _columns(inner))


def _type(hint: Any) -> str:
    among = [each for each in (hint, *typing.get_args(hint)) if each in _TYPES]
    is_list = typing.get_origin(hint) is tuple
    return _TYPES[among[0]] if among and not is_list else "string"
