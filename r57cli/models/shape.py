"""From pydantic's errors to findings in words of our own, each at a place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

from r57cli.domain.spelling import nearest
from r57cli.models.base import Record
from r57cli.reading.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile

_COMMA = re.compile(r"-?[\d.]*\d,\d+")
_PERCENT = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*%")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SLASH = re.compile(r"(\d+)\s*/\s*(\d+)")
_YES = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_TYPES = {
    "is_instance_of": "number", "decimal_type": "number", "decimal_parsing": "number",
    "int_type": "whole", "int_from_float": "whole", "bool_type": "boolean",
    "string_type": "text", "tuple_type": "list", "list_type": "list", "model_type": "mapping",
    "model_attributes_type": "mapping", "dict_type": "mapping",
}  # fmt: skip


def shape_findings(
    source: SourceFile, errors: Iterable[dict[str, Any]], model: type[Record]
) -> list[Finding]:
    """One finding for each mistake; errors at places that the reader reported are left out."""
    found = []
    for error in errors:
        path = _in_file(source, error["loc"])
        if _is_reported(source, (*path, *error["loc"][len(path) :])):
            continue
        finding = _finding(error, path, model)
        if finding is not None:
            found.append(finding)
    return found


def _in_file(source: SourceFile, loc: tuple[Any, ...]) -> Path:
    """The part of a pydantic location that exists in the file."""
    path: Path = ()
    for part in loc:
        if (*path, part) in source.index.values:
            path = (*path, part)
    return path


def _is_reported(source: SourceFile, path: Path) -> bool:
    return any(path[:length] in source.reported for length in range(1, len(path) + 1))


def _finding(error: dict[str, Any], path: Path, model: type[Record]) -> Finding | None:
    kind = error["type"]
    if kind.startswith("r57."):
        return _own(error, path)
    if kind == "missing":
        return Finding(code="R201", args={"key": str(error["loc"][-1])}, path=path)
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], path, model)
    if kind in {"literal_error", "enum"}:
        return _choice(error, path, model)
    if kind in {"greater_than_equal", "less_than_equal", "too_short", "too_long"}:
        return _limit(error, path)
    if kind.startswith("string_"):
        return _string(error, path)
    if kind in _TYPES:
        return Finding(code="R204", path=path, **_typed(_TYPES[kind], error.get("input")))
    return Finding(code="R200", path=path, args={"written": _shown(error.get("input"))})


def _own(error: dict[str, Any], path: Path) -> Finding:
    code, _, variant = error["type"].removeprefix("r57.").partition(".")
    context = error.get("ctx", {})
    args = {key: str(value) for key, value in context.items() if key not in {"fields", "on"}}
    on = "key" if context.get("on") == "key" else "value"
    return Finding(
        code=code, variant=variant, args=args, path=(*path, *context.get("fields", ())), on=on
    )


def _unknown_key(loc: tuple[Any, ...], path: Path, model: type[Record]) -> Finding:
    key = str(loc[-1])
    close = nearest(key, _keys_at(model, loc[:-1]), most=1)
    args = {"key": key, "near": close[0] if close else ""}
    return Finding(code="R202", variant="near" if close else "", args=args, path=path, on="key")


def _keys_at(model: type[Record], loc: tuple[Any, ...]) -> list[str]:
    """The keys that the mapping at `loc` may have."""
    current = model
    for part in loc:
        field = current.model_fields.get(part) if isinstance(part, str) else None
        if field is not None:
            current = _record_in(field.annotation) or current
    return list(current.model_fields)


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (_record_in(each) for each in get_args(annotation))
    return next((each for each in inner if each is not None), None)


def _choice(error: dict[str, Any], path: Path, model: type[Record]) -> Finding:
    del model
    allowed = re.findall(r"'([^']+)'", str(error["ctx"].get("expected", "")))
    written = _shown(error.get("input"))
    close = nearest(written, allowed, most=1)
    args = {"written": written, "allowed": ", ".join(allowed), "near": close[0] if close else ""}
    return Finding(code="R203", variant="near" if close else "", args=args, path=path)


def _limit(error: dict[str, Any], path: Path) -> Finding:
    context = error.get("ctx", {})
    if error["type"] in {"too_short", "too_long"}:
        return Finding(code="R204", variant="pair", args=_written(error), path=path)
    limit = str(context.get("ge", context.get("le", "")))
    variant = "low" if "ge" in context else "high"
    return Finding(code="R209", variant=variant, args={**_written(error), "limit": limit}, path=path)


def _string(error: dict[str, Any], path: Path) -> Finding:
    if error["type"] == "string_type":
        return Finding(code="R204", path=path, **_typed("text", error.get("input")))
    if error["type"] == "string_too_short":
        return Finding(code="R210", variant="empty", path=path)
    return Finding(code="R210", args=_written(error), path=path)


def _written(error: dict[str, Any]) -> dict[str, str]:
    return {"written": _shown(error.get("input"))}


def _shown(written: Any) -> str:
    if isinstance(written, bool):
        return str(written).lower()
    text = str(written)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _typed(wanted: str, written: Any) -> dict[str, Any]:
    """The variant and arguments of "wrong type", with what was probably meant."""
    args = {"written": _shown(written)}
    if isinstance(written, str) and wanted in {"number", "whole"}:
        variant, meant = _number_meant(written)
        return {"variant": variant, "args": {**args, "meant": meant}}
    if isinstance(written, str) and wanted == "boolean" and written.lower() in _YES:
        return {"variant": "yes_no", "args": {**args, "meant": _YES[written.lower()]}}
    if wanted == "text" and not isinstance(written, dict | list):
        return {"variant": "quote", "args": args}
    return {"variant": wanted, "args": args}


def _number_meant(text: str) -> tuple[str, str]:
    if _COMMA.fullmatch(text):
        return "comma", text.replace(".", "").replace(",", ".")
    if found := _PERCENT.fullmatch(text):
        return "percent", found[1].replace(",", ".")
    if found := _DAY.fullmatch(text):
        return "number", ""
    if found := _SLASH.fullmatch(text):
        return "slash", f"[{found[1]}, {found[2]}]"
    if text.lower() in _YES or text.lower() in {"true", "false"}:
        return "boolean_number", ""
    return "number", ""
