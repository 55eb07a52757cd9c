"""A mistake that many records stand against is told once, where it is."""

from __future__ import annotations

import pytest

DOCUMENTS = "documents/northland.yaml"
OLD = "documents/southland.yaml"
TARGETS = "targets/northland.yaml"
REPORT = "actuals/northland/northland-2025-q2.yaml"
OLD_REPORT = "actuals/southland/southland-old.yaml"


def record(day, *more, indicator="service_share", value="value: 40"):
    lines = "".join(f"    {line}\n" for line in (f"as_of: {day}", value, *more))
    return f"  - indicator: {indicator}\n    at: đoạn 2\n{lines}"


def report(place, document, *records):
    return f"place: {place}\ndocument: {document}\nactuals:\n{''.join(records)}"


def northland(*records):
    return report("northland", "northland-2025-q2", *records)


def southland(*records):
    return report("southland", "southland-old", *records)


@pytest.fixture
def told(findings):
    """The code, file, line and column of each finding."""

    def run(*args):
        return [
            (each["code"], each["file"].partition("synthetic/")[2], each["line"], each["column"])
            for each in findings(*args)
        ]

    return run


BEFORE = record("2025-06-30")
AFTER, SECOND = record("2025-08-31"), record("2025-09-30")
EXPECTED = record("2025-12-31", "nature: estimate")
GROWTH = record("2025-03-31", indicator="growth_rate", value="value: 5")


@pytest.mark.parametrize("more", [(), (EXPECTED,)], ids=["alone", "beside an estimate"])
def test_a_document_dated_before_all_its_figures_is_the_mistake(synthetic, told, more):
    synthetic.write(REPORT, northland(AFTER, SECOND, *more))

    assert told() == [("R401", DOCUMENTS, 12, 16)]


@pytest.mark.parametrize("records", [(BEFORE, AFTER), (AFTER,)], ids=["one of two", "the only one"])
def test_a_figure_after_its_document_may_itself_be_the_mistake(synthetic, told, records):
    synthetic.write(REPORT, northland(*records))

    assert [each[:2] for each in told()] == [("R401", REPORT)]


def test_a_file_checked_alone_tells_its_own_records(synthetic, told):
    path = synthetic.write(REPORT, northland(AFTER, SECOND))

    assert [each[:2] for each in told(path)] == [("R401", REPORT)] * 2


def test_an_exempted_record_is_no_witness(synthetic, told):
    synthetic.write(REPORT, northland(AFTER, record("2025-09-30 # r57: ignore[R401] printed so")))

    assert [each[:2] for each in told()] == [("R401", REPORT)]


def test_a_former_territory_of_later_figures_is_the_mistake(synthetic, told):
    synthetic.write(OLD_REPORT, southland(AFTER, SECOND))

    assert told() == [("R404", OLD, 8, 16)]


@pytest.mark.parametrize("published", ["2025-12-01", "2025-05-01"], ids=["after", "before"])
def test_a_present_territory_of_earlier_figures_is_the_mistake(synthetic, told, published):
    text = synthetic.text(OLD).replace("former-southland", "southland")
    synthetic.write(OLD, text.replace("2025-12-01", published))
    synthetic.write(OLD_REPORT, southland(record("2025-04-30"), GROWTH))

    assert told() == [("R405", OLD, 8, 16)]


def test_a_document_that_nobody_has_read_is_told_where_it_says_so(synthetic, told):
    synthetic.write(DOCUMENTS, f"{synthetic.text(DOCUMENTS)}    read: false\n")

    assert told() == [("R507", DOCUMENTS, 13, 11)]
    assert told(synthetic.root / REPORT) == [("R507", REPORT, 2, 11)]


@pytest.mark.parametrize(
    ("code", "old", "new", "line"),
    [
        ("R303", "bounds: [0, 100]", "bounds: [0, 1]", 9),
        ("R307", "unit: percent", "unit: milestone", 7),
    ],
)
def test_a_key_of_the_catalogue_that_all_figures_break_is_the_mistake(
    synthetic, told, code, old, new, line
):
    text = synthetic.text("indicators.yaml").replace(f"    {old}\n", f"    {new}\n", 1)
    synthetic.write("indicators.yaml", text)

    assert [each[:3] for each in told()] == [(code, "indicators.yaml", line)]


