"""A quick way through files in the plain style in which nearly all data is written.

One key or list item a line, one space after a dash, values on their own line, no characters that
are refused. The first line that is anything else ends the attempt, and the file is looked at
closely from its beginning: what is given here is what that would give, and never a finding.
"""

from __future__ import annotations

import re
from typing import Any

from r57cli.reading.characters import is_clean
from r57cli.reading.scalars import MOST_LETTERS, MOST_PARTS, USUAL, Refused, exact, plain

_MOST_DEPTH = 8
_KEPT_LINES = 20_000
_KEPT_LETTERS = 50
"""Lines up to this length are kept: most stand in other files too, longer ones seldom do."""

_PARTS_OF_A_LINE = 6
"""Of `- key: [word]`, as YAML counts them: more have only those with commas."""

_FIRST = r"""(?:[^\s\-?:,\[\]{}#&*!|>'"%@`]|-(?=[0-9]))"""
_PLAIN = rf"{_FIRST}[^:#\t]*(?:(?::(?=[^ \t])|(?<=[^ ])\#)[^:#\t]*)*"
_QUOTED = r"""'(?:[^']|'')*'|"[^"\\]*\""""
_WORD = r"(?:[\w.]|-(?=[0-9]))[\w.\-]*"
_FLOW = rf"\[{_WORD}(?:, {_WORD})*\]"
_KEY = r"( *)(- )?([a-z_]{1,100})"
_START = re.compile(_KEY)
_VALUE = re.compile(rf"({USUAL})|({_PLAIN})|({_QUOTED})|({_FLOW})")
_NUMBER, _TEXT, _QUOTE = 1, 2, 3
_OTHER = re.compile(rf"{_KEY}: *|( *)- ({_PLAIN})| *(?:#.*)?")

_BELOW = object()
"""The value of a key that stands on the lines below it."""

_Line = tuple[int, str | None, Any]
"""The column of a line, inverted where it has a dash; its key, None for an item; its value."""

_APART = -2 * MOST_LETTERS
"""Stands for the column of what is not `key: value`: the value is the line then, None for a comment
and for nothing."""

_NOWHERE = -3 * MOST_LETTERS
"""A column in which no line stands."""


class _NotPlainError(Exception):
    """The file is written in another style."""


def quick(text: str) -> dict[str, Any] | None:
    """The data of a file in plain style; None for every other file, and for very long ones.

    It is there to be read, not changed: a list may stand in other places, and files, as well.
    """
    lines = text.split("\n")
    if _may_be_too_much(text, lines):
        return None
    try:
        return _data(lines)
    except _NotPlainError:
        return None


def _may_be_too_much(text: str, lines: list[str]) -> bool:
    """True for what may hold more keys and values than are read; most texts need no counting."""
    parts = _PARTS_OF_A_LINE * len(lines)
    return parts + len(text) >= MOST_PARTS and parts + text.count(",") >= MOST_PARTS


