"""From the models of authored files to the frozen records of a dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import MERGER
from r57cli.domain.frozen import replace
from r57cli.domain.keys import figure_key
from r57cli.domain.records import (
    Actual,
    Confusion,
    Document,
    Indicator,
    Place,
    Target,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from datetime import date

    from r57cli.domain.dates import TimeSpan
    from r57cli.models.actuals import ActualFile, ActualRecord
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.documents import DocumentFile
    from r57cli.models.places import PlaceRecord
    from r57cli.models.targets import TargetFile, TargetRecord


def indicator(record: IndicatorRecord) -> Indicator:
    """An indicator of the catalogue; a missing label is the name itself."""
    provider = None
    if record.provider_vi and record.provider_en:
        provider = Text(vi=record.provider_vi, en=record.provider_en)
    return Indicator(
        id=record.id,
        name=Text(vi=record.name_vi, en=record.name_en),
        label=Text(vi=record.label_vi or record.name_vi, en=record.label_en or record.name_en),
        group=record.group,
        task_group=record.task_group,
        kind=record.kind,
        unit=record.unit,
        better=record.better,
        headline=record.headline,
        workload=record.workload,
        definition=record.definition_en,
        numerator=record.numerator_vi,
        denominator=record.denominator_vi,
        bounds=record.bounds,
        path=record.path,
        formula=record.formula,
        basis_unstated=record.basis_unstated,
        availability=record.availability,
        counting=record.counting,
        provider=provider,
        producers=record.producers,
        parts=record.parts,
        not_to_confuse=tuple(
            Confusion(indicator=each.id, why=Text(vi=each.why_vi, en=each.why_en))
            for each in record.not_to_confuse
        ),
        country_label=Text(vi=record.country_label_vi, en=record.country_label_en)
        if record.country_label_vi and record.country_label_en
        else None,
    )


def place(record: PlaceRecord) -> Place:
    """A place of the register."""
    return Place(
        id=record.id,
        kind=record.kind,
        name=Text(vi=record.name_vi, en=record.name_en),
        code=record.code,
        region=record.region,
        formed_from=record.formed_from,
        became=record.became,
        city=record.city,
        until=record.until.end if record.until else None,
        aliases=record.aliases,
    )


def documents(file: DocumentFile) -> list[Document]:
    """The documents of a place; territory and producer default to the place."""
    return [
        Document(
            id=record.id,
            place=file.place,
            territory=record.territory or file.place,
            kind=record.kind,
            status=record.status,
            title=record.title,
            issuer=record.issuer,
            number=record.number,
            dated=record.date,
            published=record.published,
            address=record.address,
            file=record.file,
            producer=record.producer or file.place,
            summary_of=record.summary_of,
            read=record.read,
            machine_translated=record.machine_translated,
            before_resolution=record.before_resolution,
            inferred=record.inferred,
            earliest=_start(record.date or record.published),
        )
        for record in file.documents
    ]


def _start(span: TimeSpan | None) -> date | None:
    return span.start if span else None


def with_earliest(
    documents: Mapping[str, Document], actuals: Iterable[Actual], merged: Container[str] = ()
) -> dict[str, Document]:
    """The documents, those without a day no older than what they retell, else as their last figure.

    Of a document of 2025 that retells one of 27 March 2025 no day before that is possible, and
    of one on a territory that was `merged` from others none before the merger.
    """
    last: dict[str, date] = {}
    for actual in actuals:
        if actual.when:
            day = actual.when.end
            last[actual.document] = max(day, last.get(actual.document, day))
    found = {}
    for key, document in documents.items():
        told = documents.get(document.summary_of or "")
        own = document.dated or document.published
        told_from = None if told is None or (own and own.is_day) else told.earliest
        possible = [day for day in (document.earliest, told_from) if day]
        earliest = max(possible, default=last.get(key))
        if document.territory in merged:
            earliest = max(earliest or MERGER, MERGER)
        found[key] = replace(document, earliest=earliest)
    return found


def targets(file: TargetFile, documents: Mapping[str, Document]) -> list[Target]:
    """The targets of a place whose documents are known, in the order of the file."""
    known = [record for record in file.targets if record.document in documents]
    return [
        _target(file.place, record, documents[record.document], order)
        for order, record in enumerate(known)
    ]


def _target(place: str, record: TargetRecord, document: Document, order: int) -> Target:
    return Target(
        key=figure_key(document.territory, record.indicator, record.moment, document.id),
        place=place,
        territory=document.territory,
        indicator=record.indicator,
        document=document.id,
        at=record.at,
        value=record.to_value(),
        as_printed=record.as_printed,
        year=record.year,
        every_year=record.every_year,
        maintain=record.maintain,
        basis=record.basis,
        implied=record.implied,
        of=record.of,
        inferred=record.inferred,
        order=order,
        doubt=record.doubt,
    )


def actuals(file: ActualFile, documents: Mapping[str, Document]) -> list[Actual]:
    """The figures of one report whose documents are known, in the order of the file."""
    found = []
    for order, record in enumerate(file.actuals):
        document = documents.get(record.document or file.document)
        if document is not None:
            found.append(_actual(file.place, record, document, order))
    return found


def _actual(place: str, record: ActualRecord, document: Document, order: int) -> Actual:
    return Actual(
        key=figure_key(document.territory, record.indicator, record.moment, document.id),
        place=place,
        territory=document.territory,
        indicator=record.indicator,
        document=document.id,
        at=record.at,
        value=record.to_value(),
        as_printed=record.as_printed,
        when=record.when,
        averaged=record.average_over is not None,
        nature=record.nature,
        counting=record.counting,
        producer=record.producer or document.producer,
        implied=record.implied,
        of=record.of,
        corrects=record.corrects,
        no_figure=record.no_figure.reason if record.no_figure else None,
        expected=record.no_figure.expected.text
        if record.no_figure and record.no_figure.expected
        else None,
        inferred=record.inferred,
        order=order,
        doubt=record.doubt,
    )
