"""Rows for promises: one an indicator and deadline, whatever the number of wordings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from r57cli.dataset.precedence import order_targets
from r57cli.engine.rank import rank
from r57cli.rows.gap.compared import Comparison, compare, state_of
from r57cli.rows.gap.flags import actual_flags, indicator_flags, target_flags
from r57cli.rows.gap.rows import GapRow, head
from r57cli.rows.views import NearView, PartView, actual_view, target_view

if TYPE_CHECKING:
    from r57cli.domain.records import Actual, Target
    from r57cli.engine.shortfall import Spread
    from r57cli.rows.gap.context import Context


_FAILING = {"short", "missed"}


def promise_rows(context: Context) -> list[GapRow]:
    """All promise rows of a territory, ranked inside their blocks."""
    groups: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in context.targets:
        groups[target.indicator, _block(target)].append(target)
    for (indicator_id, year), target in _yearly_instances(context):
        groups[indicator_id, year].append(target)
    rows = [_row(context, block, group) for (_, block), group in groups.items()]
    return _ranked(rows)


def _block(target: Target) -> str:
    return str(target.year) if target.year else ("each" if target.every_year else "none")


def _yearly_instances(context: Context) -> list[tuple[tuple[str, str], Target]]:
    """A yearly target once for each year from its document's year to the day asked for."""
    found = []
    for target in context.targets:
        first = context.document(target.document).year
        if not target.every_year or first is None:
            continue
        last = min(context.as_of.year, (target.year or context.as_of.year + 1) - 1)
        found += [
            ((target.indicator, str(year)), replace(target, year=year))
            for year in range(first, last + 1)
        ]
    return found


def _row(context: Context, block: str, group: list[Target]) -> tuple[GapRow, Spread | None]:
    """The row of one promise, and its relative shortfall before rounding."""
    ordered = order_targets(group, context.dataset.documents)
    chosen = ordered[0]
    indicator = context.indicator(chosen.indicator)
    results = [compare(context, target) for target in ordered]
    result = results[0]
    views = [
        target_view(t, context.document(t.document), indicator.direction, r.verdicts)
        for t, r in zip(ordered, results, strict=True)
    ]
    absence = _absence(context, chosen)
    flags = [
        *result.flags,
        *target_flags(context, chosen, assumed=result.assumed),
        *(actual_flags(context, result.actual) if result.actual else ()),
        *indicator_flags(indicator),
        *(["wordings_differ"] if len({r.verdicts for r in results}) > 1 else ()),
    ]
    row = GapRow(
        key=f"{context.territory.id}/{indicator.id}/{block}",
        **head(context, indicator),
        section=_section(chosen, result),
        block=block,
        verdict=result.verdicts,
        actual=actual_view(result.actual, indicator, context.as_of) if result.actual else None,
        target=views[0],
        other_targets=tuple(views[1:]),
        shortfall=result.shortfall,
        ambition_shortfall=result.ambition_shortfall,
        difference=result.difference,
        relative=result.relative,
        availability=indicator.availability,
        reason=absence.no_figure if absence and not result.actual else None,
        expected=absence.expected if absence and not result.actual else None,
        provider_vi=indicator.provider.vi if indicator.provider else None,
        provider_en=indicator.provider.en if indicator.provider else None,
        nearest=() if result.actual else _nearest(context, indicator.id),
        parts=_parts(context, indicator.id),
        flags=tuple(dict.fromkeys(flags)),
        order=chosen.order,
    )
    return row, result.spread


def _absence(context: Context, target: Target) -> Actual | None:
    """The record that says why there is no figure; of one year it speaks for that year only."""
    absence = context.absences.get(target.indicator)
    if absence and absence.when and target.every_year and absence.when.end.year != target.year:
        return None
    return absence


def _section(target: Target, result: Comparison) -> str:
    if not target.value.is_numeric:
        return "worded"
    return "compared" if result.shortfall is not None else "missing"


def _nearest(context: Context, indicator_id: str) -> tuple[NearView, ...]:
    for confusion in context.indicator(indicator_id).not_to_confuse:
        actual = context.best(confusion.indicator)
        if actual is not None:
            other = context.indicator(confusion.indicator)
            near = NearView(
                indicator=other.id,
                label_vi=other.label.vi,
                label_en=other.label.en,
                why_vi=confusion.why.vi,
                why_en=confusion.why.en,
                unit=other.unit,
                actual=actual_view(actual, other, context.as_of),
            )
            return (near,)
    return ()


def _parts(context: Context, indicator_id: str) -> tuple[PartView, ...]:
    found = []
    for part_id in context.indicator(indicator_id).parts:
        actual, part = context.best(part_id), context.indicator(part_id)
        found.append(
            PartView(
                indicator=part_id,
                label_vi=part.label.vi,
                label_en=part.label.en,
                verdict=state_of(actual) or "unknown",
                as_of=actual.when.end if actual and actual.when else None,
            )
        )
    return tuple(found)


def _ranked(found: list[tuple[GapRow, Spread | None]]) -> list[GapRow]:
    """Rank what is, or may be, short inside each block; ranks of places are not ranked."""
    standings = {}
    for block in {row.block for row, _ in found}:
        spreads = {
            row.key: spread
            for row, spread in found
            if row.block == block and spread and row.unit != "rank" and _FAILING & set(row.verdict)
        }
        standings.update(rank(spreads))
    return [
        replace(
            row,
            rank=standings[row.key].rank,
            rank_range=(standings[row.key].lowest, standings[row.key].highest),
        )
        if row.key in standings
        else row
        for row, _ in found
    ]
