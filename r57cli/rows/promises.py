"""Promises: an indicator with a deadline, whatever the number of wordings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.dataset.precedence import order_targets
from r57cli.domain.frozen import Frozen, replace
from r57cli.domain.keys import parts_of
from r57cli.rows.assess import Assessment, assess

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator, Target
    from r57cli.rows.context import Context


class Promise(Frozen):
    """One promise; `assessments` are of its wordings, the one that counts first.

    `block` is the deadline's year; "each" for a yearly promise as such, "none" without a year.
    `is_single_year` is true for one year of a yearly promise beside what stands for the promise.
    """

    indicator: Indicator
    block: str
    assessments: tuple[Assessment, ...]
    is_single_year: bool = False

    @property
    def is_yearly(self) -> bool:
        """True for what stands for a promise of every year: as such, or its newest judged year."""
        return self.chosen.target.every_year and not self.is_single_year

    @property
    def chosen(self) -> Assessment:
        """The wording that counts."""
        return self.assessments[0]


def promises(context: Context) -> list[Promise]:
    """All promises of a territory, in the order of its documents.

    Of a yearly promise the newest year that can be judged stands for the promise; until one can,
    the promise as such does.
    """
    groups: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in context.targets:
        groups[target.indicator, _block(target)].append(target)
    for (indicator_id, year), target in _yearly_instances(context):
        groups[indicator_id, year].append(target)
    found = []
    for (indicator_id, block), group in groups.items():
        ordered = order_targets(group, context.records.documents)
        assessments = tuple(assess(context, target) for target in ordered)
        found.append(
            Promise(
                indicator=context.indicator(indicator_id),
                block=block,
                assessments=assessments,
                is_single_year=_is_one_year(ordered[0], block),
            )
        )
    return _each_once(found)


def _is_one_year(target: Target, block: str) -> bool:
    """True for one year of a yearly target: its own deadline, told by its key, is another one."""
    return target.every_year and parts_of(target.key).moment != block


def _each_once(found: list[Promise]) -> list[Promise]:
    """The promises without those that a judged year stands for; what a year alone says stays."""
    newest: dict[str, str] = {}
    for each in found:
        if each.is_single_year and each.chosen.progress is not None:
            newest[each.indicator.id] = max(newest.get(each.indicator.id, ""), each.block)
    kept = []
    for each in found:
        judged = newest.get(each.indicator.id)
        if judged is None or not each.chosen.target.every_year:
            kept.append(each)
        elif each.is_single_year:
            kept.append(replace(each, is_single_year=each.block != judged))
        elif others := tuple(one for one in each.assessments if not one.target.every_year):
            kept.append(replace(each, assessments=others))
    return kept


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
