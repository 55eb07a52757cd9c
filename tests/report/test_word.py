"""The Word report, read back: styles only, blanks marked, full words, the figures of `gap`."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from r57cli.domain.frozen import replace
from r57cli.messages.notation import MINUS
from r57cli.output.words import actual_text, in_full
from r57cli.report.annex import previous_text
from r57cli.report.files import written
from r57cli.report.word_styles import STYLES
from r57cli.rows.course import PointView
from r57cli.rows.report.answer import report

PLACES = ("laocai", "hochiminh", "hungyen")
AGAINST = {"en": " against the promise (", "vi": " so với mục tiêu ("}
FROM = {"en": "from", "vi": "từ"}
SHORT = ("DN", "DVC", "TTHC", "CBCCVC", "KHCN", "ĐMST", "CĐS", "CSDL", "UBND", "KH&CN", "VP")


def texts_of(document):
    yield from (each.text for each in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row.cells)


def annexes(document, first):
    return [each for each in document.tables if each.rows[0].cells[0].text == first]


@pytest.mark.parametrize("place", PLACES)
def test_all_form_comes_from_styles(opened, made, place):
    document = opened("docx", place)
    used = {each.style.name for each in document.paragraphs}
    for table in document.tables:
        used |= {p.style.name for row in table.rows for cell in row.cells for p in cell.paragraphs}
    assert used <= {*STYLES.values(), "Normal"}
    body = zipfile.ZipFile(BytesIO(made("docx", place))).read("word/document.xml").decode()
    assert not re.search(r"<w:(b|i|sz|color|jc|rFonts)\b", body)


def test_what_only_the_office_knows_is_left_blank_and_marked(opened):
    document = opened("docx", "laichau", "vi")
    blanks = [each.text for each in document.paragraphs if each.style.name == STYLES["blank"]]
    assert len(blanks) == 2
    assert all(each.startswith("[") and each.endswith("]") for each in blanks)
    (annex,) = [each for each in annexes(document, "TT") if len(each.columns) == 13]
    heading = [cell.text for cell in annex.rows[0].cells]
    lead = heading.index("Cơ quan chủ trì")
    assert {row.cells[lead].text for row in annex.rows[1:]} == {""}


def test_the_parts_stand_in_their_order(opened):
    document = opened("docx", "laocai", "vi")
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    one = [
        "I. SỐ LIỆU CỦA BÁO CÁO", "II. KẾT QUẢ THEO LĨNH VỰC", "III. MỤC TIÊU CHƯA ĐẠT",
        "IV. MỤC TIÊU CHƯA CÓ SỐ LIỆU", "V. NGUYÊN NHÂN", "VI. ĐỀ XUẤT, KIẾN NGHỊ",
        "PHỤ LỤC I: MỤC TIÊU, KẾT QUẢ VÀ ĐÁNH GIÁ", "PHỤ LỤC II: VĂN BẢN",
    ]  # fmt: skip
    assert headings == one * 2  # the present province, and the former one with the promises


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_annex_has_every_promise_with_its_figure(opened, answers, texts, place, language):
    document, m = opened("docx", place, language), texts[language]
    tables = [each for each in document.tables if len(each.columns) == 13]
    territories = [each for each in answers[place].territories if each.annex]
    assert len(tables) == len(territories)
    for table, territory in zip(tables, territories, strict=True):
        lines = [[cell.text for cell in row.cells] for row in table.rows[1:]]
        assert len(lines) == len(territory.annex)
        promises = [line for line in territory.annex if line.row.target]
        assert len(promises) == territory.summary.promises
        for line, cells in zip(territory.annex, lines, strict=True):
            row = line.row
            figure = actual_text(row.actual, row.unit, m, in_full) if row.actual else "–"
            assert cells[7 if line.is_counted_up else 6] == figure


def test_a_long_table_repeats_its_head_and_stands_on_a_wide_page(opened):
    document = opened("docx", "laichau", "vi")
    (annex,) = [each for each in document.tables if len(each.columns) == 13]
    assert (
        annex.rows[0]._tr.trPr.find(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader"
        )
        is not None
    )
    upright, wide = document.sections
    assert upright.page_width < upright.page_height
    assert wide.page_width > wide.page_height


@pytest.mark.parametrize("place", PLACES)
def test_vietnamese_is_written_out(opened, place):
    document = opened("docx", place, "vi")
    cited = {
        cell.text
        for table in document.tables
        if len(table.columns) == 6
        for row in table.rows
        for cell in row.cells
    }  # titles, numbers and issuers stay as they are printed
    for text in set(texts_of(document)) - cited:
        words = set(re.findall(r"[\w&]+", text))
        assert not words & set(SHORT), text


def test_a_sentence_reads_as_officials_write_it(opened):
    text = "\n".join(each.text for each in opened("docx", "laocai", "vi").paragraphs)
    assert "(số liệu tính đến ngày 22 tháng 11 năm 2026)" in text
    assert "của tỉnh Lào Cai cũ (trước khi hợp nhất ngày 01 tháng 7 năm 2025)" in text
    assert (
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến, dịch vụ công mức toàn trình: 51,69% (quý I/2025); "
        "mục tiêu đến năm 2025: 85%; đánh giá: chưa đạt; chênh lệch −33,31 điểm phần trăm"
    ) in text


def parts(document, number):
    """The paragraphs of a numbered part, territory by territory."""
    found, inside = [], False
    for each in document.paragraphs:
        if each.style.name == "Heading 1":
            inside = each.text.startswith(f"{number}. ")
            found += [[]] if inside else []
        elif inside:
            found[-1].append(each.text)
    return found


@pytest.mark.parametrize("place", ["caobang", "hochiminh", "laocai", "vietnam"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_falls_short_in_part_two_stands_in_part_three(opened, answers, place, language):
    told = parts(opened("docx", place, language), "III")
    territories = answers[place].territories
    assert len(told) == len(territories)
    for texts, territory in zip(told, territories, strict=True):
        failing = [r for r in territory.rows if r.verdict and r.verdict[0] in {"short", "missed"}]
        names = [r.name_vi if language == "vi" else r.name_en for r in failing]
        lines = [text for text in texts if AGAINST[language] in text]
        assert [
            line.split(f": {MINUS}")[0].split(f": {FROM[language]}")[0] for line in lines
        ] == names


@pytest.mark.parametrize(
    ("place", "shortfall"),
    [("caobang", "−9 bậc so với mục tiêu (không quá 25)"),
     ("hochiminh", "−1 bậc so với mục tiêu (không quá 3)")],
)  # fmt: skip
def test_a_rank_that_is_short_is_told_without_an_order(opened, place, shortfall):
    told = parts(opened("docx", place, "vi"), "III")[0]
    (line,) = [text for text in told if "(DTI): " in text]
    assert line.endswith(
        f"{shortfall}; không xếp thứ tự: thứ hạng không xếp chung với các chỉ tiêu khác."
    )
    assert told.index(line) == max(
        at for at, text in enumerate(told) if "so với mục tiêu (" in text
    )
    assert not any("Không có mục tiêu nào" in text for text in told)


def test_no_office_of_a_province_is_asked_for_figures_of_the_country(opened):
    texts = list(texts_of(opened("docx", "vietnam", "vi")))
    asked = [text.split("(gợi ý): ")[1] for text in texts if "(gợi ý): " in text]
    assert set(asked) == {"Thống kê.", "Bộ Khoa học và Công nghệ."}
    assert "Phủ sóng 5G toàn quốc (cơ sở tính không nêu)" in texts


def test_a_city_is_named_as_one(opened):
    texts = [each.text for each in opened("docx", "hochiminh", "vi").paragraphs]
    subject, former = (text for text in texts if text.startswith("Kết quả thực hiện Nghị quyết"))
    assert subject.endswith(" của thành phố Hồ Chí Minh")
    assert " của thành phố Hồ Chí Minh cũ (" in former
    assert "TP. Hồ Chí Minh còn thiếu bao nhiêu so với mục tiêu" in texts


@pytest.mark.parametrize(
    ("lang", "partly"), [("en", "(attested in part)"), ("vi", "(có thông tin một phần)")]
)
def test_what_is_reported_in_part_is_told_with_its_parts(opened, answers, lang, partly):
    document = opened("docx", "laichau", lang)
    told = [each.text for each in document.paragraphs if partly in each.text]
    assert len(told) == answers["laichau"].territories[0].summary.partly_attested == 2
    dated = {"en": "(2026-03-03, inferred)", "vi": "(03/03/2026, suy ra)"}[lang]
    assert all(dated in each for each in told)
    beside = [text for text in texts_of(document) if text.startswith(f"{partly.strip('()')}: ")]
    assert len(beside) == 2
    assert all(dated in each for each in beside)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The newest figure is of 3 March 2026, inferred."),
        ("vi", "Số liệu mới nhất là của ngày 03 tháng 3 năm 2026, suy ra."),
    ],
)
def test_a_day_that_no_text_prints_is_told_as_inferred(opened, lang, told):
    assert told in texts_of(opened("docx", "laichau", lang))


def test_the_figure_before_says_what_of_it_is_inferred(texts):
    number = Decimal("45.8")
    point = PointView(
        day=date(2024, 12, 31), value=number, low=number, high=number, inferred=("as_of",)
    )
    assert previous_text(point, "percent", texts["en"]) == "45.8% (2024-12-31, inferred)"
    both = replace(point, inferred=("value", "as_of"))
    assert previous_text(both, "percent", texts["vi"]) == "45,8%, suy ra (31/12/2024, suy ra)"


def test_every_wording_of_a_promise_is_told(opened, r57):
    told = [each for each in texts_of(opened("docx", "laichau", "en")) if "37.6%" in each]
    assert any("article [1]: more than 37.6%" in each for each in told)
    assert any("programme [3]: at least 37.6%" in each for each in told)
    verbal = "[1], đoạn 10: trung bình khá; [3], II.2, gạch 1: at least the regional average"
    assert verbal in texts_of(opened("docx", "laichau", "en"))
    compared = r57("gap", "phutho", "--as-of", "2026-11-22").out
    assert "article phutho-htsyndication-2025-09: >30%" in compared


@pytest.mark.parametrize(
    ("lang", "kept"),
    [("en", "promised to keep more than 0.623 by 2030"), ("vi", "giữ trên 0,623 đến năm 2030")],
)
def test_a_promise_to_keep_something_is_a_sentence(opened, lang, kept):
    assert any(kept in each for each in texts_of(opened("docx", "laichau", lang)))


def test_a_promise_that_is_overdue_says_so(opened):
    told = [each for each in texts_of(opened("docx", "laocai", "en")) if "to be asked of" in each]
    assert [each for each in told if "by 2025 (2025: overdue)" in each]
    assert not [each for each in told if "by 2030 (2030: overdue)" in each]


def test_an_overdue_year_of_a_yearly_promise_says_so(data, texts):
    answer = report(data.dataset, [data.dataset.places["vietnam"]], date(2027, 3, 1))
    content = written("docx", answer, texts["en"], lambda chunks: chunks)
    told = [each.text for each in Document(BytesIO(content)).paragraphs]
    budget = [text for text in told if "at least 3% every year by 202" in text]
    assert [text.rpartition(" by ")[2] for text in budget] == ["2026 (2026: overdue).", "2027."]


def test_a_chart_is_told_in_words(opened):
    document = opened("docx", "laocai", "en")
    (chart,) = document.inline_shapes
    assert "51.69%" in chart._inline.docPr.get("descr")
    assert chart._inline.docPr.get("title") == (
        "How far Lào Cai (before the merger) falls short of its promises"
    )


@pytest.mark.parametrize(
    ("lang", "published", "issued"),
    [("vi", "đã đăng", "đã ban hành"), ("en", "published", "issued")],
)
def test_an_article_is_published_and_no_act_is(opened, answers, lang, published, issued):
    summary = answers["laichau"].territories[0].summary
    documents = (*summary.documents, *summary.unread_documents)
    (annex,) = [t for t in opened("docx", "laichau", lang).tables if len(t.columns) == 6]
    told = [row.cells[3].text for row in annex.rows[1:]]
    for document, status in zip(documents, told, strict=True):
        if document.status == "issued":
            word = published if document.kind == "press" else issued
            assert status.split(",")[0] == word, document.id
    assert {published, issued} <= {status.split(",")[0] for status in told}


def test_addresses_are_links(opened):
    relations = opened("docx", "laichau").part.rels.values()
    links = [each.target_ref for each in relations if each.reltype.endswith("/hyperlink")]
    assert any(each.startswith("https://vietnamnet.vn/") for each in links)
