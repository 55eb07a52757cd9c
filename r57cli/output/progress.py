"""How far long work is: on stderr, only where somebody watches, and only if it takes a while."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

_T_co = TypeVar("_T_co", covariant=True)
_T = TypeVar("_T")
_PATIENCE = 1.0
"""Seconds before a bar appears."""


class Counted(Protocol[_T_co]):
    """What can be gone through, and of which it is known how much it is."""

    def __len__(self) -> int:
        """How many items there are."""

    def __iter__(self) -> Iterator[_T_co]:
        """The items."""


def watched(items: Counted[_T], label: str, *, show: bool = True) -> Iterator[_T]:
    """The items one by one; after a second a bar moves with them, where it may `show`.

    It does so on stderr, and only on a terminal.
    """
    if not show or not sys.stderr.isatty():
        yield from items
        return
    begin = time.monotonic()
    left = iter(items)
    done = 0
    for item in left:
        yield item
        done += 1
        if time.monotonic() - begin > _PATIENCE:
            break
    if done < len(items):
        yield from _with_bar(left, label, done, len(items))


def _with_bar(left: Iterator[_T], label: str, done: int, total: int) -> Iterator[_T]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress  # noqa: PLC0415 - the same

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, completed=done)
        for item in left:
            yield item
            bar.advance(task)
