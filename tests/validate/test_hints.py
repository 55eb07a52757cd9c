"""What is proposed in place of what was written."""

from __future__ import annotations

import pytest
from northland import ACTUALS, HEAD, RECORD, START, TARGET, TARGETS


def test_a_second_file_behind_a_file_is_no_record_without_a_dash(synthetic, findings):
    text = f"{RECORD}    value: 5\n"
    (found,) = findings(synthetic.write(ACTUALS, text + text))
    assert (found["code"], found["line"]) == ("R110", 8)
    assert found["hint"].startswith("one file holds what one place says")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("54,5", "write 54.5"),
        ("1.234,5", "write 1234.5"),
        ("1,000", "write 1000, or 1.0000"),
        ("95%", "write 95;"),
        ("12 khóa", "write 12; the unit"),
        ("95,5 điểm", "write 95.5; the unit"),
        ("thứ 14", "write 14; the unit"),
        ("1,5 triệu", "write digits"),
        ("1.857 trạm", "write digits"),
        ("3O", "write digits"),
        ("3OO", "write digits"),
        ("6l", "write digits"),
        ("30k", "write digits"),
        ("1,2K", "write digits"),
        ("2tr", "write digits"),
        ("2 tr.đ", "write digits"),
        ("2M", "write digits"),
        ("5 xã", "write 5; the unit"),
        ("1,857.5", "write 1857.5"),
        ("“12”", "write 12 without quotes"),
        ("１２", "write 12"),
        ("80% trở lên", "write at_least: 80"),
        ("55 trên 75", "a count of a whole is ratio: [55, 75]"),
        ("95,5 %", "write 95.5;"),
        ("1.000", "write 1000, or 1.0000"),
        ("1e3", "write 1000"),
        ("1.25e1", "write 12.5"),
        ("0x1F", "write 31"),
        ("1_000", "write 1000"),
        ("1 000", "write 1000"),
        ("010", "write 10"),
        ("+5", "write 5"),
        (".5", "write 0.5"),
        ("'5'", "write 5 without quotes"),
        ("'2.104'", "write 2104, or 2.1040 for a decimal"),
        ("'1.234.567'", "write 1234567"),
        ("85/145", "ratio: [85, 145]"),
        ("9-10", "write between: [9, 10]"),
        ("'>= 95%'", "write at_least: 95"),
        ("≥95", "write at_least: 95"),
        ("≥1.857", "a bound has a key of its own"),
        ("Trên 95,5%", "write more_than: 95.5"),
        ("khoảng 80", "write about: 80"),
        ("xấp xỉ 80%", "write about: 80"),
        ("lớn hơn hoặc bằng 5", "write at_least: 5"),
        ("từ 9 đến 10,5%", "write between: [9, 10.5]"),
        ("9..10", "write between: [9, 10]"),
        ("gần 80", "write digits"),
        ("1,234,567", "write 1234567"),
        ("từ 80% trở lên", "write at_least: 80"),
        ("khoảng 9-10%", "write between: [9, 10]"),
        ("thứ 20 trở lên", "write at_most: 20"),
        ("đạt 80%", "write 80"),
        ("–5", "write -5"),
        ("no", "no_figure"),
        ("n/a", "no_figure"),
    ],
)
def test_a_hint_says_what_to_write_for_a_number(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{RECORD}    value: {written}\n")

    (found,) = findings(path)

    assert hint in found["hint"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("between: 9..10", "write [9, 10]"),
        ("between: từ 9 đến 10,5", "write [9, 10.5]"),
        ("between: 1.857-2.000", "in brackets"),
        ("ratio: 33/67", "write [33, 67]"),
        ("value: 5\n    inferred:\n      -as_of", "write [as_of]"),
        ("ratio: khoảng 80", "in brackets"),
        ("no_figure: requested", "on the line below, indented: reason: requested"),
        ("no_figure: [requested]", "write key: value lines"),
    ],
)
def test_a_hint_says_what_to_write_for_more_than_a_number(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{RECORD}    {written}\n")

    (found,) = findings(path)

    assert (found["code"], hint in found["hint"]) == ("R204", True)


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("year: '2030'", "R204", "write 2030 without quotes"),
        ("year: năm 2030", "R204", "write 2030"),
        ("year: 31/12/2030", "R204", "write 2030"),
        ("year: +2030", "R204", "write 2030"),
        ("year: 2025-2030", "R204", "write digits only"),
        ("year: n/a", "R204", "write digits only"),
        ("year: 203O", "R204", "write digits only"),
        ("year: 2O30", "R204", "write digits only"),
        ("year: năm2030", "R204", "write 2030"),
        ("year: yes", "R204", "write digits only"),
        ("year: true", "R204", "write digits only"),
        ("base: 2021-2025", "R205", "write 2021..2025"),
        ("base: giai đoạn 2021–2025", "R205", "write 2021..2025"),
        ("base: từ 2021 đến 2025", "R205", "write 2021..2025"),
        ("base: 2025..2021", "R205", "write the earlier one first"),
        ("base: năm 2025", "R205", "write 2025"),
    ],
)
def test_a_hint_says_what_to_write_for_years(synthetic, findings, written, code, hint):
    key, _, value = written.partition(": ")
    record = {"year": "2030", "base": "2025"} | {key: value}
    lines = "".join(f"    {name}: {each}\n" for name, each in record.items())
    path = synthetic.write(TARGETS, f"{TARGET}{lines}    times: 2\n")

    (found,) = findings(path)

    assert (found["code"], found["hint"]) == (code, hint)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("30/06/2025", "write 2025-06-30"),
        ("1.6.2025", "write 2025-06-01"),
        ("2025-6-3", "write 2025-06-03"),
        ("2025/06/30", "write 2025-06-30"),
        ("2025-06-30T00:00:00", "write 2025-06-30"),
        ("20250630", "write 2025-06-30"),
        ("2025–06–30", "write 2025-06-30"),
        ("ngày 30 tháng 6 năm 2025", "write 2025-06-30"),
        ("2025-Q2", "write period: 2025-Q2"),
        ("06/2025", "write period: 2025-06"),
        ("quý II/2025", "write period: 2025-Q2"),
        ("2025", "write period: 2025"),
        ("2025-02-30", "look it up in the document; the form is 2025-06-30"),
        ("30/02/2025", "look it up in the document; the form is 2025-06-30"),
        ("0205-06-30", "look up the year in the document"),
        ("٢٠٢٥-06-30", "write it in this form: 2025-06-30"),
        ("1925-06-30", "look up the year in the document"),
        ("today", "write it in this form: 2025-06-30"),
        ("[2025]", "write it in this form: 2025-06-30"),
    ],
)
def test_a_hint_says_what_to_write_for_a_day(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    as_of: {written}\n")

    (found,) = findings(path)

    assert (found["code"], hint in found["hint"]) == ("R205", True)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2025-06", "write it in this form: 2025-06-30"),
        ("quý II/2025", "write it in this form: 2025-06-30"),
        ("30/06/2025", "write 2025-06-30"),
    ],
)
def test_a_hint_for_the_last_day_of_a_place_names_no_key_that_places_lack(
    synthetic, findings, written, hint
):
    text = synthetic.text("places.yaml").replace("until: 2025-06-30", f"until: {written}", 1)
    synthetic.write("places.yaml", text)

    found = [each for each in findings() if each["code"] == "R205"]

    assert [each["hint"] for each in found] == [hint]
    assert "not a date" not in found[0]["message"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-q2", "2025-Q2"),
        ("2025Q2", "2025-Q2"),
        ("2025/Q2", "2025-Q2"),
        ("Q2/2025", "2025-Q2"),
        ("II/2025", "2025-Q2"),
        ("quý II năm 2025", "2025-Q2"),
        ("2025-6", "2025-06"),
        ("T6/2025", "2025-06"),
        ("tháng 6 năm 2025", "2025-06"),
        ("2025-6M", "2025-H1"),
        ("2025-h1", "2025-H1"),
        ("6 tháng 2025", "2025-H1"),
        ("6 tháng đầu năm 2025", "2025-H1"),
        ("6 tháng cuối năm 2025", "2025-H2"),
        ("9 tháng đầu năm 2025", "2025-9M"),
        ("9T/2025", "2025-9M"),
        ("năm 2025", "2025"),
        ("2025-04...2025-06", "2025-04..2025-06"),
        ("2025-04 – 2025-06", "2025-04..2025-06"),
        ("7-9/2025", "2025-07..2025-09"),
        ("tháng 7 - tháng 9 năm 2025", "2025-07..2025-09"),
        ("QII.2025", "2025-Q2"),
    ],
)
def test_a_hint_says_what_to_write_for_a_period(synthetic, findings, written, meant):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {written}\n")
    (found,) = findings(path)
    assert (found["code"], found["hint"]) == ("R205", f"write {meant}")

    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {meant}\n")
    assert "R205" not in {each["code"] for each in findings(path)}


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2025-06-30", "write as_of: 2025-06-30"),
        ("30/6/2025", "write as_of: 2025-06-30"),
        ("2025-06..2025-04", "write the earlier one first"),
        ("1925-Q3", "look up the year in the document"),
        ("13/2025", "write it in this form: 2025, 2025-06, 2025-Q1, 2025-H1, 2025-9M"),
    ],
)
def test_a_hint_says_what_is_wrong_with_a_period(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {written}\n")
    (found,) = findings(path)
    assert (found["code"], found["hint"]) == ("R205", hint)


@pytest.mark.parametrize(
    ("name", "text", "near"),
    [
        (ACTUALS, f"{RECORD}    vlaue: 5\n", "value"),
        (ACTUALS, f"{RECORD}    value: 5\n    nature: finall\n", "final"),
        (ACTUALS, RECORD.replace("service_share", "service_sharr") + "    value: 5\n",
         "service_share"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: northland-programm\n",
         "northland-programme"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: Northland Programme\n",
         "northland-programme"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: Chương trình hành động\n",
         "northland-programme"),
        (ACTUALS, RECORD.replace("service_share", "Tỷ lệ dịch vụ") + "    value: 5\n",
         "service_share"),
        (TARGETS, "place: Bắc Xứ\ntargets: []\n", "northland"),
        (ACTUALS, f"{RECORD}    value: 5\n    nature: Ước\n", "estimate"),
        (ACTUALS, f"{RECORD}    milestone: đã hoàn thành\n".replace(
            "service_share", "centre_opened"), "done"),
        (ACTUALS, f"{HEAD}{START}    value: 5\n    date: 2025-06-30\n", "as_of"),
        (ACTUALS, f"{RECORD}    giá trị: 5\n", "value"),
        (TARGETS, f"{TARGET}    min: 80\n    year: 2030\n", "at_least"),
        (TARGETS, f"{TARGET}    trên: 80\n    year: 2030\n", "more_than"),
        (TARGETS, f"{TARGET}    Từ: 80\n    year: 2030\n", "at_least"),
        (TARGETS, f"{TARGET}    year: 2030\n    benchmark: x\n", "benchmark_level"),
        (ACTUALS, f"{RECORD}    cách ghi: 5%\n    value: 5\n", "as_printed"),
        (ACTUALS, f"{HEAD}{START}    value: 5\n    tính đến ngày: 2025-06-30\n", "as_of"),
        (TARGETS, f"{TARGET}    value: 80\n    deadline: 2030\n", "year"),
        ("targets/northlnd.yaml", "place: northlnd\ntargets: []\n", "northland"),
    ],
)  # fmt: skip
def test_a_near_miss_is_answered_with_what_was_meant(synthetic, findings, name, text, near):
    (found,) = findings(synthetic.write(name, text))

    assert f"did you mean {near}?" in found["hint"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (ACTUALS, "actuals/northland/northland-2025-q2 (1).yaml", "northland-2025-q2"),
        (TARGETS, "targets/Northland copy.yaml", "northland"),
    ],
)
def test_a_copy_under_another_name_is_to_be_renamed(synthetic, findings, old, new, name):
    found = findings(synthetic.write(new, synthetic.text(old)))

    assert [(each["code"], each["hint"].split()[-1]) for each in found] == [("R504", name)]


