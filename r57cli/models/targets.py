"""`targets/PLACE.yaml`: what a place promised."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from r57cli.models.base import DocumentId, Identifier, PlaceId, Record, refuse
from r57cli.models.values import PromisedValue

Year = Annotated[int, Field(ge=2000, le=2100)]


class TargetRecord(PromisedValue):
    """One promise in the words of one document."""

    indicator: Identifier
    document: DocumentId
    year: Year | None = None
    every_year: bool = False
    maintain: bool = False
    basis: Literal["programme", "annual_plan"] = "programme"

    @model_validator(mode="after")
    def _yearly_plan(self) -> Self:
        if self.basis == "annual_plan" and self.year is None:
            refuse("R207.plan_year", ("basis",))
        return self


class TargetFile(Record):
    """All targets of a place, in the order of its documents."""

    place: PlaceId
    targets: list[TargetRecord]
