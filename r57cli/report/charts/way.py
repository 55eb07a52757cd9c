"""The way of one promise: its figures over time, and the path to the target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from matplotlib.ticker import FuncFormatter, MaxNLocator

from r57cli.domain.dates import end_of_year
from r57cli.messages import notation
from r57cli.output.row_words import charted_figure, has_doubted_figure
from r57cli.output.words import target_text, value_text, with_unit
from r57cli.report.charts.numbers import actual_ends, ends, target_ends
from r57cli.report.charts.style import INK, PAPER, PATH, RESULT, SMALL, SOFT, look, sheet, starring

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from r57cli.messages import Messages
    from r57cli.rows.course import PointView
    from r57cli.rows.track.rows import TrackRow
    from r57cli.rows.views import Quantity

_HEIGHT = 4.2
_MANY_YEARS = 8


def way(row: TrackRow, as_of: date, m: Messages) -> Figure | None:
    """Figures as dots, the path dashed, what comes if the pace holds dotted, today as a stroke.

    None where there is neither a path nor a second figure.
    """
    if not row.chart:
        return None
    with look():
        figure = sheet(_HEIGHT)
        axes = figure.subplots()
        _path(axes, row, m)
        _figures(axes, row, m)
        _target(axes, row, m)
        _projection(axes, row, m)
        _today(axes, as_of, m)
        _frame(axes, row, m)
        marks, _ = axes.get_legend_handles_labels()
        figure.legend(handles=[*marks, *starring([row], m)], loc="outside lower left", ncols=4)
    return figure


def _middle(point: PointView | Quantity) -> float | None:
    known = ends(point.low, point.high)
    return sum(known) / 2 if known else None


def _drawn(points: tuple[PointView, ...]) -> tuple[list[float], list[float]]:
    """Days and values of the points that have one."""
    found = [
        (each.day.toordinal(), value) for each in points if (value := _middle(each)) is not None
    ]
    return [day for day, _ in found], [value for _, value in found]


def _figures(axes: Axes, row: TrackRow, m: Messages) -> None:
    days, values = _drawn(row.series)
    axes.plot(days, values, color=RESULT, marker="o", linewidth=2, label=m("chart.result"))
    for point in row.series:
        known = ends(point.low, point.high)
        if known and known[1] > known[0]:
            axes.vlines(point.day.toordinal(), *known, color=RESULT, linewidth=5, alpha=0.4)
    counting, due = _counting(row), target_ends(row)
    if counting is None:
        return
    is_doubted = has_doubted_figure(row)
    if is_doubted:
        axes.plot(*counting, color=RESULT, marker="o", markerfacecolor=PAPER)
    below = bool((row.way or is_doubted) and due and counting[1] <= due[0])
    _name(axes, charted_figure(row, m), counting, RESULT, below=below)


def _counting(row: TrackRow) -> tuple[float, float] | None:
    """Where the figure that counts is drawn; one in doubt stands beside its series."""
    known = actual_ends(row.actual) if row.actual else None
    if known is None or row.actual is None or row.actual.as_of is None:
        return None
    return row.actual.as_of.toordinal(), sum(known) / 2


def _path(axes: Axes, row: TrackRow, m: Messages) -> None:
    days, values = _drawn(row.way)
    if not days:
        return
    axes.plot(days, values, color=PATH, linestyle="--", linewidth=1.5, label=m("chart.path"))


def _target(axes: Axes, row: TrackRow, m: Messages) -> None:
    """The promise at its deadline; the whole of a range."""
    known = target_ends(row)
    if row.target is None or known is None or not row.block.isdigit():
        return
    day = end_of_year(int(row.block)).toordinal()
    axes.vlines(day, *known, color=PATH, linewidth=5, alpha=0.4)
    axes.plot(
        day, known[0], color=PATH, marker="s", markersize=7, linestyle="", label=m("chart.target")
    )
    projected = _middle(row.rates.projection) if row.rates else None
    below = projected is not None and projected > known[0]
    _name(axes, target_text(row.target, row.unit, m), (day, known[0]), PATH, below=below)


def _projection(axes: Axes, row: TrackRow, m: Messages) -> None:
    days, values = _drawn(row.series)
    projected = row.rates.projection if row.rates else None
    known = ends(projected.low, projected.high) if projected else None
    if projected is None or known is None or not row.way or not days:
        return
    last = row.way[-1].day.toordinal()
    value = sum(known) / 2
    axes.plot(
        [days[-1], last], [values[-1], value], color=INK, linestyle=":", label=m("chart.projection")
    )
    due = target_ends(row)
    below = due is None or value <= due[0]
    _name(axes, value_text(projected, row.unit, m), (last, value), INK, below=below)


def _name(
    axes: Axes, text: str, point: tuple[float, float], colour: str, *, below: bool = False
) -> None:
    axes.annotate(
        text,
        point,
        xytext=(6, -17 if below else 7),
        textcoords="offset points",
        color=colour,
        fontsize=SMALL,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5},
    )


def _today(axes: Axes, as_of: date, m: Messages) -> None:
    axes.axvline(as_of.toordinal(), color=SOFT, linewidth=1)
    text = notation.day(as_of, m.language)
    axes.annotate(
        text,
        (as_of.toordinal(), 0),
        xycoords=("data", "axes fraction"),
        xytext=(-3, 4),
        textcoords="offset points",
        ha="right",
        color=SOFT,
        fontsize=SMALL,
    )


def _tick(tick: float, row: TrackRow, m: Messages) -> str:
    return with_unit(notation.exact(Decimal(f"{tick:.6f}"), m.language), row.unit, m)


def _frame(axes: Axes, row: TrackRow, m: Messages) -> None:
    """Ends of years below; values at the left, from 0 where none is below it."""
    deadline = [int(row.block)] if row.block.isdigit() else []
    years = sorted({*(point.day.year for point in (*row.series, *row.way)), *deadline})
    step = 1 + (years[-1] - years[0]) // _MANY_YEARS
    shown = sorted(range(years[-1], years[0] - 1, -step))
    axes.set_xticks(
        [end_of_year(year).toordinal() for year in shown], [str(each) for each in shown]
    )
    axes.set_xlabel(m("chart.year_ends"))
    axes.grid(visible=True, axis="y", linewidth=0.5)
    axes.margins(x=0.12, y=0.15)
    if all(value >= 0 for value in (*_drawn(row.series)[1], *_drawn(row.way)[1])):
        axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda tick, _: _tick(tick, row, m)))
    told = m.count("chart.points", row.points)
    axes.set_title(told, loc="left", fontsize=SMALL, color=SOFT, pad=18)
