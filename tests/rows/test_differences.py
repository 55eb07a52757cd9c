"""What a difference between two states is told to be, and what it does to the results."""

from __future__ import annotations

from datetime import date

import pytest
from synthetic import AS_OF, World, said

from r57cli.domain.dates import parse_partial
from r57cli.domain.frozen import replace
from r57cli.domain.records import Text
from r57cli.rows.diff.answer import diff

DOUBT = Text(vi="nguồn khác nói khác", en="another source says otherwise")


@pytest.fixture
def sides():
    """Two states that know the same so far."""
    return World(), World()


def answer(sides):
    return diff(*(world.dataset() for world in sides), AS_OF)


def rows(sides, what):
    return [row for row in answer(sides).rows if row.what == what]


def test_each_state_is_told_by_its_own_digest():
    states = [replace(World().dataset(), digest=digest * 12) for digest in ("a", "b")]
    found = diff(*states, AS_OF)
    assert (found.before, found.after) == ("a" * 12, "b" * 12)


def test_what_the_newer_state_knows_comes_first_and_what_it_lost_last(sides):
    before, after = sides
    for world, names in ((before, ("lost", "changed")), (after, ("changed", "new"))):
        for name in names:
            world.promise(name, said("at_least", 30 if world is before else 40))
    for what in ("target", "result"):
        found = [(row.indicator, row.change) for row in rows(sides, what)]
        lost = [("lost", "removed")]
        changed = [("changed", "changed")] if what == "target" else []
        assert found == [*changed, ("new", "added"), *lost]


def test_each_side_is_shown_as_its_own_state_has_it(sides):
    for world, kind, better in zip(sides, ("plan", "programme"), ("higher", "lower"), strict=True):
        world.document("plan", kind=kind, dated="2025")
        label = Text(vi=f"Nhãn {better}", en=f"Label {better}")
        world.indicator("share", better=better, unit=f"unit_{better}", bounds=None, label=label)
        world.promise("share", said("value", 30))
    before, after = sides
    after.targets[0] = replace(after.targets[0], value=said("value", 20))
    for world, number in ((before, 10), (after, 40)):
        world.figure("share", said("value", number), "2025")

    (target,) = rows(sides, "target")
    assert (target.target_before.bound, target.target_after.bound) == ("at_least", "at_most")
    assert target.target_before.document_kind == "plan"
    assert target.target_after.document_kind == "programme"
    (result,) = rows(sides, "result")
    for row in (target, result):
        assert (row.label_en, row.unit, row.block) == ("Label lower", "unit_lower", "2030")


def test_a_result_tells_its_rank_on_both_sides(sides):
    for world, number in zip(sides, (10, 25), strict=True):
        for name, value in (("one", number), ("two", 20)):
            world.promise(name, said("at_least", 30))
            world.figure(name, said("value", value), "2025")
    found = {row.indicator: row for row in rows(sides, "result")}
    ranks = {name: (row.result_before.rank, row.result_after.rank) for name, row in found.items()}
    assert ranks == {"one": (1, 2), "two": (2, 1)}


def test_a_promise_without_a_year_has_no_block_as_a_record(sides):
    sides[1].promise("share", said("at_least", 30), year=None)
    assert [row.block for row in rows(sides, "target")] == [None]
    assert [row.block for row in rows(sides, "result")] == ["none"]


@pytest.mark.parametrize(
    ("known", "told", "rewritten"),
    [
        pytest.param(("report", "report"), (20, 21), True, id="changed"),
        pytest.param(("report", "report"), (20, None), True, id="taken out"),
        pytest.param(("report", "report"), (None, 20), False, id="entered later"),
        pytest.param(("report", None), (20, None), False, id="with its document"),
        pytest.param((None, "report"), (None, 20), False, id="by a new document"),
    ],
)
def test_a_document_that_stays_and_says_otherwise_is_rewritten(sides, known, told, rewritten):
    for world, document, number in zip(sides, known, told, strict=True):
        if document is None:
            del world.documents["report"]
        world.indicator("share")
        if number is not None:
            source = world if document else World()
            source.figure("share", said("value", number), "2025")
    assert [row.rewritten for row in rows(sides, "figure")] == [rewritten]


@pytest.mark.parametrize(
    ("more", "rewritten"),
    [
        ({"at": "II.1"}, False),
        ({"as_printed": "20,0%"}, False),
        ({"inferred": ("as_of",)}, False),
        ({"doubt": DOUBT}, False),
        ({"value": said("at_least", 20)}, True),
        ({"nature": "estimate"}, True),
        ({"of": 34}, True),
    ],
)
def test_a_figure_described_otherwise_is_not_rewritten(sides, more, rewritten):
    for world in sides:
        world.figure("share", said("value", 20), "2025")
    sides[1].actuals[0] = replace(sides[1].actuals[0], **more)
    assert [row.rewritten for row in rows(sides, "figure")] == [rewritten]


@pytest.mark.parametrize(
    ("more", "rewritten"), [({"basis": "outcome"}, False), ({"every_year": True}, True)]
)
def test_a_promise_described_otherwise_is_not_rewritten(sides, more, rewritten):
    for world in sides:
        world.promise("share", said("at_least", 20), basis="annual_plan")
    sides[1].targets[0] = replace(sides[1].targets[0], **more)
    assert [row.rewritten for row in rows(sides, "target")] == [rewritten]


