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
    """Rows under their dotted `columns`, the same ones whatever the rows hold."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(flat.get(name)) for name in columns] for flat in map(flatten, rows))
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain_number(value) if isinstance(value, Decimal) else value
