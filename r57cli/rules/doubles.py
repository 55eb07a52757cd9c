"""Documents whose id or number another one has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading.finding import Finding, Related
from r57cli.rules.references import place_of
from r57cli.rules.series import number_and_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.elsewhere import Mention


def doubled(
    corpus: Corpus, file: AuthoredFile, record: DocumentRecord, path: Path
) -> Iterator[Finding]:
    """R505: an id names one document in all the data; R510: a number may have been copied."""
    if not file.in_tree or corpus.elsewhere is None:
        return
    if place := owner(corpus, file, record):
        args = {"id": record.id, "place": place}
        yield Finding(code="R505", variant="elsewhere", args=args, path=(*path, "id"))
    first = corpus.elsewhere.numbered.get(number_and_year(record)) if record.number else None
    if first is None or first.id == record.id:
        return
    here = first.place == place_of(file)
    if not here or _is_of_one_hand(corpus, first, record):
        there = Related(
            file=first.file, path=("documents", first.at, "number"), message="related.other"
        )
        args = {"number": record.number or "", "place": first.place, "document": first.id}
        variant = "here" if here else ""
        at = (*path, "number")
        yield Finding(code="R510", variant=variant, args=args, path=at, related=(there,))


def owner(corpus: Corpus, file: AuthoredFile, record: DocumentRecord) -> str | None:
    """The other place that declares a document's id first."""
    first = corpus.elsewhere.documents.get(record.id) if corpus.elsewhere else None
    return first.place if first is not None and first.place != place_of(file) else None


def _is_of_one_hand(corpus: Corpus, first: Mention, record: DocumentRecord) -> bool:
    """True for two documents of one place whose numbers are those of one issuer, as far as known.

    A province and a former one count for themselves, and a summary may bear the number of what it
    sums up.
    """
    declared = corpus.documents.get(first.id)
    if declared is None:
        return False
    other = declared.record
    place = declared.place
    same = (other.territory or place) == (record.territory or place)
    issued = not (other.issuer and record.issuer) or other.issuer == record.issuer
    return same and issued and record.summary_of != other.id and other.summary_of != record.id