def _data(lines: list[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    cursor = _Cursor(root)
    node, usual, dashed = cursor.node, cursor.usual, cursor.dashed
    for line in lines:
        column, key, value = _known.get(line) or _entry(line)
        if column == usual:
            if key in node:
                raise _NotPlainError
            node[key] = value
        elif column == dashed:
            node = {key: value}
            cursor.items.append(node)
        else:
            cursor.node = node
            if column != _APART:
                cursor.place(column, key, value)
            elif value is not None:
                cursor.place(*value)
            node, usual, dashed = cursor.node, cursor.usual, cursor.dashed
    if not root or cursor.waiting is not None:
        raise _NotPlainError
    return root


class _Cursor:
    """The mapping or list that takes the next line, and the column in which its lines stand.

    `waiting` is the key whose value stands below it; `above` holds what is open around the node.
    `usual` is the column of the lines that the node takes as they are. Where the node is a record
    of a list, `items` is that list and `dashed` the inverted column in which the next one begins.
    Both are `_NOWHERE` where a line has to be looked at.
    """

    __slots__ = ("above", "column", "dashed", "items", "node", "usual", "waiting")

    def __init__(self, root: dict[str, Any]) -> None:
        self.node: Any = root
        self.column = self.usual = 0
        self.waiting: str | None = None
        self.above: list[tuple[Any, int]] = []
        self.items: Any = None
        self.dashed = _NOWHERE

    def place(self, column: int, key: str | None, value: Any) -> None:
        """Take a line wherever it belongs."""
        dash = column < 0
        if dash or column != self.usual:
            self._move(~column if dash else column, key, dash=dash)
        if key is None:
            self.node.append(value)
        elif key in self.node:
            raise _NotPlainError
        elif value is _BELOW:
            self.waiting = key
        else:
            self.node[key] = value
        self._settle()

    def _settle(self) -> None:
        """See which lines can follow without a look at them."""
        self.usual = self.dashed = _NOWHERE
        if self.waiting is None and type(self.node) is dict:
            self.usual = self.column
            self.items, column = self.above[-1] if self.above else (None, 0)
            if type(self.items) is list:
                self.dashed = ~column

    def _move(self, column: int, key: str | None, *, dash: bool) -> None:
        """Go to where a line belongs."""
        if self.waiting is not None:
            if column <= self.column:
                raise _NotPlainError
            node: Any = [] if dash else {}
            self.node[self.waiting] = node
            self.waiting = None
            self._enter(node, column)
        while column < self.column:
            self.node, self.column = self.above.pop()
        if column != self.column or (type(self.node) is list) != dash:
            raise _NotPlainError
        if dash and key is not None:
            self.node.append({})
            self._enter(self.node[-1], column + 2)

    def _enter(self, node: Any, column: int) -> None:
        if len(self.above) >= _MOST_DEPTH:
            raise _NotPlainError
        self.above.append((self.node, self.column))
        self.node, self.column = node, column


_known: dict[str, _Line] = {}
"""The first lines read: most keys, indicators and dates of one file stand in the next one too."""

_starts: dict[str, tuple[int, str]] = {}
"""Column and key of the starts of lines; there are few."""


def _entry(line: str) -> _Line:
    """What a line says."""
    if len(line) > MOST_LETTERS or not line.isprintable():
        raise _NotPlainError
    if not line.isascii() and not is_clean(line):
        raise _NotPlainError
    start, _, text = line.partition(": ")
    text = text.strip(" ")
    known = _starts.get(start)
    entry: _Line
    if not text or (known is None and "#" in start):
        entry = (_APART, None, _other(line))
    else:
        entry = (*(known or _start(start)), _value(text))
    if len(line) <= _KEPT_LETTERS and len(_known) < _KEPT_LINES:
        _known[line] = entry
    return entry


def _start(text: str) -> tuple[int, str]:
    found = _START.fullmatch(text)
    if found is None:
        raise _NotPlainError
    spaces, dash, key = found.groups()
    start = (_column(spaces, dash), key)
    if len(_starts) < _KEPT_LINES:
        _starts[text] = start
    return start


def _value(text: str) -> Any:
    """The value on the line of its key."""
    if text[0].isalpha() and ":" not in text and "#" not in text:  # in most cases
        return _scalar(text)
    found = _VALUE.fullmatch(text)
    if found is None:
        raise _NotPlainError
    kind = found.lastindex
    if kind == _TEXT:
        return _scalar(text)
    if kind == _NUMBER:
        return exact(text)
    if kind == _QUOTE:
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
    return [_scalar(each) for each in text[1:-1].split(", ")]


def _other(line: str) -> _Line | None:
    """A key whose value stands below it, or an item; None for a comment and for nothing."""
    found = _OTHER.fullmatch(line)
    if found is None:
        raise _NotPlainError
    spaces, dash, key, margin, item = found.groups()
    if key:
        return (_column(spaces, dash), key, _BELOW)
    return (_column(margin, "-"), None, _scalar(item.rstrip(" "))) if item else None


def _column(spaces: str, dash: str | None) -> int:
    return ~len(spaces) if dash else len(spaces)


def _scalar(text: str) -> Any:
    """The value of a plain scalar, unless it is refused or says nothing."""
    value = plain(text)
    if value is None or type(value) is Refused:
        raise _NotPlainError
    return value
