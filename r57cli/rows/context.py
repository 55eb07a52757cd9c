"""The records of one territory as they stand on one day, grouped for the questions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.dataset.precedence import exists, order_actuals, usable_actuals
from r57cli.domain.frozen import Frozen, replace
from r57cli.domain.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from r57cli.dataset.dataset import Dataset, PlaceRecords
    from r57cli.domain.records import Actual, Document, Indicator, Place, Target, Text


class Context(Frozen):
    """One territory of one place on one day; figures are ordered, the one that counts first.

    `elsewhere` are the figures of the place's other territories, from which no series is continued;
    `silent` are territories of which nothing but documents is known: they stand with the place.
    """

    dataset: Dataset
    records: PlaceRecords
    place: Place
    territory: Place
    as_of: date
    targets: tuple[Target, ...]
    actuals: dict[str, tuple[Actual, ...]]
    elsewhere: dict[str, tuple[Actual, ...]]
    absences: dict[str, Actual]
    silent: tuple[str, ...] = ()

    def indicator(self, indicator_id: str) -> Indicator:
        """The indicator of this id."""
        return self.dataset.indicators[indicator_id]

    def label(self, indicator: Indicator) -> Text:
        """The short name of an indicator for this territory."""
        return spoken_of(indicator, self.territory).label

    def labels(self, indicator: Indicator) -> dict[str, str]:
        """The same as the two fields of a row."""
        label = self.label(indicator)
        return {"label_vi": label.vi, "label_en": label.en}

    def document(self, document_id: str) -> Document:
        """The document of this id."""
        return self.records.documents[document_id]

    def best(self, indicator_id: str) -> Actual | None:
        """The figure that counts, or None where none is reported for this territory."""
        found = self.actuals.get(indicator_id)
        return found[0] if found else None

    def documents(self) -> list[Document]:
        """The documents of this territory, and of silent ones, that exist on the day."""
        return [
            document
            for document in self.records.documents.values()
            if document.territory in {self.territory.id, *self.silent}
            and exists(document, self.as_of)
        ]


def contexts(dataset: Dataset, place: Place, as_of: date) -> list[Context]:
    """The territories of a place that anything is recorded for; the place itself if none is."""
    found = [_context(dataset, place, each, as_of) for each in dataset.territories(place)]
    told_of = [each for each in found if each.targets or each.actuals] or found[:1]
    told = {each.territory.id for each in told_of}
    silent = tuple(each.territory.id for each in found if each.territory.id not in told)
    return [replace(told_of[0], silent=silent), *told_of[1:]]


def territory_context(dataset: Dataset, place: Place, as_of: date) -> Context:
    """The place in its present territory, whether anything is recorded for it or not."""
    return _context(dataset, place, place.id, as_of)


def _context(dataset: Dataset, place: Place, territory: str, as_of: date) -> Context:
    records = dataset.of(place)
    documents = records.documents
    targets = tuple(
        target
        for target in records.targets
        if target.territory == territory and exists(documents[target.document], as_of)
    )
    figures: dict[str, list[Actual]] = defaultdict(list)
    others: dict[str, list[Actual]] = defaultdict(list)
    absences: dict[str, Actual] = {}
    usable = usable_actuals(records.actuals, documents, as_of)
    for actual in sorted(usable, key=lambda each: documents[each.document].earliest or as_of):
        if actual.territory != territory:
            others[actual.indicator].append(actual)
        elif actual.value is None:
            absences[actual.indicator] = actual
        else:
            figures[actual.indicator].append(actual)
    return Context(
        dataset=dataset,
        records=records,
        place=place,
        territory=dataset.places[territory],
        as_of=as_of,
        targets=targets,
        actuals=_ordered(dataset, documents, figures),
        elsewhere=_ordered(dataset, documents, others),
        absences=absences,
    )


def _ordered(
    dataset: Dataset, documents: Mapping[str, Document], groups: dict[str, list[Actual]]
) -> dict[str, tuple[Actual, ...]]:
    return {
        key: tuple(order_actuals(group, dataset.indicators[key], documents))
        for key, group in groups.items()
    }
