"""The records that the lines of a form stand for, and the cell behind each of their keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.domain.dates import parse_period
from r57cli.domain.spelling import fold
from r57cli.domain.values import WORDED_FORMS, Form, Value
from r57cli.engine.interval import ratio, rounded
from r57cli.forms.notation import Stated, Trouble, read_partial, read_value, read_when
from r57cli.forms.problems import Remark, note, wrong
from r57cli.forms.relative import read_promise
from r57cli.messages.words import meant

if TYPE_CHECKING:
    from datetime import date

    from r57cli.dataset.dataset import Register
    from r57cli.domain.records import Actual, Indicator
    from r57cli.forms.form import Line
    from r57cli.forms.sheets import Cell

_CHOSEN = {"nature": "nature", "counting": "counting"}
_YES = {"x", "co", "yes"}
_MOST_NEAR = 3
_AGREE = Decimal("0.5")
"""A result typed beside its fraction may differ from it by half a unit of its last digit."""


@dataclass(slots=True)
class Entry:
    """A record with the cell of each key.

    A key within a key goes by both: "no_figure.expected". `document` is what the line names as its
    source, `indicator` what its code stands for, `corrected` the earlier figure that it corrects.
    """

    line: Line
    record: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    document: str | None = None
    indicator: Indicator | None = None
    corrected: Actual | None = None

    @property
    def unit(self) -> str:
        """The unit of its indicator; empty for a code that is not known."""
        return self.indicator.unit if self.indicator else ""

    def put(self, key: str, value: Any, cell: Cell) -> None:
        """Enter a key of the record."""
        self.record[key], self.cells[key] = value, cell

    @property
    def is_sound(self) -> bool:
        """True where nothing has to be mended."""
        return all(remark.is_note for remark in self.remarks)


def figure_entry(
    line: Line,
    register: Register,
    period: str | None,
    cut_off: date | None,
) -> Entry:
    """A line of the form of figures.

    A line without a day is of the cut-off day of the form, else of its period.
    """
    entry = Entry(line)
    _start(entry, register)
    _place_in_document(entry)
    _value(entry)
    _no_figure(entry)
    if "no_figure" not in entry.record:
        _when(entry, period, cut_off)
    for column, words in _CHOSEN.items():
        _choice(entry, column, words)
    if period and cut_off:
        _hold_against(entry, cut_off, parse_period(period).end)
    _correction(entry)
    _note(entry)
    return entry


def target_entry(line: Line, register: Register) -> Entry:
    """A line of the form of promises."""
    entry = Entry(line)
    _start(entry, register)
    _place_in_document(entry)
    if year := line.given("year"):
        number = read_value(year, "tasks")
        if isinstance(number, Stated) and number.form == "value":
            entry.put("year", number.numbers[0], year)
        else:
            entry.remarks.append(wrong(year, "year", text=year.value))
    for column, key in (("yearly", "every_year"), ("maintain", "maintain")):
        _tick(entry, column, key)
    if cell := line.given("promise"):
        _stated(entry, cell, read_promise(cell, entry.unit))
    else:
        entry.remarks.append(wrong(line.first, "nothing"))
    _note(entry)
    return entry


def _tick(entry: Entry, column: str, key: str) -> None:
    """A cell that is ticked with an x or a yes; empty means no."""
    cell = entry.line.given(column)
    if cell is None:
        return
    if fold(str(cell.value)) in _YES:
        entry.put(key, value=True, cell=cell)
    else:
        entry.remarks.append(wrong(cell, "no_tick", text=cell.value))


def _start(entry: Entry, register: Register) -> None:
    """The indicator that the code of the line names."""
    code, cell = entry.line.text("code"), entry.line.first
    if code is None:
        entry.remarks.append(wrong(cell, "no_code"))
        return
    entry.put("indicator", code, cell)
    entry.indicator = register.indicators.get(code)
    if entry.indicator is None:
        near = ", ".join(register.suggest_indicators(code)[:_MOST_NEAR])
        told = "near_indicator" if near else "no_indicator"
        entry.remarks.append(wrong(cell, told, text=code, near=near))


def _place_in_document(entry: Entry) -> None:
    line = entry.line
    entry.document = line.text("document")
    if entry.document is None:
        is_reason = line.given("reason") and not (line.given("result") or line.given("numerator"))
        code = "no_source_of_reason" if is_reason else "no_source"
        entry.remarks.append(wrong(line.cells.get("document") or line.first, code))
    if cell := line.given("at"):
        entry.put("at", line.text("at"), cell)


def _value(entry: Entry) -> None:
    """The result, or the fraction that it is; both only where they agree."""
    line = entry.line
    above, below, result = (line.given(each) for each in ("numerator", "denominator", "result"))
    if above and below:
        _fraction(entry, above, below)
        if result and "ratio" in entry.record:
            _compare(entry, result)
    elif above or below:
        entry.remarks.append(wrong(above or below or line.first, "half_fraction"))
    elif result:
        _stated(entry, result, read_value(result, entry.unit))
    elif line.given("reason") is None:
        entry.remarks.append(wrong(line.first, "nothing"))


def _fraction(entry: Entry, above: Cell, below: Cell) -> None:
    numbers = []
    for cell in (above, below):
        read = read_value(cell, "tasks")
        if isinstance(read, Trouble) and read.code != "unreadable":
            entry.remarks.append(wrong(cell, read.code, **read.args))
        elif isinstance(read, Trouble) or read.form != "value":
            entry.remarks.append(wrong(cell, "no_number", text=cell.value))
        else:
            numbers.append(read.numbers[0])
    if len(numbers) == 2:  # noqa: PLR2004 - both ends
        entry.put("ratio", numbers, above)


def _compare(entry: Entry, result: Cell) -> None:
    """A result typed beside its fraction: left out where it agrees, else to be mended."""
    read = read_value(result, entry.unit)
    fraction = Value(form=Form.RATIO, numbers=tuple(entry.record["ratio"]))
    if not isinstance(read, Stated) or read.form != "value" or not fraction.numbers[1]:
        entry.remarks.append(wrong(result, "beside_fraction", text=result.value))
        return
    exact, typed = rounded(ratio(fraction, entry.unit)), read.numbers[0]
    step = Decimal(1).scaleb(int(typed.as_tuple().exponent))
    if abs(exact - typed) > step * _AGREE:
        entry.remarks.append(wrong(result, "disagree", typed=typed, exact=exact))
    else:
        entry.remarks.append(note(result, "agrees"))


def _stated(entry: Entry, cell: Cell, read: Stated | Trouble) -> None:
    if isinstance(read, Trouble):
        entry.remarks.append(wrong(cell, read.code, **read.args))
        return
    if read.form in WORDED_FORMS:
        entry.put(read.form, read.state or True, cell)
    else:
        numbers = list(read.numbers)
        entry.put(read.form, numbers if len(numbers) > 1 else numbers[0], cell)
    if read.base:
        entry.put("base", int(read.base) if read.base.isdigit() else read.base, cell)
    is_state = read.form in WORDED_FORMS and meant("state", str(cell.value))
    if isinstance(cell.value, str) and not is_state:
        entry.put("as_printed", entry.line.text(_column_of(entry.line, cell)), cell)
    if read.understood:
        entry.remarks.append(note(cell, read.understood, value=f"{read.numbers[0]:f}"))


def _column_of(line: Line, cell: Cell) -> str:
    return next(column for column, each in line.cells.items() if each is cell)


def _no_figure(entry: Entry) -> None:
    """Why there is no figure, and when it is expected."""
    line, cell = entry.line, entry.line.given("reason")
    if cell is None:
        return
    if line.given("result") or line.given("numerator"):
        entry.remarks.append(wrong(cell, "reason_and_figure"))
        return
    reason = meant("reason", str(cell.value))
    if reason is None:
        entry.remarks.append(wrong(cell, "no_word", text=cell.value, words="reason"))
        return
    told: dict[str, Any] = {"reason": reason}
    if expected := line.given("expected"):
        when = read_partial(expected)
        if isinstance(when, Trouble):
            entry.remarks.append(wrong(expected, when.code, **when.args))
        else:
            told["expected"] = when
            entry.cells["no_figure.expected"] = expected
    entry.put("no_figure", told, cell)


def _when(entry: Entry, period: str | None, cut_off: date | None) -> None:
    cell, first = entry.line.given("as_of"), entry.line.first
    if cell is None:
        if cut_off:
            entry.put("as_of", cut_off, first)
            entry.remarks.append(note(first, "form_cut_off", day=cut_off))
        elif period:
            entry.put("period", period, first)
            entry.remarks.append(note(first, "form_period", period=period))
        else:
            entry.remarks.append(wrong(first, "no_date"))
        return
    when = read_when(cell)
    if isinstance(when, Trouble):
        entry.remarks.append(wrong(cell, when.code, **when.args))
    else:
        entry.put(when[0], when[1], cell)


def _hold_against(entry: Entry, cut_off: date, end: date) -> None:
    """A day between the cut-off day and the end of the period is one that only an estimate has."""
    day, cell = entry.record.get("as_of"), entry.line.given("as_of")
    if cell and day and cut_off < day <= end and entry.record.get("nature") != "estimate":
        entry.remarks.append(wrong(cell, "after_cut_off", day=day, cut_off=cut_off))


def _choice(entry: Entry, column: str, words: str) -> None:
    cell = entry.line.given(column)
    if cell is None:
        return
    chosen = meant(words, str(cell.value))
    if chosen is None:
        entry.remarks.append(wrong(cell, "no_word", text=cell.value, words=words))
    else:
        entry.put(column, chosen, cell)


def _correction(entry: Entry) -> None:
    """A figure that replaces an earlier one, with the reason."""
    for column, key in (("corrects", "corrects"), ("correction", "reason")):
        if cell := entry.line.given(column):
            entry.put(key, entry.line.text(column), cell)


def _note(entry: Entry) -> None:
    if cell := entry.line.given("note"):
        entry.put("note", entry.line.text("note"), cell)
