"""The fields of a row with their types, from which schemas and CSV columns are made."""

from __future__ import annotations

import typing
from datetime import date
from decimal import Decimal
from typing import Any

from r57cli.domain.frozen import Frozen
from r57cli.domain.frozen import fields_of as names_of
from r57cli.output.plain import INTERNAL
from r57cli.rows import answer, chart, course, listing, row, views
from r57cli.rows.compare import rows as compare_rows
from r57cli.rows.diff import rows as diff_rows
from r57cli.rows.explain import rows as explain_rows
from r57cli.rows.gap import rows as gap_rows
from r57cli.rows.track import rows as track_rows

_MODULES = (
    row,
    answer,
    chart,
    course,
    views,
    gap_rows,
    track_rows,
    explain_rows,
    compare_rows,
    diff_rows,
    listing,
)
_SCOPE = {name: each for module in _MODULES for name, each in vars(module).items()}
_SCOPE |= {"date": date, "Decimal": Decimal}


def fields_of(record: type[Any]) -> dict[str, Any]:
    """The public fields of a row, in order, with their resolved types."""
    hints = typing.get_type_hints(record, localns=_SCOPE)
    return {name: hints[name] for name in names_of(record) if name not in INTERNAL}


def columns_of(record: type[Any]) -> list[str]:
    """The dotted columns of a row: those of a nested record follow its own name."""
    columns = []
    for name, hint in fields_of(record).items():
        inner = nested(hint)
        if inner is None:
            columns.append(name)
        else:
            columns += [f"{name}.{each}" for each in columns_of(inner)]
    return columns


def nested(hint: Any) -> type[Any] | None:
    """The record in a hint such as `Quantity` or `Quantity | None`; lists stay one column."""
    if typing.get_origin(hint) is tuple:
        return None
    among = (hint, *typing.get_args(hint))
    return next((each for each in among if is_record(each)), None)


def is_record(hint: Any) -> bool:
    """True for the type of a record."""
    return isinstance(hint, type) and issubclass(hint, Frozen)
