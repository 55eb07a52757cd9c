"""A program with the options of `r57 gap`, on the same typer, that prints a constant.

What r57 takes longer than this is its own. `constant_app.py FILE ARG…` prints what FILE holds: as
it is, or as a table of rich where its name ends in .table.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import typer

from r57cli.cli.gap import gap


def main() -> None:
    """Run the program."""
    constant = Path(sys.argv.pop(1))

    def answer(**given: Any) -> None:
        del given
        _print(constant)

    parameters = list(inspect.signature(gap, eval_str=True).parameters.values())
    answer.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    answer.__annotations__ = {each.name: each.annotation for each in parameters}
    answer.__doc__ = gap.__doc__
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command("gap")(answer)
    app.callback()(lambda: None)
    app()


def _print(constant: Path) -> None:
    text = constant.read_text("utf-8")
    if constant.suffix != ".table":
        sys.stdout.write(text)
        return
    from rich.console import Console  # noqa: PLC0415 - r57 imports it for tables only, too
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, show_header=False)
    for line in text.splitlines():
        table.add_row(line)
    Console(width=120, markup=False, highlight=False, emoji=False).print(table)


if __name__ == "__main__":
    main()
