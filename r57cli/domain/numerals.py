"""Numbers that a Vietnamese text says in words: "thứ hai", "gấp đôi", "hai phần ba", "một nửa"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
MULTIPLES = {
    "mươi": 10, "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4,
    "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""The words that multiply what stands before them."""

_LEAST_SCALE = 1000
_ALL = "|".join(("mười", *_DIGITS, *MULTIPLES))
_BESIDE_DIGITS = rf"\d\s*(?:{'|'.join(MULTIPLES)})\b"
_NUMERAL = rf"\b(?:{_ALL})\b(?:\s+(?:(?:linh|lẻ)\s+)?(?:{_ALL})\b)*"
_YEAR = r"\bnăm(?=\s*\d)"
_SAID = rf"({_NUMERAL})(?:\s+phần\s+({_NUMERAL}))?"
_OTHERS = {
    r"(?<!ít )\bnhất\b|\b(?:dẫn|đứng|hàng|hạng|bảng) đầu\b": (1,),
    r"\b(?:nhì|đôi)\b": (2,),
    r"\bnửa\b": (50, Decimal("0.5")),
    r"\btoàn bộ\b|\btất cả\b": (100,),
    r"\b(?:không|chưa)\b(?!\s+(?:quá|đến|tới|dưới|dùng|vượt))": (0,),
}
_UNSURE = r"\b(?:rưỡi|phẩy)\b"


def says_in_words(text: str, number: Decimal) -> bool:
    """True where the words of a text say this number, or one that is not sure."""
    small = re.sub(rf"{_YEAR}|{_BESIDE_DIGITS}", "", text.lower())
    if re.search(_UNSURE, small):
        return True
    said = {*_said(small)}
    if "gấp" in small:
        said |= {(each - 1) * 100 for each in said}  # as a rise in percent
    half = Decimal((0, (5,), min(0, int(number.as_tuple().exponent)) - 1))
    return any(abs(each - number) <= half for each in said)  # said exactly, held rounded


def _said(text: str) -> Iterator[Decimal]:
    for numeral, whole in re.findall(_SAID, text):
        said = _read(numeral)
        yield from said
        if whole:
            share = said[-1] / _read(whole)[0]
            yield from (share, share * 100)
    for pattern, numbers in _OTHERS.items():
        if re.search(pattern, text):
            yield from map(Decimal, numbers)


def _read(numeral: str) -> list[Decimal]:
    """The number of a numeral; two where one digit follows another, as in "một năm"."""
    found, total, part, last = [], 0, 0, 0
    for word in numeral.split():
        if word in _DIGITS:
            if last:
                found.append(total + part + last)
                total = part = 0
            last = _DIGITS[word]
        elif word == "mười":
            part += 10
        elif (multiple := MULTIPLES.get(word, 0)) >= _LEAST_SCALE:
            scaled = (part + last or total or 1) * multiple
            total, part, last = (total if part + last else 0) + scaled, 0, 0
        elif multiple:
            part, last = part + (last or 1) * multiple, 0
    return [Decimal(each) for each in (*found, total + part + last)]
