"""What offices write in cells: one reading is taken, two are told, nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57cli.domain.values import RELATIVE_FORMS
from r57cli.forms.notation import Stated, Trouble, read_value, read_when
from r57cli.forms.relative import read_promise
from r57cli.forms.sheets import Cell
from r57cli.messages import LANGUAGES, Messages
from r57cli.output.words import in_full


def noon(year, month, day):
    return datetime(year, month, day, 12)  # noqa: DTZ001 - a workbook knows no zone


def cell(value, form="General"):
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = Decimal(str(value))
    return Cell(sheet="S", at="C7", row=7, column=3, value=value, format=form)


@pytest.mark.parametrize(
    ("written", "unit", "form", "numbers"),
    [
        (51.69, "percent", "value", ["51.69"]),
        ("51,69", "percent", "value", ["51.69"]),
        ("51,69%", "percent", "value", ["51.69"]),
        ("51,69 %", "percent", "value", ["51.69"]),
        ("51.69", "percent", "value", ["51.69"]),
        ("1.857", "stations", "value", ["1857"]),
        ("1 857", "stations", "value", ["1857"]),
        ("1.857 trạm", "stations", "value", ["1857"]),
        ("hơn 1.857 stations", "stations", "more_than", ["1857"]),
        ("1.857,5 tỷ đồng", "billion_vnd", "value", ["1857.5"]),
        ("1.857.000", "people", "value", ["1857000"]),
        ("1.857,5", "billion_vnd", "value", ["1857.5"]),
        ("1,857.5", "billion_vnd", "value", ["1857.5"]),
        ("01", "courses", "value", ["1"]),
        ("0,623", "index_0_1", "value", ["0.623"]),
        ("−0,5", "percent_per_year", "value", ["-0.5"]),
        ("trên 90%", "percent", "more_than", ["90"]),
        ("hơn 20.000", "people", "more_than", ["20000"]),
        ("từ 80% trở lên", "percent", "at_least", ["80"]),
        ("ít nhất 3%", "percent", "at_least", ["3"]),
        ("không quá 20", "rank", "at_most", ["20"]),
        ("dưới 10%", "percent", "less_than", ["10"]),
        ("khoảng 25%", "percent", "about", ["25"]),
        ("≥ 80", "percent", "at_least", ["80"]),
        ("9-10%", "percent", "between", ["9", "10"]),
        ("từ 9 đến 10%", "percent", "between", ["9", "10"]),
        ("85/145", "tasks", "ratio", ["85", "145"]),
        ("1.579/1.937", "percent", "ratio", ["1579", "1937"]),
        (">=70", "percent", "at_least", ["70"]),
        ("<= 70%", "percent", "at_most", ["70"]),
        ("lớn hơn 70", "percent", "more_than", ["70"]),
        ("lớn hơn hoặc bằng 70", "percent", "at_least", ["70"]),
        ("Nhỏ hơn 1.200", "stations", "less_than", ["1200"]),
        ("nhỏ hơn hoặc bằng 70", "percent", "at_most", ["70"]),
        ("from 9 to 10%", "percent", "between", ["9", "10"]),
        ("thứ 10 trở lên", "rank", "at_most", ["10"]),
        ("từ hạng 10 trở lên", "rank", "at_most", ["10"]),
        ("10 trở lên", "rank", "at_most", ["10"]),
        ("20 trở xuống", "rank", "at_least", ["20"]),
        ("80%  trở  xuống", "percent", "at_most", ["80"]),
        ("thứ 10", "rank", "value", ["10"]),
        ("10 trở lên", "stations", "at_least", ["10"]),
    ],
)
def test_one_reading_is_taken(written, unit, form, numbers):
    read = read_value(cell(written), unit)
    assert isinstance(read, Stated), read
    assert (read.form, read.numbers) == (form, tuple(map(Decimal, numbers)))


@pytest.mark.parametrize(
    ("written", "unit", "code", "told"),
    [
        (1.857, "stations", "two_readings", {"whole": "1857", "decimal": "1,857"}),
        ("1.857", "percent", "two_readings", {"whole": "1857", "decimal": "1,857"}),
        ("1,857", "stations", "two_readings", {"whole": "1857", "decimal": "1,857"}),
        ("1,857", "percent", "two_readings", {"whole": "1857", "decimal": "1,857"}),
        (2.5, "stations", "two_readings", {"whole": "2500"}),
        (0.5, "stations", "part_of_count", {}),
        ("12,55", "tasks", "part_of_count", {}),
        ("90%", "stations", "percent_of_count", {}),
        (noon(2026, 12, 5), "tasks", "date", {"day": "5", "month": "12"}),
        (date(2026, 3, 9), "percent", "date", {"day": "9", "month": "3"}),
        ("gần 95%", "percent", "nearly", {}),
        ("1,8 triệu", "people", "unreadable", {}),
        ("1.857 xã", "stations", "unreadable", {"text": "1.857 xã"}),
        ("tốt", "percent", "unreadable", {}),
        (True, "percent", "unreadable", {}),
        ("lớn hơn nhiều", "percent", "unreadable", {"text": "lớn hơn nhiều"}),
        ("thứ 10 trở lên", "percent", "unreadable", {"text": "thứ 10 trở lên"}),
        ("từ 9 đến nhiều", "percent", "unreadable", {"text": "từ 9 đến nhiều"}),
        ("gấp 2 lần", "people", "unreadable", {"text": "gấp 2 lần"}),  # no key of a figure
        (
            "tăng 30% so với 2021-2025",
            "titles",
            "unreadable",
            {"text": "tăng 30% so với 2021-2025"},
        ),
    ],
)
def test_two_readings_or_none_are_told(written, unit, code, told):
    trouble = read_value(cell(written), unit)
    assert isinstance(trouble, Trouble), trouble
    assert trouble.code == code
    assert told.items() <= trouble.args.items()


@pytest.mark.parametrize(
    ("written", "unit", "form", "number", "base"),
    [
        ("gấp 2 lần", "people", "times", "2", "unknown"),
        ("gấp 2 lần so với năm 2025", "people", "times", "2", "2025"),
        ("gấp 1,5 lần so với 2025", "percent", "times", "1.5", "2025"),
        ("tăng 30% so với 2021-2025", "titles", "increase_percent", "30", "2021..2025"),
        ("Tăng thêm 12,5 % so với giai đoạn 2021–2025", "titles", "increase_percent", "12.5",
         "2021..2025"),
        ("tăng 10 bậc", "rank", "improve_by", "10", "unknown"),
        ("an increase of 30% on 2025", "titles", "increase_percent", "30", "2025"),
        ("trên 70%", "percent", "more_than", "70", None),
        (70, "percent", "value", "70", None),
    ],
)  # fmt: skip
def test_a_promise_may_be_a_change(written, unit, form, number, base):
    read = read_promise(cell(written), unit)
    assert isinstance(read, Stated), read
    assert (read.form, read.numbers, read.base) == (form, (Decimal(number),), base)


@pytest.mark.parametrize(
    ("written", "unit", "code"),
    [
        ("tăng 30% so với 2025", "percent", "rate_grows"),
        ("gấp 2 lần", "rank", "unreadable"),
        ("tăng 10 bậc", "people", "unreadable"),
        ("gấp ít nhất 2 lần", "people", "unreadable"),
        ("tăng nhiều % so với 2025", "people", "unreadable"),
        ("tăng 30% so với kỳ trước", "people", "unreadable"),
        ("70 so với 2025", "people", "unreadable"),
        ("gấp 1.500 lần", "people", "two_readings"),
    ],
)
def test_a_change_that_is_not_clear_is_quoted_whole(written, unit, code):
    trouble = read_promise(cell(written), unit)
    assert isinstance(trouble, Trouble), trouble
    assert trouble.code == code
    assert trouble.args["text"] == ("1.500" if code == "two_readings" else written)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "kind", ["at_least", "more_than", "at_most", "less_than", "about", "between", "times",
             "increase_percent"],
)  # fmt: skip
def test_the_words_of_a_report_are_read_as_they_were_meant(kind, language):
    m = Messages(language)
    text = in_full(kind, m, value="30", high="40")
    if kind in RELATIVE_FORMS:
        text += in_full("base", m, value="2021–2025")
    read = read_promise(cell(text), "titles")
    assert isinstance(read, Stated), (text, read)
    assert read.form == kind
    assert read.numbers[0] == 30


@pytest.mark.parametrize(
    ("written", "form", "value"),
    [(0.5169, "0.00%", "51.69"), (0.03, "0%", "3"), (1, "0%", "100"), (0.0001, "0.00%", "0.01")],
)
def test_a_percent_formatted_cell_shows_what_it_means(written, form, value):
    read = read_value(cell(written, form), "percent")
    assert (read.numbers, read.understood) == ((Decimal(value),), "percent_cell")
    assert read_value(cell(written, form), "stations").code == "percent_of_count"


@pytest.mark.parametrize(
    ("written", "state"),
    [("hoàn thành", "done"), ("Đang thực hiện", "in_progress"), ("not started", "not_started")],
)
def test_a_milestone_has_its_words(written, state):
    assert read_value(cell(written), "milestone").state == state


@pytest.mark.parametrize(
    ("written", "key", "value"),
    [
        (noon(2026, 3, 31), "as_of", date(2026, 3, 31)),
        ("31/3/2026", "as_of", date(2026, 3, 31)),
        ("31/03/2026", "as_of", date(2026, 3, 31)),
        ("05/12/2026", "as_of", date(2026, 12, 5)),
        ("2026-03-31", "as_of", date(2026, 3, 31)),
        ("Quý I/2026", "period", "2026-Q1"),
        ("quý IV/2026", "period", "2026-Q4"),
        ("Q3/2026", "period", "2026-Q3"),
        ("2026-Q2", "period", "2026-Q2"),
        ("6 tháng đầu năm 2026", "period", "2026-H1"),
        ("6 tháng cuối năm 2026", "period", "2026-H2"),
        ("9 tháng đầu năm 2026", "period", "2026-9M"),
        ("tháng 3/2026", "period", "2026-03"),
        ("năm 2026", "period", "2026"),
        (Decimal(2026), "period", "2026"),
        ("ngày 30 tháng 9 năm 2026", "as_of", date(2026, 9, 30)),
        ("tháng 9 năm 2026", "period", "2026-09"),
    ],
)
def test_a_day_or_a_period(written, key, value):
    assert read_when(Cell(sheet="S", at="L7", row=7, column=12, value=written)) == (key, value)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3/31/2026", "day_order"),
        ("31/02/2026", "day_order"),
        ("cuối năm", "when"),
        ("13/2026", "when"),
    ],
)
def test_no_day(written, code):
    assert read_when(Cell(sheet="S", at="L7", row=7, column=12, value=written)).code == code


@given(st.decimals(min_value=0, max_value=100, places=2))
def test_any_rate_is_read_as_it_was_written_in_either_notation(number):
    for text in (f"{number}", f"{number}".replace(".", ","), f"{number}%".replace(".", ",")):
        read = read_value(cell(text), "percent")
        assert read.numbers == (number,), text


@given(st.text(max_size=20), st.sampled_from(["percent", "stations", "milestone", "rank"]))
def test_no_text_breaks_the_reader(text, unit):
    assert isinstance(read_value(cell(text), unit), Stated | Trouble)
    assert isinstance(read_promise(cell(text), unit), Stated | Trouble)
    assert read_when(cell(text)) is not None
