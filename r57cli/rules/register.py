"""The register of places: names that lead to one place, and mergers told alike from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spelling import fold
from r57cli.models.places import PlaceFile
from r57cli.reading.finding import Finding, Related
from r57cli.rules.names import declared, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    yield from _again(file, file.model)
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
    """R505: a code, a name or another spelling belongs to one place; a former one may share it.

    An own code or name weighs more than another spelling, wherever it stands.
    """
    first: dict[tuple[object, ...], Path] = {}
    seen: set[tuple[int, str]] = set()
    records = list(zip(file.kept, model.places, strict=True))
    for names in (_names, _aliases):
        for at, record in records:
            for path, name in names(("places", at), record):
                key = fold(name)
                before = first.setdefault((record.kind == "former", key), path)
                if before[1] != at and (at, key) not in seen:
                    there, args = Related(path=before, message="related.first"), {"name": name}
                    yield Finding(
                        code="R505", variant="name", args=args, path=path, related=(there,)
                    )
                seen.add((at, key))


def _again(file: AuthoredFile, model: PlaceFile) -> Iterator[Finding]:
    """R505: there is one country, and a place was formed once from each former one."""
    country: Path = ()
    for at, record in zip(file.kept, model.places, strict=True):
        path: Path = ("places", at)
        if record.kind == "country":
            kind = (*path, "kind")
            if country:
                there = Related(path=country, message="related.first")
                yield Finding(code="R505", variant="country", path=kind, related=(there,))
            country = country or kind
        for number, part in enumerate(record.formed_from):
            if part in record.formed_from[:number]:
                at_part = (*path, "formed_from", number)
                yield Finding(code="R505", variant="part", args={"name": part}, path=at_part)


def _names(path: Path, record: PlaceRecord) -> Iterator[tuple[Path, str]]:
    """The code and the names of a place, and the path of each."""
    for key in ("code", "name_vi", "name_en"):
        if name := getattr(record, key):
            yield (*path, key), name


def _aliases(path: Path, record: PlaceRecord) -> Iterator[tuple[Path, str]]:
    """The other spellings of a place, and the path of each."""
    for number, name in enumerate(record.aliases):
        yield (*path, "aliases", number), name


def _mergers(corpus: Corpus, file: AuthoredFile, model: PlaceFile) -> Iterator[Finding]:
    """R512: a place and those that it was formed from name each other."""
    formed = {part: each.id for each in corpus.places.values() for part in each.formed_from}
    for at, record in zip(file.kept, model.places, strict=True):
        path: Path = ("places", at)
        yield from _became(corpus, record, path, formed.get(record.id))
        yield from _formed(corpus, record, path, formed)


def _became(
    corpus: Corpus, record: PlaceRecord, path: Path, whole: str | None
) -> Iterator[Finding]:
    """What became of a former place, and what says that it was formed from it."""
    former = record.kind == "former"
    args = {"place": whole or "", "part": record.id}
    if former and not (whole or record.became or record.until):
        yield Finding(code="R512", variant="kind", args=args, path=(*path, "kind"))
    elif former and whole and record.became is None:
        yield Finding(code="R512", variant="became", args=args, path=path)
    elif whole and record.became != whole and record.became in corpus.places:
        yield Finding(code="R512", variant="other", args=args, path=(*path, "became"))


def _formed(
    corpus: Corpus, record: PlaceRecord, path: Path, formed: Mapping[str, str]
) -> Iterator[Finding]:
    """What a place was formed from: former places, all that say so."""
    path = (*path, "formed_from")
    parts = corpus.shared.became.get(record.id, ())
    near = ", ".join(part for part in parts if part not in formed)
    present = [
        number for number, part in enumerate(record.formed_from) if _is_present(corpus, part)
    ]
    for number in present:
        args = {"place": record.id, "part": record.formed_from[number], "near": near}
        variant = "near" if near else "present"
        yield Finding(code="R512", variant=variant, args=args, path=(*path, number))
    if near and not present and all(part in corpus.places for part in record.formed_from):
        yield Finding(code="R512", args={"place": record.id, "part": near}, path=path)


def _is_present(corpus: Corpus, name: str) -> bool:
    """True for a place that nothing became of."""
    place = corpus.places.get(name)
    return place is not None and place.kind != "former" and place.became is None
