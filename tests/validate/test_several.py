"""No mistake hides another one."""

from __future__ import annotations

import pytest
from northland import ACTUALS, COUNT, HEAD, RECORD, START, places_of_marks


def test_five_mistakes_are_five_findings(synthetic, findings):
    text = (
        f"{HEAD}{START}    as_of: §30/06/2025\n    value: §54,5\n"
        "  - indicator: §growth\n    at: x\n    as_of: 2025-06-30\n    value: 5\n"
        "  - indicator: service_share\n    at: y\n    period: 2025-Q2\n    value: 5\n"
        "    §value: 6\n    natur§e2: final\n"
    ).replace("natur§e2", "§nature2")
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == ["R205", "R204", "R501", "R110", "R202"]


def test_what_is_no_yaml_hides_no_other_record(synthetic, findings):
    text = (
        f"{HEAD}{START}    as_of: §30/06/2025\n    value: 54.5\n"
        "  - indicator: service_share\n    at: x\n    as_of: 2024-06-30\n"
        "    §value 325\n    note: z\n"
        "  - indicator: §growth\n    at: x\n    as_of: 2025-06-30\n    value: 5\n"
        "  - indicator: service_share\n    at: §'y\n    period: 2025-Q2\n    value: 5\n"
        "  - indicator: service_share\n    at: 'y'\n    period: 2023-Q2\n§\t\t value: 5\n"
        "  - indicator: service_share\n    at: y\n    as_of: 2023-06-30\n    value: §516\n"
        "  - indicator: service_share\n    at: y\n    as_of: 2022-06-30\n"
        "    value: 516  # r57: ignore[R303] printed so\n"
    )
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == ["R205", "R118", "R501", "R118", "R103", "R303"]


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("at: §'x", "value: §54,5"),
        ("at: a§: b", "value: §54,5"),
        ("§at x", "§valeu: 5"),
        ("§at:x", "value: §"),
        ("at: §*x", "value: 5\n    inferred: [§valu]"),
        ("at: §[x", "value: 5\n    nature: §ready"),
        ("at: §@x", "value: 5\n    §value: 6"),
        ("at: x\n§\t\n", "value: §54,5"),
    ],
)
def test_a_line_that_is_no_yaml_hides_no_other_line_of_its_record(synthetic, findings, line, other):
    text = (
        f"{HEAD}  - indicator: service_share\n    {line}\n    as_of: 2025-06-30\n    {other}\n"
        f"{START}    as_of: 2024-06-30\n    value: 5\n"
    ).replace("value: §\n", "§value:\n")
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    assert [(each["line"], each["column"]) for each in findings(path)] == places_of_marks(text)


def test_what_a_broken_line_of_a_record_says_is_not_missed_in_it(synthetic, findings):
    lines = ("indicator: service_share", "at: x", "as_of: 2025-06-30", "value: 5")
    for broken in lines[1:]:
        text = HEAD + "  - " + "\n    ".join(lines).replace(broken, f"{broken} '") + "\n"
        path = synthetic.write(ACTUALS, text.replace(f"{broken} '", broken.replace(": ", ": '")))
        assert [each["code"] for each in findings(path)] == ["R118"]


def test_text_at_the_margin_hides_no_other_record(synthetic, findings):
    wrapped = "    value: 5\n    note: x\n§y z\n"
    records = (f"{START}    as_of: {year}-06-30\n{wrapped}" for year in (2025, 2024, 2023))
    text = f"{HEAD}{''.join(records)}"
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    assert [(each["line"], each["column"]) for each in findings(path)] == places_of_marks(text)


@pytest.mark.parametrize("second", ["at_least: 5", "no_figure: {reason: requested}"])
def test_a_second_form_names_the_first(synthetic, findings, second):
    (found,) = findings(synthetic.write(ACTUALS, f"{RECORD}    value: 5\n    {second}\n"))
    (first,) = found["related"]
    assert (found["line"], first["line"], first["column"]) == (8, 7, 5)


def test_the_whole_key_without_a_colon_is_marked(synthetic, findings):
    (found,) = findings(synthetic.write(ACTUALS, f"{RECORD}    value 5\n    note: x\n"))
    assert (found["column"], found["end_column"]) == (5, 10)


