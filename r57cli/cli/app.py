"""`r57`: the commands put together, and how the program ends."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from r57cli import __version__
from r57cli.output.exits import Exit

_EPILOG = (
    "Exit codes: 0 done; 1 findings or a condition of --fail-on met; 2 wrong usage; "
    "3 data unreadable or invalid; 70 a bug in r57; 130 Ctrl-C; 141 closed pipe."
)

_COMMANDS = (
    "gap", "track", "explain", "compare", "report", "export", "template", "import", "diff",
    "validate", "rule", "schema",
)  # fmt: skip
_FUNCTIONS = {"import": "import_"}
_GROUPS = {"list": "listing"}


def root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the versions of r57 and of the data.")
    ] = False,
) -> None:
    """Find where a place falls short of what it promised under Resolution 57-NQ/TW."""
    if version:
        _show_version()
        raise typer.Exit


def build(first: str | None = None) -> typer.Typer:
    """The app with the command that the first argument names; with all of them for any other.

    A command imports what it works with, so that one does not wait for the others.
    """
    app = typer.Typer(
        name="r57",
        help="Find where a place falls short of what it promised under Resolution 57-NQ/TW.",
        epilog=_EPILOG,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(root)
    alone = first in _COMMANDS or first in _GROUPS
    for name in _COMMANDS:
        if not alone or name == first:
            function = _FUNCTIONS.get(name, name)
            app.command(name)(getattr(import_module(f"r57cli.cli.{function}"), function))
    for name, file in _GROUPS.items():
        if not alone or name == first:
            app.add_typer(import_module(f"r57cli.cli.{file}").app, name=name)
    return app


def _show_version() -> None:
    from r57cli.cli.session import open_session  # noqa: PLC0415 - only --version reads data here
    from r57cli.dataset.digests import digests_of, shown_digest  # noqa: PLC0415

    tree = open_session(None, None).store.tree
    digest = shown_digest(digests_of(tree, tree.all()))
    version = tree.version or "unversioned"
    sys.stdout.write(f"r57 {__version__} · data {version} (sha256 {digest})\n")


def run() -> None:
    """Run the command line; a bug ends with 70 and says what to send."""
    if sys.stdout is None:  # closed by the caller: there is nobody to write to
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    gc.disable()  # a run is short, and what it has read is needed to its end
    try:
        build(sys.argv[1] if len(sys.argv) > 1 else None)()
    except Exception:  # noqa: BLE001 - the last line of defence: no bare traceback reaches a user
        _report_bug()
        raise SystemExit(int(Exit.BUG)) from None


def _report_bug() -> None:
    from r57cli.cli.session import messages  # noqa: PLC0415 - only a bug needs it

    sys.stderr.write(messages(None)("error.bug", version=__version__) + "\n")
    sys.stderr.write(" ".join(sys.argv) + "\n")
    sys.stderr.write(traceback.format_exc())
