"""One cell of `compare`: a territory and an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import HORIZON, MERGER
from r57cli.engine.shortfall import Spread
from r57cli.engine.threshold import threshold
from r57cli.rows.assess import gap_unit
from r57cli.rows.compare.rows import CompareRow
from r57cli.rows.views import actual_view, quantity, target_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from r57cli.domain.records import Actual, Indicator
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise
    from r57cli.rows.views import Quantity, TargetView

_BESIDE = {"formula_from_text", "date_unknown"}
"""What keeps a figure from a rank, and not from being set beside others."""


def cell(
    context: Context, indicator: Indicator, found: Iterable[Promise], national: Assessment | None
) -> CompareRow:
    """What the territory promised and reported of the indicator, before any rank."""
    promise = _nearest(each for each in found if each.indicator.id == indicator.id)
    result = promise.chosen if promise else None
    best = context.best(indicator.id)
    actual = (result.actual if result else None) or best
    label, territory = context.label(indicator), context.territory
    obstacles = tuple(_obstacles(context, indicator, actual))
    spread = result.progress.relative if result and result.progress else None
    return CompareRow(
        key=f"{territory.id}/{indicator.id}/{promise.block if promise else 'figure'}",
        place=context.place.id,
        territory=territory.id,
        name_vi=territory.name.vi,
        name_en=territory.name.en,
        region=context.place.region,
        former=territory.kind == "former",
        indicator=indicator.id,
        label_vi=label.vi,
        label_en=label.en,
        unit=indicator.unit,
        better=indicator.better,
        headline=indicator.headline,
        target=_target(context, indicator, result),
        actual=actual_view(actual, indicator, context.as_of) if actual else None,
        beside=not set(obstacles) - _BESIDE,
        obstacles=obstacles,
        rank=None,
        ranked=None,
        relative=quantity(spread, "index", quotient=True) if spread else None,
        verdict=result.verdicts if result else (),
        national=_target(context, indicator, national),
        ambition=_ambition(indicator, result, national),
    )


def _nearest(found: Iterable[Promise]) -> Promise | None:
    """The promise of 2030, else that of the nearest year, the earlier first; else any.

    Of a yearly one it is the year that stands for the promise.
    """

    def distance(promise: Promise) -> tuple[bool, int, int]:
        year = int(promise.block) if promise.block.isdigit() else 0
        return (not promise.block.isdigit(), abs(year - HORIZON), year)

    numeric = [
        each for each in found if each.chosen.target.value.is_numeric and not each.is_single_year
    ]
    return min(numeric, key=distance, default=None)


def _target(context: Context, indicator: Indicator, result: Assessment | None) -> TargetView | None:
    if result is None:
        return None
    document = context.dataset.documents[result.target.document]  # of the place, or the country
    return target_view(result.target, document, indicator.direction, result.verdicts)


def _obstacles(context: Context, indicator: Indicator, actual: Actual | None) -> Iterator[str]:
    """Why the figure cannot be ranked among those of other places, whatever they are."""
    if actual is None:
        yield "no_figure"
        return
    holds = {
        "former_territory": context.territory.kind == "former",
        "before_merger": _is_before_merger(context, actual),
        "machine_translated": context.document(actual.document).machine_translated,
        "in_doubt": actual.doubt is not None,
        "formula_unpublished": indicator.formula == "not_published",
        "basis_unstated": indicator.basis_unstated,
        "formula_from_text": indicator.formula == "read_from_text",
        "date_unknown": actual.when is None,
        "own_figure": _is_unexplained(context, indicator, actual),
    }
    yield from (name for name, is_so in holds.items() if is_so)


def _is_unexplained(context: Context, indicator: Indicator, actual: Actual) -> bool:
    """True for a place's own figure, but where the text of the promise tells the formula."""
    return actual.producer == context.place.id and indicator.formula != "read_from_text"


def _is_before_merger(context: Context, actual: Actual) -> bool:
    """True for the mean of former provinces that is printed for the merged one."""
    is_merged = bool(context.territory.formed_from)
    return is_merged and actual.when is not None and actual.when.end < MERGER


def _ambition(
    indicator: Indicator, result: Assessment | None, national: Assessment | None
) -> Quantity | None:
    """How far the promise lies beyond the national one, towards the better side."""
    if result is None or national is None or not indicator.direction:
        return None
    lines = [
        threshold(each.target.value, indicator.unit, indicator.direction)
        for each in (result, national)
    ]
    if lines[0] is None or lines[1] is None:
        return None
    beyond = indicator.direction * (lines[0].point - lines[1].point)
    return quantity(Spread(low=beyond, high=beyond), gap_unit(indicator))
