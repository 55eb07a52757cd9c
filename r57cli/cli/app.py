"""`r57`: the commands put together, and how the program ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from r57cli import __version__
from r57cli.cli.command import Command, Group
from r57cli.output.exits import Exit

_EPILOG = (
    "Exit codes: 0 done; 1 findings, a condition of --fail-on met or a form to be mended; "
    "2 wrong usage; 3 data unreadable or invalid; 70 a bug in r57; 130 Ctrl-C; 141 closed pipe."
)

_FUNCTIONS = {"import": "import_", "list": "listing"}
"""The files and functions of commands whose names Python does not allow, or knows already."""

_COMMANDS = {
    "gap": "Where places fall short, what is not reported, what is met.",
    "track": "Whether they will get there: pace so far and needed.",
    "explain": "Every figure of one indicator, which counts, and why.",
    "compare": "Who promises and reports what; one indicator as a league.",
    "report": "A page, a Word document, a workbook, Markdown, a chart.",
    "export": "The whole dataset as tables with their dictionary.",
    "template": "The form that officers fill in with a place's figures.",
    "import": "A filled form read, every mistake named at its cell.",
    "diff": "What a change of the data says and does to the results.",
    "validate": "Every mistake of data files at its file:line:column.",
    "rule": "What a rule of validate checks, why, how to mend it.",
    "schema": "The JSON Schema of an output or of an authored file.",
    "list": "Places, indicators, documents, reported figures or rules.",
}
"""The commands and what each answers: the help of r57 says it without importing them."""


class _Lazy(Mapping[str, Any]):
    """The commands by their names, each imported when it is asked for: none waits for others."""

    def __getitem__(self, name: str) -> Any:
        if name not in _COMMANDS:
            raise KeyError(name)
        return _command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


class Commands(Group):
    """The commands of r57, as typer knows them."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": _Lazy()})

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands into the help."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@cache
def _command(name: str) -> Any:
    file = _FUNCTIONS.get(name, name)
    module = import_module(f"r57cli.cli.{file}")
    app: typer.Typer | None = getattr(module, "app", None)  # of a command that has commands
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, cls=Command)(getattr(module, file))
    command = typer.main.get_command(app)
    command.name = name
    return command


def root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the versions of r57 and of the data.")
    ] = False,
) -> None:
    """Find where a place falls short of what it promised under Resolution 57-NQ/TW."""
    if version:
        _show_version()
        raise typer.Exit


def build() -> typer.Typer:
    """The app with all its commands."""
    app = typer.Typer(
        name="r57",
        cls=Commands,
        help="Find where a place falls short of what it promised under Resolution 57-NQ/TW.",
        epilog=_EPILOG,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(root)
    return app


def _show_version() -> None:
    """The version of r57 whatever the data is like: a report of a bug needs it."""
    from r57cli.cli.session import choose_data
    from r57cli.dataset.digests import digests_of, shown_digest
    from r57cli.dataset.tree import Tree
    from r57cli.messages import Messages, choose_language
    from r57cli.output.stream import write_text

    tree = Tree(root=choose_data(None, Messages(choose_language(None))))
    try:
        digest = f"sha256 {shown_digest(digests_of(tree, tree.all()))}"
    except OSError as problem:
        digest = f"{tree.root}: {problem.strerror}"
    write_text(f"r57 {__version__} · data {tree.version or 'unversioned'} ({digest})\n")


def run() -> None:
    """Run the command line; a bug ends with 70 and says what to send."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller: there is nobody to write to
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    # To look for plugins pydantic reads the metadata of every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        build()()
    except Exception:  # noqa: BLE001 - the last line of defence: no bare traceback reaches a user
        _report_bug()
        raise SystemExit(int(Exit.BUG)) from None


def _report_bug() -> None:
    import traceback

    from r57cli.messages import Messages, choose_language

    m = Messages(choose_language(None))
    sys.stderr.write(m("error.bug", version=__version__) + "\n")
    sys.stderr.write(" ".join(sys.argv) + "\n")
    sys.stderr.write(traceback.format_exc())
