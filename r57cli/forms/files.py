"""The files of the data that a form stands for, and the cell behind each of their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.layout import names_of
from r57cli.forms.append import NoRoomError, append
from r57cli.forms.yaml_text import schema_line, to_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from r57cli.forms.records import Entry
    from r57cli.forms.sheets import Cell
    from r57cli.forms.sources import Source

Key = tuple[str | int, ...]


class Files:
    """New reports of a place, and what is added to its promises and documents.

    `texts` are the whole files by their names in the data folder, `full` the names of those that
    take no record at their end.
    """

    def __init__(self, root: Path, place: str) -> None:
        self._root, self._place = root, place
        self._origin: dict[tuple[str, Key], Cell] = {}
        self._older_lines: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.full: list[str] = []

    def cell(self, name: str, path: Key) -> Cell | None:
        """The cell of a key of a file, or of the record that it is in; None for older records."""
        for length in range(len(path), 0, -1):
            if cell := self._origin.get((name, path[:length])):
                return cell
        return None

    def is_added(self, name: str, line: int) -> bool:
        """True for a line of a file that was not there before."""
        return name in self.texts and line > self._older_lines.get(name, 0)

    def add_report(self, document: str, entries: Iterable[Entry]) -> None:
        """A report with these figures, as a file of its own."""
        name, kept = self._name("actuals", document), list(entries)
        records = [each.record for each in kept]
        data = {"place": self._place, "document": document, "actuals": records}
        self.texts[name] = schema_line("actuals") + to_yaml(data)
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
        path = self._root / name
        start = 0
        if path.is_file():
            before = path.read_bytes().decode()
            try:
                self.texts[name], start = append(before, kind, records)
            except NoRoomError:
                self.full.append(name)
                return
            self._older_lines[name] = before.count("\n")
        else:
            data = {"place": self._place, kind: records}
            self.texts[name] = schema_line(kind) + to_yaml(data)
        for at, (first, own) in enumerate(cells, start=start):
            self._trace(name, (kind, at), first, own)

    def _name(self, kind: str, document: str = "") -> str:
        """The name of a file: with the other ending where it is there with that."""
        names = names_of(kind, self._place, document)
        return next((each for each in names if (self._root / each).is_file()), names[0])

    def _trace(self, name: str, path: Key, first: Cell, own: Mapping[str, Cell]) -> None:
        self._origin[name, path] = first
        self._origin |= {(name, (*path, key)): cell for key, cell in own.items()}
