"""A file that was checked, and what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from r57cli.reading.locate import Located


class Checked(Frozen):
    """A file that was checked: its findings, and the codes of those that it is exempted from.

    `name` is its path in the data folder, `display` the path to show, `digest` the SHA-256 of the
    bytes that were checked; one that is not `readable` could not be opened.
    """

    name: str
    display: str
    digest: str
    readable: bool
    findings: list[Located]
    exempted: list[str]

    @property
    def errors(self) -> list[Located]:
        """The findings that are errors."""
        return [each for each in self.findings if each.finding.severity == "error"]
