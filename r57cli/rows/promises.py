"""Promises: an indicator with a deadline, whatever the number of wordings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.dataset.precedence import order_targets
from r57cli.domain.frozen import Frozen, replace
from r57cli.rows.assess import Assessment, assess

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator, Target
    from r57cli.rows.context import Context


class Promise(Frozen):
    """One promise; `assessments` are of its wordings, the one that counts first.

    `block` is the deadline's year; "each" for a yearly promise as such, "none" without a year.
    """

    indicator: Indicator
    block: str
    assessments: tuple[Assessment, ...]

    @property
    def chosen(self) -> Assessment:
        """The wording that counts."""
        return self.assessments[0]

    @property
    def is_single_year(self) -> bool:
        """True for one year of a yearly promise: the target of its key has another deadline."""
        target = self.chosen.target
        return target.every_year and target.key.split("/")[2] != self.block


def promises(context: Context) -> list[Promise]:
    """All promises of a territory, in the order of its documents."""
    groups: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in context.targets:
        groups[target.indicator, _block(target)].append(target)
    for (indicator_id, year), target in _yearly_instances(context):
        groups[indicator_id, year].append(target)
    return [
        Promise(
            indicator=context.indicator(indicator_id),
            block=block,
            assessments=tuple(
                assess(context, target)
                for target in order_targets(group, context.records.documents)
            ),
        )
        for (indicator_id, block), group in groups.items()
    ]


def _block(target: Target) -> str:
    return str(target.year) if target.year else ("each" if target.every_year else "none")


def _yearly_instances(context: Context) -> list[tuple[tuple[str, str], Target]]:
    """A yearly target once for each year from its document's year to the day asked for."""
    found = []
    for target in context.targets:
        first = context.document(target.document).year
        if not target.every_year or first is None:
            continue
        last = min(context.as_of.year, (target.year or context.as_of.year + 1) - 1)
        found += [
            ((target.indicator, str(year)), replace(target, year=year))
            for year in range(first, last + 1)
        ]
    return found
