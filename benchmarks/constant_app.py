"""A program with the commands and options of r57, on the same typer, that prints a constant.

What r57 takes longer than this is its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from r57cli.cli.app import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CONSTANT = "CONSTANT"
"""The variable that names the file to print: as it is, or as a table where it ends in .table."""

_HEAD = """\
import os, sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated
import typer

def show():
    constant = Path(os.environ["CONSTANT"])
    text = constant.read_text("utf-8")
    if constant.suffix != ".table":
        sys.stdout.write(text)
        return
    from rich.console import Console
    from rich.table import Table
    table = Table(box=None, show_header=False)
    for line in text.splitlines():
        table.add_row(line)
    Console(width=120, markup=False, highlight=False, emoji=False).print(table)

def group():
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

app = group()
app.callback()(lambda: None)
"""
_TAIL = "app()\n"


def write_app(path: Path, only: Iterable[str] = ()) -> None:
    """Write the program, with all commands or with those of these names only."""
    root: Any = typer.main.get_command(build())
    names = list(only) or list(root.commands)
    parts = [part for name in names for part in _command(name, root.commands[name], "app")]
    path.write_text("".join([_HEAD, *parts, _TAIL]), encoding="utf-8")


def _command(name: str, command: Any, app: str) -> Iterator[str]:
    """A command, or a group of them."""
    if hasattr(command, "commands"):
        yield f"{name}_app = group()\n{app}.add_typer({name}_app, name={name!r})\n"
        for inner in command.commands:
            yield from _command(inner, command.commands[inner], f"{name}_app")
        return
    function = f"{app}_{name}"
    for each in command.params:
        if _choices(each):
            members = {choice: choice for choice in _choices(each)}
            yield f"{function}_{each.name} = StrEnum({each.name!r}, {members!r})\n"
    params = "".join(f"    {_parameter(each, function)},\n" for each in command.params)
    yield f"\n@{app}.command({name!r})\ndef {function}(*,\n{params}):\n"
    yield f"    {command.help!r}\n    show()\n\n"


def _parameter(each: Any, function: str) -> str:
    kind = "int" if type(each.type).__name__ == "IntRange" else "str"
    if _choices(each):
        kind = f"{function}_{each.name}"
    if getattr(each, "is_flag", False):
        kind = "bool"
    if each.nargs == -1 or getattr(each, "multiple", False):
        kind = f"list[{kind}]"
    option = each.param_type_name == "option"
    names = "".join(f"{name!r}, " for name in each.opts) if option else ""
    form = f"typer.{'Option' if option else 'Argument'}({names}help={each.help!r})"
    if each.required:
        return f"{each.name}: Annotated[{kind}, {form}]"
    default = (
        f"{kind}({str(each.default)!r})" if _choices(each) and each.default else repr(each.default)
    )
    return f"{each.name}: Annotated[{kind} | None, {form}] = {default}"


def _choices(each: Any) -> list[str]:
    return [str(getattr(choice, "value", choice)) for choice in getattr(each.type, "choices", ())]
