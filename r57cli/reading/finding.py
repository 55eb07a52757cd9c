"""What is wrong with a file: a symbolic place, a message id and its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from r57cli.domain.frozen import Frozen
from r57cli.domain.ruleset import RULES
from r57cli.domain.spelling import writable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.domain.ruleset import Severity
    from r57cli.reading.positions import Path, Span

On = Literal["key", "value"]
MOST_SHOWN = 60
MOST_FINDINGS = 500
"""So many are told of one file; then it is said that there are more."""


class Related(Frozen):
    """Another place that a finding speaks of, with the id of its message.

    `file` is the name of another file of the data; empty where it is the same one.
    """

    file: str = ""
    path: Path = ()
    span: Span | None = None
    message: str = "related.first"
    on: On = "value"


class Finding(Frozen):
    """One mistake.

    The message id is `finding.CODE` or `finding.CODE.VARIANT`, that of the hint `hint.…`. The place
    is given by `path` and looked up once, at the end; only the reader gives a `span` itself.

    `cause` is what the record stands against elsewhere, and `peers` how many records of its file
    could stand against the same: where all of them do, that is the mistake; 0 where it certainly
    is.
    """

    code: str
    variant: str = ""
    args: Mapping[str, str] = {}
    path: Path = ()
    on: On = "value"
    span: Span | None = None
    related: tuple[Related, ...] = ()
    cause: Related | None = None
    peers: int = 0

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return RULES[self.code].severity


def shown(written: object) -> str:
    """What was written, on one line and no longer than a message can bear."""
    text = {True: "true", False: "false"}[written] if isinstance(written, bool) else str(written)
    line = writable(" ".join(text[: MOST_SHOWN * 10].split()))
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"
