"""Ids that are unknown where they are used; given twice or misspelt where they are declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spelling import nearest
from r57cli.reading.finding import Finding, Related
from r57cli.rules.references import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus

_UNKNOWN = {"indicators": "R501", "places": "R502", "documents": "R503"}
"""The code of an id that is not known, by the key under which such ids are declared."""


def unknown(code: str, name: str, known: Iterable[str], path: Path) -> Finding:
    """An id that is not among those known, with the nearest of them."""
    close = nearest(name, known, most=1)
    return Finding(
        code=code,
        variant="near" if close else "",
        args={"name": name, "near": close[0] if close else ""},
        path=path,
    )


def declared(corpus: Corpus, file: AuthoredFile, key: str) -> Iterator[Finding]:
    """An id that is declared twice, or spelt otherwise wherever it is used: told at its place.

    Records that are broken in another key declare theirs all the same.
    """
    first: dict[str, int] = {}
    misspelt = corpus.misspelt.get((file.kind or "", place_of(file)), {})
    rows = (file.source.data or {}).get(key)
    for at, row in enumerate(rows if isinstance(rows, list) else ()):
        name = row.get("id") if isinstance(row, dict) else None
        if not isinstance(name, str) or at in file.torn:
            continue
        path: Path = (key, at, "id")
        if name in first:
            before = Related(path=(key, first[name], "id"), message="related.first")
            yield Finding(code="R505", args={"id": name}, path=path, related=(before,))
        first.setdefault(name, at)
        if name in misspelt and not file.tells(path):
            args = {"name": name, "near": misspelt[name]}
            yield Finding(code=_UNKNOWN[key], variant="declared", args=args, path=path)
