"""Rows of `list`: places, indicators, documents, figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.rows.context import contexts
from r57cli.rows.promises import promises
from r57cli.rows.uses import uses_of
from r57cli.rows.views import DocumentView, actual_view, document_fields

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Indicator, Place
    from r57cli.rows.views import ActualView


class PlaceRow(Frozen):
    """A province or city and the number of records on it."""

    id: str
    code: str | None
    name_vi: str
    name_en: str
    kind: str
    region: str | None
    formed_from: tuple[str, ...]
    documents: int
    targets: int
    actuals: int


class IndicatorRow(Frozen):
    """An indicator of the catalogue."""

    id: str
    name_vi: str
    name_en: str
    group: str
    kind: str
    unit: str
    better: str
    headline: bool
    workload: bool
    formula: str
    basis_unstated: bool
    numerator_vi: str | None
    denominator_vi: str | None
    definition_en: str | None
    low: Decimal | None
    high: Decimal | None
    path: str
    counting: str | None
    producers: tuple[str, ...]
    provider_vi: str | None
    provider_en: str | None
    not_to_confuse: tuple[str, ...]


class DocumentRow(DocumentView):
    """A source, and the number of records taken from it."""

    place: str
    targets: int
    actuals: int


class FigureRow(Frozen):
    """A reported figure, and what it is used for.

    `counts` is true for the one that counts today where several speak of the indicator;
    `counts_for` and `baseline_for` are the deadlines that it is the result or the baseline of.
    """

    indicator: str
    label_vi: str
    label_en: str
    unit: str
    territory: str
    counts: bool
    counts_for: tuple[str, ...]
    baseline_for: tuple[str, ...]
    in_series: bool
    promised: bool
    actual: ActualView


ListRow = PlaceRow | IndicatorRow | DocumentRow | FigureRow


def places(dataset: Dataset) -> list[PlaceRow]:
    """The country, the provinces and the cities, in the order of the register."""
    return [
        PlaceRow(
            id=place.id,
            code=place.code,
            name_vi=place.name.vi,
            name_en=place.name.en,
            kind=place.kind,
            region=place.region,
            formed_from=place.formed_from,
            documents=len(records.documents),
            targets=len(records.targets),
            actuals=len(records.actuals),
        )
        for place in dataset.current()
        for records in [dataset.of(place)]
    ]


def indicators(dataset: Dataset) -> list[IndicatorRow]:
    """The catalogue in its own order."""
    return [indicator_row(each) for each in dataset.indicators.values()]


def indicator_row(each: Indicator) -> IndicatorRow:
    """An indicator as the catalogue has it."""
    low, high = each.bounds or (None, None)
    provider = each.provider
    return IndicatorRow(
        id=each.id,
        name_vi=each.name.vi,
        name_en=each.name.en,
        group=each.group,
        kind=each.kind,
        unit=each.unit,
        better=each.better,
        headline=each.headline,
        workload=each.workload,
        formula=each.formula,
        basis_unstated=each.basis_unstated,
        numerator_vi=each.numerator,
        denominator_vi=each.denominator,
        definition_en=each.definition,
        low=low,
        high=high,
        path=each.path,
        counting=each.counting,
        producers=each.producers,
        provider_vi=provider.vi if provider else None,
        provider_en=provider.en if provider else None,
        not_to_confuse=tuple(other.indicator for other in each.not_to_confuse),
    )


def documents(dataset: Dataset) -> list[DocumentRow]:
    """The documents of the places that were read."""
    targets = Counter(each.document for each in dataset.targets)
    actuals = Counter(each.document for each in dataset.actuals)
    return [
        DocumentRow(
            **document_fields(each),
            place=each.place,
            targets=targets[each.id],
            actuals=actuals[each.id],
        )
        for each in dataset.documents.values()
    ]


def figures(dataset: Dataset, place: Place, as_of: date) -> list[FigureRow]:
    """Every figure of a place that exists on the day, in the order of the catalogue."""
    rows = []
    order = list(dataset.indicators)
    for context in contexts(dataset, place, as_of):
        promised = {target.indicator for target in context.targets}
        uses = uses_of(promises(context))
        for indicator_id in sorted(context.actuals, key=order.index):
            indicator = context.indicator(indicator_id)
            rows += [
                FigureRow(
                    indicator=indicator_id,
                    **context.labels(indicator),
                    unit=indicator.unit,
                    territory=context.territory.id,
                    counts=at == 0,
                    counts_for=tuple(sorted(uses.result.get(actual.key, ()))),
                    baseline_for=tuple(sorted(uses.baseline.get(actual.key, ()))),
                    in_series=actual.key in uses.series,
                    promised=indicator_id in promised,
                    actual=actual_view(actual, indicator, as_of),
                )
                for at, actual in enumerate(context.actuals[indicator_id])
            ]
    return rows
