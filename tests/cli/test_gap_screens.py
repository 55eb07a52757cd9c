"""The screens of `gap`, whole, as they are printed into a pipe."""

from __future__ import annotations

import re

import pytest

AS_OF = ("--as-of", "2026-11-22")


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("place", ["laichau", "laocai", "hungyen"])
def test_screen(r57, golden, place, lang):
    result = r57("gap", place, *AS_OF, "--lang", lang)
    assert result.code == 0
    golden(f"gap-{place}-{lang}.txt", result.out)


def test_markdown(r57, golden):
    golden("gap-laocai-en.md", r57("gap", "laocai", *AS_OF, "-f", "markdown").out)


def test_default_screen_has_some_45_lines(r57):
    laichau = r57("gap", "laichau", *AS_OF).out
    present, former = r57("gap", "laocai", *AS_OF).out.split("\n\nFORMER LÀO CAI")
    for screen in (laichau, present, former):
        assert len(screen.splitlines()) <= 60


def test_all_rows_hides_nothing(r57):
    out = r57("gap", "laichau", *AS_OF, "--all-rows").out
    assert "Hidden" not in out
    assert "OTHER FIGURES, TIED TO NO PROMISE" in out
    assert "118,604" in out


def test_official_words_in_vietnamese(r57):
    out = r57("gap", "laocai", *AS_OF, "--lang", "vi").out
    assert "chưa đạt" in out
    assert "không đạt" not in out
    assert "51,69%" in out
    assert "−33,31 điểm %" in out
    assert "quý I/2025" in out
    assert "TỈNH LÀO CAI CŨ (trước khi hợp nhất với Yên Bái ngày 01/07/2025)" in out


def test_no_office_of_a_province_is_asked_for_figures_of_the_country(r57):
    vi = r57("gap", "vietnam", *AS_OF, "--all-rows", "--lang", "vi").out
    assert not re.search("Sở |UBND|NHNN khu vực|toàn tỉnh|Tỉnh ủy", vi)
    assert re.search("Chỉ số phát triển con người .HDI. .*Thống kê", vi)
    assert re.search(r"Giao dịch không dùng tiền mặt +80% +– +–", vi)
    en = r57("gap", "vietnam", *AS_OF, "--all-rows").out
    assert not re.search("Dept of|PPC|SBV", en)


@pytest.mark.parametrize("place", ["hanoi", "hochiminh", "danang"])
def test_a_city_has_the_offices_of_a_city(r57, place):
    out = r57("gap", place, *AS_OF, "--all-rows", "--lang", "vi").out
    assert not re.search("UBND tỉnh|toàn tỉnh|Công an tỉnh|Tỉnh ủy", out.split(" CŨ (")[0])
    assert "UBND tỉnh" in r57("gap", "laichau", *AS_OF, "--lang", "vi").out


def test_only_coverage_is_said_to_lack_people_area_or_communes(r57):
    danang = r57("gap", "danang", *AS_OF, "--lang", "vi").out
    assert re.search(r"Xử lý hồ sơ trực tuyến +95% ¹", danang)
    assert "¹ không nêu cơ sở tính\n" in danang
    laichau = r57("gap", "laichau", *AS_OF, "--lang", "vi").out
    assert "không nêu cơ sở tính (dân số, diện tích hay số xã)" in laichau


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize(
    "asked",
    [("gap", "hochiminh"), ("track", "hochiminh"), ("explain", "hochiminh", "dti_rank"),
     ("compare",), ("gap", "Bà Rịa - Vũng Tàu"), ("list", "places")],
)  # fmt: skip
def test_the_city_has_its_title_before_its_name(r57, asked, lang):
    """A bare “Hồ Chí Minh” is a person; of a former city, “thành phố” or “city” is said already."""
    dated = () if asked[0] == "list" else AS_OF
    done = r57(*asked, *dated, "--lang", lang)
    before = re.findall(r"(?:(former|thành phố|tp\.) )?hồ chí minh", (done.out + done.err).lower())
    assert "tp." in before
    assert "" not in before
    assert "tp. hồ chí minh city" not in done.out.lower()


def test_a_rate_is_never_divided_by_a_rate(r57):
    for lang in ("en", "vi"):
        out = r57("gap", "laocai", *AS_OF, "--all-rows", "--lang", lang).out
        assert "60.8" not in out
        assert "60,8" not in out
        assert "39.2%" not in out
        assert "39,2%" not in out


def test_a_place_without_promises_says_that_nothing_can_be_said(r57):
    out = r57("gap", "hungyen", *AS_OF).out
    assert "NOTHING CAN BE SAID" in out


