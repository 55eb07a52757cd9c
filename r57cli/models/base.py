"""What all models share: strictness, exact figures, dates, identifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from r57cli.domain.dates import TimeSpan, parse_base, parse_day, parse_partial, parse_period
from r57cli.models.meant import date_meant
from r57cli.reading.finding import shown

if TYPE_CHECKING:
    from collections.abc import Callable


class Record(BaseModel):
    """A mapping of an authored file: unknown keys refused, no conversion, frozen."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def refuse(code: str, **args: str) -> NoReturn:
    """Raise a finding of r57 from inside a validator, about the value that it validates."""
    kind = f"r57.{code}"
    raise PydanticCustomError(kind, "{code}", {**args, "code": code})


def _exact(written: Any) -> Any:
    return Decimal(written) if type(written) is int else written


def _date_with(parse: Callable[[Any], TimeSpan], example: str) -> Callable[[Any], Any]:
    def convert(written: Any) -> TimeSpan:
        text = str(written) if isinstance(written, str | int) else ""
        try:
            return parse(text)
        except ValueError:
            variant, meant = date_meant(text)
            refuse(f"R205.{variant}", written=shown(written), example=example, **meant)

    return convert


Figure = Annotated[Decimal, BeforeValidator(_exact), WithJsonSchema({"type": "number"})]
Day = Annotated[
    TimeSpan,
    BeforeValidator(_date_with(parse_day, "2025-06-30")),
    WithJsonSchema({"type": "string", "format": "date"}),
]
PartialDay = Annotated[
    TimeSpan,
    BeforeValidator(_date_with(parse_partial, "2025, 2025-06, 2025-06-30")),
    WithJsonSchema({"type": ["string", "integer"]}),
]
Period = Annotated[
    TimeSpan,
    BeforeValidator(_date_with(parse_period, "2025, 2025-06, 2025-Q1, 2025-H1, 2025-9M")),
    WithJsonSchema({"type": ["string", "integer"]}),
]


def _base(written: Any) -> str:
    if written == "unknown":
        return "unknown"
    convert = _date_with(parse_base, "2025, 2021..2025, unknown")
    span: TimeSpan = convert(written)
    return span.text


Base = Annotated[str, BeforeValidator(_base), WithJsonSchema({"type": ["string", "integer"]})]
Name = Annotated[str, StringConstraints(min_length=1)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
DocumentId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PlaceId = DocumentId
