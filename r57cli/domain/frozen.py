"""Frozen records that cost little to define.

A dataclass writes and compiles its methods anew when its module is imported: half a millisecond to
one and a half each, for which a program that answers at once has no time. Here all share them.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T", bound="Frozen")
_set = object.__setattr__


class _Type(type):
    """Makes a slot of each annotated field; those of the base come first.

    A record with cached properties also has a `__dict__`, for them alone.
    """

    __fields__: tuple[str, ...]
    __defaults__: dict[str, Any]
    __names__: frozenset[str]

    def __new__(cls, name: str, bases: tuple[Any, ...], space: dict[str, Any]) -> _Type:
        """Define a record; a value in its body is the default of its field."""
        hints = space.get("__annotations__", {})
        own = [each for each, hint in hints.items() if not hint.startswith("ClassVar")]
        defaults = {each: space.pop(each) for each in own if each in space}
        caching = any(isinstance(each, cached_property) for each in space.values())
        slots = (*own, "__dict__") if caching else tuple(own)
        made = super().__new__(cls, name, bases, {**space, "__slots__": slots})
        above = (bases[0].__fields__, bases[0].__defaults__) if bases else ((), {})
        made.__fields__ = (*above[0], *own)
        made.__defaults__ = {**above[1], **defaults}
        made.__names__ = frozenset(made.__fields__)
        return made


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Frozen(metaclass=_Type):
    """A record with named fields that cannot be changed; equal where type and fields are."""

    def __init__(self, **values: Any) -> None:
        """Take a value for each field; raises TypeError for one too many or too few."""
        kind = type(self)
        if len(values) < len(kind.__fields__):
            values = {**kind.__defaults__, **values}
        if values.keys() != kind.__names__:
            wrong = ", ".join(sorted(values.keys() ^ kind.__names__))
            message = f"{kind.__name__}: missing or unknown: {wrong}"
            raise TypeError(message)
        for name, value in values.items():
            _set(self, name, value)

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse: a record cannot be changed."""
        message = f"{type(self).__name__} is frozen: {name} cannot be set"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> None:
        """Refuse: a record cannot be changed."""
        message = f"{type(self).__name__} is frozen: {name} cannot be deleted"
        raise AttributeError(message)

    def __eq__(self, other: object) -> bool:
        """True for a record of the same type with equal fields."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, each) == getattr(other, each) for each in type(self).__fields__)

    def __hash__(self) -> int:
        """The hash of its fields."""
        return hash(tuple([getattr(self, each) for each in type(self).__fields__]))

    def __repr__(self) -> str:
        """The record as it would be written in code."""
        told = ", ".join(f"{each}={getattr(self, each)!r}" for each in type(self).__fields__)
        return f"{type(self).__qualname__}({told})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be copied and sent to another process."""
        return _made, (type(self), values_of(self))


def _made(kind: type[T], values: dict[str, Any]) -> T:
    return kind(**values)


def fields_of(kind: type[Frozen]) -> tuple[str, ...]:
    """The names of the fields, in order."""
    return kind.__fields__


def values_of(record: Frozen) -> dict[str, Any]:
    """The values of the fields by their names, in order."""
    return {each: getattr(record, each) for each in type(record).__fields__}


def replace(record: T, **changes: Any) -> T:
    """The same record with other values in some fields."""
    return type(record)(**{**values_of(record), **changes})
