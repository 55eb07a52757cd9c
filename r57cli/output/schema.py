"""JSON Schemas of what r57 prints and of the files it reads."""

from __future__ import annotations

import types
import typing
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from r57cli.engine.progress import VIEWS
from r57cli.models.authored import MODELS
from r57cli.models.json_schema import DIALECT, authored_schema
from r57cli.output.fields import fields_of, is_record
from r57cli.output.listing import RECORDS
from r57cli.output.plain import SCHEMA_VERSION
from r57cli.rows.compare.rows import CompareRow, CompareSummary, Tally
from r57cli.rows.diff.rows import DiffRow, DiffSummary
from r57cli.rows.explain.rows import EvidenceRow, ExplainSummary
from r57cli.rows.gap import rows as gap_rows
from r57cli.rows.rules import RulePage
from r57cli.rows.track.rows import TrackRow, TrackSummary

if TYPE_CHECKING:
    from r57cli.messages import Messages

_LISTS = {f"list-{what}": record for what, record in RECORDS.items()}
_ANSWERS = {
    "gap": (gap_rows.GapSummary, gap_rows.GapRow),
    "track": (TrackSummary, TrackRow),
    "explain": (ExplainSummary, EvidenceRow),
    "compare": (CompareSummary, CompareRow),
}
_RANKED = {"gap", "track"}
NAMES = (*_ANSWERS, "import", "diff", "validate", "rule", *_LISTS, *MODELS)
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {"type": "number"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}
_COUNT = {"type": "integer", "minimum": 0}


def schema_of(name: str, m: Messages) -> dict[str, Any]:
    """The schema of one output or authored file; KeyError for an unknown name.

    The keys of authored files are described in the language of the messages.
    """
    if name in MODELS:
        return authored_schema(name, partial(_describe, name, m))
    if name in _ANSWERS:
        return _object(name, {**_more(name), **_answer(*_ANSWERS[name])})
    others = {"import": _receipt, "diff": _diff, "validate": _validate, "rule": _rule}
    if name in others:
        return _object(name, others[name]())
    day = {"as_of": _SIMPLE[date]} if name == "list-figures" else {}
    data = {} if name == "list-rules" else {"data": _data()}
    rows = _list_of(_record(_LISTS[name]))
    return _object(name.replace("-", " "), {**day, **data, "rows": rows})


def _describe(kind: str, m: Messages, key: str) -> str:
    """What a key means: in this kind of file, else in all."""
    ids = (f"key.{kind}.{key}", f"key.{key}")
    return next((m(each) for each in ids if m.has(each)), "")


def _object(command: str, properties: dict[str, Any]) -> dict[str, Any]:
    head = {"schema_version": {"const": SCHEMA_VERSION}, "command": {"const": command}}
    return {"$schema": DIALECT, **_closed({**head, **properties})}


def _more(name: str) -> dict[str, Any]:
    """What an answer says beside that which all of them say."""
    if name in _RANKED:
        top = {"top": {"type": ["integer", "null"], "minimum": 1}} if name == "gap" else {}
        return {"rank_by": {"enum": list(VIEWS)}, **top}
    if name == "compare":
        keys = ("against", "against_vi", "against_en")
        names = {key: {"type": ["string", "null"]} for key in keys}
        return {**names, "tallies": _list_of(_record(Tally))}
    return {}


def _answer(summary: type[Any], row: type[Any]) -> dict[str, Any]:
    return {
        "as_of": _SIMPLE[date],
        "data": _data(),
        "thresholds": {"type": "object", "additionalProperties": {"type": "number"}},
        "summary": _list_of(_record(summary)),
        "rows": _list_of(_record(row)),
    }


def _data() -> dict[str, Any]:
    return _closed({"version": {"type": ["string", "null"]}, "digest": _SIMPLE[str]})


def _diff() -> dict[str, Any]:
    states = {"before": _SIMPLE[str], "after": _SIMPLE[str]}
    told = {"summary": _list_of(_record(DiffSummary)), "rows": _list_of(_record(DiffRow))}
    return {"as_of": _SIMPLE[date], **states, **told}


def _rule() -> dict[str, Any]:
    return {"rows": _list_of(_record(RulePage))}


def _validate() -> dict[str, Any]:
    position = {"type": "integer", "minimum": 1}
    span = dict.fromkeys(("line", "column", "end_line", "end_column"), position)
    related = _closed({"file": _SIMPLE[str], **span, "message": _SIMPLE[str]})
    finding = {
        "code": {"type": "string", "pattern": "^R[1-7][0-9]{2}$"},
        "severity": {"enum": ["error", "warning"]},
        "file": _SIMPLE[str],
        **span,
        "message": _SIMPLE[str],
        "hint": {"type": ["string", "null"]},
        "related": _list_of(related),
    }
    counts = dict.fromkeys(("files", "errors", "warnings", "exempted"), _COUNT)
    return {"as_of": _SIMPLE[date], **counts, "findings": _list_of(_closed(finding))}


def _receipt() -> dict[str, Any]:
    """Of a form: each line taken, as a record of an authored file, and the cell of each key."""
    line = {
        "document": _SIMPLE[str],
        "record": {"type": "object", "required": ["indicator"]},
        "cells": {"type": "object", "additionalProperties": _SIMPLE[str]},
    }
    severity = {"enum": ["error", "warning", "note"]}
    remark = {"cell": _SIMPLE[str], "code": _SIMPLE[str], "severity": severity}
    return {
        "place": {"type": ["string", "null"]},
        "written": _SIMPLE[bool],
        **dict.fromkeys(("cells", "taken", "refused", "untouched"), _COUNT),
        "folder": _SIMPLE[str],
        "files": _list_of(_SIMPLE[str]),
        "lines": _list_of(_closed(line)),
        "remarks": _list_of(_closed({**remark, "message": _SIMPLE[str]})),
    }


def _record(record: type[Any]) -> dict[str, Any]:
    return _closed({name: _typed(hint) for name, hint in fields_of(record).items()})


def _typed(hint: Any) -> dict[str, Any]:
    if is_record(hint):
        return _record(typing.cast("type[Any]", hint))
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, types.UnionType):
        return {"anyOf": [_typed(each) for each in typing.get_args(hint)]}
    return _list_of(_typed(typing.get_args(hint)[0]))


def _list_of(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
