"""How charts look: colours that every eye tells apart, one font that has Vietnamese letters."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from r57cli.output.marks import number_is_inferred

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from matplotlib.axes import Axes

    from r57cli.messages import Messages
    from r57cli.rows.row import Row

INK = "#1b1b1b"
SOFT = "#5c5c5c"
RULE = "#c6c6c6"
RESULT = "#0072b2"
LIGHT = "#b5d5e8"
PATH = "#d55e00"
PAPER = "#ffffff"
COLOURS = {
    "ink": INK, "soft": SOFT, "rule": RULE, "result": RESULT, "light": LIGHT, "path": PATH,
    "paper": PAPER,
}  # fmt: skip
"""The colours by the names that a page knows them by; blue and vermilion are of Okabe and Ito."""

WIDTH = 8.0
"""The width of every chart, in inches."""

SMALL, NORMAL = 10.2, 11.0
"""The sizes of text, in points: at least 8 where a Word page makes a chart 16 cm wide."""

_LABEL_LETTERS, _BAR = 26, 0.55
_UNCERTAIN: Any = {"facecolor": LIGHT, "hatch": "////", "edgecolor": RESULT}
_TOO_MUCH: Any = {"facecolor": PAPER, "hatch": "xxxx", "edgecolor": PATH}
_LOOK: Any = {
    "font.family": "DejaVu Sans",
    "font.size": NORMAL,
    "text.color": INK,
    "axes.labelcolor": SOFT,
    "axes.labelsize": SMALL,
    "axes.edgecolor": RULE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.facecolor": PAPER,
    "grid.color": RULE,
    "figure.facecolor": PAPER,
    "figure.constrained_layout.use": True,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "hatch.linewidth": 0.8,
    "legend.frameon": False,
    "legend.fontsize": SMALL,
    "svg.fonttype": "none",
    "svg.hashsalt": "r57",
}


def look() -> AbstractContextManager[None]:
    """The look of everything that is drawn or written inside."""
    return mpl.rc_context(_LOOK)


def sheet(height: float) -> Figure:
    """An empty chart of this height in inches."""
    return Figure(figsize=(WIDTH, height))


def folded(label: str, letters: int = _LABEL_LETTERS) -> str:
    """A label on lines of so many letters, which fit beside a chart."""
    return "\n".join(textwrap.wrap(label, letters)) or label


def bare(axes: Axes) -> None:
    """Leave nothing of an axis but what is drawn in it."""
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def bar(axes: Axes, at: float, known: tuple[float, float]) -> None:
    """A bar to the lower end; hatched from there to the upper one, which is not certain."""
    low, high = known
    axes.barh(at, low, height=_BAR, color=RESULT)
    if high > low:
        axes.barh(at, high - low, left=low, height=_BAR, **_UNCERTAIN)


def too_much(axes: Axes, at: float, target: float, end: float) -> None:
    """The part of a bar beyond a target that it should stay under."""
    axes.barh(at, end - target, left=target, height=_BAR, **_TOO_MUCH)


def hatching(label: str) -> Patch:
    """The mark of a legend for what is not certain."""
    return Patch(label=label, **_UNCERTAIN)


def starring(rows: Iterable[Row], m: Messages) -> list[Line2D]:
    """What the star of a legend means, where a number of these rows has one."""
    views = (row.actual for row in rows if row.actual)
    if not any(map(number_is_inferred, views)):
        return []
    return [Line2D([], [], linestyle="", label=m("gap.inferred"))]


def crossing(label: str) -> Patch:
    """The mark of a legend for what lies beyond a target that a bar should stay under."""
    return Patch(label=label, **_TOO_MUCH)
