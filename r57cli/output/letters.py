"""Text for a stream that cannot carry all letters: the nearest plain ones in their place."""

from __future__ import annotations

import re
import unicodedata

_FOLDED = str.maketrans(
    {
        "≥": ">=", "≤": "<=", "≈": "~", "≠": "!=", "×": "x", "÷": "/", "–": "-", "—": "-",
        "−": "-", "·": "|", "█": "#", "░": ".", "◐": "~", "“": '"', "”": '"', "’": "'",
        "…": "...", "đ": "d", "Đ": "D", "▁": "1", "▂": "2", "▃": "3", "▄": "4",
        "▅": "5", "▆": "6", "▇": "7", "ρ": "rho", "λ": "lambda", "∞": "inf",
    }
)  # fmt: skip
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def fold_for(text: str, encoding: str) -> str:
    """The text with every letter that `encoding` lacks replaced by its nearest plain ones.

    The raised number of a note is put in brackets: as a digit it would be one of the figure's.
    """
    if _carries(encoding, text):
        return text
    marked = _RAISED.sub(lambda found: _fold_mark(found[0], encoding), text)
    return "".join(_fold_letter(letter, encoding) for letter in marked)


def _fold_mark(mark: str, encoding: str) -> str:
    return mark if _carries(encoding, mark) else f"[{unicodedata.normalize('NFKC', mark)}]"


def _fold_letter(letter: str, encoding: str) -> str:
    if _carries(encoding, letter):
        return letter
    bare = unicodedata.normalize("NFD", letter.translate(_FOLDED))
    return bare.encode("ascii", "ignore").decode() or "?"


def _carries(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
