"""Ids of the data are for programs: people read names of places, offices, indicators, deadlines."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from r57cli.messages import Messages, notation
from r57cli.output.words import quantity_text, value_text
from r57cli.rows.views import Quantity

AS_OF = ("--as-of", "2026-11-22")
LEAGUE = ("--indicator", "digital_economy_share_grdp")


@pytest.mark.parametrize(
    ("asked", "lang", "told"),
    [
        (("compare", *LEAGUE), "vi", "KHÔNG XẾP HẠNG: Cục Thống kê: không rõ ngày hoặc kỳ"),
        (("compare", *LEAGUE), "vi", "Thái Nguyên 42,92% (năm 2022, bộ)"),
        (("compare", *LEAGUE), "en", "NOT RANKED: NSO: day or period not clear"),
        (("track", "hochiminh"), "vi", "(năm 2024, Bộ KH&CN)"),
        (("explain", "danang", "dti_rank"), "vi", "Bộ KH&CN"),
        (("explain", "laichau", "tasks_central_completed"), "vi", "Lai Châu"),
        (("gap", "hungyen"), "vi", "tháng 7–8/2025"),
        (("gap", "hungyen"), "en", "2025-07 to 2025-08"),
        (("gap", "langson", "--all-rows"), "vi", "tháng 1–9/2024"),
        (("compare",), "vi", "Phủ sóng 5G toàn thành phố (2030) · Kinh tế số trong GRDP (2026)"),
    ],
)
def test_a_name_stands_where_an_id_stood(r57, asked, lang, told):
    assert told in r57(*asked, *AS_OF, "--lang", lang).out


@pytest.mark.parametrize("command", ["gap", "track", "explain", "compare"])
def test_no_id_of_a_producer_period_or_indicator_is_left(r57, command):
    asked = {
        "gap": [("gap", "--all", "--all-rows")],
        "track": [("track", "--all"), ("track", "vietnam")],
        "explain": [
            ("explain", place, indicator)
            for place in ("vietnam", "danang", "phutho", "laocai")
            for indicator in ("dti_rank", LEAGUE[1], "full_service_dossiers_share")
        ],
        "compare": [("compare",), ("compare", *LEAGUE), ("compare", "--indicator", "dti_rank")],
    }
    for each in asked[command]:
        out = r57(*each, *AS_OF, "--lang", "vi").out
        for line in out.splitlines():
            assert not re.search(r"(?<![\w-])(nso|most|emc|ministry|government_office)\b", line)
            assert not re.search(r"\d\.\.\d|\((workload|each|none|figure)\)", line)
            assert not re.search(r"[, ](danang|hochiminh|laichau|laocai)\)", line)


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2025-07..2025-08", "tháng 7–8/2025", "2025-07 to 2025-08"),
        ("2024-11..2025-02", "tháng 11/2024–2/2025", "2024-11 to 2025-02"),
        ("2025-08", "tháng 08/2025", "2025-08"),
        ("2025-Q3", "quý III/2025", "2025-Q3"),
    ],
)
def test_a_period_is_said_in_the_notation_of_a_language(period, vi, en):
    assert notation.period(period, "vi") == vi
    assert notation.period(period, "en") == en


@pytest.mark.parametrize(
    ("lang", "article", "issued", "published"),
    [("en", "article", "issued", "published"), ("vi", "bài báo", "đã ban hành", "đã đăng")],
)
def test_an_article_is_published_and_an_act_is_issued(r57, lang, article, issued, published):
    lines = r57("list", "documents", "laichau", "--lang", lang).out.splitlines()[1:]
    articles = [line for line in lines if f"  {article}  " in line]
    acts = [line for line in lines if f"  {issued}" in line]
    assert articles
    assert acts
    assert all(f"  {published}" in line for line in articles)
    assert not set(articles) & set(acts)


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "439.2 million VND/month"), ("vi", "439,2 triệu đồng/tháng")]
)
def test_money_is_told_with_its_unit(r57, tmp_path, lang, told):
    path = tmp_path / "laocai.md"
    assert r57("report", "laocai", *AS_OF, "-o", path, "--lang", lang).code == 0
    assert told in path.read_text("utf-8")
    assert told in r57("gap", "laocai", *AS_OF, "--all-rows", "--lang", lang).out
    assert told in r57("list", "figures", "laocai", "--lang", lang).out


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("percent", "12,5%"),
        ("percent_per_year", "12,5%/năm"),
        ("billion_vnd", "12,5 tỷ đồng"),
        ("million_vnd_month", "12,5 triệu đồng/tháng"),
        ("stations", "12,5"),
    ],
)
def test_a_number_keeps_its_unit(unit, told):
    """What is counted is said by the label."""
    number = Decimal("12.5")
    quantity = Quantity(value=number, low=number, high=number, unit=unit)
    assert value_text(quantity, unit, Messages("vi")) == told
    assert quantity_text(quantity, Messages("vi")) == told
