"""`r57 track`: will places reach what they promised, and what says so."""

from __future__ import annotations

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
    read_day,
)


def track(
    places: PlacesArgument = None,
    all_places: AllOption = False,
    year: YearOption = None,
    as_of: AsOfOption = None,
    indicator: IndicatorOption = None,
    headline: HeadlineOption = False,
    only: OnlyOption = None,
    rank_by: RankByOption = RankBy.RELATIVE,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show whether places will reach what they promised: pace so far, pace needed, projection.

    Words of --only: at_risk, compared, complete, done, exceeded, far_off, figure,
    in_progress, incomparable, incomplete, maintained, met, missed, missing, moving_away, no_data,
    no_final, no_number, not_comparable, not_started, on_track, overdue_no_data, short, slipped,
    slipped_recovering, slow, unknown, worded, workload.

    \b
    Examples:
      r57 track vietnam
      r57 track vietnam --only far_off
      r57 track --all -f json
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import open_session
    from r57cli.output.track.formats import renderers
    from r57cli.rows.track.answer import track as answer_track

    session = open_session(data, lang, as_of)
    day = read_day(as_of, "--as-of", session.m)
    selection = read_selection(
        session, years=year, indicators=indicator, only=only, headline=headline
    )
    dataset, chosen = read_places(session, places, everything=all_places)
    answer = answer_track(dataset, session.working(chosen), day, selection, rank_by.value)
    texts = renderers(answer, session.m, filtered=selection.is_partial)
    deliver(texts, format_, output, session.m, force=force)
