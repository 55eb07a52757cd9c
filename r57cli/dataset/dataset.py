"""The dataset: every record, by id, and the look-ups that the questions need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.spelling import fold, fold_place, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.domain.records import Actual, Document, Indicator, Place, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMatch:
    """A place that was found, and the former province whose name was given, if it was one."""

    place: Place
    former: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """All that is known, joined; `broken` names the places whose files have errors."""

    version: str | None
    digest: str
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    documents: Mapping[str, Document]
    targets: tuple[Target, ...]
    actuals: tuple[Actual, ...]

    def provinces(self) -> list[Place]:
        """The provinces and cities of today, in the order of their codes."""
        return [place for place in self.places.values() if place.kind in {"province", "city"}]

    def headline(self) -> tuple[Indicator, ...]:
        """The headline indicators, in the order of the catalogue."""
        return tuple(each for each in self.indicators.values() if each.headline)

    def territories(self, place: Place) -> list[str]:
        """The place itself and the former provinces it was formed from."""
        return [place.id, *place.formed_from]

    def find_place(self, name: str) -> PlaceMatch | None:
        """A place by id, code, any spelling of its names, or a former province's name."""
        wanted = fold_place(name)
        current = [place for place in self.places.values() if place.kind != "former"]
        former = [place for place in self.places.values() if place.kind == "former"]
        for whole_only in (True, False):
            keys = {fold(name)} if whole_only else wanted
            for place in current:
                if keys & _spellings(place):
                    return PlaceMatch(place=place)
            for place in former:
                if keys & _spellings(place) and place.became:
                    return PlaceMatch(place=self.places[place.became], former=place)
        return None

    def suggest_places(self, name: str) -> list[str]:
        """The places that a misspelt name may have been meant for, by their Vietnamese names."""
        names = {
            spelling: place
            for place in self.places.values()
            for spelling in (place.name.vi, place.id, *place.aliases)
        }
        found = nearest(name, names)
        return list(dict.fromkeys(names[each].name.vi for each in found))


def _spellings(place: Place) -> set[str]:
    names = [place.id, place.name.vi, place.name.en, *place.aliases]
    return {fold(name) for name in names} | ({place.code} if place.code else set())
