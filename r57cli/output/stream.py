"""Where text goes: the terminal, a pipe, a file; with what each of them can carry."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn, TextIO

from r57cli.output.canvas import Canvas
from r57cli.output.exits import Exit
from r57cli.output.letters import fold_for


def canvas_of_stdout() -> Canvas:
    """Width, colour and encoding of stdout.

    A pipe is as wide as needed unless COLUMNS says otherwise; NO_COLOR and TERM=dumb switch
    colour off, FORCE_COLOR switches it on where there is no terminal.
    """
    terminal = sys.stdout.isatty()
    forced = bool(os.environ.get("FORCE_COLOR"))
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Canvas(
        width=_width(terminal=terminal),
        colour=(terminal or forced) and not plain,
        encoding=_encoding(sys.stdout),
    )


def _width(*, terminal: bool) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None


def write_text(text: str) -> None:
    """Write text for people to stdout, with letters folded that its encoding cannot carry."""
    try:
        sys.stdout.write(fold_for(text, _encoding(sys.stdout)))
        sys.stdout.flush()
    except OSError as problem:
        end_writing(problem)


def write_bytes(text: str) -> None:
    """Write text for machines to stdout: UTF-8 with plain line ends, whatever the locale."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(errors="replace"))
        sys.stdout.buffer.flush()
    except OSError as problem:
        end_writing(problem)


def end_writing(problem: OSError) -> NoReturn:
    """Stop writing to stdout: without a word where the reader has closed the pipe, as others do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(problem, BrokenPipeError):
        raise SystemExit(int(Exit.CLOSED))
    narrate(f"r57: {problem.strerror}")
    raise SystemExit(int(Exit.UNREADABLE))


def narrate(text: str) -> None:
    """Say something on stderr; where that cannot be written nobody wants to hear it."""
    with suppress(OSError):
        sys.stderr.write(fold_for(text, _encoding(sys.stderr)) + "\n")


def _encoding(stream: TextIO) -> str:
    return stream.encoding or "utf-8"
