"""Charts: the words and numbers of their rows, the same bytes each time, for every eye."""

from __future__ import annotations

import re
import struct
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from r57cli.output.row_words import label
from r57cli.output.words import actual_text, target_text
from r57cli.report.charts.bullets import bullets
from r57cli.report.charts.coverage import coverage
from r57cli.report.charts.files import headed, inline_svg, png, svg
from r57cli.report.charts.shortfalls import shortfalls
from r57cli.report.charts.style import COLOURS, SMALL, WIDTH
from r57cli.report.charts.way import way
from r57cli.report.pictures import bullet_chart, shortfall_chart, way_chart
from r57cli.rows.compare.answer import compare
from r57cli.rows.compare.rows import Question

AS_OF = date(2026, 11, 22)
WORD_WIDTH = (21 - 3 - 2) / 2.54
"""Between the margins of a Word report, in inches."""
SVG = "{http://www.w3.org/2000/svg}"


def compared(answers, place):
    return [
        row for each in answers[place].territories for row in each.ways if row.section == "compared"
    ]


@pytest.fixture(params=["en", "vi"])
def m(request, texts):
    return texts[request.param]


@pytest.fixture
def drawn(answers, data, texts):
    """Every kind of chart over the shipped data, with the marks of Vietnamese letters."""
    dataset, m = data.dataset, texts["vi"]
    rows = compared(answers, "vietnam")
    grid = compare(dataset, dataset.provinces(), Question(indicators=dataset.headline()), AS_OF)
    return {
        "shortfalls": lambda: shortfalls(rows, m),
        "bullets": lambda: bullets(rows, m),
        "way": lambda: way(next(row for row in rows if row.rates), AS_OF, m),
        "coverage": lambda: coverage(grid, m),
    }


def parsed(text):
    return ET.fromstring(text)  # noqa: S314 - our own drawing


def words(text):
    """The words of a drawing, each text on one line."""
    found = parsed(text).iter(f"{SVG}text")
    return [" ".join("".join(each.itertext()).split()) for each in found]


@pytest.mark.parametrize("name", ["shortfalls", "bullets", "way", "coverage"])
def test_the_same_chart_gives_the_same_bytes(drawn, name):
    assert svg(drawn[name](), "T", "A") == svg(drawn[name](), "T", "A")


def test_the_same_picture_gives_the_same_bytes(drawn):
    assert png(drawn["way"](), "T") == png(drawn["way"](), "T")


@pytest.mark.parametrize("name", ["shortfalls", "bullets", "way", "coverage"])
def test_a_drawing_stands_alone_and_is_told_in_words(drawn, name):
    text = svg(drawn[name](), "Ti < tle", "What & how")
    root = parsed(text)
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert root.get("aria-labelledby") == title.get("id")
    assert (title.text, root.find(f"{SVG}desc").text) == ("Ti < tle", "What & how")
    fetched = [value for each in root.iter() for name, value in each.items() if "href" in name]
    assert all(value.startswith("#") for value in fetched)


def test_charts_on_one_page_do_not_share_ids(drawn):
    texts = [inline_svg(drawn[name](), name, "about") for name in drawn]
    ids = [each for text in texts for each in re.findall(r'\bid="([^"]+)"', text)]
    assert len(ids) == len(set(ids))
    for text in texts:
        own = set(re.findall(r'\bid="([^"]+)"', text))
        assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', text)) <= own
        assert not text.startswith("<?xml")


def test_a_page_can_give_the_colours_anew(drawn):
    text = "".join(inline_svg(drawn[name](), name, "about") for name in drawn)
    for name, value in COLOURS.items():
        assert f"var(--chart-{name}, {value})" in text
        assert not re.search(rf"(?<!, ){value}", text)


def test_shortfalls_are_told_with_their_figures(answers, m):
    rows = [row for row in compared(answers, "vietnam") if row.rank]
    told = words(svg(shortfalls(rows, m), "T", "A"))
    for row in rows:
        figure, promise = actual_text(row.actual, row.unit, m), target_text(row.target, row.unit, m)
        assert any(figure in text and promise in text for text in told), row.key


def test_a_rate_stands_against_the_planned_rate_and_is_no_share_of_it(answers, texts):
    told = words(svg(shortfalls(compared(answers, "laocai"), texts["en"]), "T", "A"))
    assert any("35.96% against 85%" in each for each in told)
    assert not any("35.96% of" in each for each in told)


@pytest.mark.parametrize("chart", [shortfall_chart, bullet_chart])
@pytest.mark.parametrize(("lang", "named"), [("en", "before the merger"), ("vi", "trước hợp nhất")])
def test_a_chart_of_a_former_province_says_so(answers, texts, chart, lang, named):
    for place, is_former in (("laocai", True), ("laichau", False), ("vietnam", False)):
        answer = answers[place]
        title = chart(answer.territories[-1], answer, texts[lang]).title
        assert (f"({named})" in title) is is_former, place


