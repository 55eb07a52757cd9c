"""What `explain` answers: records with their documents, and conclusions with their arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.rows.answer import Answer, Territory

if TYPE_CHECKING:
    from r57cli.rows.course import MarginView
    from r57cli.rows.listing import IndicatorRow
    from r57cli.rows.views import ActualView, DocumentView, Quantity, TargetView


class EvidenceRow(Frozen):
    """One record that speaks of the indicator, or of one that is taken for it.

    `role` is target, figure, no_figure (a record that there is none) or other_indicator.
    `counts_for` and `baseline_for` are the deadlines for which it is the target or figure that
    counts, and the baseline; `in_series` is true for a point of the series of such a figure.
    `why` says why it counts for none: a word for records of the indicator (
    not_issued, older_document, weaker_document, first_year_unknown, not_known_yet, corrected,
    other_territory, other_producer, undated, later, in_doubt, other_definition, older), while
    `why_vi` and `why_en` are the catalogue's reason for another indicator.
    """

    key: str
    place: str
    territory: str
    role: str
    indicator: str
    label_vi: str
    label_en: str
    unit: str
    target: TargetView | None = None
    actual: ActualView | None = None
    reason: str | None = None
    expected: str | None = None
    counts_for: tuple[str, ...] = ()
    baseline_for: tuple[str, ...] = ()
    in_series: bool = False
    why: str | None = None
    why_vi: str | None = None
    why_en: str | None = None
    doubt_vi: str | None = None
    doubt_en: str | None = None
    document: DocumentView


class Input(Frozen):
    """A number that goes into a step: x, T, b, a time in years, or the result of a step before."""

    symbol: str
    value: Quantity


class Step(Frozen):
    """One step of the arithmetic: what is computed, by which formula, from what, with what result.

    The formula is written in the symbols of its inputs; where an input is known only between two
    ends, the result is what all of their combinations allow.
    """

    id: str
    symbol: str
    formula: str
    inputs: tuple[Input, ...]
    result: Quantity


class Conclusion(Frozen):
    """What follows for one deadline, or for assigned work.

    `changes` are the figures at which the verdict or the class of the pace would change.
    """

    block: str
    verdict: tuple[str, ...]
    pace: tuple[str, ...]
    pace_reason: str | None
    path: str
    points: int
    steps: tuple[Step, ...]
    changes: tuple[MarginView, ...]
    badges: tuple[str, ...]
    flags: tuple[str, ...]


class ExplainSummary(Territory):
    """The indicator, the conclusion for each deadline, and what is needed to conclude more.

    `needs` are of: promise, formula, basis, figure, date, certainty, baseline, territory.
    """

    indicator: IndicatorRow
    conclusions: tuple[Conclusion, ...]
    needs: tuple[str, ...]


class ExplainAnswer(Answer):
    """The whole answer of `explain`."""

    summary: tuple[ExplainSummary, ...]
    rows: tuple[EvidenceRow, ...]
