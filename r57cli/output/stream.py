"""Where text goes: the terminal, a pipe, a file; with what each of them can carry."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import NoReturn

from r57cli.output.canvas import Canvas
from r57cli.output.exits import Exit

_FOLDED = str.maketrans(
    {
        "≥": ">=", "≤": "<=", "≈": "~", "≠": "!=", "×": "x", "÷": "/", "–": "-", "—": "-",
        "−": "-", "·": "|", "█": "#", "░": ".", "◐": "~", "“": '"', "”": '"', "’": "'",
        "…": "...", "đ": "d", "Đ": "D", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4",
        "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "▁": "1", "▂": "2", "▃": "3", "▄": "4",
        "▅": "5", "▆": "6", "▇": "7", "ρ": "rho", "λ": "lambda", "∞": "inf",
    }
)  # fmt: skip


def canvas_of_stdout() -> Canvas:
    """Width and colour of stdout.

    A pipe is as wide as needed unless COLUMNS says otherwise; NO_COLOR and TERM=dumb switch
    colour off, FORCE_COLOR switches it on where there is no terminal.
    """
    terminal = sys.stdout.isatty()
    forced = bool(os.environ.get("FORCE_COLOR"))
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Canvas(width=_width(terminal=terminal), colour=(terminal or forced) and not plain)


def _width(*, terminal: bool) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return int(columns)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None


def write_text(text: str) -> None:
    """Write text for people to stdout, with letters folded that its encoding cannot carry."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(fold_for(text, encoding))
        sys.stdout.flush()
    except OSError as problem:
        _end(problem)


def write_bytes(text: str) -> None:
    """Write text for machines to stdout: UTF-8 with plain line ends, whatever the locale."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(errors="replace"))
        sys.stdout.buffer.flush()
    except OSError as problem:
        _end(problem)


def _end(problem: OSError) -> NoReturn:
    """Stop writing: without a word where the reader has closed the pipe, as other tools do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(problem, BrokenPipeError):
        raise SystemExit(int(Exit.CLOSED))
    narrate(f"r57: {problem.strerror}")
    raise SystemExit(int(Exit.UNREADABLE))


def narrate(text: str) -> None:
    """Say something on stderr."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(fold_for(text, encoding) + "\n")


def fold_for(text: str, encoding: str) -> str:
    """The text with every letter that `encoding` lacks replaced by its nearest plain ones."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "".join(_fold_letter(letter, encoding) for letter in text)
    return text


def _fold_letter(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        bare = unicodedata.normalize("NFD", letter.translate(_FOLDED))
        return bare.encode("ascii", "ignore").decode() or "?"
    return letter
