"""A text that is not in plain style, with all that is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading import characters
from r57cli.reading.build import Built, build
from r57cli.reading.conflicts import without_conflicts
from r57cli.reading.finding import Finding
from r57cli.reading.late import flattened
from r57cli.reading.pasted import without_pasted
from r57cli.reading.positions import START, Path, part_of
from r57cli.reading.recovery import leave_out
from r57cli.reading.trail import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from r57cli.reading.source import SourceFile


def closely(text: str, file: Callable[..., SourceFile]) -> SourceFile:
    """The file of a text that is not in plain style, with all that is wrong in it."""
    marks, whole = without_conflicts(text)
    if whole is None:
        return file(findings=tuple(marks))
    pasted, kept = without_pasted(whole.text)
    marks += pasted
    if kept is None:
        return file(findings=tuple(marks))
    whole = kept._replace(lost=whole.lost + kept.lost, ids=whole.ids + kept.ids)
    odd = [*characters.forbidden(text), *characters.not_composed(text)]
    tabs = characters.tabs(text)
    readable, lost, ids, _ = whole
    readable = characters.parseable(readable) if odd else readable
    unindented = [*_lines(tabs), *(characters.shifted(readable) if odd else ())]
    is_headless = bool(marks)
    if unindented:  # no indentation, no structure to read
        rest = None if len(tabs) > characters.MOST_REPORTED else leave_out(readable, unindented)
        if rest is None:
            return file(findings=(*marks, *odd, *tabs))
        readable, lost, ids = rest.text, lost + rest.lost, ids + rest.ids
        is_headless |= not rest.lost
    if flat := flattened(readable):
        return file(findings=(*marks, *odd, flat))
    built = build(readable, characters.cleaner(odd))
    told = _not_consequences(built.findings, odd)
    return file(
        data=built.data if isinstance(built.data, dict) and not _is_bare(built) else None,
        index=built.index,
        findings=(*marks, *odd, *tabs, *told, *([] if odd else _root(built))),
        reported=built.reported.union(_odd_values(built, odd), [(UNNAMED,)] if is_headless else ()),
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
        holds = span and any(
            span.column <= at < span.end_column for at in columns.get(span.line, ())
        )
        if holds and not isinstance(part_of(built.data, path), dict | list):
            yield path


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
