"""The annex: every promise in the order of its programme, then the assigned workload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.messages import notation
from r57cli.output.gap.footnotes import texts_by_key
from r57cli.output.gap.worded import parts_text
from r57cli.output.marks import date_is_inferred, number_is_inferred
from r57cli.output.row_words import verdict_text
from r57cli.output.screen import Column
from r57cli.output.words import actual_text, in_full, marked, target_text, with_unit
from r57cli.report.in_full import difference_in_full, names_in_full, when_in_full
from r57cli.rows.gap.summary import is_partly_attested

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.messages import Messages
    from r57cli.rows.course import PointView
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.report.rows import AnnexRow
    from r57cli.rows.views import DocumentView

HEADINGS = (
    "number", "indicator", "unit", "target", "deadline", "previous", "result", "cumulative",
    "as_of", "difference", "verdict", "lead", "evidence",
)  # fmt: skip
"""The columns, by the ids of their headings."""

_RIGHT = {"number", "target", "previous", "result", "cumulative", "difference"}


def annex_columns(m: Messages) -> list[Column]:
    """The columns of the annex."""
    return [Column(m(f"annex.{name}"), right=name in _RIGHT) for name in HEADINGS]


def annex_cells(line: AnnexRow, sources: Sources, m: Messages) -> tuple[str, ...]:
    """A line of the annex in words; the lead unit is left for people to fill in."""
    row = line.row
    figure = actual_text(row.actual, row.unit, m, in_full) if row.actual else "–"
    return (
        str(line.number),
        full_name(row, m),
        unit_text(row, m),
        promise_in_full(row, m),
        deadline_text(row, m),
        previous_text(line.previous, row.unit, m),
        "–" if line.is_counted_up else figure,
        figure if line.is_counted_up else "–",
        when_in_full(row.actual, m) if row.actual else "–",
        difference_text(line, m),
        _judged_in_full(row, m),
        "",
        sources.evidence(row, texts_by_key(row, m, in_full)),
    )


class Sources:
    """The documents of a territory with their numbers, by which they are cited."""

    def __init__(self, documents: tuple[DocumentView, ...]) -> None:
        self._numbers = {each.id: at for at, each in enumerate(documents, start=1)}

    def cite(self, document: str) -> str:
        """The number of a document in brackets; its id where it is not listed."""
        return f"[{self._numbers.get(document, document)}]"

    def evidence(self, row: GapRow, texts: Mapping[str, str] | None = None) -> str:
        """Where the figure and the promises of a row are printed: "[1], II.3; [2], đoạn 5".

        A promise whose key is among the texts is followed by its text.
        """
        views = [each for each in (row.actual, row.target, *row.other_targets) if each]
        cited = (
            ", ".join([self.cite(view.document), *([view.at] if view.at else [])])
            + (f": {texts[view.key]}" if texts and view.key in texts else "")
            for view in views
        )
        return "; ".join(dict.fromkeys(cited)) or "–"


def full_name(row: GapRow, m: Messages) -> str:
    """The whole name of the indicator of a row."""
    return m.either(row.name_vi, row.name_en)


def unit_text(row: GapRow, m: Messages) -> str:
    """The unit that figures of a row are counted in."""
    return m(f"unit.{row.unit}")


def judged_text(row: GapRow, m: Messages) -> str:
    """The verdict of a row; of a milestone of which only a part is reported, that it is so."""
    return m("annex.partly") if is_partly_attested(row) else verdict_text(row, m)


def _judged_in_full(row: GapRow, m: Messages) -> str:
    """The same with the parts that are reported."""
    text = judged_text(row, m)
    if not is_partly_attested(row):
        return text
    return f"{text}: {names_in_full(parts_text(row, m, in_full), m)}"


def promise_in_full(row: GapRow, m: Messages) -> str:
    """The promise of a row; "every year" is left to its deadline."""
    if row.target is None:
        return "–"
    view = replace(row.target, every_year=False) if row.block == "each" else row.target
    return target_text(view, row.unit, m, in_full)


def deadline_text(row: GapRow, m: Messages) -> str:
    """By when a promise is to be reached: "by 2030", "for every year", "without a year"."""
    if row.target is None:
        return "–"
    if row.block.isdigit():
        return m("office.by", year=row.block)
    return m("office.each_year" if row.block == "each" else "office.no_year")


def previous_text(point: PointView | None, unit: str, m: Messages) -> str:
    """The figure before, with its day, and a word for what is inferred."""
    if point is None:
        return "–"
    ends = [end for end in (point.low, point.high) if end is not None]
    numbers = dict.fromkeys(notation.exact(end, m.language) for end in ends)
    text, day = with_unit("–".join(numbers), unit, m), notation.day(point.day, m.language)
    figure = marked(text, m, in_full, inferred=number_is_inferred(point))
    return f"{figure} ({marked(day, m, in_full, inferred=date_is_inferred(point))})"


def difference_text(line: AnnexRow, m: Messages) -> str:
    """The difference from the target, or the completion rate of assigned work."""
    if line.completion is not None:
        return notation.share(line.completion, m.language)
    return difference_in_full(line.row.difference, m) if line.row.difference else "–"
