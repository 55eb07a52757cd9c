"""What each figure is used for: as a result, as a baseline, as a point of a series."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.domain.records import Actual
    from r57cli.rows.promises import Promise


@dataclass(slots=True)
class Uses:
    """For which deadlines each record, by its key, is the result, a baseline, in the series.

    `figures` are the records that are the result of a deadline.
    """

    result: dict[str, list[str]] = field(default_factory=dict)
    baseline: dict[str, list[str]] = field(default_factory=dict)
    series: set[str] = field(default_factory=set)
    figures: list[Actual] = field(default_factory=list)


def uses_of(found: Iterable[Promise]) -> Uses:
    """What the figures are used for that some promises are judged by."""
    uses = Uses()
    for promise in found:
        result = promise.chosen
        if result.actual is not None:
            uses.result.setdefault(result.actual.key, []).append(promise.block)
            uses.figures.append(result.actual)
        if result.series is not None:
            for each in result.series.base:
                uses.baseline.setdefault(each.key, []).append(promise.block)
            uses.series |= {each.key for each in result.series.records}
    return uses
