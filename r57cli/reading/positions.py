"""Where things stand in a file."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Path = tuple[str | int, ...]
"""Keys and list positions from the root of a file to one of its parts."""

_NUMBERS = 4


def part_of(data: Any, path: Path) -> Any:
    """What stands at a path that is in the data."""
    return reduce(lambda node, part: node[part], path, data)


class Span(NamedTuple):
    """A stretch of text; lines and columns count from 1, columns in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)


class Index:
    """The place of every key and value of a file.

    `note` gives four numbers for each key and value in the order in which they were written: line
    and column of the start and of the end, from 0. It is called at the first look-up, since most
    files are never asked.
    """

    __slots__ = ("_data", "_keys", "_marks", "_note", "_values")

    def __init__(self, data: Any = None, note: Callable[[], Sequence[int]] | None = None) -> None:
        self._data = data
        self._note = note
        self._marks: Sequence[int] = ()
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, int] = {}

    def of(self, data: Any) -> Index:
        """The same places for data that differs in the names of keys and in single values alone."""
        self._look()
        marks = self._marks
        return Index(data, lambda: marks)

    def value(self, path: Path) -> Span | None:
        """The span of the value at this path, None where there is none."""
        return self._span(self.values.get(path))

    def key(self, path: Path) -> Span | None:
        """The span of the key at this path; None for a list item and for the root."""
        return self._span(self.keys.get(path))

    @property
    def values(self) -> Mapping[Path, int]:
        """The paths of all values, each with the position of its marks."""
        self._look()
        return self._values

    @property
    def keys(self) -> Mapping[Path, int]:
        """The paths of all keys, each with the position of its marks."""
        self._look()
        return self._keys

    def _span(self, at: int | None) -> Span | None:
        if at is None:
            return None
        line, column, end_line, end_column = self._marks[at : at + _NUMBERS]
        return Span(line + 1, column + 1, end_line + 1, end_column + 1)

    def _look(self) -> None:
        if self._note is not None:
            self._marks, self._note = self._note(), None
            if self._marks:
                self._walk()

    def _walk(self) -> None:
        """Give each mark its path; the data has the order of the marks."""
        self._values[()] = 0
        at = _NUMBERS
        stack: list[tuple[Path, bool, Iterator[tuple[str | int, Any]]]] = [
            ((), *_parts(self._data))
        ]
        while stack:
            path, keyed, parts = stack[-1]
            part = next(parts, None)
            if part is None:
                stack.pop()
                continue
            name, value = part
            inner = (*path, name)
            if keyed:
                self._keys[inner] = at
                at += _NUMBERS
            if at >= len(self._marks):  # the file broke off between a key and its value
                return
            self._values[inner] = at
            at += _NUMBERS
            stack.append((inner, *_parts(value)))


def _parts(value: Any) -> tuple[bool, Iterator[tuple[str | int, Any]]]:
    """Whether the parts of a value have keys, and the parts with their names."""
    if isinstance(value, dict):
        return True, iter(value.items())
    return False, iter(enumerate(value) if isinstance(value, list) else ())
