"""Where the data is, and which files it consists of."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

CATALOGUE = "indicators.yaml"
PLACES = "places.yaml"
VERSION = "VERSION"
_PACKAGE = Path(__file__).resolve().parent.parent
YAML_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A data folder: its YAML files by name relative to it, in a stable order."""

    root: Path
    files: tuple[str, ...]
    version: str | None
    digests: dict[str, str] = field(default_factory=dict, compare=False)

    def path(self, name: str) -> Path:
        """The file of this relative name."""
        return self.root / name

    def digest(self) -> str:
        """SHA-256 over the names and contents of the files read, as 12 hexadecimal digits."""
        whole = hashlib.sha256()
        for name in sorted(self.digests):
            whole.update(f"{name}\0{self.digests[name]}\n".encode(errors="surrogateescape"))
        return whole.hexdigest()[:12]


def shipped() -> Path:
    """The dataset that came with r57: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "_data"
    return inside if inside.is_dir() else _PACKAGE.parent / "data"


def choose_root(option: Path | None, environment: str | None, here: Path) -> tuple[Path, str]:
    """The data folder to use and why: "option", "environment", "here" or "shipped".

    `option` (--data) wins over R57_DATA, that over `./data` when it holds targets, and that over
    the dataset shipped with r57.
    """
    if option is not None:
        return option, "option"
    if environment:
        return Path(environment), "environment"
    if (here / "data" / "targets").is_dir():
        return here / "data", "here"
    return shipped(), "shipped"


def find_tree(root: Path) -> Tree:
    """List the YAML files under `root`; a folder that cannot be listed raises OSError."""
    os.scandir(root).close()
    names: list[str] = []
    for folder, folders, files in os.walk(root, followlinks=False):
        folders.sort()
        names += [_relative(root, folder, each) for each in [*files, *folders] if _is_yaml(each)]
    version = root / VERSION
    text = version.read_text(encoding="utf-8").strip() if version.is_file() else None
    return Tree(root=root, files=tuple(sorted(names)), version=text or None)


def kind_of(name: str) -> str | None:
    """Which kind of file a relative name stands for, None where it is none of the layout."""
    match name.split("/"):
        case [("documents" | "targets") as kind, _]:
            return kind
        case ["actuals", _, _]:
            return "actuals"
    return {CATALOGUE: "catalogue", PLACES: "places"}.get(name)


def _relative(root: Path, folder: str, name: str) -> str:
    return Path(folder, name).relative_to(root).as_posix()


def _is_yaml(name: str) -> bool:
    return name.endswith(YAML_SUFFIXES) and not name.startswith(".")
