"""What every row about an indicator of a place says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.domain.spoken import spoken_of

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator
    from r57cli.rows.context import Context
    from r57cli.rows.course import BaselineView, ExpectationView
    from r57cli.rows.views import ActualView, Quantity, TargetView


class Row(Frozen):
    """One line of an answer; the same shape for points and for intervals.

    `section` is where it belongs: compared (ranked inside its block), workload, missing (a
    numeric promise without a usable figure), incomparable (a promise in doubt), worded (verbal
    promises and milestones), figure (tied to no promise). `block` is the deadline's year, "each"
    for a yearly promise as such, "none" where no year is printed, "workload" or "figure".
    `verdict` and `pace` list all that is possible, worst first; `pace_reason` says why there is no
    pace. `rank` is null where the row is not ranked. `difference` is signed, positive above the
    target; `relative` is an index from 0 to 1, `remaining` one from 0 to 2. `points` counts the
    points of the series; `baseline` and `expectation` are what the pace is measured by.
    `doubt` is what speaks against a promise, or against the figure beside it. `is_single_year` is
    true for a year of a yearly promise beside the row that stands for the promise.
    """

    key: str
    place: str
    territory: str
    section: str
    block: str
    indicator: str
    name_vi: str
    name_en: str
    label_vi: str
    label_en: str
    group: str
    kind: str
    unit: str
    better: str
    headline: bool
    verdict: tuple[str, ...]
    pace: tuple[str, ...] = ()
    pace_reason: str | None = None
    rank: int | None = None
    rank_range: tuple[int, int] | None = None
    actual: ActualView | None = None
    target: TargetView | None = None
    other_targets: tuple[TargetView, ...] = ()
    other_actuals: int = 0
    shortfall: Quantity | None = None
    ambition_shortfall: Quantity | None = None
    difference: Quantity | None = None
    relative: Quantity | None = None
    remaining: Quantity | None = None
    points: int = 0
    baseline: BaselineView | None = None
    expectation: ExpectationView | None = None
    doubt_vi: str | None = None
    doubt_en: str | None = None
    badges: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_single_year: bool = False


def head(context: Context, indicator: Indicator) -> dict[str, Any]:
    """The fields of a row that say which place and which indicator it speaks of."""
    said = spoken_of(indicator, context.territory)
    return {
        "place": context.place.id,
        "territory": context.territory.id,
        "indicator": indicator.id,
        "name_vi": said.name.vi,
        "name_en": said.name.en,
        "label_vi": said.label.vi,
        "label_en": said.label.en,
        "group": indicator.group,
        "kind": indicator.kind,
        "unit": indicator.unit,
        "better": indicator.better,
        "headline": indicator.headline,
        "other_actuals": max(0, len(context.actuals.get(indicator.id, ())) - 1),
    }
