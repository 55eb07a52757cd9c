"""States of the data to compare: a folder, a revision of git, a file in the place it belongs to."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from r57cli.domain.layout import name_of
from r57cli.models.authored import understand
from r57cli.reading.source import parse

if TYPE_CHECKING:
    from r57cli.reading.source import SourceFile


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


def unpack_revision(revision: str, root: Path, target: Path) -> Path:
    """The data folder as it was in a revision, written below `target`.

    Raises UnknownStateError where git does not know it, FileNotFoundError where there is no git.
    """
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().strip())
    old, is_range, new = revision.partition("...")
    if any(name.startswith("-") for name in (old, new)):
        raise UnknownStateError(old)  # git would take it for an option
    if is_range:
        revision = _git(root, "merge-base", old, new).decode().strip()
    inside = root.resolve().relative_to(top.resolve()).as_posix()
    archive = _git(top, "archive", "--format=zip", f"{revision}", "--", inside)
    with zipfile.ZipFile(io.BytesIO(archive)) as found:
        found.extractall(target)
    return target / inside


def _git(folder: Path, *args: str) -> bytes:
    command = ["git", "-C", str(folder), *args]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    if done.returncode:
        raise UnknownStateError(done.stderr.decode(errors="replace").strip())
    return done.stdout


def in_its_place(path: Path) -> dict[str, SourceFile]:
    """A file by the name that it has in a data folder, read.

    Raises OSError where it cannot be read, NoPartError where it has no place there.
    """
    content = path.read_bytes()
    file = understand(parse(content, path.name), None, in_tree=False)
    if file.kind is None or file.model is None:
        raise NoPartError
    place, document = (getattr(file.model, key, "") for key in ("place", "document"))
    name = name_of(file.kind, place, document)
    return {name: parse(content, name)}
