"""R7xx: where a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from r57cli.models.actuals import ActualRecord
from r57cli.models.documents import DocumentFile, Inferred
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding, Related

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure, FigureRecord

_PROMISING = frozenset({"resolution", "programme", "plan"})
_STATING = frozenset({*ActualRecord.DATES, *ActualRecord.FORMS, *TargetRecord.FORMS, "year"})
"""The keys of dates and values: to say that one is inferred makes sense only beside it."""

_OF_DOCUMENT = frozenset(get_args(Inferred))
"""The same of a document."""

_REPORTING = frozenset({"statistics", "report"})


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    for figure in corpus.figures(file):
        record, document = figure.record, figure.document
        if isinstance(record, ActualRecord) and record.date_unknown:
            yield Finding(code="R701", path=(*figure.path, "date_unknown"), on="key")
        absent = record.at is None and not getattr(record, "no_figure", None)
        if absent and not file.source.has_reported((*figure.path, "at")):
            yield Finding(code="R702", path=figure.path)
        words = record.inferred
        is_usual = len(words) == 1 and words[0] in record.__pydantic_fields_set__  # nearly always
        if words and not is_usual:
            yield from _inferred(file, figure.path, record, _STATING)
        if document is not None and document.record.kind == "press":
            yield from _second_hand(corpus, figure)
    if isinstance(file.model, DocumentFile):
        for at, source in zip(file.kept, file.model.documents, strict=True):
            if source.inferred:
                yield from _inferred(file, ("documents", at), source, _OF_DOCUMENT)


def _inferred(
    file: AuthoredFile, path: Path, record: FigureRecord | DocumentRecord, keys: Container[str]
) -> Iterator[Finding]:
    """R704: what is inferred is a key that the record has, named once."""
    path, words, given = (*path, "inferred"), record.inferred, record.model_fields_set
    for at, word in enumerate(words):
        if word in words[:at]:
            yield Finding(code="R704", variant="twice", args={"key": word}, path=(*path, at))
        elif word in keys and word not in given and not file.tells((*path, at)):
            yield Finding(code="R704", args={"key": word}, path=(*path, at))


def _second_hand(corpus: Corpus, figure: Figure) -> Iterator[Finding]:
    """R703: a press article where the document that it retells says the same."""
    record = figure.record
    kinds = _PROMISING if isinstance(record, TargetRecord) else _REPORTING
    for other in corpus.series.first_hand.get((*figure.subject, record.moment), ()):
        same = type(other.record) is type(record) and other.value == figure.value
        if same and other.document is not None and other.document.record.kind in kinds:
            own = ("document",) if record.document else ()
            there = Related(file=other.file, path=other.path, message="related.first_hand")
            args = {"document": other.document.record.id}
            yield Finding(code="R703", args=args, path=(*figure.path, *own), related=(there,))
            return
