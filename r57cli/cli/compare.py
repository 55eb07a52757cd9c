"""`r57 compare`: who promises and reports what, and what can be set side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.asked import AllOption, IndicatorOption, PlacesArgument, read_places
from r57cli.cli.complete import complete_place
from r57cli.cli.options import (
    AsOfOption,
    DataOption,
    ForceOption,
    Format,
    FormatOption,
    LangOption,
    OutputOption,
    read_day,
    read_words,
    refuse_choice,
)

if TYPE_CHECKING:
    from r57cli.cli.session import Session
    from r57cli.domain.records import Indicator, Place


def compare(
    places: PlacesArgument = None,
    all_places: AllOption = False,
    indicator: IndicatorOption = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="NAME", help="Only places of this region.")
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="PLACE",
            help="Set its promises beside (vietnam).",
            autocompletion=complete_place,
        ),
    ] = None,
    as_of: AsOfOption = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show who promises and reports what; one indicator as a league, with what cannot be ranked.

    \b
    Examples:
      r57 compare
      r57 compare --indicator digital_economy_share_grdp --against vietnam
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import open_session
    from r57cli.output.compare.formats import renderers
    from r57cli.rows.compare.answer import compare as answer_compare
    from r57cli.rows.compare.rows import question_of

    session = open_session(data, lang)
    day = read_day(as_of, "--as-of", session.m)
    indicators = _indicators(session, indicator)
    beside = session.place(against) if against is not None else None
    dataset, found = read_places(
        session, places, everything=all_places or not places, beside=[beside] if beside else []
    )
    chosen = _of_region(session, found, region)
    question = question_of(indicators, beside)
    answer = answer_compare(dataset, session.working(chosen), question, day)
    deliver(renderers(answer, session.m), format_, output, session.m, force=force)


def _indicators(session: Session, wanted: list[str] | None) -> tuple[Indicator, ...]:
    """The indicators asked for, else the headline ones."""
    asked = tuple(session.indicator(each) for each in read_words(wanted))
    return asked or session.register.headline()


def _of_region(session: Session, found: list[Place], region: str | None) -> list[Place]:
    """The places of a region, where one is named."""
    from r57cli.domain.spelling import fold

    if region is None:
        return found
    known = {fold(each.region): each.region for each in session.register.provinces() if each.region}
    if fold(region) not in known:
        refuse_choice(region, sorted(known.values()), "--region", session.m)
    return [each for each in found if each.region == known[fold(region)]]
