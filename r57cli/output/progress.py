"""How far long work is: on stderr, and only where somebody watches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_Item = TypeVar("_Item")


def watched(items: Sequence[_Item], label: str, *, show: bool = True) -> Iterable[_Item]:
    """The items one by one; a bar moves with them where stderr is a terminal and it may `show`."""
    if not show or len(items) <= 1 or not sys.stderr.isatty():
        return items
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import track  # noqa: PLC0415 - the same

    return track(items, description=label, console=Console(stderr=True), transient=True)
