"""The whole answer of `explain` for one indicator of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.spoken import spoken_of
from r57cli.engine.shortfall import Spread
from r57cli.engine.verdict import FAILING, is_decided, judge_workload
from r57cli.rows.answer import answer_head, territory_head
from r57cli.rows.assess import counted_work, gap_unit
from r57cli.rows.context import contexts
from r57cli.rows.course import MarginView, margin_views
from r57cli.rows.explain.evidence import evidence
from r57cli.rows.explain.rows import (
    Conclusion,
    EvidenceRow,
    ExplainAnswer,
    ExplainSummary,
)
from r57cli.rows.explain.steps import completion, steps
from r57cli.rows.flags import actual_flags, promise_flags
from r57cli.rows.listing import indicator_row
from r57cli.rows.promises import promises
from r57cli.rows.views import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Indicator, Place
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise

_NO_BASELINE = {"one_point", "no_baseline", "too_early", "break"}


def explain(dataset: Dataset, place: Place, indicator: Indicator, as_of: date) -> ExplainAnswer:
    """Everything that is known of one indicator of one place on a day, and what follows from it.

    A territory of which nothing is recorded for the indicator is left out, unless all are.
    """
    found = contexts(dataset, place, as_of)
    speaking = [each for each in found if _speaks(each, indicator)] or found[:1]
    summaries: list[ExplainSummary] = []
    rows: list[EvidenceRow] = []
    for context in speaking:
        promised = [each for each in promises(context) if each.indicator.id == indicator.id]
        ordered = sorted(promised, key=lambda each: (not each.block.isdigit(), each.block))
        summaries.append(_summary(context, indicator, ordered))
        rows += evidence(context, indicator, ordered)
    return ExplainAnswer(**answer_head(dataset, as_of), summary=tuple(summaries), rows=tuple(rows))


def _speaks(context: Context, indicator: Indicator) -> bool:
    promised = any(target.indicator == indicator.id for target in context.targets)
    return promised or indicator.id in {**context.actuals, **context.absences}


def _summary(context: Context, indicator: Indicator, found: Sequence[Promise]) -> ExplainSummary:
    return ExplainSummary(
        **territory_head(context),
        indicator=indicator_row(spoken_of(indicator, context.territory)),
        conclusions=(
            *(_conclusion(context, indicator, each) for each in found),
            *_work(context, indicator),
        ),
        needs=tuple(_needs(context, indicator, found)),
    )


def _conclusion(context: Context, indicator: Indicator, promise: Promise) -> Conclusion:
    result = promise.chosen
    found, situation = result.progress, result.situation
    straight = situation is not None and not situation.scale.geometric
    return Conclusion(
        block=promise.block,
        verdict=result.verdicts,
        pace=found.pace if found else (),
        pace_reason=found.pace_reason if found else None,
        path="linear" if straight else indicator.path,
        points=result.series.points if result.series else 0,
        steps=steps(indicator, situation, found) if situation and found else (),
        changes=(*_to_verdict(result, indicator), *margin_views(result, indicator)),
        badges=found.badges if found else (),
        flags=promise_flags(context, promise),
    )


def _work(context: Context, indicator: Indicator) -> Iterator[Conclusion]:
    """Assigned work: how much of it is done."""
    best = context.best(indicator.id)
    if best is None or not (counted := counted_work(indicator, best)):
        return
    done, assigned = counted
    yield Conclusion(
        block="workload",
        verdict=judge_workload(done, assigned).verdicts,
        pace=(),
        pace_reason=None,
        path=indicator.path,
        points=1,
        steps=(completion(done, assigned, indicator.unit),),
        changes=(),
        badges=(),
        flags=tuple(actual_flags(context, best)),
    )


def _to_verdict(result: Assessment, indicator: Indicator) -> tuple[MarginView, ...]:
    """The figure at which the target begins to be met, and how far it is."""
    situation, found = result.situation, result.progress
    if situation is None or found is None:
        return ()
    failing = "missed" if is_decided(situation.stands_at, situation.deadline) else "short"
    return (
        MarginView(
            to="met" if FAILING & {*found.verdicts} else failing,
            at=quantity(situation.goal, indicator.unit),
            distance=quantity(
                Spread(low=0 - found.gap.high, high=0 - found.gap.low), gap_unit(indicator)
            ),
        ),
    )


def _needs(context: Context, indicator: Indicator, found: Sequence[Promise]) -> list[str]:
    """What is missing for a conclusion, or for a better one."""
    results = [each.chosen for each in found if each.chosen.target.value.is_numeric]
    needed = {
        "promise": not found and not indicator.workload,
        "formula": bool(results) and indicator.formula == "not_published",
        "basis": bool(results) and indicator.basis_unstated,
        "figure": any(each.actual is None for each in results),
        "date": any(each.actual is not None and each.actual.when is None for each in results),
        "certainty": any(_has_no_pace(each, {"in_doubt"}) for each in results),
        "baseline": any(_has_no_pace(each, _NO_BASELINE) for each in results),
        "territory": context.territory.kind == "former",
    }
    return [name for name, is_so in needed.items() if is_so]


def _has_no_pace(result: Assessment, reasons: set[str]) -> bool:
    return result.progress is not None and result.progress.pace_reason in reasons
