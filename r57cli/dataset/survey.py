"""A whole data folder checked, place by place: memory does not grow with the number of places."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.dataset.cores import shared_out
from r57cli.dataset.examine import examine, understood
from r57cli.domain.frozen import Frozen
from r57cli.domain.layout import SHARED, place_of_name
from r57cli.reading.source import read
from r57cli.rules.corpus import corpus_of
from r57cli.rules.elsewhere import Elsewhere, Told, in_doubt, together, told_by
from r57cli.rules.references import place_of
from r57cli.rules.shared import KINDS, shared_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from r57cli.dataset.tree import Tree
    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.source import SourceFile
    from r57cli.rules.checked import Checked

    Watch = Callable[[list[str]], Iterator[str]]


def survey(
    tree: Tree, today: date, extra: Iterable[AuthoredFile] = (), watch: Watch = iter
) -> list[Checked]:
    """What is found in each file of a data folder, in the order of their names.

    `extra` are files to check beside them; `watch` goes through the places. `today` is the day
    after which nothing can have been reported yet. Raises OSError where the folder cannot be
    listed; a file that cannot be read is a finding.
    """
    folder = _Folder(tree, today, extra)
    found = shared_out(folder.check, folder.places, folder.size)
    parts = dict(zip(watch(folder.places), found, strict=True))
    elsewhere = together([folder.told_by_shared(), *(part.told for part in parts.values())])
    for place, part in parts.items():
        if place in elsewhere.strays or in_doubt(part.told, elsewhere, folder.shared):
            parts[place] = folder.check(place, elsewhere)
    parts[""] = folder.check("", elsewhere)
    return sorted((each for part in parts.values() for each in part.checked), key=_name)


def _name(checked: Checked) -> str:
    return checked.name


class _Part(Frozen):
    """What was found in the files of a place, and what they tell others."""

    checked: tuple[Checked, ...]
    told: Told


class _Folder:
    """The files of a data folder by their place; "" for those that all share or that have none.

    One whose path does not tell its place is read at once, to see what it says.
    """

    def __init__(self, tree: Tree, today: date, extra: Iterable[AuthoredFile]) -> None:
        self._tree = tree
        self._today = today
        self._names: dict[str, list[str]] = defaultdict(list)
        names = tree.all()
        self.size = len(names)
        for name in names:
            self._names[place_of_name(name)].append(name)
        shared = SHARED if self._names else ()  # one that is missing is told, and nothing else
        alone = understood(tree, sorted({*self._names.pop("", ()), *shared}))
        self._read: dict[str, list[AuthoredFile]] = defaultdict(list)
        for file in (*alone, *extra):
            self._read[place_of(file)].append(file)
        self.shared = shared_of(file for file in self._read[""] if file.kind in KINDS)
        self.places = sorted({*self._names, *self._read} - {""})

    def check(self, place: str, elsewhere: Elsewhere | None = None) -> _Part:
        """Read and check the files of a place."""
        files = [*understood(self._tree, self._names.get(place, ())), *self._read[place]]
        found = examine(files, self.shared, self._today, elsewhere, self._find)
        return _Part(checked=tuple(found.checked.values()), told=told_by(found.corpus))

    def told_by_shared(self) -> Told:
        """What the files that all places share tell others."""
        return told_by(corpus_of(self._read[""], self.shared, self._today))

    def _find(self, name: str) -> SourceFile:
        return read(self._tree.path(name), name)
