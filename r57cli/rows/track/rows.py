"""The rows of `track`: one a promise, with its way from the baseline to the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.rows.answer import Answer, Territory
from r57cli.rows.row import Row

if TYPE_CHECKING:
    from r57cli.rows.chart import PeriodView
    from r57cli.rows.course import MarginView, PointView, RatesView
    from r57cli.rows.views import ActualView, NearView


class TrackRow(Row):
    """One promise and its way.

    `path` is "linear" or "geometric"; `series` are the figures up to the one that counts, `way`
    the points of the path: baseline, milestones, target; `chart` is both, period by period.
    `set_aside` are the newest figures of the indicator by other producers and of other territories,
    `apart` those of other indicators that are tempting: neither continues the series.
    """

    path: str
    series: tuple[PointView, ...] = ()
    way: tuple[PointView, ...] = ()
    chart: tuple[PeriodView, ...] = ()
    rates: RatesView | None = None
    margins: tuple[MarginView, ...] = ()
    set_aside: tuple[ActualView, ...] = ()
    apart: tuple[NearView, ...] = ()


class TrackSummary(Territory):
    """The promises of one territory, counted by what can be said of their pace.

    `comparable` counts the promises that can be compared, a yearly one once; each of them is one of
    what follows. `without_pace` are short and have no pace; `uncertain` are
    those whose figure allows more than one verdict or class.
    """

    promises: int
    comparable: int
    on_track: int
    slow: int
    far_off: int
    moving_away: int
    met: int
    without_pace: int
    missed: int
    uncertain: int


class TrackAnswer(Answer):
    """The whole answer of `track`; `rank_by` is what promises are ordered by."""

    rank_by: str

    summary: tuple[TrackSummary, ...]
    rows: tuple[TrackRow, ...]