def test_a_single_way_says_whose_it_is(answers, texts):
    answer = answers["vietnam"]
    row = next(row for row in compared(answers, "vietnam") if row.rates)
    assert way_chart(row, answer, texts["vi"]).title.startswith("Việt Nam · ")


def test_each_bullet_has_its_figure_and_target(answers, m):
    told = " ".join(words(svg(bullets(compared(answers, "vietnam"), m), "T", "A")))
    for row in compared(answers, "vietnam"):
        assert actual_text(row.actual, row.unit, m) in told
        assert target_text(row.target, row.unit, m) in told


def test_a_number_that_no_text_prints_is_starred_and_the_star_explained(answers, m):
    rows = compared(answers, "hochiminh")
    told = words(svg(bullets(rows, m), "T", "A"))
    assert any(each.startswith("4*, ") for each in told)
    assert m("gap.inferred") in told
    printed = [row for row in rows if row.indicator != "dti_rank"]
    assert m("gap.inferred") not in words(svg(bullets(printed, m), "T", "A"))
    (territory, *_) = answers["hochiminh"].territories
    assert ": 4* (" in bullet_chart(territory, answers["hochiminh"], m).about


@pytest.mark.parametrize(
    ("lang", "label", "about"),
    [
        ("en", "≈90% (in doubt)", "≈90% (2026-01*, in doubt)"),
        ("vi", "≈90% (còn nghi vấn)", "≈90% (tháng 01/2026*, còn nghi vấn)"),
    ],
)
def test_a_figure_in_doubt_is_told_as_such_in_every_chart(answers, texts, lang, label, about):
    answer, m = answers["vietnam"], texts[lang]
    (territory,) = answer.territories
    row = next(row for row in territory.ways if row.indicator == "coverage_5g_population")
    single = way_chart(row, answer, m)
    for chart in (
        shortfall_chart(territory, answer, m),
        bullet_chart(territory, answer, m),
        single,
    ):
        assert label in " ".join(words(svg(chart.draw(), "T", "A")))
        assert about in chart.about


@pytest.mark.parametrize("place", ["vietnam", "hochiminh", "laocai"])
def test_shortfalls_are_told_in_words_as_they_are_drawn(answers, m, place):
    for each in answers[place].territories:
        ranked = [row for row in each.rows if row.rank]
        told = shortfall_chart(each, answers[place], m).about.split("; ")
        assert len([text for text in told if text]) == len(ranked)


def test_a_figure_in_doubt_stands_at_its_own_day_and_value(answers, texts):
    """It named the last point of the series, 39.52% in October, as 90%."""
    row = next(
        row for row in compared(answers, "vietnam") if row.indicator == "coverage_5g_population"
    )
    (axes,) = way(row, AS_OF, texts["en"]).axes
    (named,) = [each for each in axes.texts if each.get_text() == "≈90% (in doubt)"]
    assert named.xy == (row.actual.as_of.toordinal(), 90)


def test_a_way_says_if_the_pace_holds_and_how_many_points(answers, m):
    rows = [row for row in compared(answers, "vietnam") if row.rates]
    assert rows
    for row in rows:
        told = words(svg(way(row, AS_OF, m), "T", "A"))
        assert m("chart.projection") in told
        assert m.count("chart.points", row.points) in told


def test_what_is_uncertain_is_hatched(answers, texts):
    certain = [row for row in compared(answers, "laocai") if row.rank]
    uncertain = [row for row in compared(answers, "hochiminh") if row.rank]
    assert "<pattern" not in svg(shortfalls(certain, texts["en"]), "T", "A")
    assert "<pattern" in svg(shortfalls(uncertain, texts["en"]), "T", "A")


def test_a_figure_above_a_target_that_it_should_stay_under_is_no_success(answers, m):
    """A rank of 4 against ≤3 was a bar that had passed its target, as one that exceeds it."""
    told = words(svg(bullets(compared(answers, "hochiminh"), m), "T", "A"))
    assert m("chart.too_much") in told
    higher = [row for row in compared(answers, "hochiminh") if row.better == "higher"]
    assert m("chart.too_much") not in words(svg(bullets(higher, m), "T", "A"))


def test_the_band_of_a_target_is_in_the_legend(answers, m):
    ranges = [row for row in compared(answers, "hochiminh") if row.target.high]
    assert m("chart.target_range") in words(svg(bullets(ranges, m), "T", "A"))
    points = compared(answers, "laocai")
    assert m("chart.target_range") not in words(svg(bullets(points, m), "T", "A"))


def every_chart(answers, data, m):
    """All charts of three places, and the grid."""
    dataset = data.dataset
    grid = compare(dataset, dataset.provinces(), Question(indicators=dataset.headline()), AS_OF)
    yield coverage(grid, m)
    for place in ("hochiminh", "laocai", "vietnam"):
        rows = compared(answers, place)
        yield from (shortfalls(rows, m), bullets(rows, m), *(way(row, AS_OF, m) for row in rows))


