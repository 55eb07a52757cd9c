"""Which files are meant by the paths that somebody gives: parts of data folders, or loose files."""

from __future__ import annotations

import os
from pathlib import Path

from r57cli.domain.layout import SHARED, is_yaml


class Asked:
    """What to check.

    `parts` holds the names asked for in each data folder ("" for all of it), `loose` the files
    outside of one by their full names; `missing` the paths that do not exist, `empty` those
    without a YAML file.
    """

    def __init__(self) -> None:
        self.parts: dict[Path, list[str]] = {}
        self.loose: dict[str, Path] = {}
        self.missing: list[Path] = []
        self.empty: list[Path] = []

    def add(self, path: Path) -> None:
        """Sort one path in."""
        if not os.path.lexists(path):
            self.missing.append(path)
            return
        root = data_folder_of(path)
        if root is not None and (os.path.isdir(path) or is_yaml(path.name)):
            self.add_part(root, path)
            return
        files = _yaml_files(path)
        if not files:
            self.empty.append(path)
        self.loose |= {os.path.abspath(each): each for each in files}  # noqa: PTH100 - no links

    def add_part(self, root: Path, path: Path) -> str:
        """Ask for a file or folder of a data folder; its name there is returned."""
        part = Path(os.path.relpath(path, root)).as_posix()
        name = "" if part == "." else part
        self.parts.setdefault(root, []).append(name)
        return name


def data_folder_of(path: Path) -> Path | None:
    """The nearest folder, the path itself included, that holds what all places share."""
    here = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as they were given
    root = next((each for each in (here, *here.parents) if _holds_data(each)), None)
    if root is None or path.is_absolute():
        return root
    return Path(os.path.relpath(root))


def is_part(name: str, parts: list[str]) -> bool:
    """True for a file that is one of the parts, or in one of them."""
    return any(not part or name == part or name.startswith(f"{part}/") for part in parts)


def _holds_data(folder: Path) -> bool:
    return any(os.path.exists(folder / name) for name in SHARED)


def _yaml_files(path: Path) -> list[Path]:
    if not os.path.isdir(path):
        return [path]
    return sorted(each for each in path.rglob("*") if is_yaml(each.name))
