"""The numbers of a row as a chart draws them; what is said of them stands in the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.rows.track.rows import TrackRow
    from r57cli.rows.views import ActualView, Quantity

Ends = tuple[float, float]
"""The lower and the upper end; one number twice where it is certain."""


def ends(low: Decimal | None, high: Decimal | None) -> Ends | None:
    """Both ends; an end that is not known is drawn at the other one."""
    known = [float(each) for each in (low, high) if each is not None]
    return (known[0], known[-1]) if known else None


def is_open(view: ActualView | Quantity | None) -> bool:
    """True where there is a range between the ends, which is drawn hatched."""
    return view is not None and None not in {view.low, view.high} and view.low != view.high


def actual_ends(view: ActualView) -> Ends | None:
    """What is known of a figure."""
    return ends(view.low, view.high)


def target_ends(row: TrackRow) -> Ends | None:
    """What is promised: the end of the path, else the number or the range of the promise."""
    if row.way:
        return ends(row.way[-1].low, row.way[-1].high)
    view = row.target
    if view is None or view.base is not None:
        return None
    if view.value is not None:
        return ends(view.value, view.value)
    return ends(view.low, view.high)
