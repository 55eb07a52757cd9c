"""What all places share: the catalogue of indicators and the register of places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.models.catalogue import IndicatorFile
from r57cli.models.places import PlaceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.places import PlaceRecord
    from r57cli.rules.references import Kind

KINDS = ("catalogue", "places")


@dataclass(frozen=True, kw_only=True)
class Shared:
    """The files and what they declare; the first declaration of each id.

    `names`, `not_whole` and `lost` are those of a `Corpus`.
    """

    files: tuple[AuthoredFile, ...]
    indicators: Mapping[str, IndicatorRecord]
    places: Mapping[str, PlaceRecord]
    names: Mapping[Kind, frozenset[str]]
    not_whole: frozenset[Kind]
    lost: Mapping[Kind, int]

    @cached_property
    def former(self) -> frozenset[str]:
        """The former provinces."""
        return frozenset(key for key, each in self.places.items() if each.kind == "former")

    @cached_property
    def became(self) -> Mapping[str, tuple[str, ...]]:
        """Of each place the former ones that say they became part of it."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.places.values():
            if each.became:
                found[each.became] = (*found.get(each.became, ()), each.id)
        return found


def shared_of(files: Iterable[AuthoredFile]) -> Shared:
    """Join the files of the catalogue and of the register."""
    indicators: dict[str, IndicatorRecord] = {}
    places: dict[str, PlaceRecord] = {}
    names: dict[Kind, frozenset[str]] = {}
    lost: dict[Kind, int] = {}
    not_whole: set[Kind] = set()
    whole = tuple(files)
    for file in whole:
        if isinstance(file.model, IndicatorFile):
            for indicator in file.model.indicators:
                indicators.setdefault(indicator.id, indicator)
        elif isinstance(file.model, PlaceFile):
            for place in file.model.places:
                places.setdefault(place.id, place)
        key = (file.kind or "", "")
        names[key] = names.get(key, frozenset()) | frozenset(file.ids or ())
        lost[key] = lost.get(key, 0) + file.lost_ids
        not_whole |= {key} if file.ids is None else set()
    return Shared(
        files=whole,
        indicators=indicators,
        places=places,
        names=names,
        not_whole=frozenset(not_whole),
        lost=lost,
    )
