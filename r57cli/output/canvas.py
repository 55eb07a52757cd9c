"""What text is drawn on."""

from __future__ import annotations

from r57cli.domain.frozen import Frozen


class Canvas(Frozen):
    """What is drawn on: columns (None: as wide as needed, as in a file), colour, and encoding."""

    width: int | None = None
    colour: bool = False
    encoding: str = "utf-8"
