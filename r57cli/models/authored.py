"""One authored file: as read, as understood, and what is wrong with its shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from r57cli.models.actuals import ActualFile
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.places import PlaceFile
from r57cli.models.shape import shape_findings
from r57cli.models.targets import TargetFile

if TYPE_CHECKING:
    from r57cli.models.base import Record
    from r57cli.reading.finding import Finding
    from r57cli.reading.source import SourceFile

MODELS: dict[str, type[Record]] = {
    "catalogue": IndicatorFile,
    "places": PlaceFile,
    "documents": DocumentFile,
    "targets": TargetFile,
    "actuals": ActualFile,
}
_LIST_KEYS = {
    "catalogue": "indicators",
    "places": "places",
    "documents": "documents",
    "targets": "targets",
    "actuals": "actuals",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredFile:
    """A file with its model (None where its shape is broken) and the findings so far.

    `kind` is the kind of file it is; `in_tree` is true where its path follows the layout of a
    data folder, so that path and content can be held against each other. Records of broken shape
    are left out of the model, so that the rules still see the others; `kept` holds the position
    in the file of each record of the model.
    """

    source: SourceFile
    kind: str | None
    in_tree: bool
    model: Record | None
    kept: tuple[int, ...]
    findings: tuple[Finding, ...]


def understand(source: SourceFile, kind: str | None, *, in_tree: bool) -> AuthoredFile:
    """Check the shape of a file; without a `kind` the keys at its root tell which it is."""
    found = kind or _kind_by_content(source)
    if found is None or source.data is None:
        return AuthoredFile(
            source=source, kind=found, in_tree=in_tree, model=None, kept=(),
            findings=source.findings,
        )  # fmt: skip
    model, kept, errors = _validated(source.data, MODELS[found], _LIST_KEYS[found])
    findings = (*source.findings, *shape_findings(source, errors, MODELS[found]))
    return AuthoredFile(
        source=source, kind=found, in_tree=in_tree, model=model, kept=kept, findings=findings
    )


def _validated(
    data: dict[str, Any], model: type[Record], key: str
) -> tuple[Record | None, tuple[int, ...], list[Any]]:
    """The model of all records that have the right shape, and the errors of the rest."""
    errors: list[Any] = []
    rows = data.get(key)
    kept = tuple(range(len(rows))) if isinstance(rows, list) else ()
    try:
        return model.model_validate(data), kept, errors
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    broken = {error["loc"][1] for error in errors if error["loc"][:1] == (key,) and error["loc"][1:]}
    if not isinstance(rows, list) or not broken:
        return None, (), errors
    kept = tuple(at for at in kept if at not in broken)
    try:
        return model.model_validate({**data, key: [rows[at] for at in kept]}), kept, errors
    except ValidationError:
        return None, (), errors


def _kind_by_content(source: SourceFile) -> str | None:
    for kind, key in _LIST_KEYS.items():
        if source.data is not None and key in source.data:
            return kind
    return None
