"""What stands before a number in documents and makes a bound of it: "ít nhất 80", "≥ 80"."""

from __future__ import annotations

from r57cli.domain.values import Form

_WORDS = {
    "trên": Form.MORE_THAN, "hơn": Form.MORE_THAN, ">": Form.MORE_THAN,
    "lớn hơn": Form.MORE_THAN, "more than": Form.MORE_THAN,
    "ít nhất": Form.AT_LEAST, "tối thiểu": Form.AT_LEAST, "≥": Form.AT_LEAST,
    ">=": Form.AT_LEAST, "lớn hơn hoặc bằng": Form.AT_LEAST, "at least": Form.AT_LEAST,
    "dưới": Form.LESS_THAN, "<": Form.LESS_THAN, "nhỏ hơn": Form.LESS_THAN,
    "less than": Form.LESS_THAN, "không quá": Form.AT_MOST, "tối đa": Form.AT_MOST,
    "≤": Form.AT_MOST, "<=": Form.AT_MOST, "nhỏ hơn hoặc bằng": Form.AT_MOST,
    "at most": Form.AT_MOST, "khoảng": Form.ABOUT, "≈": Form.ABOUT, "~": Form.ABOUT,
    "about": Form.ABOUT,
}  # fmt: skip
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)


def bound_said(text: str) -> tuple[Form, str] | None:
    """The form that the beginning of a text means, and what follows it; None for all others."""
    small = text.lower()
    word = next((each for each in _LONGEST_FIRST if small.startswith(each)), None)
    return (_WORDS[word], text[len(word) :].strip()) if word else None
