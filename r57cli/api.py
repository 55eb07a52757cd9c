"""The Python API: the questions of the command line as objects, and as pandas frames."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar

from r57cli.dataset.store import BrokenError, NoCatalogueError, open_store
from r57cli.dataset.tree import Tree, choose_root
from r57cli.domain.frozen import replace
from r57cli.engine.progress import VIEWS, View
from r57cli.rows.gap.select import ORDERS, Order, Selection, conditions, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Unpack

    import pandas as pd

    from r57cli.dataset.dataset import Dataset
    from r57cli.dataset.store import Store
    from r57cli.domain.records import Indicator, Place
    from r57cli.rows.compare.rows import CompareRow, CompareSummary
    from r57cli.rows.explain.rows import EvidenceRow, ExplainSummary
    from r57cli.rows.gap.rows import GapRow, GapSummary
    from r57cli.rows.track.rows import TrackRow, TrackSummary

Row = TypeVar("Row")
Summary = TypeVar("Summary")


class Filters(TypedDict, total=False):
    """What can be asked of the rows: the fields of a `Selection`, for those who check types."""

    years: tuple[str, ...]
    indicators: tuple[str, ...]
    headline: bool
    only: tuple[str, ...]
    order: Order
    all_rows: bool


class InvalidDataError(ValueError):
    """Files that the question cannot do without have errors, or are not there: `files`."""

    def __init__(self, files: Sequence[str], problem: str = "with errors") -> None:
        self.files = tuple(files)
        super().__init__(f"files {problem}: {', '.join(files)}; run r57 validate")


@dataclass(frozen=True, slots=True)
class Result(Generic[Row, Summary]):
    """The answer to a question: its rows, in order, and a summary of each territory.

    Numbers are `decimal.Decimal`, exact as in the JSON of the command line; units are named beside
    them.
    """

    rows: tuple[Row, ...]
    summary: tuple[Summary, ...]
    as_of: date
    record: type[Row]

    def __iter__(self) -> Iterator[Row]:
        """The rows."""
        return iter(self.rows)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as mappings of lists, text, Decimals and None, as in JSON."""
        from r57cli.output.plain import INTERNAL, to_plain  # noqa: PLC0415 - only when asked for

        return [to_plain(row, leave_out=INTERNAL) for row in self.rows]

    def to_frame(self) -> pd.DataFrame:
        """The rows as a frame: the key is the index, the columns are those of the CSV.

        Numbers are float64, whole numbers Int64, flags boolean, days datetime64; lists are text
        joined with "|".
        """
        from r57cli.output.frame import to_frame  # noqa: PLC0415 - pandas only when asked for

        return to_frame(self.rows, self.record)


