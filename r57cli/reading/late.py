"""Syntax errors that a parser meets a line late: where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span
from r57cli.reading.recovery import (
    FIRST_KEY,
    LIST,
    SIGNS,
    has_content,
    indent_of_list,
    is_out_of_list,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = re.compile(r"\s*[\w-]+")
_TIGHT_DASH = re.compile(r"\s*(-)[^\W\d]\w*:")
_BULLET = re.compile(rf"\s*({SIGNS})[ \t]+[^\W\d]\w*:")
_SECOND_DASH = re.compile(r"\s*- +(-) ")
_BEGINNINGS = (("dash_space", _TIGHT_DASH), ("dash", _SECOND_DASH), ("bullet", _BULLET))
"""The ways in which a list item begins wrongly."""

_FIRST_WORD = re.compile(r" *(\S+?):?(?:\s|$)")
_OPENING = re.compile(LIST)
_ITEM = re.compile(r"( *)(-) +[a-z_]+:")
_BARE = re.compile(r"\s*(?:- )?([a-z_]+[0-9.,;=：]?)(?:(?<=[=：]).*|[ \t-][^:]*|[ \t]*:\S.*)?")
_OF_RECORD = re.compile(r"[a-z_]+: *\S")
_SEVERAL = 2
_BEGINNING = re.compile(FIRST_KEY)


def cause(variant: str, span: Span, lines: Sequence[str]) -> tuple[str, Span]:
    """What is wrong, most often in the line above: a parser stumbles over it a line later."""
    for line in (span.line, span.line - 1):
        for name, form in _BEGINNINGS:
            if dash := _dash(line, lines, form):
                return name, dash
    aside = (
        ("margin", _at_margin),
        ("margin", _list_at_margin),
        ("dash_aside", _dash_aside),
        ("dash_aside", _first_aside),
        ("dash_out", _out_of_list),
        ("no_dash", _first_without_dash),
    )
    for name, find in aside:
        if place := find(span, lines):
            return name, place
    return _of_a_colon(variant, span, lines)


def _of_a_colon(variant: str, span: Span, lines: Sequence[str]) -> tuple[str, Span]:
    """What is wrong where a colon cannot stand: most often one is missing above it."""
    dash = _ITEM.match(lines[span.line - 1]) if variant == "colon" else None
    if variant != "continued" and dash is None:
        return variant, span
    key = _key_before(span, lines)
    if bare := _bare_key_above(key, lines):
        return "no_colon", bare
    if dash and not any(map(_OPENING.fullmatch, lines[: span.line])):
        return "no_list", _span(span.line, dash, 2)
    return variant, span if dash else key


def bullet(line: int, lines: Sequence[str]) -> Span | None:
    """What stands in the place of the dash of a list item; None for all other lines."""
    return _dash(line, lines, _BULLET)


def flattened(text: str) -> Finding | None:
    """R118 where no line is indented although records have several: their margin was lost."""
    if "\n " in text or text.startswith(" ") or "\n- " not in text:
        return None
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines, start=1) if _ITEM.match(line)), len(lines))
    inner = [at for at in range(first + 1, len(lines) + 1) if _OF_RECORD.match(lines[at - 1])]
    if len(inner) < _SEVERAL or inner[0] != first + 1:
        return None
    span = Span(inner[0], 1, inner[0], lines[inner[0] - 1].index(":") + 1)
    return Finding(code="R118", variant="flat", span=span)


def _at_margin(span: Span, lines: Sequence[str]) -> Span | None:
    """What begins the line above where that stands at the left margin, in the midst of a record."""
    at = _content_above(span.line, lines)
    before = _content_above(at, lines)
    if not before or lines[at - 1][:1] in {" ", "-"} or _OPENING.fullmatch(lines[at - 1]):
        return None
    within = lines[before - 1].startswith(" ") or _OPENING.fullmatch(lines[before - 1])
    word = _FIRST_WORD.match(lines[at - 1])
    if not (word and within and lines[span.line - 1].startswith(" ")):
        return None
    return _span(at, word)


def _list_at_margin(span: Span, lines: Sequence[str]) -> Span | None:
    """A key at the left margin that opens a list within a record; records go on here."""
    openings = [at for at in range(1, span.line) if _OPENING.fullmatch(lines[at - 1])]
    if len(openings) <= 1 or not _ITEM.match(lines[span.line - 1]):
        return None
    at, before = openings[-1], _content_above(openings[-1], lines)
    word = _FIRST_WORD.match(lines[at - 1])
    return _span(at, word) if word and lines[before - 1].startswith("   ") else None


def _dash_aside(span: Span, lines: Sequence[str]) -> Span | None:
    """The dash above, where the keys below it stand in one column that does not fit it alone."""
    at = _content_above(span.line, lines)
    item = _ITEM.match(lines[at - 1]) if at else None
    below = next(filter(has_content, lines[span.line :]), "")
    here = _column_of_key(lines[span.line - 1])
    if item is None or here == _column_of_key(item[0]) or here != _column_of_key(below):
        return None
    same = [each for each in map(_ITEM.match, lines) if each and each[1] == item[1]]
    alone = len(same) == 1 or _column_of_key(item[0]) != item.end(2) + 1
    return _span(at, item, 2) if alone else None


def _first_aside(span: Span, lines: Sequence[str]) -> Span | None:
    """The dash of the first record, where more of the others stand in another column."""
    opening, first = _beginning_of_list(span, lines)
    here = _ITEM.match(lines[span.line - 1])
    item = _ITEM.match(lines[first - 1]) if first else None
    if here is None or item is None:
        return None
    margins = [each[1] for each in map(_ITEM.match, lines[opening:]) if each]
    more = margins.count(here[1]) > margins.count(item[1])
    if not more or indent_of_list(lines, opening) != here[1]:
        return None
    return _span(first, item, 2)


def _out_of_list(span: Span, lines: Sequence[str]) -> Span | None:
    """The dash of the first item of a list where that stands to the left of the others."""
    here = _ITEM.match(lines[span.line - 1])
    for at in range(span.line - 1, 0, -1) if here else ():
        if item := _ITEM.match(lines[at - 1]):
            return _span(at, item, 2) if is_out_of_list(lines, at - 1) else None
    return None


def _first_without_dash(span: Span, lines: Sequence[str]) -> Span | None:
    """What begins the first line of a list in place of a dash, where the next line shows that.

    That is the line below it, or the dash of a later record to its left.
    """
    _, first = _beginning_of_list(span, lines)
    word = _FIRST_WORD.match(lines[first - 1]) if first else None
    dash = _ITEM.match(lines[span.line - 1])
    if word is None or word[1] == "-":
        return None
    if not (_BEGINNING.search(lines[first - 1]) or any(map(_ITEM.match, lines[first:]))):
        return None
    if word.start(1) <= dash.start(2) if dash else first < _content_above(span.line, lines):
        return None
    return _span(first, word)


def _beginning_of_list(span: Span, lines: Sequence[str]) -> tuple[int, int]:
    """The line that opens the list of a place, and the first one in it; 0 where there is none."""
    first = 0
    for at in range(span.line - 1, 0, -1):
        if _OPENING.fullmatch(lines[at - 1]):
            return at, first
        first = at if has_content(lines[at - 1]) else first
    return 0, 0


def _column_of_key(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _content_above(line: int, lines: Sequence[str]) -> int:
    """The next line above this one that is neither empty nor a comment; 0 where there is none."""
    return next((at for at in range(line - 1, 0, -1) if has_content(lines[at - 1])), 0)


def _bare_key_above(span: Span, lines: Sequence[str]) -> Span | None:
    """The word in the line above that stands where a key does, without a colon and a space."""
    above = _content_above(span.line, lines)
    found = _BARE.fullmatch(lines[above - 1]) if above else None
    if found is None or found.start(1) >= span.column:
        return None
    return _span(above, found)


def _key_before(span: Span, lines: Sequence[str]) -> Span:
    """The key that ends at a colon, in place of the colon."""
    key = KEY.match(lines[span.line - 1])
    if key is None:
        return span
    start = len(key[0]) - len(key[0].lstrip())
    return Span(span.line, start + 1, span.line, key.end() + 1)


def _dash(line: int, lines: Sequence[str], form: re.Pattern[str]) -> Span | None:
    """The dash that begins a line of this form, or what stands in its place."""
    found = form.match(lines[line - 1]) if 1 <= line <= len(lines) else None
    return _span(line, found) if found else None


def _span(line: int, found: re.Match[str], group: int = 1) -> Span:
    """The place in a line of one group of what was found there."""
    return Span(line, found.start(group) + 1, line, found.end(group) + 1)
