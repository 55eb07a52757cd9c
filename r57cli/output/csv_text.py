"""CSV for machines: comma, UTF-8 without a mark, dotted columns, points as decimals."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.output.plain import flatten, plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def to_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Rows under `columns`; further dotted columns follow in the order of their appearance."""
    flat = [flatten(row) for row in rows]
    seen = dict.fromkeys(name for row in flat for name in row)
    nested = {name.split(".")[0] for name in seen if "." in name}
    names = [
        name
        for column in columns
        for name in ([n for n in seen if n.split(".")[0] == column] or [column])
        if not (name == column and column in nested)
    ]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in flat)
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain_number(value) if isinstance(value, Decimal) else value
