"""What a command works with: the language, the data, and where its answer goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from r57cli.cli.exits import fail
from r57cli.cli.options import Format, Lang, today
from r57cli.dataset.load import Loaded, load
from r57cli.dataset.tree import choose_root, shipped
from r57cli.domain.spelling import nearest
from r57cli.messages import Messages, choose_language
from r57cli.output.exits import Exit
from r57cli.output.findings.wording import line
from r57cli.output.stream import narrate, write_bytes, write_text, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place


_SUFFIXES = {
    ".json": "json", ".ndjson": "ndjson", ".csv": "csv", ".md": "markdown", ".txt": "table",
    ".sarif": "sarif", ".xml": "junit",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A dataset that was read, with the texts to speak of it."""

    m: Messages
    loaded: Loaded
    dataset: Dataset

    def place(self, name: str) -> Place:
        """The place of this name; exit 2 with the nearest ones where there is none.

        Exit 3 where a file that speaks of the place is broken.
        """
        match = self.dataset.find_place(name)
        if match is None:
            lines = [self.m("error.unknown_place", name=name)]
            if close := self.dataset.suggest_places(name):
                lines.append(self.m("error.did_you_mean", names=", ".join(close)))
            fail(Exit.USAGE, *lines)
        if match.former:
            names = {"former": match.former.name.vi, "place": match.place.name.vi}
            narrate(self.m("gap.found_former", **names))
        self.require(match.place.id)
        return match.place

    def indicator(self, name: str) -> str:
        """An indicator id; exit 2 with the nearest ones where there is none."""
        if name not in self.dataset.indicators:
            lines = [self.m("error.unknown_indicator", name=name)]
            if close := nearest(name, self.dataset.indicators):
                lines.append(self.m("error.did_you_mean", names=", ".join(close)))
            fail(Exit.USAGE, *lines, self.m("error.see_indicators"))
        return name

    def require(self, place: str) -> None:
        """End with exit 3 where a file that this place needs has errors."""
        broken = self.loaded.errors_of(place)
        if not broken:
            return
        errors = [error for found in broken.values() for error in found]
        head = self.m.count("error.invalid_data", len(errors), place=place)
        shown = [line(error, self.m) for error in errors[:5]]
        fail(Exit.UNREADABLE, head, *shown)

    def tell_broken(self) -> None:
        """One line on stderr for each broken file that the question could do without."""
        for name, errors in self.loaded.errors().items():
            narrate(self.m.count("error.broken_elsewhere", len(errors), file=name))

    def sound_provinces(self) -> list[Place]:
        """The provinces and cities without broken files."""
        return [p for p in self.dataset.provinces() if not self.loaded.errors_of(p.id)]


def messages(lang: Lang | None) -> Messages:
    """The texts of the language asked for."""
    return Messages(choose_language(lang.value if lang else None))


def choose_data(option: Path | None, m: Messages) -> Path:
    """The data folder; a line on stderr says which where it is not the obvious one."""
    root, why = choose_root(option, os.environ.get("R57_DATA"), Path.cwd())
    if why in {"environment", "here"} and root != shipped():
        narrate(m("data.from", path=root, why=m(f"data.{why}")))
    return root


def open_session(data: Path | None, lang: Lang | None) -> Session:
    """Read the data; exit 3 where it cannot be read or its catalogue or places are broken."""
    m = messages(lang)
    return session_of(choose_data(data, m), m)


def session_of(root: Path, m: Messages, **more: Any) -> Session:
    """The data of this folder, read as `load` does; exit 3 as `open_session` does."""
    loaded = load_folder(root, m, today(), **more)
    if not loaded.tree.files:
        fail(Exit.UNREADABLE, m("error.no_files", path=root))
    session = Session(m=m, loaded=loaded, dataset=loaded.dataset())
    session.require("")
    if not session.dataset.places or not session.dataset.indicators:
        fail(Exit.UNREADABLE, m("error.no_catalogue", path=root))
    return session


def load_folder(root: Path, m: Messages, day: date, **more: Any) -> Loaded:
    """Read a data folder, as `load` does; exit 3 where it cannot be listed."""
    try:
        return load(root, day, **more)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.no_data", path=root, problem=reason))


@dataclass(frozen=True, slots=True)
class Destination:
    """A file to write, and the format to write it in."""

    format: str
    path: Path


def deliver(
    renderers: dict[str, Callable[[], str]],
    chosen: Format,
    outputs: list[str] | None,
    m: Messages,
    *,
    force: bool,
) -> None:
    """Send the answer to stdout in the chosen format, or to the files of `--output`."""
    if outputs:
        write_all(
            destinations(outputs, chosen.value, list(renderers), m, force=force), renderers, m
        )
        return
    text = renderers[chosen.value]()
    (write_text if chosen is Format.TABLE else write_bytes)(text)


def destinations(
    outputs: list[str] | None, chosen: str, formats: list[str], m: Messages, *, force: bool
) -> list[Destination]:
    """The files of `--output`; exit 2 for one that exists, unless it may be replaced."""
    found = [_destination(output, chosen, formats) for output in outputs or ()]
    refuse_existing([each.path for each in found], m, force=force)
    return found


def refuse_existing(paths: Iterable[Path], m: Messages, *, force: bool) -> None:
    """Exit 2 for a file that exists, unless it may be replaced."""
    for path in paths:
        if path.exists() and not force:
            fail(Exit.USAGE, m("error.exists", path=path))


def _destination(output: str, chosen: str, formats: list[str]) -> Destination:
    """The format named before "=", else that of the file's ending, else the chosen one."""
    name, sep, file = output.partition("=")
    if sep and name in formats:
        return Destination(name, Path(file))
    ending = _SUFFIXES.get(Path(output).suffix.lower())
    return Destination(ending if ending in formats else chosen, Path(output))


def write_all(
    files: list[Destination], renderers: dict[str, Callable[[], str]], m: Messages
) -> None:
    """Write each file as UTF-8; exit 3 where one cannot be written."""
    for each in files:
        save(each.path, partial(_as_bytes, renderers[each.format]), m)


def _as_bytes(make: Callable[[], str]) -> bytes:
    return make().encode("utf-8", errors="replace")


def save(path: Path, make: Callable[[], bytes], m: Messages, *, folders: bool = False) -> None:
    """Write what `make` gives to a file, whole, in `folders` that are made where they are missing.

    Exit 3 where it cannot be written; no half file is left.
    """
    try:
        if folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, make())
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.cannot_write", path=path, problem=reason))
