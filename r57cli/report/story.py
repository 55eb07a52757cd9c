"""What a report shows from top to bottom, before it is drawn as a page or a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from r57cli.output.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, drawn when it is asked for; `about` says in words what it shows.

    `draw` returns None where there is nothing to show.
    """

    draw: Callable[[], Figure | None]
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that people fill in by hand, with what belongs there."""

    text: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, at the left, and for the state at the right, line by line."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page, upright or wide."""

    wide: bool


Chunk = Screen | Chart | Blank | Letterhead | Turn


@dataclass(slots=True)
class Story:
    """The chunks of a report in their order, and the ids of the documents that it lists."""

    title: str
    chunks: list[Chunk] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    def screen(self) -> Screen:
        """A new screen at the end, to be filled with lines and grids."""
        screen = Screen()
        self.chunks.append(screen)
        return screen

    def add(self, chunk: Chart | Blank | Letterhead | Turn) -> None:
        """Add what is no screen at the end."""
        self.chunks.append(chunk)
