"""A quick way through files in the plain style in which nearly all data is written.

One key or list item a line, one space after a dash, values on their own line. The first line that
is anything else ends the attempt, and the file is read as YAML from its beginning: what is given
here is what that would give, and never a finding.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from r57cli.reading.scalars import MOST_LETTERS, MOST_PARTS, USUAL, Refused, exact, plain

_MOST_DEPTH = 8
_KEPT_LINES = 20_000
_KEPT_LETTERS = 60
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


class _Line(NamedTuple):
    """Where a line stands, whether it has a dash, its key (None for an item) and its value."""

    column: int
    dash: bool = False
    key: str | None = None
    value: Any = None


_Entry = tuple[int, str, Any]
"""Of a usual line, `key: value`, its column, key and value; of others `_APART`, "", and a `_Line`
or None where the line says nothing."""

_APART = -2
_NOWHERE = -1


class _NotPlainError(Exception):
    """The file is written in another style."""


def quick(text: str) -> dict[str, Any] | None:
    """The data of a file in plain style; None for every other file, and for very long ones."""
    most_parts = _PARTS_OF_A_LINE * (text.count("\n") + 1) + text.count(",")
    if most_parts >= MOST_PARTS:
        return None
    try:
        return _data(text.split("\n"))
    except _NotPlainError:
        return None


def _data(lines: list[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    cursor = _Cursor(root)
    node, usual = cursor.node, cursor.usual
    for line in lines:
        column, key, value = _known.get(line) or _entry(line)
        if column != usual:
            cursor.place(_Line(column, key=key, value=value) if column >= 0 else value)
            node, usual = cursor.node, cursor.usual
        elif key in node:
            raise _NotPlainError
        else:
            node[key] = value
    if not root or cursor.waiting is not None:
        raise _NotPlainError
    return root


class _Cursor:
    """The mapping or list that takes the next line, and the column in which its lines stand.

    `waiting` is the key whose value stands below it; `above` holds what is open around the node.
    Where the node is an item of a list, `items` is that list and `dashes` the column of its dashes.
    `usual` is the column of the lines that the node takes as they are, `_NOWHERE` for none.
    """

    __slots__ = ("above", "column", "dashes", "items", "node", "usual", "waiting")

    def __init__(self, root: dict[str, Any]) -> None:
        self.node: Any = root
        self.column = self.usual = 0
        self.waiting: str | None = None
        self.above: list[tuple[Any, int]] = []
        self.items: Any = None
        self.dashes = -1

    def place(self, line: _Line | None) -> None:
        """Take a line wherever it belongs."""
        if line is None:
            return
        column, dash, key, value = line
        if dash or column != self.usual:
            self._move(column, key, dash=dash)
        if key is None:
            self.node.append(value)
        elif key in self.node:
            raise _NotPlainError
        elif value is _BELOW:
            self.waiting = key
        else:
            self.node[key] = list(value) if type(value) is tuple else value
        steady = self.waiting is None and type(self.node) is dict
        self.usual = self.column if steady else _NOWHERE

    def _move(self, column: int, key: str | None, *, dash: bool) -> None:
        """Go to where a line belongs."""
        if dash and column == self.dashes and key is not None and self.waiting is None:
            self.node = {}  # the usual case, at once: the next record of a list
            self.items.append(self.node)
            return
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
        around, dashes = self.above[-1] if self.above else (None, -1)
        self.items, self.dashes = (around, dashes) if type(around) is list else (None, -1)

    def _enter(self, node: Any, column: int) -> None:
        if len(self.above) >= _MOST_DEPTH:
            raise _NotPlainError
        self.above.append((self.node, self.column))
        self.node, self.column = node, column


_known: dict[str, _Entry] = {}
"""The first lines read: most keys, indicators and dates of one file stand in the next one too."""

_starts: dict[str, tuple[int, bool, str]] = {}
"""Column, dash and key of the starts of lines; there are few."""


def _entry(line: str) -> _Entry:
    """What a line says."""
    if len(line) > MOST_LETTERS:
        raise _NotPlainError
    start, _, text = line.partition(": ")
    text = text.strip(" ")
    entry: _Entry
    if not text or "#" in start:
        entry = (_APART, "", _other(line))
    else:
        column, dash, key = _starts.get(start) or _start(start)
        value = _value(text)
        if dash or type(value) is tuple:
            entry = (_APART, "", _Line(column, dash, key, value))
        else:
            entry = (column, key, value)
    if len(line) <= _KEPT_LETTERS and len(_known) < _KEPT_LINES:
        _known[line] = entry
    return entry


def _start(text: str) -> tuple[int, bool, str]:
    found = _START.fullmatch(text)
    if found is None:
        raise _NotPlainError
    spaces, dash, key = found.groups()
    start = (len(spaces), bool(dash), key)
    if len(_starts) < _KEPT_LINES:
        _starts[text] = start
    return start


def _value(text: str) -> Any:
    """The value on the line of its key; a list as a tuple, since many lines may share it."""
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
    return tuple(_scalar(each) for each in text[1:-1].split(", "))


def _other(line: str) -> _Line | None:
    """A key whose value stands below it, or an item; None for a comment and for nothing."""
    found = _OTHER.fullmatch(line)
    if found is None:
        raise _NotPlainError
    spaces, dash, key, margin, item = found.groups()
    if key:
        return _Line(len(spaces), dash=bool(dash), key=key, value=_BELOW)
    return _Line(len(margin), dash=True, value=_scalar(item.rstrip(" "))) if item else None


def _scalar(text: str) -> Any:
    """The value of a plain scalar, unless it is refused or says nothing."""
    value = plain(text)
    if value is None or type(value) is Refused:
        raise _NotPlainError
    return value
