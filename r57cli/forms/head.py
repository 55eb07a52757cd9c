"""For which place and period a form is, and until which day: what stands above its lines.

The command says it instead where the form does not.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from r57cli.domain.dates import parse_period
from r57cli.forms.notation import Trouble, read_when
from r57cli.forms.problems import Remark, wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from r57cli.dataset.dataset import Register
    from r57cli.domain.records import Place
    from r57cli.forms.sheets import Cell

T = TypeVar("T")


class Head:
    """The cells above the forms of a file by what they say, and what is wrong with them.

    The command says it for a form that does not; where several say it, they have to agree.
    """

    def __init__(self, cells: dict[str, list[Cell]]) -> None:
        self._cells = cells
        self.remarks: list[Remark] = []

    def place(self, given: Place | None, register: Register) -> Place | None:
        """The place; None, with a remark, where nothing says it."""

        def read(cell: Cell) -> Place | Remark:
            found = register.find_place(str(cell.value))
            return found.place if found else wrong(cell, "no_place", text=cell.value)

        cells = self._cells.get("place", ())
        if given is None and not cells:
            self.remarks.append(Remark(cell="–", code="place_missing"))
        return self._said("place", given, read, lambda place: place.name.vi)

    def period(self, given: str | None) -> str | None:
        """The period in the notation of the data; None where nothing says it."""
        return self._said("period", given, _period, str)

    def cut_off(self, period: str | None) -> date | None:
        """The day that lines without one are of, which has to lie in the period.

        None for the last one: such lines are of the whole period.
        """
        span = parse_period(period) if period else None

        def read(cell: Cell) -> date | Remark:
            when = read_when(cell)
            if isinstance(when, Trouble) or not isinstance(when[1], date):
                return wrong(cell, "no_cut_off", text=cell.value)
            if span and not span.start <= when[1] <= span.end:
                return wrong(cell, "cut_off_outside", day=when[1], period=span.text)
            return when[1]

        day = self._said("cut_off", None, read, date.isoformat)
        return None if span and day == span.end else day

    def _said(
        self,
        name: str,
        given: T | None,
        read: Callable[[Cell], T | Remark],
        shown: Callable[[T], str],
    ) -> T | None:
        """What is given, else what the first cell says; a remark at each that says another thing.

        A cell that cannot be read says nothing where the command does.
        """
        found, source = given, f"--{name}"
        for cell in self._cells.get(name, ()):
            said = read(cell)
            if isinstance(said, Remark):
                self.remarks += [said] if given is None else []
            elif found is None:
                found, source = said, cell.name
            elif said != found:
                about = {"said": shown(said), "other": shown(found), "source": source}
                self.remarks.append(wrong(cell, "disagrees", **about))
        return found


def _period(cell: Cell) -> str | Remark:
    when = read_when(cell)
    if isinstance(when, Trouble) or when[0] != "period":
        return wrong(cell, "no_period", text=cell.value)
    return parse_period(str(when[1])).text
