"""R3xx: units, bounds and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.values import COUNTED_UNITS, RELATIVE_FORMS, WORDED_UNITS
from r57cli.reading.finding import Finding
from r57cli.rules.causes import held_against
from r57cli.rules.notation import against_notation, percentage_of_count

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from r57cli.models.authored import AuthoredFile
    from r57cli.models.catalogue import IndicatorRecord
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import Figure

_AGAINST = {"higher": {"at_most", "less_than"}, "lower": {"at_least", "more_than"}}
_WORDED = frozenset({"milestone", "verbal", "benchmark_level"})
"""The keys of values without a number."""


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: of each record the first that applies."""
    for figure in corpus.figures(file):
        found = breach(corpus, figure)
        if found is not None:
            yield found


def breach(corpus: Corpus, figure: Figure) -> Finding | None:
    """What is wrong with the numbers of one record."""
    indicator = figure.indicator
    if indicator is None:
        return against_notation(figure)
    return (
        _of_kind(corpus, figure, indicator)
        or against_notation(figure)
        or _of_unit(corpus, figure, indicator)
    )


def _of_unit(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R303, R304, R306, R310: what is wrong with numbers in the unit of their indicator."""
    if not figure.numbers:
        return _relative(corpus, figure, indicator)
    if figure.form == "ratio":
        return _ratio(figure, indicator) or _counts(corpus, figure, indicator)
    found = _bounds(corpus, figure, indicator) or _counts(corpus, figure, indicator)
    if found is None and indicator.unit == "percent":
        return _fraction(corpus, figure)
    return found or percentage_of_count(figure)


def _of_kind(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R307: a milestone has a state and no number, another indicator no state; R308, R309."""
    form, unit = figure.form, indicator.unit
    if not form:
        return None
    if form == "ratio" and unit == "rank":
        return Finding(code="R307", variant="rank", path=figure.at, on="key")
    if figure.record.of is not None and unit != "rank":
        return Finding(code="R307", variant="of", path=(*figure.path, "of"), on="key")
    numeric = form not in _WORDED
    worded = unit in WORDED_UNITS
    if worded and numeric:
        found = Finding(code="R307", variant="number", path=figure.at, on="key")
        return _of_catalogue(corpus, figure, "unit", found)
    if not worded and form == "milestone":
        found = Finding(code="R307", variant="state", path=figure.at, on="key")
        return _of_catalogue(corpus, figure, "unit", found)
    promised = numeric and figure.is_promise
    return _promised(corpus, figure, indicator) if promised else None


def _promised(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R308, R309: a number is promised of what has a good direction, and towards it."""
    if indicator.workload or indicator.better == "none":
        variant = "workload" if indicator.workload else ""
        found = Finding(code="R308", variant=variant, path=figure.at, on="key")
        return _of_catalogue(corpus, figure, variant or "better", found)
    if figure.form in _AGAINST[indicator.better]:
        args = {"form": figure.form, "better": indicator.better}
        found = Finding(code="R309", args=args, path=figure.at, on="key")
        return _of_catalogue(corpus, figure, "better", found)
    return None


def _bounds(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R303: a number is within the natural bounds of its indicator; a rank among those ranked."""
    if indicator.unit == "rank":
        found = _rank(figure)
        if found is not None:
            return found
    if indicator.bounds is None:
        if indicator.unit in COUNTED_UNITS and min(figure.numbers) < 0:
            least = min(figure.numbers)
            path = _at(figure, least)
            return Finding(code="R303", variant="negative", args={"number": str(least)}, path=path)
        return None
    low, high = indicator.bounds
    form, first = figure.form, figure.numbers[0]
    variant = "index" if indicator.unit == "index_0_1" else ""
    outside = next((each for each in figure.numbers if not low <= each <= high), None)
    if outside is None and (form, first) in {("more_than", high), ("less_than", low)}:
        variant, outside = form, first
    if outside is None:
        return None
    args = {"number": str(outside), "low": str(low), "high": str(high)}
    found = Finding(code="R303", variant=variant, args=args, path=_at(figure, outside))
    return _of_catalogue(corpus, figure, "bounds", found)


def _at(figure: Figure, number: Decimal) -> Path:
    """The path of one of the numbers of a record: of a list its item."""
    numbers = figure.numbers
    return (*figure.at, numbers.index(number)) if len(numbers) > 1 else figure.at


def _rank(figure: Figure) -> Finding | None:
    """R303: nobody is before the first of those ranked, or after the last."""
    of, last, first = figure.record.of, max(figure.numbers), min(figure.numbers)
    if of is not None and last > of:
        args = {"number": str(last), "of": str(of)}
        return Finding(code="R303", variant="rank", args=args, path=_at(figure, last))
    if first < 1:
        args = {"number": str(first)}
        return Finding(code="R303", variant="first", args=args, path=_at(figure, first))
    return None


def _relative(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R303, R306, R309: a promise against a base asks for more than nothing, and in whole things.

    A rise of what is better lower, and the other way round, goes against its direction.
    """
    if figure.form not in RELATIVE_FORMS:
        return None
    number = getattr(figure.record, figure.form)
    args = {"form": figure.form, "number": str(number)}
    if number <= 0 and figure.form != "increase_percent":
        return Finding(code="R303", variant="relative", args=args, path=figure.at)
    if figure.form == "improve_by":
        return _counts(corpus, figure, indicator)
    rises = number > (1 if figure.form == "times" else 0)
    if indicator.better != "none" and rises != (indicator.better == "higher"):
        args["better"] = indicator.better
        return Finding(code="R309", variant="relative", args=args, path=figure.at)
    return None


def _of_catalogue(corpus: Corpus, figure: Figure, key: str, finding: Finding) -> Finding:
    """The same, with the key of the indicator that the record stands against."""
    indicator = figure.record.indicator
    cause = corpus.shared.indicator_at(indicator, key)
    return held_against(corpus, figure, finding, cause, indicator=indicator)


def _ratio(figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R304: a part is no larger than its whole."""
    if not (indicator.workload or indicator.bounds is not None):
        return None
    numerator, denominator = figure.numbers
    if numerator <= denominator:
        return None
    args = {"numerator": str(numerator), "denominator": str(denominator)}
    return Finding(code="R304", args=args, path=figure.at)


def _counts(corpus: Corpus, figure: Figure, indicator: IndicatorRecord) -> Finding | None:
    """R306: what is counted has no decimals; what has bounds is most often no count."""
    if indicator.unit not in COUNTED_UNITS:
        return None
    numbers = figure.numbers or (getattr(figure.record, figure.form),)
    for number in numbers:
        if number != number.to_integral_value():
            args = {"number": str(number), "unit": indicator.unit}
            variant = "rank" if indicator.unit == "rank" else ""
            path = _at(figure, number)
            found = Finding(code="R306", variant=variant, args=args, path=path)
            bounded = indicator.bounds is not None and figure.numbers
            return _of_catalogue(corpus, figure, "unit", found) if bounded else found
    return None


def _fraction(corpus: Corpus, figure: Figure) -> Finding | None:
    """R310: 0.52 where all others of the indicator are like 52 was not written in percent."""
    number = min(figure.numbers)
    if number >= 1 or number <= 0:
        return None
    if f"{number}%".replace(".", ",") in (figure.record.as_printed or ""):
        return None
    odd = corpus.elsewhere.odd.get(figure.record.indicator) if corpus.elsewhere else None
    if odd is None or (odd.file, odd.at) != (figure.file, figure.path[1]):
        return None
    args = {"number": str(number), "meant": f"{(number * 100).normalize():f}"}
    return Finding(code="R310", args=args, path=figure.at)
