"""What the command line offers is what the work knows: each word stands in both."""

from __future__ import annotations

from datetime import date

from r57cli.cli.asked import RankBy
from r57cli.cli.gap import Order
from r57cli.cli.options import Format, Lang
from r57cli.cli.validate import FindingsFormat
from r57cli.engine.progress import VIEWS
from r57cli.messages import LANGUAGES, Messages
from r57cli.output import formats
from r57cli.output.findings.formats import renderers as of_findings
from r57cli.output.screen import Screen
from r57cli.rows.findings import Report
from r57cli.rows.gap.rows import GapRow
from r57cli.rows.gap.select import ORDERS, conditions


def test_the_rankings_and_orders_are_those_of_the_answers():
    assert [each.value for each in RankBy] == list(VIEWS)
    assert [each.value for each in Order] == list(ORDERS)


def test_the_formats_are_those_that_are_drawn():
    assert [each.value for each in Format] == list(formats.renderers({}, [], GapRow, Screen))
    report = Report(as_of=date(2026, 11, 22), found=(), files=(), exempted=0, strict=False)
    assert [each.value for each in FindingsFormat] == list(of_findings(report, Messages("en"), 1))


def test_the_words_for_rows_are_all_in_the_help(r57):
    for command in ("gap", "track"):
        told = " ".join(r57(command, "--help").out.split()).partition("Words of --only")[2]
        words = told.partition(": ")[2].partition(".")[0]
        assert words.split(", ") == conditions()


def test_the_languages_are_those_of_the_texts():
    assert [each.value for each in Lang] == list(LANGUAGES)
