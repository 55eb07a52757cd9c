"""Read a data folder whole: every file, every finding, and the dataset of what is sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.dataset.tree import Tree, find_tree, kind_of
from r57cli.models.authored import AuthoredFile, understand
from r57cli.reading.source import read
from r57cli.rules.check import check
from r57cli.rules.corpus import corpus_of
from r57cli.rules.references import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from r57cli.dataset.dataset import Dataset
    from r57cli.reading.locate import Located
    from r57cli.reading.source import SourceFile
    from r57cli.rules.exemptions import Checked

_SHARED = {"catalogue", "places"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A data folder as read; `checked` holds what was found in each file by its name."""

    tree: Tree
    files: tuple[AuthoredFile, ...]
    checked: dict[str, Checked]

    def errors(self) -> dict[str, list[Located]]:
        """The files with errors and their errors."""
        found = {
            name: [each for each in checked.findings if each.finding.severity == "error"]
            for name, checked in self.checked.items()
        }
        return {name: errors for name, errors in found.items() if errors}

    def errors_of(self, place: str) -> dict[str, list[Located]]:
        """The broken files that a question about this place needs."""
        needed = {
            file.source.name
            for file in self.files
            if file.kind in _SHARED or (file.in_tree and place_of(file) == place)
        }
        return {name: errors for name, errors in self.errors().items() if name in needed}

    def dataset(self) -> Dataset:
        """The records of all files without errors."""
        broken = self.errors()
        placed = [file for file in self.files if not file.misplaced]
        sound = [file for file in placed if file.source.name not in broken]
        from r57cli.dataset.join import join  # noqa: PLC0415 - checking files needs no records

        return join(self.tree, [file.model for file in sound])


def load(
    root: Path,
    today: date,
    *,
    extra: Iterable[AuthoredFile] = (),
    instead: Mapping[str, SourceFile] | None = None,
) -> Loaded:
    """Read all files under `root`, with `extra` ones beside them, and check them all.

    `today` is the day after which nothing can have been reported yet. `instead` holds files that
    were read elsewhere, by the name that they take in the folder. Raises OSError where the folder
    itself cannot be listed; a file that cannot be read is a finding.
    """
    given = instead or {}
    tree = find_tree(root)
    files = []
    for name in sorted({*tree.files, *given}):
        source = given.get(name) or read(tree.path(name), name)
        tree.digests[name] = source.digest
        files.append(understand(source, kind_of(name), in_tree=True))
    whole = (*files, *extra)
    return Loaded(tree=tree, files=whole, checked=check(corpus_of(whole, today)))
