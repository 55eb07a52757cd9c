"""A record that is no YAML hides no other one."""

from __future__ import annotations

import pytest

from r57cli.reading.recovery import leave_out
from r57cli.reading.source import parse

RECORD = "  - indicator: a\n    at: p. {n}\n    value: {n}\n"
HEAD = "place: northland\nactuals:\n"
LOST = "?"
"""The key that stands for a line of a record."""


def records(*numbers):
    return "".join(RECORD.format(n=n) for n in numbers)


def read(text):
    source = parse(text.encode(), "actuals/northland/x.yaml")
    told = sorted({(each.span.line, each.code) for each in source.findings})
    rows = (source.data or {}).get("actuals", ())
    return source, told, [each["value"] for each in rows if LOST not in each]


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("  - indicator: b\n    at p. 2\n    value: 2\n", 7),
        ("  - indicator: b\n    at: 'p. 2\n    value: 2\n", 7),
        ("  - indicator: b\n    ratio: [1, 2\n    at: x\n", 7),
        ("  - indicator: b\n    note: a: b\n    value: 2\n", 7),
        ("  - indicator: b\n     value: 2\n", 7),
        ("  - indicator: b\n    value: @2\n", 7),
        ("  -indicator: b\n    value: 2\n", 6),
        ("  - - indicator: b\n    value: 2\n", 6),
    ],
)
def test_the_records_around_it_are_read_where_they_stand(wrong, line):
    text = f"{HEAD}{records(1)}{wrong}{records(3, 4)}"
    source, told, values = read(text)
    assert told == [(line, "R118")]
    assert values[-2:] == [3, 4]
    after = text[: text.index("value: 3")].count("\n") + 1
    rows = source.data["actuals"]
    at = ("actuals", len(rows) - 2, "value")
    assert source.index.value(at)[:2] == (after, 12)
    assert source.left_out >= 1 or LOST in rows[1]
    assert source.text == text


def test_of_a_record_only_the_broken_line_is_lost():
    source, told, _ = read(f"{HEAD}  - indicator: b\n    at: 'p. 2\n    value: 2\n{records(3)}")
    assert told == [(4, "R118")]
    assert source.data["actuals"][0] == {"indicator": "b", LOST: None, "value": 2}


@pytest.mark.parametrize(
    "wrong",
    [
        "  - indicator: 'b\n    value: 2\n",
        "  - indicator: b\n    note: 'x\n      y\n    value: 2\n",
        "  - indicator: b\n    names:\n   value: 2\n",
        "  - indicator: b\n    names:\n      - x\n     - y\n",
        "  - indicator: b\n    at 'x\n    as_of '2\n",
        "  - indicator: b\n    names:\n      - id: x\n        why 'y\n",
    ],
)
def test_a_line_with_others_around_it_takes_its_record_along(wrong):
    source, told, values = read(f"{HEAD}{wrong}{records(3)}")
    assert {code for _, code in told} == {"R118"}
    assert (len(source.data["actuals"]), values) == (1, [3])


NAMES = "    names:\n      - id: x\n        why: y\n      - id: z\n        why: y\n"


def test_a_list_of_a_record_at_the_left_margin_is_told_once():
    text = f"{HEAD}{records(1)}{NAMES[4:]}{records(2)}{NAMES}{records(3)}"
    assert read(text)[1] == [(6, "R118")]


def test_a_mistake_in_a_list_of_a_record_is_told_there():
    wrong = f"{records(1)}{NAMES}{records(2)}{NAMES.replace('z', 'z: q')}"
    assert read(f"{HEAD}{wrong}{records(3)}")[1:] == ([(17, "R118")], [1, 3])


def test_the_ids_within_a_record_are_not_its_own():
    wrong = f"  - id q\n    at: p. 2\n{NAMES}"
    source = parse(f"indicators:\n{wrong}  - id: r\n    at: x\n".encode(), "indicators.yaml")
    assert (source.left_out > 0, source.left_ids) == (True, ())


def test_a_key_at_the_left_margin_belongs_to_its_record():
    text = f"{HEAD}{records(1)}  - indicator: b\n    at: x\nvalue: 5\n    of: 3\n{records(2)}"
    assert read(text)[1:] == ([(8, "R118")], [1, 2])
    text = f"{HEAD}{records(1)}  - indicator: b\nvalue: 5\n{records(2, 3)}"
    assert read(text)[1:] == ([(7, "R118")], [1, 2, 3])
    assert read(f"{HEAD}{records(1)}note: 5\n")[1:] == ([], [1])


