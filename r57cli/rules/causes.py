"""Where many records break one rule for one reason, the mistake is the reason: told once, there.

A wrong date of a document puts all its figures after it; wrong bounds of an indicator put all its
shares outside. Each such finding names its cause, and how many records of its file might share it.
What all files of a place lack is told in the first of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.reading.locate import Located

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from r57cli.reading.finding import Finding, Related
    from r57cli.reading.locate import Place
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure

_WITNESSES = 2
"""So many records, or for an indicator so many files, are held against one cause."""

_BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})

_FOLLOWS = {"R603": "R309", "R305": "R306"}
"""A rule that compares by a key of the catalogue, and the one whose cause is that key."""


def _is_dated(figure: Figure) -> bool:
    return figure.when is not None


def _is_known(figure: Figure) -> bool:
    return figure.when is not None and getattr(figure.record, "nature", None) != "estimate"


def _is_number(figure: Figure) -> bool:
    return bool(figure.numbers)


def _has_kind(figure: Figure) -> bool:
    return bool(figure.numbers) or figure.form == "milestone"


def _is_promised(figure: Figure) -> bool:
    return figure.is_promise and bool(figure.numbers)


def _is_bound(figure: Figure) -> bool:
    return _is_promised(figure) and figure.form in _BOUNDS


def _is_split(figure: Figure) -> bool:
    return any(number != number.to_integral_value() for number in figure.numbers)


_OF_DOCUMENT: Mapping[str, Callable[[Figure], bool]] = {
    "R401": _is_known,
    "R404": _is_dated,
    "R405": _is_dated,
}
_OF_INDICATOR: Mapping[str, Callable[[Figure], bool]] = {
    "R303": _is_number,
    "R306": _is_split,
    "R307": _has_kind,
    "R308": _is_promised,
    "R309": _is_bound,
}


def asked(figures: Iterable[Figure]) -> Mapping[tuple[str, str, str], int]:
    """By rule, file and id of a cause: how many figures could break the rule for that cause."""
    found: Counter[tuple[str, str, str]] = Counter()
    for figure in figures:
        of_figure = ((_OF_DOCUMENT, figure.document_id), (_OF_INDICATOR, figure.record.indicator))
        for rules, cause in of_figure:
            for code, asks in rules.items():
                if cause and asks(figure):
                    found[code, figure.file, cause] += 1
    return found


def held_against(
    corpus: Corpus, figure: Figure, finding: Finding, cause: Related | None, **told: str
) -> Finding:
    """The same finding with its cause, and the name of that: `document` or `indicator`."""
    (name,) = told.values()
    peers = corpus.asked[finding.code, figure.file, name]
    return replace(finding, args={**finding.args, **told}, cause=cause, peers=peers)


def at_their_causes(found: Iterable[Located], files: Container[str]) -> list[Located]:
    """The findings, those that share a cause in one of these files as one finding at the cause.

    What only follows from that cause is left out.
    """
    alike: dict[tuple[str, Place | None], list[Located]] = defaultdict(list)
    for each in found:
        cause = each.cause if each.cause and each.cause.file in files else None
        alike[each.finding.code, cause].append(each)
    told = [
        each
        for (_, cause), held in alike.items()
        for each in ([_at(cause, held)] if cause and _agree(held) else held)
    ]
    wrong = {_subject(each, each.finding.code) for each in told if each.finding.variant == "cause"}
    return [each for each in told if _subject(each, _FOLLOWS.get(each.finding.code)) not in wrong]


def _subject(located: Located, code: str | None) -> tuple[str | None, str | None]:
    """A code and the indicator that a finding is about."""
    return code, located.finding.args.get("indicator")


def _agree(held: list[Located]) -> bool:
    """True where all records that could break the rule for this cause do, and they are enough.

    Without `peers` the cause is certain.
    """
    peers = {each.file: each.finding.peers for each in held}
    if not any(peers.values()):
        return True
    enough = len(peers if held[0].finding.code in _OF_INDICATOR else held) >= _WITNESSES
    return enough and len(held) == sum(peers.values())


def _at(cause: Place, held: list[Located]) -> Located:
    first = held[0]
    args = {**first.finding.args, "n": str(len(held))}
    finding = replace(first.finding, variant="cause", args=args)
    there = replace(first.place, message="related.record")
    is_there = (first.file, first.span) == (cause.file, cause.span)
    return Located(finding=finding, place=cause, related=() if is_there else (there,))
