"""`r57 report`: what people hand in and look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.asked import AllOption, PlacesArgument, read_places
from r57cli.cli.complete import complete_indicator
from r57cli.cli.exits import fail
from r57cli.cli.options import AsOfOption, DataOption, ForceOption, LangOption, read_day
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from r57cli.cli.session import Session
    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place
    from r57cli.messages import Messages
    from r57cli.report.story import Chart

_PLACE = "{place}"


class ChartName(StrEnum):
    """The charts that can stand alone."""

    SHORTFALLS = "shortfalls"
    BULLETS = "bullets"
    WAY = "way"
    COVERAGE = "coverage"


def report(
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Its ending says what: .html .docx .xlsx .md .svg .png; {place}: a file for each.",
        ),
    ],
    places: PlacesArgument = None,
    all_places: AllOption = False,
    chart: Annotated[
        ChartName | None,
        typer.Option("--chart", help="The chart of an .svg or .png file; else shortfalls."),
    ] = None,
    indicator: Annotated[
        str | None,
        typer.Option(
            "--indicator",
            metavar="ID",
            help="The promise of --chart way.",
            autocompletion=complete_indicator,
        ),
    ] = None,
    as_of: AsOfOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Write a report: a page, a Word document, a workbook, Markdown, or a single chart.

    \b
    Examples:
      r57 report laichau -o laichau.docx
      r57 report laichau hue -o "out/{place}.html" --lang vi
      r57 report vietnam --chart way --indicator digital_economy_share_grdp -o way.svg
    """
    from r57cli.cli.deliver import refuse_unfit, save
    from r57cli.cli.session import open_session
    from r57cli.output.progress import watched
    from r57cli.output.stream import narrate
    from r57cli.report.files import PICTURES

    session = open_session(data, lang, as_of)
    day = read_day(as_of, "--as-of", session.m)
    kind = _kind(session, output)
    if chart and kind not in PICTURES:
        fail(Exit.USAGE, session.m("error.chart_ending", path=output))
    if indicator is not None and chart is not ChartName.WAY:
        fail(Exit.USAGE, session.m("error.indicator_chart"))
    everything = all_places or (chart is ChartName.COVERAGE and not places)
    dataset, chosen = read_places(session, places, everything=everything)
    files = _files(output, chosen)
    refuse_unfit(list(files), session.m, force=force)
    make: Callable[[list[Place]], bytes | None]
    if kind in PICTURES:
        promise = session.indicator(indicator).id if indicator is not None else None
        asked = _Asked(chart or ChartName.SHORTFALLS, promise)
        make = partial(_picture, dataset, session.m, day, kind, asked)
    else:
        make = partial(_document, dataset, session.m, day, kind, alone=len(files) == 1)
    written = []
    for path in watched(list(files), session.m("report.drawing")):
        if save(path, partial(make, files[path]), session.m):
            written.append(path)
        else:
            names = ", ".join(place.id for place in files[path])
            narrate(session.m("error.nothing_to_draw", place=names))
    if not written:
        raise SystemExit(int(Exit.USAGE))
    narrate(session.m.count("report.written", len(written), path=written[0]))


@dataclass(frozen=True, slots=True)
class _Asked:
    """The chart asked for, and the indicator of its promise."""

    chart: ChartName
    indicator: str | None


def _kind(session: Session, output: str) -> str:
    """What the ending asks for; exit 2 where it says nothing, or a module is not installed."""
    from r57cli.report.files import kind_of, missing

    kind = kind_of(Path(output))
    if kind is None:
        fail(Exit.USAGE, session.m("error.report_ending", path=output))
    if module := missing(kind):
        fail(Exit.USAGE, session.m("error.report_extra", kind=kind, module=module))
    return kind


def _files(output: str, places: list[Place]) -> dict[Path, list[Place]]:
    """The files to write: one for each place where the name has room for it, else one for all."""
    if _PLACE not in output:
        return {Path(output): places}
    return {Path(output.replace(_PLACE, place.id)): [place] for place in places}


def _document(
    dataset: Dataset, m: Messages, day: date, kind: str, places: list[Place], *, alone: bool
) -> bytes:
    """A report on the places; the only one of the call shows how far it is."""
    from r57cli.output.progress import watched
    from r57cli.report.files import written
    from r57cli.rows.report.answer import report as answer_report

    answer = answer_report(dataset, places, day)
    label = m("report.drawing")
    return written(kind, answer, m, lambda chunks: watched(chunks, label, show=alone))


def _picture(
    dataset: Dataset, m: Messages, day: date, kind: str, asked: _Asked, places: list[Place]
) -> bytes | None:
    """One chart, None where nothing can be drawn; exit 2 where it is not said of which promise."""
    from r57cli.report.files import picture

    chart = _chart(dataset, m, day, asked, places)
    return picture(kind, chart) if chart else None


def _chart(
    dataset: Dataset, m: Messages, day: date, asked: _Asked, places: list[Place]
) -> Chart | None:
    from r57cli.output.row_words import block_text
    from r57cli.output.stream import narrate
    from r57cli.report.pictures import bullet_chart, coverage_chart, shortfall_chart, way_chart
    from r57cli.rows.compare.answer import compare
    from r57cli.rows.compare.rows import Question
    from r57cli.rows.report.answer import report as answer_report

    if asked.chart is ChartName.COVERAGE:
        return coverage_chart(
            compare(dataset, places, Question(indicators=dataset.headline()), day), m
        )
    if len(places) > 1:
        fail(Exit.USAGE, m("error.chart_places"))
    answer = answer_report(dataset, places, day)
    territory = max(answer.territories, key=lambda each: len(each.ways))
    if asked.chart is ChartName.SHORTFALLS:
        return shortfall_chart(territory, answer, m)
    if asked.chart is ChartName.BULLETS:
        return bullet_chart(territory, answer, m)
    if asked.indicator is None:
        fail(Exit.USAGE, m("error.chart_indicator"))
    ways = [row for each in answer.territories for row in each.ways]
    found = [row for row in ways if row.indicator == asked.indicator and row.chart]
    if not found:
        return None
    if len(found) > 1:
        drawn, *others = (block_text(row.block, m) for row in found)
        narrate(m("report.way_of", drawn=drawn, others=", ".join(others)))
    return way_chart(found[0], answer, m)
