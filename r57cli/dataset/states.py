"""States of the data to compare: a folder, a revision of git, a file in the place it belongs to."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from r57cli.dataset.tree import Tree
from r57cli.domain.frozen import replace
from r57cli.domain.layout import name_of
from r57cli.models.authored import understand
from r57cli.reading.source import read

if TYPE_CHECKING:
    from r57cli.reading.source import SourceFile


_OF_A_REPOSITORY = {
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
}  # fmt: skip
"""What git sets in a hook: it is of the folder of the hook, not of the data."""


class UnknownStateError(Exception):
    """A name that stands for no state of the data; the reason is its text."""


class NoPartError(Exception):
    """A file that is none of the data, or that cannot be understood."""


def between(text: str) -> tuple[str, str | None]:
    """The two sides of "A..B" or "A...B"; a single name has no second side.

    "A...B" begins where B left A, as in git.
    """
    for dots in ("...", ".."):
        old, found, new = text.partition(dots)
        if found and old and new:
            return (f"{old}...{new}" if dots == "..." else old), new
    return text, None


def unpack_revision(revision: str, root: Path, target: Path) -> Tree:
    """The data folder as it was in a revision, written below `target`, shown as git names it.

    Raises UnknownStateError where git does not know it, FileNotFoundError where there is no git.
    """
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().strip())
    old, is_range, new = revision.partition("...")
    if any(name.startswith("-") for name in (old, new)):
        raise UnknownStateError(old)  # git would take it for an option
    commit = _git(root, "merge-base", old, new).decode().strip() if is_range else revision
    inside = root.resolve().relative_to(top.resolve()).as_posix()
    archive = _git(top, "archive", "--format=zip", commit, "--", inside)
    with zipfile.ZipFile(io.BytesIO(archive)) as found:
        found.extractall(target)
    return Tree(root=target / inside, shown=f"{revision}:{inside}")


def _git(folder: Path, *args: str) -> bytes:
    command = ["git", "-C", str(folder), *args]
    around = {name: value for name, value in os.environ.items() if name not in _OF_A_REPOSITORY}
    done = subprocess.run(  # noqa: S603 - no shell
        command, env=around, capture_output=True, check=False
    )
    if done.returncode:
        raise UnknownStateError(done.stderr.decode(errors="replace").strip())
    return done.stdout


def in_its_place(path: Path) -> dict[str, SourceFile]:
    """A file by the name that it has in a data folder, read.

    Raises NoPartError where it cannot be read or has no place there.
    """
    source = read(path, path.name)
    file = understand(source, None, in_tree=False)
    if file.kind is None or file.model is None:
        raise NoPartError
    place, document = (getattr(file.model, key, "") for key in ("place", "document"))
    name = name_of(file.kind, place, document)
    return {name: replace(source, name=name)}
