"""The bytes of files, read as far as they are fit for it and written whole, and their names."""

from __future__ import annotations

import hashlib
import os
import pathlib
import stat
from typing import TYPE_CHECKING

from r57cli.domain.spelling import writable

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 10 * 1024 * 1024
_LEAST = 4096
"""Bytes to ask for at a time: files of the system say that they are empty."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnfitError(Exception):
    """A file that is not read; the variant of R101 says why."""

    def __init__(self, *, variant: str) -> None:
        self.variant = variant
        super().__init__(variant)


def read_raw(path: str | pathlib.Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file of `most` bytes or fewer.

    Raises UnfitError, OSError, or ValueError for an odd path.
    """
    _check(os.stat(path), most)  # noqa: PTH116 - before opening: a pipe would block
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
        _check(status, most)  # another file may have taken its place
        raw = b"".join(_parts(handle, max(status.st_size + 1, _LEAST), most))
    finally:
        os.close(handle)
    if len(raw) > most:
        raise UnfitError(variant="too_large")
    return raw


def _parts(handle: int, size: int, most: int) -> Iterator[bytes]:
    """What can be read, so much at a time, up to a little more than is allowed: it may grow."""
    left = most + size
    while left > 0 and (part := os.read(handle, size)):
        left -= len(part)
        yield part


def digest_of(raw: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def write_whole(path: pathlib.Path, content: bytes) -> None:
    """Write a file through a temporary one beside it, so that no half file is left.

    A link stays one: the file that it leads to is written. What is no regular file, as a pipe or
    a device, is written to directly. Raises OSError where that cannot be.
    """
    import tempfile  # noqa: PLC0415 - few runs write a file

    if os.path.exists(path) and not os.path.isfile(path):
        path.write_bytes(content)
        return
    path = pathlib.Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        pathlib.Path(name).chmod(_mode_of(path))
        pathlib.Path(name).replace(path)
    except BaseException:
        pathlib.Path(name).unlink(missing_ok=True)
        raise


def _mode_of(path: pathlib.Path) -> int:
    """The permissions of the file that is replaced, else those of a new file."""
    if os.path.exists(path):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def display_of(path: str | pathlib.Path) -> str:
    """A path to show, the same on every platform: on one line, of letters that can be written."""
    return writable(os.path.normpath(path).replace(os.sep, "/"))


def _check(status: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnfitError(variant="not_a_file")
    if status.st_size > most:
        raise UnfitError(variant="too_large")
