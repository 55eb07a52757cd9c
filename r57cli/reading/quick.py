"""A quick way through files in the plain style in which nearly all data is written.

One key or list item a line, one space after a dash, values on their own line. The first line that
is anything else ends the attempt, and the file is read as YAML from its beginning: what is given
here is what that would give, and never a finding.
"""

from __future__ import annotations

import re
from typing import Any

from r57cli.reading.scalars import MOST_LETTERS, MOST_PARTS, USUAL, Refused, exact, plain

_MOST_DEPTH = 8
_KEPT_LINES = 20_000
_PARTS_OF_A_LINE = 6
"""Of `- key: [word]`, as YAML counts them: more have only those with commas."""

_FIRST = r"""(?:[^\s\-?:,\[\]{}#&*!|>'"%@`]|-(?=[0-9]))"""
_PLAIN = rf"{_FIRST}[^:#\t]*(?:(?::(?=[^ \t])|(?<=[^ ])\#)[^:#\t]*)*"
_QUOTED = r"""'(?:[^']|'')*'|"[^"\\]*\""""
_WORD = r"(?:[\w.]|-(?=[0-9]))[\w.\-]*"
_FLOW = rf"\[{_WORD}(?:, {_WORD})*\]"
_VALUE = rf"(?:({USUAL})|({_PLAIN})|({_QUOTED})|({_FLOW}))"
_LINE = re.compile(rf"( *)(?:(- )?([a-z_]{{1,100}}):(?: +{_VALUE})? *|(- )({_PLAIN}))")
_EMPTY = re.compile(r" *(?:#.*)?")

_Entry = tuple[int, bool, str | None, Any]
"""Of a line its indentation (-1 where it says nothing), whether it has a dash, key and value."""

_BELOW = object()
"""The value of a key that stands on the lines below it."""

_NOTHING: _Entry = (-1, False, None, None)


def quick(text: str) -> dict[str, Any] | None:
    """The data of a file in plain style; None for every other file, and for very long ones."""
    most_parts = _PARTS_OF_A_LINE * (text.count("\n") + 1) + text.count(",")
    return _data(text.split("\n")) if most_parts < MOST_PARTS else None


def _data(lines: list[str]) -> dict[str, Any] | None:
    root: dict[str, Any] = {}
    cursor = _Cursor(root)
    node, column = cursor.node, cursor.column
    for line in lines:
        entry = _known.get(line) or _entry(line)
        if entry is None:
            return None
        at, dash, key, value = entry
        if at < 0:
            continue
        if at != column or dash or cursor.waiting or type(node) is list:
            if not cursor.move(at, key, dash=dash):
                return None
            node, column = cursor.node, cursor.column
        if key is None:
            node.append(value)
        elif key in node:
            return None
        elif value is _BELOW:
            cursor.waiting = key
        else:
            node[key] = list(value) if type(value) is tuple else value
    return root if root and cursor.waiting is None else None


class _Cursor:
    """The mapping or list that takes the next line, and the column in which its lines stand.

    `waiting` is the key whose value stands below it; `above` holds what is open around the node.
    Where the node is an item of a list, `items` is that list and `dashes` the column of its dashes.
    """

    __slots__ = ("above", "column", "dashes", "items", "node", "waiting")

    def __init__(self, root: dict[str, Any]) -> None:
        self.node: Any = root
        self.column = 0
        self.waiting: str | None = None
        self.above: list[tuple[Any, int]] = []
        self.items: Any = None
        self.dashes = -1

    def move(self, at: int, key: str | None, *, dash: bool) -> bool:
        """Go to where a line belongs; False where no line can stand like this."""
        if dash and at == self.dashes and key is not None and self.waiting is None:
            self.node = {}  # the usual case, at once: the next record of a list
            self.items.append(self.node)
            return True
        if self.waiting is not None:
            if at <= self.column or len(self.above) >= _MOST_DEPTH:
                return False
            node: Any = [] if dash else {}
            self.node[self.waiting] = node
            self.waiting = None
            self._enter(node, at)
        while at < self.column:
            self.node, self.column = self.above.pop()
        if at != self.column or (type(self.node) is list) != dash:
            return False
        if dash and key is not None:
            if len(self.above) >= _MOST_DEPTH:
                return False
            self.node.append({})
            self._enter(self.node[-1], at + 2)
        around, column = self.above[-1] if self.above else (None, -1)
        self.items, self.dashes = (around, column) if type(around) is list else (None, -1)
        return True

    def _enter(self, node: Any, column: int) -> None:
        self.above.append((self.node, self.column))
        self.node, self.column = node, column


_known: dict[str, _Entry] = {}
"""The first lines read: most keys, indicators and dates of one file stand in the next one too."""


def _entry(line: str) -> _Entry | None:
    """What a line says, `_NOTHING` for a comment; None where it is not in plain style."""
    entry = _said(line)
    if entry is not None and len(_known) < _KEPT_LINES:
        _known[line] = entry
    return entry


def _said(line: str) -> _Entry | None:
    found = _LINE.fullmatch(line) if len(line) <= MOST_LETTERS else None
    if found is None:
        return _NOTHING if _EMPTY.fullmatch(line) else None
    spaces, dash, key, number, bare, quoted, flow, item_dash, item = found.groups()
    value: Any = _BELOW
    if number:
        value = exact(number)
    elif bare or item:
        value = _scalar(bare or item)
    elif quoted:
        value = quoted[1:-1].replace("''", "'") if quoted[0] == "'" else quoted[1:-1]
    elif flow:
        values = tuple(_scalar(each) for each in flow[1:-1].split(", "))
        value = None if None in values else values
    return None if value is None else (len(spaces), bool(dash or item_dash), key, value)


def _scalar(text: str) -> Any:
    """The value of a plain scalar; None where it is refused or says nothing."""
    value = plain(text.rstrip(" "))
    return None if type(value) is Refused else value
