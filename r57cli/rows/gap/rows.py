"""The rows of `gap`: one a promise and deadline, one a workload, one a figure without promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.verdict import FAILING
from r57cli.rows.answer import Answer, Territory
from r57cli.rows.row import Row

if TYPE_CHECKING:
    from datetime import date

    from r57cli.rows.views import DocumentView, NearView, PartView

SECTIONS = ("compared", "workload", "missing", "incomparable", "worded", "figure")


class GapRow(Row):
    """One line of `gap`.

    `availability` says how a missing figure can be had, `reason` and `expected` what is known of
    why it is missing, `provider` whom to ask; `nearest` is the nearest figure that is no
    substitute.
    """

    availability: str | None = None
    reason: str | None = None
    expected: str | None = None
    provider_vi: str | None = None
    provider_en: str | None = None
    nearest: tuple[NearView, ...] = ()
    parts: tuple[PartView, ...] = ()
    order: int = 0

    @property
    def falls_short(self) -> bool:
        """True for a promise whose figure does not, or may not, reach it."""
        return self.section == "compared" and bool(FAILING & set(self.verdict))

    @property
    def unranked(self) -> str | None:
        """Why a promise that falls short has no rank: places, undated, uncertain, undefined."""
        if self.rank is not None or not self.falls_short:
            return None
        if self.unit == "rank":
            return "places"
        if self.actual is not None and self.actual.as_of is None:
            return "undated"
        return "uncertain" if self.rank_range else "undefined"


class Horizon(Frozen):
    """The promises of one deadline: how many, how many in numbers, how many comparable.

    `plan` is true where they are rates of a yearly plan.
    """

    year: int | None
    plan: bool
    promises: int
    numeric: int
    comparable: int
    no_data: int


class GapSummary(Territory):
    """What can be said of one territory of a place, in counts.

    A promise is an indicator with a deadline; two wordings of it are one. `attested` are
    verbal promises and milestones of which a state or a figure is reported, whatever it says,
    `partly_attested` those of which only a part is; `incomparable` are promises in doubt that a
    figure stands beside; `no_data` is the rest. `newest_inferred` is true where no document prints
    the day of the newest figure.
    """

    newest_figure: date | None
    newest_inferred: bool
    newest_age_days: int | None
    documents: tuple[DocumentView, ...]
    unread_documents: tuple[DocumentView, ...]
    promises: int
    comparable: int
    attested: int
    partly_attested: int
    incomparable: int
    no_data: int
    workloads: int
    other_figures: int
    horizons: tuple[Horizon, ...]

    @property
    def is_reported_on(self) -> bool:
        """True where there is a figure or a state, dated or not."""
        beside_promises = self.comparable + self.attested + self.partly_attested + self.incomparable
        return bool(beside_promises + self.workloads + self.other_figures)


class GapAnswer(Answer):
    """The whole answer of `gap`; `top` where each block holds its first rows only.

    `rank_by` is what promises are ranked by: "relative" or "remaining".
    """

    rank_by: str
    summary: tuple[GapSummary, ...]
    rows: tuple[GapRow, ...]
    top: int | None = None
