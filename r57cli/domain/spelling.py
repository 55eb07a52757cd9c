"""Names folded so that any spelling finds them, and the nearest one for the rest."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES = ("thanhpho", "tinh", "tp", "province", "city", "provinceof", "cityof")


def fold(name: str) -> str:
    """A name without case, marks, spaces and punctuation: "Đắk Lắk" becomes "daklak"."""
    bare = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    return "".join(letter for letter in bare if letter.isalnum())


def fold_place(name: str) -> set[str]:
    """The folded name, and the same without "tỉnh", "thành phố", "province" or "city"."""
    whole = fold(name)
    without = {whole.removeprefix(title) for title in _TITLES}
    without |= {whole.removesuffix(title) for title in ("province", "city")}
    return {each for each in (whole, *without) if each}


def nearest(name: str, among: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` of the names that this one may have been meant for, the nearest first."""
    by_fold: dict[str, str] = {}
    for each in among:
        by_fold.setdefault(fold(each), each)
    found = difflib.get_close_matches(fold(name), list(by_fold), n=most, cutoff=0.6)
    return list(dict.fromkeys(by_fold[each] for each in found))
