"""Files read, understood and checked: those that all places share, or those of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.layout import kind_of, twin_of
from r57cli.models.authored import AuthoredFile, kind_held_instead, set_aside, understand
from r57cli.reading.finding import Finding
from r57cli.reading.source import read
from r57cli.rules.check import check
from r57cli.rules.corpus import Corpus, corpus_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from r57cli.dataset.tree import Tree
    from r57cli.reading.locate import Located
    from r57cli.reading.source import SourceFile
    from r57cli.rules.checked import Checked
    from r57cli.rules.elsewhere import Elsewhere
    from r57cli.rules.shared import Shared


class Examined(Frozen):
    """Files side by side, and what was found in each of them by its name."""

    corpus: Corpus
    checked: dict[str, Checked]

    @property
    def errors(self) -> dict[str, list[Located]]:
        """The files with errors and their errors."""
        return {name: each.errors for name, each in self.checked.items() if each.errors}

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file by its name."""
        return {file.source.name: file.source.digest for file in self.corpus.files}


def understood(tree: Tree, names: Collection[str]) -> list[AuthoredFile]:
    """Files of a data folder; one that cannot be read is a finding."""
    listed = frozenset(names)
    return [_understood(_source(tree, name), listed) for name in names]


def _source(tree: Tree, name: str) -> SourceFile:
    return tree.instead.get(name) or read(tree.path(name), name, tree.display(name))


def _understood(source: SourceFile, listed: frozenset[str]) -> AuthoredFile:
    """A file as understood; of two that differ in their ending only, one is set aside."""
    other = twin_of(source.name)
    if other in listed:
        twin = Finding(code="R504", variant="twin", args={"other": other}, path=())
        return set_aside(source, twin)
    kind = kind_of(source.name)
    if holds := kind_held_instead(source, kind):
        args = {"kind": kind or "", "holds": holds}
        return set_aside(
            source, Finding(code="R504", variant="kind", args=args, path=(holds,), on="key")
        )
    return understand(source, kind, in_tree=True)


def examine(
    files: Iterable[AuthoredFile],
    shared: Shared,
    today: date,
    elsewhere: Elsewhere | None = None,
    find: Callable[[str], SourceFile | None] | None = None,
) -> Examined:
    """Check the files of a place, or those that all share.

    `today` is the day after which nothing can have been reported yet; `elsewhere` and `find` are
    what is known of other places, as for `Corpus` and `check`.
    """
    corpus = corpus_of(files, shared, today, elsewhere)
    return Examined(corpus=corpus, checked=check(corpus, find))
