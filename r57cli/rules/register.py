"""The register of places: names that lead to one place, and mergers told alike from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spelling import fold
from r57cli.models.places import PlaceFile
from r57cli.reading.finding import Finding, Related
from r57cli.rules.names import declared, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.places import PlaceRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """R502, R505 and R512 in the register."""
    if not isinstance(file.model, PlaceFile):
        return
    yield from declared(corpus, file, "places")
    yield from _twice(file, file.model)
    known = corpus.declared("places")
    if known is None:
        return
    for at, record in zip(file.kept, file.model.places, strict=True):
        path: Path = ("places", at)
        if record.became and record.became not in known:
            yield unknown("R502", record.became, known, (*path, "became"))
        for number, part in enumerate(record.formed_from):
            if part not in known:
                yield unknown("R502", part, known, (*path, "formed_from", number))
    if not file.source.reported and not corpus.has_lost(("places", "")):
        yield from _mergers(corpus, file, file.model)


def _twice(file: AuthoredFile, model: PlaceFile) -> Iterator[Finding]:
    """R505: a code, a name or another spelling belongs to one place; a former one may share it."""
    first: dict[tuple[object, ...], Path] = {}
    for at, record in zip(file.kept, model.places, strict=True):
        own: set[str] = set()
        for path, key, name in _names(("places", at), record):
            if key in own:
                continue
            own.add(key)
            told = (record.kind == "former", key)
            before = first.setdefault(told, path)
            if before is not path and before[1] != at:
                there = Related(path=before, message="related.first")
                args = {"name": name}
                yield Finding(code="R505", variant="name", args=args, path=path, related=(there,))


def _names(path: Path, record: PlaceRecord) -> Iterator[tuple[Path, str, str]]:
    """By what a place is found: the path of each, its folded form and the form in the file."""
    for key in ("code", "name_vi", "name_en"):
        if name := getattr(record, key):
            yield (*path, key), fold(name), name
    for number, name in enumerate(record.aliases):
        yield (*path, "aliases", number), fold(name), name


def _mergers(corpus: Corpus, file: AuthoredFile, model: PlaceFile) -> Iterator[Finding]:
    """R512: a place and those that it was formed from name each other."""
    places = corpus.places
    formed = {part: each.id for each in places.values() for part in each.formed_from}
    for at, record in zip(file.kept, model.places, strict=True):
        path: Path = ("places", at)
        whole = formed.get(record.id)
        if whole and record.became is None:
            args = {"place": whole, "part": record.id}
            yield Finding(code="R512", variant="became", args=args, path=path)
        elif whole and record.became != whole and record.became in places:
            args = {"place": whole, "part": record.id}
            yield Finding(code="R512", variant="other", args=args, path=(*path, "became"))
        parts = corpus.shared.became.get(record.id, ())
        unnamed = [part for part in parts if part not in formed]
        if unnamed and all(part in places for part in record.formed_from):
            args = {"place": record.id, "part": ", ".join(unnamed)}
            yield Finding(code="R512", args=args, path=(*path, "formed_from"))
