"""How a command ends with an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.output.exits import Exit


def fail(code: Exit, *lines: str) -> NoReturn:
    """Say why on stderr and end with a code."""
    from r57cli.output.stream import narrate

    for line in lines:
        narrate(line)
    raise SystemExit(int(code))


def meant(names: Sequence[str], m: Messages) -> list[str]:
    """The line that asks whether one of these names was meant; none where none comes near."""
    return [m("error.did_you_mean", names=", ".join(names))] if names else []
