"""What a report says of itself: its title, its method in a few sentences, its data."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.messages import notation

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.report.rows import ReportAnswer

_NAMED = 4
"""So many places are named in a title; more are counted."""


def report_title(answer: ReportAnswer, m: Messages) -> str:
    """Which places, and as of when."""
    names = list(dict.fromkeys(each.summary.place_vi for each in answer.territories))
    places = ", ".join(names) if len(names) <= _NAMED else m("report.places", n=len(names))
    return m("report.title", places=places, date=notation.day(answer.as_of, m.language))


def method_lines(m: Messages) -> list[str]:
    """What is compared with what, what is ranked, and what silence means."""
    return [m(f"report.method.{name}") for name in ("targets", "relative", "pace", "silence")]


def data_line(answer: ReportAnswer, m: Messages) -> str:
    """Of which data the report is."""
    return m("report.data", version=answer.version or "–", digest=answer.digest)


def threshold_rows(answer: ReportAnswer, m: Messages) -> list[tuple[str, Decimal]]:
    """What each threshold decides, and its value."""
    return [(m(f"threshold.{name}"), Decimal(value)) for name, value in answer.thresholds.items()]
