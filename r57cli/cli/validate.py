"""`r57 validate` checks whether files are right."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.exits import Exit, fail
from r57cli.cli.options import DataOption, LangOption
from r57cli.cli.session import choose_data, messages
from r57cli.dataset.load import load
from r57cli.dataset.tree import CATALOGUE
from r57cli.models.authored import AuthoredFile, understand
from r57cli.output.findings_json import findings_object
from r57cli.output.json_text import to_json
from r57cli.output.stream import narrate, write_bytes, write_text
from r57cli.output.text import findings_text
from r57cli.reading.source import read

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.reading.locate import Located


class FindingsFormat(StrEnum):
    """The formats of findings."""

    TEXT = "text"
    JSON = "json"


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
    wanted = _wanted(paths, data, m)
    found: list[Located] = []
    checked = 0
    for root, names, extra in wanted:
        located, files = _check(root, names, extra, m)
        found += located
        checked += files
    found.sort(key=lambda each: each.sort_key)
    if format_ is FindingsFormat.JSON:
        write_bytes(to_json(findings_object(found, checked, m)) + "\n")
    else:
        write_text(findings_text(found, checked, m))
    _end(found, checked, strict=strict)


def _end(found: list[Located], checked: int, *, strict: bool) -> None:
    if checked == 0:
        raise SystemExit(int(Exit.UNREADABLE))
    if any(strict or each.finding.severity == "error" for each in found):
        raise SystemExit(int(Exit.FINDINGS))


def _wanted(
    paths: list[Path] | None, data: Path | None, m: Messages
) -> list[tuple[Path, str | None, list[Path]]]:
    """What to check: data folders, each with the part asked for, and loose files beside them."""
    if not paths:
        return [(choose_data(data, m), "", [])]
    missing = False
    wanted: list[tuple[Path, str | None, list[Path]]] = []
    for path in paths:
        if not os.path.lexists(path):
            narrate(m("error.no_path", path=path, problem=os.strerror(2)))
            missing = True
            continue
        root = _data_folder_of(path)
        if root is None:
            wanted.append((choose_data(data, m), None, _yaml_files(path)))
        else:
            part = path.absolute().relative_to(root.absolute()).as_posix()
            wanted.append((root, "" if part == "." else part, []))
    if missing and not wanted:
        raise SystemExit(int(Exit.UNREADABLE))
    return wanted


def _data_folder_of(path: Path) -> Path | None:
    """The nearest folder, the path itself included, that holds a catalogue."""
    here = path.absolute()
    depth = next(
        (n for n, each in enumerate([here, *here.parents]) if (each / CATALOGUE).exists()), None
    )
    if depth is None:
        return None
    return path if depth == 0 else Path(os.path.normpath(path.joinpath(*[".."] * depth)))


def _yaml_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(each for each in path.rglob("*") if each.suffix in {".yaml", ".yml"})


def _check(
    root: Path, part: str | None, loose: list[Path], m: Messages
) -> tuple[list[Located], int]:
    extra = [understand(read(path, str(path)), None, in_tree=False) for path in loose]
    try:
        loaded = load(root, extra)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        fail(Exit.UNREADABLE, m("error.no_data", path=root, problem=reason))
    kept = [file for file in loaded.files if _asked_for(file, part)]
    return [each for file in kept for each in loaded.problems[file.source.name]], len(kept)


def _asked_for(file: AuthoredFile, part: str | None) -> bool:
    if part is None:
        return not file.in_tree
    name = file.source.name
    return file.in_tree and (not part or name == part or name.startswith(f"{part}/"))
