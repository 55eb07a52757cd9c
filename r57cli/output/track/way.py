"""The way of one promise in words: chart, expected values, pace, projection, next classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.blocks import sparklines
from r57cli.output.names import producer_text
from r57cli.output.row_words import has_doubted_figure, label, notes_of
from r57cli.output.words import (
    actual_text,
    computed_text,
    dated_text,
    day_text,
    margin_text,
    size_text,
    unit_word,
    value_text,
    when_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.messages import Messages
    from r57cli.rows.answer import Territory
    from r57cli.rows.course import BaselineView, ExpectationView, RatesView
    from r57cli.rows.track.rows import TrackRow
    from r57cli.rows.views import NearView


def way_lines(row: TrackRow, whose: Territory, m: Messages) -> Iterator[str]:
    """All that stands behind the pace of a row: its chart in letters, then the words."""
    if row.chart:
        yield from _chart(row, m)
    yield from way_words(row, whose, m)


def way_words(row: TrackRow, whose: Territory, m: Messages) -> Iterator[str]:
    """All that stands behind the pace of a row, each line a sentence."""
    if row.baseline:
        yield _baseline(row.baseline, row, m)
    if row.expectation:
        yield _expected(row.expectation, row, m)
    if row.rates:
        yield from _rates(row.rates, row, m)
    yield from (margin_text(each, row.unit, m) for each in row.margins)
    yield from _aside(row, whose, m)
    if told := notes_of(row, m):
        yield m("track.noted", notes=" · ".join(told))


def _chart(row: TrackRow, m: Messages) -> Iterator[str]:
    figures, path = sparklines(row.chart)
    days = [day_text(each, m) for each in (row.series[0], row.series[-1])]
    span = " – ".join(dict.fromkeys(days))
    shown = m.count("track.series", row.points, chart=figures, span=span)
    yield f"{shown}{_left_out(row, m)}"
    if row.way:
        ends = [notation.day(each.day, m.language) for each in (row.way[0], row.way[-1])]
        yield m("track.path", chart=path, span=" – ".join(ends), kind=m(f"path.{row.path}"))


def _left_out(row: TrackRow, m: Messages) -> str:
    """The figure that counts, where it is in doubt and so no point of the series."""
    if row.actual is None or not has_doubted_figure(row):
        return ""
    figure = actual_text(row.actual, row.unit, m)
    return m("track.left_out", figure=figure, when=when_text(row.actual, m))


def _baseline(baseline: BaselineView, row: TrackRow, m: Messages) -> str:
    day = notation.day(baseline.day, m.language)
    if baseline.counted_up:
        return m("track.counted_up", date=day)
    record = baseline.record
    source = f" [{record.document}]" if record else ""
    return m(
        "track.baseline.own" if baseline.own else "track.baseline.earlier",
        value=value_text(baseline.value, row.unit, m),
        date=when_text(record, m) if record else day,
        source=source,
    )


def _expected(found: ExpectationView, row: TrackRow, m: Messages) -> str:
    is_ahead = found.behind.high is not None and found.behind.high < 0
    years, by = found.behind_years, ""
    if years:
        by = unit_word("track.by_years", years.value, m, years=size_text(years, m))
    return m(
        "track.expected",
        then=value_text(found.then, row.unit, m),
        elapsed=notation.share(found.elapsed, m.language),
        today=value_text(found.today, row.unit, m),
        where=m("track.ahead" if is_ahead else "track.behind", amount=size_text(found.behind, m)),
        years=by,
    )


def _rates(rates: RatesView, row: TrackRow, m: Messages) -> Iterator[str]:
    needed = m("track.needed", needed=computed_text(rates.needed, m)) if rates.needed else ""
    times = rates.acceleration
    times_text = m("track.times", times=computed_text(times, m)) if times and needed else ""
    observed = computed_text(rates.observed, m, sign=True)
    yield m("track.rates", observed=observed, needed=needed, times=times_text)
    yield m(
        "track.projection",
        value=value_text(rates.projection, row.unit, m),
        reached=_reached(rates, m),
    )
    told = [
        m(f"track.{name}", value=computed_text(quantity, m))
        for name, quantity in (("closure", rates.closure), ("ratio", rates.ratio))
        if quantity
    ]
    if told:
        yield " ".join(told)


def _reached(rates: RatesView, m: Messages) -> str:
    if rates.reached_from is None:
        return m("track.not_reached") if rates.needed else ""
    years = dict.fromkeys(str(year) for year in (rates.reached_from, rates.reached_to))
    return m("track.reached", years="–".join(years))


def _aside(row: TrackRow, whose: Territory, m: Messages) -> Iterator[str]:
    for view in row.set_aside:
        source = f"{when_text(view, m)}, {producer_text(view.producer, whose, m)}"
        figure = f"{actual_text(view, row.unit, m)} ({source})"
        yield m("track.set_aside", figure=figure, document=view.document)
    if row.apart:
        yield m("track.apart", figures=" · ".join(_near(near, m) for near in row.apart))


def _near(near: NearView, m: Messages) -> str:
    return f"{label(near, m)} {dated_text(near.actual, near.unit, m)}"
