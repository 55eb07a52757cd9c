"""The whole answer of `compare`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from r57cli.domain.dates import HORIZON
from r57cli.domain.frozen import replace
from r57cli.domain.keys import parts_of
from r57cli.engine.readiness import rank_places
from r57cli.engine.shortfall import Spread
from r57cli.rows.answer import answer_head, territory_head
from r57cli.rows.compare.cells import cell
from r57cli.rows.compare.ready import assessed, outcomes, place_readiness
from r57cli.rows.compare.rows import (
    CompareAnswer,
    CompareRow,
    CompareSummary,
    Question,
    Tally,
)
from r57cli.rows.context import contexts, territory_context
from r57cli.rows.promises import promises
from r57cli.rows.views import quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Indicator, Place
    from r57cli.engine.readiness import Readiness
    from r57cli.rows.assess import Assessment
    from r57cli.rows.context import Context
    from r57cli.rows.promises import Promise


def compare(
    dataset: Dataset, places: Iterable[Place], question: Question, as_of: date
) -> CompareAnswer:
    """What places promised and reported, and which figures have a rank among places.

    Figures of former provinces, where asked for, follow those of their place and are kept apart.
    """
    against, indicators = question.against, question.indicators
    national = promises(territory_context(dataset, against, as_of)) if against else []
    rows: list[CompareRow] = []
    known: list[tuple[Context, list[Promise], Readiness]] = []
    for place in places:
        context = territory_context(dataset, place, as_of)
        found = promises(context)
        known.append((context, found, place_readiness(context, found)))
        rows += [cell(context, each, found, _national(national, each)) for each in indicators]
        if question.former:
            rows += _former(dataset, place, indicators, as_of)
    ranked = _ranked(rows)
    ranks = rank_places({context.place.id: ready for context, _, ready in known})
    return CompareAnswer(
        **answer_head(dataset, as_of),
        against=against.id if against else None,
        against_vi=against.name.vi if against else None,
        against_en=against.name.en if against else None,
        tallies=tuple(_tally(each, ranked) for each in indicators),
        summary=tuple(
            _summary(context, found, ready, ranks[context.place.id])
            for context, found, ready in known
        ),
        rows=tuple(ranked),
    )


def _national(found: Iterable[Promise], indicator: Indicator) -> Assessment | None:
    own = [each for each in found if each.indicator.id == indicator.id]
    due = (each for each in own if each.block == str(HORIZON) or each.is_yearly)
    return next((each.chosen for each in due), None)


def _former(
    dataset: Dataset, place: Place, indicators: Iterable[Indicator], as_of: date
) -> list[CompareRow]:
    """The cells of former provinces that have a figure."""
    found = []
    for context in contexts(dataset, place, as_of):
        if context.territory.kind != "former":
            continue
        own = promises(context)
        cells = (cell(context, each, own, None) for each in indicators)
        found += [each for each in cells if each.actual]
    return found


def _ranked(rows: list[CompareRow]) -> list[CompareRow]:
    """Ranks among figures of one indicator, producer and period; one alone has none."""
    groups: dict[tuple[str, str, str], list[CompareRow]] = defaultdict(list)
    for row in rows:
        if row.actual and not row.obstacles and row.actual.value is not None:
            moment = row.actual.period or str(row.actual.as_of)
            groups[row.indicator, row.actual.producer, moment].append(row)
    ranks = {
        row.key: rank for group in groups.values() if len(group) > 1 for row, rank in _ranks(group)
    }
    return [
        replace(row, rank=ranks[row.key][0], ranked=ranks[row.key][1])
        if row.key in ranks
        else replace(row, obstacles=row.obstacles or ("alone",))
        for row in rows
    ]


def _ranks(group: Sequence[CompareRow]) -> Iterator[tuple[CompareRow, tuple[int, int | None]]]:
    """The rank of each and among how many; a figure that is a rank keeps what was published."""
    own = [(row, row.actual.value) for row in group if row.actual and row.actual.value is not None]
    for row, value in own:
        if row.unit == "rank" and row.actual:
            yield row, (int(value), row.actual.of)
        else:
            ahead = sum(v < value if row.better == "lower" else v > value for _, v in own)
            yield row, (1 + ahead, len(own))


def _tally(indicator: Indicator, rows: Iterable[CompareRow]) -> Tally:
    own = [row for row in rows if row.indicator == indicator.id and not row.former]
    return Tally(
        indicator=indicator.id,
        label_vi=indicator.label.vi,
        label_en=indicator.label.en,
        cells=len(own),
        promised=sum(row.target is not None for row in own),
        reported=sum(row.actual is not None for row in own),
        beside=sum(row.beside for row in own),
        ranked=sum(row.rank is not None for row in own),
    )


def _summary(
    context: Context, found: Sequence[Promise], ready: Readiness, rank: int | None
) -> CompareSummary:
    weighed = outcomes(context, found)
    worst = [context.label(context.indicator(parts_of(key).indicator)) for key in ready.worst]
    return CompareSummary(
        **territory_head(context),
        region=context.place.region,
        promises=len(weighed),
        assessed=sum(assessed(context, each.chosen) is not None for each in weighed),
        coverage=quantity(Spread(low=ready.coverage, high=ready.coverage), "index", quotient=True),
        score=quantity(ready.score, "score_100", quotient=True) if ready.score else None,
        readiness=quantity(ready.bounds, "score_100", quotient=True),
        rank=rank,
        worst=ready.worst,
        worst_vi=tuple(label.vi for label in worst),
        worst_en=tuple(label.en for label in worst),
    )