@pytest.mark.parametrize(
    ("lang", "told", "denied"),
    [("en", "Reported figures without a date.", "No figure is reported"),
     ("vi", "Số liệu báo cáo không ghi ngày.", "Chưa có số liệu nào được báo cáo")],
)  # fmt: skip
def test_figures_without_a_date_are_not_denied(r57, lang, told, denied):
    present = r57("gap", "thainguyen", *AS_OF, "--lang", lang).out.split("CŨ")[0].split("FORMER")[0]
    assert told in present
    assert denied not in present
    assert denied in r57("gap", "sonla", *AS_OF, "--lang", lang).out


@pytest.mark.parametrize(
    ("lang", "overdue", "due"),
    [
        ("en", "1 OVERDUE NUMERIC PROMISE FOR 2025 WITHOUT DATA", "PROMISES FOR 2030 WITHOUT DATA"),
        ("vi", "1 MỤC TIÊU BẰNG SỐ ĐẾN 2025 QUÁ HẠN, CHƯA CÓ SỐ LIỆU", "ĐẾN 2030 CHƯA CÓ SỐ LIỆU"),
    ],
)
def test_what_was_never_reported_by_its_deadline_is_overdue(r57, lang, overdue, due):
    out = r57("gap", "laocai", *AS_OF, "--lang", lang).out
    assert overdue in out
    assert due in out
    before = r57("gap", "laocai", "--as-of", "2025-12-31", "--lang", lang).out
    assert overdue not in before


def test_what_can_be_compared_without_a_year_is_not_hidden(r57):
    out = r57("gap", "daklak", *AS_OF).out
    assert "3 promises: 1 can be compared in numbers" in out
    assert "PROMISES WITHOUT A YEAR THAT CAN BE COMPARED" in out
    assert "1 of them can be compared in numbers" in r57("gap", "vietnam", *AS_OF).out


def test_a_block_that_lists_more_than_is_counted_says_why(r57):
    out = r57("gap", "vietnam", *AS_OF).out
    block = out.partition("5 NUMERIC PROMISES FOR 2026 WITHOUT DATA")[2].partition("\n\n")[0]
    assert "Budget for S&T, innovation, DX: one year of a promise of every year" in block
    assert "one year of" not in out.replace(block, "")


@pytest.mark.parametrize("options", [(), ("--all-rows",), ("--only", "overdue_no_data")])
def test_a_year_of_a_yearly_promise_that_is_over_without_a_figure_stays_visible(r57, options):
    out = r57("gap", "vietnam", "--as-of", "2028-03-01", *options).out
    for heading in ("5 OVERDUE NUMERIC PROMISES FOR 2026", "1 OVERDUE NUMERIC PROMISE FOR 2027"):
        block = out.partition(heading)[2].partition("\n\n")[0]
        assert "Budget for S&T, innovation, DX  " in block
        assert ": overdue)" not in block


def test_a_yearly_promise_without_a_figure_is_told_year_by_year_or_as_such(r57, data_copy):
    figures = data_copy / "actuals/vietnam/vietnam-budget-2025.yaml"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.partition("  - indicator: budget_share_allocated")[0], encoding="utf-8")
    out = r57("gap", "vietnam", *AS_OF, "--data", data_copy).out
    assert "1 OVERDUE NUMERIC PROMISE FOR 2025 WITHOUT DATA" in out
    assert "5 NUMERIC PROMISES FOR 2026 WITHOUT DATA" in out
    whole = r57("gap", "vietnam", *AS_OF, "--data", data_copy, "--all-rows").out
    assert "State budget spent on S&T only (2025: overdue)" in whole
    assert whole.count(": State budget spent on S&T only") == 1
    assert "State budget spent on S&T only: 1.97% ≠" not in whole


@pytest.mark.parametrize(
    ("lang", "of_one", "of_several"),
    [
        ("en", "hold for 2025 only, 1978 days old", "hold for the date shown in each row only"),
        ("vi", "chỉ đúng cho năm 2025, 1978 ngày trước", "chỉ đúng cho thời điểm ghi ở từng dòng"),
    ],
)
def test_without_a_final_figure_a_date_is_named_only_where_it_is_that_of_all(
    r57, lang, of_one, of_several
):
    out = r57("gap", "vietnam", "--as-of", "2031-06-01", "--lang", lang).out
    told = [line for line in out.splitlines() if " 2030-12-31 " in line or " 31/12/2030 " in line]
    assert len(told) == 1
    assert told[0].endswith(f"{of_several}.")
    assert of_one in out


