"""The targets and figures of all files by what they speak of, so that each meets its likes at once.

Every look-up takes constant time: a rule never compares all records with all others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.domain.records import figure_key
from r57cli.models.actuals import ActualRecord
from r57cli.models.targets import TargetRecord
from r57cli.rules.stated import numbers, strength

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.documents import DocumentRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.figures import FigureRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A document where it is declared: its record, its place, and the path to it in its file."""

    record: DocumentRecord
    place: str
    file: str
    path: Path

    @property
    def territory(self) -> str:
        """The territory the document speaks of."""
        return self.record.territory or self.place


def number_and_year(document: DocumentRecord) -> tuple[str, str]:
    """By what the numbers of two documents are held to be the same: number, and year if known."""
    when = document.date or document.published
    year = str(when.start.year) if when else ""
    return ("".join((document.number or "").casefold().split()), year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record that states a value, with its file, its path in it and its document."""

    file: str
    path: Path
    record: FigureRecord
    document: Declared

    @property
    def subject(self) -> tuple[str, str]:
        """The territory and indicator it speaks of."""
        return (self.document.territory, self.record.indicator)

    @property
    def key(self) -> str:
        """The key by which a correction names it."""
        territory, indicator = self.subject
        return figure_key(territory, indicator, self.record.moment, self.document.record.id)

    @property
    def producer(self) -> str:
        """Who counted: the record's own producer, else the document's, else the place."""
        own = self.record.producer if isinstance(self.record, ActualRecord) else None
        return own or self.document.record.producer or self.document.place

    @property
    def moment(self) -> Hashable:
        """Its territory, indicator and time; for a figure also its producer."""
        if isinstance(self.record, TargetRecord):
            return (*self.subject, self.record.moment)
        when = self.record.when
        return (*self.subject, when and (when.start, when.end), self.producer)


class Series:
    """All entries, in the order of their files and then from the top."""

    def __init__(self, entries: Iterable[Entry], indicators: Mapping[str, IndicatorRecord]) -> None:
        self.entries = list(entries)
        self._indicators = indicators

    @cached_property
    def first(self) -> Mapping[Hashable, Entry]:
        """Of each moment the entry that came first; a record without a value does not count."""
        found: dict[Hashable, Entry] = {}
        for entry in self.entries:
            if getattr(entry.record, "no_figure", None) is None:
                found.setdefault(entry.moment, entry)
        return found

    @cached_property
    def first_hand(self) -> Mapping[Hashable, list[Entry]]:
        """Of each moment, without regard to the producer, the entries of issued documents."""
        found: dict[Hashable, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            document = entry.document.record
            if document.kind != "press" and document.status == "issued" and document.read:
                found[*entry.subject, entry.record.moment].append(entry)
        return found

    @cached_property
    def strongest(self) -> Mapping[Hashable, list[tuple[int, Decimal, Entry]]]:
        """Of each subject and basis, year by year, the target that asks for most up to then."""
        found: dict[Hashable, list[tuple[int, Decimal, Entry]]] = defaultdict(list)
        for entry in self.entries:
            record, indicator = entry.record, self._indicators.get(entry.record.indicator)
            if isinstance(record, TargetRecord) and record.year is not None and indicator:
                asked = strength(record, indicator)
                if asked is not None:
                    found[*entry.subject, record.basis].append((record.year, asked, entry))
        return {key: _rising(each) for key, each in found.items()}

    def stronger_before(self, entry: Entry, year: int) -> tuple[Decimal, Entry] | None:
        """The target of an earlier year that asks for most, and how much."""
        basis = getattr(entry.record, "basis", None)
        known = self.strongest.get((*entry.subject, basis), ())
        earlier = [each for each in known if each[0] < year]
        return earlier[-1][1:] if earlier else None

    @cached_property
    def last(self) -> Mapping[tuple[str, str], date]:
        """Of each subject the last day that a figure speaks of."""
        found: dict[tuple[str, str], date] = {}
        for entry in self.entries:
            record = entry.record
            if isinstance(record, ActualRecord) and record.when and record.no_figure is None:
                day = record.when.end
                found[entry.subject] = max(day, found.get(entry.subject, day))
        return found

    @cached_property
    def keys(self) -> Mapping[str, Entry]:
        """The figures by their keys."""
        actuals = (each for each in self.entries if isinstance(each.record, ActualRecord))
        return {entry.key: entry for entry in actuals}

    @cached_property
    def smallest(self) -> Mapping[str, list[tuple[Decimal, int]]]:
        """Of each indicator the two smallest numbers of different records, with their records."""
        found: dict[str, list[tuple[Decimal, int]]] = defaultdict(list)
        for entry in self.entries:
            stated = [] if entry.record.ratio else [each for _, each in numbers(entry.record)]
            if stated:
                kept = found[entry.record.indicator]
                kept.append((min(stated), id(entry.record)))
                kept.sort()
                del kept[2:]
        return found


def _rising(known: list[tuple[int, Decimal, Entry]]) -> list[tuple[int, Decimal, Entry]]:
    """The strongest target up to each year."""
    found: list[tuple[int, Decimal, Entry]] = []
    for year, asked, entry in sorted(known, key=lambda each: each[:2]):
        best = found[-1] if found else None
        strongest = (asked, entry) if best is None or asked > best[1] else best[1:]
        if best is not None and best[0] == year:
            found.pop()
        found.append((year, *strongest))
    return found
