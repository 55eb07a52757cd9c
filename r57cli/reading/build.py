"""From a text to data: one pass over the events of YAML, more where a text is broken.

Places are noted only when one is asked for: most files never are, and the pass is then run again.
YAML itself is imported only where a file needs it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.positions import Index, Path
from r57cli.reading.recovery import Rest, go_on, leave_out, leave_out_line
from r57cli.reading.trail import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from r57cli.reading.events import Pass

_MOST_LETTERS = 20_000_000
"""So many are read again and again: a long text less often than a short one."""


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
    told: dict[Hashable, Finding] = {}
    headless: set[Path] = set()
    ids: tuple[str, ...] = ()
    left_out = 0
    marks: set[int] = set()
    run = partial(_run, clean=clean, loader=loader)
    found = run(text)
    attempts = min(MOST_FINDINGS, _MOST_LETTERS // max(len(text), 1))
    for _ in range(attempts):
        end = _end_within(text, found)
        if end is None:
            break
        _tell(told, end[:1])
        text, found = end[1], run(end[1])
    for _ in range(attempts):
        step = _recovered(text, found, run)
        if step is None:
            break
        rest, again = step
        if rest.partial and found.broken:
            marks.add(found.broken.line)
        _tell(told, found.findings)
        headless |= set() if rest.lost or rest.partial else {(UNNAMED,)}
        left_out, ids = left_out + rest.lost, ids + rest.ids
        text, found = rest.text, again
    else:
        _tell(told, _not_beyond(found))
    _tell(told, found.findings)
    return Built(
        text=text,
        data=found.root if found.complete else None,
        index=Index(found.root, lambda: marks_of(text, clean, loader)),
        findings=[each for each in told.values() if not _is_of_mark(each, marks)],
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


def _tell(told: dict[Hashable, Finding], found: Iterable[Finding]) -> None:
    """Add what was found in one more pass; most of it was found in those before."""
    for each in found:
        told.setdefault((each.code, each.variant, each.span), each)


def _not_beyond(last: Pass) -> list[Finding]:
    """R122 where the last pass that is made breaks off like those before it."""
    more = Finding(code="R122", variant="broken", span=last.broken)
    return [more] if last.broken else []


def _end_within(text: str, found: Pass) -> tuple[Finding, str] | None:
    """What ended the document of a pass although it goes on, and the text without that line."""
    end = next((each for each in found.findings if each.code == "R106"), None)
    whole = go_on(text, end.span.line) if end and end.span else None
    return None if end is None or whole is None else (end, whole)


def _recovered(text: str, found: Pass, run: Callable[[str], Pass]) -> tuple[Rest, Pass] | None:
    """The text without what broke a pass, and the pass over it; None where that leads no further.

    That is one line, else the whole record.
    """
    if found.broken is None:
        return None
    line = found.broken.line
    if part := leave_out_line(text, line):
        rest, end = Rest(part[0], 0, partial=True), part[1]
        again = run(rest.text)
        if _goes_on(rest, again) and (again.broken is None or again.broken.line > end):
            return rest, again
    without = leave_out(text, [line])
    if without is None:
        return None
    again = run(without.text)
    return (without, again) if _goes_on(without, again) else None


def _goes_on(rest: Rest, again: Pass) -> bool:
    """False where what broke the pass may well be the same mistake once more."""
    broken = again.broken
    return again.complete or (
        broken is not None and leave_out(rest.text, [broken.line]) is not None
    )


def _is_of_mark(finding: Finding, marks: set[int]) -> bool:
    """True for the missing value of a mark that stands for a line that was left out."""
    is_empty = finding.code == "R121" and finding.args["key"] == UNNAMED
    return is_empty and finding.span is not None and finding.span.line in marks


def _run(
    text: str, clean: Callable[[str], str] | None, loader: Any, *, noting: bool = False
) -> Pass:
    from r57cli.reading.events import LOADER, Pass  # noqa: PLC0415 - plain files need no YAML

    found = Pass(text, clean)
    found.noting = noting
    found.run(loader or LOADER)
    return found
