"""The words of a receipt: of the form and its columns, never of the files behind it."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from receipts import SHARE

from r57cli.domain.ruleset import RULES
from r57cli.forms.columns import DOCUMENTS, FIGURES, TARGETS, heading
from r57cli.forms.wording import Wording
from r57cli.messages import LANGUAGES, Messages
from r57cli.models.actuals import ActualRecord
from r57cli.models.documents import DocumentRecord
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding

WHY = "Reason for no data"
KEYS = {*ActualRecord.model_fields, *TargetRecord.model_fields, *DocumentRecord.model_fields}
YAML = re.compile(rf"\b(?:{'|'.join(sorted(KEYS))}):|\[|\b[a-z]+_[a-z_]+")
"""A key, a list, or a word of the data."""

ELSEWHERE = {
    "R207.base", "R207.no_relative", "R207.benchmark", "R207.plan_year", "R207.doubt",
    "R511.",  # told before, as what the line corrects
    "R303.rank", "R305.bound", "R305.percentages", "R307.of",  # no form has "of"
    "R502", "R504", "R505", "R506", "R509", "R512", "R605", "R701", "R704",
}  # fmt: skip
"""What no line of a form can be told."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_hint_of_a_form_is_in_the_notation_of_the_data(lang):
    m = Messages(lang)
    rules = (re.fullmatch(r"hint\.(R207|R[3-7]\d\d)\.?(\w*)", key) for key in m.texts)
    fields = {name for text in m.texts.values() for _, name, *_ in Formatter().parse(text) if name}
    wording, args, said = (
        Wording({}, {}, m),
        dict.fromkeys(fields - {"options", "in_language", "on_day"}, "7"),
        {},
    )
    for code, variant in (found.groups() for found in rules if found):
        if not {f"{code}.{variant}", code} & ELSEWHERE and variant != "cause":
            said[code, variant] = wording.finding(Finding(code=code, variant=variant, args=args))
    assert len(said) > 30
    assert {key: text for key, text in said.items() if YAML.search(text)} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_hint_quotes_is_a_column(lang):
    m = Messages(lang)
    columns = {heading(each, m) for each in (*FIGURES, *TARGETS, *DOCUMENTS)}
    values = {"at least", "at most", "ít nhất", "không quá", "thứ 20 trở lên"}
    texts = {key: text for key, text in m.texts.items() if key.startswith("form.hint.")}
    quoted = {each for text in texts.values() for each in re.findall("“(.+?)”", text)}
    assert quoted - values <= columns
    assert {key.split(".")[2] for key in texts} <= RULES.keys()


@pytest.mark.parametrize(
    ("lang", "code", "values", "words"),
    [
        ("en", "tasks_central_completed", {"Numerator": 150, "Denominator": 145},
         "write what is done as the “Numerator”, what was assigned as the “Denominator” (R304)"),
        ("vi", "tasks_central_completed", {"Numerator": 150, "Denominator": 145},
         "tử số 150 lớn hơn mẫu số 145; cách sửa: ghi số đã hoàn thành ở “Tử số”"),
        ("vi", SHARE, {"Result": "1516,5"},
         "1.516,5 nằm ngoài giới hạn của chỉ tiêu này, 0 đến 100"),
        ("vi", "hdi", {"Result": "7"}, "cách sửa: ghi theo thang này: 0,75 (R303)"),
        ("en", "steering_committee_established", {"Result": 5},
         "write done, in progress or not started (R307)"),
    ],
)  # fmt: skip
def test_a_finding_is_said_of_the_columns_of_the_form(r57, form, small, lang, code, values, words):
    filled = form()
    filled.document()
    filled.put(code, **values, Document="VB1", **{"Page, section": "3"})
    assert words in r57("import", filled.save(), "--data", small, "--lang", lang).out


ADVICE = {
    "en": {
        "Kind": ("tạm", "Write one of: estimate, preliminary, final."),
        "Result": ("nhiều", "Write a number, or: at least 80%, more than 90%"),
        "As of": ("31/13/2026", "Write it as 31/12/2026."),
        "Document": ("", "the key of a line on the sheet of documents, as VB1"),
        WHY: ("bận", "Write one of: not collected, not published yet"),
    },
    "vi": {
        "Kind": ("tạm", "Ghi một trong: ước, sơ bộ, chính thức."),
        "Result": ("nhiều", "Ghi một con số, hoặc: trên 90%, từ 80% trở lên"),
        "As of": ("31/13/2026", "Ghi như 31/12/2026."),
        "Document": ("", "ký hiệu của một dòng trong trang Văn bản, như VB1"),
        WHY: ("bận", "Ghi một trong: chưa thu thập"),
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_read_is_told_with_what_to_write(r57, form, small, lang):
    filled = form()
    filled.document()
    advice = ADVICE[lang]
    for column, (written, _) in advice.items():
        code = "hdi" if column == WHY else SHARE
        filled.put(code, **{column: written})
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    assert [words for _, words in advice.values() if words not in out] == []


@pytest.mark.parametrize(("written", "is_right"), [("x", True), ("có", True), ("ít khi", False)])
def test_a_tick_is_an_x(r57, form, small, written, is_right):
    filled = form("--targets", period=None, name="targets.xlsx")
    filled.document(kind="programme")
    filled.put("hdi", Promise=0.7, By_the_year=2030, Document="VB1", Every_year=written)
    out = r57("import", filled.save(), "--data", small).out
    assert (f"“{written}” is no tick. Write x, or leave the cell blank." in out) != is_right


@pytest.mark.parametrize(
    ("lang", "headings", "names"),
    [
        ("en", ("TO MEND", "WARNINGS, ONLY TO BE LOOKED AT", "NOTES, NOTHING TO DO"),
         ("Digital economy, % of GRDP", "Human development index (HDI)")),
        ("vi", ("CẦN SỬA", "CẢNH BÁO, CHỈ CẦN XEM LẠI", "GHI CHÚ, KHÔNG CẦN LÀM GÌ"),
         ("Kinh tế số trong GRDP", "Chỉ số phát triển con người (HDI)")),
    ],
)  # fmt: skip
def test_what_must_be_mended_stands_apart_from_the_rest(r57, form, small, lang, headings, names):
    filled = form()
    filled.document()
    filled.put(SHARE, Result="nhiều", Document="VB1")
    filled.put("hdi", Result="0,7", Document="VB1")
    out = r57("import", filled.save(), "--data", small, "--lang", lang).out
    parts = re.split("|".join(headings), out)
    assert "Lai Châu" in parts[0]
    assert "hdi" not in out
    for part, words in zip(
        parts[1:], ("nhiều", "R702", "0,7" if lang == "vi" else "0.7"), strict=True
    ):
        assert words in part
    assert names[0] in parts[1]
    assert names[1] in parts[2]
    assert names[1] in parts[3]


def test_a_document_whose_lines_are_to_be_mended_is_not_called_unused(r57, form, small):
    filled = form()
    filled.document()
    filled.put(SHARE, Result="nhiều", Document="VB1")
    assert "R509" not in r57("import", filled.save(), "--data", small).out
