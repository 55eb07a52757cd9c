"""Where the data is, and which files it consists of."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.layout import (
    FOLDERS,
    SHARED,
    is_yaml,
    kind_of,
    names_of,
    place_of_name,
)
from r57cli.reading.raw import display_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.reading.source import SourceFile

VERSION = "VERSION"
_PACKAGE = Path(__file__).resolve().parent.parent
_INSIDE = _PACKAGE / "_data"


class Tree(Frozen):
    """A data folder; its files go by their names relative to it.

    `instead` holds files that were read elsewhere, by the name that they take in the folder;
    `shown` is what people know the folder as, where it is not its path.
    """

    root: Path
    instead: Mapping[str, SourceFile] = {}
    shown: str = ""

    @cached_property
    def version(self) -> str | None:
        """What the file VERSION says; None where there is none that can be read."""
        with suppress(OSError):
            return (self.root / VERSION).read_text("utf-8", errors="replace").strip() or None
        return None

    @property
    def is_installed(self) -> bool:
        """True for the dataset inside the package, which installing r57 anew replaces."""
        return os.path.realpath(self.root) == os.path.realpath(_INSIDE)

    def path(self, name: str) -> str:
        """Where the file of this name is."""
        return os.path.join(self.root, name)  # noqa: PTH118 - pathlib takes four times as long

    def display(self, name: str) -> str:
        """The file of this name as it is shown to people."""
        return display_of(f"{self.shown}/{name}" if self.shown else self.path(name))

    def shared(self) -> list[str]:
        """The files that all places share, those of them that exist."""
        return [name for name in SHARED if self._has(name)]

    def of_place(self, place: str) -> list[str]:
        """The files of a place, in a stable order; no other folder is looked at.

        Raises OSError where the folder of its reports cannot be listed.
        """
        alone = [name for kind in ("documents", "targets") for name in names_of(kind, place)]
        reports = f"actuals/{place}"
        listed = [f"{reports}/{name}" for name in self._listed(reports)]
        given = [name for name in self.instead if place_of_name(name) == place]
        return sorted({*filter(self._has, alone), *filter(kind_of, listed), *given})

    def all(self) -> list[str]:
        """All YAML files, in a stable order; raises OSError where the folder cannot be listed."""
        self.look()
        names = set(self.instead)
        for folder, folders, files in os.walk(self.root, onerror=_refuse, followlinks=False):
            folders.sort()
            inside = Path(folder).relative_to(self.root).as_posix()
            names |= {f"{inside}/{name}" for name in (*files, *folders) if is_yaml(name)}
        return sorted(name.removeprefix("./") for name in names)

    def look(self) -> None:
        """Raise OSError where the folder, or one of those in it that hold the data, is closed."""
        os.scandir(self.root).close()
        for folder in filter(os.path.isdir, map(self.path, FOLDERS)):
            os.scandir(folder).close()

    def _has(self, name: str) -> bool:
        return name in self.instead or os.path.lexists(self.path(name))

    def _listed(self, folder: str) -> Iterable[str]:
        path = self.path(folder)
        if os.path.islink(path) or not os.path.isdir(path):
            return ()
        return [each.name for each in Path(path).iterdir() if is_yaml(each.name)]


def shipped() -> Path:
    """The dataset that came with r57: inside the wheel, or beside the package in a checkout."""
    return _INSIDE if os.path.isdir(_INSIDE) else _PACKAGE.parent / "data"


def choose_root(option: Path | None, environment: str | None, here: Path) -> tuple[Path, str]:
    """The data folder to use and why: "option", "environment", "here" or "shipped".

    `option` (--data) wins over R57_DATA, that over `./data` when it holds targets, and that over
    the dataset shipped with r57.
    """
    if option is not None:
        return option, "option"
    if environment:
        return Path(environment), "environment"
    if os.path.isdir(here / "data" / "targets"):
        return here / "data", "here"
    return shipped(), "shipped"


def _refuse(problem: OSError) -> None:
    raise problem