def boxes(figure):
    """Each text of a chart that is seen, with the box around it in pixels."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    axes = [axis for each in figure.axes for axis in (each.xaxis, each.yaxis)]
    unseen = {
        label
        for axis in axes
        for tick in {*axis.get_major_ticks()} - {*axis._update_ticks()}
        for label in (tick.label1, tick.label2)
    }
    for text in {*figure.findobj(Text)} - unseen:
        box = text.get_window_extent(canvas.get_renderer())
        if text.get_visible() and text.get_text().strip() and box.width:
            yield text.get_text(), box


def assert_every_text_is_seen(figure):
    """No text lies on another or leaves the chart."""
    drawn = list(boxes(figure))
    width, height = figure.get_size_inches() * figure.dpi
    for at, (text, box) in enumerate(drawn):
        assert -1 <= box.x0 <= box.x1 <= width + 1, text
        assert -1 <= box.y0 <= box.y1 <= height + 1, text
        for other, beside in drawn[at + 1 :]:
            assert not box.padded(-1).overlaps(beside.padded(-1)), (text, other)


def test_no_text_lies_on_another_or_leaves_the_chart(answers, data, m):
    for figure in filter(None, every_chart(answers, data, m)):
        assert_every_text_is_seen(figure)


@pytest.mark.parametrize("place", ["vietnam", "laocai", "hochiminh"])
def test_the_title_of_a_single_chart_is_whole(answers, m, place):
    answer = answers[place]
    of_territory = (shortfall_chart, bullet_chart)
    charts = [make(each, answer, m) for each in answer.territories for make in of_territory]
    charts += [way_chart(row, answer, m) for row in compared(answers, place)]
    for chart in charts:
        if figure := chart.draw():
            assert_every_text_is_seen(headed(figure, chart.title))


def test_a_page_can_give_every_colour_anew(answers, data, m):
    for at, figure in enumerate(filter(None, every_chart(answers, data, m))):
        text = inline_svg(figure, str(at), "about")
        assert not re.search(r"#[0-9a-f]{6}\b", re.sub(r"var\([^)]*\)", "", text))


def test_text_is_legible_at_the_width_of_a_word_page():
    assert SMALL * WORD_WIDTH / WIDTH >= 8


def test_bars_of_all_deadlines_are_equally_thick(answers, texts):
    figure = shortfalls(compared(answers, "vietnam"), texts["en"])
    FigureCanvasAgg(figure).draw()
    thick = [p.get_window_extent().height for axes in figure.axes for p in axes.patches]
    assert max(thick) - min(thick) < 1


def test_years_are_said_to_be_their_ends_and_the_deadline_is_among_them(answers, m):
    for row in compared(answers, "vietnam"):
        if figure := way(row, AS_OF, m):
            told = words(svg(figure, "T", "A"))
            assert m("chart.year_ends") in told
            assert row.block in told


def test_hatching_is_explained_where_there_is_some(answers, m):
    for place, is_hatched in (("hochiminh", True), ("laocai", False)):
        rows = compared(answers, place)
        for figure in (shortfalls(rows, m), bullets(rows, m)):
            assert (m("chart.uncertain") in words(svg(figure, "T", "A"))) is is_hatched


def test_nothing_to_draw_draws_nothing(answers, texts):
    rows = answers["laichau"].territories[0].rows
    assert shortfalls(rows, texts["en"]) is None
    assert bullets([], texts["en"]) is None
    single = [row for row in compared(answers, "hochiminh") if not row.chart]
    assert way(single[0], AS_OF, texts["en"]) is None


def test_every_place_has_its_line_in_the_grid(drawn, data):
    told = words(svg(drawn["coverage"](), "T", "A"))
    assert {each.name.vi for each in data.dataset.provinces()} <= set(told)


def test_a_label_is_whole(answers, m):
    rows = [row for row in compared(answers, "laocai") if row.rank]
    told = " ".join(words(svg(shortfalls(rows, m), "T", "A")))
    assert all(label(row, m).replace(" ", "") in told.replace(" ", "") for row in rows)


def test_a_picture_is_as_wide_as_it_says(drawn):
    content = png(drawn["way"](), "T")
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20])[0] == 1600


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_text_and_marks_stand_out_on_light_and_dark(request):
    css = (request.config.rootpath / "r57cli" / "report" / "page.css").read_text("utf-8")
    dark = dict(re.findall(r"--chart-(\w+): (#\w{6});", css.split("@media print")[0]))
    for colours in (COLOURS, dark):
        assert set(colours) == set(COLOURS)
        for name in ("ink", "soft"):
            assert contrast(colours[name], colours["paper"]) >= 4.5
        for name in ("result", "path"):
            assert contrast(colours[name], colours["paper"]) >= 3
    assert SMALL >= 8
