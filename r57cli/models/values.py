"""The keys that state a value, the same for targets and actuals."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from r57cli.domain.values import Form, Value
from r57cli.models.base import Base, Figure, Name, Record, refuse

State = Literal["done", "in_progress", "not_started"]


def is_given(written: object) -> bool:
    """True for a key that says something: neither absent nor `false`; a zero does."""
    return written is not None and written is not False


def as_tuple(written: Any) -> Any:
    """A YAML list as the tuple that a frozen model holds; anything else unchanged."""
    return tuple(written) if isinstance(written, list) else written


Pair = Annotated[tuple[Figure, Figure], BeforeValidator(as_tuple)]
Names = Annotated[tuple[Name, ...], BeforeValidator(as_tuple)]


class Stated(Record):
    """A record with a value in exactly one form, its notation, and what it does not print."""

    FORMS: ClassVar[tuple[str, ...]] = (
        "value", "at_least", "more_than", "at_most", "less_than",
        "between", "about", "ratio",
    )  # fmt: skip

    value: Figure | None = None
    at_least: Figure | None = None
    more_than: Figure | None = None
    at_most: Figure | None = None
    less_than: Figure | None = None
    between: Pair | None = None
    about: Figure | None = None
    ratio: Pair | None = None
    of: Annotated[int, Field(ge=1)] | None = None
    implied: bool = False
    as_printed: Name | None = None
    at: Name | None = None
    inferred: Names = ()
    note: Name | None = None

    def stated_forms(self) -> list[str]:
        """The value keys that are given."""
        return [form for form in self.FORMS if is_given(getattr(self, form))]

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = self.stated_forms()
        if len(forms) > 1:
            refuse("R206.several", (forms[1],), forms=", ".join(forms), on="key")
        if not forms and not self._may_lack_value():
            refuse("R206.none", forms=", ".join(self.FORMS))
        self._check_pairs()
        return self

    def _may_lack_value(self) -> bool:
        return False

    def _check_pairs(self) -> None:
        if self.between and self.between[0] >= self.between[1]:
            refuse("R301", ("between",), low=str(self.between[0]), high=str(self.between[1]))
        if self.ratio and self.ratio[1] <= 0:
            refuse("R302", ("ratio",), denominator=str(self.ratio[1]))

    def to_value(self) -> Value | None:
        """The value as the engine knows it; None where the record has none."""
        forms = self.stated_forms()
        if not forms:
            return None
        written = getattr(self, forms[0])
        if isinstance(written, str):
            return Value(form=Form.MILESTONE, state=written)
        numbers = (written,) if isinstance(written, Decimal) else tuple(written)
        return Value(form=Form(forms[0]), numbers=numbers)


class PromisedValue(Stated):
    """A target's value: also relative to a base, to a benchmark, or in words only."""

    FORMS: ClassVar[tuple[str, ...]] = (
        "value", "at_least", "more_than", "at_most", "less_than", "between", "about", "ratio",
        "times", "increase_percent", "improve_by", "benchmark_level", "verbal",
    )  # fmt: skip

    times: Figure | None = None
    increase_percent: Figure | None = None
    improve_by: Figure | None = None
    base: Base | None = None
    benchmark_level: Literal["average", "leading"] | None = None
    benchmark_area: Literal["country", "region"] | None = None
    benchmark_than: Literal["above", "at_least"] | None = None
    verbal: bool = False

    @model_validator(mode="after")
    def _companions(self) -> Self:
        relative = self.times or self.increase_percent or self.improve_by
        if relative is not None and self.base is None:
            refuse("R207.base", tuple(self.stated_forms()[:1]))
        if relative is None and self.base is not None:
            refuse("R207.no_relative", ("base",), on="key")
        benchmark = (self.benchmark_level, self.benchmark_area, self.benchmark_than)
        if any(benchmark) and not all(benchmark):
            given = [f"benchmark_{n}" for n in ("level", "area", "than")]
            present = tuple(n for n in given if getattr(self, n))
            refuse("R207.benchmark", present[:1], keys=", ".join(given))
        return self

    def to_value(self) -> Value:
        """The value as the engine knows it."""
        form = self.stated_forms()[0]
        if form == "verbal":
            return Value(form=Form.VERBAL)
        if self.benchmark_level and self.benchmark_area and self.benchmark_than:
            benchmark = (self.benchmark_level, self.benchmark_area, self.benchmark_than)
            return Value(form=Form.BENCHMARK, benchmark=benchmark)
        written = getattr(self, form)
        numbers = (written,) if isinstance(written, Decimal) else tuple(written)
        return Value(form=Form(form), numbers=numbers, base=self.base)
