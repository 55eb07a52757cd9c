"""R4xx: dates and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import MERGER
from r57cli.models.actuals import ActualRecord
from r57cli.models.documents import DocumentFile
from r57cli.reading.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from r57cli.domain.dates import TimeSpan
    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.models.places import PlaceRecord
    from r57cli.models.targets import TargetRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Declared, Figure


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: of each record the first that applies."""
    if isinstance(file.model, DocumentFile):
        for at, document in zip(file.kept, file.model.documents, strict=True):
            yield from _still_to_come(corpus, ("documents", at), document)
    places = corpus.places
    for figure in corpus.figures(file):
        record, declared = figure.record, figure.document
        if declared is None:
            continue
        if not isinstance(record, ActualRecord):
            found = _year_before(corpus, figure, record, declared.record)
        elif figure.when is None:
            continue
        else:
            found = _ahead(corpus, figure, record, figure.when, declared.record)
            found = found or _territory(places, figure, figure.when, declared)
        if found is not None:
            yield found


def _still_to_come(corpus: Corpus, path: Path, document: DocumentRecord) -> Iterator[Finding]:
    """R402: a document of tomorrow cannot have been read."""
    for key in ("date", "published"):
        when = getattr(document, key)
        if when is not None and when.start > corpus.today:
            args = {"when": when.text, "today": corpus.today.isoformat()}
            yield Finding(code="R402", variant="document", args=args, path=(*path, key))
            return


def _ahead(
    corpus: Corpus, figure: Figure, record: ActualRecord, when: TimeSpan, document: DocumentRecord
) -> Finding | None:
    """R401, R402: a figure is of no day after its document or to come; an estimate may be."""
    if record.nature == "estimate":
        return None
    seen = document.published or document.date
    if seen is not None and when.end > seen.end:
        args = {"when": when.text, "published": seen.text, "document": document.id}
        return Finding(code="R401", args=args, path=_date(figure))
    if when.end > corpus.today:
        args = {"when": when.text, "today": corpus.today.isoformat()}
        return Finding(code="R402", args=args, path=_date(figure))
    return None


def _date(figure: Figure) -> Path:
    """The path of the date of a dated record."""
    names = ("as_of", "period", "average_over")
    return (*figure.path, next(name for name in names if getattr(figure.record, name)))


def _year_before(
    corpus: Corpus, figure: Figure, record: TargetRecord, document: DocumentRecord
) -> Finding | None:
    """R403: a target does not fall due in a year before its document."""
    seen = document.date or document.published
    if record.year is None or seen is None or record.year >= seen.start.year:
        return None
    if seen.start > corpus.today:  # then the date of the document is the mistake
        return None
    args = {"year": str(record.year), "document": document.id, "date": seen.text}
    return Finding(code="R403", args=args, path=(*figure.path, "year"))


def _territory(
    places: Mapping[str, PlaceRecord], figure: Figure, when: TimeSpan, declared: Declared
) -> Finding | None:
    """R404, R405: a former province has no figures after the merger, a merged one none before."""
    territory = places.get(declared.territory)
    if territory is None:
        return None
    if territory.kind == "former" and when.end >= MERGER:
        return Finding(code="R404", args=_merger(when, territory), path=_date(figure))
    if when.end < MERGER and declared.record.territory and territory.formed_from:
        args = _merger(when, territory) | {"parts": ", ".join(territory.formed_from)}
        return Finding(code="R405", args=args, path=_date(figure))
    return None


def _merger(when: TimeSpan, territory: PlaceRecord) -> dict[str, str]:
    return {"when": when.text, "territory": territory.name_vi, "day": MERGER.isoformat()}
