"""JSON and newline-delimited JSON with exact numbers."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.output.plain import plain_number

if TYPE_CHECKING:
    from collections.abc import Iterable

_EXACT = re.compile(r'"\\u0000([-0-9.]+)"')


def to_json(data: Any, *, indent: int | None = 2) -> str:
    """Data as JSON text: 16.88 is written 16.88; NaN and infinity are refused (ValueError).

    `json` cannot write a Decimal, so each passes as text behind a NUL, which no text of the data
    can hold, and loses its quotes here.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent, default=_exact)
    return _EXACT.sub(r"\1", text)


def to_ndjson(rows: Iterable[Any]) -> str:
    """One row a line."""
    return "".join(f"{to_json(row, indent=None)}\n" for row in rows)


def _exact(value: Any) -> str:
    if isinstance(value, Decimal) and value.is_finite():
        return f"\0{plain_number(value)}"
    raise ValueError(value)
