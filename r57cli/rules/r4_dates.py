"""R4xx: dates and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import MERGER
from r57cli.models.actuals import ActualRecord
from r57cli.models.documents import DocumentFile
from r57cli.reading.finding import Finding, Related
from r57cli.rules.causes import held_against

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.domain.dates import TimeSpan
    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.models.places import PlaceRecord
    from r57cli.models.targets import TargetRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: of each record the first that applies."""
    if isinstance(file.model, DocumentFile):
        for at, document in zip(file.kept, file.model.documents, strict=True):
            yield from _own_dates(corpus, ("documents", at), document)
            yield from _before_its_territory(corpus, ("documents", at), document)
    merged = corpus.shared.merged
    for figure in corpus.figures(file):
        record, declared = figure.record, figure.document
        if not isinstance(record, ActualRecord):
            found = _year_before(corpus, figure, record, declared.record) if declared else None
        elif figure.when is None:
            continue
        else:
            last = declared.last if declared else corpus.today
            found = _ahead(corpus, figure, record, figure.when) if figure.when.end > last else None
            if found is None and declared and declared.territory in merged:
                found = _territory(corpus, figure, figure.when, merged[declared.territory])
        if found is not None:
            yield found


def _own_dates(corpus: Corpus, path: Path, document: DocumentRecord) -> Iterator[Finding]:
    """R401: no document is published before its date; R402: one of tomorrow cannot be known."""
    if document.date and document.published and document.published.end < document.date.start:
        args = {"published": document.published.text, "date": document.date.text}
        yield Finding(code="R401", variant="document", args=args, path=(*path, "date"))
    for key in ("date", "published"):
        when = getattr(document, key)
        if when is not None and when.start > corpus.today:
            args = {"when": when.text, "today": corpus.today.isoformat()}
            yield Finding(code="R402", variant="document", args=args, path=(*path, key))
            return


def _before_its_territory(
    corpus: Corpus, path: Path, document: DocumentRecord
) -> Iterator[Finding]:
    """R405: a document from before the merger cannot speak of what came from it."""
    territory = corpus.places.get(document.territory or "")
    if territory and territory.formed_from and _is_before_merger(document):
        args = {**_merger(territory), "when": document.seen.text if document.seen else ""}
        yield Finding(code="R405", variant="document", args=args, path=(*path, "territory"))


def _is_before_merger(document: DocumentRecord) -> bool:
    return document.seen is not None and document.seen.end < MERGER


def _ahead(corpus: Corpus, figure: Figure, record: ActualRecord, when: TimeSpan) -> Finding | None:
    """R401, R402: a figure is of no day after its document or to come; an estimate may be."""
    if record.nature == "estimate":
        return None
    document = figure.document.record if figure.document else None
    seen = document.seen if document else None
    if document and seen is not None and when.end > seen.end:
        args = {"when": when.text, "published": seen.text}
        found = Finding(code="R401", args=args, path=_date(figure))
        return _of_document(corpus, figure, "published" if document.published else "date", found)
    if when.end > corpus.today:
        args = {"when": when.text, "today": corpus.today.isoformat()}
        return Finding(code="R402", args=args, path=_date(figure))
    return None


def _of_document(corpus: Corpus, figure: Figure, key: str, finding: Finding) -> Finding:
    """The same, with the key of its document that the record stands against."""
    declared = figure.document
    if declared is None:
        return finding
    cause = Related(file=declared.file, path=(*declared.path, key))
    return held_against(corpus, figure, finding, cause, document=declared.record.id)


def _date(figure: Figure) -> Path:
    """The path of the date of a dated record."""
    names = ("as_of", "period", "average_over")
    return (*figure.path, next(name for name in names if getattr(figure.record, name)))


def _year_before(
    corpus: Corpus, figure: Figure, record: TargetRecord, document: DocumentRecord
) -> Finding | None:
    """R403: a target does not fall due before its document, nor before what it is measured from."""
    base = record.base
    if base and record.year and base[-4:].isdecimal() and int(base[-4:]) >= record.year:
        args = {"year": str(record.year), "base": base}
        return Finding(code="R403", variant="base", args=args, path=(*figure.path, "base"))
    seen = document.date or document.published
    if record.year is None or seen is None or record.year >= seen.start.year:
        return None
    if seen.start > corpus.today:  # then the date of the document is the mistake
        return None
    args = {"year": str(record.year), "document": document.id, "date": seen.text}
    return Finding(code="R403", args=args, path=(*figure.path, "year"))


def _territory(
    corpus: Corpus, figure: Figure, when: TimeSpan, territory: PlaceRecord
) -> Finding | None:
    """R404, R405: a former province has no figures after the merger, a merged one none before."""
    if territory.kind == "former" and when.end >= MERGER:
        args = {**_merger(territory), "when": when.text}
        found = Finding(code="R404", args=args, path=_date(figure))
        return _of_document(corpus, figure, "territory", found)
    document = figure.document.record if figure.document else None
    if when.end >= MERGER or not territory.formed_from or not document or not document.territory:
        return None
    if _is_before_merger(document):  # that is told of the document
        return None
    args = {**_merger(territory), "when": when.text}
    found = Finding(code="R405", args=args, path=_date(figure))
    return _of_document(corpus, figure, "territory", found)


def _merger(territory: PlaceRecord) -> dict[str, str]:
    return {
        "territory": territory.name_vi,
        "day": MERGER.isoformat(),
        "parts": ", ".join(territory.formed_from),
    }
