"""R4xx: dates and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.dates import MERGER
from r57cli.models.actuals import ActualRecord
from r57cli.models.documents import DocumentFile
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding
from r57cli.rules.figures import document_of, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.domain.dates import TimeSpan
    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.series import Declared


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    if isinstance(file.model, DocumentFile):
        for at, document in zip(file.kept, file.model.documents, strict=True):
            yield from _document_ahead(corpus, ("documents", at), document)
    for path, record in figures(file):
        declared = corpus.documents.get(document_of(file, record) or "")
        if declared is None:
            continue
        if isinstance(record, ActualRecord):
            impossible = [
                *_published_before(path, record, declared.record),
                *_ahead(corpus, path, record),
            ]
            yield from impossible[:1] or _territory(corpus, path, record, declared)
        elif isinstance(record, TargetRecord):
            yield from _year_before(path, record, declared.record)


def _document_ahead(corpus: Corpus, path: Path, document: DocumentRecord) -> Iterator[Finding]:
    """A document of tomorrow cannot have been read."""
    for key in ("date", "published"):
        when = getattr(document, key)
        if when is not None and when.start > corpus.today:
            args = {"when": when.text, "today": corpus.today.isoformat()}
            yield Finding(code="R402", variant="document", args=args, path=(*path, key))
            return


def _ahead(corpus: Corpus, path: Path, record: ActualRecord) -> Iterator[Finding]:
    """A figure cannot be of a day that has not come; an estimate can."""
    if record.when is None or record.nature == "estimate" or record.when.end <= corpus.today:
        return
    args = {"when": record.when.text, "today": corpus.today.isoformat()}
    yield Finding(code="R402", args=args, path=(*path, _dated_by(record)))


def _last_known(document: DocumentRecord) -> TimeSpan | None:
    return document.published or document.date


def _dated_by(record: ActualRecord) -> str:
    """The key that gives the date of a dated record."""
    return next(name for name in ("as_of", "period", "average_over") if getattr(record, name))


def _published_before(
    path: Path, record: ActualRecord, document: DocumentRecord
) -> Iterator[Finding]:
    """A figure cannot speak of days after the document that prints it."""
    seen = _last_known(document)
    if record.when is None or seen is None or record.when.end <= seen.end:
        return
    if record.nature == "estimate":
        return
    args = {"when": record.when.text, "published": seen.text, "document": document.id}
    yield Finding(code="R401", args=args, path=(*path, _dated_by(record)))


def _year_before(path: Path, record: TargetRecord, document: DocumentRecord) -> Iterator[Finding]:
    """A target cannot fall due in a year before its document."""
    seen = document.date or document.published
    if record.year is None or seen is None or record.year >= seen.start.year:
        return
    args = {"year": str(record.year), "document": document.id, "date": seen.text}
    yield Finding(code="R403", args=args, path=(*path, "year"))


def _territory(
    corpus: Corpus, path: Path, record: ActualRecord, declared: Declared
) -> Iterator[Finding]:
    """A former province has no figures after the merger, a merged one none before."""
    if record.when is None:
        return
    territory = corpus.places.get(declared.territory)
    if territory is None:
        return
    args = {"when": record.when.text, "territory": territory.name_vi, "day": MERGER.isoformat()}
    if territory.kind == "former" and record.when.end >= MERGER:
        yield Finding(code="R404", args=args, path=(*path, _dated_by(record)))
    elif declared.record.territory and territory.formed_from and record.when.end < MERGER:
        yield Finding(
            code="R405",
            args=args | {"parts": ", ".join(territory.formed_from)},
            path=(*path, _dated_by(record)),
        )
