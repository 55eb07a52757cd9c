"""Frozen records that cost little to define and little to make.

A dataclass writes and compiles its methods anew when its module is imported: half a millisecond to
one and a half each, for which a program that answers at once has no time. Here all share them, and
a record is made as a tuple is: at once, however many fields it has.
"""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T", bound="Frozen")
_tuple: Any = tuple
if TYPE_CHECKING:
    _Base = object  # that a record is a tuple is nobody's business but this module's
else:
    _Base = tuple


class _Type(type):
    """Makes a field of each annotated name; those of the base come first."""

    __fields__: tuple[str, ...]
    __defaults__: dict[str, Any]

    def __new__(cls, name: str, bases: tuple[Any, ...], space: dict[str, Any]) -> _Type:
        """Define a record; a value in its body is the default of its field."""
        base = next((each for each in bases if isinstance(each, _Type)), None)
        above, defaults = (base.__fields__, base.__defaults__) if base else ((), {})
        hints = space.get("__annotations__", {})
        own = [each for each, hint in hints.items() if not hint.startswith("ClassVar")]
        defaults = {**defaults, **{each: space.pop(each) for each in own if each in space}}
        getters = {each: property(itemgetter(at)) for at, each in enumerate(own, len(above))}
        if not any(isinstance(each, cached_property) for each in space.values()):
            space["__slots__"] = ()
        made = super().__new__(cls, name, bases, {**space, **getters})
        made.__fields__ = (*above, *own)
        made.__defaults__ = defaults
        return made


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Frozen(_Base, metaclass=_Type):
    """A record with named fields that cannot be changed; equal where type and fields are."""

    def __new__(cls, **values: Any) -> Any:
        """Take a value for each field; raises TypeError for one too many or too few."""
        fields = cls.__fields__
        if len(values) != len(fields):
            values = {**cls.__defaults__, **values}
        try:
            made = _tuple.__new__(cls, [values[each] for each in fields])
        except KeyError:
            made = None
        if made is None or len(values) != len(fields):
            wrong = ", ".join(sorted(values.keys() ^ set(fields)))
            message = f"{cls.__name__}: missing or unknown: {wrong}"
            raise TypeError(message)
        return made

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
        return type(other) is type(self) and _tuple.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        """The contrary."""
        return not self == other

    __hash__ = _tuple.__hash__

    def __repr__(self) -> str:
        """The record as it would be written in code."""
        told = ", ".join(f"{name}={each!r}" for name, each in values_of(self).items())
        return f"{type(self).__qualname__}({told})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be copied and sent to another process."""
        return made_of, (type(self), _tuple(self))


def made_of(kind: type[T], values: Sequence[Any]) -> T:
    """A record of all its values in order; raises ValueError for too few or too many."""
    if len(values) != len(kind.__fields__):
        raise ValueError(values)
    made: T = _tuple.__new__(kind, values)
    return made


def fields_of(kind: type[Frozen]) -> tuple[str, ...]:
    """The names of the fields, in order."""
    return kind.__fields__


def values_of(record: Frozen) -> dict[str, Any]:
    """The values of the fields by their names, in order."""
    values: Any = record
    return dict(zip(type(record).__fields__, values, strict=True))


def replace(record: T, **changes: Any) -> T:
    """The same record with other values in some fields."""
    return type(record)(**{**values_of(record), **changes})