@pytest.mark.parametrize("place", ["eastland", "former-eastland"])
def test_a_place_that_has_ended_names_the_one_of_today(synthetic, findings, place):
    (found,) = findings(synthetic.write(f"targets/{place}.yaml", f"place: {place}\ntargets: []\n"))

    assert (found["code"], found["line"]) == ("R502", 1)
    assert found["hint"].startswith("write place: southland, and territory: former-eastland")


@pytest.mark.parametrize("key", ["page: 3", "target: 80", "vlaue: 6"])
def test_a_key_is_not_said_to_be_meant_for_one_that_is_there(synthetic, findings, key):
    (found,) = findings(synthetic.write(ACTUALS, f"{RECORD}    value: 5\n    {key}\n"))

    assert (found["code"], found["hint"]) == ("R202", "take it away; remarks go into note:")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (f"{RECORD}    value: 5\n    document: bắc-land-2025\n", "write lower-case letters"),
        (f"{RECORD}    value: 5\n".replace("northland\n", "91\n", 1), "did you mean northland?"),
    ],
)
def test_no_id_is_made_up(synthetic, findings, text, hint):
    (found,) = findings(synthetic.write(ACTUALS, text))

    assert (found["code"], found["hint"].startswith(hint)) == ("R210", True)


@pytest.mark.parametrize(
    ("key", "hint"),
    [("xyzzy: x", "take it away"), ("note: x", "it belongs to the records of actuals")],
)
def test_a_key_where_no_remark_can_be_is_taken_away(synthetic, findings, key, hint):
    (found,) = findings(synthetic.write(ACTUALS, f"{key}\n{RECORD}    value: 5\n"))

    assert (found["code"], found["hint"]) == ("R202", hint)
