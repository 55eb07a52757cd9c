"""Remaining distance: how much of the road from baseline to target is left, method (c)."""

from __future__ import annotations

from decimal import Decimal

from r57cli.domain.values import PERCENTAGES
from r57cli.engine.path import finite, settled
from r57cli.engine.thresholds import FLOOR_POINTS, FLOOR_SHARE, MOST_REMAINING, TOLERANCE

_ONE = Decimal(1)


def remaining(
    direction: int, baseline: Decimal, actual: Decimal, target: Decimal
) -> Decimal | None:
    """Give q = (T - x) / (T - b): 1 at the baseline, 0 at the target, above 1 behind the baseline.

    None where d(T - b) <= 0: the baseline is at the target or beyond, there is no road.
    """
    road = _road(direction, baseline, target)
    if road is None:
        return None
    return settled(direction * (target - finite(actual)) / road)


def done(direction: int, baseline: Decimal, actual: Decimal, target: Decimal) -> Decimal | None:
    """Give p = 1 - q: the share of the road that is behind; negative behind the baseline."""
    left = remaining(direction, baseline, actual, target)
    return None if left is None else settled(_ONE - left)


def floor(unit: str, target: Decimal) -> Decimal:
    """The least distance that counts: 1 point for percentages, 1 % of |T| for all else."""
    return FLOOR_POINTS if unit in PERCENTAGES else FLOOR_SHARE * abs(target)


def remaining_key(
    direction: int, baseline: Decimal, actual: Decimal, target: Decimal, least: Decimal
) -> Decimal | None:
    """K = min(2, max(0, d(T - x) / max(d(T - b), least))): a ranking key from 0 to 2.

    `least` is the floor of the indicator, so that a tiny road is not a whole one. None where
    d(T - b) <= 0.
    """
    road = _road(direction, baseline, target)
    if road is None:
        return None
    key = direction * (target - finite(actual)) / max(road, least)
    return settled(min(MOST_REMAINING, max(Decimal(0), key)))


def _road(direction: int, baseline: Decimal, target: Decimal) -> Decimal | None:
    road = direction * (target - finite(baseline))
    return road if road > TOLERANCE else None
