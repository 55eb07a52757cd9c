"""`r57 list`: what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.command import Command, Group
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
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from r57cli.cli.session import Session
    from r57cli.dataset.dataset import Dataset
    from r57cli.rows.listing import ListRow

app = typer.Typer(
    cls=Group,
    help="List places, indicators, documents, reported figures or rules.",
    add_completion=False,
    rich_markup_mode=None,
)


@app.command("places", cls=Command)
def places(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the provinces and cities, and what is recorded for each.

    \b
    Examples:
      r57 list places
      r57 list places -f csv -o places.csv
    """
    from r57cli.cli.session import open_session
    from r57cli.rows import listing

    session = open_session(data, lang)
    dataset = session.read_all()
    rows = listing.places(dataset)
    _deliver(session, dataset, "places", rows, format_, output, force=force)


@app.command("indicators", cls=Command)
def indicators(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the catalogue: what each indicator measures.

    \b
    Examples:
      r57 list indicators
      r57 list indicators --lang vi
    """
    from r57cli.cli.session import open_session
    from r57cli.rows import listing

    session = open_session(data, lang)
    dataset = session.read_sound([])
    rows = listing.indicators(dataset)
    _deliver(session, dataset, "indicators", rows, format_, output, force=force)


@app.command("documents", cls=Command)
def documents(
    place: Annotated[
        str | None,
        typer.Argument(
            metavar="PLACE", help="Id, code or name; all without.", autocompletion=complete_place
        ),
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the sources, of one place or of all.

    \b
    Examples:
      r57 list documents laichau
      r57 list documents -f json
    """
    from r57cli.cli.session import open_session
    from r57cli.rows import listing

    session = open_session(data, lang)
    dataset = session.read(session.place(place)) if place is not None else session.read_all()
    rows = listing.documents(dataset)
    _deliver(session, dataset, "documents", rows, format_, output, force=force)


@app.command("figures", cls=Command)
def figures(
    place: Annotated[
        str,
        typer.Argument(metavar="PLACE", help="Id, code or name.", autocompletion=complete_place),
    ],
    as_of: AsOfOption = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List every reported figure of a place, also those without a target.

    \b
    Examples:
      r57 list figures laichau
      r57 list figures "Lào Cai" --as-of 2025-12-31
    """
    from r57cli.cli.session import open_session
    from r57cli.rows import listing

    session = open_session(data, lang)
    day = read_day(as_of, "--as-of", session.m)
    chosen = session.place(place)
    dataset = session.read(chosen)
    rows = listing.figures(dataset, chosen, day)
    _deliver(session, dataset, "figures", rows, format_, output, force=force, as_of=day)


@app.command("rules", cls=Command)
def rules(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """List the rules of validate.

    \b
    Examples:
      r57 list rules
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import messages
    from r57cli.output.listing import renderers
    from r57cli.rows.rules import rule_rows

    m = messages(lang)
    deliver(renderers("rules", rule_rows(m), None, m), format_, output, m, force=force)


def _deliver(
    session: Session,
    dataset: Dataset,
    what: str,
    rows: Sequence[ListRow],
    chosen: Format,
    outputs: list[str] | None,
    *,
    force: bool,
    as_of: date | None = None,
) -> None:
    from r57cli.cli.deliver import deliver
    from r57cli.output.listing import renderers

    texts = renderers(what, rows, dataset, session.m, as_of)
    deliver(texts, chosen, outputs, session.m, force=force)
