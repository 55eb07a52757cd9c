"""What stands beside a number and makes a bound of it: "ít nhất 80", "≥ 80", "từ 80 trở lên"."""

from __future__ import annotations

import re

from r57cli.domain.values import Form

_WORDS = {
    "trên": Form.MORE_THAN, "hơn": Form.MORE_THAN, ">": Form.MORE_THAN,
    "lớn hơn": Form.MORE_THAN, "more than": Form.MORE_THAN,
    "ít nhất": Form.AT_LEAST, "tối thiểu": Form.AT_LEAST, "≥": Form.AT_LEAST,
    ">=": Form.AT_LEAST, "lớn hơn hoặc bằng": Form.AT_LEAST, "at least": Form.AT_LEAST,
    "dưới": Form.LESS_THAN, "<": Form.LESS_THAN, "nhỏ hơn": Form.LESS_THAN,
    "less than": Form.LESS_THAN, "không quá": Form.AT_MOST, "tối đa": Form.AT_MOST,
    "≤": Form.AT_MOST, "<=": Form.AT_MOST, "nhỏ hơn hoặc bằng": Form.AT_MOST,
    "at most": Form.AT_MOST, "khoảng": Form.ABOUT, "xấp xỉ": Form.ABOUT, "≈": Form.ABOUT,
    "~": Form.ABOUT, "about": Form.ABOUT,
}  # fmt: skip
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
_AFTER = r"(?:từ\s+)?(\d.*?)\s*trở\s+(lên|xuống)"


def bound_said(text: str) -> tuple[Form, str] | None:
    """The form that a text means, and the rest of it; None for a text that says no bound.

    Of a rank the better one is the smaller number: there "20 trở lên" is the contrary.
    """
    small = text.lower()
    if found := re.fullmatch(_AFTER, small):
        return (Form.AT_LEAST if found[2] == "lên" else Form.AT_MOST), found[1]
    word = next((each for each in _LONGEST_FIRST if small.startswith(each)), None)
    return (_WORDS[word], text[len(word) :].strip()) if word else None
