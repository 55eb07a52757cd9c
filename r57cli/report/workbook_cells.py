"""The cells of the annex as a workbook has them: numbers where the documents print numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from r57cli.domain.values import PERCENTAGES
from r57cli.messages import notation
from r57cli.output.gap.footnotes import wordings
from r57cli.output.gap.worded import parts_text
from r57cli.output.marks import date_is_inferred, is_starred, number_is_inferred
from r57cli.output.row_words import notes_of, pace_text
from r57cli.output.words import (
    actual_text,
    day_text,
    printed,
    quantity_text,
    sign_of,
    target_text,
    when_text,
)
from r57cli.report.annex import full_name, judged_text, unit_text
from r57cli.rows.gap.summary import is_partly_attested

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.messages import Messages
    from r57cli.report.annex import Sources
    from r57cli.rows.course import PointView
    from r57cli.rows.gap.rows import GapRow
    from r57cli.rows.report.rows import AnnexRow
    from r57cli.rows.views import ActualView, Quantity

COLUMNS = {
    "place": 16, "number": 6, "indicator": 44, "code": 30, "unit": 12, "target": 14, "deadline": 10,
    "previous": 12, "previous_as_of": 12, "numerator": 10, "denominator": 10, "result": 14,
    "cumulative": 14, "as_of": 16, "difference_only": 14, "completion": 12, "relative": 12,
    "verdict": 20, "pace": 20, "lead": 20, "evidence": 34, "notes": 44,
}  # fmt: skip
"""The columns by the ids of their headings, each with its width in letters."""

_TEXT = "@"


@dataclass(frozen=True, slots=True)
class Typed:
    """A value and the number format that it is shown in."""

    value: str | int | float | Decimal | date | None
    format: str = "General"


def annex_line(line: AnnexRow, territory: str, sources: Sources, m: Messages) -> tuple[Typed, ...]:
    """A line of the annex under `COLUMNS`; the lead unit is left for people to fill in."""
    row = line.row
    figure, empty = _figure(row, m), Typed(None)
    return (
        _text(territory),
        Typed(line.number),
        _text(full_name(row, m)),
        _text(row.indicator),
        _text(unit_text(row, m)),
        _promise(row, m),
        Typed(int(row.block)) if row.block.isdigit() else empty,
        *_previous(line.previous, row.unit, m),
        *_ratio(row.actual),
        empty if line.is_counted_up else figure,
        figure if line.is_counted_up else empty,
        _when(row.actual, m),
        _quantity(row.difference, m),
        empty if line.completion is None else Typed(line.completion, "0.0%"),
        _quantity(row.relative, m),
        _text(judged_text(row, m)),
        _text(pace_text(row, m)) if row.pace or row.pace_reason else empty,
        empty,
        _text(sources.evidence(row)),
        _text(_notes(line, sources, m)),
    )


def _notes(line: AnnexRow, sources: Sources, m: Messages) -> str:
    """All wordings and parts of a line, what has to be said of it, and what its stars mean."""
    row = line.row
    is_partly = is_partly_attested(row)
    told = [*wordings(row, m, cite=sources.cite), *([parts_text(row, m)] if is_partly else [])]
    views = (row.actual, line.previous, *(row.parts if is_partly else ()))
    starred = [m("gap.inferred")] if any(map(is_starred, views)) else []
    return " · ".join([*told, *notes_of(row, m), *starred])


def _text(text: str) -> Typed:
    return Typed(text, _TEXT)


def number_format(value: Decimal, unit: str, sign: str = "", mark: str = "") -> str:
    """The format of a number with all its decimals, its sign of a bound, percent sign and mark."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    digits = f"#,##0.{'0' * places}" if places else "#,##0"
    before = f'"{sign}"' if sign else ""
    after = ("%" if unit in PERCENTAGES else "") + mark
    return f'{before}{digits}"{after}"' if after else f"{before}{digits}"


def _figure(row: GapRow, m: Messages) -> Typed:
    """A figure as a number, with the sign of its bound; what is no single number as text."""
    view = row.actual
    if view is None:
        return Typed(None)
    number, bound = printed(view)
    if number is None or view.numerator is not None:
        return _text(actual_text(view, row.unit, m))
    mark = "*" if number_is_inferred(view) else ""
    return Typed(number, number_format(number, row.unit, sign_of(bound) if bound else "", mark))


def _promise(row: GapRow, m: Messages) -> Typed:
    """A promise as a number with the sign of its bound; any other one as text."""
    view = row.target
    if view is None:
        return Typed(None)
    if view.value is None or view.base is not None or view.maintain or view.every_year:
        return _text(target_text(view, row.unit, m))
    sign = sign_of(view.bound) if view.bound_printed else ""
    return Typed(view.value, number_format(view.value, row.unit, sign))


def _previous(point: PointView | None, unit: str, m: Messages) -> tuple[Typed, Typed]:
    if point is None:
        return Typed(None), Typed(None)
    is_inferred, mark = date_is_inferred(point), "*" if number_is_inferred(point) else ""
    day = _text(day_text(point, m)) if is_inferred else _day(point.day, m)
    if point.value is not None:
        return Typed(point.value, number_format(point.value, unit, mark=mark)), day
    ends = (end for end in (point.low, point.high) if end is not None)
    return _text("–".join(notation.exact(end, m.language) for end in ends) + mark), day


def _day(day: date, m: Messages) -> Typed:
    return Typed(day, notation.DAY_FORMAT[m.language])


def _ratio(view: ActualView | None) -> tuple[Typed, Typed]:
    ends = (view.numerator, view.denominator) if view else (None, None)
    above, below = (
        Typed(None) if end is None else Typed(end, number_format(end, "")) for end in ends
    )
    return above, below


def _when(view: ActualView | None, m: Messages) -> Typed:
    """A day as a date; a period, or what is inferred, as text."""
    if view is None:
        return Typed(None)
    if view.as_of and not view.period and not date_is_inferred(view):
        return _day(view.as_of, m)
    return _text(when_text(view, m))


def _quantity(quantity: Quantity | None, m: Messages) -> Typed:
    """A difference or an index as a number; one between two ends as text."""
    if quantity is None:
        return Typed(None)
    if quantity.value is None:
        return _text(quantity_text(quantity, m))
    places = max(0, -int(quantity.value.normalize().as_tuple().exponent))
    digits = f"0.{'0' * places}" if places else "0"
    if quantity.unit == "index":
        return Typed(quantity.value, digits)
    return Typed(quantity.value, f"+{digits};\N{MINUS SIGN}{digits};0")