def test_a_first_record_without_its_dash_hides_no_other():
    source, told, values = read(f"{HEAD}    indicator: a\n    at: x\n    value: 1\n{records(2, 3)}")
    assert (told, values, source.left_out) == ([(3, "R118")], [2, 3], 1)


def test_lists_within_records_are_no_records():
    within = "    names:\n      - x\n      - y\n    more:\n    - id: z\n      at: q\n"
    wrong = "  - indicator: b\n    value 2\n"
    text = f"{HEAD}{records(1)}{within}{wrong}{within}{records(3)}{within}"
    _, told, values = read(text)
    assert (told, values) == ([(13, "R118")], [1, 3])


def test_a_dash_in_the_middle_of_a_text_tears_its_record():
    text = (
        f"{HEAD}{records(1)}  - indicator: b\n    note: long\n  - text\n    value: 2\n{records(3)}"
    )
    assert read(text)[1:] == ([(8, "R118")], [1, 3])


def test_an_item_moved_out_of_its_list_is_told_at_its_dash():
    item = "  - id: z\n    at: q\n      - id: y\n        at: r\n"
    text = f"{HEAD}{records(1)}  - indicator: b\n    more:\n{item}{records(3)}"
    source, told, values = read(text)
    assert (told, values) == ([(8, "R118")], [1, 3])
    assert [each.variant for each in source.findings] == ["dash_out"]


def test_a_key_without_a_value_above_a_broken_record_costs_no_other_record():
    empty = "  - indicator: b\n    value: 2\n    note:\n"
    text = f"{HEAD}{records(1)}{empty}  - indicator: c\n    value: 3\n   at: x\n{records(4)}"
    _, told, values = read(text)
    assert (told, values) == ([(8, "R121"), (11, "R118")], [1, 2, 4])


def test_every_such_record_is_told():
    wrong = "  - indicator: b\n    value 2\n    at: x\n"
    text = HEAD + "".join(f"{wrong}{records(at)}" for at in range(1, 6))
    assert read(text)[1:] == ([(4 + 6 * at, "R118") for at in range(5)], [1, 2, 3, 4, 5])


def test_a_tab_in_one_record_hides_no_other():
    text = f"{HEAD}  - indicator: b\n\t  value: 2\n{records(1)}"
    assert read(text)[1:] == ([(4, "R103")], [1])


def test_what_stands_before_the_error_in_its_own_record_is_told():
    text = f"{HEAD}{records(1)}  - indicator: b\n    at: x\n    at: y\n    value 2\n    of: 1\n"
    assert read(text)[1:] == ([(8, "R110"), (9, "R118")], [1])


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("place northland\ndocument: x\n", 1),
        ("place:northland\ndocument: x\n", 1),
        ("place: northland\ndocument: 'x\n", 2),
        ("place: northland\n document: x\n", 2),
        ("place: [northland\n", 1),
    ],
)
def test_a_line_above_the_records_is_left_out_alone(head, line):
    wrong = "  - indicator: b\n    value 2\n    at: x\n"
    text = f"{head}actuals:\n{records(1)}{wrong}{records(3)}"
    after = text[: text.index("value 2")].count("\n") + 1
    assert read(text)[1:] == ([(line, "R118"), (after, "R118")], [1, 3])


def test_a_key_that_is_a_question_mark_is_told():
    """It stands for a line that was left out only where one was."""
    text = f'{HEAD}{records(1)}  - indicator: b\n    "?":\n    value: 2\n{records(3)}'
    assert read(text)[1] == [(7, "R121")]
    broken = f"{text}  - indicator: c\n    at p. 2\n    value: 2\n"
    assert read(broken)[1] == [(7, "R121"), (13, "R118")]


def test_where_nothing_is_left_nothing_is_guessed():
    source, told, values = read("a: 'b\n")
    assert (told, source.data, values) == ([(1, "R118")], None, [])


def test_a_bullet_in_the_middle_of_a_record_tears_it():
    wrong = "  - indicator: b\n  * at: x\n    value: 2\n"
    assert read(f"{HEAD}{records(1)}{wrong}{records(3)}")[1:] == ([(7, "R118")], [1, 3])


