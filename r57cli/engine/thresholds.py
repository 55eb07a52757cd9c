"""The numbers that decide, in one place; they are printed with every result."""

from __future__ import annotations

from decimal import Decimal

TOLERANCE = Decimal("1e-9")
"""Two figures closer than this are equal."""

ON_TRACK = Decimal("0.95")
"""From this share of the expected change on, a pace is on track, method (f).

Origin: Statistics Canada and Open SDG, who name Eurostat; also the United Nations' chart.
"""

SLOW = Decimal("0.60")
"""From this share of the expected change on, a pace is slow, below it far off, method (f).

Origin: Statistics Canada and Open SDG, who name Eurostat.
"""

STANDSTILL = Decimal(0)
"""Below this share of the expected change a figure moves away from its target, method (f).

Origin: Statistics Canada and Open SDG, who name Eurostat.
"""

GUARD = Decimal("0.80")
"""With less than this share of the pace that is needed from now on, nothing is on track.

Origin: the 20 % rule of Germany's sustainability indicators, method (f).
"""

FLOOR_POINTS = Decimal(1)
"""The least distance of a percentage for the remaining distance K, in points, method (c)."""

FLOOR_SHARE = Decimal("0.01")
"""The least distance of any other figure for K, as a share of |T|, method (c)."""

MOST_REMAINING = Decimal(2)
"""K is not counted beyond this: twice the whole distance, method (c)."""

UNRANKED_WIDTH = Decimal("0.5")
"""A ranking key known only within a wider interval is listed, not ranked, method (h)."""

RANKED_COVERAGE = Decimal("0.80")
"""A place with less of its weight assessed has no rank, method (i)."""

WORST_NAMED = 3
"""So many of the worst indicators of a place are named, method (i)."""

NEARLY_MET = Decimal(1)
"""At most so many points short of a target of 0 % or 100 % is nearly met, method (f)."""

BASELINE_YEARS = 5
"""Without a baseline in the target's document the point nearest to so many years ago is one."""

STALE_DAYS = 365
"""A figure older than this is marked as stale."""

SHOWN_PLACES = 6
"""Quotients are rounded half-even to this many decimals."""


def as_mapping() -> dict[str, Decimal | int]:
    """The thresholds by name, as they are printed with a result."""
    return {
        "tolerance": TOLERANCE,
        "on_track": ON_TRACK,
        "slow": SLOW,
        "standstill": STANDSTILL,
        "guard": GUARD,
        "floor_points": FLOOR_POINTS,
        "floor_share": FLOOR_SHARE,
        "most_remaining": MOST_REMAINING,
        "unranked_width": UNRANKED_WIDTH,
        "ranked_coverage": RANKED_COVERAGE,
        "worst_named": WORST_NAMED,
        "nearly_met": NEARLY_MET,
        "baseline_years": BASELINE_YEARS,
        "stale_days": STALE_DAYS,
    }
