"""Findings of shape held against each other: of one mistake one is told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

from r57cli.domain.frozen import replace
from r57cli.models.actuals import ActualRecord, NoFigure
from r57cli.models.base import Record
from r57cli.models.targets import TargetRecord

if TYPE_CHECKING:
    from r57cli.reading.finding import Finding
    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile

_FORMS = frozenset(TargetRecord.FORMS).union(ActualRecord.FORMS)

NOT_READ = ("<<", "?")
"""Under these names the reader reports parts of a mapping that it does not read."""


def once(source: SourceFile, found: list[Finding], model: type[Record]) -> list[Finding]:
    """The findings in a file of this model, those that follow from others left out."""
    free = [_not_for_a_key_that_is_there(source, each) for each in found]
    told = [_at_margin(source, each, model) for each in _renamed(free)]
    return _without_consequences(source, _brought_out(told))


def _not_for_a_key_that_is_there(source: SourceFile, found: Finding) -> Finding:
    """An unknown key was not meant for one that its record has, nor for a second form of value."""
    near = found.args.get("near")
    if found.code != "R202" or not near:
        return found
    row = source.value(found.path[:-1])
    if near not in row and not (near in _FORMS and _FORMS & row.keys()):
        return found
    return replace(found, variant="", args={**found.args, "near": ""})


def _at_margin(source: SourceFile, found: Finding, model: type[Record]) -> Finding:
    """A key at the left margin below the list that its last record can have, and has not."""
    if found.code != "R202" or len(found.path) != 1:
        return found
    data, (key,) = source.data or {}, found.path
    above = list(data)[: list(data).index(str(key))]
    known = [each for each in above if each in model.model_fields]
    rows = data[known[-1]] if known else None
    record = record_in(model.model_fields[known[-1]].annotation) if known else None
    name = str(key).rpartition(" ")[2]  # behind what was typed before it
    if not (record and isinstance(rows, list) and rows and isinstance(rows[-1], dict)):
        return found
    if name not in record.model_fields or name in rows[-1]:
        return found
    return replace(found, variant="margin", args={**found.args, "near": name})


def _brought_out(found: list[Finding]) -> list[Finding]:
    """A key of the head that is missing there and unknown where it stands, told once."""
    missing = {each.args["key"] for each in found if each.code == "R201" and not each.path}
    inside = {each.path[-1]: each.path for each in found if each.code == "R202" and each.path[1:]}
    both = missing & inside.keys()
    places = {inside[key] for key in both}
    return [
        replace(each, variant="head") if each.code == "R202" and each.path in places else each
        for each in found
        if not (each.code == "R201" and not each.path and each.args["key"] in both)
    ]


def _renamed(found: list[Finding]) -> list[Finding]:
    """Where one key is unknown and one is missing in a mapping, the one was meant for the other."""
    unknown = Counter(each.path[:-1] for each in found if each.code == "R202")
    missing = Counter(each.path for each in found if each.code == "R201")
    wanted = {each.path: each.args["key"] for each in found if each.code == "R201"}
    return [
        replace(each, variant="near", args={**each.args, "near": wanted[each.path[:-1]]})
        if each.code == "R202" and unknown[each.path[:-1]] == missing[each.path[:-1]] == 1
        else each
        for each in found
    ]


def _without_consequences(source: SourceFile, found: list[Finding]) -> list[Finding]:
    """Without a missing key that is there under another name, and the items of what is no pair."""
    meant = {(*each.path[:-1], each.args["near"]) for each in found if each.code == "R202"}
    no_pairs = {each.path for each in found if each.code == "R204" and each.variant == "pair"}
    return [
        each
        for each in found
        if each.path[:-1] not in no_pairs
        and not _is_of_no_figure(source, each)
        and (
            each.code != "R201"
            or not ((*each.path, each.args["key"]) in meant or is_partial(source, each.path))
        )
    ]


def _is_of_no_figure(source: SourceFile, found: Finding) -> bool:
    """True for a key that stands beside or left of `no_figure`, which was told to be empty."""
    if found.code != "R202" or found.path[-1] not in NoFigure.model_fields:
        return False
    empty = {path[:-1] for path in source.reported if path[-1:] == ("no_figure",)}
    return found.path[:-1] in empty or (len(found.path) == 1 and bool(empty))


def is_partial(source: SourceFile, path: Path) -> bool:
    """True for a mapping of which the reader left something out."""
    return any((*path, part) in source.reported for part in NOT_READ)


def record_in(annotation: Any) -> type[Record] | None:
    """The model of the records that a field holds, by itself or in a list; None for others."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (record_in(each) for each in get_args(annotation))
    return next((each for each in inner if each is not None), None)
