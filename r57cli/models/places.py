"""`places.yaml`: the country, its provinces and cities, and the provinces they came from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from r57cli.models.base import Day, Name, PlaceId, Record
from r57cli.models.values import Names


class PlaceRecord(Record):
    """One place; `code` is the two-digit code of the statistical register."""

    id: PlaceId
    kind: Literal["country", "province", "city", "former"]
    name_vi: Name
    name_en: Name
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")] | None = None
    region: Name | None = None
    formed_from: Names = ()
    city: bool = False
    became: PlaceId | None = None
    until: Day | None = None
    aliases: Names = ()


class PlaceFile(Record):
    """The register of places."""

    places: list[PlaceRecord]
