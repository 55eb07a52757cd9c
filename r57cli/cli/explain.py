"""`r57 explain`: every input of one line, what counts and why, and the arithmetic."""

from __future__ import annotations

from typing import Annotated

import typer

from r57cli.cli.complete import complete_indicator, complete_place
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


def explain(
    place: Annotated[
        str,
        typer.Argument(
            metavar="PLACE",
            help="Id, code, or name in any spelling.",
            autocompletion=complete_place,
        ),
    ],
    indicator: Annotated[
        str,
        typer.Argument(
            metavar="INDICATOR",
            help="Id or name of an indicator (r57 list indicators).",
            autocompletion=complete_indicator,
        ),
    ],
    as_of: AsOfOption = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Show every figure of one indicator with its document, what counts, and the arithmetic.

    \b
    Examples:
      r57 explain laocai online_service_use_share
      r57 explain vietnam digital_economy_share_grdp
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import open_session
    from r57cli.output.explain.formats import renderers
    from r57cli.rows.explain.answer import explain as answer_explain

    session = open_session(data, lang)
    day = read_day(as_of, "--as-of", session.m)
    chosen = session.place(place)
    wanted = session.indicator(indicator)
    answer = answer_explain(session.read(chosen), chosen, wanted, day)
    deliver(renderers(answer, session.m), format_, output, session.m, force=force)
