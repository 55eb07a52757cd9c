"""A screen before it is drawn: lines and grids of words, for a terminal or for Markdown."""

from __future__ import annotations

from itertools import count, product
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Line(NamedTuple):
    """A line of prose; `style` is "title", "heading", "subheading", "caption", "note" or plain."""

    text: str
    style: str = ""
    indent: int = 0


class Code(NamedTuple):
    """Lines that are kept as they are, such as an excerpt of a file."""

    text: str
    indent: int = 3


class Column(NamedTuple):
    """A column: its heading and whether its cells stand at the right."""

    heading: str
    right: bool = False


class Grid(NamedTuple):
    """Rows under columns, in groups with a caption each (or none)."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    indent: int = 3

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows of all groups."""
        return [row for _, rows in self.groups for row in rows]


class Screen:
    """What is shown, from top to bottom."""

    def __init__(self) -> None:
        self.parts: list[Line | Grid | Code] = []

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """Add a line."""
        self.parts.append(Line(text, style, indent))

    def code(self, text: str) -> None:
        """Add lines that are kept as they are."""
        self.parts.append(Code(text.rstrip("\n")))

    def grid(self, columns: list[Column], rows: Sequence[tuple[str, ...]]) -> None:
        """Add a grid of one group; an empty one is not shown."""
        self.groups(columns, [("", rows)])

    def groups(
        self, columns: list[Column], groups: Sequence[tuple[str, Sequence[tuple[str, ...]]]]
    ) -> None:
        """Add a grid of several groups; empty ones are not shown."""
        kept = tuple((caption, tuple(rows)) for caption, rows in groups if rows)
        if kept:
            self.parts.append(Grid(tuple(columns), kept))


def block_letters() -> Iterator[str]:
    """The letters of blocks, A to Z, AA, AB and so on without end."""
    for size in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=size))
