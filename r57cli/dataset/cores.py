"""Work on many places, shared out among the cores where that pays."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
WORTH_SHARING = 600
"""Of fewer files a second process takes longer to start than it saves."""


def shared_out(work: Callable[[str], T], places: list[str], files: int) -> Iterator[T]:
    """What `work` gives for each place, in their order; there are so many `files` to read."""
    jobs = min(len(places), _cores()) if files >= WORTH_SHARING else 1
    if jobs <= 1:
        yield from map(work, places)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - few folders are so large
    from multiprocessing import get_context  # noqa: PLC0415 - likewise

    fork = get_context("fork")
    with ProcessPoolExecutor(jobs, fork, initializer=_inherit, initargs=(work,)) as pool:
        yield from pool.map(_do, places)


_inherited: list[Callable[[str], Any]] = []
"""In a process of the pool the work that it does: inherited with all that was read, not sent."""


def _inherit(work: Callable[[str], Any]) -> None:
    _inherited[:] = [work]


def _do(place: str) -> Any:
    return _inherited[0](place)


def _cores() -> int:
    """The cores that this process may use; one where a process cannot inherit what was read.

    So it is too beside other threads, as in a notebook: what one of them holds nobody would release
    in the copy.
    """
    from threading import active_count  # noqa: PLC0415 - few folders are so large

    alone = sys.platform == "linux" and active_count() == 1
    return len(os.sched_getaffinity(0)) if alone else 1
