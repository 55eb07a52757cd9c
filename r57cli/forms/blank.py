"""Which lines a blank form has: what a place promised, what it reported, and what may be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.spoken import spoken_of
from r57cli.domain.values import WORDED_UNITS
from r57cli.messages import notation
from r57cli.output.words import figure_text, target_text
from r57cli.rows.gap.answer import gap
from r57cli.rows.gap.select import Selection, holds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from r57cli.dataset.dataset import Dataset, Register
    from r57cli.domain.records import Indicator, Place
    from r57cli.messages import Messages
    from r57cli.rows.gap.rows import GapRow

_ASKED = {"outcome", "output", "index"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankLine:
    """What a line of a form says before it is filled in.

    `provider` is whom to ask, as the catalogue has it; `office` the first that it names.
    """

    code: str
    indicator: str
    unit: str
    target: str
    previous: str
    provider: str
    office: str
    is_worded: bool


def figure_lines(
    dataset: Dataset, place: Place, as_of: date, m: Messages, *, missing_only: bool
) -> list[BlankLine]:
    """The promised indicators in the order of the programme, then those reported before.

    What a former province promised follows what the place did, and is marked so. A place without
    promises is asked for all outcomes, outputs and indices of the catalogue.
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
        unpromised = {each.id: None for each in others if each.id not in found}
        return _lines(dataset.indicators, {**found, **unpromised}, place, m)
    return _lines(dataset.indicators, found, place, m)


def _in_document(row: GapRow) -> int:
    return row.order


def target_lines(register: Register, place: Place, m: Messages) -> list[BlankLine]:
    """Every indicator that a programme may promise."""
    catalogue = register.indicators
    wanted = {code: None for code, each in catalogue.items() if each.kind != "activity"}
    return _lines(catalogue, wanted, place, m)


def _lines(
    catalogue: Mapping[str, Indicator],
    wanted: Mapping[str, GapRow | None],
    place: Place,
    m: Messages,
) -> list[BlankLine]:
    said = {code: spoken_of(each, place) for code, each in catalogue.items()}
    providers = [each.provider for each in said.values() if each.provider]
    english = {each.vi: each.en for each in providers}
    return [_line(said[code], row, english, m) for code, row in wanted.items()]


def _line(
    said: Indicator, row: GapRow | None, english: Mapping[str, str], m: Messages
) -> BlankLine:
    provider = said.provider
    shown = m.either(provider.vi, provider.en) if provider else ""
    office = _first_office(provider.vi) if provider else ""
    actual = row.actual if row else None
    previous = ""
    if actual:
        day = f" ({notation.day(actual.as_of, m.language)})" if actual.as_of else ""
        previous = f"{figure_text(actual, said.unit, m)}{day}"
    return BlankLine(
        code=said.id,
        indicator=m.either(said.name.vi, said.name.en),
        unit=m(f"unit.{said.unit}"),
        target=_target(row, m) if row else "",
        previous=previous,
        provider=shown,
        office=m.either(office, english.get(office, shown)),
        is_worded=said.unit in WORDED_UNITS,
    )


def _first_office(provider: str) -> str:
    """The first of several offices, without what is said of it in parentheses.

    Only the Vietnamese names are free of commas; one in English is looked up by it.
    """
    return re.split("[,(]", provider, maxsplit=1)[0].strip()


def _target(row: GapRow, m: Messages) -> str:
    """The promise of a line; of a former province with the word for it."""
    if row.target is None:
        return ""
    text = target_text(row.target, row.unit, m)
    return text if row.territory == row.place else f"{text} ({m('gap.unread.former')})"
