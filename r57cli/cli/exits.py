"""The exit codes, and how a command ends with one."""

from __future__ import annotations

from enum import IntEnum
from typing import NoReturn

from r57cli import INTERRUPTED as _INTERRUPTED
from r57cli.output.stream import CLOSED_PIPE, UNWRITABLE, narrate


class Exit(IntEnum):
    """What the exit code of r57 means."""

    DONE = 0
    """Done, also when the answer is empty."""
    FINDINGS = 1
    """`validate` found errors, or a condition of `--fail-on` is met."""
    USAGE = 2
    """Wrong usage: an unknown place, indicator, option or choice."""
    UNREADABLE = UNWRITABLE
    """Nothing could be read or written, or the data that the question needs is invalid."""
    BUG = 70
    """A bug in r57."""
    INTERRUPTED = _INTERRUPTED
    """Ctrl-C."""
    CLOSED = CLOSED_PIPE
    """The reader of stdout has gone."""


def fail(code: Exit, *lines: str) -> NoReturn:
    """Say why on stderr and end with a code."""
    for line in lines:
        narrate(line)
    raise SystemExit(int(code))
