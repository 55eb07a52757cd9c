"""What a command works with: the language, the data, and where its answer goes."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

from r57cli.cli.exits import fail
from r57cli.cli.options import Format, Lang, today
from r57cli.dataset.store import BrokenError, open_store
from r57cli.dataset.tree import Tree, choose_root, shipped
from r57cli.domain.frozen import Frozen
from r57cli.domain.spelling import nearest
from r57cli.messages import Messages, choose_language
from r57cli.output.exits import Exit
from r57cli.output.progress import watched
from r57cli.output.stream import narrate, write_bytes, write_text
from r57cli.reading.raw import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from r57cli.dataset.dataset import Dataset, Register
    from r57cli.dataset.store import Store
    from r57cli.domain.records import Indicator, Place
    from r57cli.reading.locate import Located

T = TypeVar("T")

_SUFFIXES = {
    ".json": "json", ".ndjson": "ndjson", ".csv": "csv", ".md": "markdown", ".txt": "table",
    ".sarif": "sarif", ".xml": "junit",
}  # fmt: skip


class Session(Frozen):
    """A data folder to ask, with the texts to speak of it."""

    m: Messages
    store: Store

    @property
    def register(self) -> Register:
        """The indicators and the places."""
        return self.store.register

    def place(self, name: str) -> Place:
        """The place of this name; exit 2 with the nearest ones where there is none."""
        match = self.register.find_place(name)
        if match is None:
            lines = [self.m("error.unknown_place", name=name)]
            if close := self.register.suggest_places(name):
                lines.append(self.m("error.did_you_mean", names=", ".join(close)))
            fail(Exit.USAGE, *lines)
        if match.former:
            names = {"former": match.former.name.vi, "place": match.place.name.vi}
            narrate(self.m("gap.found_former", **names))
        return match.place

    def indicator(self, name: str) -> Indicator:
        """An indicator; exit 2 with the nearest ones where there is none."""
        found = self.register.indicators.get(name)
        if found is None:
            lines = [self.m("error.unknown_indicator", name=name)]
            if close := nearest(name, self.register.indicators):
                lines.append(self.m("error.did_you_mean", names=", ".join(close)))
            fail(Exit.USAGE, *lines, self.m("error.see_indicators"))
        return found

    def read(self, place: Place) -> Dataset:
        """What is known of one place; exit 3 where one of its files has errors."""
        self.require([place])
        return self.store.dataset([place.id])

    def require(self, places: Iterable[Place]) -> None:
        """End with exit 3 where a file of one of these places has errors."""
        for place in places:
            if broken := self.store.errors([place.id]):
                _end_broken(broken, place.id, self.m)

    def read_sound(self, places: Iterable[Place]) -> Dataset:
        """What is known of these places; a line on stderr for each file left out for its errors."""
        wanted = list(dict.fromkeys(place.id for place in places))
        bar = watched(wanted, self.m("wait.reading"))
        for _ in zip(self.store.read(wanted), bar, strict=False):
            pass
        for name, errors in self.store.errors(wanted).items():
            narrate(self.m.count("error.broken_elsewhere", len(errors), file=name))
        return self.store.dataset(wanted)

    def working(self, places: list[Place]) -> Iterator[Place]:
        """The places one by one; where that takes long, a bar says how far it is."""
        return watched(places, self.m("wait.working"))

    def read_all(self) -> Dataset:
        """The same for all places."""
        return self.read_sound(self.register.current())


def _end_broken(broken: Mapping[str, list[Located]], place: str, m: Messages) -> NoReturn:
    from r57cli.output.findings.wording import line

    errors = [error for found in broken.values() for error in found]
    head = m.count("error.invalid_data", len(errors), place=place)
    fail(Exit.UNREADABLE, head, *(line(error, m) for error in errors[:5]))


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
    """The data to ask; exit 3 where it cannot be read or its catalogue or places are broken."""
    m = messages(lang)
    return session_of(Tree(root=choose_data(data, m)), m)


def session_of(tree: Tree, m: Messages, *, keep: bool = True) -> Session:
    """The data of a folder; exit 3 as `open_session` does.

    What was read is kept for the next run unless it is not worth while.
    """
    store = with_reason(lambda: open_store(tree, today(), keep=keep), tree.root, m)
    try:
        empty = not store.register.places or not store.register.indicators
    except BrokenError as broken:
        _end_broken(broken.errors, "", m)
    if empty:
        code = "error.no_catalogue" if tree.all() else "error.no_files"
        fail(Exit.UNREADABLE, m(code, path=tree.root))
    return Session(m=m, store=store)


def with_reason(look: Callable[[], T], root: Path, m: Messages) -> T:
    """What looking at a data folder gives; exit 3 with the reason where it cannot be listed."""
    try:
        return look()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.no_data", path=root, problem=reason))


class Destination(NamedTuple):
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
