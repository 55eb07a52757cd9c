"""What all models share: strictness, exact figures, dates, identifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from r57cli.domain.dates import (
    EARLIEST_YEAR,
    TimeSpan,
    parse_base,
    parse_day,
    parse_partial,
    parse_period,
)
from r57cli.models.meant_dates import date_meant
from r57cli.reading.finding import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Record(BaseModel):
    """A mapping of an authored file: unknown keys refused, no conversion, frozen."""

    # Only whole files are validated: their parts need no validator of their own.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    @classmethod
    def together_schema(cls) -> list[dict[str, Any]]:
        """What its keys must be together, as JSON Schemas."""
        return []

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of the keys, and of what they must be together."""
        schema = handler(core_schema)
        if together := cls.together_schema():
            handler.resolve_ref_schema(schema)["allOf"] = together
        return schema


def refuse(code: str, **args: str) -> NoReturn:
    """Raise a finding of r57 from inside a validator, about the value that it validates."""
    kind = f"r57.{code}"
    raise PydanticCustomError(kind, "{code}", {**args, "code": code})


def _exact(written: Any) -> Any:
    return Decimal(written) if type(written) is int else written


def _digits(written: Any) -> str:
    """A year as text; for what is no whole number nothing."""
    return str(written) if isinstance(written, int) else ""


def _date_with(
    parse: Callable[[Any], TimeSpan], example: str, **beside: Callable[[Any], TimeSpan]
) -> Callable[[Any], Any]:
    """A validator of dates; `beside` are the keys of the record that take those of another form."""

    def convert(written: Any) -> TimeSpan:
        text = written if type(written) is str else _digits(written)
        try:
            span = parse(text)
        except ValueError:
            variant, meant = date_meant(text, parse, beside)
            refuse(f"R205.{variant}", written=shown(written), example=example, **meant)
        if span.start.year < EARLIEST_YEAR:
            refuse("R205.early", written=shown(written), year=str(EARLIEST_YEAR))
        return span

    return convert


_YEAR: dict[str, Any] = {"type": "integer", "minimum": EARLIEST_YEAR, "maximum": 9999}
_YYYY = r"[2-9]\d{3}"
_DAY: dict[str, Any] = {
    "type": "string", "format": "date", "pattern": rf"^{_YYYY}-\d{{2}}-\d{{2}}$",
}  # fmt: skip
_MONTH = rf"{_YYYY}-(0[1-9]|1[0-2])"


def _text(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^({pattern})$"}


Figure = Annotated[Decimal, BeforeValidator(_exact), WithJsonSchema({"type": "number"})]
_A_DAY = "2025-06-30"
Day = Annotated[TimeSpan, PlainValidator(_date_with(parse_day, _A_DAY)), WithJsonSchema(_DAY)]
DayBesidePeriod = Annotated[
    TimeSpan,
    PlainValidator(_date_with(parse_day, _A_DAY, period=parse_period)),
    WithJsonSchema(_DAY),
]
"""A day, in a record that has a key for periods too."""

PartialDay = Annotated[
    TimeSpan,
    PlainValidator(_date_with(parse_partial, "2025, 2025-06, 2025-06-30")),
    WithJsonSchema({"anyOf": [_YEAR, _text(rf"{_YYYY}|{_MONTH}"), _DAY]}),
]
_PERIOD = rf"{_YYYY}(-(Q[1-4]|H[12]|9M))?|{_MONTH}(\.\.{_MONTH})?"
Period = Annotated[
    TimeSpan,
    PlainValidator(
        _date_with(parse_period, "2025, 2025-06, 2025-Q1, 2025-H1, 2025-9M", as_of=parse_day)
    ),
    WithJsonSchema({"anyOf": [_YEAR, _text(_PERIOD)]}),
]


def _base(written: Any) -> str:
    if written == "unknown":
        return "unknown"
    convert = _date_with(parse_base, "2025, 2021..2025, unknown")
    span: TimeSpan = convert(written)
    return span.text


Base = Annotated[
    str,
    BeforeValidator(_base),
    WithJsonSchema({"anyOf": [_YEAR, _text(rf"unknown|{_PERIOD}|{_YYYY}\.\.{_YYYY}")]}),
]
Name = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
INDICATOR_FORM = r"^[a-z][a-z0-9_]*$"
DOCUMENT_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Identifier = Annotated[str, StringConstraints(pattern=INDICATOR_FORM)]
DocumentId = Annotated[str, StringConstraints(pattern=DOCUMENT_FORM)]
PlaceId = DocumentId