def test_one_of_them_is_not_many(r57):
    told = r57("gap", "thainguyen", *AS_OF).out + r57("track", "thainguyen", *AS_OF).out
    told += r57("compare", "hochiminh", "hanoi", *AS_OF).out
    told += r57("compare", "--indicator", "coverage_5g_province", *AS_OF).out
    told += r57("gap", "hochiminh", "tayninh", *AS_OF).out
    told += r57("explain", "hochiminh", "dti_rank", *AS_OF).out
    assert "1 promise: " in told
    assert "1 promise can be compared: " in told
    assert "1 place: nothing assessed" in told
    assert "−1 place " in told
    assert "“met” begins at 3: 1 place missing" in told
    assert "1 task, 21 targets" in told
    assert not re.search(r"\b1 (promises|places|days|documents|points|tasks)\b", told)


@pytest.mark.parametrize(
    ("name", "lang", "told"),
    [("former-laocai", "en", "The former province Lào Cai became part of Lào Cai on 2025-07-01."),
     ("former-laocai", "vi", "Tỉnh Lào Cai cũ đã hợp nhất vào Lào Cai từ ngày 01/07/2025."),
     ("former-hochiminh", "vi",
      "Thành phố Hồ Chí Minh cũ đã hợp nhất vào TP. Hồ Chí Minh từ ngày 01/07/2025.")],
)  # fmt: skip
def test_a_former_place_is_told_from_that_of_today(r57, name, lang, told):
    assert r57("gap", name, *AS_OF, "--lang", lang).err == f"{told}\n"


@pytest.mark.parametrize("command", ["gap", "track"])
def test_before_the_merger_there_is_one_province_of_a_name(r57, command):
    out = r57(command, "--all", "--as-of", "2025-05-01").out
    titles = re.findall(r"^.+(?=   as of 2025-05-01$)", out, re.MULTILINE)
    assert len([title for title in titles if title.startswith("LÀO CAI ")]) == 1
    assert len(titles) == len(set(titles))
    assert "laocai-doingoailaocai " not in out


@pytest.mark.parametrize(
    ("lang", "left"),
    [
        ("en", "34 tasks, 1 task left; the source does not say how many were due, unless the line"),
        ("vi", "34 nhiệm vụ, 1 nhiệm vụ; nguồn không nói bao nhiêu việc đã đến hạn, trừ dòng có"),
    ],
)
def test_of_tasks_that_were_due_it_is_not_denied(r57, lang, left):
    assert left in r57("gap", "thainguyen", *AS_OF, "--lang", lang).out
    told = r57("explain", "thainguyen", "tasks_due_completed", *AS_OF, "--lang", lang).out
    assert " = done ÷ all = 22 ÷ 23 = " in told


def test_an_index_whose_ends_read_alike_is_one_number(r57):
    assert "target and result): 0.282.\n" in r57("gap", "angiang", *AS_OF).out
    assert "0.086–0.096" in r57("gap", "vietnam", *AS_OF).out


def test_many_places_follow_one_another(r57):
    out = r57("gap", "laichau", "laocai", *AS_OF).out
    assert out.index("LAI CHÂU") < out.index("FORMER LÀO CAI")
    assert r57("gap", "--all", *AS_OF).code == 0


def test_before_the_documents_existed_nothing_was_promised(r57):
    out = r57("gap", "laocai", "--as-of", "2025-02-01", "-f", "json").out
    assert '"indicator": "full_service' not in out


def test_a_milestone_whose_parts_are_all_silent_is_counted_as_hidden(r57):
    """It was left out: 13 verbal promises without data, of which "12" were told to be hidden."""
    out = r57("gap", "laocai", *AS_OF).out
    assert "FOR 2030, 13: 0 attested, 0 partly attested, 13 no data" in out
    assert "13 verbal promises without a report" in out


@pytest.mark.parametrize(
    ("lang", "heading", "note"),
    [
        ("en", "Wordings", "gap counts each promise once"),
        ("vi", "Lần nêu", "chỉ tính mỗi mục tiêu một lần"),
    ],
)
def test_the_list_of_places_does_not_call_wordings_promises(r57, lang, heading, note):
    lines = r57("list", "places", "--lang", lang).out.splitlines()
    assert heading in lines[0]
    assert note in lines[-1]


def test_what_is_assessed_and_a_verdict_have_two_words(r57):
    out = r57("compare", *AS_OF, "--lang", "vi").out
    assert "Tính được" in out
    assert "đánh giá" not in out.lower()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "article laichau-2025-q3: trung bình khá · programme laichau-programme: ≥ "),
        ("vi", "bài báo laichau-2025-q3: trung bình khá · chương trình laichau-programme: ≥ "),
    ],
)
def test_a_promise_in_words_is_told_in_every_wording(r57, lang, told):
    assert told in r57("gap", "laichau", *AS_OF, "--all-rows", "--lang", lang).out
