"""`r57 list`: what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

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
from r57cli.cli.session import deliver, messages, open_session
from r57cli.output.listing import renderers
from r57cli.rows import listing
from r57cli.rows.rules import rule_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.cli.session import Session
    from r57cli.rows.listing import ListRow

app = typer.Typer(help="List places, indicators, documents, reported figures or rules.")


@app.command("places")
def places(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the provinces and cities, and what is recorded for each."""
    session = open_session(data, lang)
    _deliver(session, "places", listing.places(session.dataset), format_, output, force=force)


@app.command("indicators")
def indicators(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the catalogue: what each indicator measures."""
    session = open_session(data, lang)
    rows = listing.indicators(session.dataset)
    _deliver(session, "indicators", rows, format_, output, force=force)


@app.command("documents")
def documents(
    place: Annotated[str | None, typer.Argument(help="Id, code or name; all without.")] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List the sources, of one place or of all."""
    session = open_session(data, lang)
    wanted = session.place(place) if place else None
    rows = listing.documents(session.dataset, wanted)
    _deliver(session, "documents", rows, format_, output, force=force)


@app.command("figures")
def figures(
    place: Annotated[str, typer.Argument(help="Id, code or name.")],
    as_of: AsOfOption = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """List every reported figure of a place, also those without a target."""
    session = open_session(data, lang)
    day = read_day(as_of, "--as-of", session.m)
    rows = listing.figures(session.dataset, session.place(place), day)
    _deliver(session, "figures", rows, format_, output, force=force)


@app.command("rules")
def rules(
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """List the rules of validate."""
    m = messages(lang)
    deliver(renderers("rules", rule_rows(m), None, m), format_, output, m, force=force)


def _deliver(
    session: Session,
    what: str,
    rows: Sequence[ListRow],
    chosen: Format,
    outputs: list[str] | None,
    *,
    force: bool,
) -> None:
    texts = renderers(what, rows, session.dataset, session.m)
    deliver(texts, chosen, outputs, session.m, force=force)
