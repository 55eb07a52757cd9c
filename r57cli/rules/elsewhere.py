"""What the files of one place tell those of the others, and what all of them say together.

Places are checked one by one, so that memory does not grow with their number; the little that a
rule asks about other places is kept here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from r57cli.domain.frozen import Frozen
from r57cli.rules.references import misspelt
from r57cli.rules.series import number_and_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure
    from r57cli.rules.references import Kind
    from r57cli.rules.shared import Shared

_SHARE_IN_PERCENT = 5
"""Shares of which all others are at least so large are not likely to be below 1."""

_KEPT = 2


class Mention(NamedTuple):
    """A document where it is declared, its number with the year of it, and its position there."""

    id: str
    number: tuple[str, str] | None
    place: str
    file: str
    at: int


class Least(NamedTuple):
    """A number that a record states, and which record of which file that is."""

    number: Decimal
    file: str
    at: int


class Told(Frozen):
    """What others may ask about the files of a place.

    `used` counts the references to ids of the catalogue and of the register, `least` holds the two
    smallest shares of each indicator, `strays` the places that files elsewhere speak of.
    """

    strays: frozenset[str]
    documents: tuple[Mention, ...]
    used: Mapping[Kind, Mapping[str, int]]
    least: Mapping[str, tuple[Least, ...]]


class Elsewhere(Frozen):
    """What all files say together.

    `documents` and `numbered` hold the first document of each id and of each number, but an id that
    begins with the name of its place belongs to that place; `odd` the
    share of an indicator that alone is below 1 where no other is below 5; `strays` as in `Told`.
    """

    strays: frozenset[str]
    documents: Mapping[str, Mention]
    numbered: Mapping[tuple[str, str], Mention]
    used: Mapping[Kind, Mapping[str, int]]
    odd: Mapping[str, Least]


def told_by(corpus: Corpus) -> Told:
    """What the files of a corpus say to others."""
    own = sorted(corpus.documents.values(), key=lambda each: (each.file, each.path))
    documents = tuple(
        Mention(
            id=each.record.id,
            number=number_and_year(each.record) if each.record.number else None,
            place=each.place,
            file=each.file,
            at=int(each.path[1]),
        )
        for each in own
    )
    used = {kind: names for kind, names in corpus.references.items() if not kind[1]}
    least = _least(corpus.series.figures)
    return Told(strays=corpus.strays, documents=documents, used=used, least=least)


def _least(figures: Iterable[Figure]) -> dict[str, tuple[Least, ...]]:
    found: dict[str, list[Least]] = defaultdict(list)
    for figure in figures:
        indicator, numbers = figure.indicator, figure.numbers
        if not (numbers and indicator and indicator.unit == "percent") or figure.form == "ratio":
            continue
        kept, number = found[indicator.id], numbers[0]  # the lower end of a range stands first
        if len(kept) < _KEPT or number < kept[-1].number:
            kept.append(Least(number, figure.file, int(figure.path[1])))
            kept.sort()
            del kept[_KEPT:]
    return {indicator: tuple(kept) for indicator, kept in found.items()}


def together(told: Iterable[Told]) -> Elsewhere:
    """What is told by all, in the order of the files."""
    documents: dict[str, Mention] = {}
    numbered: dict[tuple[str, str], Mention] = {}
    used: dict[Kind, Counter[str]] = defaultdict(Counter)
    least: dict[str, list[Least]] = defaultdict(list)
    strays: set[str] = set()
    for each in told:
        strays |= each.strays
        for mention in each.documents:
            if mention.id not in documents or _is_at_home(mention, documents[mention.id]):
                documents[mention.id] = mention
            if mention.number:
                numbered.setdefault(mention.number, mention)
        for kind, names in each.used.items():
            used[kind].update(names)
        for indicator, found in each.least.items():
            least[indicator] = sorted([*least[indicator], *found])[:_KEPT]
    return Elsewhere(
        strays=frozenset(strays),
        documents=documents,
        numbered=numbered,
        used=used,
        odd={key: found[0] for key, found in least.items() if _is_odd(*found)},
    )


def _is_at_home(mention: Mention, first: Mention) -> bool:
    """True where an id names the place that declares it, and not the one that did so first."""
    own = f"{mention.place}-"
    return mention.id.startswith(own) and not mention.id.startswith(f"{first.place}-")


def _is_odd(first: Least, second: Least | None = None) -> bool:
    return 0 < first.number < 1 and second is not None and second.number >= _SHARE_IN_PERCENT


def in_doubt(told: Told, elsewhere: Elsewhere, shared: Shared) -> bool:
    """True where what others say may change what is found in the files of a place."""
    return (
        any(elsewhere.documents[each.id] != each for each in told.documents)
        or any(each.number and elsewhere.numbered[each.number] != each for each in told.documents)
        or any(elsewhere.odd.get(key) in found for key, found in told.least.items())
        or any(_unsure(told, kind, elsewhere, shared) for kind in shared.declarations.names)
    )


def _unsure(told: Told, kind: Kind, elsewhere: Elsewhere, shared: Shared) -> bool:
    """True where a place refers to an id that a record with a mistake in its own may have meant."""
    names = shared.declarations.names[kind]
    if told.used.get(kind, {}).keys() <= names:
        return False
    return shared.declarations.lost[kind] > 0 or bool(
        misspelt(kind, names, elsewhere.used.get(kind, {}))
    )
