"""Which lines a blank form has: what a place promised, what it reported, and what may be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.spoken import spoken_of
from r57cli.messages import notation
from r57cli.output.words import actual_text, target_text
from r57cli.rows.gap.answer import gap
from r57cli.rows.gap.select import Selection, holds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.dataset.dataset import Dataset, Register
    from r57cli.domain.records import Indicator, Place
    from r57cli.messages import Messages
    from r57cli.rows.gap.rows import GapRow

_ASKED = {"outcome", "output", "index"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLine:
    """What a line of a form says before it is filled in."""

    code: str
    indicator: str
    unit: str
    target: str
    previous: str
    provider: str
    is_worded: bool


def figure_lines(
    dataset: Dataset, place: Place, as_of: date, m: Messages, *, missing_only: bool
) -> list[BlankLine]:
    """The promised indicators in the order of the programme, then those reported before.

    What a former province promised follows what the place did, and is marked so.

    Of a place without promises all outcomes, outputs and indices of the catalogue.
    """
    rows = gap(dataset, [place], as_of, Selection(all_rows=True, order="document")).rows
    own = [row for row in rows if row.territory == place.id and row.target]
    former = [row for row in rows if row.territory != place.id and row.target]
    promised = [*sorted(own, key=_in_document), *sorted(former, key=_in_document)]
    if missing_only:
        promised = [row for row in promised if holds(row, "missing")]
    reported = [] if missing_only else [row for row in rows if not row.target]
    found: dict[str, GapRow] = {}
    for row in (*promised, *reported):
        found.setdefault(row.indicator, row)
    if not promised and not missing_only:
        others = (each for each in dataset.indicators.values() if each.kind in _ASKED)
        lines = [_line(dataset.indicators[code], place, row, m) for code, row in found.items()]
        return lines + [_line(each, place, None, m) for each in others if each.id not in found]
    return [_line(dataset.indicators[code], place, row, m) for code, row in found.items()]


def _in_document(row: GapRow) -> int:
    return row.order


def target_lines(register: Register, place: Place, m: Messages) -> list[BlankLine]:
    """Every indicator that a programme may promise."""
    catalogue: Iterable[Indicator] = register.indicators.values()
    return [_line(each, place, None, m) for each in catalogue if each.kind != "activity"]


def _line(indicator: Indicator, place: Place, row: GapRow | None, m: Messages) -> BlankLine:
    is_vietnamese = m.language == "vi"
    said = spoken_of(indicator, place)
    name, provider = said.name, said.provider
    actual = row.actual if row else None
    previous = ""
    if actual:
        day = f" ({notation.day(actual.as_of, m.language)})" if actual.as_of else ""
        previous = f"{actual_text(actual, indicator.unit, m)}{day}"
    return BlankLine(
        code=indicator.id,
        indicator=name.vi if is_vietnamese else name.en,
        unit=m(f"unit.{indicator.unit}"),
        target=_target(row, m) if row else "",
        previous=previous,
        provider=(provider.vi if is_vietnamese else provider.en) if provider else "",
        is_worded=indicator.unit in {"milestone", "level"},
    )


def _target(row: GapRow, m: Messages) -> str:
    """The promise of a line; of a former province with the word for it."""
    if row.target is None:
        return ""
    text = target_text(row.target, row.unit, m)
    return text if row.territory == row.place else f"{text} ({m('gap.unread.former')})"
