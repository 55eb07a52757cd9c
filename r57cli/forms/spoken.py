"""A record in the words and the notation of a screen, each of its keys with its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.values import RELATIVE_FORMS, Form
from r57cli.forms.columns import heading
from r57cli.messages import notation
from r57cli.output.words import figure_text, in_full, unit_word, when_text, with_unit
from r57cli.rows.views import actual_view

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from r57cli.domain.records import Actual
    from r57cli.forms.records import Entry
    from r57cli.messages import Messages

_APART = {"indicator", "document", "base", "as_printed"}
_WORDS = {"nature": "import.nature", "counting": "form.counting"}
_TEXTS = {
    "at": "at",
    "corrects": "corrects",
    "reason": "correction",
    "note": "note",
    "year": "year",
}
_TICKS = {"every_year": "yearly", "maintain": "maintain"}


def spoken(entry: Entry, m: Messages) -> str:
    """What was read of a line: "7.4% [I8] · 2026-Q3 [N8] · estimate [L8]"."""
    return " · ".join(
        f"{_said(key, entry, m)} [{entry.cells[key].at}]"
        for key in entry.record
        if key not in _APART
    )


def _said(key: str, entry: Entry, m: Messages) -> str:
    written = entry.record[key]
    if key in _WORDS:
        return m(f"{_WORDS[key]}.{written}")
    if key == "corrects" and entry.corrected:
        return _corrected(entry.corrected, entry, m)
    if key in _TEXTS:
        return f"{heading(_TEXTS[key], m)}: {written}"
    if key in _TICKS:
        return heading(_TICKS[key], m)
    if key in {"as_of", "period"}:
        return _moment(written, m)
    return _no_figure(written, m) if key == "no_figure" else _value(Form(key), entry, m)


def _corrected(figure: Actual, entry: Entry, m: Messages) -> str:
    """The earlier figure that a line corrects."""
    if entry.indicator is None:
        return figure.key
    view = actual_view(figure, entry.indicator, figure.last_day)
    text = f"{figure_text(view, entry.unit, m)} ({when_text(view, m)})"
    return m("import.corrects", figure=text, document=figure.document)


def _moment(written: date | str, m: Messages) -> str:
    if isinstance(written, str):
        return notation.period(written, m.language)
    return notation.day(written, m.language)


def _no_figure(written: dict[str, Any], m: Messages) -> str:
    expected = written.get("expected")
    when = m("gap.expected", date=_moment(expected, m)) if expected else ""
    return m("gap.reason", reason=m(f"reason.{written['reason']}"), expected=when)


def _value(form: Form, entry: Entry, m: Messages) -> str:
    """A value, and how it was typed where that is not the same."""
    if form is Form.MILESTONE:
        return m(f"verdict.{entry.record[form]}")
    if form is Form.VERBAL:
        return str(entry.record.get("as_printed") or m("verdict.done"))
    text = _change(form, entry, m) if form in RELATIVE_FORMS else _figure(form, entry, m)
    typed = entry.record.get("as_printed", text)
    return text if typed == text else m("import.typed", value=text, text=typed)


def _figure(form: Form, entry: Entry, m: Messages) -> str:
    shown = list(_numbers(form, entry, m))
    if form is Form.RATIO:
        return "/".join(shown)
    *low, last = shown
    last = with_unit(last, entry.unit, m)
    if form is Form.VALUE:
        return last
    return in_full(form, m, value=low[0] if low else last, high=last)


def _change(form: Form, entry: Entry, m: Messages) -> str:
    (number,), base = _numbers(form, entry, m), str(entry.record["base"])
    places = f"{number} {unit_word('gapunit.places', entry.record[form], m)}"
    text = in_full(form, m, value=places if form is Form.IMPROVE_BY else number)
    known = in_full("base", m, value=base.replace("..", "–"))
    return text if base == "unknown" else f"{text}{known}"


def _numbers(form: Form, entry: Entry, m: Messages) -> Iterator[str]:
    written = entry.record[form]
    for number in written if isinstance(written, list) else [written]:
        yield notation.number(number, m.language)
