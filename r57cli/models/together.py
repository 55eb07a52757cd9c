"""Keys of one record that must or must not stand together.

Told from the record as it was written, so that a mistake in one key does not hide another one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from r57cli.models.values import Stated


_SAY_NOTHING = frozenset({bool, type(None)})
"""The types of values that may say nothing, so that their key is as good as absent."""


class Disagreement(Frozen):
    """A rule that a record breaks; `key` is the key it speaks of, None for the whole record.

    `first` is the key above with which it does not agree. `wanted` is True where something is not
    there: that may follow from another mistake.
    """

    code: str
    variant: str
    key: str | None = None
    first: str | None = None
    on: Literal["key", "value"] = "key"
    args: Mapping[str, str] = {}
    wanted: bool = False


def agrees(record: type[Stated], row: Mapping[str, object]) -> bool:
    """True where the keys of a row agree, as far as the keys alone can tell: nearly always."""
    return _SAY_NOTHING.isdisjoint(map(type, row.values())) and _keys_agree(record, tuple(row))


@lru_cache(maxsize=4096)
def _keys_agree(record: type[Stated], keys: tuple[str, ...]) -> bool:
    telling = record.TELLING.intersection(keys)
    return not telling and not any(record.disagreements(dict.fromkeys(keys, True)))


def is_given(written: object) -> bool:
    """True for a key that says something: neither absent nor `false`; a zero does."""
    return written is not None and written is not False


def given_among(record: Mapping[str, object], keys: tuple[str, ...]) -> list[str]:
    """Those of the keys that say something."""
    return [key for key in keys if is_given(record.get(key))]


def one_of(cls: type[BaseModel], keys: tuple[str, ...]) -> dict[str, Any]:
    """The JSON Schema of `exactly_one`: one of the keys says something."""
    return {"oneOf": [says(cls, key) for key in keys]}


def says(cls: type[BaseModel], key: str) -> dict[str, Any]:
    """The JSON Schema of a record in which this key says something: `false` does not."""
    told: dict[str, Any] = {"required": [key]}
    if cls.model_fields[key].annotation is bool:
        told["properties"] = {key: {"const": True}}
    return told


def exactly_one(
    record: Mapping[str, object], keys: tuple[str, ...], code: str, name: str
) -> Iterator[Disagreement]:
    """Variants `several` and `none`; a key whose value was refused counts as one that is there."""
    there = [key for key in record if key in keys]
    if len(there) == 1 and is_given(record[there[0]]):
        return
    given = [key for key in there if is_given(record[key])]
    if len(given) > 1:
        args = {name: ", ".join(given)}
        yield Disagreement(code=code, variant="several", key=given[1], first=given[0], args=args)
    elif all(record[key] is False for key in there):
        yield Disagreement(code=code, variant="none", args={name: ", ".join(keys)}, wanted=True)
