"""What every answer about places says: of which data and day it is, and of which territories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.engine.thresholds import as_mapping

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.dataset.dataset import Dataset
    from r57cli.rows.context import Context


class Answer(Frozen):
    """The day asked for, the data, and the numbers that decide."""

    as_of: date
    version: str | None
    digest: str
    thresholds: dict[str, Decimal | int]


class Territory(Frozen):
    """The place, and the territory of it that is spoken of: itself or a former province.

    `formed_from` are the names of the provinces that the place was formed from, `until` the last
    day of a former one.
    """

    place: str
    territory: str
    place_vi: str
    place_en: str
    territory_vi: str
    territory_en: str
    country: bool
    former: bool
    former_city: bool
    merged: bool
    became_vi: str | None
    became_en: str | None
    formed_from: tuple[str, ...]
    until: date | None


def answer_head(dataset: Dataset, as_of: date) -> dict[str, Any]:
    """The fields of an `Answer`."""
    return {
        "as_of": as_of,
        "version": dataset.version,
        "digest": dataset.digest,
        "thresholds": as_mapping(),
    }


def territory_head(context: Context) -> dict[str, Any]:
    """The fields of a `Territory`."""
    place, territory = context.place, context.territory
    became = context.dataset.places.get(territory.became or "")
    return {
        "place": place.id,
        "territory": territory.id,
        "place_vi": place.name.vi,
        "place_en": place.name.en,
        "territory_vi": territory.name.vi,
        "territory_en": territory.name.en,
        "country": territory.kind == "country",
        "former": territory.kind == "former",
        "former_city": territory.city,
        "merged": bool(place.formed_from),
        "became_vi": became.name.vi if became else None,
        "became_en": became.name.en if became else None,
        "formed_from": tuple(context.dataset.places[each].name.vi for each in place.formed_from),
        "until": territory.until,
    }
