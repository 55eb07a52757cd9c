"""`r57 gap`: the ranked shortfalls of one or more places."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.asked import (
    AllOption,
    HeadlineOption,
    IndicatorOption,
    OnlyOption,
    PlacesArgument,
    RankBy,
    RankByOption,
    YearOption,
    read_places,
    read_selection,
)
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
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from r57cli.cli.session import Session
    from r57cli.rows.gap.rows import GapAnswer
    from r57cli.rows.gap.select import Selection


class Order(StrEnum):
    """The order of rows inside a block."""

    RANK = "rank"
    DOCUMENT = "document"
    GROUP = "group"


def gap(
    places: PlacesArgument = None,
    all_places: AllOption = False,
    year: YearOption = None,
    as_of: AsOfOption = None,
    indicator: IndicatorOption = None,
    headline: HeadlineOption = False,
    only: OnlyOption = None,
    order: Annotated[Order, typer.Option("--order", help="Order inside a block.")] = Order.RANK,
    rank_by: RankByOption = RankBy.RELATIVE,
    all_rows: Annotated[bool, typer.Option("--all-rows", help="Hide nothing.")] = False,
    top: Annotated[
        int | None, typer.Option("--top", min=1, metavar="N", help="At most N rows a block.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="WHAT,…", help="Exit 1 where a row is one of these."),
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show where places fall short of their promises, what is not reported, what is met.

    Words of --only and --fail-on: at_risk, compared, complete, done, exceeded, far_off, figure,
    in_progress, incomparable, incomplete, maintained, met, missed, missing, moving_away, no_data,
    no_final, no_number, not_comparable, not_started, on_track, overdue_no_data, short, slipped,
    slipped_recovering, slow, unknown, worded, workload.

    \b
    Examples:
      r57 gap laichau
      r57 gap "Lào Cai" --as-of 2026-11-22
      r57 gap vietnam --year 2030 --only short
      r57 gap --all -f json
    """
    from r57cli.cli.session import open_session
    from r57cli.domain.frozen import replace
    from r57cli.rows.gap.answer import gap as answer_gap
    from r57cli.rows.gap.select import conditions, first_rows, holds

    session = open_session(data, lang, as_of)
    day = read_day(as_of, "--as-of", session.m)
    selection = read_selection(
        session,
        years=year,
        indicators=indicator,
        only=only,
        headline=headline,
        order=order.value,
        all_rows=all_rows,
    )
    stop_at = read_choices(fail_on or (), conditions(), "--fail-on", session.m)
    dataset, chosen = read_places(session, places, everything=all_places)
    answer = answer_gap(dataset, session.working(chosen), day, selection, rank_by.value)
    shown = replace(answer, rows=first_rows(answer.rows, top), top=top) if top else answer
    _deliver(session, shown, selection, format_, output, force=force)
    if any(holds(row, each) for row in answer.rows for each in stop_at):
        raise SystemExit(int(Exit.FINDINGS))


def _deliver(
    session: Session,
    answer: GapAnswer,
    selection: Selection,
    chosen: Format,
    outputs: list[str] | None,
    *,
    force: bool,
) -> None:
    from r57cli.cli.deliver import deliver
    from r57cli.output.gap.formats import renderers

    texts = renderers(
        answer, session.m, everything=selection.all_rows, filtered=selection.is_partial
    )
    deliver(texts, chosen, outputs, session.m, force=force)
