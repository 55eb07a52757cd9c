"""The readiness of a place, method (i), from its promises of outcomes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.engine.readiness import Readiness, readiness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.engine.shortfall import Spread
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise


def outcomes(context: Context, found: Sequence[Promise]) -> list[Promise]:
    """The promises that readiness weighs: outcomes in numbers, since Resolution 57, each once.

    Ranks, workload, milestones and single years of a yearly promise are not among them.
    """
    return [
        each
        for each in found
        if each.indicator.kind == "outcome"
        and each.indicator.unit != "rank"
        and not each.is_single_year
        and each.chosen.target.value.is_numeric
        and not context.document(each.chosen.target.document).is_older_than_resolution
    ]


def assessed(context: Context, result: Assessment) -> Spread | None:
    """R where its figure is sure enough to weigh: not in doubt, no machine translation; else None.

    An undated figure has no R.
    """
    actual = result.actual
    if actual is None or actual.doubt or context.document(actual.document).machine_translated:
        return None
    return result.progress.relative if result.progress else None


def place_readiness(context: Context, found: Sequence[Promise]) -> Readiness:
    """The readiness of a place; it may have a rank only where its headline promises are known."""
    weighed = outcomes(context, found)
    groups: dict[str, dict[str, Spread | None]] = defaultdict(dict)
    for each in weighed:
        result = each.chosen
        groups[each.indicator.group][result.target.key] = assessed(context, result)
    headline = {each.id for each in context.dataset.indicators.values() if each.headline}
    is_read = headline <= {each.indicator.id for each in weighed}
    ready = readiness(groups)
    return replace(ready, ranked=ready.ranked and is_read)
