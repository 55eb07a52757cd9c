"""A data folder read as far as a question needs it: what all places share, and those asked for.

What was once read and checked is kept as a snapshot; only where there is none of the very same
bytes is anything parsed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from r57cli.dataset import codec
from r57cli.dataset.dataset import Dataset, PlaceRecords, Register
from r57cli.dataset.digests import digests_of, shown_digest, whole_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from r57cli.dataset.examine import Examined
    from r57cli.dataset.snapshots import Snapshots
    from r57cli.dataset.tree import Tree
    from r57cli.reading.locate import Located
    from r57cli.rules.shared import Shared

_SHARED = "_shared"
Records = TypeVar("Records")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Records]):
    """What some files hold, None where they have errors.

    `digests` holds the SHA-256 of each file by its name, `errors` the errors of the broken ones.
    """

    records: Records | None
    digests: Mapping[str, str]
    errors: Mapping[str, list[Located]] = field(default_factory=dict)


class BrokenError(Exception):
    """The files that all places share have errors: `errors` holds them by the files' names."""

    def __init__(self, errors: Mapping[str, list[Located]]) -> None:
        self.errors = errors
        super().__init__(", ".join(errors))


class Store:
    """The records of a data folder, each place read when it is first asked for.

    `today` is the day after which nothing can have been reported yet.
    """

    def __init__(self, tree: Tree, today: date, snapshots: Snapshots) -> None:
        self.tree = tree
        self._today = today
        self._snapshots = snapshots
        self._parts: dict[str, Part[PlaceRecords]] = {}

    @property
    def register(self) -> Register:
        """What all places share; raises BrokenError where its files have errors."""
        if self._shared.records is None:
            raise BrokenError(self._shared.errors)
        return self._shared.records

    def dataset(self, places: Iterable[str]) -> Dataset:
        """What is known of these places; those with errors in their files are left out."""
        parts = {place: self._part(place) for place in sorted(set(places))}
        digests = dict(self._shared.digests)
        for part in parts.values():
            digests |= part.digests
        return Dataset(
            indicators=self.register.indicators,
            places=self.register.places,
            version=self.tree.version,
            digest=shown_digest(digests),
            records={key: part.records for key, part in parts.items() if part.records is not None},
        )

    def errors(self, places: Iterable[str]) -> dict[str, list[Located]]:
        """The broken files of these places with their errors."""
        return {name: found for place in places for name, found in self._part(place).errors.items()}

    def _part(self, place: str) -> Part[PlaceRecords]:
        if place not in self._parts:
            self._parts[place] = self._kept(place) or self._read(place)
        return self._parts[place]

    def _kept(self, place: str) -> Part[PlaceRecords] | None:
        if not self._snapshots.on:
            return None
        digests = digests_of(self.tree, self.tree.of_place(place))
        records = self._snapshots.get(place, self._key(digests), codec.decode_records)
        return None if records is None else Part(records=records, digests=digests)

    def _read(self, place: str) -> Part[PlaceRecords]:
        """A place from its files themselves."""
        from r57cli.dataset.examine import examine, understood  # noqa: PLC0415 - seldom needed
        from r57cli.dataset.join import records_of  # noqa: PLC0415

        files = understood(self.tree, self.tree.of_place(place))
        found = examine(files, self._examined_shared[0], self._today)
        if found.errors:
            return Part(records=None, digests=found.digests, errors=found.errors)
        records = records_of([file.model for file in files])
        self._snapshots.put(place, self._key(found.digests), codec.encode_records(records))
        return Part(records=records, digests=found.digests)

    def _key(self, digests: Mapping[str, str]) -> str:
        return whole_digest({**self._shared.digests, **digests})

    @cached_property
    def _shared(self) -> Part[Register]:
        if self._snapshots.on:
            digests = digests_of(self.tree, self.tree.shared())
            kept = self._snapshots.get(_SHARED, whole_digest(digests), codec.decode_register)
            if kept is not None:
                return Part(records=kept, digests=digests)
        from r57cli.dataset.join import register_of  # noqa: PLC0415 - seldom needed

        shared, found = self._examined_shared
        if found.errors:
            return Part(records=None, digests=found.digests, errors=found.errors)
        register = register_of(shared)
        self._snapshots.put(_SHARED, whole_digest(found.digests), codec.encode_register(register))
        return Part(records=register, digests=found.digests)

    @cached_property
    def _examined_shared(self) -> tuple[Shared, Examined]:
        """What all places share from its files themselves."""
        from r57cli.dataset.examine import examine, understood  # noqa: PLC0415 - seldom needed
        from r57cli.rules.shared import shared_of  # noqa: PLC0415

        shared = shared_of(understood(self.tree, self.tree.shared()))
        return shared, examine(shared.files, shared, self._today)
