"""The dataset as five tidy tables: one row a record, one column a property."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen, values_of
from r57cli.rows.export import columns as c
from r57cli.rows.listing import indicator_row
from r57cli.rows.views import actual_view, document_fields, target_view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Actual, Document, Indicator, Place, Target


class Rows:
    """Records as rows: mappings in the order of the columns, each made when it is come to."""

    def __init__(
        self,
        columns: Iterable[c.Column],
        records: Collection[Any],
        row: Callable[[Any], dict[str, Any]],
    ) -> None:
        self._names = [column.name for column in columns]
        self._records = records
        self._row = row

    def __len__(self) -> int:
        """How many there are."""
        return len(self._records)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, as often as they are asked for."""
        for record in self._records:
            made = self._row(record)
            yield {name: made[name] for name in self._names}


class Table(Frozen):
    """A table: its rows, its key, and what it points to.

    `foreign` maps a column to the table whose `id` it holds.
    """

    name: str
    about: str
    columns: tuple[c.Column, ...]
    rows: Rows
    key: str = "id"
    foreign: tuple[tuple[str, str], ...] = ()


def tables(dataset: Dataset, as_of: date) -> list[Table]:
    """All tables; every record of the dataset is one row of one of them."""
    return [
        Table(
            name="indicators",
            about="What each number, milestone or level measures.",
            columns=c.INDICATORS,
            rows=Rows(c.INDICATORS, dataset.indicators.values(), _indicator),
        ),
        Table(
            name="places",
            about="The country, its provinces and cities, and the former provinces.",
            columns=c.PLACES,
            rows=Rows(c.PLACES, dataset.places.values(), _place),
        ),
        Table(
            name="documents",
            about="The sources: what they are, who issued them, when, where they were read.",
            columns=c.DOCUMENTS,
            rows=Rows(c.DOCUMENTS, dataset.documents.values(), _document),
            foreign=(("place", "places"), ("territory", "places")),
        ),
        Table(
            name="targets",
            about="What places promised: one row a document and wording.",
            columns=c.TARGETS,
            rows=Rows(c.TARGETS, dataset.targets, partial(_target, dataset)),
            key="key",
            foreign=_FIGURE,
        ),
        Table(
            name="actuals",
            about="What was reported, and what is known to be missing.",
            columns=c.ACTUALS,
            rows=Rows(c.ACTUALS, dataset.actuals, partial(_actual, dataset, as_of)),
            key="key",
            foreign=_FIGURE,
        ),
    ]


_FIGURE = (
    ("place", "places"),
    ("territory", "places"),
    ("indicator", "indicators"),
    ("document", "documents"),
)


def _listed(values: Iterable[str]) -> str | None:
    return "|".join(values) or None


def _indicator(each: Indicator) -> dict[str, Any]:
    row = indicator_row(each)
    return {
        **values_of(row),
        "label_vi": each.label.vi,
        "label_en": each.label.en,
        "task_group": each.task_group,
        "producers": _listed(each.producers),
        "not_to_confuse": _listed(row.not_to_confuse),
    }


def _place(each: Place) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind,
        "code": each.code,
        "name_vi": each.name.vi,
        "name_en": each.name.en,
        "region": each.region,
        "formed_from": _listed(each.formed_from),
        "became": each.became,
        "until": each.until,
    }


def _document(each: Document) -> dict[str, Any]:
    return {
        **document_fields(each),
        "place": each.place,
        "producer": each.producer,
        "inferred": _listed(each.inferred),
    }


def _target(dataset: Dataset, each: Target) -> dict[str, Any]:
    indicator = dataset.indicators[each.indicator]
    view = target_view(each, dataset.documents[each.document], indicator.direction, ())
    return {
        "key": each.key,
        "place": each.place,
        "territory": each.territory,
        "indicator": each.indicator,
        "unit": indicator.unit,
        "document": each.document,
        "at": each.at,
        "bound": view.bound,
        "bound_printed": view.bound_printed,
        "value": view.value,
        "low": view.low,
        "high": view.high,
        "base": view.base,
        "benchmark": view.benchmark,
        "of": each.of,
        "year": each.year,
        "every_year": each.every_year,
        "maintain": each.maintain,
        "basis": each.basis,
        "implied": each.implied,
        **_told(each),
    }


def _actual(dataset: Dataset, as_of: date, each: Actual) -> dict[str, Any]:
    indicator = dataset.indicators[each.indicator]
    view = actual_view(each, indicator, as_of)
    return {
        "key": each.key,
        "place": each.place,
        "territory": each.territory,
        "indicator": each.indicator,
        "unit": indicator.unit,
        "document": each.document,
        "at": each.at,
        "value": view.value,
        "about": view.about,
        "low": view.low,
        "high": view.high,
        "low_open": view.low_open,
        "high_open": view.high_open,
        "numerator": view.numerator,
        "denominator": view.denominator,
        "state": view.state,
        "of": each.of,
        "as_of": view.as_of,
        "period": view.period,
        "average": each.averaged,
        "nature": each.nature,
        "counting": each.counting,
        "producer": each.producer,
        "corrects": each.corrects,
        "no_figure": each.no_figure,
        "expected": each.expected,
        **_told(each),
    }


def _told(each: Target | Actual) -> dict[str, Any]:
    return {
        "as_printed": each.as_printed,
        "inferred": _listed(each.inferred),
        "doubt_vi": each.doubt.vi if each.doubt else None,
        "doubt_en": each.doubt.en if each.doubt else None,
    }
