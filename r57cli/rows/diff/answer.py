"""The whole answer of `diff`: records by their keys, results by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.spoken import spoken_of
from r57cli.engine.pace import PACES
from r57cli.rows.diff.keys import differing, says_otherwise
from r57cli.rows.diff.rows import DiffAnswer, DiffRow, DiffSummary, ResultView
from r57cli.rows.gap.answer import gap
from r57cli.rows.views import actual_view, document_view, target_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from r57cli.dataset.dataset import Dataset
    from r57cli.domain.records import Actual, Target
    from r57cli.rows.gap.rows import GapAnswer, GapRow, GapSummary
    from r57cli.rows.views import ActualView, TargetView

_WORST_FIRST = (
    "overdue_no_data", "missed", "slipped", "slipped_recovering", "no_data", "not_comparable",
    "short", "incomplete", "not_started", "unknown", "in_progress", "at_risk", "maintained",
    "complete", "done", "met", "exceeded",
)  # fmt: skip
"""The verdicts by how bad they are to have, for the question whether one is worse."""


def diff(before: Dataset, after: Dataset, as_of: date) -> DiffAnswer:
    """What was added, removed and changed, and what that does to the results on one day."""
    old, new = _gap(before, as_of), _gap(after, as_of)
    rows = [
        *_records(before, after, as_of),
        *_results(old, new),
    ]
    return DiffAnswer(
        as_of=as_of,
        before=before.digest,
        after=after.digest,
        summary=tuple(_summaries(old, new, {row.territory for row in rows})),
        rows=tuple(rows),
    )


def _gap(dataset: Dataset, as_of: date) -> GapAnswer:
    country = [place for place in dataset.places.values() if place.kind == "country"]
    return gap(dataset, [*country, *dataset.provinces()], as_of)


def _pairs(
    before: Mapping[str, Any], after: Mapping[str, Any], changes: Callable[[Any, Any], Any]
) -> Iterator[tuple[dict[str, Any], Any, Any]]:
    """What differs, how and in which keys, and both sides; in the order of the newer state."""
    for key in dict.fromkeys([*after, *before]):
        old, new = before.get(key), after.get(key)
        if old is None:
            yield {"key": key, "change": "added"}, None, new
        elif new is None:
            yield {"key": key, "change": "removed"}, old, None
        elif keys := changes(old, new):
            yield {"key": key, "change": "changed", "keys": keys}, old, new


def _records(before: Dataset, after: Dataset, as_of: date) -> Iterator[DiffRow]:
    """Documents, targets and figures that differ."""

    def target(dataset: Dataset, record: Target) -> TargetView:
        indicator = dataset.indicators[record.indicator]
        return target_view(record, dataset.documents[record.document], indicator.direction, ())

    def figure(dataset: Dataset, record: Actual) -> ActualView:
        return actual_view(record, dataset.indicators[record.indicator], as_of)

    old, new = before.documents, after.documents
    yield from _differing(
        "document", before, after, (old, new), lambda _, each: document_view(each)
    )
    targets = (_by_key(before.targets), _by_key(after.targets))
    yield from _differing("target", before, after, targets, target)
    figures = (_by_key(before.actuals), _by_key(after.actuals))
    yield from _differing("figure", before, after, figures, figure)


def _by_key(records: Iterable[Any]) -> dict[str, Any]:
    return {each.key: each for each in records}


def _differing(
    what: str,
    before: Dataset,
    after: Dataset,
    records: tuple[Mapping[str, Any], Mapping[str, Any]],
    view: Callable[[Dataset, Any], Any],
) -> Iterator[DiffRow]:
    for told, old, new in _pairs(*records, differing):
        some, dataset = (new, after) if new else (old, before)
        indicator = None
        if what != "document":
            territory = dataset.places[some.territory]
            indicator = spoken_of(dataset.indicators[some.indicator], territory)
        sides: dict[str, Any] = {
            f"{what}_before": view(before, old) if old else None,
            f"{what}_after": view(after, new) if new else None,
        }
        corrected = records[1].get(getattr(new, "corrects", None) or "")
        known = indicator is not None
        yield DiffRow(
            **told,
            what=what,
            place=some.place,
            territory=some.territory,
            block=str(some.year) if what == "target" and some.year else None,
            indicator=indicator.id if indicator else None,
            label_vi=indicator.label.vi if indicator else None,
            label_en=indicator.label.en if indicator else None,
            unit=indicator.unit if indicator else None,
            rewritten=known and bool(old) and _is_rewritten(old, new, after),
            corrects=view(after, corrected) if corrected else None,
            **sides,
        )


def _is_rewritten(old: Any, new: Any, after: Dataset) -> bool:
    """True where a document that both states know no longer says what it said."""
    return old.document in after.documents and (new is None or says_otherwise(old, new))


def _results(old: GapAnswer, new: GapAnswer) -> Iterator[DiffRow]:
    old_ones, new_ones = ({row.key: row for row in answer.rows} for answer in (old, new))

    def changes(one: GapRow, other: GapRow) -> tuple[str, ...]:
        return differing(_result_view(one), _result_view(other))

    for told, before, after in _pairs(old_ones, new_ones, changes):
        row: GapRow = after or before
        yield DiffRow(
            **told,
            what="result",
            place=row.place,
            territory=row.territory,
            block=row.block,
            indicator=row.indicator,
            label_vi=row.label_vi,
            label_en=row.label_en,
            unit=row.unit,
            worsened=bool(before and after and _is_worse(before, after)),
            result_before=_result_view(before) if before else None,
            result_after=_result_view(after) if after else None,
        )


def _result_view(row: GapRow) -> ResultView:
    return ResultView(
        section=row.section,
        verdict=row.verdict,
        pace=row.pace,
        rank=row.rank,
        shortfall=row.shortfall,
        relative=row.relative,
    )


def _is_worse(before: GapRow, after: GapRow) -> bool:
    """True for a worse verdict, else a worse pace, else a larger relative shortfall.

    Of what is not known exactly the worst is taken that is possible.
    """
    for order, name in ((_WORST_FIRST, "verdict"), (PACES, "pace")):
        old, new = (_worst(order, getattr(row, name)) for row in (before, after))
        if old is not None and new is not None and old != new:
            return new < old
    short = [row.relative.high if row.relative else None for row in (before, after)]
    return short[0] is not None and short[1] is not None and short[0] < short[1]


def _worst(order: tuple[str, ...], possible: tuple[str, ...]) -> int | None:
    """Where the worst of what is possible stands in an order, the worst first."""
    return min((order.index(each) for each in possible if each in order), default=None)


def _summaries(old: GapAnswer, new: GapAnswer, touched: set[str]) -> Iterator[DiffSummary]:
    befores, afters = ({each.territory: each for each in answer.summary} for answer in (old, new))
    for territory, some in {**befores, **afters}.items():
        if territory in touched:
            yield DiffSummary(
                territory=territory,
                territory_vi=some.territory_vi,
                territory_en=some.territory_en,
                **_counts("before", befores.get(territory)),
                **_counts("after", afters.get(territory)),
            )


def _counts(when: str, summary: GapSummary | None) -> dict[str, int]:
    names = ("promises", "comparable", "no_data")
    return {f"{name}_{when}": getattr(summary, name) if summary else 0 for name in names}
