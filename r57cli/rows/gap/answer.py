"""The whole answer of `gap` for any number of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.engine import thresholds
from r57cli.rows.gap.context import Context, contexts
from r57cli.rows.gap.others import other_rows
from r57cli.rows.gap.promises import promise_rows
from r57cli.rows.gap.rows import GapAnswer, GapRow
from r57cli.rows.gap.select import Selection, select
from r57cli.rows.gap.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place


def gap(
    dataset: Dataset, places: Iterable[Place], as_of: date, selection: Selection | None = None
) -> GapAnswer:
    """Where places fall short of what they promised, as known on `as_of`.

    The summaries count all rows of a territory; `selection` only decides which rows follow.
    """
    chosen = selection or Selection()
    catalogue = list(dataset.indicators)
    summaries, rows = [], []
    for place in places:
        for context in contexts(dataset, place, as_of):
            found = _rows(context)
            summaries.append(summarise(context, found))
            rows += select(found, chosen, catalogue)
    return GapAnswer(
        as_of=as_of,
        version=dataset.version,
        digest=dataset.digest,
        thresholds=thresholds.as_mapping(),
        summary=tuple(summaries),
        rows=tuple(rows),
    )


def _rows(context: Context) -> list[GapRow]:
    promises = promise_rows(context)
    indicators = {row.indicator for row in promises}
    parts = {part.indicator for row in promises for part in row.parts}
    return [*promises, *other_rows(context, indicators | parts)]
