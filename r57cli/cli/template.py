"""`r57 template`: the form that officers fill in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.complete import complete_place
from r57cli.cli.exits import fail
from r57cli.cli.options import DataOption, ForceOption, LangOption, read_day, today
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from r57cli.cli.session import Session
    from r57cli.domain.records import Place
    from r57cli.forms.blank import BlankLine


class Only(StrEnum):
    """Which lines a form has."""

    MISSING = "missing"


class By(StrEnum):
    """What has a sheet of its own."""

    PROVIDER = "provider"


def template(
    place: Annotated[
        str,
        typer.Argument(metavar="PLACE", help="Id, code, or name.", autocompletion=complete_place),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="An .xlsx or a .yaml file.")
    ],
    period: Annotated[
        str | None,
        typer.Option(
            "--period", metavar="PERIOD", help="2026-03, 2026-Q1, 2026-H1, 2026-9M, 2026."
        ),
    ] = None,
    cut_off: Annotated[
        str | None,
        typer.Option("--cut-off", metavar="DATE", help="The day figures are of; else its last."),
    ] = None,
    only: Annotated[
        Only | None, typer.Option("--only", help="Promises in numbers that have no figure.")
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="A sheet for each provider.")] = None,
    targets: Annotated[
        bool, typer.Option("--targets", help="A form for the promises of a programme instead.")
    ] = False,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Write the form for a place's figures: its promised indicators first, ready to be filled in.

    \b
    Examples:
      r57 template laichau --period 2026-Q4 -o form.xlsx
      r57 template hungyen --targets -o programme.xlsx
    """
    from r57cli.cli.deliver import refuse_unfit, save
    from r57cli.cli.session import open_session
    from r57cli.forms.blank import figure_lines, target_lines
    from r57cli.output.extras import is_installed
    from r57cli.output.stream import narrate

    session = open_session(data, lang)
    m = session.m
    kind = output.suffix.lower()
    if kind not in {".xlsx", ".yaml"}:
        fail(Exit.USAGE, m("error.template_ending", path=output))
    if kind == ".yaml" and by:
        fail(Exit.USAGE, m("error.template_by"))
    if kind == ".xlsx" and not is_installed("openpyxl"):
        fail(Exit.USAGE, m("error.extra", kind="xlsx", extra="excel"))
    found = session.place(place)
    refuse_unfit([output], m, force=force)
    if targets:
        if period or cut_off or only or by:
            fail(Exit.USAGE, m("error.template_targets"))
        lines = target_lines(session.register, found, m)
        content = _promises(session, found, lines, kind)
    else:
        span, day = _when(session, period, cut_off)
        missing_only = only is Only.MISSING
        lines = figure_lines(session.read(found), found, today(), m, missing_only=missing_only)
        content = _figures(session, found, (span, day), lines, kind, by is By.PROVIDER)
    save(output, lambda: content, m)
    written = {".xlsx": "template.written", ".yaml": "template.written.yaml"}[kind]
    narrate(m.count(written, len(lines), path=output))


def _when(session: Session, period: str | None, cut_off: str | None) -> tuple[str, date]:
    """The period, and the day up to which figures are asked for: its last one unless given."""
    from r57cli.domain.dates import parse_period
    from r57cli.messages import notation

    m = session.m
    if period is None:
        fail(Exit.USAGE, m("error.template_period"))
    try:
        span = parse_period(period)
    except ValueError:
        fail(Exit.USAGE, m("error.period", name=period))
    day = read_day(cut_off, "--cut-off", m) if cut_off is not None else span.end
    if not span.start <= day <= span.end:
        shown = notation.day(day, m.language), notation.period(span.text, m.language)
        fail(Exit.USAGE, m("error.template_cut_off", day=shown[0], period=shown[1]))
    return span.text, day


def _figures(
    session: Session,
    place: Place,
    when: tuple[str, date],
    lines: list[BlankLine],
    kind: str,
    by_provider: bool,
) -> bytes:
    from r57cli.forms.text import report_text
    from r57cli.messages import notation

    m, (period, day) = session.m, when
    if kind == ".yaml":
        shown = notation.period(period, m.language)
        title = m("form.title.figures", place=place.name.vi, period=shown)
        return report_text(place, day, lines, title, m).encode()
    from r57cli.forms.workbook import Blank

    return Blank(place, period, day, m).figures(lines, by_provider=by_provider)


def _promises(session: Session, place: Place, lines: list[BlankLine], kind: str) -> bytes:
    from r57cli.forms.text import promises_text

    m = session.m
    if kind == ".yaml":
        title = m("form.title.targets", place=place.name.vi)
        return promises_text(place, lines, title, m).encode()
    from r57cli.forms.workbook import Blank

    return Blank(place, None, None, m).targets(lines)
