"""The documents behind figures and promises: where a block comes from, and how each is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from r57cli.messages import Messages
    from r57cli.output.screen import Screen
    from r57cli.rows.listing import DocumentRow
    from r57cli.rows.row import Row
    from r57cli.rows.views import ActualView, DocumentView, TargetView

DOCUMENT_HEADINGS = ("id", "kind", "status", "date", "title", "address")
"""The columns of a list of documents, by the ids of their headings."""


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


def document_cells(view: DocumentView | DocumentRow, m: Messages) -> tuple[str, ...]:
    """A document under `DOCUMENT_HEADINGS`."""
    is_article = view.kind == "press" and view.status == "issued"
    status = m("status.published" if is_article else f"status.{view.status}")
    if not view.read:
        status = f"{status}, {m('list.unread')}"
    date = notation.partial(view.date or view.published or "–", m.language)
    address = view.address or view.file or "–"
    return (view.id, m(f"kind.{view.kind}"), status, date, document_name(view), address)


def document_name(view: DocumentView | DocumentRow) -> str:
    """The title of a document, with its number where it has one."""
    return f"{view.title} ({view.number})" if view.number else view.title
