"""Which places and rows are asked for: the options that `gap` and `track` share."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.complete import complete_indicator, complete_place
from r57cli.cli.exits import fail, meant
from r57cli.cli.options import read_choices, read_words
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.cli.session import Session
    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Place
    from r57cli.messages import Messages
    from r57cli.rows.gap.select import Selection


_EVERY_YEAR = "all"


class RankBy(StrEnum):
    """What promises are ranked by: the two keys of the method, never mixed in one list."""

    RELATIVE = "relative"
    REMAINING = "remaining"


PlacesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PLACE…", help="Id, code, or name in any spelling.", autocompletion=complete_place
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="All provinces and cities.")]
YearOption = Annotated[
    list[str] | None,
    typer.Option("--year", metavar="YEAR,…|all", help="Deadlines, or yearly in force."),
]
IndicatorOption = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator",
        metavar="ID,…",
        help="Only these (r57 list indicators).",
        autocompletion=complete_indicator,
    ),
]
HeadlineOption = Annotated[bool, typer.Option("--headline", help="The four headline ones.")]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="WHAT,…", help="missing, short, met, a verdict, a pace or a section."
    ),
]
RankByOption = Annotated[RankBy, typer.Option("--rank-by", help="What promises are ranked by.")]


def read_places(
    session: Session, names: list[str] | None, *, everything: bool, beside: Iterable[Place] = ()
) -> tuple[Dataset, list[Place]]:
    """The places asked for, or all that have no broken file, and what is known of them.

    The places `beside` them are read too. Exit 2 for neither or both.
    """
    m = session.m
    if everything and names:
        fail(Exit.USAGE, m("error.place_and_all"))
    if not everything and not names:
        fail(Exit.USAGE, m("error.no_place"))
    _refuse_unquoted(session, names or [])
    found = [session.place(name) for name in names or ()]
    session.require([*found, *beside])
    wanted = session.register.provinces() if everything else found
    dataset = session.read_sound([*wanted, *beside])
    sound = {place.id: place for place in wanted if place.id in dataset.records}
    return dataset, list(sound.values())


def _refuse_unquoted(session: Session, names: list[str]) -> None:
    """Exit 2 where the words are one name without its quotes: Hà Nội is not two places."""
    find, whole = session.register.find_place, " ".join(names)
    lost = next((name for name in names if find(name) is None), None)
    if lost and len(names) > 1 and find(whole):
        told = session.m("error.unknown_place", name=lost)
        fail(Exit.USAGE, told, *meant([f'"{whole}"'], session.m))


def read_selection(
    session: Session,
    *,
    years: list[str] | None,
    indicators: list[str] | None,
    only: list[str] | None,
    headline: bool,
    order: str = "rank",
    all_rows: bool = False,
) -> Selection:
    """The filters asked for; exit 2 for a word that is not known."""
    from r57cli.rows.gap.select import Selection, conditions

    asked = read_words(years)
    return Selection(
        years=_years(asked, session.m),
        indicators=tuple(session.indicator(each).id for each in read_words(indicators)),
        headline=headline,
        only=read_choices(only or (), conditions(), "--only", session.m),
        order=order,
        all_rows=all_rows or _EVERY_YEAR in asked,
    )


def _years(asked: list[str], m: Messages) -> tuple[str, ...]:
    from r57cli.rows.gap.select import is_year

    wanted = [word for word in asked if word != _EVERY_YEAR]
    for word in wanted:
        if not is_year(word):
            fail(Exit.USAGE, m("error.bad_year", name=word))
    return tuple(wanted)
