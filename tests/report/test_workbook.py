"""The workbook, read back: numbers are numbers, text is text, and both are those of `gap`."""

from __future__ import annotations

from decimal import Decimal

import pytest

PLACES = ("laichau", "laocai", "hochiminh", "hungyen", "vietnam")
HEAD = 4


def lines(sheet):
    head = [cell.value for cell in sheet[HEAD]]
    return [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=HEAD + 1)]


@pytest.mark.parametrize("place", PLACES)
def test_every_figure_is_that_of_the_answer(opened, answers, place):
    found = lines(opened("xlsx", place)["Annex"])
    wanted = [line for each in answers[place].territories for line in each.annex]
    assert len(found) == len(wanted)
    for cells, line in zip(found, wanted, strict=True):
        row = line.row
        assert cells["Code"].value == row.indicator
        figure = cells["Cumulative" if line.is_counted_up else "Result"].value
        if row.actual and row.actual.value is not None and row.actual.numerator is None:
            assert Decimal(str(figure)) == row.actual.value
        if row.actual and row.actual.about is not None:
            assert Decimal(str(figure)) == row.actual.about
        if row.actual and row.actual.numerator is not None:
            assert Decimal(str(cells["Numerator"].value)) == row.actual.numerator
            assert Decimal(str(cells["Denominator"].value)) == row.actual.denominator
        if row.difference and row.difference.value is not None:
            assert Decimal(str(cells["Difference"].value)) == row.difference.value
        if row.target and isinstance(cells["Target or plan"].value, int | float):
            assert Decimal(str(cells["Target or plan"].value)) == row.target.value
        deadline = cells["Deadline"].value
        assert deadline == (int(row.block) if row.block.isdigit() else None)


def test_a_number_shows_its_bound_and_unit(opened):
    (line,) = [
        each
        for each in lines(opened("xlsx", "laichau")["Annex"])
        if each["Code"].value == "online_service_use_share"
    ]
    assert line["Target or plan"].value == 80
    assert line["Target or plan"].number_format == '">"#,##0"%"'


def test_text_stays_text_and_nothing_is_a_formula(opened):
    for sheet in opened("xlsx", "vietnam").worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
    for line in lines(opened("xlsx", "vietnam")["Annex"]):
        assert line["Code"].data_type == "s"
        assert line["Code"].number_format == "@"


def test_the_sheet_is_ready_to_be_read(opened):
    sheet = opened("xlsx", "laichau")["Annex"]
    assert sheet.freeze_panes == "D5"
    assert sheet.auto_filter.ref.startswith("A4:")
    assert sheet.page_setup.orientation == "landscape"
    coloured = [rule for found in sheet.conditional_formatting for rule in found.rules]
    assert {'"short"', '"met"', '"no data"'} <= {rule.formula[0] for rule in coloured}
    assert {cell.value for cell in sheet[HEAD]} >= {"Verdict", "Lead unit", "Evidence"}


def test_sources_are_listed_with_their_addresses(opened, answers):
    sheet = opened("xlsx", "laichau")["Sources"]
    ids = [row[1].value for row in sheet.iter_rows(min_row=2)]
    summary = answers["laichau"].territories[0].summary
    assert ids == [each.id for each in (*summary.documents, *summary.unread_documents)]
    assert sheet["H2"].hyperlink.target.startswith("https://vietnamnet.vn/")


def test_vietnamese_headings_and_verdicts(opened):
    sheet = opened("xlsx", "laocai", "vi")["Phụ lục"]
    head = [cell.value for cell in sheet[HEAD]]
    assert head[:6] == [
        "Tỉnh, thành phố",
        "TT",
        "Chỉ tiêu",
        "Mã",
        "Đơn vị tính",
        "Mục tiêu, kế hoạch",
    ]
    assert "chưa đạt" in {row[head.index("Đánh giá")].value for row in sheet.iter_rows()}


def test_the_lines_of_a_former_province_are_told_from_those_of_today(opened):
    places = [line["Place"].value for line in lines(opened("xlsx", "laocai")["Annex"])]
    assert set(places) == {"Lào Cai", "Lào Cai (before the merger)"}
    assert places.count("Lào Cai") == 3


@pytest.mark.parametrize(
    ("lang", "sheet", "told"),
    [
        ("en", "Annex", ("provisional", "year of the promise inferred", "former province")),
        ("vi", "Phụ lục", ("tạm thời", "năm của mục tiêu suy ra", "tỉnh cũ")),
    ],
)
def test_a_verdict_that_is_provisional_says_so_beside_it(opened, lang, sheet, told):
    found = lines(opened("xlsx", "laocai", lang)[sheet])
    (line,) = [
        {heading: cell.value for heading, cell in each.items()}
        for each in found
        if "full_service_dossiers_received_online_share" in {cell.value for cell in each.values()}
    ]
    assert all(word in line["Notes" if lang == "en" else "Ghi chú"] for word in told)


def test_a_number_that_no_text_prints_is_starred(opened):
    (line,) = [
        each
        for each in lines(opened("xlsx", "hochiminh")["Annex"])
        if each["Code"].value == "dti_rank" and each["Result"].value
    ]
    assert (line["Result"].value, line["Result"].number_format) == (4, '#,##0"*"')
    assert "* inferred, not printed in the source" in line["Notes"].value


@pytest.mark.parametrize(
    ("code", "deadline", "previous", "day"),
    [
        ("coverage_5g_population", 2025, 39.52, "2025-10-31"),
        ("dossiers_full_online_share", 2025, 39.51, "2025-06-30"),
    ],
)
def test_the_figure_before_one_in_doubt_is_the_newest_that_is_known(
    opened, code, deadline, previous, day
):
    (line,) = [
        each
        for each in lines(opened("xlsx", "vietnam")["Annex"])
        if (each["Code"].value, each["Deadline"].value) == (code, deadline)
    ]
    assert line["Previous period"].value == previous
    assert f"{line['Its day'].value:%Y-%m-%d}" == day


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("sti_capacity_level", "article [1]: trung bình khá · programme [3]: ≥ "),
        ("tfp_contribution_to_growth", "article [1]: >37.6% · article [5]: >37.6% · "),
        ("budget_share_allocated", "article [1]: ≥3% every year · programme [3]: 3%"),
        ("provincial_data_centre_standard", "done (2026-03-03*) · the whole: not attested"),
    ],
)
def test_the_notes_tell_every_wording_and_part(opened, code, told):
    notes = [
        line["Notes"].value
        for line in lines(opened("xlsx", "laichau")["Annex"])
        if line["Code"].value == code
    ]
    assert any(told in each for each in notes)
