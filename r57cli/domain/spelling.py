"""Names folded so that any spelling finds them, and the nearest one for the rest."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES = ("thanhpho", "tinh", "tp", "province", "city", "provinceof", "cityof")
_ETH = "ð"  # its capital looks like that of đ and is often typed for it
_ALIKE = 0.8
_TOO_SHORT = 2  # in so short a name a slip tells nothing, unless the letters are the same


def writable(text: str) -> str:
    """The text with a sign for every letter that cannot be seen or would act on a terminal."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def fold(name: str) -> str:
    """A name without case, marks, spaces and punctuation: "Đắk Lắk" becomes "daklak"."""
    bare = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d").replace(_ETH, "d")
    return "".join(letter for letter in bare if letter.isalnum())


def fold_place(name: str) -> set[str]:
    """The folded name, and the same without "tỉnh", "thành phố", "province" or "city"."""
    whole = fold(name)
    without = {whole.removeprefix(title) for title in _TITLES}
    without |= {whole.removesuffix(title) for title in ("province", "city")}
    return {each for each in (whole, *without) if each}


def nearest(name: str, among: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` of the names that this one may have been meant for, the nearest first.

    Equally near ones stand in alphabetical order, whatever the order of `among`.
    """
    by_fold: dict[str, str] = {}
    for each in sorted(among):
        by_fold.setdefault(fold(each), each)
    wanted = fold(name)
    slips = sorted(each for each in by_fold if _one_slip(wanted, each))
    slips.sort(key=wanted.__ne__)
    close = difflib.get_close_matches(wanted, list(by_fold), n=most, cutoff=0.6)
    if len(wanted) <= _TOO_SHORT:
        slips = [each for each in slips if sorted(each) == sorted(wanted)]
    found = [*slips, *close]
    return list(dict.fromkeys(by_fold[each] for each in found))[:most]


def is_slip(one: str, other: str) -> bool:
    """True where two names differ by one slip of the hand, but not by another number."""
    return _one_slip(one, other) and _agree(_numbers(one), _numbers(other))


def is_alike(one: str, other: str) -> bool:
    """True where two names have most letters in common, and no other number."""
    return _have_most_in_common(one, other) and _agree(_numbers(one), _numbers(other))


def is_near_but_for_numbers(one: str, other: str) -> bool:
    """True where two names have most letters in common, or the same parts in another order."""
    return _have_most_in_common(one, other) or sorted(one.split("-")) == sorted(other.split("-"))


def _have_most_in_common(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _agree(numbers: list[str], others: list[str]) -> bool:
    """True for the same numbers, and where one of the two has one too many: that is a slip."""
    return numbers == others or len(numbers) != len(others)


def _numbers(name: str) -> list[str]:
    return [digits.lstrip("0") for digits in re.findall(r"\d+", name)]


def _one_slip(one: str, other: str) -> bool:
    """True where one letter is wrong, missing or too many, or two neighbours are swapped."""
    if len(one) > _TOO_SHORT and one[0] != other[:1] and one[-1] != other[-1:]:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    left, right = one[same:], other[same:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
