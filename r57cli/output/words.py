"""Targets, figures and differences of a row in the words of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from r57cli.domain.frozen import replace
from r57cli.domain.values import PERCENTAGES
from r57cli.messages import notation
from r57cli.output.marks import date_is_inferred, number_is_inferred

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from r57cli.messages import Language, Messages
    from r57cli.rows.course import MarginView, PointView
    from r57cli.rows.views import ActualView, Quantity, TargetView

_MONEY = {"billion_vnd", "million_vnd_month"}
_SIGNS = {
    "at_least": "≥{value}", "more_than": ">{value}", "at_most": "≤{value}", "less_than": "<{value}",
    "about": "≈{value}", "between": "{value}–{high}", "above": "> {value}", "at": "≥ {value}",
    "times": "×{value}", "increase_percent": "+{value}%", "improve_by": "+{value}",
    "base": " ({value})", "inferred": "{value}*",
}  # fmt: skip


class Say(Protocol):
    """How a bound, a range or a change is said: in signs for cells, in words for sentences."""

    def __call__(self, kind: str, m: Messages, /, **numbers: str) -> str:
        """The text of a kind of statement about these numbers."""


def signs(kind: str, m: Messages, /, **numbers: str) -> str:
    """A statement in signs: "≥80%", "9–10%", "×2"; in a short word where there is no sign."""
    sign = _SIGNS.get(kind)
    return sign.format(**numbers) if sign else m(f"gap.{kind}", **numbers)


def sign_of(bound: str) -> str:
    """The sign of a bound: "≥" for "at_least"."""
    return _SIGNS[bound].removesuffix("{value}")


def in_full(kind: str, m: Messages, /, **numbers: str) -> str:
    """The same in words: "at least 80%", "from 9 to 10%", "2 times as much"."""
    return m(f"full.{kind}", **numbers)


def marked(text: str, m: Messages, say: Say = signs, *, inferred: bool) -> str:
    """A text with the mark of what is inferred, where it is."""
    return say("inferred", m, value=text) if inferred else text


def target_text(view: TargetView, unit: str, m: Messages, say: Say = signs) -> str:
    """A promise as it is shown in a cell: "≥37.6%", "9–10%", "keep >0.623", "×2 (2025)"."""
    text = _promise(view, unit, m, say)
    if view.maintain:
        text = say("maintain", m, value=text)
    return f"{text} {m('gap.yearly.every')}" if view.every_year else text


def _promise(view: TargetView, unit: str, m: Messages, say: Say) -> str:
    if view.benchmark:
        level, area, than = view.benchmark.split()
        return say("above" if than == "above" else "at", m, value=m(f"benchmark.{level}.{area}"))
    if view.low is not None and view.high is not None:
        return _between(view.low, view.high, unit, m, say)
    if view.value is None:
        return view.as_printed or "–"
    if view.base is not None:
        return _relative(view, unit, m, say)
    figure = with_unit(notation.number(view.value, m.language), unit, m)
    return say(view.bound, m, value=figure) if view.bound_printed else figure


def _relative(view: TargetView, unit: str, m: Messages, say: Say) -> str:
    figure = notation.number(view.value or 0, m.language)
    if view.bound == "improve_by" and unit == "rank":
        figure = f"{figure} {unit_word('gapunit.places', view.value, m)}"
    change = say(view.bound, m, value=figure)
    if view.base in {None, "unknown"}:
        return change
    return change + say("base", m, value=(view.base or "").replace("..", "–"))


def with_unit(figure: str, unit: str, m: Messages) -> str:
    """A figure with its percent sign or its money; what is counted stands in the label."""
    if unit in PERCENTAGES:
        return f"{figure}{m(f'unit.{unit}')}"
    return f"{figure} {m(f'unit.{unit}')}" if unit in _MONEY else figure


def actual_text(view: ActualView, unit: str, m: Messages, say: Say = signs) -> str:
    """A reported figure, starred where its number is inferred."""
    return marked(figure_text(view, unit, m, say), m, say, inferred=number_is_inferred(view))


def figure_text(view: ActualView, unit: str, m: Messages, say: Say = signs) -> str:
    """A reported figure as such: "51.69%", "85/145", ">90%", "operating" for a milestone."""
    if view.state:
        return m(f"verdict.{view.state}")
    if view.numerator is not None and view.denominator is not None:
        ends = (notation.number(each, m.language) for each in (view.numerator, view.denominator))
        return "/".join(ends)
    number, bound = printed(view)
    if number is not None:
        text = with_unit(notation.number(number, m.language), unit, m)
        return say(bound, m, value=text) if bound else text
    if view.low is None or view.high is None:
        return "–"
    return _between(view.low, view.high, unit, m, say)


def printed(view: ActualView) -> tuple[Decimal | None, str | None]:
    """The one number that is printed of a figure, and its bound or "about"; None for a range."""
    if view.about is not None:
        return view.about, "about"
    if view.bound is None:
        return view.value, None
    return view.low if view.bound in {"at_least", "more_than"} else view.high, view.bound


def _between(low: Decimal, high: Decimal, unit: str, m: Messages, say: Say) -> str:
    ends = (notation.number(end, m.language) for end in (low, high))
    value, upper = ends
    return say("between", m, value=value, high=with_unit(upper, unit, m))


def when_text(view: ActualView, m: Messages) -> str:
    """The day or period of a figure, starred where it is inferred."""
    return marked(moment_text(view, m), m, inferred=date_is_inferred(view))


def day_text(point: PointView, m: Messages) -> str:
    """The day of a point, starred where it is inferred."""
    return marked(notation.day(point.day, m.language), m, inferred=date_is_inferred(point))


def dated_text(view: ActualView, unit: str, m: Messages) -> str:
    """A reported figure with its day or period: "51.69% (2025-Q1)"."""
    return f"{actual_text(view, unit, m)} ({when_text(view, m)})"


def moment_text(view: ActualView, m: Messages) -> str:
    """The day or period of a figure."""
    if view.period:
        return notation.period(view.period, m.language)
    if view.as_of:
        return notation.day(view.as_of, m.language)
    return m("figures.undated")


def quantity_text(quantity: Quantity, m: Messages, *, sign: bool = False) -> str:
    """A difference with its unit: "−49.04 pp", "12–15 pp"."""
    return _quantity(quantity, m, notation.signed if sign else notation.number)


def _quantity(quantity: Quantity, m: Messages, write: Callable[[Decimal, Language], str]) -> str:
    ends = [write(end, m.language) for end in (quantity.low, quantity.high) if end is not None]
    figure = " … ".join(dict.fromkeys(ends)) or "–"
    if len(ends) == 1:
        figure = signs(open_end(quantity), m, value=figure)
    unit = quantity.unit.removesuffix("_a_year")
    known = f"gapunit.{unit}"
    if not m.has(known):
        return with_unit(figure, unit, m)
    return f"{figure} {unit_word(known, quantity.value, m)}"


def unit_word(message: str, value: Decimal | None, m: Messages, **told: str) -> str:
    """The word for what is counted, of one or of many; `value` is None between two ends."""
    return m.count(message, 1 if value is not None and abs(value) == 1 else 2, **told)


def value_text(quantity: Quantity, unit: str, m: Messages) -> str:
    """A computed value in the unit of its indicator, shortened: "21.33%", "12.4–12.6%"."""
    known = [end for end in (quantity.low, quantity.high) if end is not None]
    ends = dict.fromkeys(notation.short(end, m.language) for end in known)
    text = with_unit("–".join(ends) or "–", unit, m)
    return signs(open_end(quantity), m, value=text) if len(known) == 1 else text


def index_text(quantity: Quantity | None, m: Messages) -> str:
    """An index from 0 to 1, or the range of it: "0.392", "0.086–0.096"."""
    ends = (quantity.low, quantity.high) if quantity else ()
    known = [end for end in ends if end is not None]
    return "–".join(dict.fromkeys(notation.index(end, m.language) for end in known)) or "–"


def open_end(quantity: Quantity) -> str:
    """The bound of a quantity of which one end is known."""
    return "at_most" if quantity.low is None else "at_least"


def computed_text(quantity: Quantity, m: Messages, *, sign: bool = False) -> str:
    """A computed quantity with the word of its unit, shortened: "7.31 pp", "4.216"."""
    return _quantity(quantity, m, notation.short_signed if sign else notation.short)


def size_text(quantity: Quantity, m: Messages) -> str:
    """The size of a computed quantity, the smaller end first, where its ends have one sign."""
    if quantity.high is None or quantity.high >= 0:
        return computed_text(quantity, m)
    furthest = None if quantity.low is None else 0 - quantity.low
    return computed_text(replace(quantity, low=0 - quantity.high, high=furthest), m)


def margin_text(margin: MarginView, unit: str, m: Messages) -> str:
    """Where another verdict or class begins, and how far the figure is from there."""
    pace = f"pace.{margin.to}"
    to = m(pace if m.has(pace) else f"verdict.{margin.to}")
    at, distance = value_text(margin.at, unit, m), margin.distance
    if distance.high is not None and distance.high < 0:
        return m("margin.missing", to=to, at=at, distance=size_text(distance, m))
    if distance.low is not None and distance.low >= 0:
        return m("margin.left", to=to, at=at, distance=size_text(distance, m))
    return m("margin.either", to=to, at=at, distance=computed_text(distance, m, sign=True))
