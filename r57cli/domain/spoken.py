"""The catalogue speaks of a province; what is said instead of a city, and of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.domain.records import Text

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator, Place

_OF_A_CITY = {
    "toàn tỉnh": "toàn thành phố",
    "UBND tỉnh": "UBND thành phố",
    "Công an tỉnh": "Công an thành phố",
    "Tỉnh ủy": "Thành ủy",
    "across the province": "across the city",
    "PPC Office": "People's Committee Office",
    "provincial police": "city police",
}
_OF_THE_COUNTRY = {
    "toàn tỉnh": "toàn quốc",
    "across the province": "across the country",
}
_NATIONAL = ("Bộ ", "Thống kê", "Cổng DVC quốc gia")
"""How the providers begin, in Vietnamese, that have figures of the whole country."""


def spoken_of(indicator: Indicator, place: Place) -> Indicator:
    """The indicator with its name, label and provider as they are said of a place.

    The country has no provider where the catalogue knows only one in the provinces.
    """
    if place.kind == "country":
        known = indicator.provider
        return replace(
            indicator,
            name=_said(indicator.name, _OF_THE_COUNTRY),
            label=indicator.country_label or _said(indicator.label, _OF_THE_COUNTRY),
            provider=known if known and _is_national(known) else None,
        )
    if place.is_city:
        return replace(
            indicator,
            name=_said(indicator.name, _OF_A_CITY),
            label=_said(indicator.label, _OF_A_CITY),
            provider=_said(indicator.provider, _OF_A_CITY) if indicator.provider else None,
        )
    return indicator


def _said(text: Text, words: dict[str, str]) -> Text:
    vi, en = text.vi, text.en
    for usual, other in words.items():
        vi, en = vi.replace(usual, other), en.replace(usual, other)
    return Text(vi=vi, en=en)


def _is_national(provider: Text) -> bool:
    return all(each.strip().startswith(_NATIONAL) for each in provider.vi.split(","))
