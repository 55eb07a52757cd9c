"""Records as plain JSON values and back, each value checked on the way in.

A record is the list of its fields in their order; exact numbers and days are text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from r57cli.dataset.dataset import PlaceRecords, Register
from r57cli.domain.dates import TimeSpan
from r57cli.domain.frozen import Frozen, fields_of, made_of, values_of
from r57cli.domain.records import Actual, Confusion, Document, Indicator, Place, Target, Text
from r57cli.domain.values import Form, Value

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
R = TypeVar("R", bound=Frozen)


def encode_register(register: Register) -> Any:
    """The catalogue and the places."""
    return [_plain(register.indicators.values()), _plain(register.places.values())]


def encode_records(records: PlaceRecords) -> Any:
    """The records of a place."""
    return [_plain(records.documents.values()), _plain(records.targets), _plain(records.actuals)]


def decode_register(content: Any) -> Register:
    """What `encode_register` gave; raises ValueError or TypeError for anything else."""
    indicators, places = content
    return Register(
        indicators={each.id: each for each in map(_INDICATOR, indicators)},
        places={each.id: each for each in map(_PLACE, places)},
    )


def decode_records(content: Any) -> PlaceRecords:
    """What `encode_records` gave; raises ValueError or TypeError for anything else."""
    documents, targets, actuals = content
    return PlaceRecords(
        documents={each.id: each for each in map(_DOCUMENT, documents)},
        targets=_many(_TARGET)(targets),
        actuals=_many(_ACTUAL)(actuals),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Frozen):
        return [_plain(each) for each in values_of(value).values()]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    return [_plain(each) for each in value]


def _exactly(kind: type[T]) -> Callable[[Any], T]:
    def decode(value: Any) -> T:
        if type(value) is not kind:
            raise TypeError(value)
        return value

    return decode


def _or_none(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    return lambda value: None if value is None else decode(value)


def _many(decode: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    def decode_all(value: Any) -> tuple[T, ...]:
        if type(value) is not list:
            raise TypeError(value)
        return tuple([decode(each) for each in value])

    return decode_all


def _record(kind: type[R], *decoders: Callable[[Any], Any]) -> Callable[[Any], R]:
    """A decoder for the fields of a record, one for each in their order.

    Of records whose values have the same types all but the first are asked only what the types do
    not tell.
    """
    if len(decoders) != len(fields_of(kind)):
        raise ValueError(kind)
    untold: dict[tuple[type, ...], list[tuple[int, Callable[[Any], Any]]]] = {}

    def decode(value: Any) -> R:
        types = tuple(map(type, value))
        values = list(value)
        if types not in untold:
            pairs = list(zip(decoders, values, strict=True))
            values = [decode_field(each) for decode_field, each in pairs]
            untold[types] = [
                (at, decode_field)
                for at, (decode_field, each) in enumerate(pairs)
                if decode_field not in _BY_TYPE and each is not None
            ]
        else:
            for at, decode_field in untold[types]:
                values[at] = decode_field(values[at])
        return made_of(kind, values)

    return decode


def _number(value: Any) -> Decimal:
    number = Decimal(_text(value))
    if not number.is_finite():
        raise ValueError(value)
    return number


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


_text, _whole, _flag = _exactly(str), _exactly(int), _exactly(bool)
_word, _words = _or_none(_text), _many(_text)
_whole_or_none = _or_none(_whole)
_BY_TYPE = {_text, _whole, _flag, _word, _whole_or_none}
"""The decoders that look at nothing but the type of a value."""

_SPAN = _or_none(_record(TimeSpan, _day, _day, _text))
_TEXT = _record(Text, _text, _text)
_VALUE = _record(Value, Form, _many(_number), _word, _word, _or_none(_words))
_INDICATOR = _record(
    Indicator,
    _text, _TEXT, _TEXT, _text, _word, _text, _text, _text, _flag, _flag, _word, _word, _word,
    _or_none(_many(_number)), _text, _text, _flag, _word, _word, _or_none(_TEXT), _words, _words,
    _many(_record(Confusion, _text, _TEXT)), _or_none(_TEXT),
)  # fmt: skip
_PLACE = _record(
    Place,
    _text, _text, _TEXT, _word, _word, _words, _word, _flag, _or_none(_day), _words,
)  # fmt: skip
_DOCUMENT = _record(
    Document,
    _text, _text, _text, _text, _text, _text, _word, _word, _SPAN, _SPAN, _word, _word, _text,
    _word, _flag, _flag, _flag, _words, _or_none(_day),
)  # fmt: skip
_TARGET = _record(
    Target,
    _text, _text, _text, _text, _text, _word, _VALUE, _word, _whole_or_none, _flag, _flag, _text,
    _flag, _whole_or_none, _words, _whole, _or_none(_TEXT),
)  # fmt: skip
_ACTUAL = _record(
    Actual,
    _text, _text, _text, _text, _text, _word, _or_none(_VALUE), _word, _SPAN, _flag, _word, _word,
    _text, _flag, _whole_or_none, _word, _word, _word, _words, _whole, _or_none(_TEXT),
)  # fmt: skip
