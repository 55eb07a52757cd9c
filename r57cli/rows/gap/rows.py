"""The rows of `gap`: one a promise and deadline, one a workload, one a figure without promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.domain.records import Indicator
    from r57cli.rows.gap.context import Context
    from r57cli.rows.views import ActualView, DocumentView, NearView, PartView, Quantity, TargetView

SECTIONS = ("compared", "workload", "missing", "worded", "figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """One line of the answer; the same shape for points and for intervals.

    `section` is where it belongs: compared (ranked inside its block), workload, missing (a
    numeric promise without a usable figure), worded (verbal promises and milestones), figure
    (tied to no promise). `block` is the deadline's year, "none" where no year is printed,
    "workload" or "figure". `difference` is signed, positive above the target; `relative` is an
    index from 0 to 1. `rank` is null where the row is not ranked.
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
    availability: str | None = None
    reason: str | None = None
    expected: str | None = None
    provider_vi: str | None = None
    provider_en: str | None = None
    nearest: tuple[NearView, ...] = ()
    parts: tuple[PartView, ...] = ()
    flags: tuple[str, ...] = ()
    order: int = 0

    @property
    def is_single_year(self) -> bool:
        """True for one year of a yearly promise: the target of its key has another deadline."""
        target = self.target
        return bool(target and target.every_year and target.key.split("/")[2] != self.block)


def head(context: Context, indicator: Indicator) -> dict[str, Any]:
    """The fields of a row that say which place and which indicator it speaks of."""
    return {
        "place": context.place.id,
        "territory": context.territory.id,
        "indicator": indicator.id,
        "name_vi": indicator.name.vi,
        "name_en": indicator.name.en,
        "label_vi": indicator.label.vi,
        "label_en": indicator.label.en,
        "group": indicator.group,
        "kind": indicator.kind,
        "unit": indicator.unit,
        "better": indicator.better,
        "headline": indicator.headline,
        "other_actuals": max(0, len(context.actuals.get(indicator.id, ())) - 1),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """The promises of one deadline: how many, how many in numbers, how many comparable.

    `plan` is true where they are rates of a yearly plan.
    """

    year: int | None
    plan: bool
    promises: int
    numeric: int
    comparable: int
    no_data: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapSummary:
    """What can be said of one territory of a place, in counts.

    A promise is an indicator with a deadline; two wordings of it are one. `attested` are
    verbal promises and milestones of which a state or a figure is reported, `partly_attested`
    those of which only a part is; `no_data` is the rest of what cannot be compared.
    """

    place: str
    territory: str
    place_vi: str
    place_en: str
    territory_vi: str
    territory_en: str
    former: bool
    former_city: bool
    merged: bool
    became_vi: str | None
    became_en: str | None
    formed_from: tuple[str, ...]
    until: date | None
    newest_figure: date | None
    newest_age_days: int | None
    documents: tuple[DocumentView, ...]
    unread_documents: tuple[DocumentView, ...]
    promises: int
    comparable: int
    attested: int
    partly_attested: int
    no_data: int
    workloads: int
    other_figures: int
    horizons: tuple[Horizon, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAnswer:
    """The whole answer of `gap`; `top` where each block holds its first rows only."""

    as_of: date
    version: str | None
    digest: str
    thresholds: dict[str, Decimal | int]
    summary: tuple[GapSummary, ...]
    rows: tuple[GapRow, ...]
    top: int | None = None
