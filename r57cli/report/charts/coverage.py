"""Who promises and reports what: places down, headline indicators across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.lines import Line2D

from r57cli.output.row_words import label
from r57cli.report.charts.style import PAPER, PATH, RESULT, RULE, SMALL, bare, folded, look, sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from r57cli.messages import Messages
    from r57cli.rows.compare.rows import CompareAnswer, CompareRow

_ROW, _HEAD, _LETTERS = 0.26, 1.8, 76
_MARKS: dict[str, dict[str, Any]] = {
    "promised": {"marker": "s", "color": PATH, "markerfacecolor": PAPER, "markersize": 9},
    "reported": {"marker": "^", "color": RESULT, "markersize": 6},
    "beside": {"marker": "o", "color": RESULT, "markersize": 7},
}
"""A hollow square for a promise; in it a triangle for a figure, a dot for one that compares."""


def coverage(answer: CompareAnswer, m: Messages) -> Figure | None:
    """A mark for each promise and each figure; an empty cell has neither. None without places."""
    cells = [row for row in answer.rows if not row.former]
    places = list(dict.fromkeys(row.name_vi for row in cells))
    if not places:
        return None
    indicators = [tally.indicator for tally in answer.tallies]
    with look():
        figure = sheet(_HEAD + _ROW * len(places))
        axes = figure.subplots()
        bare(axes)
        for row in cells:
            _cell(axes, indicators.index(row.indicator), places.index(row.name_vi), row)
        _frame(axes, answer, places, m)
        marks = [
            Line2D([], [], linestyle="", label=m(f"chart.coverage.{name}"), **mark)
            for name, mark in _MARKS.items()
        ]
        figure.legend(handles=marks, loc="outside lower left", ncols=len(marks))
    return figure


def _cell(axes: Axes, across: int, down: int, row: CompareRow) -> None:
    if row.target:
        axes.plot(across, down, **_MARKS["promised"])
    if row.actual:
        axes.plot(across, down, **_MARKS["beside" if row.beside else "reported"])


def _frame(axes: Axes, answer: CompareAnswer, places: list[str], m: Messages) -> None:
    names = [label(tally, m) for tally in answer.tallies]
    letters = _LETTERS // len(names)
    axes.set_xticks(range(len(names)), [folded(name, letters) for name in names])
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(places)), places, fontsize=SMALL)
    axes.set_xlim(-0.5, len(names) - 0.5)
    axes.set_ylim(len(places) - 0.5, -0.5)
    axes.hlines(
        [at - 0.5 for at in range(len(places) + 1)], -0.5, len(names) - 0.5, color=RULE, lw=0.5
    )
