"""The content of a report on any number of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.rows.answer import answer_head
from r57cli.rows.gap.answer import gap
from r57cli.rows.gap.select import Selection
from r57cli.rows.gap.summary import is_promise
from r57cli.rows.report.rows import AnnexRow, ReportAnswer, ReportTerritory
from r57cli.rows.track.answer import track

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place
    from r57cli.rows.course import PointView
    from r57cli.rows.gap.rows import GapAnswer, GapRow, GapSummary
    from r57cli.rows.track.rows import TrackRow

_COUNTED_UP = {"year_to_date", "cumulative"}


def report(dataset: Dataset, places: Iterable[Place], as_of: date) -> ReportAnswer:
    """What `gap` and `track` answer about the places, territory by territory, with the annex."""
    chosen = list(places)
    found = gap(dataset, chosen, as_of, Selection(all_rows=True))
    ways = track(dataset, chosen, as_of).rows
    return ReportAnswer(
        **answer_head(dataset, as_of),
        gap=found,
        territories=tuple(_territory(dataset, found, each, ways) for each in found.summary),
    )


def _territory(
    dataset: Dataset, found: GapAnswer, summary: GapSummary, ways: Iterable[TrackRow]
) -> ReportTerritory:
    rows = tuple(row for row in found.rows if row.territory == summary.territory)
    own = tuple(row for row in ways if row.territory == summary.territory and row.actual)
    return ReportTerritory(
        city=dataset.places[summary.territory].is_city,
        summary=summary,
        rows=rows,
        ways=tuple(row for row in own if row.section in {"compared", "incomparable"}),
        annex=_annex(rows, own),
    )


def _annex(rows: Sequence[GapRow], ways: Iterable[TrackRow]) -> tuple[AnnexRow, ...]:
    """The promises in the order of their document, then the workloads."""
    before = {row.key: _previous(row) for row in ways}
    promises = sorted((row for row in rows if is_promise(row)), key=lambda row: row.order)
    workloads = [row for row in rows if row.section == "workload"]
    return tuple(
        AnnexRow(
            number=number,
            row=row,
            previous=before.get(row.key),
            is_counted_up=bool(row.actual and row.actual.counting in _COUNTED_UP),
            completion=_completion(row),
        )
        for number, row in enumerate([*promises, *workloads], start=1)
    )


def _previous(row: TrackRow) -> PointView | None:
    """The newest figure of the series from before the one that counts, which may be in doubt."""
    day = row.actual.as_of if row.actual else None
    earlier = [point for point in row.series if day and point.day < day]
    return earlier[-1] if earlier else None


def _completion(row: GapRow) -> Decimal | None:
    if row.section != "workload" or row.relative is None or row.relative.value is None:
        return None
    return 1 - row.relative.value
