"""`targets/PLACE.yaml`: what a place promised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from r57cli.models.base import DocumentId, Identifier, PlaceId, Record
from r57cli.models.together import Disagreement
from r57cli.models.values import PromisedValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Year = Annotated[int, Field(ge=2000, le=2100)]


class TargetRecord(PromisedValue):
    """One promise in the words of one document."""

    indicator: Identifier
    document: DocumentId
    year: Year | None = None
    every_year: bool = False
    maintain: bool = False
    basis: Literal["programme", "annual_plan"] = "programme"

    @classmethod
    def together_schema(cls) -> list[dict[str, Any]]:
        """The same, with the year of a yearly plan."""
        plan = {"required": ["basis"], "properties": {"basis": {"const": "annual_plan"}}}
        return [*super().together_schema(), {"if": plan, "then": {"required": ["year"]}}]

    @classmethod
    def disagreements(cls, record: Mapping[str, Any]) -> Iterator[Disagreement]:
        """The same, with the year of a yearly plan."""
        yield from super().disagreements(record)
        if record.get("basis") == "annual_plan" and "year" not in record:
            yield Disagreement(code="R207", variant="plan_year", key="basis", wanted=True)

    @property
    def moment(self) -> str:
        """The deadline as part of its key: "2030", "each" or "none"."""
        if self.year is not None:
            return str(self.year)
        return "each" if self.every_year else "none"


class TargetFile(Record):
    """All targets of a place, in the order of its documents."""

    place: PlaceId
    targets: list[TargetRecord]
