"""From bytes to text: UTF-8, with or without a byte order mark."""

from __future__ import annotations

import codecs
import unicodedata

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span

_WIDE_MARKS = (
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
_VIETNAMESE = frozenset(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
    "₫“”‘’…–—•«»°±²³·§€"
)
_SAMPLE = 4096


def decode(raw: bytes) -> tuple[str, Finding | None]:
    """The text with Unix line ends, or an empty text and the finding R102 at the byte."""
    if raw.startswith(_WIDE_MARKS) or _looks_wide(raw):
        return "", Finding(code="R102", variant="wide", span=Span(1, 1, 1, 2))
    body = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as problem:
        torn = problem.end - problem.start > 1  # a part of a letter of UTF-8
        variant = "cp1258" if not torn and _looks_cp1258(body) else ""
        args = {"byte": f"0x{body[problem.start]:02X}"}
        span = _place(body[: problem.start])
        return "", Finding(code="R102", variant=variant, args=args, span=span)
    return (_unix(text) if "\r" in text else text), None


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(before: bytes) -> Span:
    """The place of a byte from the sound text before it."""
    lines = _unix(before.decode("utf-8")).split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)


def _looks_wide(raw: bytes) -> bool:
    """True for UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = raw[:_SAMPLE]
    if b"\0" not in sample:
        return False
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return max(odd, even) * 4 >= max(len(sample), 4) and min(odd, even) * 4 < max(odd, even)


def _looks_cp1258(raw: bytes) -> bool:
    """True where the bytes read as Windows-1258 give Vietnamese letters only."""
    try:
        text = unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    return all(letter < "\x80" or letter in _VIETNAMESE for letter in text)
