"""The counts above the rows of one territory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.records import DATE_KEYS
from r57cli.rows.answer import territory_head
from r57cli.rows.gap.rows import GapSummary, Horizon
from r57cli.rows.views import document_view

if TYPE_CHECKING:
    from datetime import date

    from r57cli.rows.context import Context
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.views import PartView

_NUMERIC = {"compared", "missing", "incomparable"}
_ATTESTED = {"done", "in_progress", "not_started"}


def summarise(context: Context, rows: list[GapRow]) -> GapSummary:
    """Count promises, comparisons and silences, from the unfiltered rows of the territory."""
    promises = [row for row in rows if is_promise(row)]
    newest, is_inferred = _newest(context)
    documents = context.documents()
    return GapSummary(
        **territory_head(context),
        newest_figure=newest,
        newest_inferred=is_inferred,
        newest_age_days=(context.as_of - newest).days if newest else None,
        documents=tuple(document_view(each) for each in documents if each.read),
        unread_documents=tuple(document_view(each) for each in documents if not each.read),
        promises=len(promises),
        comparable=sum(row.section == "compared" for row in promises),
        attested=sum(is_attested(row) for row in promises),
        partly_attested=sum(is_partly_attested(row) for row in promises),
        incomparable=sum(row.section == "incomparable" for row in promises),
        no_data=sum(is_silent(row) for row in promises),
        workloads=sum(row.section == "workload" for row in rows),
        other_figures=sum(row.section == "figure" for row in rows),
        horizons=_horizons(promises),
    )


def is_promise(row: GapRow) -> bool:
    """True for a promise; a single year of a yearly promise is counted with the promise."""
    return row.target is not None and not row.is_single_year


def is_attested(row: GapRow) -> bool:
    """True for a verbal promise or milestone of which a state or a figure is reported."""
    return row.section == "worded" and row.actual is not None


def is_partly_attested(row: GapRow) -> bool:
    """True for a milestone of which only the state of a part is reported."""
    parts = any(map(is_attested_part, row.parts))
    return row.section == "worded" and parts and not is_attested(row)


def is_attested_part(part: PartView) -> bool:
    """True for a part of a milestone of which a state is reported."""
    return part.verdict in _ATTESTED


def is_silent(row: GapRow) -> bool:
    """True for a promise of which nothing usable is reported."""
    beside_a_figure = row.section in {"compared", "incomparable"}
    return not (beside_a_figure or is_attested(row) or is_partly_attested(row))


def _newest(context: Context) -> tuple[date | None, bool]:
    """The day of the newest figure, and whether no document prints it."""
    dated = [
        (actual.when.end, not DATE_KEYS & set(actual.inferred))
        for found in context.actuals.values()
        for actual in found
        if actual.when
    ]
    day, is_printed = max(dated, default=(None, True))
    return day, not is_printed


def _horizons(promises: list[GapRow]) -> tuple[Horizon, ...]:
    blocks = sorted({row.block for row in promises}, key=lambda block: (not block.isdigit(), block))
    return tuple(
        _horizon(block, [row for row in promises if row.block == block]) for block in blocks
    )


def _horizon(block: str, rows: list[GapRow]) -> Horizon:
    return Horizon(
        year=int(block) if block.isdigit() else None,
        plan=all(row.target is not None and row.target.basis == "annual_plan" for row in rows),
        promises=len(rows),
        numeric=sum(row.section in _NUMERIC for row in rows),
        comparable=sum(row.section == "compared" for row in rows),
        no_data=sum(is_silent(row) for row in rows),
    )
