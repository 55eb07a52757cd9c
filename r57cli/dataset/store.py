"""A data folder read as far as a question needs it: what all places share, and those asked for.

What was once read and checked is kept as a snapshot; only where there is none of the very same
bytes is anything parsed.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from r57cli.dataset import codec
from r57cli.dataset.cores import shared_out
from r57cli.dataset.dataset import Dataset, PlaceRecords, Register
from r57cli.dataset.digests import (
    bytes_of,
    digest_if_any,
    digests_of,
    shown_digest,
    whole_digest,
)
from r57cli.dataset.snapshots import Snapshots, snapshots_of
from r57cli.domain.frozen import Frozen, replace
from r57cli.domain.layout import CATALOGUE, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from r57cli.dataset.examine import Examined
    from r57cli.dataset.tree import Tree
    from r57cli.reading.locate import Located
    from r57cli.rules.shared import Shared

_SHARED = "_shared"
Records = TypeVar("Records")


class Part(Frozen, Generic[Records]):
    """What some files hold, None where they have errors.

    `digests` holds the SHA-256 of each file by its name, `errors` the errors of the broken ones.
    """

    records: Records | None
    digests: Mapping[str, str]
    errors: Mapping[str, list[Located]] = {}


class BrokenError(Exception):
    """The files that all places share have errors: `errors` holds them by the files' names."""

    def __init__(self, errors: Mapping[str, list[Located]]) -> None:
        self.errors = errors
        super().__init__(", ".join(errors))


class NoCatalogueError(Exception):
    """The data folder names no indicator or no place: `files` are those that would."""

    def __init__(self, register: Register) -> None:
        held = {CATALOGUE: register.indicators, PLACES: register.places}
        self.files = tuple(name for name, records in held.items() if not records)
        super().__init__(", ".join(self.files))


def open_store(tree: Tree, today: date, *, keep: bool = True) -> Store:
    """A data folder to ask; raises OSError where it cannot be listed.

    What is read is kept for the next time, unless `keep` is False.
    """
    tree.look()
    return Store(tree, today, snapshots_of(tree, today, keep=keep))


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
        """What all places share.

        Raises BrokenError where its files have errors, NoCatalogueError where there are none.
        """
        found = self._shared.records
        if found is None:
            raise BrokenError(self._shared.errors)
        if not (found.indicators and found.places):
            raise NoCatalogueError(found)
        return found

    def read(self, places: Iterable[str]) -> Iterator[str]:
        """Read the places that were not read yet; each is given when it is done."""
        files = {place: self.tree.of_place(place) for place in places if place not in self._parts}
        beside = self._shared.digests
        for place, names in files.items():
            kept = self._kept(
                place, partial(digests_of, self.tree, names), beside, codec.decode_records
            )
            if kept is not None:
                self._parts[place] = kept
                yield place
        unread = [place for place in files if place not in self._parts]
        size = sum(len(files[place]) for place in unread)
        for place, part in zip(unread, shared_out(self._from_files, unread, size), strict=True):
            self._parts[place] = part
            yield place

    def dataset(self, places: Iterable[str]) -> Dataset:
        """What is known of these places; those with errors in their files are left out."""
        parts = self._read_parts(sorted(set(places)))
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
        parts = self._read_parts(places).values()
        return {name: found for part in parts for name, found in part.errors.items()}

    def _read_parts(self, places: Iterable[str]) -> dict[str, Part[PlaceRecords]]:
        wanted = list(dict.fromkeys(places))
        for _ in self.read(wanted):
            pass
        return {place: self._parts[place] for place in wanted}

    def _from_files(self, place: str) -> Part[PlaceRecords]:
        """A place from its files themselves."""
        from r57cli.dataset.examine import examine, understood  # noqa: PLC0415 - seldom needed
        from r57cli.dataset.join import records_of  # noqa: PLC0415

        files = understood(self.tree, self.tree.of_place(place))
        found = examine(files, self._examined_shared[0], self._today)
        if found.errors:
            return Part(records=None, digests=found.digests, errors=found.errors)
        records = records_of([file.model for file in files], self.register)
        beside = self._shared.digests
        return self._keep(place, records, found.digests, beside, codec.encode_records)

    @cached_property
    def _shared(self) -> Part[Register]:
        kept = self._kept(_SHARED, self._shared_digests, {}, codec.decode_register)
        return kept or self._read_shared()

    @cached_property
    def _shared_bytes(self) -> dict[str, bytes | None]:
        """The files that all places share, read once: all that is said rests on the same bytes."""
        return {name: bytes_of(self.tree.path(name)) for name in self.tree.shared()}

    def _shared_digests(self) -> dict[str, str]:
        return {name: digest_if_any(raw) for name, raw in self._shared_bytes.items()}

    def _read_shared(self) -> Part[Register]:
        """What all places share from its files themselves."""
        from r57cli.dataset.join import register_of  # noqa: PLC0415 - seldom needed

        shared, found = self._examined_shared
        if found.errors:
            return Part(records=None, digests=found.digests, errors=found.errors)
        return self._keep(_SHARED, register_of(shared), found.digests, {}, codec.encode_register)

    @cached_property
    def _examined_shared(self) -> tuple[Shared, Examined]:
        from r57cli.dataset.examine import examine, understood  # noqa: PLC0415 - seldom needed
        from r57cli.reading.source import parse  # noqa: PLC0415
        from r57cli.rules.shared import shared_of  # noqa: PLC0415

        sources = {
            name: parse(raw, name, self.tree.display(name))
            for name, raw in self._shared_bytes.items()
            if raw is not None
        }
        tree = replace(self.tree, instead={**sources, **self.tree.instead})
        shared = shared_of(understood(tree, self._shared_bytes))
        return shared, examine(shared.files, shared, self._today)

    def _kept(
        self,
        name: str,
        look: Callable[[], Mapping[str, str]],
        beside: Mapping[str, str],
        decode: Callable[[Any], Records],
    ) -> Part[Records] | None:
        """The snapshot of files as they are now; `beside` are the digests of what they rest on.

        `look` gives the digests of the files themselves.
        """
        if not self._snapshots.on:
            return None
        digests = look()
        records = self._snapshots.get(name, whole_digest({**beside, **digests}), decode)
        return None if records is None else Part(records=records, digests=digests)

    def _keep(
        self,
        name: str,
        records: Records,
        digests: Mapping[str, str],
        beside: Mapping[str, str],
        encode: Callable[[Records], Any],
    ) -> Part[Records]:
        """Records that were read and checked, kept for the next time."""
        if self._snapshots.on:
            self._snapshots.put(name, whole_digest({**beside, **digests}), encode(records))
        return Part(records=records, digests=digests)
