"""The bytes of a file, as far as it is fit to be read, and its name; nothing is waited for."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from r57cli.domain.spelling import writable

if TYPE_CHECKING:
    import pathlib

MOST_BYTES = 10 * 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnfitError(Exception):
    """A file that is not read; the variant of R101 says why."""

    def __init__(self, *, variant: str) -> None:
        self.variant = variant
        super().__init__(variant)


def read_raw(path: pathlib.Path) -> bytes:
    """The bytes of a regular file; raises UnfitError, OSError, or ValueError for an odd path."""
    _check(os.stat(path))  # noqa: PTH116 - before opening: a pipe would block
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle))  # another file may have taken its place
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise UnfitError(variant="too_large")
    return raw


def display_of(path: pathlib.Path) -> str:
    """A path to show, the same on every platform: on one line, of letters that can be written."""
    return writable(os.path.normpath(path).replace(os.sep, "/"))


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnfitError(variant="not_a_file")
    if status.st_size > MOST_BYTES:
        raise UnfitError(variant="too_large")
