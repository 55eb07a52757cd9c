"""From a text to data: one pass over the events of YAML, more where a text is broken.

Places are noted only when one is asked for: most files never are, and the pass is then run again.
YAML itself is imported only where a file needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.reading.positions import Index, Path
from r57cli.reading.recovery import MOST_LETTERS, Rest, go_on, leave_out
from r57cli.reading.trail import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from r57cli.reading.events import Pass
    from r57cli.reading.finding import Finding

_MOST_RECOVERIES = 20


class Built(Frozen):
    """What a pass gave; `data` is of any type, and None where `complete` is False.

    `text` is what was read in the end, `left_out` the number of records that are not in it, and
    `ids` those that they have.
    """

    text: str
    data: Any
    index: Index
    findings: list[Finding]
    reported: frozenset[Path]
    complete: bool
    left_out: int = 0
    ids: tuple[str, ...] = ()


def build(text: str, clean: Callable[[str], str] | None = None, loader: Any = None) -> Built:
    """Read the first document of a text; `clean` is put over every scalar. Never raises.

    A record with a syntax error is told, left out, and the rest read. A line that ends the document
    in the middle of a record is told, and reading goes on below it.
    """
    findings: list[Finding] = []
    headless: set[Path] = set()
    ids: tuple[str, ...] = ()
    left_out = 0
    found = _run(text, clean, loader)
    attempts = _MOST_RECOVERIES if len(text) <= MOST_LETTERS else 0
    for _ in range(attempts):
        end = _end_within(text, found)
        if end is None:
            break
        findings.append(end[0])
        text, found = end[1], _run(end[1], clean, loader)
    rest = _without(text, found)
    for _ in range(attempts):
        if rest is None:
            break
        again = _run(rest.text, clean, loader)
        more = _without(rest.text, again)
        if not again.complete and more is None:  # it may well be the same mistake once more
            break
        findings += found.findings
        headless |= set() if rest.lost else {(UNNAMED,)}
        left_out, ids = left_out + rest.lost, ids + rest.ids
        text, found, rest = rest.text, again, more
    return Built(
        text=text,
        data=found.root if found.complete else None,
        index=Index(found.root, lambda: marks_of(text, clean, loader)),
        findings=[*findings, *found.findings],
        reported=frozenset(headless | found.reported),
        complete=found.complete,
        left_out=left_out,
        ids=ids,
    )


def marks_of(
    text: str, clean: Callable[[str], str] | None = None, loader: Any = None
) -> Sequence[int]:
    """Where each key and value of a text stands, as `Index` takes it."""
    return _run(text, clean, loader, noting=True).marks


def _end_within(text: str, found: Pass) -> tuple[Finding, str] | None:
    """What ended the document of a pass although it goes on, and the text without that line."""
    end = next((each for each in found.findings if each.code == "R106"), None)
    whole = go_on(text, end.span.line) if end and end.span else None
    return None if end is None or whole is None else (end, whole)


def _without(text: str, found: Pass) -> Rest | None:
    """The text without what broke a pass; None where it cannot be."""
    return leave_out(text, [found.broken.line]) if found.broken else None


def _run(
    text: str, clean: Callable[[str], str] | None, loader: Any, *, noting: bool = False
) -> Pass:
    from r57cli.reading.events import LOADER, Pass  # noqa: PLC0415 - plain files need no YAML

    found = Pass(text, clean)
    found.noting = noting
    found.run(loader or LOADER)
    return found
