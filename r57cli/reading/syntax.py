"""Syntax errors of YAML in words of our own.

PyYAML's two parsers word their problems differently and in terms of the YAML standard. Their text
only picks the variant; it never reaches a user.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from r57cli.reading.finding import Finding
from r57cli.reading.late import KEY, bullet, cause
from r57cli.reading.positions import START, Span
from r57cli.reading.recovery import has_content

if TYPE_CHECKING:
    from collections.abc import Sequence

# The first entry whose words are all in the problem or its context decides.
_VARIANTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("colon", ("mapping values are not allowed",)),
    ("tab", ("tab character",)),
    ("quote", ("quoted scalar", "end of stream")),
    ("quote", ("quoted scalar", "document indicator")),
    ("document", ("document indicator",)),
    ("escape", ("quoted scalar",)),
    ("sign", ("scanning a block scalar",)),
    ("special", ("cannot start any token",)),
    ("special", ("scanning an alias",)),
    ("special", ("scanning an anchor",)),
    ("special", ("scanning a directive",)),
    ("special", ("tag",)),
    ("no_colon", ("could not find expected ':'",)),
    ("dash", ("sequence entries are not allowed",)),
    ("flow", ("flow sequence",)),
    ("flow", ("flow mapping",)),
    ("flow", ("flow node",)),
    ("root", ("document start",)),
    ("indent", ("block mapping",)),
    ("indent", ("block collection",)),
    ("indent", ("block sequence",)),
)
_WORD = re.compile(r"[\w-]+")
_INDENTED = re.compile(r" +([\w-]+):(?:\s|$)")
_ENTRY = re.compile(r"\s*(?:- +)?[a-z_]+:(?:\s|$)|\s*- ")
_TOLD_LATE = frozenset({"colon", "continued", "indent", "root", "dash"})
"""Variants told where the file went on although the line above is at fault."""

_AT_OPENING = frozenset({"quote", "flow", "no_colon", "sign"})
"""Variants told where the thing begins that does not end, not where the file went on."""


def syntax_finding(problem: Exception, lines: Sequence[str], quoted: Span | None = None) -> Finding:
    """R118 for an exception of PyYAML, at the place that must be looked at; R106 after an end.

    `quoted` is the text in quotes that ended just before it.
    """
    if quoted and _swallows(quoted, lines):
        line, column = quoted.line, quoted.column
        return Finding(code="R118", variant="quote", span=Span(line, column, line, column + 1))
    words = f"{getattr(problem, 'context', '')} {getattr(problem, 'problem', '')}"
    variant = next((name for name, parts in _VARIANTS if all(p in words for p in parts)), "")
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if variant in _AT_OPENING or (variant == "special" and "while scanning" in words):
        mark = getattr(problem, "context_mark", None) or mark
    span = _span(mark, lines)
    if variant == "root" and (end := _end_above(span, lines)):
        return Finding(code="R106", span=end)
    variant = _refined("special" if variant == "sign" else variant, span, lines)
    if variant == "special" and (sign := bullet(span.line, lines)):
        return Finding(code="R118", variant="bullet", span=sign)
    if variant == "root" and (key := _first_key_indented(span, lines)):
        return Finding(code="R118", variant="indented", span=key)
    if variant in _TOLD_LATE:
        variant, span = cause(variant, span, lines)
    if variant == "no_colon" and (word := _WORD.match(lines[span.line - 1], span.column - 1)):
        span = Span(span.line, span.column, span.line, word.end() + 1)
    return Finding(code="R118", variant=variant, span=span)


def too_deep(lines: Sequence[str], most: int) -> Span | None:
    """The first bracket that opens within so many others in its line; None where there is none."""
    for number, line in enumerate(lines, start=1):
        depth = 0
        for column, letter in enumerate(line, start=1):
            depth += (letter in "[{") - (letter in "]}")
            if depth > most:
                return Span(number, column, number, column + 1)
    return None


def _swallows(quoted: Span, lines: Sequence[str]) -> bool:
    """True for a text over several lines with keys or dashes in it: it ended by chance."""
    return any(_ENTRY.match(line) for line in lines[quoted.line : quoted.end_line])


def _end_above(span: Span, lines: Sequence[str]) -> Span | None:
    """The `...` above a place that ends the document."""
    for at in range(span.line - 1, 0, -1):
        if lines[at - 1].rstrip() == "...":
            return Span(at, 1, at, 4)
        if lines[at - 1].strip() and at < span.line - 1:
            return None
    return None


def _first_key_indented(span: Span, lines: Sequence[str]) -> Span | None:
    """The first key of a file where it is indented, and what comes later is not."""
    first = next((at for at, each in enumerate(lines) if has_content(each)), span.line)
    key = _INDENTED.match(lines[first]) if first < span.line - 1 and span.column == 1 else None
    return Span(first + 1, key.start(1) + 1, first + 1, key.end(1) + 1) if key else None


def _span(mark: Any, lines: Sequence[str]) -> Span:
    """One letter at the mark; at the end of the file, the end of its last line with text."""
    if mark is None:
        return START
    line, column = mark.line, mark.column
    tab = line < len(lines) and lines[line].startswith("\t", column)
    if not tab and not any(each.strip() for each in lines[line:]):
        filled = [at for at, each in enumerate(lines) if each.strip()]
        line = filled[-1] if filled else 0
        column = len(lines[line].rstrip())
    return Span(line + 1, column + 1, line + 1, column + 2)


def _refined(variant: str, span: Span, lines: Sequence[str]) -> str:
    """What the letters at the place say beyond the words of the parser."""
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    before, after = line[: span.column - 1], line[span.column - 1 :]
    if variant == "special" and after.startswith("\t"):
        return "tab"
    if variant == "colon" and KEY.fullmatch(before):
        return "continued"
    if variant in {"indent", "root"} and before.rstrip().endswith(("'", '"')):
        return "after_quote"
    if variant in {"indent", "root", "flow"} and before.rstrip().endswith(("]", "}")):
        return "second_bracket" if after.startswith(("]", "}")) else "after_bracket"
    if variant in {"colon", "dash", "indent", "root"} and "\t" in line:
        return "tab"
    return variant
