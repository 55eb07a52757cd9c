"""The course of a figure over all that is uncertain of it: expected values, rates and margins."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen, replace
from r57cli.engine.pace import CUTS, PACES, class_margin, closure, pace, pace_class
from r57cli.engine.path import Path, path
from r57cli.engine.shortfall import Spread, span, spread_over
from r57cli.engine.thresholds import TOLERANCE
from r57cli.engine.time import calendar_year, years

if TYPE_CHECKING:
    from collections.abc import Callable

    from r57cli.engine.corners import Corner
    from r57cli.engine.pace import Bounds, Margin, Pace
    from r57cli.engine.path import Behind
    from r57cli.engine.situation import Situation


class Expectation(Frozen):
    """Where the path would have the figure, method (d); in its unit where nothing else is said."""

    elapsed: Decimal
    """lambda(t): the share of the road's time that was over at the figure's own date."""

    then: Spread
    """e(t), at the figure's own date, by which it is judged."""

    today: Spread
    """e(today), only shown."""

    behind: Spread
    """h = d(e(t) - x): negative where it is ahead."""

    behind_share: Spread | None
    """l, as a share of the road; None where for some possible value there is none."""

    behind_years: Spread | None
    """The same in years of the road."""


class Rates(Frozen):
    """The pace in numbers, method (e): in units a year, or without a unit; "if it holds"."""

    observed: Spread
    """v_obs."""

    planned: Spread
    """v_plan."""

    needed: Spread | None
    """v_req, 0 where the target may be met; None where it is met for all possible values."""

    closure: Spread | None
    """C; None where for some possible value there is no road."""

    ratio: Spread | None
    """rho = v_obs / v_req; None where for some possible value nothing is needed."""

    acceleration: Spread | None
    """A = v_req / v_obs; None too where for some possible value v_obs <= 0."""

    projection: Spread
    """The value at the deadline, held within the natural bounds."""

    reached: Spread | None
    """The time in years at which T is reached; None where for some possible value it is not."""

    @property
    def reached_years(self) -> tuple[int, int] | None:
        """The calendar years in which T is reached, the earliest and the latest."""
        if self.reached is None:
            return None
        return calendar_year(self.reached.low), calendar_year(self.reached.high)


class ClassMargin(Frozen):
    """How far the next class of the pace is, method (j), in the figure's unit."""

    to: str
    """The class that would be entered."""

    at: Spread
    """The figure at which that happens."""

    distance: Spread
    """d(x - at): negative where so much is missing to a better class, else what is left."""


class Way(Frozen):
    """One corner with its own path."""

    corner: Corner
    path: Path
    at: Decimal

    @property
    def has_pace(self) -> bool:
        """True where the figure is short and there is a road to measure it on."""
        return self.corner.has_road and not self.corner.is_met

    def behind(self) -> Behind:
        """How far the figure is behind, method (d)."""
        found = self.path.behind(self.corner.direction, self.corner.actual.value, self.at)
        return found if self.corner.has_road else replace(found, share=None, years=None)

    def pace(self, bounds: Bounds | None = None) -> Pace:
        """The pace, method (e)."""
        corner = self.corner
        return pace(self.path, corner.direction, corner.actual.value, self.at, bounds)

    def closure(self) -> Decimal | None:
        """C, where there is a road."""
        corner = self.corner
        if not corner.has_road:
            return None
        return closure(self.path, corner.direction, corner.actual.value, self.at)

    def margin(self, name: str) -> Margin | None:
        """The margin to a class of the pace, where there is a road."""
        corner = self.corner
        if not corner.has_road:
            return None
        return class_margin(self.path, corner.direction, corner.actual.value, self.at, name)


def ways(situation: Situation, *, split: bool = False) -> tuple[Way, ...]:
    """A path for each corner; none without a baseline, a dated figure and a later deadline."""
    start, at, deadline = situation.start, situation.stands_at, situation.deadline
    if start is None or at is None or deadline is None or start.day >= deadline:
        return ()
    begin, due = years(start.day), years(deadline)
    milestones = [(years(day), value) for day, value in situation.milestones]
    return tuple(
        Way(
            corner=corner,
            path=path(
                (begin, corner.base.value),
                (due, corner.target.point),
                milestones=milestones,
                geometric=situation.scale.geometric,
            ),
            at=years(at),
        )
        for corner in situation.corners(split=split)
        if corner.base is not None
    )


def is_running(situation: Situation) -> bool:
    """True where a pace is asked for: the figure is of before a deadline that has not passed."""
    at, deadline = situation.stands_at, situation.deadline
    return deadline is not None and at is not None and at < deadline and situation.as_of <= deadline


def expectation(situation: Situation) -> Expectation | None:
    """The expected values; None where there is no path."""
    found = ways(situation)
    if not found:
        return None
    behind, today = [way.behind() for way in found], years(situation.as_of)
    return Expectation(
        elapsed=found[0].path.elapsed(found[0].at),
        then=span(way.path.expected(way.at) for way in found),
        today=span(way.path.expected(today) for way in found),
        behind=span(each.units for each in behind),
        behind_share=spread_over(each.share for each in behind),
        behind_years=spread_over(each.years for each in behind),
    )


def rates(situation: Situation) -> Rates | None:
    """The pace in numbers; None where there is no path, or no deadline still to come."""
    found = ways(situation)
    if not found or not is_running(situation):
        return None
    paces = [way.pace(situation.bounds) for way in found]
    short = [not way.corner.is_met for way in found]

    def where_short(value: Callable[[Pace], Decimal | None]) -> Spread | None:
        pairs = zip(paces, short, strict=True)
        return spread_over(value(each) if is_short else None for each, is_short in pairs)

    return Rates(
        observed=span(each.observed for each in paces),
        planned=span(each.planned for each in paces),
        needed=span(max(Decimal(0), each.needed) for each in paces) if any(short) else None,
        closure=spread_over(way.closure() for way in found),
        ratio=where_short(lambda each: each.ratio),
        acceleration=where_short(lambda each: each.acceleration),
        projection=span(each.projection for each in paces),
        reached=where_short(lambda each: each.reached),
    )


def classes(situation: Situation) -> tuple[str, ...]:
    """All possible classes of the pace where the figure is short, worst first, method (g)."""
    found = ways(situation, split=True)
    names = {
        pace_class(each.closure, each.ratio, way.corner.lean)
        for way in found
        if way.has_pace
        for each in [way.pace()]
    }
    if not names:
        return ()
    places = [PACES.index(name) for name in names]
    return PACES[min(places) : max(places) + 1]


def margins(situation: Situation, found: tuple[str, ...]) -> tuple[ClassMargin, ...]:
    """The margins from the classes found to the next better and the next worse one."""
    if not found:
        return ()
    best, worst = PACES.index(found[-1]), PACES.index(found[0])
    asked = [(name, name) for name in PACES[best + 1 : best + 2]]
    if worst > 0:
        asked.append((PACES[worst - 1], found[0]))
    known = ways(situation)
    measured = [(to, [way.margin(cut) for way in known]) for to, cut in asked]
    return tuple(
        ClassMargin(
            to=to,
            at=span(each.at for each in each_way if each),
            distance=span(each.distance for each in each_way if each),
        )
        for to, each_way in measured
        if all(each_way)
    )


def is_on_cut(situation: Situation) -> bool:
    """True where a possible figure that is short stands exactly where a class begins."""
    found = [way.margin(name) for way in ways(situation) if way.has_pace for name in CUTS]
    return any(each is not None and abs(each.distance) <= TOLERANCE for each in found)
