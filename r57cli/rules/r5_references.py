"""R5xx: references and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spelling import nearest
from r57cli.models.actuals import ActualFile
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.places import PlaceFile
from r57cli.models.targets import TargetFile
from r57cli.reading.finding import Finding, Related
from r57cli.rules.figures import document_of, figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    yield from _layout(file)
    yield from _place(corpus, file)
    yield from _figures(corpus, file)
    yield from _documents(corpus, file)
    yield from _indicators(corpus, file)
    yield from _places(corpus, file)


def _unknown(code: str, name: str, known: Iterable[str], path: Path) -> Finding:
    close = nearest(name, known, most=1)
    return Finding(
        code=code,
        variant="near" if close else "",
        args={"name": name, "near": close[0] if close else ""},
        path=path,
    )


def _layout(file: AuthoredFile) -> Iterator[Finding]:
    """The path of a file and what it says must agree."""
    if not file.in_tree:
        return
    if file.kind is None:
        yield Finding(code="R504", variant="layout", severity="warning", path=())
        return
    model = file.model
    parts = file.source.name.removesuffix(".yaml").split("/")
    if isinstance(model, TargetFile | DocumentFile) and model.place != parts[1]:
        yield _disagree("place", model.place, parts[1])
    if isinstance(model, ActualFile):
        if model.place != parts[1]:
            yield _disagree("place", model.place, parts[1])
        if model.document != parts[2]:
            yield _disagree("document", model.document, parts[2])


def _disagree(key: str, written: str, expected: str) -> Finding:
    args = {"key": key, "written": written, "expected": expected}
    return Finding(code="R504", args=args, path=(key,))


def _place(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    model = file.model
    if not isinstance(model, TargetFile | ActualFile | DocumentFile):
        return
    current = {key for key, each in corpus.places.items() if each.kind != "former"}
    if model.place not in current and corpus.knows_all("places"):
        yield _unknown("R502", model.place, current, ("place",))


def _figures(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    model = file.model
    if not isinstance(model, TargetFile | ActualFile):
        return
    know_documents = corpus.knows_all("", model.place)
    known = [key for key, each in corpus.documents.items() if each.place == model.place]
    if isinstance(model, ActualFile) and model.document not in known and know_documents:
        yield _unknown("R503", model.document, known, ("document",))
    for path, record in figures(file):
        if record.indicator not in corpus.indicators and corpus.knows_all("catalogue"):
            yield _unknown("R501", record.indicator, corpus.indicators, (*path, "indicator"))
        if record.document and record.document not in known and know_documents:
            yield _unknown("R503", record.document, known, (*path, "document"))
        declared = corpus.documents.get(document_of(file, record) or "")
        if declared and not declared.record.read:
            args = {"document": declared.record.id}
            yield Finding(code="R507", args=args, path=path)


def _documents(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    if not isinstance(file.model, DocumentFile):
        return
    yield from _repeated(file, "documents", [each.id for each in file.model.documents])
    for at, record in zip(file.kept, file.model.documents, strict=True):
        path: Path = ("documents", at)
        if record.summary_of and record.summary_of not in corpus.documents:
            yield _unknown("R503", record.summary_of, corpus.documents, (*path, "summary_of"))
        place = corpus.places.get(file.model.place)
        if place is None:
            continue
        allowed = [place.id, *place.formed_from]
        if record.territory and record.territory not in allowed:
            yield _unknown("R502", record.territory, allowed, (*path, "territory"))
        elif place.formed_from and not record.territory:
            yield Finding(code="R508", args={"allowed": ", ".join(allowed)}, path=path)


def _indicators(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    if not isinstance(file.model, IndicatorFile):
        return
    yield from _repeated(file, "indicators", [each.id for each in file.model.indicators])
    for at, record in zip(file.kept, file.model.indicators, strict=True):
        for number, part in enumerate(record.parts):
            if part not in corpus.indicators:
                path: Path = ("indicators", at, "parts", number)
                yield _unknown("R501", part, corpus.indicators, path)
        for number, other in enumerate(record.not_to_confuse):
            if other.id not in corpus.indicators:
                where: Path = ("indicators", at, "not_to_confuse", number, "id")
                yield _unknown("R501", other.id, corpus.indicators, where)


def _places(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    if not isinstance(file.model, PlaceFile):
        return
    yield from _repeated(file, "places", [each.id for each in file.model.places])
    for at, record in zip(file.kept, file.model.places, strict=True):
        if record.became and record.became not in corpus.places:
            yield _unknown("R502", record.became, corpus.places, ("places", at, "became"))
        for number, part in enumerate(record.formed_from):
            if part not in corpus.places:
                path: Path = ("places", at, "formed_from", number)
                yield _unknown("R502", part, corpus.places, path)


def _repeated(file: AuthoredFile, key: str, ids: list[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for at, each in zip(file.kept, ids, strict=True):
        if each in first:
            before = Related(path=(key, first[each], "id"), message="related.first")
            yield Finding(
                code="R505", args={"id": each}, path=(key, at, "id"), related=(before,)
            )
        first.setdefault(each, at)
