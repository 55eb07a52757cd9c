"""Which rows are asked for, and in which order: the same for every format."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, get_args

from r57cli.domain.frozen import Frozen
from r57cli.domain.keys import parts_of
from r57cli.engine.pace import PACES
from r57cli.engine.verdict import VERDICTS
from r57cli.rows.gap.missing import AVAILABILITIES, promise_of, without_single_years
from r57cli.rows.gap.rows import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.views import TargetView

_GROUPED_VERDICTS = {
    "missing": {"no_data", "overdue_no_data"},
    "met": {"met", "exceeded", "maintained", "complete", "done"},
    "short": {"short", "slipped", "slipped_recovering"},
}
Order = Literal["rank", "document", "group"]
ORDERS: tuple[str, ...] = get_args(Order)
"""In which rows can stand inside a block."""


def conditions() -> list[str]:
    """The words that `--only` and `--fail-on` know: verdicts, paces, `missing` and sections."""
    return sorted({*VERDICTS, *PACES, *_GROUPED_VERDICTS, *SECTIONS, "no_final"})


def is_year(word: object) -> bool:
    """True for a year in four figures, as the deadlines of rows are written."""
    return isinstance(word, str) and word.isascii() and word.isdigit() and len(word) == len("2030")


class Selection(Frozen):
    """The filters of one call; an empty one lets everything through."""

    years: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    headline: bool = False
    only: tuple[str, ...] = ()
    order: str = "rank"
    all_rows: bool = False

    @property
    def is_partial(self) -> bool:
        """True where rows are left out by a filter."""
        return bool(self.years or self.indicators or self.headline or self.only)


def holds(row: GapRow, condition: str) -> bool:
    """True where a row is in this section or may have this verdict or pace."""
    wanted = _GROUPED_VERDICTS.get(condition, {condition})
    if condition == "missing" and row.section == "missing":
        return True
    said = {row.section, *row.flags, *row.verdict, *row.pace}
    return condition in said or bool(wanted & set(row.verdict))


def select(rows: list[GapRow], selection: Selection, catalogue: list[str]) -> list[GapRow]:
    """The rows asked for, in order; `catalogue` lists the indicator ids in their order.

    Figures tied to no promise are there when all is asked for, or when there is no promise.
    """
    years = _years_in_force(rows, selection.years)
    shown = selection.all_rows or selection.indicators or not any(row.target for row in rows)
    asked = rows if shown else [row for row in rows if row.section != "figure"]
    kept = [row for row in asked if _wanted(row, selection, years)]
    return sorted(kept, key=lambda row: _sort_key(row, selection.order, catalogue))


def _wanted(row: GapRow, selection: Selection, in_force: set[str]) -> bool:
    return (
        (not selection.years or row.block in selection.years or row.key in in_force)
        and (not selection.indicators or row.indicator in selection.indicators)
        and (not selection.headline or row.headline)
        and (not selection.only or any(holds(row, each) for each in selection.only))
    )


def _years_in_force(rows: list[GapRow], years: tuple[str, ...]) -> set[str]:
    """The keys of the rows of yearly promises in force in a year without a row of its own."""
    own = {(row.indicator, row.block) for row in rows}
    first: dict[str, str] = {}
    for indicator, block in sorted(own):
        first.setdefault(indicator, block)
    return {
        row.key
        for row in rows
        for year in years
        if row.target is not None
        and row.target.every_year
        and not row.is_single_year
        and (row.indicator, year) not in own
        and first[row.indicator] <= year <= _last_year(row.target)
    }


def _last_year(target: TargetView) -> str:
    """The last year of a yearly promise, as its key tells it; "each", after all years, if none."""
    return parts_of(target.key).moment


def _sort_key(row: GapRow, order: str, catalogue: list[str]) -> tuple[object, ...]:
    place = catalogue.index(row.indicator)
    start = (row.territory, SECTIONS.index(row.section), not row.block.isdigit(), row.block)
    if order == "document":
        return (*start, row.order, place)
    if order == "group":
        return (*start, row.group, place)
    availability = AVAILABILITIES.index(row.availability)
    ranked = (row.rank is None, row.rank or 0, row.name_vi if row.rank else "")
    return (*start, *ranked, availability, not row.headline, row.order, place)


def first_rows(rows: Iterable[GapRow], most: int) -> tuple[GapRow, ...]:
    """At most so many rows of each block, the ranked ones before others, in the order given.

    What is counted and not listed stays whole: verbal promises, and the single years that are
    told beside the row of a yearly promise.
    """
    given = list(rows)
    missing = [row for row in given if row.section == "missing"]
    beside = {row.key for row in missing} - {row.key for row in without_single_years(missing)}
    listed = [row for row in given if row.key not in beside]
    seen: Counter[tuple[str, str, str]] = Counter()
    kept = set()
    for row in sorted(listed, key=lambda row: (row.rank is None, row.rank or 0)):
        block = (row.territory, row.section, row.block)
        seen[block] += row.section != "worded"
        if row.section == "worded" or seen[block] <= most:
            kept.add(row.key)
    told = {promise_of(row) for row in missing if row.key in kept}
    kept |= {row.key for row in missing if row.key in beside and promise_of(row) in told}
    return tuple(row for row in given if row.key in kept)
