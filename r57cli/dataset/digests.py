"""By what two states of files are told apart: SHA-256 over their names and bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from r57cli.reading.raw import UnfitError, digest_of, read_raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.dataset.tree import Tree

_SHOWN = 12


def digests_of(tree: Tree, names: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of each file by its name, empty for one that cannot be read."""
    return {name: _digest(tree, name) for name in names}


def _digest(tree: Tree, name: str) -> str:
    given = tree.instead.get(name)
    return digest_if_any(bytes_of(tree.path(name))) if given is None else given.digest


def bytes_of(path: str) -> bytes | None:
    """The bytes of a file, None for one that cannot be read."""
    try:
        return read_raw(path)
    except (UnfitError, OSError, ValueError):
        return None


def digest_if_any(raw: bytes | None) -> str:
    """The SHA-256 of bytes, empty where there are none."""
    return "" if raw is None else digest_of(raw)


def whole_digest(digests: Mapping[str, str]) -> str:
    """One digest of files from those of each of them."""
    whole = hashlib.sha256()
    for name in sorted(digests):
        whole.update(f"{name}\0{digests[name]}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def shown_digest(digests: Mapping[str, str]) -> str:
    """The same as people see it: its first 12 hexadecimal digits."""
    return whole_digest(digests)[:_SHOWN]