class Data:
    """A data folder to ask; each place is read when it is first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def dataset(self) -> Dataset:
        """All that is known of all places; those with errors in their files are left out."""
        return self._store.dataset(self._all())

    @property
    def broken(self) -> tuple[str, ...]:
        """The files that are left out for their errors."""
        return tuple(self._store.errors(self._all()))

    def gaps(
        self,
        *places: str,
        as_of: date | None = None,
        rank_by: View = "relative",
        **selection: Unpack[Filters],
    ) -> Result[GapRow, GapSummary]:
        """Where places fall short; all provinces and cities where none is named.

        `selection` are `Filters`: years, indicators, headline, only, order, all_rows. Raises
        LookupError for a place or indicator that is not known, ValueError for another word that is
        not, InvalidDataError where the place's files have errors.
        """
        from r57cli.rows.gap.answer import gap  # noqa: PLC0415 - what is not asked is not imported
        from r57cli.rows.gap.rows import GapRow  # noqa: PLC0415

        dataset, chosen, day = *self._read(places), _day(as_of)
        found = gap(dataset, chosen, day, self._selection(selection, rank_by), rank_by)
        return Result(found.rows, found.summary, day, GapRow)

    def track(
        self,
        *places: str,
        as_of: date | None = None,
        rank_by: View = "relative",
        **selection: Unpack[Filters],
    ) -> Result[TrackRow, TrackSummary]:
        """Whether places will reach what they promised; as `gaps` otherwise."""
        from r57cli.rows.track.answer import track  # noqa: PLC0415
        from r57cli.rows.track.rows import TrackRow  # noqa: PLC0415

        dataset, chosen, day = *self._read(places), _day(as_of)
        found = track(dataset, chosen, day, self._selection(selection, rank_by), rank_by)
        return Result(found.rows, found.summary, day, TrackRow)

    def explain(
        self, place: str, indicator: str, *, as_of: date | None = None
    ) -> Result[EvidenceRow, ExplainSummary]:
        """Every record of one indicator of one place, and what follows from them.

        Raises LookupError for a place or indicator that is not known.
        """
        from r57cli.rows.explain.answer import explain  # noqa: PLC0415
        from r57cli.rows.explain.rows import EvidenceRow  # noqa: PLC0415

        dataset, (chosen,) = self._read((place,))
        day = _day(as_of)
        found = explain(dataset, chosen, self._indicator(indicator), day)
        return Result(found.rows, found.summary, day, EvidenceRow)

    def compare(
        self,
        *places: str,
        indicators: Sequence[str] = (),
        against: str | None = None,
        as_of: date | None = None,
    ) -> Result[CompareRow, CompareSummary]:
        """Who promises and reports what; the headline indicators where none is named.

        `against` is a place whose promises stand beside. Raises LookupError as the others do.
        """
        from r57cli.rows.compare.answer import compare  # noqa: PLC0415
        from r57cli.rows.compare.rows import CompareRow, question_of  # noqa: PLC0415

        names = _words("indicators", indicators)
        wanted = tuple(map(self._indicator, names)) or self._store.register.headline()
        beside = self._place(against) if against else None
        question = question_of(wanted, beside)
        dataset, chosen = self._read(places, beside=[beside] if beside else [])
        day = _day(as_of)
        found = compare(dataset, chosen, question, day)
        return Result(found.rows, found.summary, day, CompareRow)

    def tables(self) -> dict[str, pd.DataFrame]:
        """The whole dataset as frames: indicators, places, documents, targets, actuals."""
        from r57cli.output.export.files import frame  # noqa: PLC0415 - pandas only when asked for
        from r57cli.rows.export.tables import tables  # noqa: PLC0415

        return {table.name: frame(table) for table in tables(self.dataset, _today())}

    def _all(self) -> list[str]:
        return [place.id for place in self._store.register.current()]

    def _read(
        self, names: Sequence[str], beside: Iterable[Place] = ()
    ) -> tuple[Dataset, list[Place]]:
        """The places of these names, else all without errors, and what is known of them."""
        asked = [self._place(name) for name in names] or self._store.register.provinces()
        found = {place.id: place for place in asked}
        dataset = self._store.dataset([*found, *(place.id for place in beside)])
        return dataset, [place for key, place in found.items() if key in dataset.records]

    def _selection(self, filters: Filters, rank_by: str) -> Selection:
        if unknown := filters.keys() - Filters.__annotations__:
            names = ", ".join(Filters.__annotations__)
            message = f"no filter is called {', '.join(sorted(unknown))}; known: {names}"
            raise TypeError(message)
        found = Selection(**filters)
        named = tuple(map(self._indicator, _words("indicators", found.indicators)))
        for year in _words("years", found.years):
            _check_year(year)
        words = [(found.order, ORDERS), (rank_by, VIEWS)]
        for word, known in (*words, *((each, conditions()) for each in _words("only", found.only))):
            if word not in known:
                message = f"{word!r} is not known; known: {', '.join(known)}"
                raise ValueError(message)
        return replace(found, indicators=tuple(each.id for each in named))

    def _place(self, name: object) -> Place:
        if not isinstance(name, str):
            message = f"a place is named by a text, not by {name!r}"
            raise TypeError(message)
        register = self._store.register
        match = register.find_place(name)
        if match is None:
            raise LookupError(_unknown("place", name, register.suggest_places(name)))
        if files := self._store.errors([match.place.id]):
            raise InvalidDataError(list(files))
        return match.place

    def _indicator(self, name: str) -> Indicator:
        register = self._store.register
        found = register.find_indicator(name)
        if found is None:
            raise LookupError(_unknown("indicator", name, register.suggest_indicators(name)))
        return found


def open_data(folder: str | os.PathLike[str] | None) -> Data:
    """Read a data folder, chosen as the command line chooses it.

    Raises OSError where it cannot be listed, InvalidDataError where its catalogue or its places
    have errors or are missing.
    """
    option = Path(folder) if folder is not None else None
    root, _ = choose_root(option, os.environ.get("R57_DATA"), Path.cwd())
    store = open_store(Tree(root=root), _today())
    try:
        store.register  # noqa: B018 - what all need is read at once
    except BrokenError as broken:
        raise InvalidDataError(list(broken.errors)) from None
    except NoCatalogueError as missing:
        raise InvalidDataError(missing.files, "missing or empty") from None
    return Data(store)


def _unknown(kind: str, name: str, close: Sequence[str]) -> str:
    hint = f"; did you mean {', '.join(close)}?" if close else ""
    return f"no {kind} is called “{name}”{hint}"


def _words(name: str, given: Sequence[str]) -> Sequence[str]:
    """The words of an argument that takes several; TypeError for a single one."""
    if isinstance(given, str) or not isinstance(given, Collection):
        message = f"{name} takes a sequence of texts, as ({given!r},), not {given!r}"
        raise TypeError(message)
    return given


def _check_year(year: object) -> None:
    """TypeError for what is no text, ValueError for one that is no year."""
    if not isinstance(year, str):
        message = f"a year is a text, as '2030', not {year!r}"
        raise TypeError(message)
    if not is_year(year):
        message = f"{year!r} is no year; write '2030'"
        raise ValueError(message)


def _day(as_of: date | None) -> date:
    """The day asked for, today where none is; TypeError for a text or a time of day."""
    if as_of is None:
        return _today()
    if isinstance(as_of, datetime) or not isinstance(as_of, date):
        message = f"as_of takes a datetime.date, not {as_of!r}"
        raise TypeError(message)
    return as_of


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the analyst's own calendar day
