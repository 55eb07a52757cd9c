"""`actuals/PLACE/DOCUMENT.yaml`: what one document reports."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import model_validator

from r57cli.domain.dates import TimeSpan
from r57cli.models.base import (
    Day,
    DocumentId,
    Identifier,
    Name,
    PartialDay,
    Period,
    PlaceId,
    Record,
    refuse,
)
from r57cli.models.values import Stated, State, is_given

Reason = Literal[
    "not_collected", "not_yet_published", "requested", "none_occurred", "not_applicable",
    "no_formula",
]  # fmt: skip


class NoFigure(Record):
    """Why there is no figure, and when one is expected."""

    reason: Reason
    expected: PartialDay | None = None


class ActualRecord(Stated):
    """One reported figure, or the statement that there is none."""

    FORMS: ClassVar[tuple[str, ...]] = (*Stated.FORMS, "milestone")
    DATES: ClassVar[tuple[str, ...]] = ("as_of", "period", "average_over", "date_unknown")

    indicator: Identifier
    document: DocumentId | None = None
    milestone: State | None = None
    as_of: Day | None = None
    period: Period | None = None
    average_over: Period | None = None
    date_unknown: bool = False
    nature: Literal["estimate", "preliminary", "final"] | None = None
    counting: Literal["point", "period", "year_to_date", "cumulative"] | None = None
    producer: Name | None = None
    corrects: Name | None = None
    reason: Name | None = None
    no_figure: NoFigure | None = None

    @model_validator(mode="after")
    def _one_date(self) -> Self:
        dates = [name for name in self.DATES if is_given(getattr(self, name))]
        if len(dates) > 1:
            refuse("R208.several", (dates[1],), dates=", ".join(dates), on="key")
        if not dates and self.no_figure is None:
            refuse("R208.none", dates=", ".join(self.DATES))
        if self.no_figure and self.stated_forms():
            refuse("R206.no_figure", ("no_figure",), on="key")
        if self.corrects and not self.reason:
            refuse("R207.reason", ("corrects",))
        return self

    def _may_lack_value(self) -> bool:
        return self.no_figure is not None

    @property
    def when(self) -> TimeSpan | None:
        """The day or period that the figure speaks of."""
        return self.as_of or self.period or self.average_over


class ActualFile(Record):
    """One report: never rewritten, corrected by a later one."""

    place: PlaceId
    document: DocumentId
    actuals: list[ActualRecord]
