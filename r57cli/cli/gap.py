"""`r57 gap`: the ranked shortfalls of one or more places."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.exits import fail
from r57cli.cli.options import (
    AsOfOption,
    DataOption,
    ForceOption,
    Format,
    FormatOption,
    LangOption,
    OutputOption,
    read_choices,
    read_day,
)
from r57cli.cli.session import Session, deliver, open_session
from r57cli.output.exits import Exit
from r57cli.rows.gap.answer import gap as answer_gap
from r57cli.rows.gap.select import Selection, conditions, first_rows, holds

if TYPE_CHECKING:
    from r57cli.domain.records import Place
    from r57cli.messages import Messages
    from r57cli.rows.gap.rows import GapAnswer


class Order(StrEnum):
    """The order of rows inside a block."""

    RANK = "rank"
    DOCUMENT = "document"
    GROUP = "group"


class RankBy(StrEnum):
    """What promises are ranked by."""

    RELATIVE = "relative"


def gap(
    places: Annotated[
        list[str] | None,
        typer.Argument(metavar="PLACE…", help="Id, code, or name in any spelling."),
    ] = None,
    all_places: Annotated[bool, typer.Option("--all", help="All provinces and cities.")] = False,
    year: Annotated[
        list[str] | None,
        typer.Option(
            "--year", metavar="YEAR|all", help="Deadline, or yearly in force; repeatable."
        ),
    ] = None,
    as_of: AsOfOption = None,
    indicator: Annotated[
        list[str] | None, typer.Option("--indicator", metavar="ID", help="Only this; repeatable.")
    ] = None,
    headline: Annotated[bool, typer.Option("--headline", help="The four headline ones.")] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="WHAT", help="missing, short, met, a verdict or a section."),
    ] = None,
    order: Annotated[Order, typer.Option("--order", help="Order inside a block.")] = Order.RANK,
    rank_by: Annotated[
        RankBy, typer.Option("--rank-by", help="What promises are ranked by.")
    ] = RankBy.RELATIVE,
    all_rows: Annotated[bool, typer.Option("--all-rows", help="Hide nothing.")] = False,
    top: Annotated[
        int | None, typer.Option("--top", min=1, metavar="N", help="At most N rows a block.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="WHAT,…", help="Exit 1 where a row has this verdict."),
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show where places fall short of their promises, what is not reported, what is met.

    Examples: r57 gap laichau · r57 gap "Lào Cai" --as-of 2026-11-22 · r57 gap --all -f json
    """
    del rank_by  # one way of ranking so far; the option names it
    session = open_session(data, lang)
    day = read_day(as_of, "--as-of", session.m)
    selection = Selection(
        years=_years(year, session.m),
        indicators=tuple(session.indicator(each) for each in indicator or ()),
        headline=headline,
        only=read_choices(only or (), conditions(), "--only", session.m),
        order=order.value,
        all_rows=all_rows or "all" in (year or ()),
    )
    stop_at = read_choices(fail_on or (), conditions(), "--fail-on", session.m)
    answer = answer_gap(session.dataset, _places(session, places, all_places), day, selection)
    shown = replace(answer, rows=first_rows(answer.rows, top), top=top) if top else answer
    _deliver(session, shown, selection, format_, output, force=force)
    if any(holds(row, each) for row in answer.rows for each in stop_at):
        raise SystemExit(int(Exit.FINDINGS))


def _places(session: Session, names: list[str] | None, everything: bool) -> list[Place]:
    m = session.m
    if everything and names:
        fail(Exit.USAGE, m("error.place_and_all"))
    if not everything and not names:
        fail(Exit.USAGE, m("error.no_place"))
    found = [session.place(name) for name in names or ()]
    session.tell_broken()
    if everything:
        return session.sound_provinces()
    return list({place.id: place for place in found}.values())


def _years(values: list[str] | None, m: Messages) -> tuple[str, ...]:
    wanted = [value for value in values or () if value != "all"]
    for value in wanted:
        if not (value.isdigit() and len(value) == len("2030")):
            choices = "2025, 2030, … all"
            fail(
                Exit.USAGE, m("error.unknown_choice", option="--year", name=value, choices=choices)
            )
    return tuple(wanted)


def _deliver(
    session: Session,
    answer: GapAnswer,
    selection: Selection,
    chosen: Format,
    outputs: list[str] | None,
    *,
    force: bool,
) -> None:
    from r57cli.output.gap.formats import renderers  # noqa: PLC0415 - after the usage is checked

    texts = renderers(
        answer, session.m, everything=selection.all_rows, filtered=selection.is_partial
    )
    deliver(texts, chosen, outputs, session.m, force=force)