def test_two_mistakes_of_one_record_do_not_hide_each_other(synthetic, findings):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    inferred: x\n")

    assert sorted(each["code"] for each in findings(path)) == ["R204", "R206", "R208"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{RECORD}    value: §54,5\n".replace("actuals:", "§actual:"), ["R202", "R204"]),
        (f"{RECORD}    value: §516\n    §natur: final\n", ["R303", "R202"]),
        (f"{RECORD}    value: §516\n    nature: §finall\n", ["R303", "R203"]),
        (f"{RECORD}    §vlaue: 54\n    nature: §x\n", ["R202", "R203"]),
        (f"{RECORD}    §vlaue: 54\n    §valeu: 5\n    of: §0\n", ["R202", "R202", "R209"]),
        (f"{RECORD}    value: 54\n    §q: 5\n    of: §0\n", ["R202", "R209"]),
        (
            f"{HEAD}  - indicator: §x\n    at: a\n    as_of: §6/2025\n    value: 5\n",
            ["R501", "R205"],
        ),
        (f"{RECORD}    value: §5%\n    document: §plan-9\n", ["R204", "R503"]),
    ],
)
def test_a_misspelt_key_or_word_hides_nothing_else(synthetic, findings, text, codes):
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == codes


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("place: northland\n", "", "R201"),
        ("document: northland-2025-q2\n", "", "R201"),
        ("place: northland", "place: §5", "R204"),
        ("place: northland", "place: §[northland]", "R204"),
        ("document: northland-2025-q2", "document: §Quý 2", "R210"),
        ("place: northland", "§place:", "R121"),
        ("place: northland", "§place northland", "R118"),
    ],
)
def test_a_mistake_in_the_head_hides_none_in_a_record(synthetic, findings, old, new, code):
    text = f"{RECORD}    value: §151\n".replace(old, new)
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [each["code"] for each in found] == [code, "R303"]
    places = [(each["line"], each["column"]) for each in found]
    assert places[-1:] == places_of_marks(text)[-1:]
    assert places == (places_of_marks(text) if "§" in new else [(1, 1), places[1]])


def test_a_report_without_its_document_is_one_finding(synthetic, findings):
    text = synthetic.text(ACTUALS).replace("document: northland-2025-q2\n", "")
    synthetic.write(ACTUALS.replace("2025-q2", "2026-q9"), text)

    assert [(each["code"], each["line"]) for each in findings()] == [("R201", 1)]


@pytest.mark.parametrize("key", ["''", "' '", '"x "'])
def test_a_key_without_a_name_is_told(synthetic, findings, key):
    (found,) = findings(synthetic.write(ACTUALS, f"{synthetic.text(ACTUALS)}{key}: 1\n"))

    assert (found["code"], found["line"], found["column"]) == ("R202", 14, 1)


def test_a_new_office_is_not_held_against_another_new_one(synthetic, findings):
    offices = "".join(
        f"  - indicator: growth_rate\n    at: p. {n}\n    as_of: 2025-03-31\n    value: 5\n"
        f"    producer: {name}\n"
        for n, name in enumerate(("sở khcn", "Sở KHCN"))
    )
    assert findings(synthetic.write(ACTUALS, f"{HEAD}{offices}")) == []


def test_a_record_that_is_no_yaml_declares_its_id_all_the_same(synthetic, findings):
    name = "indicators.yaml"
    synthetic.write(name, synthetic.text(name).replace("name_vi: Số trạm", "name_vi: Số: trạm"))
    synthetic.write(ACTUALS, f"{COUNT}    value: 5\n".replace("stations_built", "stations_lit"))

    assert [each["code"] for each in findings()] == ["R501", "R118"]


def test_a_second_place_is_named(synthetic, findings):
    path = synthetic.write(ACTUALS, f"{RECORD}    value: 5\n    value: 6\n")

    (found,) = findings(path)

    (first,) = found["related"]
    assert (first["line"], first["column"], first["message"]) == (7, 5, "first given here")


@pytest.mark.parametrize("dash", [" - ", "  - ", " -"])
def test_an_item_with_its_dash_too_deep_is_the_one_mistake(synthetic, findings, dash):
    places = synthetic.text("places.yaml").replace(
        "formed_from: [former-southland, former-eastland]",
        f"formed_from:\n      - former-southland\n      {dash}former-eastland",
    )
    synthetic.write("places.yaml", places)
    text = f"{HEAD}{START}    as_of: 2025-06-30\n    value: 5\n"
    path = synthetic.write(ACTUALS, f"{text}    inferred:\n      - as_of\n      {dash}valeu\n")

    found = [(each["code"], each["line"], each["column"]) for each in findings()]

    column = 7 + dash.index("-")
    line = path.read_text().split("\n").index(f"      {dash}valeu") + 1
    assert ("R118", line, column) in found
    assert [each[0] for each in found] == ["R118", "R203", "R118"]
