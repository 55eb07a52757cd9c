"""The targets and figures of a place by what they speak of, so that each meets its likes at once.

Every look-up takes constant time: a rule never compares all records with all others.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.models.actuals import ActualRecord
from r57cli.models.targets import TargetRecord
from r57cli.rules.stated import strength

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from r57cli.models.documents import DocumentRecord
    from r57cli.rules.figures import Figure


def number_and_year(document: DocumentRecord) -> tuple[str, str]:
    """By what the numbers of two documents are held to be the same: number, and year if known."""
    when = document.date or document.published
    year = str(when.start.year) if when else ""
    return ("".join((document.number or "").casefold().split()), year)


def reported_on(figure: Figure) -> date | None:
    """The first day on which an actual can have been reported, where anything is known."""
    if figure.document is None or not isinstance(figure.record, ActualRecord):
        return None
    document = figure.document.record
    if document.seen is not None:
        return document.seen.start
    return figure.when.end if figure.when else None


class Series:
    """All figures whose document is declared, in the order of their files and from the top."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.figures = list(figures)

    @cached_property
    def first(self) -> Mapping[Hashable, Figure]:
        """Of each moment the figure that came first; a record without a value does not count."""
        found: dict[Hashable, Figure] = {}
        for figure in self.figures:
            if getattr(figure.record, "no_figure", None) is None:
                found.setdefault(figure.moment, figure)
        return found

    @cached_property
    def first_hand(self) -> Mapping[Hashable, list[Figure]]:
        """Of each moment, without regard to the producer, those of issued documents."""
        found: dict[Hashable, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            document = figure.document.record if figure.document else None
            if (
                document
                and document.kind != "press"
                and document.status == "issued"
                and document.read
            ):
                found[*figure.subject, figure.record.moment].append(figure)
        return found

    @cached_property
    def strongest(self) -> Mapping[Hashable, list[tuple[int, Decimal, Figure]]]:
        """Of each subject and basis, year by year, the target that asks for most up to then."""
        found: dict[Hashable, list[tuple[int, Decimal, Figure]]] = defaultdict(list)
        for figure in self.figures:
            record = figure.record
            if isinstance(record, TargetRecord) and record.year is not None:
                asked = strength(figure)
                if asked is not None:
                    found[*figure.subject, record.basis].append((record.year, asked, figure))
        return {key: _rising(each) for key, each in found.items()}

    def stronger_before(self, figure: Figure, year: int) -> tuple[Decimal, Figure] | None:
        """The target of an earlier year that asks for most, and how much."""
        basis = getattr(figure.record, "basis", None)
        known = self.strongest.get((*figure.subject, basis), ())
        earlier = [each for each in known if each[0] < year]
        return earlier[-1][1:] if earlier else None

    @cached_property
    def last(self) -> Mapping[tuple[str, str], date]:
        """Of each subject the day of the last report that says something of it."""
        found: dict[tuple[str, str], date] = {}
        for figure in self.figures:
            day = reported_on(figure)
            if day is not None:
                found[figure.subject] = max(day, found.get(figure.subject, day))
        return found

    @cached_property
    def by_key(self) -> Mapping[str, Figure]:
        """All figures that a correction can name."""
        return {each.key: each for each in self.figures if isinstance(each.record, ActualRecord)}


def _rising(known: list[tuple[int, Decimal, Figure]]) -> list[tuple[int, Decimal, Figure]]:
    """The strongest target up to each year."""
    found: list[tuple[int, Decimal, Figure]] = []
    for year, asked, figure in sorted(known, key=lambda each: each[:2]):
        best = found[-1] if found else None
        strongest = (asked, figure) if best is None or asked > best[1] else best[1:]
        if best is not None and best[0] == year:
            found.pop()
        found.append((year, *strongest))
    return found
