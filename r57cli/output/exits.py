"""The exit codes: one table, told in the help and the README too."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code of r57 means."""

    DONE = 0
    """Done, also when the answer is empty."""
    FINDINGS = 1
    """`validate` found errors, `import` something to mend, or a condition of `--fail-on` is met."""
    USAGE = 2
    """Wrong usage: an unknown place, indicator, option or choice."""
    UNREADABLE = 3
    """Nothing could be read or written, or the data that the question needs is invalid."""
    BUG = 70
    """A bug in r57."""
    INTERRUPTED = 130
    """Ctrl-C: 128 + SIGINT."""
    CLOSED = 141
    """The reader of stdout has gone: 128 + SIGPIPE."""
