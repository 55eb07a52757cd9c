"""How targets, figures and quantities appear in a row."""

from __future__ import annotations

from decimal import getcontext
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.domain.values import BOUND_FORMS, Form
from r57cli.engine.interval import Interval, interval, rounded
from r57cli.engine.path import settled

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.domain.records import Actual, Document, Indicator, Target
    from r57cli.engine.shortfall import Spread


class Quantity(Frozen):
    """A number and its unit; `value` is null where only the ends are known, an end if none is."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str


class TargetView(Frozen):
    """A promise with the document it is printed in.

    `bound` is how the number is read (at_least, more_than, at_most, less_than, between, about;
    times, increase_percent, improve_by; benchmark, verbal); `bound_printed` is false where the
    text prints a bare number. `low` and `high` are the ends of a range.
    """

    key: str
    bound: str
    bound_printed: bool
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    base: str | None
    benchmark: str | None
    of: int | None
    year: int | None
    every_year: bool
    maintain: bool
    implied: bool
    basis: str
    as_printed: str | None
    document: str
    document_kind: str
    document_status: str
    at: str | None
    inferred: tuple[str, ...]
    verdict: tuple[str, ...]


class ActualView(Frozen):
    """A reported figure with the document it is printed in.

    `bound` is how it is printed where that is at_least, more_than, at_most or less_than;
    `low` and `high` are the ends of what the statement allows, null where there is no end;
    `about` is the number of "about 90", whose ends are half a unit of its last digit away;
    `numerator` and `denominator` are kept for ratios, for a rank `of` how many; `age_days` counts
    from `as_of`.
    """

    key: str
    value: Decimal | None
    about: Decimal | None
    bound: str | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    numerator: Decimal | None
    denominator: Decimal | None
    of: int | None
    state: str | None
    as_printed: str | None
    as_of: date | None
    period: str | None
    age_days: int | None
    nature: str | None
    counting: str | None
    producer: str
    document: str
    at: str | None
    inferred: tuple[str, ...]


class NearView(Frozen):
    """The nearest figure that is no substitute, and why it is none."""

    indicator: str
    label_vi: str
    label_en: str
    why_vi: str
    why_en: str
    unit: str
    actual: ActualView


class PartView(Frozen):
    """A milestone contained in another one, and what is known of it.

    `inferred` are the keys of that figure that its document does not print.
    """

    indicator: str
    label_vi: str
    label_en: str
    verdict: str
    as_of: date | None
    inferred: tuple[str, ...]


class DocumentView(Frozen):
    """A document: what it is, who issued it, when, and where it was read."""

    id: str
    kind: str
    status: str
    title: str
    issuer: str | None
    number: str | None
    date: str | None
    published: str | None
    address: str | None
    file: str | None
    territory: str
    summary_of: str | None
    read: bool
    machine_translated: bool


def quantity(spread: Spread, unit: str, *, quotient: bool = False) -> Quantity:
    """A spread as a quantity; quotients are rounded to the decimals that are shown."""
    low, high = (
        None if end.is_infinite() else rounded(end) if quotient else end
        for end in (settled(spread.low), settled(spread.high))
    )
    return Quantity(value=low if low == high else None, low=low, high=high, unit=unit)


def target_view(
    target: Target, document: Document, direction: int, verdict: tuple[str, ...]
) -> TargetView:
    """A target as a row shows it."""
    value = target.value
    between = value.form is Form.BETWEEN
    return TargetView(
        key=target.key,
        bound=_bound(value.form, direction),
        bound_printed=value.form not in {Form.VALUE, Form.RATIO},
        value=value.numbers[0] if len(value.numbers) == 1 else None,
        low=value.numbers[0] if between else None,
        high=value.numbers[1] if between else None,
        base=value.base,
        benchmark=" ".join(value.benchmark) if value.benchmark else None,
        of=target.of,
        year=target.year,
        every_year=target.every_year,
        maintain=target.maintain,
        implied=target.implied,
        basis=target.basis,
        as_printed=target.as_printed,
        document=target.document,
        document_kind=document.kind,
        document_status=document.status,
        at=target.at,
        inferred=target.inferred,
        verdict=verdict,
    )


def _bound(form: Form, direction: int) -> str:
    if form in {Form.VALUE, Form.RATIO}:
        return "at_most" if direction < 0 else "at_least"
    return str(form)


def actual_view(actual: Actual, indicator: Indicator, as_of: date) -> ActualView:
    """A figure as a row shows it."""
    value = actual.value
    known = interval(value, indicator.unit, indicator.limits) if value else None
    stated = value.numbers if value and value.form is Form.RATIO else (None, None)
    when = actual.when
    return ActualView(
        key=actual.key,
        value=_shown(known.low, value.form) if value and known and known.is_point else None,
        about=value.numbers[0] if value and value.form is Form.ABOUT else None,
        bound=str(value.form) if value and value.form in BOUND_FORMS else None,
        low=_finite(known, "low"),
        high=_finite(known, "high"),
        low_open=bool(known and known.low_open),
        high_open=bool(known and known.high_open),
        numerator=stated[0],
        denominator=stated[1],
        of=actual.of,
        state=value.state if value else None,
        as_printed=actual.as_printed,
        as_of=when.end if when else None,
        period=when.text if when and not when.is_day else None,
        age_days=(as_of - when.end).days if when else None,
        nature=actual.nature,
        counting=actual.counting,
        producer=actual.producer,
        document=actual.document,
        at=actual.at,
        inferred=actual.inferred,
    )


def _shown(number: Decimal, form: Form) -> Decimal:
    return rounded(number) if form is Form.RATIO else number


def _finite(known: Interval | None, end: str) -> Decimal | None:
    if known is None:
        return None
    number: Decimal = getattr(known, end)
    if number.is_infinite():
        return None
    is_quotient = len(number.as_tuple().digits) >= getcontext().prec
    return rounded(number) if is_quotient else number


def document_view(document: Document) -> DocumentView:
    """A document as answers list it."""
    return DocumentView(**document_fields(document))


def document_fields(document: Document) -> dict[str, Any]:
    """The fields of a document that are shown; dates in the notation of the data."""
    return {
        "id": document.id,
        "kind": document.kind,
        "status": document.status,
        "title": document.title,
        "issuer": document.issuer,
        "number": document.number,
        "date": document.dated.text if document.dated else None,
        "published": document.published.text if document.published else None,
        "address": document.address,
        "file": document.file,
        "territory": document.territory,
        "summary_of": document.summary_of,
        "read": document.read,
        "machine_translated": document.machine_translated,
    }
