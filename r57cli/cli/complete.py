"""What a shell offers when a place or an indicator is begun; nothing where the data is broken."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.dataset.dataset import Register
    from r57cli.domain.records import Indicator, Place


def complete_place(ctx: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """The ids of places that begin so, each with its name."""
    for place in _places(ctx):
        if place.id.startswith(incomplete):
            yield place.id, place.name.vi


def complete_indicator(ctx: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """The ids of indicators that begin so, each with its short name."""
    for indicator in _indicators(ctx):
        if indicator.id.startswith(incomplete):
            yield indicator.id, indicator.label.en


def _places(ctx: typer.Context) -> Sequence[Place]:
    register = _register(ctx)
    return register.current() if register else ()


def _indicators(ctx: typer.Context) -> Sequence[Indicator]:
    register = _register(ctx)
    return tuple(register.indicators.values()) if register else ()


def _register(ctx: typer.Context) -> Register | None:
    """What all places share, from the data folder that the line names; silent on any trouble."""
    from r57cli.cli.session import open_session

    with contextlib.redirect_stderr(io.StringIO()):
        try:
            return open_session(ctx.params.get("data"), None).register
        except SystemExit:
            return None
