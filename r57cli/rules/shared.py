"""What all places share: the catalogue of indicators and the register of places."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.spelling import is_slip
from r57cli.domain.values import PRODUCERS
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.places import PlaceFile
from r57cli.reading.finding import Related
from r57cli.rules.declarations import Declarations, declarations
from r57cli.rules.names import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.models.places import PlaceRecord

KINDS = ("catalogue", "places")


class _Misspelt(dict[str, str | None]):
    """Of a name the known one that is one slip away from it, worked out when it is first asked."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__(dict.fromkeys(known))
        self._known = frozenset(known)  # beside the names asked for, which this dict keeps too
        self._of_length: dict[int, list[str]] = defaultdict(list)
        for each in sorted(known):
            self._of_length[len(each)].append(each)

    def __missing__(self, name: str) -> str | None:
        lengths = (len(name) + more for more in (0, 1, -1))
        alike = (each for length in lengths for each in self._of_length.get(length, ()))
        small = name.casefold()
        near = next((each for each in alike if is_slip(name, each)), None)
        self[name] = small if small in self._known else near
        return self[name]


class Shared(Frozen):
    """The files and what they declare: of records of sound shape the first of each id."""

    files: tuple[AuthoredFile, ...]
    indicators: Mapping[str, IndicatorRecord]
    places: Mapping[str, PlaceRecord]
    declarations: Declarations

    @cached_property
    def former(self) -> frozenset[str]:
        """The former provinces, of each of which it is told what became of it, or when it ended."""
        return frozenset(
            key
            for key, each in self.places.items()
            if each.kind == "former" and (each.became or each.until)
        )

    @cached_property
    def producers(self) -> frozenset[str]:
        """Whose figures documents print: the places, and the offices that are known."""
        of_indicators = (each.producers for each in self.indicators.values())
        return PRODUCERS.union(self.places, *of_indicators)

    @cached_property
    def misspelt_producers(self) -> Mapping[str, str | None]:
        """Of any name the producer that is one slip away from it; None for one that is known."""
        return _Misspelt(self.producers)

    @cached_property
    def called(self) -> Mapping[str, Mapping[str, str]]:
        """By kind of file the ids of indicators and places, by all that those are called."""
        return {
            "catalogue": called(self.indicators.values()),
            "places": called(self.places.values()),
        }

    @cached_property
    def merged(self) -> Mapping[str, PlaceRecord]:
        """The places that a merger ended or formed."""
        return {
            key: each for key, each in self.places.items() if key in self.former or each.formed_from
        }

    @cached_property
    def became(self) -> Mapping[str, tuple[str, ...]]:
        """Of each place the former ones that say they became part of it."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.places.values():
            if each.became:
                found[each.became] = (*found.get(each.became, ()), each.id)
        return found

    def indicator_at(self, name: str, key: str) -> Related | None:
        """Where the catalogue declares a key of an indicator; None where it does not."""
        for file in self.files:
            if isinstance(file.model, IndicatorFile):
                for at, record in zip(file.kept, file.model.indicators, strict=True):
                    if record.id == name:
                        return Related(file=file.source.name, path=("indicators", at, key))
        return None


def shared_of(files: Iterable[AuthoredFile]) -> Shared:
    """Join the files of the catalogue and of the register."""
    indicators: dict[str, IndicatorRecord] = {}
    places: dict[str, PlaceRecord] = {}
    whole = tuple(files)
    for file in whole:
        if isinstance(file.model, IndicatorFile):
            for indicator in file.model.indicators:
                indicators.setdefault(indicator.id, indicator)
        elif isinstance(file.model, PlaceFile):
            for place in file.model.places:
                places.setdefault(place.id, place)
    return Shared(
        files=whole, indicators=indicators, places=places, declarations=declarations(whole)
    )
