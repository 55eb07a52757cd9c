"""Numbers as blocks of text: a series and its path as two lines, in one scale, or one share."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.rows.chart import PeriodView

_BLOCKS = "▁▂▃▄▅▆▇█"


def sparklines(periods: Sequence[PeriodView]) -> tuple[str, str]:
    """The figures, then the expected values; a period without one stays blank."""
    figures = [each.figure for each in periods]
    expected = [each.expected for each in periods]
    known = [each for each in (*figures, *expected) if each is not None]
    lowest, highest = min(known), max(known)
    return _line(figures, lowest, highest), _line(expected, lowest, highest)


def height(share: Decimal) -> str:
    """A share from 0 to 1 as one block."""
    return _block(min(max(share, Decimal(0)), Decimal(1)), Decimal(0), Decimal(1))


def _line(values: Sequence[Decimal | None], lowest: Decimal, highest: Decimal) -> str:
    return "".join(" " if each is None else _block(each, lowest, highest) for each in values)


def _block(value: Decimal, lowest: Decimal, highest: Decimal) -> str:
    if lowest == highest:
        return _BLOCKS[len(_BLOCKS) // 2]
    return _BLOCKS[int((value - lowest) / (highest - lowest) * (len(_BLOCKS) - 1))]
