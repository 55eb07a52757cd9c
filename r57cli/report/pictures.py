"""The charts of a report, each with its title and what it shows in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.answer import territory_name
from r57cli.output.row_words import block_text, charted_figure, label
from r57cli.output.words import target_text
from r57cli.report.story import Chart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from matplotlib.figure import Figure

    from r57cli.messages import Messages
    from r57cli.rows.compare.rows import CompareAnswer
    from r57cli.rows.report.rows import ReportAnswer, ReportTerritory
    from r57cli.rows.row import Row
    from r57cli.rows.track.rows import TrackRow


def shortfall_chart(territory: ReportTerritory, answer: ReportAnswer, m: Messages) -> Chart:
    """How far each ranked promise falls short, deadline by deadline."""
    ranked = [row for row in territory.ways if row.rank]

    def draw() -> Figure | None:
        from r57cli.report.charts.shortfalls import shortfalls  # noqa: PLC0415 - an extra

        return shortfalls(territory.rows, m)

    return _chart(draw, "shortfalls", _whose(territory, answer, m), ranked, m)


def bullet_chart(territory: ReportTerritory, answer: ReportAnswer, m: Messages) -> Chart:
    """Each figure beside its target and what was expected by then."""
    compared = [row for row in territory.ways if row.section == "compared"]

    def draw() -> Figure | None:
        from r57cli.report.charts.bullets import bullets  # noqa: PLC0415 - an extra

        return bullets(compared, m)

    return _chart(draw, "bullets", _whose(territory, answer, m), compared, m)


def way_chart(row: TrackRow, answer: ReportAnswer, m: Messages) -> Chart:
    """The figures of one promise over time, with the path to its target."""

    def draw() -> Figure | None:
        from r57cli.report.charts.way import way  # noqa: PLC0415 - an extra

        return way(row, answer.as_of, m)

    whose = next(each for each in answer.territories if each.summary.territory == row.territory)
    subject = f"{_whose(whose, answer, m)} · {label(row, m)} ({block_text(row.block, m)})"
    return _chart(draw, "way" if row.way else "series", subject, [row], m)


def coverage_chart(answer: CompareAnswer, m: Messages) -> Chart:
    """Which places promised and reported which headline indicators."""

    def draw() -> Figure | None:
        from r57cli.report.charts.coverage import coverage  # noqa: PLC0415 - an extra

        return coverage(answer, m)

    return Chart(draw, m("compare.title"), m("compare.totals", **answer.totals))


def _whose(territory: ReportTerritory, answer: ReportAnswer, m: Messages) -> str:
    return territory_name(territory.summary, answer.as_of, m)


def _chart(
    draw: Callable[[], Figure | None], name: str, subject: str, rows: Iterable[Row], m: Messages
) -> Chart:
    about = "; ".join(_told(row, m) for row in rows)
    return Chart(draw, m(f"report.chart.{name}", subject=subject), about)


def _told(row: Row, m: Messages) -> str:
    """A row in words, for those who do not see the chart."""
    figure = charted_figure(row, m, dated=True)
    promise = target_text(row.target, row.unit, m) if row.target else "–"
    return m("report.chart.row", label=label(row, m), figure=figure, promise=promise)
