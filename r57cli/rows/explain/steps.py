"""The arithmetic of one comparison, step by step, with the numbers in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from r57cli.engine.course import ways
from r57cli.engine.shortfall import Spread, span
from r57cli.engine.time import years
from r57cli.rows.assess import gap_unit
from r57cli.rows.explain.rows import Input, Step
from r57cli.rows.views import Quantity, quantity

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from r57cli.domain.records import Indicator
    from r57cli.engine.course import Expectation, Rates
    from r57cli.engine.progress import Progress
    from r57cli.engine.situation import Situation

_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class _Formula:
    """A formula where higher is better, where lower is, and on the geometric path."""

    symbol: str
    line: str
    mirrored: str = ""
    geometric: str = ""


_FORMULAS = {
    "shortfall": _Formula("s", "max(0, T - x)", "max(0, x - T)"),
    "relative": _Formula("R", "s / max(|x|, |T|)"),
    "elapsed": _Formula("λ", "(t - t1) / (t2 - t1)"),
    "expected": _Formula("e", "b1 + (b2 - b1) * λ", geometric="b1 * (b2 / b1) ^ λ"),
    "behind": _Formula("h", "e - x", "x - e"),
    "observed": _Formula("v_obs", "(x - b) / (t - t0)", "(b - x) / (t - t0)"),
    "needed": _Formula("v_req", "(T - x) / (tT - t)", "(x - T) / (tT - t)"),
    "closure": _Formula("C", "(x - b) / (e - b)", geometric="ln(x / b) / ln(e / b)"),
    "ratio": _Formula(
        "ρ", "v_obs / v_req", geometric="(ln(x / b) / (t - t0)) / (ln(T / x) / (tT - t))"
    ),
    "projection": _Formula(
        "xT",
        "x + v_obs * (tT - t)",
        "x - v_obs * (tT - t)",
        "x * (x / b) ^ ((tT - t) / (t - t0))",
    ),
    "reached": _Formula(
        "tR",
        "t + (T - x) / v_obs",
        "t + (x - T) / v_obs",
        "t + (t - t0) * ln(T / x) / ln(x / b)",
    ),
}
"""The formulas of docs/method.md; the direction d is written out as the order of two terms.

The path is told for the stretch that the figure lies in: from (t1, b1) to (t2, b2), which are the
baseline and the target where no milestone lies between them.
"""


@dataclass(slots=True)
class _Sheet:
    """The steps so far, and the numbers that the next ones may use."""

    situation: Situation
    known: dict[str, Quantity]
    steps: list[Step] = field(default_factory=list)

    def step(self, name: str, result: Spread | None, unit: str, *, is_held: bool = False) -> None:
        """Add a step that has a result; a result held at a bound says so."""
        if result is None:
            return
        formula = _FORMULAS[name]
        text = formula.line
        if self.situation.scale.geometric and formula.geometric:
            text = formula.geometric
        elif self.situation.direction < 0 and formula.mirrored:
            text = formula.mirrored
        if is_held:
            text = f"bound({text})"
        value = quantity(result, unit, quotient=True)
        names = [each for each in dict.fromkeys(_NAME.findall(text)) if each in self.known]
        inputs = tuple(Input(symbol=each, value=self.known[each]) for each in names)
        self.steps.append(
            Step(id=name, symbol=formula.symbol, formula=text, inputs=inputs, result=value)
        )
        self.known[formula.symbol] = value


def steps(indicator: Indicator, situation: Situation, found: Progress) -> tuple[Step, ...]:
    """All steps that have a result, in the order in which one needs another."""
    unit, gap = indicator.unit, gap_unit(indicator)
    stated = Spread(low=situation.actual.low, high=situation.actual.high)
    known = {"x": quantity(stated, unit, quotient=True), "T": quantity(situation.goal, unit)}
    sheet = _Sheet(situation, known)
    sheet.step("shortfall", found.shortfall, gap)
    sheet.step("relative", found.relative, "index")
    if situation.start is not None and situation.stands_at is not None:
        start = situation.start.value
        base = Spread(low=start.low, high=start.high)
        sheet.known |= {"b": quantity(base, unit, quotient=True), "t0": _time(situation.start.day)}
        sheet.known["t"] = _time(situation.stands_at)
    if situation.deadline is not None:
        sheet.known["tT"] = _time(situation.deadline)
    if found.rates is not None and found.expectation is not None:
        _expected(sheet, found.expectation, unit, gap)
        _paces(sheet, found.rates, unit, gap)
    return tuple(sheet.steps)


def completion(done: Decimal, whole: Decimal, unit: str) -> Step:
    """The completion rate of assigned work, or of the part that was due, from 0 to 1."""
    inputs = (
        Input(symbol="done", value=_number(done, unit)),
        Input(symbol="all", value=_number(whole, unit)),
    )
    rate = _number(done / whole, "index")
    return Step(id="completion", symbol="a", formula="done / all", inputs=inputs, result=rate)


def _expected(sheet: _Sheet, found: Expectation, unit: str, gap: str) -> None:
    """The value expected at the figure's own date, on the stretch of the path it lies in."""
    paths = ways(sheet.situation)
    at = paths[0].at
    stretches = [list(pairwise(way.path.knots)) for way in paths]
    here = next(n for n, (_, (stop, _)) in enumerate(stretches[0]) if at <= stop)
    (begin, _), (stop, _) = stretches[0][here]
    sheet.known |= {
        "t1": _number(begin, "year"),
        "t2": _number(stop, "year"),
        "b1": quantity(span(each[here][0][1] for each in stretches), unit, quotient=True),
        "b2": quantity(span(each[here][1][1] for each in stretches), unit, quotient=True),
    }
    share = (at - begin) / (stop - begin)
    sheet.step("elapsed", Spread(low=share, high=share), "index")
    sheet.step("expected", found.then, unit)
    sheet.step("behind", found.behind, gap)


def _paces(sheet: _Sheet, rates: Rates, unit: str, gap: str) -> None:
    sheet.step("observed", rates.observed, f"{gap}_a_year")
    sheet.step("needed", rates.needed, f"{gap}_a_year")
    sheet.step("closure", rates.closure, "index")
    sheet.step("ratio", rates.ratio, "index")
    ends = {rates.projection.low, rates.projection.high}
    is_held = bool(ends & {*(sheet.situation.bounds or ())})
    sheet.step("projection", rates.projection, unit, is_held=is_held)
    sheet.step("reached", rates.reached, "year")


def _time(day: date) -> Quantity:
    return _number(years(day), "year")


def _number(value: Decimal, unit: str) -> Quantity:
    return quantity(Spread(low=value, high=value), unit, quotient=True)
