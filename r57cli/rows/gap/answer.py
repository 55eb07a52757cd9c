"""The whole answer of `gap` for any number of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.rows.answer import answer_head
from r57cli.rows.context import Context, contexts
from r57cli.rows.gap.others import other_rows
from r57cli.rows.gap.promises import promise_rows
from r57cli.rows.gap.rows import GapAnswer, GapRow
from r57cli.rows.gap.select import Selection, select
from r57cli.rows.gap.summary import summarise
from r57cli.rows.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place


def gap(
    dataset: Dataset,
    places: Iterable[Place],
    as_of: date,
    selection: Selection | None = None,
    rank_by: str = "relative",
) -> GapAnswer:
    """Where places fall short of what they promised, as known on `as_of`.

    Promises are ranked by one of the `progress.VIEWS`. The summaries count all rows of a
    territory; `selection` only decides which rows follow.
    """
    chosen = selection or Selection()
    catalogue = list(dataset.indicators)
    summaries, rows = [], []
    for place in places:
        for context in contexts(dataset, place, as_of):
            found = _rows(context, rank_by)
            summaries.append(summarise(context, found))
            rows += select(found, chosen, catalogue)
    return GapAnswer(
        **answer_head(dataset, as_of),
        rank_by=rank_by,
        summary=tuple(summaries),
        rows=tuple(rows),
    )


def _rows(context: Context, rank_by: str) -> list[GapRow]:
    rows = promise_rows(context, promises(context), rank_by)
    indicators = {row.indicator for row in rows}
    parts = {part.indicator for row in rows for part in row.parts}
    return [*rows, *other_rows(context, indicators | parts)]
