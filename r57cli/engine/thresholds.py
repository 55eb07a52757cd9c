"""The numbers that decide, in one place; they are printed with every result."""

from __future__ import annotations

from decimal import Decimal

TOLERANCE = Decimal("1e-9")
"""Two figures closer than this are equal."""

UNRANKED_WIDTH = Decimal("0.5")
"""A relative shortfall known only within a wider interval is listed, not ranked."""

STALE_DAYS = 365
"""A figure older than this is marked as stale."""

SHOWN_PLACES = 6
"""Quotients are rounded half-even to this many decimals."""


def as_mapping() -> dict[str, Decimal | int]:
    """The thresholds by name, as they are printed with a result."""
    return {
        "tolerance": TOLERANCE,
        "unranked_width": UNRANKED_WIDTH,
        "stale_days": STALE_DAYS,
    }
