"""The report of `validate`: what was found, in how many files, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from datetime import date

    from r57cli.domain.ruleset import Severity
    from r57cli.reading.locate import Located


class Report(Frozen):
    """Findings in order of file and place, of files as they are checked on a day.

    `files` are the paths of all files checked, in order. `exempted` counts the findings that the
    files are exempted from; with `strict` a warning counts as an error.
    """

    as_of: date
    found: tuple[Located, ...]
    files: tuple[str, ...]
    exempted: int = 0
    strict: bool = False

    def level(self, located: Located) -> Severity:
        """How a finding counts in this run."""
        return "error" if self.strict else located.finding.severity

    @property
    def errors(self) -> int:
        """The number of errors."""
        return sum(self.level(each) == "error" for each in self.found)

    @property
    def warnings(self) -> int:
        """The number of warnings."""
        return len(self.found) - self.errors
