"""A step of the arithmetic as one line: the formula, the numbers in it, the result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from r57cli.messages import notation
from r57cli.output.words import unit_word, with_unit

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from r57cli.messages import Language, Messages
    from r57cli.rows.explain.rows import Step
    from r57cli.rows.views import Quantity

_NAME = re.compile(r"[^\W\d]\w*")
_SIGNS = str.maketrans({"*": "×", "/": "÷", "-": notation.MINUS})


def step_line(step: Step, m: Messages) -> str:
    """The step as text: "C = (x − b) ÷ (e − b) = (14.02 − 12.66) ÷ (21.33 − 12.66) = 0.1569"."""
    numbers = {each.symbol: _number(each.value, m) for each in step.inputs}
    filled = _NAME.sub(lambda found: numbers.get(found[0], found[0]), _drawn(step.formula))
    unit = step.result.unit.removesuffix("_a_year")
    result = with_unit(_result(step.result, m), unit, m)
    if m.has(f"gapunit.{unit}"):
        result = f"{result} {unit_word(f'gapunit.{unit}', step.result.value, m)}"
    if step.result.unit.endswith("_a_year"):
        result = f"{result} {m('explain.a_year')}"
    return f"{step.symbol} = {_drawn(step.formula)} = {filled} = {result}"


def _drawn(formula: str) -> str:
    return formula.translate(_SIGNS)


def _number(quantity: Quantity, m: Messages) -> str:
    """An input; in brackets where it is negative, or known only between two ends."""
    write = notation.year if quantity.unit == "year" else notation.exact
    if quantity.value is None:
        return f"[{_ends(quantity, m, write, '; ')}]"
    text = write(quantity.value, m.language)
    return f"({text})" if text.startswith(notation.MINUS) else text


def _result(quantity: Quantity, m: Messages) -> str:
    write = notation.year if quantity.unit == "year" else notation.short
    return _ends(quantity, m, write, " … ")


def _ends(
    quantity: Quantity, m: Messages, write: Callable[[Decimal, Language], str], between: str
) -> str:
    ends = ("∞" if end is None else write(end, m.language) for end in (quantity.low, quantity.high))
    return between.join(dict.fromkeys(ends))
