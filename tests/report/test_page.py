"""The page: it needs nothing from elsewhere, is well formed, and says what `gap` says."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

import pytest

from r57cli.output.row_words import label, verdict_text
from r57cli.output.words import actual_text, target_text

PLACES = ("laichau", "hochiminh", "hungyen", "vietnam")
VOID = {"meta", "br", "path", "use", "rect", "link", "img", "stop"}


class Page(HTMLParser):
    """Elements with their attributes and text; text of an element includes that of its children."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self._open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        element = {
            "tag": tag,
            "text": "",
            "in": [each["tag"] for each in self._open],
            **dict(attrs),
        }
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        assert self._open[-1]["tag"] == tag, tag
        self._open.pop()

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def all(self, *tags):
        return [each for each in self.elements if each["tag"] in tags]


@pytest.fixture
def page(made):
    return lambda place, language="en": Page(made("html", place, language).decode())


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_fetched_from_elsewhere(made, page, place):
    assert not page(place).all("script", "link", "img", "iframe", "object")
    for element in page(place).elements:
        assert not {"src", "srcset", "onload", "onclick"} & set(element), element
        if element["tag"] in {"use", "image"}:
            assert element.get("xlink:href", element.get("href")).startswith("#")
    style = made("html", place).decode().split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("place", PLACES)
def test_ids_are_its_own_and_links_within_lead_somewhere(page, place):
    found = page(place)
    ids = [each["id"] for each in found.elements if "id" in each]
    assert len(ids) == len(set(ids))
    within = [each["href"][1:] for each in found.all("a") if each["href"].startswith("#")]
    assert set(within) <= set(ids)
    named = [each["aria-labelledby"] for each in found.elements if "aria-labelledby" in each]
    assert set(named) <= set(ids)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_headings_and_tables_can_be_walked(page, place, language):
    found = page(place, language)
    assert found.all("html")[0]["lang"] == language
    levels = [int(each["tag"][1]) for each in found.all("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each["text"].strip() for each in found.all("h1", "h2", "h3", "h4", "th"))
    assert all(each["scope"] in {"col", "row", "rowgroup"} for each in found.all("th"))
    assert all(each["tabindex"] == "0" and each["aria-label"] for each in found.all("div"))


def test_a_chart_is_named_and_told_in_words(page):
    charts = page("vietnam").all("svg")
    assert len(charts) >= 3
    assert all(each["role"] == "img" and each["aria-labelledby"] for each in charts)
    told = [each["text"] for each in page("vietnam").all("desc")]
    assert any("14.02%" in text and "≥30%" in text for text in told)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_row_is_there_with_its_figures(page, answers, texts, place, language):
    m, found = texts[language], page(place, language)
    lines = [each["text"].split("\n") for each in found.all("tr")]
    cells = [{cell.strip() for cell in line} for line in lines]
    for territory in answers[place].territories:
        for row in territory.rows:
            if row.section not in {"compared", "workload", "figure"}:
                continue
            wanted = {label(row, m), actual_text(row.actual, row.unit, m)}
            if row.section == "compared":
                wanted |= {target_text(row.target, row.unit, m), verdict_text(row, m)}
            assert any(wanted <= line for line in cells), row.key


def test_a_source_is_listed_once_and_linked_where_it_is_cited(page):
    found = page("laichau")
    rows = [each["id"] for each in found.all("tr") if "id" in each]
    assert "document-laichau-2025-q3" in rows
    links = [each["href"] for each in found.all("a")]
    assert links.count("#document-laichau-2025-q3") > 2
    assert any(link.startswith("https://vietnamnet.vn/") for link in links)


def test_what_could_be_markup_is_text(answers, texts):
    from r57cli.domain.frozen import replace
    from r57cli.report.files import written

    answer = answers["laichau"]
    hostile = '<script>alert("1")</script> & Co'
    territory = answer.territories[0]
    row = replace(territory.rows[0], label_en=hostile)
    changed = replace(territory, rows=(row, *territory.rows[1:]))
    text = written(
        "html", replace(answer, territories=(changed,)), texts["en"], lambda chunks: chunks
    ).decode()
    assert hostile not in text
    assert hostile in "".join(each["text"] for each in Page(text).all("th"))


def test_a_place_without_promises_says_so(page):
    text = page("hungyen").all("main")[0]["text"]
    assert "NOTHING CAN BE SAID about shortfalls" in text


def test_method_thresholds_and_data_are_told(page, answers):
    text = page("laichau").all("main")[0]["text"]
    assert "on track from this share of the expected way (C)" in text
    assert answers["laichau"].digest in text


def test_markdown_has_the_words_of_the_page(made):
    text = made("md", "hochiminh").decode()
    assert "| 1 | Digital economy, % of GRDP | ≈25% | 2025 | ≈30% |" in text
    assert text.count("# TP. HỒ CHÍ MINH") == 1
    assert "## A. AGAINST THE PLAN OF 2026" in text
