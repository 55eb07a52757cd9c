"""The order of shortfalls inside one block, method (h)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.thresholds import TOLERANCE, UNRANKED_WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from r57cli.engine.shortfall import Spread


class Standing(Frozen):
    """A rank (1 is the worst) and the ranks that the uncertainty of the figures allows."""

    rank: int | None
    lowest: int
    highest: int


def rank(spreads: Mapping[str, Spread]) -> dict[str, Standing]:
    """Rank by the midpoint of a ranking key, the largest first; ties share a rank.

    The key is the relative shortfall R, or the remaining distance K: two views of one list, never
    mixed in one call.

    An interval wider than the threshold has a range of ranks but no rank; it may stand above the
    others, which widens their ranges, but is never counted as surely above them.
    """
    firm = {key: each for key, each in spreads.items() if each.width <= UNRANKED_WIDTH}
    return {
        key: Standing(
            rank=1 + sum(_above(other.middle, each.middle) for other in firm.values())
            if key in firm
            else None,
            lowest=1 + sum(_above(other.low, each.high) for other in firm.values()),
            highest=1
            + sum(_above(other.high, each.low) for k, other in spreads.items() if k != key),
        )
        for key, each in spreads.items()
    }


def _above(one: Decimal, other: Decimal) -> bool:
    return one - other > TOLERANCE
