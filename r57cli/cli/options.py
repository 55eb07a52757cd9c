"""The options that several commands share, and how their words are read."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from r57cli.cli.exits import fail, meant
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from r57cli.messages import Messages


class Format(StrEnum):
    """The formats of an answer."""

    TABLE = "table"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    MARKDOWN = "markdown"


class Lang(StrEnum):
    """The languages of the texts for people."""

    EN = "en"
    VI = "vi"


DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        readable=False,  # asked for with the data: one that is closed is no wrong usage
        help="Data folder; else R57_DATA, ./data, the shipped.",
    ),
]
LangOption = Annotated[
    Lang | None, typer.Option("--lang", help="Language of the text; else R57_LANG, the locale.")
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="table for people; csv is for machines.")
]
OutputOption = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write to a file; the ending tells the format; repeatable.",
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As known on this day (2026-11-22); else today."),
]


def today() -> date:
    """The analyst's own calendar day."""
    return date.today()  # noqa: DTZ011 - no time zone is meant


def read_day(text: str | None, option: str, m: Messages) -> date:
    """A day given on the command line, today where none is; exit 2 for anything else."""
    from r57cli.domain.dates import parse_day

    if text is None:
        return today()
    try:
        return parse_day(text).start
    except ValueError:
        fail(Exit.USAGE, m("error.bad_date", option=option, name=text))


def read_prefixes(values: Iterable[str] | None, m: Messages) -> frozenset[str]:
    """The codes of rules that begin with one of the words given; exit 2 where none does."""
    from r57cli.domain.ruleset import matching

    words = read_words(values)
    for word in words:
        if not word or not matching([word.upper()]):
            fail(Exit.USAGE, m("error.unknown_rule", name=word), m("error.see_rules"))
    return matching(word.upper() for word in words)


def read_choices(
    values: Iterable[str], known: Iterable[str], option: str, m: Messages
) -> tuple[str, ...]:
    """Words given one by one or with commas; exit 2 for one that is not known."""
    allowed = list(known)
    return tuple(read_choice(word, allowed, option, m) for word in read_words(values))


def read_choice(word: str, known: Iterable[str], option: str, m: Messages) -> str:
    """A word as it is given; exit 2 for one that is not known."""
    allowed = list(known)
    if word not in allowed:
        refuse_choice(word, allowed, option, m)
    return word


def refuse_choice(word: str, choices: Sequence[str], option: str, m: Messages) -> NoReturn:
    """Exit 2 for a word that is none of the choices, with those that may have been meant."""
    from r57cli.domain.spelling import nearest

    told = m("error.unknown_choice", option=option, name=word, choices=", ".join(choices))
    fail(Exit.USAGE, told, *meant(nearest(word, choices), m))


def read_words(values: Iterable[str] | None) -> list[str]:
    """Words given one by one or with commas; "" where a value has none, which is no word."""
    found: list[str] = []
    for value in values or ():
        found += [word.strip() for word in value.split(",") if word.strip()] or [""]
    return found
