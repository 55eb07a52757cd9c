"""The bytes of files, read as far as they are fit for it and written whole, and their names."""

from __future__ import annotations

import os
import pathlib
import stat

from r57cli.domain.spelling import writable

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
        status = os.fstat(handle)
        _check(status)  # another file may have taken its place
        raw = file.read(status.st_size + 1)
        if len(raw) > status.st_size:  # it grows
            raw += file.read(MOST_BYTES)
    if len(raw) > MOST_BYTES:
        raise UnfitError(variant="too_large")
    return raw


def write_whole(path: pathlib.Path, content: bytes) -> None:
    """Write a file through a temporary one beside it, so that no half file is left.

    Raises OSError where the folder cannot be written.
    """
    import tempfile  # noqa: PLC0415 - few runs write a file

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
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def display_of(path: pathlib.Path) -> str:
    """A path to show, the same on every platform: on one line, of letters that can be written."""
    return writable(os.path.normpath(path).replace(os.sep, "/"))


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnfitError(variant="not_a_file")
    if status.st_size > MOST_BYTES:
        raise UnfitError(variant="too_large")