def test_a_list_whose_colon_is_missing_is_read():
    assert read(f"place: northland\nactuals\n{records(1, 2)}")[1:] == ([(2, "R118")], [1, 2])


def test_the_last_of_all_records_is_left_out_too():
    wrong = "  - indicator: b 'x': y\n    value: 2\n    at: x\n"
    source, told, _ = read(HEAD + wrong + wrong)
    assert told == [(3, "R118"), (6, "R118")]
    assert (source.data, source.left_out) == ({"place": "northland", "actuals": []}, 2)


@pytest.mark.parametrize("sign", ["• ", "1. ", "a) ", "-– ", "－ ", "o ", "-"])
def test_each_odd_beginning_of_a_record_is_told(sign):
    wrong = f"  {sign}indicator: b\n    value: 2\n    at: x\n"
    text = f"{HEAD}{wrong}{wrong}{records(1)}{wrong}"
    assert read(text)[1:] == ([(3, "R118"), (6, "R118"), (12, "R118")], [1])


@pytest.mark.parametrize("numbers", [(1,), (1, 2, 3)])
def test_a_file_that_has_lost_its_margin_is_one_mistake(numbers):
    flat = "\n".join(line.strip() for line in f"{HEAD}{records(*numbers)}".split("\n"))
    assert read(flat)[1:] == ([(4, "R118")], [])


def test_lists_may_stand_at_the_margin():
    text = f"{HEAD}{records(1, 2)}".replace("\n  ", "\n")
    assert read(text)[1:] == ([], [1, 2])
    assert read("place: northland\nactuals:\n- value: 1\nnote: x\n")[1:] == ([], [1])


def test_each_line_of_the_head_without_its_colon_is_told():
    text = f"place northland\ndocument x\nactuals:\n{records(1)}"
    assert read(text)[1:] == ([(1, "R118"), (2, "R118")], [1])


@pytest.mark.parametrize("below", ["   - x\n", "  reason: x\n", "   reason: x\n"])
def test_a_key_whose_value_stands_too_far_left_is_one_mistake(below):
    text = f"{HEAD}  - indicator: b\n    at: p\n    inferred:\n{below}{records(1)}"
    assert [line for line, _ in read(text)[1]] == [6]


def test_comments_above_a_record_are_its_own():
    text = f"{HEAD}{records(1)}  - b: c: d\n\n# r57: ignore[R303] why\n{records(2)}"
    rest, lost, *_ = leave_out(text, [6])
    assert lost == 1
    assert rest == f"{HEAD}{records(1)}\n\n# r57: ignore[R303] why\n{records(2)}"


@pytest.mark.parametrize("broken", [22, 100, 400])
def test_all_records_of_a_file_of_usual_length_that_are_no_yaml_are_told(broken):
    wrong = "".join(f"  - indicator: b\n    at p. {n}\n    value: {n}\n" for n in range(broken))
    text = f"{HEAD}{records(1)}{wrong}  - indicator: a\n    at:\n    value: 1\n"
    source, told, _ = read(text)
    lines = [at for at, line in enumerate(text.split("\n"), start=1) if " at p." in line]
    last = text.count("\n") - 1
    assert told == [*((line, "R118") for line in lines), (last, "R121")]
    assert len(source.data["actuals"]) == broken + 2


def test_a_mistake_above_many_broken_records_is_found_once():
    wrong = "  - indicator: b\n    at p. 2\n    value: 2\n" * 100
    source, *_ = read(f"{HEAD}  - indicator: a\n    at:\n    value: 1\n{wrong}")
    assert [each.code for each in source.findings].count("R121") == 1


def test_a_long_file_full_of_broken_records_is_said_not_to_be_read_to_its_end():
    text = HEAD + "  - indicator: b\n    at p. 2\n    value: 2\n" * 20_000
    source, told, _ = read(text)
    codes = [code for _, code in told]
    assert codes.count("R118") > 10
    assert codes[-1] == "R122"
    assert source.findings[-2].span == source.findings[-1].span


def test_one_broken_record_in_a_very_long_file_hides_no_other_mistake():
    text = f"{HEAD}{records(1)}  - b: '\n{records(*range(30_000))}  - value: 1\n    at:\n"
    assert [code for _, code in read(text)[1]] == ["R118", "R121"]
