"""Figures of merged territories, method (g): counts add, ratios add above and below."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

_ZERO = Decimal(0)


class MergedRatio(Frozen):
    """The ratio of the sums, and the least and the greatest ratio of a part."""

    value: Decimal
    low: Decimal
    high: Decimal


def merged_count(parts: Sequence[Interval | None]) -> Interval | None:
    """The count of the whole territory: the sum of its parts, in the same unit.

    None where a part is not known, or none is given: the series then starts anew.
    """
    known = [part for part in parts if part is not None]
    if not parts or len(known) < len(parts):
        return None
    return Interval(
        low=sum((part.low for part in known), _ZERO),
        high=sum((part.high for part in known), _ZERO),
        low_open=any(part.low_open for part in known),
        high_open=any(part.high_open for part in known),
    )


def merged_ratio(parts: Sequence[tuple[Decimal, Decimal] | None]) -> MergedRatio | None:
    """The ratio of the whole territory from (numerator, denominator) of its parts, unscaled.

    The sum of numerators over the sum of denominators, never the mean of ratios. None where a
    part is not known, or none is given. Raises ValueError for a denominator that is not positive.
    """
    known = [part for part in parts if part is not None]
    if any(denominator <= 0 for _, denominator in known):
        message = "the denominator of a part has to be positive"
        raise ValueError(message)
    if not parts or len(known) < len(parts):
        return None
    ratios = [above / below for above, below in known]
    above = sum((part[0] for part in known), _ZERO)
    return MergedRatio(
        value=above / sum((part[1] for part in known), _ZERO),
        low=min(ratios) + 0,
        high=max(ratios) + 0,
    )
