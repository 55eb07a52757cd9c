"""All authored files side by side, with the ids they declare; what rules look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.places import PlaceFile
from r57cli.rules.figures import Declared, Figure, figures
from r57cli.rules.references import Kind, misspelt, place_of, recovered, references
from r57cli.rules.series import Series, number_and_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.places import PlaceRecord

_DECLARING = ("catalogue", "places", "documents")


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """The files and what they declare (the first declaration of each id).

    The records are those of sound shape. The names are all that are declared, by kind of file and
    then by place ("" for the catalogue and the places): a reference to a record with a mistake of
    its own is no second mistake. `lost` counts the records whose own id cannot be known, `used` how
    often each id is referred to. `today` is the day of the check.
    """

    files: tuple[AuthoredFile, ...]
    indicators: Mapping[str, IndicatorRecord]
    places: Mapping[str, PlaceRecord]
    documents: Mapping[str, Declared]
    names: Mapping[Kind, frozenset[str]]
    not_whole: frozenset[Kind]
    lost: Mapping[Kind, int]
    used: Mapping[Kind, Mapping[str, int]]
    today: date
    _known: dict[Kind, frozenset[str]] = field(default_factory=dict)

    def declared(self, kind: str, place: str = "") -> frozenset[str] | None:
        """The ids that files of this kind declare; None where they cannot all be known."""
        key = (kind, place)
        return None if key in self.not_whole else self._meant(key)

    def has_documents(self, place: str) -> bool:
        """True where some file declares the documents of the place, or should."""
        key = ("documents", place)
        return key in self.names or key in self.not_whole

    def misspelt(self, kind: Kind) -> Mapping[str, str]:
        """The declared ids of a kind that are probably misspelt, each with the spelling in use."""
        return misspelt(self.names.get(kind, frozenset()), self.used.get(kind, {}))

    def _meant(self, kind: Kind) -> frozenset[str]:
        """The declared ids, with those that were lost or misspelt where they are declared."""
        if kind not in self._known:
            used = self.used.get(kind, {})
            spelt = self.names.get(kind, frozenset()).union(self.misspelt(kind).values())
            self._known[kind] = spelt | recovered(spelt, used, self.lost.get(kind, 0))
        return self._known[kind]

    def has_lost(self, kind: Kind) -> bool:
        """True where some record of the kind could not be read well enough to know its id."""
        return kind in self.not_whole or self.lost.get(kind, 0) > 0

    def is_whole(self, place: str) -> bool:
        """True where all that the files of a place say was understood."""
        return not any(file.findings for file in self.files if place_of(file) == place)

    @cached_property
    def numbered(self) -> Mapping[tuple[str, str], Declared]:
        """The first document of each number and year."""
        found: dict[tuple[str, str], Declared] = {}
        for each in sorted(self.documents.values(), key=lambda one: (one.file, one.path)):
            found.setdefault(number_and_year(each.record), each)
        return found

    def figures(self, file: AuthoredFile) -> list[Figure]:
        """The records of a file that state a value."""
        return self._figures[file.source.name]

    @cached_property
    def series(self) -> Series:
        """All figures whose document is declared, by what they speak of."""
        of_files = (self._figures[name] for name in sorted(self._figures))
        return Series(each for found in of_files for each in found if each.document)

    @cached_property
    def _figures(self) -> dict[str, list[Figure]]:
        return {
            file.source.name: list(figures(file, self.indicators, self.documents))
            for file in self.files
        }


def corpus_of(files: Iterable[AuthoredFile], today: date) -> Corpus:
    """Join the files."""
    indicators: dict[str, IndicatorRecord] = {}
    places: dict[str, PlaceRecord] = {}
    documents: dict[str, Declared] = {}
    names: dict[Kind, frozenset[str]] = {}
    lost: dict[Kind, int] = {}
    not_whole: set[Kind] = set()
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
            for document in _declared(file, model, place):
                documents.setdefault(document.record.id, document)
        if file.kind in _DECLARING:
            key = (file.kind, place)
            names[key] = names.get(key, frozenset()) | frozenset(file.ids or ())
            lost[key] = lost.get(key, 0) + file.lost_ids
            not_whole |= {key} if file.ids is None else set()
    return Corpus(
        files=whole,
        indicators=indicators,
        places=places,
        documents=documents,
        names=names,
        not_whole=frozenset(not_whole),
        lost=lost,
        used=references(whole),
        today=today,
    )


def _declared(file: AuthoredFile, model: DocumentFile, place: str) -> Iterable[Declared]:
    for at, record in zip(file.kept, model.documents, strict=True):
        path = ("documents", at)
        yield Declared(record=record, place=place, file=file.source.name, path=path)
