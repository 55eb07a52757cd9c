"""All authored files side by side, with the ids they declare; what rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.places import PlaceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.documents import DocumentRecord
    from r57cli.models.places import PlaceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A document where it is declared."""

    record: DocumentRecord
    place: str

    @property
    def territory(self) -> str:
        """The territory the document speaks of."""
        return self.record.territory or self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The files and the ids that they declare (the first declaration of each)."""

    files: tuple[AuthoredFile, ...]
    indicators: Mapping[str, IndicatorRecord]
    places: Mapping[str, PlaceRecord]
    documents: Mapping[str, Declared]
    unreadable: frozenset[str]

    def knows_all(self, kind: str, place: str | None = None) -> bool:
        """False where a file that declares such ids could not be read.

        Then a reference that is not found is no mistake of the file that makes it.
        """
        name = f"documents/{place}.yaml" if place else None
        return not any(each in {kind, name} for each in self.unreadable)


def corpus_of(files: Iterable[AuthoredFile]) -> Corpus:
    """Join the files."""
    indicators: dict[str, IndicatorRecord] = {}
    places: dict[str, PlaceRecord] = {}
    documents: dict[str, Declared] = {}
    unreadable: set[str] = set()
    whole = tuple(files)
    for file in whole:
        model = file.model
        if isinstance(model, IndicatorFile):
            for indicator in model.indicators:
                indicators.setdefault(indicator.id, indicator)
        elif isinstance(model, PlaceFile):
            for place in model.places:
                places.setdefault(place.id, place)
        elif isinstance(model, DocumentFile):
            for document in model.documents:
                documents.setdefault(document.id, Declared(record=document, place=model.place))
        elif model is None:
            unreadable |= {file.kind or "", file.source.name}
    return Corpus(
        files=whole,
        indicators=indicators,
        places=places,
        documents=documents,
        unreadable=frozenset(unreadable),
    )
