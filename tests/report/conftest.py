"""Reports on the shipped data, made once for all tests."""

from __future__ import annotations

import io
from datetime import date

import pytest

import r57cli
from r57cli.messages import Messages
from r57cli.report.files import written
from r57cli.rows.report.answer import report

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="session")
def data():
    return r57cli.load()


@pytest.fixture(scope="session")
def answers(data):
    """The content of a report on each of these places."""
    dataset = data.dataset
    names = ("caobang", "laichau", "laocai", "hochiminh", "hungyen", "vietnam")
    return {name: report(dataset, [dataset.places[name]], AS_OF) for name in names}


@pytest.fixture(scope="session")
def texts():
    return {language: Messages(language) for language in ("en", "vi")}


@pytest.fixture(scope="session")
def made(answers, texts):
    """A report of a kind on a place, as bytes; each is made once."""
    kept = {}

    def make(kind, place, language="en"):
        key = (kind, place, language)
        if key not in kept:
            kept[key] = written(kind, answers[place], texts[language], lambda chunks: chunks)
        return kept[key]

    return make


@pytest.fixture
def opened(made):
    """A Word document or a workbook, as its library reads it back."""
    from docx import Document
    from openpyxl import load_workbook

    def read(kind, place, language="en"):
        content = io.BytesIO(made(kind, place, language))
        return Document(content) if kind == "docx" else load_workbook(content)

    return read
