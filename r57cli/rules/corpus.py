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

_DECLARING = ("catalogue", "places", "documents")


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
    """The files and what they declare (the first declaration of each id).

    The records are those of sound shape. The names are all that are declared, by kind of file and
    then by place ("" for the catalogue and the places): a reference to a record with a mistake of
    its own is no second mistake.
    """

    files: tuple[AuthoredFile, ...]
    indicators: Mapping[str, IndicatorRecord]
    places: Mapping[str, PlaceRecord]
    documents: Mapping[str, Declared]
    names: Mapping[tuple[str, str], frozenset[str]]
    not_whole: frozenset[tuple[str, str]]

    def declared(self, kind: str, place: str = "") -> frozenset[str] | None:
        """The ids that files of this kind declare; None where they cannot all be known."""
        key = (kind, place)
        return None if key in self.not_whole else self.names.get(key, frozenset())

    def has_documents(self, place: str) -> bool:
        """True where some file declares the documents of the place, or should."""
        key = ("documents", place)
        return key in self.names or key in self.not_whole


def corpus_of(files: Iterable[AuthoredFile]) -> Corpus:
    """Join the files."""
    indicators: dict[str, IndicatorRecord] = {}
    places: dict[str, PlaceRecord] = {}
    documents: dict[str, Declared] = {}
    names: dict[tuple[str, str], frozenset[str]] = {}
    not_whole: set[tuple[str, str]] = set()
    whole = tuple(files)
    for file in whole:
        model, place = file.model, place_of(file)
        if isinstance(model, IndicatorFile):
            for indicator in model.indicators:
                indicators.setdefault(indicator.id, indicator)
        elif isinstance(model, PlaceFile):
            for each in model.places:
                places.setdefault(each.id, each)
        elif isinstance(model, DocumentFile):
            for document in model.documents:
                documents.setdefault(document.id, Declared(record=document, place=place))
        if file.kind in _DECLARING:
            key = (file.kind, place)
            names[key] = names.get(key, frozenset()) | frozenset(file.ids or ())
            not_whole |= {key} if file.ids is None else set()
    return Corpus(
        files=whole,
        indicators=indicators,
        places=places,
        documents=documents,
        names=names,
        not_whole=frozenset(not_whole),
    )


def place_of(file: AuthoredFile) -> str:
    """The place that a file of a place belongs to: by its path, else by what it says; else ""."""
    if file.kind not in {"documents", "targets", "actuals"}:
        return ""
    if file.in_tree:
        return file.source.name.split("/")[1].removesuffix(".yaml").removesuffix(".yml")
    written = (file.source.data or {}).get("place")
    return written if isinstance(written, str) else ""
