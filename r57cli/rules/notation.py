"""R305: what a record says against the notation that it copies from its document."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from math import prod
from typing import TYPE_CHECKING, Literal

from r57cli.domain.bounds import bound_said
from r57cli.domain.numerals import MULTIPLES, says_in_words
from r57cli.domain.values import COUNTED_UNITS, RELATIVE_FORMS, Form
from r57cli.reading.finding import Finding
from r57cli.reading.scalars import MOST_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.rules.figures import Figure

_SINGLE = frozenset({"value", "at_least", "more_than", "at_most", "less_than", "about"})
"""The keys of one number, exact or a bound."""

_NUMBER = r"\d[\d.]*(?:,\d+)?"
_PRINTED = re.compile(_NUMBER)
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:([ ,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?!\d)")
_OF_PERCENT = rf"({_NUMBER})\s*%"
_RANGE = rf"({_NUMBER})\s*%?\s*(?:-|–|đến)\s*({_NUMBER})"
_RESULT_AND_TARGET = rf"\D*({_NUMBER})\s*%?\s*/\s*({_NUMBER})\s*%\D*"
_MOST_PERCENT = 1000
_ANY_LENGTH = Context(prec=2 * MOST_LETTERS)
"""In it a number can be rounded to any number of decimals that a text may have."""

_ANY_SCALE = (1, 1000, 10_000, 1_000_000)
"""What a number may be printed in of which nothing is said: itself, thousands, vạn, millions."""

_SCALES = MULTIPLES | {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SCALE = rf"(?:{'|'.join(_SCALES)})\b(?!\s+(?:lệ|trọng|suất|số))"
_SAID_SCALE = re.compile(rf"(?<![^\W\d_])(?<!phần ){_SCALE}(?:\s+{_SCALE})*")
_WITHOUT_SCALE = re.compile(rf"(?>{_NUMBER})(?!\s*{_SCALE})")
_ALONE = re.compile(rf"(?>{_NUMBER})(?!\s*(?:%|[^\W\d_]{{4}}))")
_UNIT_SCALES = {"million_vnd_month": 10**6, "billion_vnd": 10**9}


def against_notation(figure: Figure) -> Finding | None:
    """A number that its own notation does not have, or has as something else."""
    printed = figure.record.as_printed
    if printed is None or figure.record.implied:
        return None
    numbers = figure.numbers
    if not numbers and figure.form in RELATIVE_FORMS:
        numbers = (getattr(figure.record, figure.form),)
    if len(numbers) == 1 and str(numbers[0]) == printed.rstrip("% ").replace(",", "."):
        return None  # the usual case, at once
    known = _numbers_of(printed, _scales_of(figure, printed.lower()))
    for number in numbers:
        if not known or number.copy_abs() in known or _is_share(figure, known):
            continue
        if not says_in_words(printed, number):
            return _told(figure, "", number=str(number), printed=printed)
    return _pair(figure, printed) or _bound(figure, printed)


def percentage_of_count(figure: Figure) -> Finding | None:
    """What is printed with a percent sign is no count."""
    printed, indicator = figure.record.as_printed or "", figure.indicator
    if "%" not in printed or indicator is None or indicator.unit not in COUNTED_UNITS:
        return None
    shares = " ".join(re.findall(_OF_PERCENT, printed))
    if not _numbers_of(shares).intersection(figure.numbers):
        return None
    return _told(figure, "percentage", printed=printed, indicator=indicator.id, unit=indicator.unit)


def _pair(figure: Figure, printed: str) -> Finding | None:
    """A result beside its target, "51,69/85%": no ratio, and the target is not the result."""
    both = re.fullmatch(_RESULT_AND_TARGET, printed)
    if both is None or figure.indicator is None or figure.indicator.unit != "percent":
        return None
    if figure.form == "ratio":
        return _told(figure, "percentages", printed=printed, value=str(figure.numbers[0]))
    result, target = _read(both[1]), _read(both[2])
    meant, other = (target, result) if figure.is_promise else (result, target)
    if figure.form not in _SINGLE or meant == other or figure.numbers[0] != other:
        return None
    variant = "target" if figure.is_promise else "result"
    return _told(figure, variant, printed=printed, meant=str(meant))


def _bound(figure: Figure, printed: str) -> Finding | None:
    """A number that is printed as a bound, "trên 80%", or as the end of a range, is held as that.

    Not a rank: "trên 20" may mean those before it.
    """
    is_rank = figure.indicator is None or figure.indicator.unit == "rank"
    if figure.form not in _SINGLE or is_rank:
        return None
    form, rest = bound_said(printed) or (Form.VALUE, printed)
    ends, said = re.match(_RANGE, rest), _PRINTED.match(rest)
    number = figure.numbers[0]
    if said is None or number not in _numbers_of((ends or said)[0]):
        return None
    meant = str(number)
    if ends:
        form, meant = Form.BETWEEN, f"[{_read(ends[1])}, {_read(ends[2])}]"
    if form in {Form.VALUE, figure.form}:
        return None
    return _told(
        figure, "bound", on="key", printed=printed, meant=meant, form=form.value, own=figure.form
    )


def _told(
    figure: Figure, variant: str, on: Literal["key", "value"] = "value", **args: str
) -> Finding:
    return Finding(code="R305", variant=variant, args=args, path=figure.at, on=on)


def _is_share(figure: Figure, known: set[Decimal]) -> bool:
    """True for a part and a whole of which the text prints the share in percent."""
    if figure.form != "ratio":
        return False
    share = figure.numbers[0] / figure.numbers[1] * 100
    printed = (each for each in known if each < _MOST_PERCENT)
    return share < _MOST_PERCENT and any(
        share.quantize(each, context=_ANY_LENGTH) == each for each in printed
    )


def _scales_of(figure: Figure, printed: str) -> Iterable[Decimal | int]:
    """What the numbers of a notation may be multiplied by, to be in the unit of the figure.

    Where no word says it and nothing stands behind a number, the head of a table may say it.
    """
    words, indicator = _SAID_SCALE.findall(printed), figure.indicator
    is_open = indicator is None or (not words and _ALONE.search(printed))
    unsaid = _ANY_SCALE if is_open else (1,)
    unit = _UNIT_SCALES.get(indicator.unit, 1) if indicator else 1
    if not words and unit == 1:
        return unsaid
    scales = {Decimal(prod(_SCALES[word] for word in each.split())) / unit for each in words}
    if is_open or not words or _WITHOUT_SCALE.search(printed):
        scales.update(map(Decimal, unsaid), (Decimal(each) / unit for each in unsaid))
    return scales


def _numbers_of(text: str, scales: Iterable[Decimal | int] = _ANY_SCALE) -> set[Decimal]:
    """The numbers of a notation, in each of the ways in which it may be meant."""
    found = _PRINTED.findall(text)
    known = {_read(each) for each in found} | {_read(each, plain=True) for each in found}
    for each in _GROUPED.finditer(text):
        known.add(_read(each[0].replace(each[1], ""), plain=True))
    return {number * scale for number in known if number is not None for scale in scales}


def _read(text: str, *, plain: bool = False) -> Decimal | None:
    """A printed number in Vietnamese notation, or with `plain` with the point as decimal mark."""
    swapped = text if plain else text.replace(".", "").replace(",", ".")
    try:
        return Decimal(swapped.rstrip(".").replace(",", "."))
    except ArithmeticError:
        return None
