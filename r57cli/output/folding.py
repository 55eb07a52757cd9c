"""How high the rows of a workbook have to be for text that is folded in its cells."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE = 15
"""The height of a line of text, in points."""

_FULL = 0.9
"""A folded line holds about so much of its width in letters."""


def row_height(cells: Iterable[tuple[object, int]]) -> int:
    """The height in points that the longest text needs; each cell with its width in letters."""
    lines = (
        math.ceil(len(text) / (width * _FULL)) for text, width in cells if isinstance(text, str)
    )
    return _LINE * max(lines, default=1)
