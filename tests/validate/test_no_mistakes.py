"""What looks like a mistake and is none."""

from __future__ import annotations

import pytest
from northland import ACTUALS, COUNT, RECORD, TARGET, TARGETS


@pytest.mark.parametrize(
    "note",
    ["x # a remark", "x #", "'x #1'", "x#1", "5 # five", "|\n      x #1", '"x #1"  # quoted'],
)
def test_ordinary_comments_are_no_mistakes(synthetic, findings, note):
    text = f"# a remark\n#another\n{RECORD}    value: 5 #five\n    note: {note}\n#end\n"
    found = findings(synthetic.write(ACTUALS, text.replace("note: 5", "at_least: 5")))

    assert "R119" not in {each["code"] for each in found}


@pytest.mark.parametrize("number", ["0.623", "51.69", "0", "-0.5", "100", "169.3170"])
def test_good_numbers_pass(synthetic, findings, number):
    text = RECORD.replace("service_share", "growth_rate")
    assert findings(synthetic.write(ACTUALS, f"{text}    value: {number}\n")) == []


def test_a_pair_agrees_with_the_share_that_it_makes(synthetic, findings):
    text = f"{RECORD}    ratio: [55, 75]\n    as_printed: 73,3%\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("more_than: 80", "Trên 80%"),
        ("at_least: 80", "80% trở lên"),
        ("at_most: 80", "không quá 80%"),
        ("between: [9, 10]", "khoảng 9-10%"),
        ("about: 30", "xấp xỉ 30%"),
        ("about: 30", "≈30%"),
        ("value: 85.5", "trên 80%, đạt 85,5%"),
        ("value: 55", "trên địa bàn 55%"),
        ("value: 95", "95/95%"),
        ("value: 51.69", "51,69/85%"),
        ("value: -5.5", "giảm 5,5%"),
        ("value: 2210", "2 210 trạm"),
        ("value: 12345678", "12,345,678"),
        ("value: 1857.5", "1,857.5"),
        ("value: 1857.5", "1 857,5"),
        ("value: 1857.5", "1.857,5"),
    ],
)
def test_a_value_agrees_with_its_notation(synthetic, findings, value, printed):
    text = RECORD.replace("service_share", "growth_rate")
    text += f"    {value}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("about: 1200000", "khoảng 1,2 triệu lượt"),
        ("value: 1200000000", "1,2 tỷ lượt"),
        ("value: 1200000", "1,2 tr lượt"),
        ("value: 12000", "1,2 vạn"),
        ("value: 300", "3 trăm trạm"),
        ("value: 30000", "30nghìn"),
        ("between: [1200000, 1500000]", "từ 1,2 đến 1,5 triệu"),
        ("value: 12000", "12"),
        ("value: 12000", "12 (nghìn trạm)"),
        ("value: 1200000", "1.200 nghìn"),
        ("value: 1200000", "1,200 thousand stations"),
        ("value: 12", "12 trạm, tỷ lệ 80%"),
        ("value: 10", "10 trạm trên một vạn dân"),
        ("value: 12", "12 trạm/1,5 triệu dân"),
    ],
)
def test_a_number_agrees_with_the_scale_that_is_printed(synthetic, findings, value, printed):
    text = f"{COUNT}    {value}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("unit", "value", "printed"),
    [
        ("million_vnd_month", "439.2", "439,2 triệu đồng/tháng"),
        ("million_vnd_month", "439.2", "439.200.000 đồng/tháng"),
        ("million_vnd_month", "439.2", "439,2 tr.đ"),
        ("million_vnd_month", "439.2", "439,2"),
        ("billion_vnd", "12", "12.000 triệu đồng"),
        ("billion_vnd", "2500", "2,5 nghìn tỷ đồng"),
        ("billion_vnd", "2500", "2.500 tỷ đồng"),
        ("billion_vnd", "2500", "2,5"),
    ],
)
def test_an_amount_is_held_in_the_unit_of_its_indicator(synthetic, findings, unit, value, printed):
    catalogue = synthetic.text("indicators.yaml").replace("unit: stations", f"unit: {unit}")
    synthetic.write("indicators.yaml", catalogue)
    text = f"{COUNT}    value: {value}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("value: 1", "thứ nhất năm 2024"),
        ("value: 1", "dẫn đầu 34 tỉnh, thành"),
        ("value: 2", "xếp thứ hai trong 34 tỉnh, thành"),
        ("value: 50", "một nửa vào năm 2030"),
        ("more_than: 50", "quá nửa trong 12 tháng"),
        ("value: 60", "sáu mươi phần trăm (2025)"),
        ("value: 105", "một trăm linh năm (2025)"),
        ("value: 1215000", "một triệu hai trăm mười lăm nghìn (2025)"),
        ("about: 66.7", "khoảng hai phần ba, Nghị quyết 57"),
        ("value: 100", "toàn bộ 102 xã"),
        ("value: 0", "chưa có trạm 5G nào"),
        ("value: 2.5", "hai phẩy năm phần trăm (2025)"),
        ("times: 2\n    base: 2025", "gấp đôi năm 2025"),
        ("times: 3\n    base: 2025", "gấp ba so với 2025"),
        ("times: 2\n    base: 2025", "tăng gấp hai lần so với năm 2025"),
        ("increase_percent: 100\n    base: 2025", "gấp đôi năm 2025"),
    ],
)
def test_a_number_in_words_agrees_whatever_digits_stand_beside_it(
    synthetic, findings, value, printed
):
    path, record = (TARGETS, TARGET) if "base" in value else (ACTUALS, RECORD)
    text = record.replace("service_share", "growth_rate")
    text += f"    {value}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(path, text)) == []


def test_a_count_beside_a_percentage_is_none(synthetic, findings):
    text = f"{COUNT}    value: 31\n    as_printed: 31 (tăng 5%)\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    "bound", ["more_than: 99.9", "at_least: 100", "less_than: 1", "at_most: 0"]
)
def test_a_bound_at_the_end_of_a_share_is_none(synthetic, findings, bound):
    assert findings(synthetic.write(ACTUALS, f"{RECORD}    {bound}\n")) == []
