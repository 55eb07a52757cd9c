"""From pydantic's errors to findings in words of our own, each at a place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from r57cli.models.actuals import ActualRecord
from r57cli.models.meant import (
    has_digit,
    id_meant,
    key_meant,
    lookalike,
    number_meant,
    pair_meant,
    truth_meant,
    whole_meant,
    word_meant,
)
from r57cli.models.once import is_partial, once, record_in
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import MOST_FINDINGS, Finding, Related, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from r57cli.models.base import Record
    from r57cli.models.values import Stated
    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile

_TYPES = {
    "is_instance_of": "number", "decimal_type": "number", "decimal_parsing": "number",
    "int_type": "whole", "int_from_float": "whole", "bool_type": "boolean",
    "string_type": "text", "tuple_type": "list", "list_type": "list", "model_type": "mapping",
    "model_attributes_type": "mapping", "dict_type": "mapping",
}  # fmt: skip
STATED: dict[str, type[Stated]] = {"targets": TargetRecord, "actuals": ActualRecord}
"""The records that state a value, by the kind of their file."""


def shape_findings(
    source: SourceFile, errors: Iterable[dict[str, Any]], model: type[Record]
) -> list[Finding]:
    """One finding for each mistake; what follows from a mistake told already is left out."""
    found: list[Finding] = []
    for error in errors:
        if len(found) > MOST_FINDINGS:
            break
        path = _in_file(source, error["loc"])
        is_told = error["type"] in _TYPES and is_partial(source, path)
        if not is_told and not _is_reported(source, (*path, *error["loc"][len(path) :])):
            found.append(_finding(error, path, model))
    return once(source, found, model)


def together_findings(source: SourceFile, path: Path, record: type[Stated]) -> Iterator[Finding]:
    """What is wrong between the keys of the record at `path`."""
    written = source.data or {}
    row = written[str(path[0])][path[1]]
    for each in record.disagreements(row):
        unknown = any(key not in record.model_fields for key in row)
        if each.wanted and (unknown or is_partial(source, path)):
            continue
        place = path if each.key is None else (*path, each.key)
        first = Related(path=(*path, each.first or ""), message="related.first", on="key")
        yield Finding(
            code=each.code, variant=each.variant, args=each.args, path=place, on=each.on,
            related=(first,) if each.first else (),
        )  # fmt: skip


def _in_file(source: SourceFile, loc: tuple[Any, ...]) -> Path:
    """The part of a pydantic location that exists in the file."""
    path: Path = ()
    for part in loc:
        if source.index.value((*path, part)) is not None:
            path = (*path, part)
    return path


def _is_reported(source: SourceFile, path: Path) -> bool:
    return any(path[:length] in source.reported for length in range(1, len(path) + 1))


def _finding(error: dict[str, Any], path: Path, model: type[Record]) -> Finding:
    kind = error["type"]
    if kind.startswith("r57."):
        return _own(error, path)
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], path, model)
    written = error.get("input")
    if kind == "model_type" and isinstance(written, str) and isinstance(error["loc"][-1], str):
        args = {"key": _keys_at(model, error["loc"])[0], "written": shown(written)}
        return Finding(code="R204", variant="mapping_meant", args=args, path=path)
    if kind in _TYPES:
        return _wrong_type(_TYPES[kind], written, path)
    return _BY_KIND.get(kind, _other)(error, path)


def _other(error: dict[str, Any], path: Path) -> Finding:
    return Finding(code="R204", variant="other", path=path, args=_written(error))


def _own(error: dict[str, Any], path: Path) -> Finding:
    """A finding that a validator of the models raised."""
    code, _, variant = error["type"].removeprefix("r57.").partition(".")
    args = {key: str(value) for key, value in error["ctx"].items() if key != "code"}
    return Finding(code=code, variant=variant, args=args, path=path)


def _missing(error: dict[str, Any], path: Path) -> Finding:
    """A key that is missing; of a pair, the second number."""
    if isinstance(error["loc"][-1], int):
        return Finding(code="R204", variant="pair", path=path)
    return Finding(code="R201", args={"key": str(error["loc"][-1])}, path=path)


def _unknown_key(loc: tuple[Any, ...], path: Path, model: type[Record]) -> Finding:
    key, known = str(loc[-1]), _keys_at(model, loc[:-1])
    args = {"key": shown(key), "near": ""}
    kinds = [kind for kind, record in STATED.items() if key in record.model_fields]
    if kinds and key not in known:
        args["kind"] = next((kind for kind in kinds if kind in model.model_fields), kinds[0])
        return Finding(code="R202", variant="elsewhere", args=args, path=path, on="key")
    variant = ""
    if near := key_meant(key, known):
        variant, args["near"] = "near", near
        if letter := lookalike(key):
            variant, args = "letter", {**args, **_letter(letter)}
    elif "note" not in known:
        variant = "bare"
    return Finding(code="R202", variant=variant, args=args, path=path, on="key")


def _letter(letter: str) -> dict[str, str]:
    return {"letter": letter, "code": f"U+{ord(letter):04X}"}


def _keys_at(model: type[Record], loc: tuple[Any, ...]) -> list[str]:
    """The keys that the mapping at `loc` may have."""
    current = model
    for part in loc:
        field = current.model_fields.get(part) if isinstance(part, str) else None
        if field is not None:
            current = record_in(field.annotation) or current
    return list(current.model_fields)


def _choice(error: dict[str, Any], path: Path) -> Finding:
    allowed = re.findall(r"'([^']+)'", str(error["ctx"].get("expected", "")))
    written = shown(error.get("input"))
    near = word_meant(written, allowed)
    args = {"written": written, "allowed": ", ".join(allowed), "near": near or ""}
    return Finding(code="R203", variant="near" if near else "", args=args, path=path)


def _limit(error: dict[str, Any], path: Path) -> Finding:
    context = error.get("ctx", {})
    if error["type"] in {"too_short", "too_long"}:
        return _no_pair(error.get("input"), path)
    limit = str(context.get("ge", context.get("le", "")))
    variant = "low" if "ge" in context else "high"
    args = {**_written(error), "limit": limit}
    return Finding(code="R209", variant=variant, args=args, path=path)


def _no_pair(written: Any, path: Path) -> Finding:
    if meant := pair_meant(written):
        return Finding(code="R204", variant="pair_meant", args={"meant": meant}, path=path)
    return Finding(code="R204", variant="pair", path=path)


def _string(error: dict[str, Any], path: Path) -> Finding:
    args, text = _written(error), str(error.get("input"))
    if not text.strip():
        return Finding(code="R210", variant="empty", path=path)
    if letter := lookalike(text) if text.lower() == text and " " not in text else None:
        args |= _letter(letter)
        return Finding(code="R210", variant="letter", args=args, path=path)
    if meant := id_meant(text, error["ctx"]["pattern"]):
        return Finding(code="R210", variant="near", args={**args, "near": meant}, path=path)
    return Finding(code="R210", args=args, path=path)


def _written(error: dict[str, Any]) -> dict[str, str]:
    return {"written": shown(error.get("input"))}


def _wrong_type(wanted: str, written: Any, path: Path) -> Finding:
    """R204 with what was probably meant."""
    variant, args = wanted, {"written": shown(written)}
    if isinstance(written, list | dict):
        variant = f"{wanted}_of_many" if wanted in {"number", "whole", "boolean"} else wanted
    elif wanted == "number" and isinstance(written, bool):
        variant = "boolean_number"
    elif wanted in {"number", "whole"} and isinstance(written, str):
        variant, meant = (number_meant if wanted == "number" else whole_meant)(written)
        args |= meant
    elif wanted == "boolean" and isinstance(written, str) and (truth := truth_meant(written)):
        variant = "quoted_truth" if written == truth else "yes_no"
        args["meant"] = truth
    elif wanted == "list" and (pair := pair_meant(written)):
        variant, args = "pair_meant", {"meant": pair}
    elif wanted == "list" and isinstance(written, str):
        plain = "list" if has_digit(written) else "list_meant"
        variant = "records" if len(path) == 1 else plain
        args = {"written": shown(written.lstrip("- "))}  # a dash without its space is one
    elif wanted == "text":
        variant = "quote"
    return Finding(code="R204", variant=variant, args=args, path=path)


_BY_KIND: dict[str, Callable[[dict[str, Any], Path], Finding]] = {
    "missing": _missing,
    "literal_error": _choice,
    "greater_than_equal": _limit,
    "less_than_equal": _limit,
    "too_short": _limit,
    "too_long": _limit,
    "string_too_short": _string,
    "string_pattern_mismatch": _string,
}
