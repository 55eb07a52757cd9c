"""CSV for machines: comma, UTF-8 without a mark, dotted columns, points as decimals.

A text that a spreadsheet would run as a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.output.plain import flatten, plain_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


_RUN = re.compile(r"[=@\t\r]|[+-](?![\d.,\s]+%?$)")
"""How a text begins that a spreadsheet would take for a formula and run."""


def to_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Rows under their dotted `columns`, the same ones whatever the rows hold."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(flat.get(name)) for name in columns] for flat in map(flatten, rows))
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and _RUN.match(value):
        return f"'{value}"
    return plain_number(value) if isinstance(value, Decimal) else value
