"""Ids that are unknown where they are used; given twice or misspelt where they are declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.domain.spelling import fold, is_alike, nearest
from r57cli.reading.finding import Finding, Related
from r57cli.rules.references import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.documents import DocumentRecord
    from r57cli.models.places import PlaceRecord
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


_FORMLESS = {("R210", ""), ("R210", "near"), ("R204", "quote")}
"""Findings of a text or number that has not the form of an id."""

_LONG = 12
"""Letters of a name, folded, by which it can be known without its end."""


_REFERS = {
    "indicator": "catalogue", "parts": "catalogue", "document": "documents",
    "summary_of": "documents", "place": "places", "territory": "places", "became": "places",
    "formed_from": "places",
}  # fmt: skip
"""The kind of file that declares what stands under a key."""


def with_known_name(corpus: Corpus, file: AuthoredFile, finding: Finding) -> Finding:
    """R210 with an id that there is: that of the name, number or code written in its place."""
    if (finding.code, finding.variant) not in _FORMLESS:
        return finding
    key = next(part for part in reversed(finding.path) if isinstance(part, str))
    kind, near = _REFERS.get(key, ""), finding.args.get("near", "")
    known = corpus.declared(kind, place_of(file) if kind == "documents" else "")
    if not kind or not known or near in known:
        return finding
    named = _called(corpus, kind, fold(finding.args["written"]))
    named = named or next((each for each in sorted(known) if is_alike(near, each)), None)
    if named:
        args = {**finding.args, "near": named}
        return replace(finding, code="R210", variant="near", args=args)
    return replace(finding, variant="") if finding.variant == "near" else finding


def _called(corpus: Corpus, kind: str, written: str) -> str | None:
    """The id of what has this name, title, number, code or address; the beginning of a long one."""
    known = corpus.called[kind]
    long = (each for each in known if len(written) > _LONG and each.startswith(written))
    return known.get(written) or known.get(next(long, ""))


def called(records: Iterable[IndicatorRecord | PlaceRecord | DocumentRecord]) -> dict[str, str]:
    """The ids of records by all that they are called, folded; of two the first."""
    found: dict[str, str] = {}
    for record in records:
        for name in _names_of(record):
            found.setdefault(fold(name), record.id)
    return found


def _names_of(record: IndicatorRecord | PlaceRecord | DocumentRecord) -> Iterator[str]:
    for key in ("name_vi", "name_en", "label_vi", "label_en", "code", "title", "number", "address"):
        if name := getattr(record, key, None):
            yield name
    yield from getattr(record, "aliases", ())


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
