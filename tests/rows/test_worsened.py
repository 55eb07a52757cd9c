"""When a result is worse than before: by verdict, then pace, then relative shortfall."""

from __future__ import annotations

import pytest
from synthetic import AS_OF, World, said

from r57cli.domain.records import Text
from r57cli.rows.diff.answer import diff

DOUBT = Text(vi="nguồn khác nói khác", en="another source says otherwise")


def result(before, after):
    """The difference between two states of one promise, each told by figures of its years.

    A figure of "kept" stands for none: the promise is to keep the level.
    """
    sides = []
    for side in (before, after):
        world, figures = World(), {when: value for when, value in side.items() if when != "kept"}
        world.promise("share", said("at_least", 30), maintain="kept" in side)
        for when, value in figures.items():
            stated = said("between", *value) if isinstance(value, tuple) else said("value", value)
            world.figure("share", stated, None if when == "undated" else when.removeprefix("y"))
        sides.append(world.dataset())
    rows = {row.what: row for row in diff(*sides, AS_OF).rows}
    return rows["result"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"y2025": 30}, {"y2025": 20}, id="met, then short"),
        pytest.param({"y2025": 31}, {"y2025": 30}, id="exceeded, then met"),
        pytest.param({"y2025": 30}, {}, id="met, then nothing"),
        pytest.param({"y2025": 20}, {}, id="short, then nothing"),
        pytest.param({"y2025": 30}, {"y2025": (20, 40)}, id="met, then perhaps short"),
        pytest.param({"y2020": 10, "y2025": 20}, {"y2020": 15, "y2025": 20}, id="a worse pace"),
        pytest.param({"y2020": 10, "y2025": 20}, {"y2020": 18, "y2025": 21}, id="worse, nearer"),
        pytest.param(
            {"y2020": 18, "y2025": 21},
            {"kept": True, "y2020": 10, "y2025": 20},
            id="slipped, faster",
        ),
        pytest.param({"y2025": 20}, {"y2025": 19}, id="shorter"),
        pytest.param({"y2020": 10, "y2025": 20}, {"y2025": 19}, id="no pace, shorter"),
        pytest.param({"y2025": 20}, {"y2025": (10, 20)}, id="perhaps shorter"),
    ],
)
def test_what_is_worse_and_what_is_better(before, after):
    for one, other, worse in ((before, after, True), (after, before, False)):
        found = result(one, other)
        assert (found.change, found.worsened) == ("changed", worse)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"y2020": 10, "y2025": 20}, {"y2025": 20}),
        ({"undated": 20}, {"undated": 10}),
        ({"undated": 20}, {"y2025": 20}),
    ],
)
def test_what_is_another_and_no_worse(before, after):
    for one, other in ((before, after), (after, before)):
        assert not result(one, other).worsened


def stated(form, number, *figures, **more):
    """A state of one promise and its figures, each with the time it stands at."""
    world = World()
    world.indicator("thing", kind=more.pop("kind", "outcome"))
    world.promise("thing", number if form is None else said(form, number), **more)
    for when, value in figures:
        world.figure("thing", value, when)
    return world.dataset()


def milestone(state):
    return stated(
        None, said("milestone"), ("2025", said("milestone", state=state)), kind="milestone"
    )


def year(number, at=2025):
    return str(at), said("value", number)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            stated("at_least", 30, year(20), year=2025),
            stated("at_least", 30, year=2025),
            id="missed, then overdue without a figure",
        ),
        pytest.param(
            stated("at_least", 30, year(40, 2020), year(20, 2024), year(25), maintain=True),
            stated("at_least", 30, year(40, 2020), year(28, 2024), year(25), maintain=True),
            id="slipped and recovering, then slipped",
        ),
        pytest.param(
            stated("at_least", 30, year(20), doubt=DOUBT),
            stated("at_least", 30, doubt=DOUBT),
            id="not comparable, then no data",
        ),
        pytest.param(
            stated("at_least", 30, year(40, 2020), year(39), maintain=True),
            stated("at_least", 30, year(40, 2020), year(34), maintain=True),
            id="maintained, then at risk",
        ),
        pytest.param(milestone("in_progress"), milestone("not_started"), id="not started"),
        pytest.param(
            milestone("in_progress"),
            stated(None, said("milestone"), kind="milestone"),
            id="in progress, then unknown",
        ),
        pytest.param(
            stated(None, said("milestone"), kind="milestone"),
            milestone("not_started"),
            id="unknown, then not started",
        ),
    ],
)
def test_a_worse_verdict_is_worse(before, after):
    for one, other, worse in ((before, after, True), (after, before, False)):
        (row,) = [each for each in diff(one, other, AS_OF).rows if each.what == "result"]
        assert row.worsened == worse


def test_what_was_not_there_is_no_worse():
    world = World()
    before = world.dataset()
    world.promise("share", said("at_least", 30))
    world.figure("share", said("value", 10))
    for sides, change in (
        ((before, world.dataset()), "added"),
        ((world.dataset(), before), "removed"),
    ):
        (row,) = [each for each in diff(*sides, AS_OF).rows if each.what == "result"]
        assert (row.change, row.worsened) == (change, False)
