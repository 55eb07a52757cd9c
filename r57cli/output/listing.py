"""The answers of `list` in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.output import formats
from r57cli.output.row_words import label, use_texts
from r57cli.output.screen import Column, Screen
from r57cli.output.sources import DOCUMENT_HEADINGS, document_cells
from r57cli.output.words import actual_text, when_text
from r57cli.rows.listing import DocumentRow, FigureRow, IndicatorRow, PlaceRow
from r57cli.rows.rules import RuleRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.messages import Messages
    from r57cli.rows.listing import ListRow

RECORDS = {
    "places": PlaceRow,
    "indicators": IndicatorRow,
    "documents": DocumentRow,
    "figures": FigureRow,
    "rules": RuleRow,
}
_HEADINGS = {
    "places": ("code", "id", "place", "region", "wordings", "figures", "documents"),
    "indicators": ("id", "indicator", "unit", "better", "formula", "group"),
    "documents": DOCUMENT_HEADINGS,
    "figures": ("indicator", "value", "as_of", "document", "at", "counts"),
    "rules": ("code", "severity", "exemptible", "what"),
}
_COUNTS = {"wordings", "figures", "documents", "value"}


def renderers(
    what: str,
    rows: Sequence[ListRow | RuleRow],
    dataset: Dataset | None,
    m: Messages,
    as_of: date | None = None,
) -> formats.Renderers:
    """A function for each format that returns the text; the rules are of no data.

    `as_of` is the day that decides which rows there are, where one does.
    """
    head: dict[str, Any] = {"command": f"list {what}"}
    if as_of:
        head["as_of"] = as_of
    if dataset:
        head["data"] = {"version": dataset.version, "digest": dataset.digest}
    return formats.renderers(head, rows, RECORDS[what], lambda: _screen(what, rows, m))


def _screen(what: str, rows: Sequence[ListRow | RuleRow], m: Messages) -> Screen:
    screen = Screen()
    columns = [Column(m(f"col.{name}"), right=name in _COUNTS) for name in _HEADINGS[what]]
    screen.grid(columns, [_cells(row, m) for row in rows])
    if not rows:
        screen.line(m("list.empty"))
    if what == "places":
        screen.line(m("list.places"), "note")
    return screen


def _cells(row: ListRow | RuleRow, m: Messages) -> tuple[str, ...]:
    if isinstance(row, RuleRow):
        exemption = "list.exemptible" if row.exemptible else "list.not_exemptible"
        return (row.code, m(f"severity.{row.severity}"), m(exemption), row.what)
    if isinstance(row, PlaceRow):
        numbers = (str(each) if each else "–" for each in (row.targets, row.actuals, row.documents))
        return (row.code or "–", row.id, row.name_vi, row.region or "–", *numbers)
    if isinstance(row, IndicatorRow):
        name = m.either(row.name_vi, row.name_en)
        better, formula = m(f"better.{row.better}"), m(f"formula.{row.formula}")
        unit, group = m(f"unit.{row.unit}"), m(f"group.{row.group}")
        return (row.id, name, unit, better, formula, group)
    if isinstance(row, DocumentRow):
        return document_cells(row, m)
    return _figure(row, m)


def _figure(row: FigureRow, m: Messages) -> tuple[str, ...]:
    mark = m("figures.mark.newest" if row.counts else "figures.mark.unused")
    return (
        label(row, m),
        actual_text(row.actual, row.unit, m),
        when_text(row.actual, m),
        row.actual.document,
        row.actual.at or "–",
        " · ".join(use_texts(row, m)) or mark,
    )
