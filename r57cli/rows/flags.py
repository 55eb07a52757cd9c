"""What has to be said beside a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.engine.thresholds import STALE_DAYS

if TYPE_CHECKING:
    from r57cli.domain.records import Actual, Indicator, Target
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise


def promise_flags(context: Context, promise: Promise) -> tuple[str, ...]:
    """What is uncertain about a promise, the figure beside it and their indicator."""
    result = promise.chosen
    differ = len({each.verdicts for each in promise.assessments}) > 1
    flags = [
        *result.flags,
        *_target_flags(context, result.target, assumed=result.assumed),
        *(actual_flags(context, result.actual) if result.actual else ()),
        *_indicator_flags(promise.indicator),
        *(["wordings_differ"] if differ else ()),
    ]
    return tuple(dict.fromkeys(flags))


def _indicator_flags(indicator: Indicator) -> list[str]:
    """Why figures of this indicator are compared within one place only."""
    flags = ["formula_unpublished"] if indicator.formula == "not_published" else []
    return [*flags, "basis_unstated"] if indicator.basis_unstated else flags


def _target_flags(context: Context, target: Target, *, assumed: bool) -> list[str]:
    """What is uncertain about a promise."""
    flags = ["former_territory"] if context.territory.kind == "former" else []
    if assumed:
        flags.append("bound_assumed")
    if target.implied:
        flags.append("target_implied")
    if target.every_year:
        flags.append("yearly")
        if context.document(target.document).year is None:
            flags.append("first_year_unknown")
    document = context.document(target.document)
    if document.status != "issued":
        flags.append("not_known_to_be_issued")
    if document.is_older_than_resolution:
        flags.append("older_than_resolution")
    if document.machine_translated:
        flags.append("target_machine_translated")
    return flags + [f"{name}_inferred" for name in target.inferred]


def actual_flags(context: Context, actual: Actual) -> list[str]:
    """What is uncertain about a figure."""
    flags = [f"{name}_inferred" for name in actual.inferred]
    if actual.when is None:
        flags.append("date_unknown")
    elif (context.as_of - actual.when.end).days > STALE_DAYS:
        flags.append("stale")
    if actual.averaged:
        flags.append("average")
    if actual.nature in {"estimate", "preliminary"}:
        flags.append(actual.nature)
    if context.document(actual.document).machine_translated:
        flags.append("machine_translated")
    if _in_conflict(context, actual):
        flags.append("conflict")
    return flags


def _in_conflict(context: Context, actual: Actual) -> bool:
    return any(
        (other.when.start, other.when.end) == (actual.when.start, actual.when.end)
        and other.value != actual.value
        for other in context.actuals.get(actual.indicator, ())
        if actual.when is not None and other.when is not None
    )
