"""R6xx: what records say together, in one file, across files and over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding, Related
from r57cli.rules.figures import document_of, figures
from r57cli.rules.stated import disagree, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.actuals import ActualRecord
    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import FigureRecord
    from r57cli.rules.series import Declared, Entry


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    yield from _twice(file)
    for entry in corpus.entries_of(file):
        record = entry.record
        if isinstance(record, TargetRecord):
            yield from _weaker(corpus, entry, record)
            yield from _undecided(corpus, entry)
        elif record.no_figure is None:
            yield from _conflict(corpus, entry)
        else:
            yield from _expected(corpus, entry, record)


def _twice(file: AuthoredFile) -> Iterator[Finding]:
    """R601: one figure is one record of a document."""
    first: dict[tuple[str | None, ...], Path] = {}
    for path, record in figures(file):
        variant, moment = _moment(record)
        key = (record.indicator, document_of(file, record), variant, moment)
        if key in first:
            before = Related(path=(*first[key], "indicator"))
            args = {"indicator": record.indicator, "moment": moment}
            at = (*path, "indicator")
            yield Finding(code="R601", variant=variant, args=args, path=at, related=(before,))
        first.setdefault(key, path)


def _moment(record: FigureRecord) -> tuple[str, str]:
    """The time that a figure is of: the variant of its message, and the time as it is written."""
    if isinstance(record, TargetRecord):
        if record.year is not None:
            return "", str(record.year)
        return ("every_year" if record.every_year else "no_year"), ""
    if record.when is None:
        return "no_date", record.producer or ""
    return "", f"{record.when.text} {record.producer or ''}".strip()


def _conflict(corpus: Corpus, mine: Entry) -> Iterator[Finding]:
    """R602: two documents give one figure of one producer with different values."""
    other = _first(corpus, mine)
    if other is None or getattr(mine.record, "when", None) is None:
        return
    corrected = {getattr(each.record, "corrects", None) for each in (mine, other)}
    if disagree(other.record, mine.record) and not {mine.key, other.key} & corrected:
        args = {"other": other.document.record.id, "moment": mine.record.moment}
        yield _against("R602", mine, other, args)


def _weaker(corpus: Corpus, mine: Entry, record: TargetRecord) -> Iterator[Finding]:
    """R603: a later target asks for less than an earlier one."""
    indicator = corpus.indicators.get(record.indicator)
    asked = strength(record, indicator) if indicator else None
    if asked is None or record.year is None:
        return
    before = corpus.series.stronger_before(mine, record.year)
    if before is not None and before[0] > asked:
        args = {"year": str(record.year), "earlier": before[1].record.moment}
        yield _against("R603", mine, before[1], args)


def _undecided(corpus: Corpus, mine: Entry) -> Iterator[Finding]:
    """R604: two issued documents give one target differently, and neither is known to be newer."""
    other = _first(corpus, mine)
    if (
        other is not None
        and other.record.to_value() != mine.record.to_value()
        and _overlap(mine.document, other.document)
    ):
        args = {"other": other.document.record.id, "document": mine.document.record.id}
        yield _against("R604", mine, other, args)


def _overlap(one: Declared, other: Declared) -> bool:
    """True where the dates of two issued documents may mean the same day, and one is not a day."""
    records = (one.record, other.record)
    if any(each.status != "issued" for each in records):
        return False
    first, second = (each.date or each.published for each in records)
    if first is None or second is None or (first.is_day and second.is_day):
        return False
    return first.start <= second.end and second.start <= first.end


def _expected(corpus: Corpus, mine: Entry, record: ActualRecord) -> Iterator[Finding]:
    """R605: a figure was announced for a day that has passed, and has not come."""
    expected = record.no_figure.expected if record.no_figure else None
    if expected is None or expected.end >= corpus.today:
        return
    told = mine.document.record.published or mine.document.record.date
    last = corpus.series.last.get(mine.subject)
    if last is None or (told is not None and last < told.start):
        args = {"expected": expected.text}
        yield Finding(code="R605", args=args, path=(*mine.path, "no_figure", "expected"))


def _first(corpus: Corpus, mine: Entry) -> Entry | None:
    """The first entry of the same moment, where another document has it."""
    other = corpus.series.first.get(mine.moment)
    same = other is None or other.document.record.id == mine.document.record.id
    return None if same else other


def _against(code: str, mine: Entry, other: Entry, args: dict[str, str]) -> Finding:
    """A finding about the value of one entry that speaks of the value of another."""
    there = Related(
        file=other.file,
        path=(*other.path, other.record.stated_forms()[0]),
        message="related.other",
    )
    at = (*mine.path, mine.record.stated_forms()[0])
    return Finding(code=code, args=args, path=at, related=(there,))
