"""The rows of `diff`: one a record or result that differs between two states of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from datetime import date

    from r57cli.rows.views import ActualView, DocumentView, Quantity, TargetView

CONDITIONS = ("added", "removed", "changed", "rewritten", "worsened")
"""What `--fail-on` knows; a figure or promise of a document that stays is `rewritten`."""


class ResultView(Frozen):
    """What `gap` says of a promise or workload: its section, verdict, pace, rank and shortfall."""

    section: str
    verdict: tuple[str, ...]
    pace: tuple[str, ...]
    rank: int | None
    shortfall: Quantity | None
    relative: Quantity | None


class DiffRow(Frozen):
    """One difference: what it is of (document, target, figure, result), and both sides of it.

    `change` is added, removed or changed; `keys` are those of the file in which a changed record
    differs, of a changed result the parts of its standing; `rewritten` where a promise or figure of
    a document that both states know is gone, or is another one; `worsened` where a verdict or pace
    is worse than before, or a relative shortfall larger; `corrects` is the figure of another
    document that a figure of the newer state takes the place of.
    """

    key: str
    what: str
    change: str
    place: str
    territory: str
    block: str | None
    indicator: str | None
    label_vi: str | None
    label_en: str | None
    unit: str | None
    keys: tuple[str, ...] = ()
    rewritten: bool = False
    corrects: ActualView | None = None
    worsened: bool = False
    document_before: DocumentView | None = None
    document_after: DocumentView | None = None
    target_before: TargetView | None = None
    target_after: TargetView | None = None
    figure_before: ActualView | None = None
    figure_after: ActualView | None = None
    result_before: ResultView | None = None
    result_after: ResultView | None = None


class DiffSummary(Frozen):
    """The counts of a territory that has differences, before and after."""

    territory: str
    territory_vi: str
    territory_en: str
    promises_before: int
    promises_after: int
    comparable_before: int
    comparable_after: int
    no_data_before: int
    no_data_after: int


class DiffAnswer(Frozen):
    """The whole answer of `diff`: two states by their digests, judged on one day."""

    as_of: date
    before: str
    after: str
    summary: tuple[DiffSummary, ...]
    rows: tuple[DiffRow, ...]
