"""Results kept between runs in the user's cache folder: they save time and change nothing.

A snapshot is JSON under a first line that holds its key, the day on which it was made and the
SHA-256 of the rest. One that is damaged, foreign, or of another state of the data or of r57 is not
used, and where nothing can be written, nothing is.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import time
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from r57cli import __version__
from r57cli.reading.raw import digest_of, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from r57cli.dataset.tree import Tree

T = TypeVar("T")
MADE_BY = ("domain", "messages", "reading", "models", "rules", "dataset")
"""The folders of r57 whose code makes what is kept."""

_PACKAGE = Path(__file__).parent.parent
_KEPT_DAYS = 30
_OFF = {"off", "0", "none"}
_DOUBTS = (OSError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What reading and decoding something that is no snapshot may raise."""

_NAME = re.compile(r"[0-9a-f]{16}")


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Where snapshots are kept: R57_CACHE, else the user's cache folder; None where it is off."""
    chosen = environment.get("R57_CACHE", "")
    if chosen:
        return None if chosen.lower() in _OFF else Path(chosen)
    base = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    home = environment.get("HOME") or environment.get("USERPROFILE")
    if base or not home:
        return Path(base, "r57") if base else None
    return Path(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "r57")


def snapshots_of(tree: Tree, today: date, *, keep: bool = True) -> Snapshots:
    """The snapshots of a data folder; none of one in which files stand for others."""
    cache = cache_folder(os.environ) if keep and not tree.instead else None
    return Snapshots(cache, tree.root, today)


class Snapshots:
    """The snapshots of one data folder in a cache folder; without one nothing is kept."""

    def __init__(self, cache: Path | None, root: Path, today: date) -> None:
        self._cache = cache
        self._root = root
        self._today = today.isoformat()

    @property
    def on(self) -> bool:
        """True where snapshots can be used."""
        return self._folder is not None

    def get(self, name: str, key: str, decode: Callable[[Any], T]) -> T | None:
        """What was kept under a name, where it was made under this key and not after today."""
        if self._folder is None:
            return None
        try:
            head, _, content = (self._folder / name).read_bytes().partition(b"\n")
            kept, day, digest = head.decode().split(" ")
            if kept != _full(key) or day > self._today or digest != digest_of(content):
                return None
            return decode(json.loads(content))
        except _DOUBTS:
            return None

    def put(self, name: str, key: str, content: Any) -> None:
        """Keep what can be read from the files of this key; where that fails, nothing is kept."""
        if self._folder is None:
            return
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        with suppress(OSError):
            head = f"{_full(key)} {self._today} {digest_of(text)}\n".encode()
            write_whole(self._folder / name, head + text)

    @cached_property
    def _folder(self) -> Path | None:
        """The folder of this data folder; None where it is not the user's own alone."""
        if self._cache is None:
            return None
        root = os.path.abspath(self._root)  # noqa: PTH100 - links are kept as they were given
        folder = self._cache / digest_of(os.fsencode(root))[:16]
        try:
            if not folder.exists():
                folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                folder.mkdir(mode=0o700, exist_ok=True)
                _prune(folder.parent)
            return folder if _is_own(folder.lstat()) else None
        except OSError:
            return None


def _is_own(status: os.stat_result) -> bool:
    """True for a folder of this user in which nobody else can read or write."""
    if not stat.S_ISDIR(status.st_mode):
        return False
    if not hasattr(os, "getuid"):  # Windows: what is in the user's profile is the user's
        return True
    return status.st_uid == os.getuid() and not status.st_mode & 0o077


def _prune(cache: Path) -> None:
    """Remove the snapshots of data folders that none was written for since a month."""
    oldest = time.time() - _KEPT_DAYS * 86_400
    for folder in cache.iterdir():
        if _NAME.fullmatch(folder.name) and folder.lstat().st_mtime < oldest:
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()


def _full(key: str) -> str:
    return digest_of(f"{__version__} {_code()} {key}".encode())


@cache
def _code() -> str:
    """Which state of the code this is: a version does not tell the states between two releases."""
    found = []
    for folder in MADE_BY:
        with os.scandir(_PACKAGE / folder) as files:
            for file in files:
                if file.name.endswith(".py"):
                    status = file.stat()
                    found.append(f"{folder}/{file.name} {status.st_size} {status.st_mtime_ns}")
    return digest_of("\n".join(sorted(found)).encode())
