"""The content of a report: of each territory what falls short, its ways, and the annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.rows.answer import Answer

if TYPE_CHECKING:
    from decimal import Decimal

    from r57cli.rows.course import PointView
    from r57cli.rows.gap.rows import GapAnswer, GapRow, GapSummary
    from r57cli.rows.track.rows import TrackRow


class AnnexRow(Frozen):
    """A line of the annex: a promise in the order of its programme, or an assigned workload.

    `previous` is the figure before in the same series; `is_counted_up` is true where the
    figure of the row is counted from the beginning of the year or of the programme on.
    `completion` is done ÷ assigned, 0 to 1, of counted work only.
    """

    number: int
    row: GapRow
    previous: PointView | None
    is_counted_up: bool
    completion: Decimal | None


class ReportTerritory(Frozen):
    """One territory of a place; `ways` are its promises with a figure, as `track` has them."""

    city: bool
    summary: GapSummary
    rows: tuple[GapRow, ...]
    ways: tuple[TrackRow, ...]
    annex: tuple[AnnexRow, ...]


class ReportAnswer(Answer):
    """The content of a report on any number of places."""

    gap: GapAnswer
    territories: tuple[ReportTerritory, ...]
