"""The dataset: what all places share, the records of each place, and how they are found."""

from __future__ import annotations

from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.spelling import fold, fold_place, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.domain.records import Actual, Document, Indicator, Place, Target


_MOST_NAMED = 6
"""So many indicators at most are named where a name holds a word."""


class PlaceMatch(Frozen):
    """A place that was found, and the former province whose name was given, if it was one."""

    place: Place
    former: Place | None = None


class PlaceRecords(Frozen):
    """All that is recorded for one place, in the order of its files."""

    documents: Mapping[str, Document]
    targets: tuple[Target, ...]
    actuals: tuple[Actual, ...]


class Register(Frozen):
    """What all places share: the indicators of the catalogue and the places."""

    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]

    def provinces(self) -> list[Place]:
        """The provinces and cities of today, in the order of their codes."""
        return [place for place in self.places.values() if place.kind in {"province", "city"}]

    def current(self) -> list[Place]:
        """The country and its provinces and cities, in the order of the register."""
        return [place for place in self.places.values() if place.kind != "former"]

    def headline(self) -> tuple[Indicator, ...]:
        """The headline indicators, in the order of the catalogue."""
        return tuple(each for each in self.indicators.values() if each.headline)

    def territories(self, place: Place) -> list[str]:
        """The place itself and the former provinces it was formed from."""
        return [place.id, *place.formed_from]

    def find_place(self, name: str) -> PlaceMatch | None:
        """A place by id, code, any spelling of its names, or a former province's name."""
        wanted = fold_place(name)
        former = [place for place in self.places.values() if place.kind == "former"]
        for keys in ({fold(name)}, wanted):
            for place in self.current():
                if keys & _spellings(place):
                    return PlaceMatch(place=place)
            for place in former:
                if keys & _spellings(place) and place.became:
                    return PlaceMatch(place=self.places[place.became], former=place)
        return None

    def find_indicator(self, name: str) -> Indicator | None:
        """An indicator by its id in any spelling, or by a name that no other one has."""
        if name in self.indicators:
            return self.indicators[name]
        wanted = fold(name)
        known = self.indicators.values()
        found = [each for each in known if fold(each.id) == wanted]
        found = found or [each for each in known if wanted in _names(each)]
        return found[0] if len(found) == 1 else None

    def suggest_places(self, name: str) -> list[str]:
        """The places that a misspelt name may have been meant for, by their Vietnamese names."""
        names = {
            spelling: place
            for place in self.places.values()
            for spelling in (place.name.vi, place.id, *place.aliases)
        }
        found = nearest(name, names)
        return list(dict.fromkeys(names[each].name.vi for each in found))

    def suggest_indicators(self, name: str) -> list[str]:
        """The ids that come near to a name, else those of which the id or a name holds it."""
        near, part = nearest(name, self.indicators), fold(name)
        called = (each.id for each in self.indicators.values() if _is_called(each, part))
        return near or list(islice(called, _MOST_NAMED))


def _spellings(place: Place) -> set[str]:
    names = [place.id, place.name.vi, place.name.en, *place.aliases]
    return {fold(name) for name in names} | ({place.code} if place.code else set())


def _names(indicator: Indicator) -> set[str]:
    told = (indicator.name, indicator.label)
    return {fold(name) for each in told for name in (each.vi, each.en)}


def _is_called(indicator: Indicator, part: str) -> bool:
    names = (indicator.id, indicator.name.vi, indicator.name.en)
    return bool(part) and any(part in fold(name) for name in names)


class Dataset(Register):
    """What is known of some places, or of all; `records` holds that of each by its id.

    `digest` is the SHA-256 over the files that it was read from, as 12 hexadecimal digits.
    """

    version: str | None
    digest: str
    records: Mapping[str, PlaceRecords]

    def of(self, place: Place) -> PlaceRecords:
        """The records of a place; empty for one of which there are none."""
        return self.records.get(place.id) or PlaceRecords(documents={}, targets=(), actuals=())

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents of all these places by their ids."""
        return {key: each for part in self.records.values() for key, each in part.documents.items()}

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets of all these places."""
        return tuple(chain.from_iterable(each.targets for each in self.records.values()))

    @property
    def actuals(self) -> tuple[Actual, ...]:
        """The figures of all these places."""
        return tuple(chain.from_iterable(each.actuals for each in self.records.values()))
