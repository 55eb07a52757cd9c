"""Where an answer goes: to stdout in one format, or to files."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from r57cli.cli.exits import fail
from r57cli.cli.options import Format, read_choice
from r57cli.output.canvas import Canvas
from r57cli.output.exits import Exit
from r57cli.output.stream import canvas_of_stdout, write_bytes, write_text
from r57cli.reading.raw import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from r57cli.messages import Messages
    from r57cli.output.formats import Renderers

_SUFFIXES = {
    ".json": {"json"}, ".ndjson": {"ndjson"}, ".csv": {"csv"}, ".md": {"markdown"},
    ".txt": {"table", "text"}, ".sarif": {"sarif"}, ".xml": {"junit"},
}  # fmt: skip
"""The formats that an ending stands for, of which a command has one at most."""

_OTHER_SUFFIXES = {".docx", ".htm", ".html", ".parquet", ".pdf", ".png", ".svg", ".xls", ".xlsx"}
"""Endings that promise what no answer is: a report, a picture or a workbook."""

_STDOUT = "-"


class Destination(NamedTuple):
    """A file to write, and the format to write it in."""

    format: str
    path: Path


def deliver(
    renderers: Renderers,
    chosen: Format,
    outputs: list[str] | None,
    m: Messages,
    *,
    force: bool,
) -> None:
    """Send the answer to stdout in the chosen format, or to the files of `--output`."""
    if outputs:
        for output in outputs:
            _refuse_two_formats(output, chosen, list(renderers), m)
        files = destinations(outputs, chosen.value, list(renderers), m, force=force)
        write_all(files, renderers, m)
        return
    text = renderers[chosen.value](canvas_of_stdout())
    (write_text if chosen is Format.TABLE else write_bytes)(text)


def destinations(
    outputs: list[str] | None, chosen: str, formats: list[str], m: Messages, *, force: bool
) -> list[Destination]:
    """The files of `--output`; exit 2 for one that exists, unless it may be replaced.

    Exit 2 too for a format that is not known here, or an ending of another one.
    """
    found = [_destination(output, chosen, formats, m) for output in outputs or ()]
    refuse_unfit([each.path for each in found], m, force=force)
    return found


def refuse_unfit(paths: Iterable[Path], m: Messages, *, force: bool) -> None:
    """Exit 2 for a file that exists, unless it may be replaced; for a folder, and one named twice.

    What is written to and not replaced, as a pipe or a device, may exist.
    """
    seen: set[Path] = set()
    for path in paths:
        if os.path.isdir(path):
            fail(Exit.USAGE, m("error.is_folder", path=path))
        if os.path.isfile(path) and not force:
            fail(Exit.USAGE, m("error.exists", path=path))
        if path in seen:
            fail(Exit.USAGE, m("error.named_twice", path=path))
        seen.add(path)


def _destination(output: str, chosen: str, formats: list[str], m: Messages) -> Destination:
    """The format named before "=", else that of the file's ending, else the chosen one."""
    name, path = _parts(output)
    if str(path) == _STDOUT:
        fail(Exit.USAGE, m("error.output_stdout"))
    if name:
        return Destination(read_choice(name, formats, "--output", m), path)
    told, ending = _told(path, formats), path.suffix.lower()
    if told is None and ending in {*_SUFFIXES, *_OTHER_SUFFIXES}:
        fail(Exit.USAGE, m("error.output_ending", path=path, choices=", ".join(formats)))
    return Destination(told or chosen, path)


def _parts(output: str) -> tuple[str, Path]:
    """What "FORMAT=FILE" names; the format is "" where none is named, a path may hold "="."""
    name, sep, file = output.partition("=")
    return (name, Path(file)) if sep and name.isalpha() else ("", Path(output))


def _refuse_two_formats(output: str, chosen: Format, formats: list[str], m: Messages) -> None:
    """Exit 2 where the chosen format is not that of the file's ending: one of them is a slip."""
    name, path = _parts(output)
    told = _told(path, formats)
    if chosen is not Format.TABLE and told not in {None, chosen.value} and not name:
        fail(Exit.USAGE, m("error.two_formats", path=output, format=chosen.value, told=told))


def _told(path: Path, formats: list[str]) -> str | None:
    """The format, of those known here, that the ending of a file tells."""
    return next(iter(_SUFFIXES.get(path.suffix.lower(), set()) & set(formats)), None)


def write_all(files: list[Destination], renderers: Renderers, m: Messages) -> None:
    """Write each file as UTF-8; exit 3 where one cannot be written."""
    for each in files:
        save(each.path, partial(_as_bytes, renderers[each.format]), m)


def _as_bytes(render: Callable[[Canvas], str]) -> bytes:
    return render(Canvas()).encode("utf-8", errors="replace")


def save(path: Path, make: Callable[[], bytes | None], m: Messages) -> bool:
    """Write what `make` gives to a file, whole, in folders that are made where they are missing.

    False where it gives nothing to write. Exit 3 where it cannot be written; no half file is left.
    """
    try:
        content = make()
        if content is None:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.cannot_write", path=path, problem=reason))
    return True
