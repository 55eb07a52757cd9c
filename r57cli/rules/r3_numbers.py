"""R3xx: units, bounds and numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, islice
from typing import TYPE_CHECKING

from r57cli.domain.values import COUNTED_UNITS, Form
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding
from r57cli.rules.figures import figures
from r57cli.rules.stated import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import FigureRecord

_AGAINST = {"higher": {"at_most", "less_than"}, "lower": {"at_least", "more_than"}}
_SHARE_IN_PERCENT = 5
"""Shares of which all others are at least so large are not likely to be below 1."""
_PRINTED = re.compile(r"\d[\d.]*(?:,\d+)?")


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: of each record the first that applies."""
    for path, record in figures(file):
        indicator = corpus.indicators.get(record.indicator)
        found = chain(
            _kind(path, record, indicator) if indicator else (),
            _promisable(path, record, indicator) if indicator else (),
            _as_printed(path, record),
            _bounds(path, record, indicator) if indicator else (),
            _ratio(path, record, indicator) if indicator else (),
            _counts(path, record, indicator) if indicator else (),
            _fraction(corpus, path, record, indicator) if indicator else (),
        )
        yield from islice(found, 1)


def _bounds(path: Path, record: FigureRecord, indicator: IndicatorRecord) -> Iterator[Finding]:
    if indicator.bounds is None or record.ratio is not None:
        return
    low, high = indicator.bounds
    for form, number in numbers(record):
        if not low <= number <= high:
            yield Finding(
                code="R303",
                args={"number": str(number), "low": str(low), "high": str(high)},
                path=(*path, form),
            )
            return


def _ratio(path: Path, record: FigureRecord, indicator: IndicatorRecord) -> Iterator[Finding]:
    if record.ratio is None:
        return
    numerator, denominator = record.ratio
    part_of_whole = indicator.workload or indicator.bounds is not None
    if part_of_whole and numerator > denominator:
        yield Finding(
            code="R304",
            args={"numerator": str(numerator), "denominator": str(denominator)},
            path=(*path, "ratio"),
        )


def _counts(path: Path, record: FigureRecord, indicator: IndicatorRecord) -> Iterator[Finding]:
    if indicator.unit not in COUNTED_UNITS:
        return
    for form, number in numbers(record):
        if number != number.to_integral_value():
            args = {"number": str(number), "unit": indicator.unit}
            yield Finding(code="R306", args=args, path=(*path, form))
            return


def _fraction(
    corpus: Corpus, path: Path, record: FigureRecord, indicator: IndicatorRecord
) -> Iterator[Finding]:
    """A share of 0.52 where all others of its indicator are like 52 was not written in percent."""
    if indicator.unit != "percent" or record.ratio is not None:
        return
    number = next((each for _, each in numbers(record) if 0 < each < 1), None)
    if number is None or f"{number}%".replace(".", ",") in (record.as_printed or ""):
        return
    known = corpus.series.smallest.get(indicator.id, ())
    others = [least for least, owner in known if owner != id(record)]
    if others and others[0] >= _SHARE_IN_PERCENT:
        args = {"number": str(number), "meant": f"{(number * 100).normalize():f}"}
        yield Finding(code="R310", args=args, path=(*path, record.stated_forms()[0]))


def _kind(path: Path, record: FigureRecord, indicator: IndicatorRecord) -> Iterator[Finding]:
    """A milestone has a state and no number; a numeric indicator has no state."""
    value = record.to_value()
    if value is None:
        return
    worded = indicator.unit in {"milestone", "level"}
    if worded and value.is_numeric:
        form = record.stated_forms()[0]
        yield Finding(code="R307", variant="number", path=(*path, form), on="key")
    elif not worded and value.form is Form.MILESTONE:
        yield Finding(code="R307", variant="state", path=(*path, "milestone"), on="key")


def _promisable(path: Path, record: FigureRecord, indicator: IndicatorRecord) -> Iterator[Finding]:
    """A number is promised of an indicator with a good direction, and towards it."""
    value = record.to_value()
    if not isinstance(record, TargetRecord) or value is None or not value.is_numeric:
        return
    form = record.stated_forms()[0]
    if indicator.workload or indicator.better == "none":
        variant = "workload" if indicator.workload else ""
        yield Finding(code="R308", variant=variant, path=(*path, form), on="key")
    elif form in _AGAINST[indicator.better]:
        args = {"form": form, "better": indicator.better}
        yield Finding(code="R309", args=args, path=(*path, form), on="key")


def _as_printed(path: Path, record: FigureRecord) -> Iterator[Finding]:
    """The value must be among the numbers of its own notation, where that has any."""
    if record.as_printed is None or record.implied:
        return
    printed = {_read(text) for text in _PRINTED.findall(record.as_printed)}
    printed |= {_read(text, plain=True) for text in _PRINTED.findall(record.as_printed)}
    known = {number for number in printed if number is not None}
    scaled = {number * scale for number in known for scale in (1, 1000, 10_000, 1_000_000)}
    missing = [
        (form, number) for form, number in numbers(record) if number.copy_abs() not in scaled
    ]
    if known and missing:
        form, number = missing[0]
        args = {"number": str(number), "printed": record.as_printed}
        yield Finding(code="R305", args=args, path=(*path, form))


def _read(text: str, *, plain: bool = False) -> Decimal | None:
    """A printed number in Vietnamese notation, or with `plain` with the point as decimal mark."""
    swapped = text if plain else text.replace(".", "").replace(",", ".")
    try:
        return Decimal(swapped.rstrip(".").replace(",", "."))
    except ArithmeticError:
        return None
