"""The records of a dataset: frozen, complete, with every reference by id."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.dates import RESOLUTION
from r57cli.domain.frozen import Frozen
from r57cli.domain.values import COUNTED_UNITS

if TYPE_CHECKING:
    from r57cli.domain.dates import TimeSpan
    from r57cli.domain.values import Value


class Text(Frozen):
    """A text in the two languages of the data."""

    vi: str
    en: str


class Confusion(Frozen):
    """An indicator that is tempting to take for another one, and why it is not."""

    indicator: str
    why: Text


class Indicator(Frozen):
    """What one number, milestone or level measures."""

    id: str
    name: Text
    label: Text
    group: str
    task_group: str | None
    kind: str
    unit: str
    better: str
    headline: bool
    workload: bool
    definition: str | None
    numerator: str | None
    denominator: str | None
    bounds: tuple[Decimal, Decimal] | None
    path: str
    formula: str
    basis_unstated: bool
    availability: str | None
    counting: str | None
    provider: Text | None
    producers: tuple[str, ...]
    parts: tuple[str, ...]
    not_to_confuse: tuple[Confusion, ...]

    country_label: Text | None = None
    """The label where the country is spoken of and the usual one would name a province."""

    @property
    def limits(self) -> tuple[Decimal, Decimal] | None:
        """The natural bounds; what is counted has none above, and 0 below."""
        if self.bounds is None and self.unit in COUNTED_UNITS:
            return Decimal(0), Decimal("Infinity")
        return self.bounds

    @property
    def direction(self) -> int:
        """+1 where higher is better, -1 where lower is, 0 where neither is."""
        return {"higher": 1, "lower": -1}.get(self.better, 0)


class Place(Frozen):
    """The country, a province or city, or a former province."""

    id: str
    kind: str
    name: Text
    code: str | None
    region: str | None
    formed_from: tuple[str, ...]
    became: str | None
    city: bool
    until: date | None
    aliases: tuple[str, ...]

    @property
    def is_city(self) -> bool:
        """True for a city of today, and for a former one."""
        return self.city or self.kind == "city"


class Document(Frozen):
    """A source in the world: what it is, who issued it, when, and where it was read."""

    id: str
    place: str
    territory: str
    kind: str
    status: str
    title: str
    issuer: str | None
    number: str | None
    dated: TimeSpan | None
    published: TimeSpan | None
    address: str | None
    file: str | None
    producer: str
    summary_of: str | None
    read: bool
    machine_translated: bool = False
    before_resolution: bool = False
    inferred: tuple[str, ...]

    earliest: date | None
    """The earliest day on which the document can have existed, where anything is known."""

    @property
    def is_older_than_resolution(self) -> bool:
        """True for a document that says so, or that is of a day before Resolution 57."""
        dated = self.dated or self.published
        return self.before_resolution or (dated is not None and dated.end < RESOLUTION)

    @property
    def year(self) -> int | None:
        """The calendar year the document belongs to, where it is known."""
        return self.earliest.year if self.earliest else None


class Target(Frozen):
    """What a place promised: one record per document and wording."""

    key: str
    place: str
    territory: str
    indicator: str
    document: str
    at: str | None
    value: Value
    as_printed: str | None
    year: int | None
    every_year: bool
    maintain: bool
    basis: str
    implied: bool
    of: int | None
    inferred: tuple[str, ...]
    order: int

    doubt: Text | None = None
    """What speaks against comparing the number; a promise in doubt is compared with nothing."""


DATE_KEYS = frozenset({"as_of", "period", "average_over"})
"""The keys of a figure that say of when it is."""


class Actual(Frozen):
    """What a document reports for a place; `value` is None where no figure is known to exist."""

    key: str
    place: str
    territory: str
    indicator: str
    document: str
    at: str | None
    value: Value | None
    as_printed: str | None
    when: TimeSpan | None
    averaged: bool
    nature: str | None
    counting: str | None
    producer: str
    implied: bool
    of: int | None
    corrects: str | None
    no_figure: str | None
    expected: str | None
    inferred: tuple[str, ...]
    order: int

    doubt: Text | None = None
    """What other reports speak against the figure, where it still counts."""

    @property
    def last_day(self) -> date:
        """The last day it speaks of; before all others where it is not known."""
        return self.when.end if self.when else date.min
