"""The readiness of a place, method (i): how much of its promises is kept, and how sure that is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.shortfall import Spread
from r57cli.engine.thresholds import RANKED_COVERAGE, TOLERANCE, WORST_NAMED

if TYPE_CHECKING:
    from collections.abc import Mapping

_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)


class Readiness(Frozen):
    """The readiness of one place, in points from 0 to 100."""

    score: Spread | None
    """S over what can be assessed; an interval where figures are uncertain, None without any."""

    coverage: Decimal
    """kappa: the assessed weight as a share of all weight, 0 to 1."""

    bounds: Spread
    """kappa * S to kappa * S + 100 (1 - kappa): what is missing taken as 0 and as 100."""

    ranked: bool
    """True where the coverage is enough for a rank among places."""

    worst: tuple[str, ...]
    """The keys of the worst that are short, the largest relative shortfall first."""


def readiness(groups: Mapping[str, Mapping[str, Spread | None]]) -> Readiness:
    """The readiness from the relative shortfalls R of each group's indicators, by key.

    Groups weigh the same, and so do the indicators of one group; None is an indicator that
    cannot be assessed, which keeps its weight. R is held within 0 and 1: more than the target
    makes up for nothing. Workload, ranks and milestones do not belong here.
    """
    filled = [group for group in groups.values() if group]
    weights = [
        (_ONE / (len(filled) * len(group)), spread) for group in filled for spread in group.values()
    ]
    assessed = [(weight, _held(spread)) for weight, spread in weights if spread is not None]
    # The weights add up to 1 but for rounding.
    coverage = min(_ONE, sum((weight for weight, _ in assessed), _ZERO))
    if len(assessed) == len(weights) and weights:
        coverage = _ONE
    score = _score(assessed)
    least, most = (score.low, score.high) if score else (_ZERO, _ZERO)
    return Readiness(
        score=score,
        coverage=coverage,
        bounds=Spread(low=coverage * least, high=coverage * most + _HUNDRED * (_ONE - coverage)),
        ranked=coverage >= RANKED_COVERAGE - TOLERANCE,
        worst=_worst(filled),
    )


def rank_places(places: Mapping[str, Readiness]) -> dict[str, int | None]:
    """The places in the order of their lower bound, the highest first, each with its rank.

    Equal lower bounds share a rank, then order by name. A place with too little coverage stands
    in its order and has no rank; it takes none from others.
    """
    ranked = [each.bounds.low for each in places.values() if each.ranked]
    ordered = sorted(places, key=lambda name: (-places[name].bounds.low, name))
    return {
        name: 1 + sum(other - places[name].bounds.low > TOLERANCE for other in ranked)
        if places[name].ranked
        else None
        for name in ordered
    }


def _held(spread: Spread) -> Spread:
    low, high = (min(_ONE, max(_ZERO, end)) for end in (spread.low, spread.high))
    return Spread(low=low, high=high)


def _score(assessed: list[tuple[Decimal, Spread]]) -> Spread | None:
    whole = sum((weight for weight, _ in assessed), _ZERO)
    if not assessed:
        return None
    low = sum((weight * (_ONE - spread.high) for weight, spread in assessed), _ZERO)
    high = sum((weight * (_ONE - spread.low) for weight, spread in assessed), _ZERO)
    return Spread(low=_HUNDRED * low / whole, high=_HUNDRED * high / whole)


def _worst(groups: list[Mapping[str, Spread | None]]) -> tuple[str, ...]:
    short = [
        (-spread.middle, key)
        for group in groups
        for key, spread in group.items()
        if spread is not None and spread.middle > TOLERANCE
    ]
    return tuple(key for _, key in sorted(short)[:WORST_NAMED])
