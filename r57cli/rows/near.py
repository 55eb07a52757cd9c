"""Figures that are near an indicator and are not it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.rows.views import NearView, actual_view

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator
    from r57cli.rows.context import Context


def near_views(context: Context, indicator: Indicator) -> tuple[NearView, ...]:
    """The reported figures that the catalogue warns to take for this indicator, nearest first."""
    found = []
    for confusion in indicator.not_to_confuse:
        actual = context.best(confusion.indicator)
        if actual is None:
            continue
        other = context.indicator(confusion.indicator)
        found.append(
            NearView(
                indicator=other.id,
                **context.labels(other),
                why_vi=confusion.why.vi,
                why_en=confusion.why.en,
                unit=other.unit,
                actual=actual_view(actual, other, context.as_of),
            )
        )
    return tuple(found)
