"""`actuals/PLACE/DOCUMENT.yaml`: what one document reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from r57cli.domain.choices import Counting, Nature, Reason, State
from r57cli.models.base import (
    DayBesidePeriod,
    DocumentId,
    Identifier,
    Name,
    PartialDay,
    Period,
    PlaceId,
    Record,
)
from r57cli.models.together import Disagreement, exactly_one, given_among, one_of
from r57cli.models.values import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from r57cli.domain.dates import TimeSpan


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
    as_of: DayBesidePeriod | None = None
    period: Period | None = None
    average_over: Period | None = None
    date_unknown: bool = False
    nature: Nature | None = None
    counting: Counting | None = None
    producer: Name | None = None
    corrects: Name | None = None
    reason: Name | None = None
    no_figure: NoFigure | None = None

    @classmethod
    def together_schema(cls) -> list[dict[str, Any]]:
        """The same, with exactly one date, and nothing stated beside `no_figure`."""
        forms, date = one_of(cls, cls.FORMS), one_of(cls, cls.DATES)
        stated = {"anyOf": forms["oneOf"]}
        dated = {"anyOf": [date, {"not": {"anyOf": date["oneOf"]}}]}
        return [
            {
                "if": {"required": ["no_figure"]},
                "then": {"allOf": [{"not": stated}, dated]},
                "else": {"allOf": [*super().together_schema(), date]},
            },
            {"dependentRequired": {"corrects": ["reason"], "reason": ["corrects"]}},
        ]

    @classmethod
    def disagreements(cls, record: Mapping[str, Any]) -> Iterator[Disagreement]:
        """The same, with exactly one date, and nothing stated beside `no_figure`."""
        lost = record.get("no_figure", True) is None  # its lines may stand in the wrong column
        alone = "reason" in record and "corrects" not in record and not lost
        if "no_figure" not in record:
            for each in super().disagreements(record):
                if not (alone and each.variant == "none"):
                    yield each
            yield from exactly_one(record, cls.DATES, "R208", "dates")
        else:
            if given := given_among(record, cls.FORMS):
                both = [key for key in record if key in {"no_figure", given[0]}]
                yield Disagreement(code="R206", variant="no_figure", key=both[1], first=both[0])
            if len(given_among(record, cls.DATES)) > 1:
                yield from exactly_one(record, cls.DATES, "R208", "dates")
        if "corrects" in record and "reason" not in record:
            yield Disagreement(code="R207", variant="reason", key="corrects", wanted=True)
        if alone:
            yield Disagreement(code="R207", variant="corrects", key="reason", wanted=True)

    @property
    def when(self) -> TimeSpan | None:
        """The day or period that the figure speaks of."""
        return self.as_of or self.period or self.average_over

    @property
    def moment(self) -> str:
        """The time of the figure as part of its key: "2025-Q1" or "undated"."""
        return self.when.text if self.when else "undated"


class ActualFile(Record):
    """One report: never rewritten, corrected by a later one."""

    place: PlaceId
    document: DocumentId
    actuals: list[ActualRecord]
