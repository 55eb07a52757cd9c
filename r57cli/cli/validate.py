"""`r57 validate` checks whether files are right."""

from __future__ import annotations

import dataclasses
import errno
import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.exits import fail
from r57cli.cli.options import DataOption, LangOption
from r57cli.cli.session import choose_data, messages
from r57cli.dataset.load import load
from r57cli.dataset.tree import CATALOGUE, YAML_SUFFIXES
from r57cli.models.authored import understand
from r57cli.output.exits import Exit
from r57cli.output.findings_json import findings_object
from r57cli.output.json_text import to_json
from r57cli.output.stream import narrate, write_bytes, write_text
from r57cli.output.text import findings_text
from r57cli.reading.source import read

if TYPE_CHECKING:
    from r57cli.dataset.load import Loaded
    from r57cli.messages import Messages
    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.locate import Located


class FindingsFormat(StrEnum):
    """The formats of findings."""

    TEXT = "text"
    JSON = "json"


@dataclass(slots=True)
class _Asked:
    """What to check: parts of data folders by folder ("" for all of it), and loose files."""

    parts: dict[Path, list[str]] = field(default_factory=dict)
    loose: dict[str, Path] = field(default_factory=dict)
    missing: bool = False


def validate(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH…]", help="Files or data folders.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    format_: Annotated[
        FindingsFormat, typer.Option("--format", "-f", help="text for people, json for machines.")
    ] = FindingsFormat.TEXT,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Check the YAML files of a data folder; name every mistake at file:line:column.

    Examples: r57 validate · r57 validate data/actuals/laichau · r57 validate --format json
    """
    m = messages(lang)
    asked = _asked(paths, data, m)
    found: list[Located] = []
    checked: list[AuthoredFile] = []
    for root, names in asked.parts.items():
        loaded = _load(root, [], m)
        files = [file for file in loaded.files if _is_part(file.source.name, names)]
        checked += files
        found += [each for file in files for each in loaded.problems[file.source.name]]
    if asked.loose:
        extra = [_loose(name, path) for name, path in asked.loose.items()]
        loaded = _load(choose_data(data, m), extra, m)
        checked += extra
        found += [each for file in extra for each in loaded.problems[file.source.name]]
    found.sort(key=lambda each: each.sort_key)
    if format_ is FindingsFormat.JSON:
        write_bytes(to_json(findings_object(found, len(checked), m)) + "\n")
    else:
        write_text(findings_text(found, len(checked), m))
    given = {os.path.normpath(path) for path in paths or ()}
    lost = any(not f.source.readable and f.source.display in given for f in checked)
    _end(found, unread=asked.missing or lost or not checked, strict=strict)


def _end(found: list[Located], *, unread: bool, strict: bool) -> None:
    if unread:
        raise SystemExit(int(Exit.UNREADABLE))
    if any(strict or each.finding.severity == "error" for each in found):
        raise SystemExit(int(Exit.FINDINGS))


def _asked(paths: list[Path] | None, data: Path | None, m: Messages) -> _Asked:
    """Sort the paths given; one that does not exist is told on stderr, the others are checked."""
    asked = _Asked()
    if not paths:
        asked.parts[choose_data(data, m)] = [""]
        return asked
    for path in paths:
        if not os.path.lexists(path):
            narrate(m("error.no_path", path=path, problem=os.strerror(errno.ENOENT)))
            asked.missing = True
            continue
        root = _data_folder_of(path)
        if root is not None and (os.path.isdir(path) or _is_yaml(path)):  # noqa: PTH112 - likewise
            part = Path(os.path.relpath(path, root)).as_posix()
            asked.parts.setdefault(root, []).append("" if part == "." else part)
            continue
        files = _yaml_files(path)
        if not files:
            narrate(m("error.no_files", path=path))
            asked.missing = True
        asked.loose |= {os.path.abspath(each): each for each in files}  # noqa: PTH100 - no links
    return asked


def _data_folder_of(path: Path) -> Path | None:
    """The nearest folder, the path itself included, that holds a catalogue."""
    here = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as they were given
    root = next((each for each in (here, *here.parents) if _holds_data(each)), None)
    if root is None or path.is_absolute():
        return root
    return Path(os.path.relpath(root))


def _holds_data(folder: Path) -> bool:
    return os.path.exists(folder / CATALOGUE)  # noqa: PTH110 - False where it may not be entered


def _is_yaml(path: Path) -> bool:
    return path.suffix in YAML_SUFFIXES


def _yaml_files(path: Path) -> list[Path]:
    if not os.path.isdir(path):  # noqa: PTH112 - a folder that may not be entered is no error here
        return [path]
    return sorted(each for each in path.rglob("*") if _is_yaml(each))


def _loose(name: str, path: Path) -> AuthoredFile:
    """A file outside a data folder, under its full name, so that no file of the data has it."""
    source = dataclasses.replace(read(path, name), display=os.path.normpath(path))
    return understand(source, None, in_tree=False)


def _load(root: Path, extra: list[AuthoredFile], m: Messages) -> Loaded:
    try:
        return load(root, extra)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.no_data", path=root, problem=reason))


def _is_part(name: str, parts: list[str]) -> bool:
    return any(not part or name == part or name.startswith(f"{part}/") for part in parts)
