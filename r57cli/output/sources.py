"""From which place of which document the figures and promises of a block come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from r57cli.messages import Messages
    from r57cli.output.screen import Screen
    from r57cli.rows.row import Row
    from r57cli.rows.views import ActualView, TargetView


def source_lines(screen: Screen, m: Messages, rows: Sequence[Row]) -> None:
    """A line for the figures and one for the promises, each document with its places."""
    figures = [row.actual for row in rows if row.actual]
    promises = [view for row in rows for view in (row.target, *row.other_targets) if view]
    for name, views in (("figures", figures), ("promises", promises)):
        if views:
            screen.line(m(f"gap.sources.{name}", sources=_sources(views)), "note", 3)


def _sources(views: Iterable[ActualView | TargetView]) -> str:
    places: dict[str, dict[str, None]] = {}
    for view in views:
        found = places.setdefault(view.document, {})
        if view.at:
            found[view.at] = None
    return " · ".join(
        f"{document} ({'; '.join(found)})" if found else document
        for document, found in places.items()
    )
