"""How the help of a command writes what it takes."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose usage names what has to be given as it stands: PLACE, not {PLACE}."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the command: options, then what it takes."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]
