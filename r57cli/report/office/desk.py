"""What every part of the report on one territory is written with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from r57cli.output.screen import Screen
from r57cli.report.annex import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.messages import Messages
    from r57cli.report.story import Story
    from r57cli.rows.gap.rows import GapRow, GapSummary
    from r57cli.rows.report.rows import ReportAnswer, ReportTerritory
    from r57cli.rows.views import DocumentView


@dataclass(slots=True)
class Desk:
    """One territory on its way into the story; `screen` is the part that is being written."""

    story: Story
    answer: ReportAnswer
    territory: ReportTerritory
    m: Messages
    screen: Screen = field(default_factory=Screen)

    @property
    def summary(self) -> GapSummary:
        """The counts of the territory."""
        return self.territory.summary

    @property
    def rows(self) -> tuple[GapRow, ...]:
        """Every row of the territory."""
        return self.territory.rows

    @property
    def documents(self) -> tuple[DocumentView, ...]:
        """The documents that are cited by number: those read, then the others."""
        return (*self.summary.documents, *self.summary.unread_documents)

    @property
    def sources(self) -> Sources:
        """The documents by number."""
        return Sources(self.documents)

    def part(self, name: str) -> None:
        """Start a part under its heading."""
        self.screen = self.story.screen()
        self.screen.line(self.m(f"office.part.{name}"), "heading")

    def bullets(self, texts: Iterable[str]) -> None:
        """Sentences one under the other."""
        for text in texts:
            self.screen.line(f"{text}.", "bullet")
