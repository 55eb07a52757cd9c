"""How far promises fall short: a bar each, deadline by deadline."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.row_words import charted_figure, label
from r57cli.output.words import index_text, target_text
from r57cli.report.charts.numbers import ends, is_open
from r57cli.report.charts.style import SMALL, bar, bare, folded, hatching, look, sheet, starring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    from r57cli.messages import Messages
    from r57cli.rows.row import Row

_ROW, _PANEL, _LEGEND = 0.55, 0.45, 0.5
"""The height of a bar's line and of what surrounds a panel, in inches."""

_BESIDE = 1.02
"""Where the words stand, as a share of the width of a panel."""

_TICKS = ("0", "0.25", "0.5", "0.75", "1")


def shortfalls(rows: Sequence[Row], m: Messages) -> Figure | None:
    """The relative shortfall (0 to 1) of ranked promises, a panel each deadline.

    What is certain is a full bar, what may come on top a hatched one. None where nothing is ranked.
    """
    blocks: dict[str, list[Row]] = {}
    for row in rows:
        if row.rank and row.relative:
            blocks.setdefault(row.block, []).append(row)
    if not blocks:
        return None
    lines = [len(found) for found in blocks.values()]
    with look():
        figure = sheet(_ROW * sum(lines) + _PANEL * len(lines) + _LEGEND)
        panels = figure.subplots(len(blocks), 1, sharex=True, squeeze=False, height_ratios=lines)
        for (block, found), (axes,) in zip(blocks.items(), panels, strict=True):
            _panel(axes, block, found, m)
        panels[-1][0].set_xlabel(m("chart.relative"))
        marks = _marks([row for found in blocks.values() for row in found], m)
        if marks:
            figure.legend(handles=marks, loc="outside lower left", ncols=len(marks))
    return figure


def _marks(rows: Sequence[Row], m: Messages) -> list[Patch | Line2D]:
    is_hatched = any(is_open(row.relative) for row in rows)
    return [*([hatching(m("chart.uncertain"))] if is_hatched else []), *starring(rows, m)]


def _panel(axes: Axes, block: str, rows: Sequence[Row], m: Messages) -> None:
    bare(axes)
    title = m("chart.by", year=block) if block.isdigit() else m("chart.no_year")
    axes.set_title(title, loc="left", fontsize=SMALL, fontweight="bold")
    for at, row in enumerate(rows):
        _bar(axes, at, row, m)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), [folded(label(row, m)) for row in rows])
    numbers = [notation.number(Decimal(each), m.language) for each in _TICKS]
    axes.set_xticks([float(each) for each in _TICKS], numbers)
    axes.grid(visible=True, axis="x", linewidth=0.5)
    axes.set_axisbelow(True)
    for line in axes.get_xgridlines():
        line.set_clip_on(False)


def _bar(axes: Axes, at: int, row: Row, m: Messages) -> None:
    known = ends(row.relative.low, row.relative.high) if row.relative else None
    if known is None or row.actual is None or row.target is None:
        return
    bar(axes, at, known)
    figure, promise = charted_figure(row, m), target_text(row.target, row.unit, m)
    text = m("chart.of", index=index_text(row.relative, m), figure=figure, promise=promise)
    axes.text(_BESIDE, at, text, transform=axes.get_yaxis_transform(), va="center", fontsize=SMALL)
