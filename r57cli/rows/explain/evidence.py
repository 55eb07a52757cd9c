"""Every record that speaks of an indicator, which of them counts, and why the others do not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from r57cli.dataset.precedence import exists
from r57cli.rows.explain.rows import EvidenceRow
from r57cli.rows.near import near_views
from r57cli.rows.uses import uses_of
from r57cli.rows.views import actual_view, document_view, target_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from r57cli.domain.records import Actual, Document, Indicator, Target
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise
    from r57cli.rows.uses import Uses


def evidence(
    context: Context, indicator: Indicator, found: Sequence[Promise]
) -> Iterator[EvidenceRow]:
    """Targets, then figures from the newest on, then what is taken for the indicator."""
    uses = uses_of(found)
    used = _used(found)
    promised = {each.key: each for each in context.targets if each.indicator == indicator.id}
    for key in dict.fromkeys((*used, *promised)):
        yield _target(context, indicator, promised[key], used.get(key, []))
    reported = [each for each in context.records.actuals if each.indicator == indicator.id]
    for each in sorted(reported, key=lambda each: (each.last_day, each.key), reverse=True):
        yield _figure(context, indicator, each, uses)
    for near in near_views(context, indicator):
        yield EvidenceRow(
            key=near.actual.key,
            **_place(context),
            role="other_indicator",
            indicator=near.indicator,
            label_vi=near.label_vi,
            label_en=near.label_en,
            unit=near.unit,
            actual=near.actual,
            why_vi=near.why_vi,
            why_en=near.why_en,
            document=document_view(context.document(near.actual.document)),
        )


def _used(found: Sequence[Promise]) -> dict[str, list[Promise]]:
    """The promises that each target, by its key, is a wording of: a yearly one is of many."""
    used: dict[str, list[Promise]] = {}
    for promise in found:
        for assessment in promise.assessments:
            used.setdefault(assessment.target.key, []).append(promise)
    return used


def _target(
    context: Context, indicator: Indicator, target: Target, used: Sequence[Promise]
) -> EvidenceRow:
    document = context.document(target.document)
    counts_for = tuple(each.block for each in used if each.chosen.target.key == target.key)
    shown = min(used, key=lambda each: each.is_single_year, default=None)
    return EvidenceRow(
        key=target.key,
        **_named(context, indicator),
        role="target",
        target=target_view(target, document, indicator.direction, _verdicts(target, shown)),
        counts_for=counts_for,
        why=None if counts_for else _why_not_promised(context, document, shown),
        doubt_vi=target.doubt.vi if target.doubt else None,
        doubt_en=target.doubt.en if target.doubt else None,
        document=document_view(document),
    )


def _verdicts(target: Target, shown: Promise | None) -> tuple[str, ...]:
    found = shown.assessments if shown else ()
    return next((each.verdicts for each in found if each.target.key == target.key), ())


def _why_not_promised(context: Context, document: Document, shown: Promise | None) -> str:
    """Why another wording counts: by the order of documents, or for want of a first year."""
    if shown is None:
        return "first_year_unknown"
    chosen = context.document(shown.chosen.target.document)
    if document.status != "issued" == chosen.status:
        return "not_issued"
    first, other = chosen.earliest or date.min, document.earliest or date.min
    return "older_document" if other < first else "weaker_document"


def _figure(context: Context, indicator: Indicator, actual: Actual, uses: Uses) -> EvidenceRow:
    result, baseline = uses.result.get(actual.key, ()), uses.baseline.get(actual.key, ())
    return EvidenceRow(
        key=actual.key,
        **_named(context, indicator),
        role="no_figure" if actual.value is None else "figure",
        actual=actual_view(actual, indicator, context.as_of),
        reason=actual.no_figure,
        expected=actual.expected,
        counts_for=tuple(result),
        baseline_for=tuple(baseline),
        in_series=actual.key in uses.series,
        why=None if result or baseline else _why_not(context, actual, uses),
        doubt_vi=actual.doubt.vi if actual.doubt else None,
        doubt_en=actual.doubt.en if actual.doubt else None,
        document=document_view(context.document(actual.document)),
    )


def _why_not(context: Context, actual: Actual, uses: Uses) -> str | None:  # noqa: PLR0911 - one a reason
    """Why a figure counts for no deadline; None where nothing is promised that it could answer."""
    document = context.document(actual.document)
    if not exists(document, context.as_of) or actual.last_day > context.as_of:
        return "not_known_yet"
    if any(each.corrects == actual.key for each in context.records.actuals):
        return "corrected"
    if actual.territory != context.territory.id:
        return "other_territory"
    if actual.value is None or not uses.figures:
        return None
    if all(actual.producer != each.producer for each in uses.figures):
        return "other_producer"
    newest = max(each.last_day for each in uses.figures)
    if actual.when is None:
        return "weaker_document" if newest == date.min else "undated"
    if actual.last_day > newest:
        return "later"
    if actual.key not in uses.series:
        return "in_doubt" if actual.doubt else "other_definition"
    return "older" if actual.last_day < newest else "weaker_document"


def _place(context: Context) -> dict[str, Any]:
    return {"place": context.place.id, "territory": context.territory.id}


def _named(context: Context, indicator: Indicator) -> dict[str, Any]:
    return {
        **_place(context),
        "indicator": indicator.id,
        **context.labels(indicator),
        "unit": indicator.unit,
    }