def test_a_document_itself_is_never_rewritten(sides):
    sides[1].document("report", dated="2026-09")
    (row,) = rows(sides, "document")
    assert (row.keys, row.rewritten, row.indicator) == (("date",), False, None)


def test_the_country_comes_first_and_is_told_of_in_its_own_words(sides):
    for world in sides:
        world.place("nation", kind="country")
        world.document("national", place="nation", dated="2025")
        world.indicator("share", country_label=Text(vi="Cả nước", en="Nationwide"))
    for document in ("plan", "national"):
        sides[1].promise("share", said("at_least", 30), doc=document)
    found = answer(sides)
    assert [each.territory for each in found.summary] == ["nation", "here"]
    results = [(row.territory, row.label_en) for row in found.rows if row.what == "result"]
    assert results == [("nation", "Nationwide"), ("here", "Indicator share")]
    assert {row.label_en for row in found.rows if row.territory == "nation"} == {"Nationwide"}


def test_the_counts_are_of_both_states_and_of_what_differs_alone(sides):
    before, after = sides
    for world in sides:
        world.place("there")
        world.document("theirs", place="there", dated="2025")
        world.promise("share", said("at_least", 30), doc="theirs")
    after.promise("share", said("at_least", 30))
    after.promise("other", said("at_least", 30))
    after.figure("share", said("value", 20), "2025")
    before.promise("other", said("at_least", 30))
    (summary,) = answer(sides).summary
    counts = {
        when: tuple(
            getattr(summary, f"{name}_{when}") for name in ("promises", "comparable", "no_data")
        )
        for when in ("before", "after")
    }
    assert summary.territory == "here"
    assert counts == {"before": (1, 0, 1), "after": (2, 1, 1)}


def test_a_territory_of_one_state_alone_counts_nothing_in_the_other(sides):
    for at, world in enumerate(sides):
        name = ("lost", "new")[at]
        world.place(name)
        world.document(f"theirs-{name}", place=name, dated="2025")
        world.promise("share", said("at_least", 30), doc=f"theirs-{name}")
    found = {
        each.territory: (each.promises_before, each.promises_after)
        for each in answer(sides).summary
    }
    assert found == {"lost": (1, 0), "new": (0, 1)}


def test_a_territory_is_named_as_the_newer_state_names_it(sides):
    for world, name in zip(sides, ("Old name", "New name"), strict=True):
        world.places["here"] = replace(world.places["here"], name=Text(vi=name, en=name))
    sides[1].promise("share", said("at_least", 30))
    assert [each.territory_en for each in answer(sides).summary] == ["New name"]


def test_a_correction_is_told_with_what_it_corrects(sides):
    for world in sides:
        world.figure("share", said("value", 20), "2025")
    key = sides[0].actuals[0].key
    sides[1].document("later", dated="2026-10")
    sides[1].figure("share", said("value", 21), "2025", doc="later", corrects=key)
    (row,) = rows(sides, "figure")
    assert (row.change, row.rewritten, row.corrects.value) == ("added", False, 20)


# --- keys


@pytest.mark.parametrize(
    ("more", "keys"),
    [
        ({"when": "2026"}, ("period",)),
        ({"averaged": True}, ("average_over",)),
        ({"no_figure": "requested"}, ("no_figure",)),
        ({"expected": "2027-01"}, ("no_figure",)),
        ({"doubt": DOUBT}, ("doubt_vi", "doubt_en")),
        ({"order": 7}, ()),
    ],
)
def test_a_figure_is_told_by_the_keys_of_its_file(sides, more, keys):
    for world in sides:
        world.figure("share", said("value", 20), "2025")
    changed = sides[1].actuals[0]
    if "when" in more:
        other = World()
        other.figure("share", said("value", 20), more["when"])
        more = {"when": other.actuals[0].when}
    sides[1].actuals[0] = replace(changed, **more)
    assert [row.keys for row in rows(sides, "figure")] == ([keys] if keys else [])


@pytest.mark.parametrize(
    ("before", "after", "keys"),
    [
        (said("at_least", 30), said("at_least", 40), ("at_least",)),
        (said("at_least", 30), said("more_than", 30), ("at_least", "more_than")),
        (said("value", 30), said("benchmark", benchmark="asean"), ("value", "benchmark_level")),
        (
            said("increase_percent", 30, base="2024"),
            said("increase_percent", 30, base="2025"),
            ("increase_percent", "base"),
        ),
        (
            said("increase_percent", 30, base="2024"),
            said("increase_percent", 40, base="2024"),
            ("increase_percent",),
        ),
    ],
)
def test_a_target_is_told_by_the_keys_of_its_file(sides, before, after, keys):
    for world, value in zip(sides, (before, after), strict=True):
        world.promise("share", value)
    assert [row.keys for row in rows(sides, "target")] == [keys]


def test_a_doubt_is_told_in_the_language_that_changed(sides):
    for world, vi in zip(sides, ("một", "hai"), strict=True):
        world.promise("share", said("at_least", 30), doubt=replace(DOUBT, vi=vi))
    assert [row.keys for row in rows(sides, "target")] == [("doubt_vi",)]


def test_what_is_worked_out_from_others_is_no_change(sides):
    document = sides[1].documents["report"]
    sides[1].documents["report"] = replace(document, earliest=date(2026, 9, 1))
    assert answer(sides).rows == ()
    sides[1].documents["report"] = replace(document, dated=parse_partial("2026-09"))
    assert [row.keys for row in rows(sides, "document")] == [("date",)]
