"""One file as read: its text, its data, the place of each part, and what is wrong so far."""

from __future__ import annotations

import errno
from functools import partial, reduce
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.reading import characters
from r57cli.reading.build import Built, build, index_of
from r57cli.reading.conflicts import without_conflicts
from r57cli.reading.decoding import decode
from r57cli.reading.finding import Finding, shown
from r57cli.reading.late import flattened
from r57cli.reading.positions import START, Index, Path
from r57cli.reading.quick import quick
from r57cli.reading.raw import MOST_BYTES, UnfitError, digest_of, display_of, read_raw
from r57cli.reading.recovery import leave_out
from r57cli.reading.trail import UNNAMED

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterator


_NOWHERE = Index()
"""The places of a file in which nothing was found."""


class SourceFile(Frozen):
    """A file that was read.

    `name` is its path in the data folder, `display` the path to show. `digest` is the SHA-256 of
    its bytes in hexadecimal, empty where they could not be had (`readable` is False then). `text`
    is empty where the bytes are not UTF-8. `data` is None where the file is broken beyond its
    root. `reported` holds the paths of values that were refused: what else is wrong at or under
    them follows from that. `parsed` is the text that the data comes from: without the records that
    are no YAML, whose number is `left_out` and whose ids, as far as they can be seen, `left_ids`.
    """

    name: str
    display: str
    digest: str = ""
    text: str = ""
    data: dict[str, Any] | None = None
    index: Index = _NOWHERE
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    reported: frozenset[Path] = frozenset()
    parsed: str = ""
    left_out: int = 0
    left_ids: tuple[str, ...] = ()

    def value(self, path: Path) -> Any:
        """What stands at a path that is in the data."""
        return reduce(lambda node, part: node[part], path, self.data)

    def has_reported(self, path: Path) -> bool:
        """True at or under a refused value, and for a list that holds one."""
        if not self.reported:
            return False
        if any(path[:end] in self.reported for end in range(len(path) + 1)):
            return True
        items = (each for each in self.reported if each and isinstance(each[-1], int))
        return any(each[:-1] == path for each in items)


def read(path: str | pathlib.Path, name: str) -> SourceFile:
    """Read the file that has this name in its data folder. Never raises; waits for nothing."""
    display = display_of(path)
    try:
        raw = read_raw(path)
    except (UnfitError, OSError, ValueError) as problem:
        refused = _problem(problem)
        return SourceFile(name=name, display=display, findings=(refused,), readable=False)
    return parse(raw, name, display)


def parse(raw: bytes, name: str, display: str = "") -> SourceFile:
    """The same for bytes that are there already, e.g. from stdin."""
    file = partial(SourceFile, name=name, display=display or name)
    if len(raw) > MOST_BYTES:
        return file(findings=(_unfit("too_large"),), readable=False)
    digest = digest_of(raw)
    text, undecodable = decode(raw)
    if undecodable is not None:
        return file(digest=digest, findings=(undecodable,))
    data = quick(text)
    if data is not None:
        return file(digest=digest, text=text, data=data, index=index_of(text, data), parsed=text)
    return _closely(text, partial(file, digest=digest, text=text))


def _closely(text: str, file: Callable[..., SourceFile]) -> SourceFile:
    """The file of a text that is not in plain style, with all that is wrong in it."""
    marks, whole = without_conflicts(text)
    if whole is None:
        return file(findings=tuple(marks))
    odd = [*characters.forbidden(text), *characters.not_composed(text)]
    tabs = characters.tabs(text)
    readable, lost, ids = whole
    readable = characters.parseable(readable) if odd else readable
    unindented = [*_lines(tabs), *(characters.shifted(readable) if odd else ())]
    if unindented:  # no indentation, no structure to read
        rest = None if len(tabs) > characters.MOST_REPORTED else leave_out(readable, unindented)
        if rest is None:
            return file(findings=(*marks, *odd, *tabs))
        readable, lost, ids = rest.text, lost + rest.lost, ids + rest.ids
    if flat := flattened(readable):
        return file(findings=(*marks, *odd, flat))
    built = build(readable, characters.cleaner(odd))
    told = _not_consequences(built.findings, odd)
    return file(
        data=built.data if isinstance(built.data, dict) and not _is_bare(built) else None,
        index=built.index,
        findings=(*marks, *odd, *tabs, *told, *([] if odd else _root(built))),
        reported=built.reported.union(_odd_values(built, odd), [(UNNAMED,)] if marks else ()),
        parsed=built.text,
        left_out=built.left_out + lost,
        left_ids=ids + built.ids,
    )


def _lines(findings: list[Finding]) -> list[int]:
    return [each.span.line for each in findings if each.span]


def _odd_values(built: Built, odd: list[Finding]) -> Iterator[Path]:
    """The values with a forbidden character in them: what else is wrong with them may be that."""
    columns: dict[int, list[int]] = {}
    for each in odd:
        if each.span and each.code == "R103":
            columns.setdefault(each.span.line, []).append(each.span.column)
    for path in built.index.values if columns and built.complete else ():
        span = built.index.value(path)
        if span and any(span.column <= at < span.end_column for at in columns.get(span.line, ())):
            value = reduce(lambda node, part: node[part], path, built.data)
            if not isinstance(value, dict | list):
                yield path


def _unfit(variant: str) -> Finding:
    most = f"{MOST_BYTES // (1024 * 1024)} MiB"
    args = {"most": most} if variant == "too_large" else {}
    return Finding(code="R101", variant=variant, args=args, span=START)


def _problem(problem: UnfitError | OSError | ValueError) -> Finding:
    """R101 for what the system said; its number stands for its words, which vary."""
    if isinstance(problem, UnfitError):
        return _unfit(problem.variant)
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return Finding(code="R101", variant="missing", span=START)
    if isinstance(problem, PermissionError):
        return Finding(code="R101", variant="permission", span=START)
    number = problem.errno if isinstance(problem, OSError) else None
    reason = errno.errorcode.get(number or 0, type(problem).__name__)
    return Finding(code="R101", variant="other", args={"problem": shown(reason)}, span=START)


def _not_consequences(found: list[Finding], odd: list[Finding]) -> list[Finding]:
    """Without a syntax error in a line whose forbidden characters explain it."""
    lines = {each.span.line for each in odd if each.span and each.code == "R103"}
    return [
        each
        for each in found
        if each.code != "R118" or each.span is None or each.span.line not in lines
    ]


def _is_bare(built: Built) -> bool:
    """True for braces with nothing in them."""
    return built.complete and built.data == {} and not built.findings


def _root(built: Built) -> list[Finding]:
    """R105 for a file without content, R107 for a root that is no mapping."""
    told = built.findings and not isinstance(built.data, list)
    if _is_bare(built):
        return [Finding(code="R105", span=START)]
    if not built.complete or told or isinstance(built.data, dict):
        return []
    span = built.index.value(()) or START
    if built.data is None and span.line == span.end_line and span.column == span.end_column:
        return [Finding(code="R105", span=START)]
    variant = "list" if isinstance(built.data, list) else ""
    return [Finding(code="R107", variant=variant, span=span)]
