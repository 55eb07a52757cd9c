"""Pace: observed, planned and needed change a year, and where it leads, method (e) and (f).

Every number here holds "if the pace holds"; nothing is a forecast.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.engine.path import Scale, finite, settled
from r57cli.engine.thresholds import GUARD, ON_TRACK, SLOW, STANDSTILL, TOLERANCE

if TYPE_CHECKING:
    from r57cli.engine.path import Path

PACES = ("moving_away", "far_off", "slow", "on_track")
"""The classes of a pace, worst first, method (f)."""

CUTS = {"far_off": STANDSTILL, "slow": SLOW, "on_track": ON_TRACK}
"""The least C of each class above the worst."""

Bounds = tuple[Decimal, Decimal]


class Pace(Frozen):
    """The pace of one figure on one path; rates are in the figure's unit a year.

    On a geometric path the rates stay averages in units, while C, rho, A, the projection and
    the year reached are taken on the path's scale.
    """

    observed: Decimal
    """v_obs = d(x - b) / (t - t0); negative where the figure moves away."""

    planned: Decimal
    """v_plan = d(T - b) / (tT - t0)."""

    needed: Decimal
    """v_req = d(T - x) / (tT - t); negative where the target is met."""

    closure: Decimal
    """C: the change so far as a share of the change expected by then.

    Where the path expects no change by then it is endless: up where the figure is at the
    expected value, down where it is behind.
    """

    ratio: Decimal | None
    """rho = v_obs / v_req; None where nothing is needed any more."""

    acceleration: Decimal | None
    """A = v_req / v_obs, how many times faster it has to go; None unless v_obs > 0."""

    projection: Decimal
    """The value at the deadline, held within the natural bounds."""

    reached: Decimal | None
    """The time in years at which T is reached; None unless v_obs > 0."""


def pace(
    path: Path, direction: int, actual: Decimal, time: Decimal, bounds: Bounds | None = None
) -> Pace:
    """The pace of a figure `actual` of `time` (in years) on its path, method (e).

    Raises ValueError where the figure is not after the baseline and before the deadline, or,
    on a geometric path, where it is negative.
    """
    (begin, base), (due, target) = path.start, path.end
    if not begin < time < due:
        message = f"a pace needs a figure between baseline and deadline: {begin}, {time}, {due}"
        raise ValueError(message)
    at, so_far, left = path.scale.at, time - begin, due - time
    moved = _moved(path.scale, base, actual, target, direction)
    ahead = direction * (at(target) - at(actual))
    projected = project(path.scale, base, actual, ahead=left, since=so_far)
    return Pace(
        observed=settled(direction * (finite(actual) - finite(base)) / so_far),
        planned=settled(direction * (target - finite(base)) / (due - begin)),
        needed=settled(direction * (target - finite(actual)) / left),
        closure=closure(path, direction, actual, time),
        ratio=settled((moved / so_far) / (ahead / left)) if ahead > 0 else None,
        acceleration=settled((ahead / left) / (moved / so_far)) if moved > 0 else None,
        projection=clipped(projected, bounds),
        reached=settled(time + ahead * so_far / moved) if moved > 0 else None,
    )


def closure(path: Path, direction: int, actual: Decimal, time: Decimal) -> Decimal:
    """C = (f(x) - f(b)) / (f(e(t)) - f(b)); on a line p / lambda = v_obs / v_plan, method (e)."""
    at, base = path.scale.at, path.start[1]
    moved = _moved(path.scale, base, actual, path.end[1], direction)
    expected = direction * (path.level(time) - at(base))
    if expected <= 0:
        is_there = direction * (at(actual) - path.level(time)) >= 0
        return Decimal("Infinity" if is_there else "-Infinity")
    return settled(moved / expected)


def project(
    scale: Scale, base: Decimal, actual: Decimal, *, ahead: Decimal, since: Decimal
) -> Decimal:
    """The value `ahead` years on, if the pace of the last `since` years holds; not clipped."""
    now = scale.at(actual)
    return settled(scale.back(now + (now - scale.at(base)) * ahead / since))


def clipped(value: Decimal, bounds: Bounds | None) -> Decimal:
    """A projected value held within the natural bounds of its indicator."""
    return value if bounds is None else settled(max(bounds[0], min(bounds[1], value)))


def pace_class(closure: Decimal, ratio: Decimal | None, lean: int = 0) -> str:
    """The class of a pace, method (f): by C, and slow where rho < 0.80 in spite of C.

    `lean` is -1 where the true figure lies a little on the worse side of the given one, the open
    end of an interval: exactly at a cut it is then below.
    """
    if _is_below(closure, STANDSTILL, lean):
        return "moving_away"
    if _is_below(closure, SLOW, lean):
        return "far_off"
    guarded = ratio is not None and _is_below(ratio, GUARD, lean)
    return "slow" if guarded or _is_below(closure, ON_TRACK, lean) else "on_track"


class Margin(Frozen):
    """Where a class begins, in the figure's unit, and how far inside it the figure is."""

    at: Decimal
    distance: Decimal
    """d(x - at): positive or 0 inside the class, negative where so much is missing."""


def margin(
    path: Path, direction: int, actual: Decimal, time: Decimal, cut: Decimal
) -> Margin | None:
    """The margin to the class that begins at C = `cut` (theta), method (j).

    d(x - (b + theta * lambda * (T - b))) on a line. None where the path expects no change by then.
    """
    at = path.scale.at
    base, expected = at(path.start[1]), path.level(time)
    if direction * (expected - base) <= 0:
        return None
    return _margin(path, direction, actual, base + cut * (expected - base))


def class_margin(
    path: Path, direction: int, actual: Decimal, time: Decimal, name: str
) -> Margin | None:
    """The margin to a class by its name.

    "on_track" begins where both C and the guard on rho let it begin: the harder of the two.
    """
    found = margin(path, direction, actual, time, CUTS[name])
    if found is None or name != "on_track":
        return found
    guard = _margin(path, direction, actual, _guard_level(path, time))
    return min(found, guard, key=lambda each: each.distance)


def _margin(path: Path, direction: int, actual: Decimal, level: Decimal) -> Margin:
    start = settled(path.scale.back(level))
    return Margin(at=start, distance=settled(direction * (finite(actual) - finite(start))))


def _guard_level(path: Path, time: Decimal) -> Decimal:
    """The level at which rho is exactly at the guard."""
    (begin, base), (due, target) = path.start, path.end
    past, needed = 1 / (time - begin), GUARD / (due - time)
    at = path.scale.at
    return (past * at(base) + needed * at(target)) / (past + needed)


def _moved(
    scale: Scale, base: Decimal, actual: Decimal, target: Decimal, direction: int
) -> Decimal:
    """The change towards the target on the path's scale; exactly 0 where it is within tolerance.

    The tolerance is a share of the road, so that a change of unit changes no class.
    """
    moved = direction * (scale.at(actual) - scale.at(base))
    least = TOLERANCE * abs(scale.at(target) - scale.at(base))
    return moved if abs(moved) > least else Decimal(0)


def _is_below(value: Decimal, cut: Decimal, lean: int) -> bool:
    if abs(value - cut) > TOLERANCE:
        return value < cut
    return lean < 0
