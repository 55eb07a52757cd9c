"""A quick way through files in the plain style in which nearly all data is written.

One key or list item a line, one space after a dash, values on their own line. The first line that
is anything else ends the attempt, and the file is read as YAML from its beginning: what is given
here is what that would give, and never a finding.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from r57cli.reading.scalars import MOST_LETTERS, Refused, plain

_MOST_DEPTH = 8
_KEPT_LINES = 50_000
_MOST_LINES = 50_000
_FIRST = r"""(?:[^\s\-?:,\[\]{}#&*!|>'"%@`]|-(?=[0-9]))"""
_PLAIN = rf"{_FIRST}[^:#\t]*(?:(?::(?=[^ \t])|(?<=[^ ])\#)[^:#\t]*)*"
_QUOTED = r"""'(?:[^']|'')*'|"[^"\\]*\""""
_WORD = r"(?:[\w.]|-(?=[0-9]))[\w.\-]*"
_FLOW = rf"\[{_WORD}(?:, {_WORD})*\]"
_LINE = re.compile(
    rf"( *)(?:(- )?([a-z_]+):(?: +(?:({_PLAIN})|({_QUOTED})|({_FLOW})))? *|(- )({_PLAIN}))"
)
_EMPTY = re.compile(r" *(?:#.*)?")

_Entry = tuple[int, bool, str | None, Any]
"""Of a line its indentation, whether it has a dash, its key and its value."""

_BELOW = object()
"""The value of a key that stands on the lines below it."""

_NOTHING: _Entry = (0, False, None, None)
"""An empty line, or a comment."""


def quick(text: str) -> dict[str, Any] | None:
    """The data of a file in plain style; None for every other file, and for very long ones."""
    return _data(text.split("\n")) if text.count("\n") <= _MOST_LINES else None


def _data(lines: list[str]) -> dict[str, Any] | None:
    root: dict[str, Any] = {}
    node: Any = root
    column, waiting = 0, None
    stack: list[tuple[Any, int]] = []
    for line in lines:
        entry = _entry(line)
        if entry is _NOTHING:
            continue
        if entry is None:
            return None
        at, dash, key, value = entry
        if waiting is not None:
            if at <= column or len(stack) == _MOST_DEPTH:
                return None
            stack.append((node, column))
            node[waiting] = node = [] if dash else {}
            column, waiting = at, None
        while at < column:
            node, column = stack.pop()
        if at != column or (type(node) is list) != dash:
            return None
        if dash and key is not None:
            stack.append((node, column))
            node.append({})
            node, column = node[-1], column + 2
        waiting = _put(node, key, value)
        if waiting == "":
            return None
    return root if root and waiting is None else None


def _put(node: Any, key: str | None, value: Any) -> str | None:
    """Put a value in its place; the key where the value is still to come, "" where none fits."""
    if key is None:
        node.append(value)
        return None
    if key in node:
        return ""
    if value is _BELOW:
        return key
    node[key] = list(value) if type(value) is tuple else value
    return None


@lru_cache(maxsize=_KEPT_LINES)
def _entry(line: str) -> _Entry | None:
    """What a line says, `_NOTHING` included; None where it is not in plain style.

    Lines are kept: most of the keys, indicators and dates of one file stand in the next one too.
    """
    found = _LINE.fullmatch(line) if len(line) <= MOST_LETTERS else None
    if found is None:
        return _NOTHING if _EMPTY.fullmatch(line) else None
    spaces, dash, key, bare, quoted, flow, item_dash, item = found.groups()
    value: Any = _BELOW
    if bare or item:
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
