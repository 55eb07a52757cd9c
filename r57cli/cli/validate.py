"""`r57 validate` checks whether files are right."""

from __future__ import annotations

import errno
import os
import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.options import (
    DataOption,
    ForceOption,
    LangOption,
    OutputOption,
    read_day,
    read_prefixes,
)
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from datetime import date

    from r57cli.cli.deliver import Destination
    from r57cli.dataset.paths import Asked
    from r57cli.dataset.tree import Tree
    from r57cli.messages import Messages
    from r57cli.reading.source import SourceFile
    from r57cli.rows.findings import Report
    from r57cli.rules.checked import Checked


class FindingsFormat(StrEnum):
    """The formats of a report."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


_STDIN = Path("-")
_FOR_PEOPLE = {FindingsFormat.TEXT, FindingsFormat.GITHUB}


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH…]", readable=False, help="Files or data folders; - for stdin."
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODE…", help="Only rules that begin so: R3,R501."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE…", help="Without these rules.")
    ] = None,
    format_: Annotated[
        FindingsFormat, typer.Option("--format", "-f", help="What is written to stdout.")
    ] = FindingsFormat.TEXT,
    output: OutputOption = None,
    force: ForceOption = False,
    limit: Annotated[
        int, typer.Option("--limit", min=0, help="Findings shown to people at most; 0 for all.")
    ] = 200,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Findings do not change the exit code.")
    ] = False,
    stdin_filename: Annotated[
        Path | None,
        typer.Option("--stdin-filename", metavar="FILE", help="The file that stdin stands for."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="Check as on this day; else today."),
    ] = None,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Check the YAML files of a data folder; name every mistake at file:line:column.

    \b
    Examples:
      r57 validate
      r57 validate data/actuals/laichau
      r57 validate --ignore R702
      r57 validate --format github --output sarif=r57.sarif --output junit=r57.xml
    """
    from r57cli.cli.deliver import destinations
    from r57cli.cli.session import choose_data, messages
    from r57cli.dataset.paths import is_part
    from r57cli.dataset.tree import Tree
    from r57cli.domain.ruleset import RULES
    from r57cli.reading.raw import display_of

    m = messages(lang, data)
    asked = _asked(paths, m)
    codes = read_prefixes(select, m) or frozenset(RULES)
    codes -= read_prefixes(ignore, m)
    targets = destinations(output, format_.value, list(FindingsFormat), m, force=force)
    day = read_day(as_of, "--as-of", m)

    instead = _stdin(asked, stdin_filename) if _STDIN in (paths or ()) else {}
    if not paths:
        asked.parts[choose_data(data, m)] = [""]
    checked: list[Checked] = []
    for root, names in asked.parts.items():
        found = _survey(Tree(root=root, instead=instead.get(root, {})), day, m)
        checked += [each for each in found if is_part(each.name, names)]
    if asked.loose or None in instead:
        tree = Tree(root=choose_data(data, m))
        checked += _loose(asked.loose, instead.get(None, {}), tree, day, m)

    if not checked:
        _tell_empty(asked, m)
    report = _report(checked, codes, day, strict=strict)
    _write(report, format_, targets, m, limit)
    given = {display_of(path) for path in paths or ()}
    lost = any(not each.readable and each.display in given for each in checked)
    _end(report, unread=bool(asked.missing or asked.empty) or lost or not checked, quiet=exit_zero)


def _survey(tree: Tree, day: date, m: Messages) -> list[Checked]:
    from r57cli.cli.session import with_reason
    from r57cli.dataset.clean import checked
    from r57cli.dataset.snapshots import snapshots_of
    from r57cli.output.progress import watched

    watch = partial(watched, label=m("wait.checking"))
    return with_reason(lambda: checked(tree, day, snapshots_of(tree, day), watch), tree.root, m)


def _loose(
    paths: dict[str, Path], given: dict[str, SourceFile], tree: Tree, day: date, m: Messages
) -> list[Checked]:
    """What is found in files beside a data folder; full names tell them from those in it."""
    from r57cli.cli.session import with_reason
    from r57cli.dataset.survey import survey
    from r57cli.models.authored import understand
    from r57cli.reading.source import read

    sources = [*(read(path, name) for name, path in paths.items()), *given.values()]
    files = [understand(each, None, in_tree=False) for each in sources]
    names = {each.name for each in sources}
    found = with_reason(lambda: survey(tree, day, files), tree.root, m)
    return [each for each in found if each.name in names]


def _report(checked: list[Checked], codes: frozenset[str], day: date, *, strict: bool) -> Report:
    from r57cli.rows.findings import Report
    from r57cli.rules.causes import at_their_causes

    found = [each for file in checked for each in file.findings if each.finding.code in codes]
    files = tuple(file.display for file in checked)
    exempted = [code for file in checked for code in file.exempted]
    return Report(
        as_of=day,
        found=tuple(sorted(at_their_causes(found, files), key=lambda each: each.sort_key)),
        files=files,
        exempted=sum(code in codes for code in exempted),
        strict=strict,
    )


def _write(
    report: Report, chosen: FindingsFormat, targets: list[Destination], m: Messages, limit: int
) -> None:
    from r57cli.cli.deliver import write_all
    from r57cli.output.findings.formats import renderers
    from r57cli.output.stream import canvas_of_stdout, write_bytes, write_text

    texts = renderers(report, m, limit)
    write_all(targets, texts, m)
    (write_text if chosen in _FOR_PEOPLE else write_bytes)(texts[chosen.value](canvas_of_stdout()))


def _end(report: Report, *, unread: bool, quiet: bool) -> None:
    if unread:
        raise SystemExit(int(Exit.UNREADABLE))
    if report.errors and not quiet:
        raise SystemExit(int(Exit.FINDINGS))


def _asked(paths: list[Path] | None, m: Messages) -> Asked:
    """Sort the paths given; one that does not exist is told on stderr, the others are checked."""
    from r57cli.dataset.paths import Asked
    from r57cli.output.stream import narrate

    asked = Asked()
    for path in paths or ():
        if path != _STDIN:
            asked.add(path)
    for path in asked.missing:
        narrate(m("error.no_path", path=path, problem=os.strerror(errno.ENOENT)))
    for path in asked.empty:
        narrate(m("error.no_files", path=path))
    return asked


def _tell_empty(asked: Asked, m: Messages) -> None:
    """Say of the data folders, or the parts of them, that nothing in them can be checked."""
    from r57cli.output.stream import narrate

    for root, names in asked.parts.items():
        for name in names:
            narrate(m("error.no_files", path=root / name))


def _stdin(asked: Asked, stands_for: Path | None) -> dict[Path | None, dict[str, SourceFile]]:
    """What stdin holds, in the place of the file that it stands for; by data folder, or None."""
    from r57cli.dataset.paths import data_folder_of
    from r57cli.reading.raw import MOST_BYTES, display_of
    from r57cli.reading.source import parse

    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    root = data_folder_of(stands_for) if stands_for else None
    if stands_for is None or root is None:
        display = display_of(stands_for) if stands_for else "<stdin>"
        return {None: {display: parse(raw, display)}}
    name = asked.add_part(root, stands_for)
    return {root: {name: parse(raw, name, display_of(stands_for))}}
