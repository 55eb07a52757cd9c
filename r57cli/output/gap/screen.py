"""The whole screen of `gap`: header, blocks, what is hidden, what to type next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from r57cli.domain.dates import HORIZON
from r57cli.output.answer import filtered_line
from r57cli.output.gap.compared import compared_blocks
from r57cli.output.gap.header import header
from r57cli.output.gap.missing import missing_blocks
from r57cli.output.gap.others import figure_block, workload_block
from r57cli.output.gap.worded import incomparable_block, worded_blocks
from r57cli.output.marks import is_starred
from r57cli.output.screen import Screen, block_letters
from r57cli.rows.gap.summary import is_attested, is_promise, is_silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.messages import Messages
    from r57cli.rows.gap.rows import GapAnswer, GapRow, GapSummary


@dataclass(slots=True)
class Part:
    """The rows of one territory on their way to the screen."""

    answer: GapAnswer
    summary: GapSummary
    rows: list[GapRow]
    m: Messages
    everything: bool
    screen: Screen
    near_shown: set[str] = field(default_factory=set)
    letters: Iterator[str] = field(default_factory=block_letters)

    def heading(self, text: str) -> None:
        """Start a block with its letter."""
        self.screen.line()
        self.screen.line(f"{next(self.letters)}. {text}", "heading")

    @property
    def has_stars(self) -> bool:
        """True where something of the territory is inferred."""
        views = (each for row in self.rows for each in (row.actual, *row.parts))
        return self.summary.newest_inferred or any(map(is_starred, views))

    def section(self, name: str) -> list[GapRow]:
        """The rows of a section."""
        return [row for row in self.rows if row.section == name]

    def shown(self, rows: list[GapRow]) -> list[GapRow]:
        """The rows, those of far or no year only when everything is asked for."""
        return [row for row in rows if self.everything or self.is_near(row)]

    def shown_blocks(self, rows: list[GapRow]) -> dict[str, list[GapRow]]:
        """The shown rows by block."""
        blocks: dict[str, list[GapRow]] = {}
        for row in self.shown(rows):
            blocks.setdefault(row.block, []).append(row)
        return blocks

    def is_near(self, row: GapRow) -> bool:
        """True for a row shown without asking: of a near deadline, or compared without one."""
        if row.block.isdigit():
            return int(row.block) <= HORIZON
        return row.section == "compared"


def gap_screen(answer: GapAnswer, m: Messages, *, everything: bool, filtered: bool) -> Screen:
    """All territories of the answer, one under the other."""
    screen = Screen()
    for at, summary in enumerate(answer.summary):
        if at:
            screen.line()
        rows = [row for row in answer.rows if row.territory == summary.territory]
        part = Part(answer, summary, rows, m, everything or filtered, screen)
        header(part)
        if filtered:
            screen.line(filtered_line(rows, m), "note")
        if answer.top:
            screen.line(m.count("gap.top", answer.top), "note")
        compared_blocks(part)
        workload_block(part)
        missing_blocks(part)
        worded_blocks(part)
        incomparable_block(part)
        figure_block(part)
        screen.line()
        if not (part.everything or answer.top):
            _hidden(part)
        _next(part)
    return screen


def _hidden(part: Part) -> None:
    m, rows = part.m, part.rows
    far = [row for row in rows if is_promise(row) and not part.is_near(row)]
    silent = [row for row in part.section("worded") if part.is_near(row) and is_silent(row)]
    told = [
        m.count(f"gap.hidden.{name}", number)
        for name, number in (
            ("promises", len(far)),
            ("compared", sum(row.section == "compared" for row in far)),
            ("attested", sum(map(is_attested, far))),
            ("worded", len(silent)),
            ("figures", part.summary.other_figures - len(part.section("figure"))),
        )
        if number
    ]
    if told:
        part.screen.line(m("gap.hidden", what=" · ".join(told)), "note")


def _next(part: Part) -> None:
    if part.has_stars:
        part.screen.line(part.m("gap.inferred"), "note")
    place = part.summary.place
    if not part.summary.promises:
        part.screen.line(part.m("gap.next"), "note")
        part.screen.line(part.m("gap.next.empty", place=place), indent=3)
        part.screen.line(part.m("gap.next.national", place=place), indent=3)
        return
    command = f"r57 gap {place} --as-of {part.answer.as_of.isoformat()} --all-rows"
    if part.everything:
        command = f"r57 list documents {place}"
    part.screen.line(part.m("gap.next"), "note")
    proposed = [command]
    if any(row.pace for row in part.rows):
        proposed.append(f"r57 track {place}{part.m.on_day}")
    asked = [f"explain {place} {row.indicator}" for row in _to_explain(part)[:1]]
    proposed.append(f"r57 {' '.join(asked) or f'list figures {place}'}{part.m.on_day}")
    for each in proposed:
        part.screen.line(f"{each}{part.m.options}", indent=3)


def _to_explain(part: Part) -> list[GapRow]:
    """The rows that raise the first question: what falls short, else what has no figure."""
    return [*part.section("compared"), *(row for row in part.section("missing") if row.nearest)]
