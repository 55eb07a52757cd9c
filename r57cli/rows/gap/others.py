"""Rows that are no promises: assigned work, and figures tied to no promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.engine.shortfall import Spread
from r57cli.engine.verdict import judge_workload
from r57cli.rows.assess import counted_work, gap_unit, state_of
from r57cli.rows.flags import actual_flags
from r57cli.rows.gap.rows import GapRow
from r57cli.rows.row import head
from r57cli.rows.views import actual_view, quantity

if TYPE_CHECKING:
    from r57cli.domain.records import Actual
    from r57cli.rows.context import Context


def other_rows(context: Context, promised: set[str]) -> list[GapRow]:
    """A row for each reported indicator outside `promised`."""
    return [
        _row(context, found[0])
        for indicator_id, found in context.actuals.items()
        if indicator_id not in promised
    ]


def _row(context: Context, actual: Actual) -> GapRow:
    indicator = context.indicator(actual.indicator)
    work = counted_work(indicator, actual)
    section = "workload" if work else "figure"
    verdicts: tuple[str, ...] = ()
    left = completion = None
    if work:
        done, assigned = work
        verdicts = judge_workload(done, assigned).verdicts
        left = quantity(Spread(low=assigned - done, high=assigned - done), gap_unit(indicator))
        share = 1 - done / assigned
        completion = quantity(Spread(low=share, high=share), "index", quotient=True)
    elif state := state_of(actual):
        verdicts = (state,)
    flags = ["former_territory"] if context.territory.kind == "former" else []
    return GapRow(
        key=f"{context.territory.id}/{indicator.id}/{section}",
        **head(context, indicator),
        section=section,
        block=section,
        verdict=verdicts,
        actual=actual_view(actual, indicator, context.as_of),
        shortfall=left,
        relative=completion,
        flags=(*flags, *actual_flags(context, actual)),
        order=actual.order,
    )
