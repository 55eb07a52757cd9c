"""The records of a file that state a value, with all that rules ask about them, looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.keys import figure_key
from r57cli.domain.layout import stem_of
from r57cli.models.actuals import ActualFile, ActualRecord
from r57cli.models.targets import TargetFile, TargetRecord

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from r57cli.domain.dates import TimeSpan
    from r57cli.domain.values import Value
    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.documents import DocumentRecord
    from r57cli.reading.positions import Path

FigureRecord = ActualRecord | TargetRecord


class Declared(Frozen):
    """A document where it is declared: its record, its place, and the path to it in its file.

    `territory` is the one that it speaks of, `producer` who produces its figures where they do not
    say otherwise, `last` the last day of which it can tell: none after its publication, or to come.
    """

    record: DocumentRecord
    place: str
    file: str
    path: Path
    territory: str
    producer: str
    last: date


@dataclass(slots=True, eq=False)  # every rule reads it, for each record: slots are read fastest
class Figure:
    """A target or actual in its file; `when` is the time of an actual, where it has one.

    `form` is the key of its value, "" where it has none; `numbers` are those that it states in the
    unit of its indicator. `document_id` is the document that it names, or that its file names;
    `document` and `indicator` are None where they are not declared. `moment` is the same for
    figures of one territory, indicator and time, and for actuals of one producer.
    """

    file: str
    path: Path
    record: FigureRecord
    form: str
    numbers: tuple[Decimal, ...]
    when: TimeSpan | None
    indicator: IndicatorRecord | None
    document_id: str | None
    document: Declared | None
    moment: Hashable

    @property
    def value(self) -> Value | None:
        """Its value, None where it has none."""
        return self.record.to_value()

    @property
    def is_promise(self) -> bool:
        """True for a target, False for an actual."""
        return not isinstance(self.record, ActualRecord)

    @property
    def at(self) -> Path:
        """The path of its value."""
        return (*self.path, self.form)

    @property
    def territory(self) -> str:
        """The territory that its document speaks of; "" where that is not declared."""
        return self.document.territory if self.document else ""

    @property
    def subject(self) -> tuple[str, str]:
        """Its territory and indicator."""
        return (self.territory, self.record.indicator)

    @property
    def key(self) -> str:
        """The key by which a correction names it."""
        record = self.record
        return figure_key(self.territory, record.indicator, record.moment, self.document_id or "")


def figures(
    file: AuthoredFile,
    indicators: Mapping[str, IndicatorRecord],
    documents: Mapping[str, Declared],
) -> Iterator[Figure]:
    """Each target or actual of a file; nothing for other files."""
    name, reported = file.source.name, _document_of(file)
    key, records = _records(file)
    for at, record in zip(file.kept, records, strict=bool(key)):
        named = record.document or reported
        document, indicator = documents.get(named or ""), indicators.get(record.indicator)
        form, numbers = record.stated
        when = record.when if isinstance(record, ActualRecord) else None
        moment = _moment(record, when, document)
        path: Path = (key, at)
        # by position, which takes half the time
        yield Figure(name, path, record, form, numbers, when, indicator, named, document, moment)


def _moment(record: FigureRecord, when: TimeSpan | None, document: Declared | None) -> Hashable:
    """The territory, indicator and time of a record; for an actual also who counted."""
    territory = document.territory if document else ""
    if isinstance(record, ActualRecord):
        producer = record.producer or (document.producer if document else "")
        return (territory, record.indicator, when and when.start, when and when.end, producer)
    return (territory, record.indicator, record.moment)


def _records(file: AuthoredFile) -> tuple[str, Sequence[FigureRecord]]:
    """The key of the records that may state a value, and the records; none in other files."""
    model = file.model
    if isinstance(model, ActualFile):
        return "actuals", model.actuals
    return ("targets", model.targets) if isinstance(model, TargetFile) else ("", ())


def _document_of(file: AuthoredFile) -> str | None:
    """The id of the document that a report reports, from which its records come.

    In a data folder a file is named after its document; one that says otherwise has a finding.
    """
    if not isinstance(file.model, ActualFile):
        return None
    return stem_of(file.source.name) if file.in_tree else file.model.document
