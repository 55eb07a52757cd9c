"""One authored file: as read, as understood, and what is wrong with its shape."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from r57cli.domain.frozen import Frozen
from r57cli.domain.layout import FOLDERS, head_of_name
from r57cli.domain.spelling import nearest
from r57cli.models.actuals import ActualFile
from r57cli.models.base import DOCUMENT_FORM, INDICATOR_FORM
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.mend import mended
from r57cli.models.once import NOT_READ
from r57cli.models.places import PlaceFile
from r57cli.models.shape import STATED, shape_findings, together_findings
from r57cli.models.targets import TargetFile
from r57cli.models.together import agrees
from r57cli.models.torn import torn
from r57cli.models.unfinished import is_unfinished
from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.trail import RUN_TOGETHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.base import Record
    from r57cli.reading.positions import Path
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


class AuthoredFile(Frozen):
    """A file with its model (None where its shape is broken) and the findings so far.

    `kind` is the kind of file it is; `in_tree` is true where its path follows the layout of a
    data folder, so that path and content can be held against each other; `misplaced` is true for
    one in a data folder whose path does not. Records of broken shape are left out of the model, so
    that the rules still see the others; `kept` holds the position in the file of each record of the
    model. `ids` are those that the file declares, those of broken records included, and `lost_ids`
    the number of records whose own id cannot be known; None where nothing can. `torn` are the
    positions of records that are torn apart or run together: nothing else is told of them.
    """

    source: SourceFile
    kind: str | None
    in_tree: bool
    model: Record | None
    kept: tuple[int, ...]
    findings: tuple[Finding, ...]
    ids: tuple[str, ...] | None = None
    lost_ids: int = 0
    torn: frozenset[int] = frozenset()
    misplaced: bool = False

    @property
    def is_incomplete(self) -> bool:
        """True where records of the file are not in its model."""
        rows = self._rows
        lost = not isinstance(rows, list) or len(rows) > len(self.kept) or self.source.left_out > 0
        return self.model is None or lost

    @property
    def broken(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """The records of broken shape as they were written, with their paths; none that is torn."""
        rows = self._rows if isinstance(self._rows, list) else []
        gone = {*range(len(rows))}.difference(self.kept, self.torn)
        for at in sorted(gone):
            if isinstance(rows[at], dict):
                yield (_LIST_KEYS[self.kind or ""], at), rows[at]

    def tells(self, path: Path) -> bool:
        """True where something was found at this very path."""
        return any(each.path == path for each in self.findings)

    @property
    def _rows(self) -> Any:
        return (self.source.data or {}).get(_LIST_KEYS.get(self.kind or "", ""))


def understand(source: SourceFile, kind: str | None, *, in_tree: bool) -> AuthoredFile:
    """Check the shape of a file; without a `kind` the keys at its root tell which it is."""
    found = kind or _kind_by_content(source)
    misplaced = in_tree and kind is None
    placed = in_tree and not misplaced
    if found is None or source.data is None:
        lost = source.data is not None and not in_tree
        more = (Finding(code="R211", args={"keys": ", ".join(_LIST_KEYS.values())}),)
        return AuthoredFile(
            source=source, kind=found, in_tree=placed, misplaced=misplaced, model=None, kept=(),
            findings=(*source.findings, *(more if lost else ())),
        )  # fmt: skip
    shape = _shape(source, found)
    if meant := mended(source, shape.findings):
        source, told = meant
        shape = _shape(source, found, told)
    findings = (*source.findings, *shape.findings)
    ids, lost_ids = ((), 0) if found in STATED else _ids(source, _LIST_KEYS[found], findings)
    return AuthoredFile(
        source=source, kind=found, in_tree=placed, misplaced=misplaced, model=shape.model,
        kept=shape.kept, findings=findings, ids=ids, torn=shape.torn,
        lost_ids=lost_ids + _run_together(source) + source.left_out - len(source.left_ids),
    )  # fmt: skip


class _Shape(Frozen):
    """What the shape of a file gives: as in `AuthoredFile`."""

    model: Record | None
    kept: tuple[int, ...]
    findings: tuple[Finding, ...]
    torn: frozenset[int]


def _shape(source: SourceFile, kind: str, told: tuple[Finding, ...] = ()) -> _Shape:
    """Check the shape of a file; of a path where something is `told` already nothing else is."""
    key = _LIST_KEYS[kind]
    found, silent = torn(source, key, "indicator" if kind in STATED else "id")
    together = list(islice(_together(source, kind, key), MOST_FINDINGS))
    broken = {each.path[1] for each in together} | _incomplete(source, kind, key) | silent
    model, kept, errors = _validated(source, MODELS[kind], key, broken)
    shape = shape_findings(source, errors, MODELS[kind])
    paths = {each.path for each in told}
    new = (each for each in (*shape, *together) if each.path not in paths)
    found += [each for each in (*told, *new) if not _is_of(each.path, key, silent)]
    return _Shape(model=model, kept=kept, findings=tuple(found), torn=frozenset(silent))


def kind_held_instead(source: SourceFile, kind: str | None) -> str | None:
    """The list that a file of a place holds in place of the one of its kind; None where it does."""
    keys = (source.data or {}).keys()
    if kind not in FOLDERS or kind in keys:
        return None
    return next((each for each in _LIST_KEYS.values() if each in keys), None)


def set_aside(source: SourceFile, finding: Finding) -> AuthoredFile:
    """A file of a data folder of which nothing counts, for the one reason that is given."""
    return AuthoredFile(
        source=source, kind=None, in_tree=True, model=None, kept=(),
        findings=(*source.findings, finding),
    )  # fmt: skip


def _together(source: SourceFile, kind: str, key: str) -> Iterator[Finding]:
    """What is wrong between the keys of each record that states a value."""
    rows = (source.data or {}).get(key)
    if kind in STATED and isinstance(rows, list):
        record = STATED[kind]
        for at, row in enumerate(rows):
            if isinstance(row, dict) and not agrees(record, row):
                yield from together_findings(source, (key, at), record)


def _incomplete(source: SourceFile, kind: str, key: str) -> set[Any]:
    """The records that say too little, or nothing sound, without what the reader refused."""
    rows = (source.data or {}).get(key)
    if kind not in STATED or not isinstance(rows, list):
        return set()
    refused = [path for path in source.reported if len(path) > 1 and path[0] == key]
    found = {path[1] for path in refused if path[-1] in NOT_READ}
    for at in {path[1] for path in refused} - found:
        row = rows[at] if isinstance(at, int) and at < len(rows) else None
        if isinstance(row, dict):
            left = {name: value for name, value in row.items() if value is not None}
            if next(STATED[kind].disagreements(left), None):
                found.add(at)
    return found


def _validated(
    source: SourceFile, model: type[Record], key: str, broken: set[Any]
) -> tuple[Record | None, tuple[int, ...], list[Any]]:
    """The model of all records that have the right shape, and the errors of the rest.

    What is wrong in the head of a file is taken from its path, so that it hides no record.
    """
    data: dict[str, Any] = source.data or {}
    errors: list[Any] = []
    rows = data.get(key)
    at_all = tuple(range(len(rows))) if isinstance(rows, list) else ()
    try:
        whole = model.model_validate(data)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    else:
        if not broken:
            return whole, at_all, errors
    if not isinstance(rows, list):
        return None, (), errors
    broken |= {error["loc"][1] for error in errors if _is_of_a_row(error["loc"], key)}
    kept = tuple(at for at in at_all if at not in broken)
    sound = {name: value for name, value in data.items() if name in model.model_fields}
    wrong = {error["loc"][0] for error in errors}
    said = {name: value for name, value in head_of_name(source.name).items() if name in wrong}
    try:
        records = [rows[at] for at in kept]
        return model.model_validate({**sound, **said, key: records}), kept, errors
    except ValidationError:
        return None, (), errors


def _is_of_a_row(loc: tuple[Any, ...], key: str) -> bool:
    return len(loc) > 1 and loc[0] == key


def _is_of(path: Path, key: str, positions: set[Any]) -> bool:
    """True for a path in one of these records."""
    return len(path) > 1 and path[0] == key and path[1] in positions


def _run_together(source: SourceFile) -> int:
    """The number of records that are lost because they run together with the one above."""
    return sum(path[-1:] == (RUN_TOGETHER,) for path in source.reported)


def _ids(
    source: SourceFile, key: str, findings: tuple[Finding, ...]
) -> tuple[tuple[str, ...] | None, int]:
    """The ids that records declare, and how many records have lost theirs.

    An id is lost where it is missing, has not the form of one, or is that of another record. None
    where there are no records that could be read, or more may have stood below the last one.
    """
    rows = (source.data or {}).get(key)
    if not isinstance(rows, list) or is_unfinished(source, key, findings):
        return None, 0
    form = INDICATOR_FORM if key == "indicators" else DOCUMENT_FORM
    written = [row.get("id") if isinstance(row, dict) else None for row in rows]
    ids = {each for each in written if isinstance(each, str) and re.fullmatch(form, each)}
    return tuple(sorted(ids.union(source.left_ids))), len(rows) - len(ids)


def _kind_by_content(source: SourceFile) -> str | None:
    """The kind whose list the root of the file holds; else the one whose list is misspelt."""
    keys = list(source.data or ())
    for kind, key in _LIST_KEYS.items():
        if key in keys:
            return kind
    odd = [key for key in keys if key not in {"place", "document"}]
    for kind, key in _LIST_KEYS.items():
        if nearest(key, odd, most=1):
            return kind
    return None
