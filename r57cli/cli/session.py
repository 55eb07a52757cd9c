"""What a command works with: the language and the data."""

from __future__ import annotations

import os
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from r57cli.cli.exits import fail, meant
from r57cli.cli.options import Lang, refuse_choice, today
from r57cli.dataset.store import BrokenError, NoCatalogueError, open_store
from r57cli.dataset.tree import Tree, choose_root, shipped
from r57cli.domain.frozen import Frozen
from r57cli.domain.layout import place_of_name
from r57cli.messages import LANGUAGES, Messages, choose_language
from r57cli.output.exits import Exit
from r57cli.output.names import without_title
from r57cli.output.progress import watched
from r57cli.output.stream import narrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from r57cli.dataset.dataset import Dataset, Register
    from r57cli.dataset.store import Store
    from r57cli.domain.records import Indicator, Place
    from r57cli.reading.locate import Located

T = TypeVar("T")


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
            told, see = self.m("error.unknown_place", name=name), self.m("error.see_places")
            fail(Exit.USAGE, told, *meant(self.register.suggest_places(name), self.m), see)
        if match.former:
            kind = "former_city" if match.former.is_city else "former"
            former = without_title(match.former.name.vi)
            narrate(self.m(f"gap.found_{kind}", former=former, place=match.place.name.vi))
        return match.place

    def indicator(self, name: str) -> Indicator:
        """An indicator; exit 2 with the nearest ones where there is none."""
        found = self.register.find_indicator(name)
        if found is None:
            told, see = self.m("error.unknown_indicator", name=name), self.m("error.see_indicators")
            fail(Exit.USAGE, told, *meant(self.register.suggest_indicators(name), self.m), see)
        return found

    def read(self, place: Place) -> Dataset:
        """What is known of one place; exit 3 where one of its files has errors."""
        self.require([place])
        return self.store.dataset([place.id])

    def require(self, places: Iterable[Place]) -> None:
        """End with exit 3 where a file of one of these places has errors."""
        for place in places:
            if broken := self._look(partial(self.store.errors, [place.id])):
                _end_broken("error.invalid_data", broken, self.m, place=place.name.vi)

    def read_sound(self, places: Iterable[Place]) -> Dataset:
        """What is known of these places; a line on stderr for each left out for its errors."""
        wanted = self._read(places)
        for name, errors in self.store.errors(wanted).items():
            place = self.register.places[place_of_name(name)].name.vi
            narrate(self.m.count("error.broken_elsewhere", len(errors), file=name, place=place))
        return self.store.dataset(wanted)

    def read_whole(self, state: str) -> Dataset:
        """What is known of all places; exit 3 where any file of this state has errors."""
        wanted = self._read(self.register.current())
        if broken := self.store.errors(wanted):
            _end_broken("error.broken_state", broken, self.m, state=state)
        return self.store.dataset(wanted)

    def _read(self, places: Iterable[Place]) -> list[str]:
        """The ids of these places, which are read now; where that takes long, under a bar."""
        wanted = list(dict.fromkeys(place.id for place in places))
        bar = watched(wanted, self.m("wait.reading"))
        read = zip(self.store.read(wanted), bar, strict=False)
        self._look(partial(deque, read, maxlen=0))
        return wanted

    def _look(self, read: Callable[[], T]) -> T:
        return with_reason(read, self.store.tree.root, self.m)

    def working(self, places: list[Place]) -> Iterator[Place]:
        """The places one by one; where that takes long, a bar says how far it is."""
        return watched(places, self.m("wait.working"))

    def read_all(self) -> Dataset:
        """What is known of all places but those that `read_sound` leaves out."""
        return self.read_sound(self.register.current())


def _end_broken(
    message: str, broken: Mapping[str, list[Located]], m: Messages, **args: str
) -> NoReturn:
    from r57cli.output.findings.wording import line

    errors = [error for found in broken.values() for error in found]
    head = m.count(message, len(errors), **args)
    fail(Exit.UNREADABLE, head, *(line(error, m) for error in errors[:5]))


def messages(lang: Lang | None, data: Path | None = None, as_of: str | None = None) -> Messages:
    """The texts of the language asked for; the lines they propose ask the same data in it."""
    wanted = os.environ.get("R57_LANG", "")
    spoken = f" --lang {lang.value}" if lang else ""
    folder = f" --data {_quoted(data)}" if data else ""
    day = f" --as-of {as_of}" if as_of else ""
    m = Messages(choose_language(lang.value if lang else None), f"{folder}{spoken}", spoken, day)
    if wanted and lang is None and wanted.lower() not in LANGUAGES:
        refuse_choice(wanted, LANGUAGES, "R57_LANG", m)
    return m


def _quoted(path: Path) -> str:
    """A path as it is typed in a shell."""
    from shlex import quote

    return f'"{path}"' if os.name == "nt" else quote(str(path))


def choose_data(option: Path | None, m: Messages) -> Path:
    """The data folder; a line on stderr says which where it is not the obvious one."""
    root, why = choose_root(option, os.environ.get("R57_DATA"), Path.cwd())
    if why in {"environment", "here"} and root != shipped():
        narrate(m("data.from", path=root, why=m(f"data.{why}")))
    return root


def open_session(data: Path | None, lang: Lang | None, as_of: str | None = None) -> Session:
    """The data to ask; exit 3 where it cannot be read or its catalogue or places are broken."""
    m = messages(lang, data, as_of)
    return session_of(Tree(root=choose_data(data, m)), m)


def session_of(tree: Tree, m: Messages, *, keep: bool = True) -> Session:
    """The data of a folder; exit 3 as `open_session` does.

    What was read is kept for the next run unless it is not worth while.
    """
    store = with_reason(lambda: open_store(tree, today(), keep=keep), tree.root, m)
    try:
        store.register  # noqa: B018 - what all need is read at once
    except BrokenError as broken:
        _end_broken("error.invalid_shared", broken.errors, m)
    except NoCatalogueError:
        code = "error.no_catalogue" if tree.all() else "error.no_files"
        fail(Exit.UNREADABLE, m(code, path=tree.display("")))
    return Session(m=m, store=store)


def with_reason(look: Callable[[], T], root: Path, m: Messages) -> T:
    """What looking at a data folder gives; exit 3 with the reason where it cannot be listed."""
    try:
        return look()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        path = problem.filename or root
        fail(Exit.UNREADABLE, m("error.no_data", path=path, problem=reason))
