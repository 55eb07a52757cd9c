"""What text is drawn on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What is drawn on: columns (None: as wide as needed, as in a pipe) and colour."""

    width: int | None = None
    colour: bool = False
