"""How the help of a command writes what it takes, and how the writing of help ends."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup


class _Told:
    """A command whose help, when it cannot be written, ends as every answer does."""

    def make_context(self, *args: Any, **settings: Any) -> Any:
        """Read the command line; help is written while it is read."""
        try:
            return super().make_context(*args, **settings)  # type: ignore[misc]
        except OSError as problem:
            from r57cli.output.stream import end_writing

            end_writing(problem)


class Group(_Told, TyperGroup):
    """A command that has commands."""


class Command(_Told, TyperCommand):
    """A command whose usage names what has to be given as it stands: PLACE, not {PLACE}."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The words after the command: options, then what it takes."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]
