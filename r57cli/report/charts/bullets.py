"""Results beside their targets: a line each, on an axis of its own."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from r57cli.messages import notation
from r57cli.output.row_words import block_text, charted_figure, label, verdict_text
from r57cli.output.words import target_text, with_unit
from r57cli.report.charts.numbers import actual_ends, ends, is_open, target_ends
from r57cli.report.charts.style import (
    INK,
    PAPER,
    PATH,
    RESULT,
    RULE,
    SMALL,
    bar,
    bare,
    crossing,
    folded,
    hatching,
    look,
    sheet,
    starring,
    too_much,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from r57cli.messages import Messages
    from r57cli.report.charts.numbers import Ends
    from r57cli.rows.track.rows import TrackRow

_ROW, _LEGEND, _ROOM = 0.95, 0.7, 1.15
_PERCENT, _WHOLE = {"percent"}, 100.0


def bullets(rows: Sequence[TrackRow], m: Messages) -> Figure | None:
    """Each figure as a bar, its target as a stroke, what was expected by then as a diamond.

    None where no row has both a figure and a target in numbers.
    """
    drawn = [
        (row, actual, target)
        for row in rows
        if row.actual and (actual := actual_ends(row.actual)) and (target := target_ends(row))
    ]
    if not drawn:
        return None
    with look():
        figure = sheet(_ROW * len(drawn) + _LEGEND)
        lines = figure.subplots(len(drawn), 1, squeeze=False)
        for (row, actual, target), (axes,) in zip(drawn, lines, strict=True):
            _bullet(axes, row, actual, target, m)
        marks = _marks(m, drawn)
        figure.legend(handles=marks, loc="outside lower left", ncols=2)
    return figure


def _bullet(axes: Axes, row: TrackRow, actual: Ends, target: Ends, m: Messages) -> None:
    bare(axes)
    expected = row.expectation.then if row.expectation else None
    due = ends(expected.low, expected.high) if expected else None
    _scale(axes, row, [*actual, *target, *(due or ())], m)
    bar(axes, 0, actual)
    if _is_too_much(row, actual, target):
        too_much(axes, 0, target[1], actual[0])
    if target[1] > target[0]:
        axes.axvspan(*target, color=RULE, zorder=0)
    axes.vlines(target[0], -0.42, 0.42, color=INK, linewidth=3, clip_on=False)
    if due:
        middle = sum(due) / 2
        axes.plot(
            middle, 0, marker="D", color=PATH, markeredgecolor=PAPER, markersize=8, clip_on=False
        )
    axes.set_yticks([0], [folded(f"{label(row, m)} ({block_text(row.block, m)})")])
    axes.set_ylim(-0.5, 0.5)
    axes.text(1.02, 0.5, _words(row, m), transform=axes.transAxes, va="center", fontsize=SMALL)


def _is_too_much(row: TrackRow, actual: Ends, target: Ends) -> bool:
    """True where lower is better, and the figure surely lies above its target."""
    return row.better == "lower" and actual[0] > target[1]


def _scale(axes: Axes, row: TrackRow, numbers: list[float], m: Messages) -> None:
    """From nothing to the largest number with some room; a share up to the whole where it fits."""
    most = max(numbers) * _ROOM
    if row.unit in _PERCENT and max(numbers) <= _WHOLE:
        most = min(most, _WHOLE)
    axes.set_xlim(min(0, *numbers), most or 1)
    axes.locator_params(axis="x", nbins=5)
    ticks = [tick for tick in axes.get_xticks() if tick <= most]
    shown = [notation.exact(Decimal(f"{tick:.6f}"), m.language) for tick in ticks]
    axes.set_xticks(ticks, [with_unit(each, row.unit, m) for each in shown])
    axes.set_xlim(min(0, *numbers), most or 1)


def _words(row: TrackRow, m: Messages) -> str:
    promise = target_text(row.target, row.unit, m) if row.target else "–"
    figure = m("chart.figure", figure=charted_figure(row, m), promise=promise)
    return f"{figure}\n{verdict_text(row, m)}"


def _marks(m: Messages, drawn: Sequence[tuple[TrackRow, Ends, Ends]]) -> list[Patch | Line2D]:
    rows = [row for row, _, _ in drawn]
    marks: list[Patch | Line2D] = [
        Patch(color=RESULT, label=m("chart.result")),
        Line2D(
            [], [], color=INK, marker="|", linestyle="", label=m("chart.target"),
            markersize=13, markeredgewidth=3,
        ),
    ]  # fmt: skip
    if any(is_open(row.actual) for row in rows):
        marks.insert(1, hatching(m("chart.uncertain")))
    if any(_is_too_much(*each) for each in drawn):
        marks.insert(1, crossing(m("chart.too_much")))
    if any(high > low for _, _, (low, high) in drawn):
        marks.append(Patch(color=RULE, label=m("chart.target_range")))
    if any(row.expectation for row in rows):
        diamond = Line2D(
            [], [], color=PATH, marker="D", linestyle="", label=m("chart.expected"), markersize=7
        )
        marks.append(diamond)
    return [*marks, *starring(rows, m)]
