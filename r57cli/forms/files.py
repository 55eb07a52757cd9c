"""The files of the data that a form stands for, and the cell behind each of their keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from r57cli.domain.layout import names_of
from r57cli.forms.append import NoRoomError, append, count_records, mark_read
from r57cli.forms.yaml_text import schema_line, to_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from r57cli.forms.records import Entry
    from r57cli.forms.sheets import Cell
    from r57cli.forms.sources import Source

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """The whole text of a file to write, and how many of its records come with the form.

    `state` is "new", "more" where they are added at its end, "instead" where they replace the
    `older` records that it held, or "read" where they are only marked as read; `older_lines` counts
    the lines at its beginning that were there before.
    """

    text: str
    records: int
    state: str = "new"
    older: int = 0
    older_lines: int = 0


class Files:
    """New reports of a place, and what is added to its promises and documents.

    `made` are the files by their names in the data folder, `full` the names of those that take no
    record at their end.
    """

    def __init__(self, root: Path, place: str) -> None:
        self._root, self._place = root, place
        self._origin: dict[tuple[str, Key], Cell] = {}
        self.made: dict[str, NewFile] = {}
        self.full: list[str] = []

    def cell(self, name: str, path: Key) -> Cell | None:
        """The cell of a key of a file, or of the record that it is in; None for older records."""
        for length in range(len(path), 0, -1):
            if cell := self._origin.get((name, path[:length])):
                return cell
        return None

    def is_added(self, name: str, line: int) -> bool:
        """True for a line of a file that was not there before."""
        return name in self.made and line > self.made[name].older_lines

    def add_report(self, document: str, entries: Iterable[Entry]) -> None:
        """A report with these figures, as a file of its own."""
        name, kept = self._name("actuals", document), list(entries)
        records = [each.record for each in kept]
        data = {"place": self._place, "document": document, "actuals": records}
        text = schema_line("actuals") + to_yaml(data)
        path = self._root / name
        state = "instead" if path.is_file() else "new"
        older = count_records(path.read_bytes(), "actuals") if path.is_file() else 0
        self.made[name] = NewFile(text=text, records=len(records), state=state, older=older)
        for at, each in enumerate(kept):
            self._trace(name, ("actuals", at), each.line.first, each.cells)

    def add_promises(self, documented: Iterable[tuple[str, Entry]]) -> None:
        """Promises at the end of those of the place."""
        records, entries = [], []
        for document, entry in documented:
            indicator = {"indicator": entry.record.get("indicator")}
            records.append({**indicator, "document": document, **entry.record})
            entries.append((entry.line.first, entry.cells))
        self._append("targets", records, entries)

    def mark_read(self, documents: set[str]) -> None:
        """Known documents that are read from now on."""
        name = self._name("documents")
        if documents and (self._root / name).is_file():
            text, count = mark_read((self._root / name).read_bytes().decode(), documents)
            older = text.count("\n")
            self.made[name] = NewFile(text=text, records=count, state="read", older_lines=older)

    def add_documents(self, sources: Iterable[Source]) -> None:
        """Documents at the end of those of the place."""
        kept = list(sources)
        cells = [(each.cells["id"], each.cells) for each in kept]
        self._append("documents", [each.record for each in kept], cells)

    def _append(
        self,
        kind: str,
        records: list[dict[str, Any]],
        cells: Iterable[tuple[Cell, Mapping[str, Cell]]],
    ) -> None:
        """Records at the end of a file, which stays as it is before them; a new file if none is."""
        if not records:
            return
        name = self._name(kind)
        path, start, count = self._root / name, 0, len(records)
        if path.is_file():
            made = self.made.get(name)
            before = made.text if made else path.read_bytes().decode()
            try:
                text, start = append(before, kind, records)
            except NoRoomError:
                self.full.append(name)
                return
            older = before.count("\n")
            self.made[name] = NewFile(text=text, records=count, state="more", older_lines=older)
        else:
            text = schema_line(kind) + to_yaml({"place": self._place, kind: records})
            self.made[name] = NewFile(text=text, records=count)
        for at, (first, own) in enumerate(cells, start=start):
            self._trace(name, (kind, at), first, own)

    def _name(self, kind: str, document: str = "") -> str:
        """The name of a file: with the other ending where it is there with that."""
        names = names_of(kind, self._place, document)
        return next((each for each in names if (self._root / each).is_file()), names[0])

    def _trace(self, name: str, path: Key, first: Cell, own: Mapping[str, Cell]) -> None:
        self._origin[name, path] = first
        self._origin |= {(name, (*path, *key.split("."))): cell for key, cell in own.items()}
