"""R5xx: references and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.layout import stem_of
from r57cli.domain.spelling import nearest
from r57cli.models.actuals import ActualFile, ActualRecord
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.targets import TargetFile
from r57cli.reading.finding import Finding, Related
from r57cli.rules import register
from r57cli.rules.doubles import doubled, owner
from r57cli.rules.names import declared, unknown
from r57cli.rules.references import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.documents import DocumentRecord
    from r57cli.models.places import PlaceRecord
    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure


_NAMED = {"indicator": "R501", "document": "R503"}
"""The code of an id that is not known, by the key that names it."""


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    yield from _layout(corpus, file)
    yield from _place(corpus, file)
    yield from _figures(corpus, file)
    yield from _documents(corpus, file)
    yield from _indicators(corpus, file)
    yield from register.check(corpus, file)


def _layout(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """The path of a file and what it says must agree."""
    if file.misplaced and file.source.readable:
        yield Finding(code="R506", path=())
    if not file.in_tree:
        return
    model = file.model
    place = place_of(file)
    if isinstance(model, TargetFile | DocumentFile | ActualFile) and model.place != place:
        yield _disagree("place", model.place, place, corpus.current)
    if isinstance(model, ActualFile):
        name = stem_of(file.source.name)
        if model.document != name:
            yield _disagree("document", model.document, name, corpus.declared("documents", place))


def _disagree(key: str, written: str, expected: str, known: frozenset[str] | None) -> Finding:
    """R504: what a file says, or else its path, is wrong: that of which nothing is known."""
    variant = "path" if known and written in known and expected not in known else ""
    args = {"key": key, "written": written, "expected": expected}
    return Finding(code="R504", variant=variant, args=args, path=(key,))


def _place(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """A file of a place that is none, told once: nothing in it is looked up further."""
    model = file.model
    if isinstance(model, TargetFile | ActualFile | DocumentFile) and model.place == place_of(file):
        known = corpus.current
        ended = corpus.places.get(f"former-{model.place.removeprefix('former-')}")
        if known is not None and model.place not in known and ended and ended.became:
            args = {"name": model.place, "near": ended.became, "territory": ended.id}
            yield Finding(code="R502", variant="ended", args=args, path=("place",))
        elif known is not None and model.place not in known:
            yield unknown("R502", model.place, known, ("place",))


def _figures(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    model = file.model
    if not isinstance(model, TargetFile | ActualFile):
        return
    indicators = corpus.declared("catalogue")
    misspelt = corpus.shared.misspelt_producers
    for figure in corpus.figures(file):
        record = figure.record
        if indicators is not None and record.indicator not in indicators:
            yield unknown("R501", record.indicator, indicators, (*figure.path, "indicator"))
        if not isinstance(record, ActualRecord):
            continue
        if record.producer and misspelt[record.producer]:
            yield from _producer(corpus, record.producer, figure.path)
        if record.corrects:
            yield from _corrected(corpus, figure, record.corrects)
    yield from _sources(corpus, file, model)
    yield from _of_broken(corpus, file)
    yield from _unread(corpus, file)


def _corrected(corpus: Corpus, figure: Figure, key: str) -> Iterator[Finding]:
    """R511: the key of an earlier figure of the same territory and indicator."""
    path = (*figure.path, "corrects")
    wrong = corpus.series.by_key.get(key)
    if key == figure.key:
        yield Finding(code="R511", variant="self", path=path)
    elif wrong is None:
        of_indicator = f"/{figure.record.indicator}/"
        others = corpus.series.by_key.keys() - {figure.key}
        if corpus.has_all_figures:
            yield unknown("R511", key, (each for each in others if of_indicator in each), path)
    elif wrong.subject != figure.subject:
        args = {"name": key, "indicator": figure.record.indicator}
        yield Finding(code="R511", variant="other", args=args, path=path)
    elif _is_earlier(figure, wrong):
        yield Finding(code="R511", variant="later", args={"name": key}, path=path)


def _is_earlier(figure: Figure, other: Figure) -> bool:
    """True where the document of a figure is known to have come out before that of another."""
    if figure.document is None or other.document is None:
        return False
    own, its = figure.document.record.seen, other.document.record.seen
    return own is not None and its is not None and own.end < its.start


def _of_broken(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """R501, R503: what records name that are broken in another key."""
    if not file.is_incomplete:
        return
    known = {"indicator": corpus.declared("catalogue")}
    if file.model and getattr(file.model, "place", None) == place_of(file):
        known["document"] = corpus.declared("documents", place_of(file))
    for path, row in file.broken:
        for key, ids in known.items():
            name = row.get(key)
            at = (*path, key)
            if ids and isinstance(name, str) and name not in ids and not file.tells(at):
                yield unknown(_NAMED[key], name, ids, at)


def _producer(corpus: Corpus, name: str, path: Path) -> Iterator[Finding]:
    """R513: a producer whose name is one slip away from a known one; others may be new."""
    near = corpus.shared.misspelt_producers[name]
    if near and not corpus.has_lost(("places", "")):
        args = {"name": name, "near": near}
        yield Finding(code="R513", args=args, path=(*path, "producer"))


def _sources(
    corpus: Corpus, file: AuthoredFile, model: TargetFile | ActualFile
) -> Iterator[Finding]:
    """The documents that a file and its records name."""
    place, places = place_of(file), corpus.current
    known = corpus.declared("documents", place)
    if known is None or model.place != place or (places is not None and place not in places):
        return
    if not corpus.has_documents(place):
        first = Related(file=corpus.files[0].source.name, path=("place",))
        args = {"place": place}
        yield Finding(code="R503", variant="file", args=args, path=("place",), cause=first)
        return
    if isinstance(model, ActualFile) and model.document not in known and _agrees(file, model):
        yield unknown("R503", model.document, known, ("document",))
    told: set[str] = set()
    for figure in corpus.figures(file):
        own = figure.record.document
        if own and own not in known and own not in told:
            found = unknown("R503", own, known, (*figure.path, "document"))
            told |= set() if found.variant else {own}  # one that is not entered is one mistake
            yield found


def _agrees(file: AuthoredFile, model: ActualFile) -> bool:
    """True where a report names its document, and as its path does."""
    if "document" not in (file.source.data or {}):
        return False
    return not file.in_tree or model.document == stem_of(file.source.name)


def _unread(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """R507: a document that nobody has read gives no figures; told once a document."""
    untold = set(corpus.unread)
    for figure in corpus.figures(file) if untold else ():
        declared = figure.document
        if declared and declared.record.id in untold:
            untold.remove(declared.record.id)
            args = {"document": declared.record.id}
            at = figure.path if figure.record.document else ()
            there = Related(file=declared.file, path=(*declared.path, "read"))
            yield Finding(code="R507", args=args, path=(*at, "document"), cause=there)


def _documents(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    if not isinstance(file.model, DocumentFile):
        return
    yield from declared(corpus, file, "documents")
    of_place = corpus.declared("documents", place_of(file))
    place = corpus.places.get(place_of(file))
    for at, record in zip(file.kept, file.model.documents, strict=True):
        path: Path = ("documents", at)
        yield from doubled(corpus, file, record, path)
        if record.producer:
            yield from _producer(corpus, record.producer, path)
        if record.summary_of == record.id:
            yield Finding(code="R503", variant="self", path=(*path, "summary_of"))
        elif record.summary_of and of_place is not None and record.summary_of not in of_place:
            yield unknown("R503", record.summary_of, of_place, (*path, "summary_of"))
        if place is not None:
            yield from _of_territory(corpus, file.source, place, record, path)
    yield from _unused(corpus, file, file.model)


def _of_territory(
    corpus: Corpus, source: SourceFile, place: PlaceRecord, record: DocumentRecord, path: Path
) -> Iterator[Finding]:
    """A document speaks of its place, or of a province that the place was formed from."""
    territory = (*path, "territory")
    became = corpus.shared.became.get(place.id, ())
    allowed = list(dict.fromkeys((place.id, *place.formed_from, *became)))
    merged = not (corpus.current or frozenset()).issuperset(place.formed_from)
    if record.territory and record.territory not in allowed:
        args = {"name": record.territory, "allowed": ", ".join(allowed)}
        yield Finding(code="R502", variant="territory", args=args, path=territory)
    elif merged and not record.territory and not source.has_reported(territory):
        yield Finding(code="R508", args={"allowed": ", ".join(allowed)}, path=path)


def _unused(corpus: Corpus, file: AuthoredFile, model: DocumentFile) -> Iterator[Finding]:
    """R509: a document that was read, of which nothing was taken, as far as that is known."""
    place = place_of(file)
    kind = ("documents", place)
    declared = corpus.declared(*kind)
    strays = (corpus.elsewhere or corpus).strays
    if not file.in_tree or declared is None or not corpus.is_whole or place in strays:
        return
    used, misspelt = corpus.used.get(kind, {}), corpus.misspelt.get(kind, {})
    meant = {near for name in used if name not in declared for near in nearest(name, declared)}
    for at, record in zip(file.kept, model.documents, strict=True):
        known = record.id in used or record.id in meant or record.id in misspelt
        again = corpus.documents[record.id].record is not record or owner(corpus, file, record)
        if record.read and not known and not again:
            yield Finding(code="R509", args={"id": record.id}, path=("documents", at, "id"))


def _indicators(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    if not isinstance(file.model, IndicatorFile):
        return
    yield from declared(corpus, file, "indicators")
    known = corpus.declared("catalogue")
    if known is None:
        return
    for at, record in zip(file.kept, file.model.indicators, strict=True):
        path: Path = ("indicators", at)
        for number, part in enumerate(record.parts):
            if part not in known:
                yield unknown("R501", part, known, (*path, "parts", number))
        for number, other in enumerate(record.not_to_confuse):
            if other.id == record.id:
                at_id = (*path, "not_to_confuse", number, "id")
                yield Finding(code="R501", variant="self", args={"name": other.id}, path=at_id)
            elif other.id not in known:
                yield unknown("R501", other.id, known, (*path, "not_to_confuse", number, "id"))
