"""R6xx: what records say together, in one file, across files and over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.models.actuals import ActualRecord
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding, Related
from r57cli.rules.r3_numbers import breach
from r57cli.rules.series import reported_on
from r57cli.rules.stated import disagree, strength

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Declared, Figure, FigureRecord


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    figures = corpus.figures(file)
    yield from _twice(figures)
    for figure in figures:
        record = figure.record
        if figure.document is None:
            continue
        if isinstance(record, ActualRecord):
            found = _expected(corpus, figure, record) if record.no_figure else None
            found = found or _conflict(corpus, figure)
            if found:
                yield found
            continue
        yield from filter(None, (_weaker(corpus, figure, record), _undecided(corpus, figure)))


def _twice(figures: Iterable[Figure]) -> Iterator[Finding]:
    """R601: one figure is one record of a document."""
    first: dict[Hashable, Figure] = {}
    for figure in figures:
        before = first.setdefault((figure.document_id, figure.moment), figure)
        if before is not figure:
            variant, moment = _moment(figure.record)
            there = Related(path=(*before.path, "indicator"))
            args = {"indicator": figure.record.indicator, "moment": moment}
            at = (*figure.path, "indicator")
            yield Finding(code="R601", variant=variant, args=args, path=at, related=(there,))


def _moment(record: FigureRecord) -> tuple[str, str]:
    """The time that a figure is of: the variant of its message, and the time as it is written."""
    if isinstance(record, TargetRecord):
        if record.year is not None:
            return "", str(record.year)
        return ("every_year" if record.every_year else "no_year"), ""
    if record.when is None:
        return "no_date", record.producer or ""
    return "", f"{record.when.text} {record.producer or ''}".strip()


def _conflict(corpus: Corpus, mine: Figure) -> Finding | None:
    """R602: two documents give one figure of one producer with different values."""
    other = _first(corpus, mine)
    if other is None or mine.when is None:
        return None
    corrected = {getattr(each.record, "corrects", None) for each in (mine, other)}
    if not disagree(other.value, mine.value) or {mine.key, other.key} & corrected:
        return None
    args = {"other": other.document_id or "", "moment": mine.record.moment}
    return _against(corpus, "R602", mine, other, args)


def _weaker(corpus: Corpus, mine: Figure, record: TargetRecord) -> Finding | None:
    """R603: a later target asks for less than an earlier one."""
    asked = strength(mine)
    if asked is None or record.year is None:
        return None
    before = corpus.series.stronger_before(mine, record.year)
    if before is None or before[0] <= asked:
        return None
    args = {"year": str(record.year), "earlier": before[1].record.moment}
    args["indicator"] = record.indicator
    return _against(corpus, "R603", mine, before[1], args)


def _undecided(corpus: Corpus, mine: Figure) -> Finding | None:
    """R604: two issued documents give one target differently, and neither is known to be newer."""
    other = _first(corpus, mine)
    if other is None or other.value == mine.value:
        return None
    if mine.document is None or other.document is None:
        return None
    if not _overlap(mine.document, other.document):
        return None
    args = {"other": other.document.record.id, "document": mine.document.record.id}
    return _against(corpus, "R604", mine, other, args)


def _overlap(one: Declared, other: Declared) -> bool:
    """True where the dates of two issued documents may mean the same day, and one is not a day."""
    records = (one.record, other.record)
    if any(each.status != "issued" for each in records):
        return False
    first, second = (each.date or each.published for each in records)
    if first is None or second is None or (first.is_day and second.is_day):
        return False
    return first.start <= second.end and second.start <= first.end


def _expected(corpus: Corpus, mine: Figure, record: ActualRecord) -> Finding | None:
    """R605: a figure was announced for a day that has passed; no later report speaks of it."""
    expected = record.no_figure.expected if record.no_figure else None
    if expected is None or expected.end >= corpus.today or not corpus.has_all_figures:
        return None
    last, told = corpus.series.last.get(mine.subject), reported_on(mine)
    if last is not None and (told is None or last > told):
        return None
    at = (*mine.path, "no_figure", "expected")
    return Finding(code="R605", args={"expected": expected.text}, path=at)


def _first(corpus: Corpus, mine: Figure) -> Figure | None:
    """The first figure of the same moment, where another document has it."""
    other = corpus.series.first.get(mine.moment)
    return None if other is None or other.document_id == mine.document_id else other


def _against(
    corpus: Corpus, code: str, mine: Figure, other: Figure, args: dict[str, str]
) -> Finding | None:
    """A finding about the value of one figure that speaks of the value of another.

    None where one of the two is wrong by itself: the other one then contradicts a mistake.
    """
    if breach(corpus, mine) or breach(corpus, other):
        return None
    there = Related(file=other.file, path=other.at, message="related.other")
    return Finding(code=code, args=args, path=mine.at, related=(there,))
