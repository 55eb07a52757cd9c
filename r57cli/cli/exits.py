"""How a command ends with an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from r57cli.output.exits import Exit


def fail(code: Exit, *lines: str) -> NoReturn:
    """Say why on stderr and end with a code."""
    from r57cli.output.stream import narrate

    for line in lines:
        narrate(line)
    raise SystemExit(int(code))
