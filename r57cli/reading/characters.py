"""Letters that look right and are not."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u1680\u180e"
    "\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\uffff"
    "\ud800-\udfff]"
)
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_LONE_RETURN = re.compile(r"\r(?!\n)")
MOST = 100
"""Findings about letters in one file; the last one says that there are more."""


def character_findings(text: str) -> list[Finding]:
    """Forbidden characters, tabs that indent, and text that is not in form NFC."""
    if text.isascii() and not _FORBIDDEN.search(text) and "\t" not in text and "\r" not in text:
        return []
    found = [*_forbidden(text), *_tabs(text), *_not_nfc(text)]
    return found[:MOST]


def is_broken(findings: list[Finding]) -> bool:
    """True where a character would end or mislead the parser."""
    return any(each.code == "R103" for each in findings)


def _forbidden(text: str) -> Iterator[Finding]:
    for match in (*_FORBIDDEN.finditer(text), *_LONE_RETURN.finditer(text)):
        letter = match[0]
        name = unicodedata.name(letter, "")
        args = {"code": f"U+{ord(letter):04X}", "name": name or "control character"}
        yield Finding(code="R103", args=args, span=_span_at(text, match.start()))


def _tabs(text: str) -> Iterator[Finding]:
    for match in _TAB_INDENT.finditer(text):
        yield Finding(code="R103", variant="tab", span=_span_at(text, match.end() - 1))


def _not_nfc(text: str) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            column = next(
                (at for at, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b),
                len(composed),
            )
            yield Finding(code="R104", span=Span(number, column + 1, number, column + 2))


def _span_at(text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(line, column, line, column + 1)
