"""What rules look at: the files of one place, what all places share, and what others say."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.models.documents import DocumentFile
from r57cli.rules.causes import asked
from r57cli.rules.declarations import Declarations, declarations
from r57cli.rules.figures import Declared, Figure, figures
from r57cli.rules.names import called
from r57cli.rules.references import Kind, misspelt, place_of, recovered, references, strays
from r57cli.rules.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.places import PlaceRecord
    from r57cli.rules.elsewhere import Elsewhere
    from r57cli.rules.shared import Shared


class Corpus(Frozen):
    """The files of one place (or those that all places share) and what they declare.

    `documents` are the records of sound shape, the first of each id. `declarations` are those of
    the files and of what all places share. `elsewhere` is what all files say together; None where
    they were not all read: then nothing is told that depends on it. `today` is the day of the
    check.
    """

    files: tuple[AuthoredFile, ...]
    shared: Shared
    documents: Mapping[str, Declared]
    declarations: Declarations
    elsewhere: Elsewhere | None
    today: date

    @property
    def indicators(self) -> Mapping[str, IndicatorRecord]:
        """The indicators of the catalogue by their ids."""
        return self.shared.indicators

    @property
    def places(self) -> Mapping[str, PlaceRecord]:
        """The places of the register by their ids."""
        return self.shared.places

    def declared(self, kind: str, place: str = "") -> frozenset[str] | None:
        """The ids that files of this kind declare; None where they cannot all be known."""
        key = (kind, place)
        return None if key in self.declarations.not_whole else self._meant.get(key, frozenset())

    def has_documents(self, place: str) -> bool:
        """True where some file declares the documents of the place, or should."""
        key = ("documents", place)
        return key in self.declarations.names or key in self.declarations.not_whole

    @cached_property
    def unread(self) -> frozenset[str]:
        """The documents that nobody has read."""
        return frozenset(key for key, each in self.documents.items() if not each.record.read)

    @cached_property
    def references(self) -> Mapping[Kind, Mapping[str, int]]:
        """How often these files refer to each id."""
        return references(self.files)

    @cached_property
    def used(self) -> Mapping[Kind, Mapping[str, int]]:
        """How often each id is referred to, where all that may do so was read."""
        own = {kind: names for kind, names in self.references.items() if kind[1]}
        return {**own, **(self.elsewhere.used if self.elsewhere else {})}

    @cached_property
    def strays(self) -> frozenset[str]:
        """The places that these files speak of although they stand among those of another place."""
        return strays(self.files)

    @cached_property
    def misspelt(self) -> Mapping[Kind, Mapping[str, str]]:
        """Of each kind the declared ids that are probably misspelt, with the spelling in use."""
        return {
            kind: misspelt(kind, names, self.used.get(kind, {}))
            for kind, names in self.declarations.names.items()
        }

    @cached_property
    def _meant(self) -> Mapping[Kind, frozenset[str]]:
        """Of each kind the declared ids, with those lost or misspelt where they are declared."""
        found = {}
        for kind, names in self.declarations.names.items():
            spelt = names.union(self.misspelt[kind].values())
            used = self.used.get(kind, {})
            found[kind] = spelt | recovered(spelt, used, self.declarations.lost[kind])
        return found

    @cached_property
    def current(self) -> frozenset[str] | None:
        """The places of today; None where they cannot all be known."""
        declared = self.declared("places")
        return None if declared is None else declared - self.shared.former

    def has_lost(self, kind: Kind) -> bool:
        """True where some record of the kind could not be read well enough to know its id."""
        known = self.declarations
        return kind in known.not_whole or known.lost.get(kind, 0) > 0

    @cached_property
    def is_whole(self) -> bool:
        """True where all that the files and those that all places share say was understood.

        The rules of a place that is not known, or of another name, cannot all be asked.
        """
        understood = not any(file.findings for file in (*self.files, *self.shared.files))
        named = {place_of(file) for file in self.files} - {""}
        return understood and named <= self.places.keys()

    @cached_property
    def has_all_figures(self) -> bool:
        """True where every record of these files that may state a value could be understood."""
        stating = (file for file in self.files if file.kind in {"targets", "actuals"})
        return not any(file.is_incomplete for file in stating)

    def figures(self, file: AuthoredFile) -> list[Figure]:
        """The records of a file that state a value."""
        return self._figures[file.source.name]

    @cached_property
    def series(self) -> Series:
        """All figures whose document is declared, by what they speak of."""
        of_files = (self._figures[name] for name in sorted(self._figures))
        return Series(each for found in of_files for each in found if each.document)

    @cached_property
    def asked(self) -> Mapping[tuple[str, str, str], int]:
        """By rule, file and document or indicator: how many figures could break it for that."""
        return asked(figure for found in self._figures.values() for figure in found)

    @cached_property
    def called(self) -> Mapping[str, Mapping[str, str]]:
        """By kind of file the ids of what it declares, by all that those are called."""
        own = called(each.record for each in self.documents.values())
        return {**self.shared.called, "documents": own}

    @cached_property
    def _figures(self) -> dict[str, list[Figure]]:
        return {
            file.source.name: list(figures(file, self.indicators, self.documents))
            for file in self.files
        }


def corpus_of(
    files: Iterable[AuthoredFile], shared: Shared, today: date, elsewhere: Elsewhere | None = None
) -> Corpus:
    """Join the files of one place, or those that all places share."""
    documents: dict[str, Declared] = {}
    own = tuple(files)
    for file in own:
        if isinstance(file.model, DocumentFile):
            for document in _declared(file, file.model, today):
                documents.setdefault(document.record.id, document)
    return Corpus(
        files=own,
        shared=shared,
        documents=documents,
        declarations=declarations(own).beside(shared.declarations),
        elsewhere=elsewhere,
        today=today,
    )


def _declared(file: AuthoredFile, model: DocumentFile, today: date) -> Iterable[Declared]:
    place = place_of(file)
    for at, record in zip(file.kept, model.documents, strict=True):
        yield Declared(
            record=record,
            place=place,
            file=file.source.name,
            path=("documents", at),
            territory=record.territory or place,
            producer=record.producer or place,
            last=min(record.seen.end, today) if record.seen else today,
        )
