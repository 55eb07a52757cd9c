"""Syntax errors of YAML in words of our own.

PyYAML's two parsers word their problems differently and in terms of the YAML standard. Their text
only picks the variant; it never reaches a user.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from r57cli.reading.finding import Finding
from r57cli.reading.positions import START, Span

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
_KEY = re.compile(r"\s*[\w-]+")
_TIGHT_DASH = re.compile(r"\s*(-)[^\W\d]\w*:")
_AFTER_A_DASH = frozenset({"colon", "continued", "indent"})
_AT_OPENING = frozenset({"quote", "flow", "no_colon", "sign"})
"""Variants told where the thing begins that does not end, not where the file went on."""


def syntax_finding(problem: Exception, lines: Sequence[str]) -> Finding:
    """R118 for an exception of PyYAML, at the place that must be looked at."""
    words = f"{getattr(problem, 'context', '')} {getattr(problem, 'problem', '')}"
    variant = next((name for name, parts in _VARIANTS if all(p in words for p in parts)), "")
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if variant in _AT_OPENING:
        mark = getattr(problem, "context_mark", None) or mark
    span = _span(mark, lines)
    variant = _refined("special" if variant == "sign" else variant, span, lines)
    if variant in _AFTER_A_DASH and (dash := _dash_before(span, lines)):
        variant, span = "dash_space", dash
    return Finding(code="R118", variant=variant, span=span)


def _dash_before(span: Span, lines: Sequence[str]) -> Span | None:
    """The dash of the line above that has no space after it, and so begins no list item."""
    above = span.line - 1
    found = _TIGHT_DASH.match(lines[above - 1]) if 1 <= above <= len(lines) else None
    return Span(above, found.start(1) + 1, above, found.end(1) + 1) if found else None


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
    if variant == "colon" and _KEY.fullmatch(before):
        return "continued"
    if variant in {"indent", "root"} and before.rstrip().endswith(("'", '"')):
        return "after_quote"
    if variant in {"indent", "root", "flow"} and before.rstrip().endswith(("]", "}")):
        return "after_bracket"
    if variant in {"colon", "dash", "indent", "root"} and "\t" in line:
        return "tab"
    return variant
