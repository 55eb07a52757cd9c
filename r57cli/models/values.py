"""The keys that state a value, the same for targets and actuals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import (
    AfterValidator,
    Field,
    Strict,
    WithJsonSchema,
)

from r57cli.domain.records import Text
from r57cli.domain.values import RELATIVE_FORMS, Form, Value
from r57cli.models.base import Base, Figure, Name, Record, refuse
from r57cli.models.together import Disagreement, exactly_one, given_among, is_given, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

_BENCHMARK = ("benchmark_level", "benchmark_area", "benchmark_than")
_DOUBTS = ("doubt_vi", "doubt_en")
_IN_BOTH_LANGUAGES = {"dependentRequired": {"doubt_vi": ["doubt_en"], "doubt_en": ["doubt_vi"]}}
_RELATIVE = tuple(form.value for form in RELATIVE_FORMS)
_FORMS = {form.value: form for form in Form} | {"benchmark_level": Form.BENCHMARK}
_FORM_KEYS = frozenset(_FORMS)


def _rising(pair: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    low, high = pair
    if low == high:
        refuse("R301.equal", number=str(low))
    if low > high:
        refuse("R301", low=str(low), high=str(high))
    return pair


def _part_of_whole(pair: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    numerator, denominator = pair
    if denominator <= 0:
        refuse("R302", denominator=str(denominator))
    if numerator < 0:
        refuse("R302.numerator", numerator=str(numerator))
    return pair


_RATIO = {
    "type": "array",
    "prefixItems": [{"type": "number", "minimum": 0}, {"type": "number", "exclusiveMinimum": 0}],
    "minItems": 2,
    "maxItems": 2,
}
Pair = Annotated[tuple[Figure, Figure], Strict(strict=False)]  # a YAML list, held as a tuple
Range = Annotated[Pair, AfterValidator(_rising)]
T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(strict=False)]
Names = Many[Name]
Inferred = Literal[
    "year", "bound", "basis", "as_of", "period", "average_over", "territory", "producer",
    "nature", "counting", "value", "at_least", "more_than", "at_most", "less_than", "between",
    "about", "ratio", "of", "times", "increase_percent", "improve_by", "base", "milestone",
]  # fmt: skip
"""What may follow from a text that does not print it: keys, and `bound` for whether a number is one
and which, `territory` for whose number it is."""


class Stated(Record):
    """A record with a value in exactly one form, its notation, and what it does not print."""

    FORMS: ClassVar[tuple[str, ...]] = (
        "value", "at_least", "more_than", "at_most", "less_than",
        "between", "about", "ratio",
    )  # fmt: skip

    TELLING: ClassVar[frozenset[str]] = frozenset({"basis"})
    """The keys whose value decides which other keys are needed."""

    value: Figure | None = None
    at_least: Figure | None = None
    more_than: Figure | None = None
    at_most: Figure | None = None
    less_than: Figure | None = None
    between: Range | None = None
    about: Figure | None = None
    ratio: Annotated[Pair, AfterValidator(_part_of_whole), WithJsonSchema(_RATIO)] | None = None
    of: Annotated[int, Field(ge=1)] | None = None
    implied: bool = False
    as_printed: Name | None = None
    at: Name | None = None
    inferred: Many[Inferred] = ()
    doubt_vi: Name | None = None
    doubt_en: Name | None = None
    note: Name | None = None

    @property
    def stated(self) -> tuple[str, tuple[Decimal, ...]]:
        """The key of the value, and the numbers that it states in the unit of the indicator.

        "" for a record without a value; no numbers where it states none, or in another unit.
        """
        for key in _FORM_KEYS & self.__pydantic_fields_set__:
            written = getattr(self, key)
            if is_given(written):
                if key not in Stated.FORMS:
                    return key, ()
                return key, written if isinstance(written, tuple) else (written,)
        return "", ()

    @classmethod
    def together_schema(cls) -> list[dict[str, Any]]:
        """Exactly one form, as `disagreements` tells it."""
        return [one_of(cls, cls.FORMS), _IN_BOTH_LANGUAGES]

    @classmethod
    def disagreements(cls, record: Mapping[str, Any]) -> Iterator[Disagreement]:
        """What is wrong between the keys of a record, as it was written.

        It is asked for beside the validation of the model, so that neither hides the other.
        """
        yield from exactly_one(record, cls.FORMS, "R206", "forms")
        doubts = given_among(record, _DOUBTS)
        if len(doubts) == 1:
            (missing,) = set(_DOUBTS) - set(doubts)
            args = {"key": missing}
            yield Disagreement(code="R207", variant="doubt", key=doubts[0], args=args, wanted=True)

    @property
    def doubt(self) -> Text | None:
        """What speaks against the number, in both languages."""
        if self.doubt_vi is None or self.doubt_en is None:
            return None
        return Text(vi=self.doubt_vi, en=self.doubt_en)

    def to_value(self) -> Value | None:
        """The value as the engine knows it; None where the record has none."""
        form, numbers = self.stated
        if not form:
            return None
        if form == "milestone":
            return Value(form=Form.MILESTONE, state=getattr(self, form))
        return Value(form=_FORMS[form], numbers=numbers)


class PromisedValue(Stated):
    """A target's value: also relative to a base, to a benchmark, or in words only."""

    FORMS: ClassVar[tuple[str, ...]] = (
        *Stated.FORMS, "times", "increase_percent", "improve_by", "benchmark_level", "verbal",
    )  # fmt: skip

    times: Figure | None = None
    increase_percent: Figure | None = None
    improve_by: Figure | None = None
    base: Base | None = None
    benchmark_level: Literal["average", "leading"] | None = None
    benchmark_area: Literal["country", "region"] | None = None
    benchmark_than: Literal["above", "at_least"] | None = None
    verbal: bool = False

    @classmethod
    def together_schema(cls) -> list[dict[str, Any]]:
        """The same, with the base of relative forms and the three keys of a benchmark."""
        needs = {key: ["base"] for key in _RELATIVE}
        needs |= {key: [each for each in _BENCHMARK if each != key] for key in _BENCHMARK}
        relative = {"anyOf": [{"required": [key]} for key in _RELATIVE]}
        return [
            *super().together_schema(),
            {"dependentRequired": needs, "dependentSchemas": {"base": relative}},
        ]

    @classmethod
    def disagreements(cls, record: Mapping[str, Any]) -> Iterator[Disagreement]:
        """The same, with the base of relative forms and the three keys of a benchmark."""
        benchmark = given_among(record, _BENCHMARK)
        incomplete = bool(benchmark) and any(key not in record for key in _BENCHMARK)
        relative = [key for key in record if key in _RELATIVE]
        based = not relative and "base" in given_among(record, ("base",))
        for each in super().disagreements(record):
            if not (each.variant == "none" and (incomplete or based)):
                yield each
        if incomplete:
            args = {"keys": ", ".join(_BENCHMARK)}
            yield Disagreement(
                code="R207", variant="benchmark", key=benchmark[0], args=args, wanted=True
            )
        if relative and "base" not in record:
            yield Disagreement(code="R207", variant="base", key=relative[0], wanted=True)
        if based:
            yield Disagreement(code="R207", variant="no_relative", key="base", wanted=True)

    def to_value(self) -> Value:
        """The value as the engine knows it; a sound target has one."""
        form, numbers = self.stated
        if form == "verbal":
            return Value(form=Form.VERBAL)
        if self.benchmark_level and self.benchmark_area and self.benchmark_than:
            benchmark = (self.benchmark_level, self.benchmark_area, self.benchmark_than)
            return Value(form=Form.BENCHMARK, benchmark=benchmark)
        if form in _RELATIVE:
            numbers = (getattr(self, form),)
        return Value(form=_FORMS[form], numbers=numbers, base=self.base)
