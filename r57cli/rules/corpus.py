"""All authored files side by side, with the ids they declare; what rules look at."""

from __future__ import annotations

from dataclasses import dataclass
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

    def declared(self, kind: str, place: str = "") -> frozenset[str] | None:
        """The ids that files of this kind declare; None where they cannot all be known."""
        key = (kind, place)
        return None if key in self.not_whole else self._meant.get(key, frozenset())

    def has_documents(self, place: str) -> bool:
        """True where some file declares the documents of the place, or should."""
        key = ("documents", place)
        return key in self.names or key in self.not_whole

    @cached_property
    def misspelt(self) -> Mapping[Kind, Mapping[str, str]]:
        """Of each kind the declared ids that are probably misspelt, with the spelling in use."""
        return {
            kind: misspelt(names, self.used.get(kind, {})) for kind, names in self.names.items()
        }

    @cached_property
    def _meant(self) -> Mapping[Kind, frozenset[str]]:
        """Of each kind the declared ids, with those lost or misspelt where they are declared."""
        found = {}
        for kind, names in self.names.items():
            spelt = names.union(self.misspelt[kind].values())
            used = self.used.get(kind, {})
            found[kind] = spelt | recovered(spelt, used, self.lost.get(kind, 0))
        return found

    @cached_property
    def current(self) -> frozenset[str] | None:
        """The places of today; None where they cannot all be known."""
        declared = self.declared("places")
        former = {key for key, each in self.places.items() if each.kind == "former"}
        return None if declared is None else declared - former

    @cached_property
    def became(self) -> Mapping[str, tuple[str, ...]]:
        """Of each place the former ones that say they became part of it."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.places.values():
            if each.became:
                found[each.became] = (*found.get(each.became, ()), each.id)
        return found

    def has_lost(self, kind: Kind) -> bool:
        """True where some record of the kind could not be read well enough to know its id."""
        return kind in self.not_whole or self.lost.get(kind, 0) > 0

    def is_whole(self, place: str) -> bool:
        """True where all that the files of a place say was understood."""
        return place not in self._with_findings

    @cached_property
    def _with_findings(self) -> frozenset[str]:
        return frozenset(place_of(file) for file in self.files if file.findings)

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
