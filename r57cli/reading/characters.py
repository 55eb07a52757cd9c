"""Characters that look right and are not: refused, each at its place.

Patterns are compiled when they are first used: most runs use none.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from r57cli.domain.frozen import replace
from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_REPORTED = 100
_Where = TypeVar("_Where")

_CLASSES = {
    "space": "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000",
    "line": "\u0085\u2028\u2029",
    "bom": "\ufeff",
    "bidi": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "zero_width": "\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\U000e0000-\U000e007f",
    "lost": "\ufffd",
    "private": "\ue000-\uf8ff\U000f0000-\U0010ffff",
    "control": "\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff",
}
_FORBIDDEN = "|".join(f"(?P<{name}>[{each}]+)" for name, each in _CLASSES.items())
_ASCII = bytes([9, 10, *range(32, 127)])
"""The bytes of text in ASCII; without them little is left to look at."""

_TAB = r"(?m)^ *(\t[ \t]*)\S"
_AS_SPACE = f"[{_CLASSES['space']}{_CLASSES['line']}]"
_AS_NOTHING = f"[{''.join(each for n, each in _CLASSES.items() if n != 'lost')}]"
_FILLER = "\u200b"
_SHIFTED = rf" *{_FILLER}"


def is_clean(line: str) -> bool:
    """True where no character of a line is refused; a tab is taken for one that is."""
    return _is_permitted(line) and unicodedata.is_normalized("NFC", line)


def _is_permitted(text: str) -> bool:
    return text.isprintable() and "\ufffd" not in text and "\u034f" not in text


def suspicious(text: str) -> bool:
    """True where a text may hold a forbidden character; quick, for the many that do not."""
    letters = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return not _is_permitted(letters.decode("utf-8", "surrogatepass"))


def forbidden(text: str) -> list[Finding]:
    """R103 for each run of forbidden characters; beyond a hundred, one that counts the rest."""
    places = _Places(text)

    def finding(run: re.Match[str]) -> Finding:
        args = {"code": f"U+{ord(run[0][0]):04X}"}
        span = places.span(*run.span())
        return Finding(code="R103", variant=run.lastgroup or "control", args=args, span=span)

    return _some(re.finditer(_FORBIDDEN, text), finding) if suspicious(text) else []


def tabs(text: str) -> list[Finding]:
    """R103 for each line that is indented with a tab; counted likewise."""
    places = _Places(text)

    def finding(run: re.Match[str]) -> Finding:
        return Finding(code="R103", variant="tab", span=places.span(*run.span(1)))

    return _some(re.finditer(_TAB, text), finding) if "\t" in text else []


def not_composed(text: str) -> list[Finding]:
    """R104 for the first letter of each line that is not in Unicode form NFC; counted likewise."""
    if unicodedata.is_normalized("NFC", text):
        return []
    lines = enumerate(text.split("\n"), start=1)
    return _some(
        (each for each in lines if not unicodedata.is_normalized("NFC", each[1])),
        _not_composed_line,
    )


def _some(places: Iterator[_Where], finding: Callable[[_Where], Finding]) -> list[Finding]:
    """The findings of the first hundred places, and one that says how many more there are."""
    findings = [finding(each) for each in islice(places, MOST_REPORTED)]
    following = next(places, None)
    if following is not None:
        args = {"n": str(1 + sum(1 for _ in places))}
        findings.append(replace(finding(following), variant="more", args=args))
    return findings


def _not_composed_line(numbered: tuple[int, str]) -> Finding:
    number, line = numbered
    composed = unicodedata.normalize("NFC", line)
    pairs = enumerate(zip(line, composed, strict=False))
    start = 1 + next((at for at, (a, b) in pairs if a != b), len(composed))
    return Finding(code="R104", span=Span(number, start, number, start + 1))


def parseable(text: str) -> str:
    """The text, letter for letter in the same place, with what YAML cannot read replaced."""
    return re.sub(_AS_NOTHING, _FILLER, re.sub(_AS_SPACE, " ", text))


def shifted(text: str) -> list[int]:
    """The lines of `parseable` text that begin with something invisible: their place is lost."""
    lines = enumerate(text.split("\n"), start=1)
    return [number for number, line in lines if re.match(_SHIFTED, line)]


def meant(text: str) -> str:
    """A scalar of `parseable` text as its author meant it."""
    return unicodedata.normalize("NFC", text.replace(_FILLER, ""))


def cleaner(findings: list[Finding]) -> Callable[[str], str] | None:
    """`meant` where characters were found that must be left out, else None."""
    return meant if findings else None


def escaped(text: str) -> Finding | None:
    """R103 or R104 for a character that a double-quoted scalar brings in by an escape."""
    if suspicious(text) and (run := re.search(_FORBIDDEN, text)):
        args = {"code": f"U+{ord(run[0][0]):04X}"}
        return Finding(code="R103", variant=run.lastgroup or "control", args=args)
    if unicodedata.is_normalized("NFC", text):
        return None
    return Finding(code="R104")


def without(text: str) -> str:
    """A text without the forbidden characters that `escaped` found in it."""
    return unicodedata.normalize("NFC", re.sub(_FORBIDDEN, "", text))


class _Places:
    """Lines and columns of offsets asked for in rising order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.begin = 0
        self.seen = 0

    def span(self, start: int, end: int) -> Span:
        """The span of a stretch that lies within one line."""
        while (at := self.text.find("\n", self.seen, start)) >= 0:
            self.line += 1
            self.begin = self.seen = at + 1
        self.seen = start
        return Span(self.line, start - self.begin + 1, self.line, end - self.begin + 1)