PROGRAMME = """\
  - id: southland-programme
    kind: programme
    status: issued
    title: Chương trình hành động
    date: 2025-08-10
    territory: southland
"""
PROMISE = """\
place: southland
targets:
  - indicator: service_share
    document: southland-programme
    at: II.1
    year: 2030
    at_least: 80
"""


@pytest.mark.parametrize(("code", "new"), [("R308", "better: none"), ("R309", "better: lower")])
def test_a_direction_that_all_targets_go_against_is_the_mistake(synthetic, told, code, new):
    text = synthetic.text("indicators.yaml").replace("better: higher", new, 1)
    synthetic.write("indicators.yaml", text)
    synthetic.write("targets/southland.yaml", PROMISE)
    synthetic.write(OLD, f"{synthetic.text(OLD)}{PROGRAMME}")

    assert [each[:2] for each in told()] == [(code, "indicators.yaml")]


def test_targets_are_not_compared_by_a_direction_that_is_the_mistake(synthetic, told):
    text = synthetic.text("indicators.yaml").replace("better: higher", "better: lower", 1)
    synthetic.write("indicators.yaml", text)
    later = PROMISE.partition("targets:\n")[2].replace("2030", "2035")
    later = later.replace("at_least: 80", "value: 85")
    synthetic.write("targets/southland.yaml", PROMISE.replace("at_least", "value") + later)
    synthetic.write(OLD, f"{synthetic.text(OLD)}{PROGRAMME}")
    assert [each[0] for each in told()] == ["R309", "R603"]

    another = PROMISE.partition("targets:\n")[2].replace("2030", "2040")
    synthetic.write("targets/southland.yaml", f"{PROMISE}{later}{another}")
    assert [each[:2] for each in told()] == [("R309", "indicators.yaml")]


@pytest.mark.parametrize(
    ("unit", "bounds", "files"),
    [
        ("rank", "    bounds: [0, 100]\n", ["indicators.yaml"]),
        ("dossiers", "    bounds: [0, 100]\n", ["indicators.yaml"]),
        ("dossiers", "", [REPORT, OLD_REPORT]),
    ],
)
def test_decimals_of_a_count_with_bounds_blame_its_unit(synthetic, told, unit, bounds, files):
    old = "    unit: percent\n    better: higher\n    bounds: [0, 100]\n"
    new = f"    unit: {unit}\n    better: lower\n{bounds}"
    text = synthetic.text("indicators.yaml").replace(old, new, 1)
    synthetic.write("indicators.yaml", text)
    targets = synthetic.text("targets/northland.yaml").replace("at_least", "at_most")
    printed = "    as_printed: không quá 80%\n" if bounds else ""
    targets = targets.replace("    as_printed: từ 80% trở lên\n", printed)
    synthetic.write("targets/northland.yaml", targets)
    synthetic.write(REPORT, northland(record("2025-06-30", value="value: 51.5"), GROWTH))
    synthetic.write(OLD_REPORT, southland(record("2025-06-30", value="value: 40.5")))

    assert [each[:2] for each in told()] == [("R306", each) for each in sorted(files)]


def test_the_figures_of_one_file_do_not_blame_the_catalogue(synthetic, told):
    synthetic.write(
        REPORT,
        northland(
            record("2025-06-30", value="value: 516"), record("2025-03-31", value="value: 520")
        ),
    )
    synthetic.write(OLD_REPORT, southland(GROWTH))

    assert [each[:2] for each in told()] == [("R303", REPORT)] * 2


def test_the_finding_says_how_many_and_names_the_first(synthetic, findings):
    synthetic.write(REPORT, northland(AFTER, SECOND))

    (found,) = findings()

    assert found["message"].startswith("all 2 figures of northland-2025-q2 are of days after")
    assert [(each["line"], each["column"]) for each in found["related"]] == [(6, 12)]


def test_documents_that_no_file_declares_are_told_once_of_a_place(synthetic, told, findings):
    (synthetic.root / DOCUMENTS).unlink()

    assert [each[:2] for each in told()] == [("R503", REPORT)]
    assert findings()[0]["message"] == "no documents are entered for northland (2 files need them)"
    assert findings()[0]["related"] == []


def test_a_file_without_documents_checked_alone_tells_that_they_are_missing(synthetic, told):
    (synthetic.root / DOCUMENTS).unlink()

    assert [each[:2] for each in told(synthetic.root / TARGETS)] == [("R503", TARGETS)]
