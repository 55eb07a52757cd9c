"""`r57 diff`: what a change of the data says, and what it does to the results."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.exits import fail
from r57cli.cli.options import (
    AsOfOption,
    DataOption,
    ForceOption,
    Format,
    FormatOption,
    LangOption,
    OutputOption,
    read_choices,
    read_day,
)
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from r57cli.dataset.dataset import Dataset
    from r57cli.dataset.tree import Tree
    from r57cli.messages import Messages
    from r57cli.reading.source import SourceFile
    from r57cli.rows.diff.rows import DiffRow


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A data folder, a revision of git, or a file.")
    ],
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="The same; else the data as it is now.")
    ] = None,
    as_of: AsOfOption = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on", metavar="WHAT,…", help="Exit 1: added removed changed rewritten worsened."
        ),
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show which documents, targets and figures differ, and what that does to the results.

    \b
    Examples:
      r57 diff main
      r57 diff main...HEAD -f markdown
      r57 diff HEAD~3 --fail-on rewritten
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import choose_data, messages
    from r57cli.dataset.paths import data_folder_of
    from r57cli.output.diff.formats import renderers
    from r57cli.rows.diff.answer import diff as answer_diff
    from r57cli.rows.diff.rows import CONDITIONS

    m = messages(lang, data)
    stop_at = read_choices(fail_on or (), CONDITIONS, "--fail-on", m)
    day = read_day(as_of, "--as-of", m)
    root = choose_data(data, m)
    root = data_folder_of(root) or root
    before, after = _states(old, new, root, m)
    answer = answer_diff(before, after, day)
    deliver(renderers(answer, m), format_, output, m, force=force)
    if any(_holds(row, each) for row in answer.rows for each in stop_at):
        raise SystemExit(int(Exit.FINDINGS))


def _holds(row: DiffRow, condition: str) -> bool:
    if condition in {"rewritten", "worsened"}:
        return bool(getattr(row, condition))
    return row.what != "result" and row.change == condition


def _states(old: str, new: str | None, root: Path, m: Messages) -> tuple[Dataset, Dataset]:
    """The two states of the data, read; exit 2 for a name that stands for none."""
    from r57cli.dataset.states import between
    from r57cli.dataset.tree import Tree

    if "" in {old, new}:
        fail(Exit.USAGE, m("error.empty_name"))
    if new is None and not os.path.exists(old):
        old, new = between(old)
    if os.path.isfile(old) or (new and os.path.isfile(new)):
        return _files(old, new, root, m)
    with tempfile.TemporaryDirectory(prefix="r57-") as folder:
        before = _state(old, root, Path(folder, "old"), m)
        if new is None:
            return before, _read(Tree(root=root), str(root), m)
        return before, _state(new, root, Path(folder, "new"), m)


def _files(old: str, new: str | None, root: Path, m: Messages) -> tuple[Dataset, Dataset]:
    """The data with one file and with the other, or as it is now, in its place."""
    from r57cli.dataset.tree import Tree

    if new is not None and not (os.path.isfile(old) and os.path.isfile(new)):
        fail(Exit.USAGE, m("error.unlike_files", old=old, new=new))
    before = _in_its_place(old, m)
    after = _in_its_place(new, m) if new else {}
    if after and before.keys() != after.keys():
        names = ", ".join([*before, *after])
        fail(Exit.USAGE, m("error.other_files", names=names))
    return (
        _read(Tree(root=root, instead=before), old, m),
        _read(Tree(root=root, instead=after), new or str(root), m),
    )


def _in_its_place(path: str, m: Messages) -> dict[str, SourceFile]:
    from r57cli.dataset.states import NoPartError, in_its_place

    try:
        return in_its_place(Path(path))
    except NoPartError:
        fail(Exit.UNREADABLE, m("error.no_part", path=path))


def _state(name: str, root: Path, folder: Path, m: Messages) -> Dataset:
    """A folder as it is, else a revision of git, written below `folder`."""
    from r57cli.dataset.paths import data_folder_of
    from r57cli.dataset.states import UnknownStateError, unpack_revision
    from r57cli.dataset.tree import Tree

    path = Path(name)
    if os.path.isdir(path):
        return _read(Tree(root=data_folder_of(path / "data") or path), name, m)
    try:
        tree = unpack_revision(name, root, folder)
    except FileNotFoundError:
        fail(Exit.USAGE, m("error.no_git"))
    except (UnknownStateError, ValueError) as problem:
        fail(Exit.USAGE, m("error.no_state", name=name, problem=problem))
    return _read(tree, name, m, keep=False)


def _read(tree: Tree, state: str, m: Messages, *, keep: bool = True) -> Dataset:
    from r57cli.cli.session import session_of

    return session_of(tree, m, keep=keep).read_whole(state)
