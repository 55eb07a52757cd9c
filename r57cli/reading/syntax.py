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
    ("special", ("scanning a block scalar",)),
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
_AT_OPENING = frozenset({"quote", "flow"})


def syntax_finding(problem: Exception, lines: Sequence[str]) -> Finding:
    """R118 for an exception of PyYAML, at the place that must be looked at."""
    words = f"{getattr(problem, 'context', '')} {getattr(problem, 'problem', '')}"
    variant = next((name for name, parts in _VARIANTS if all(p in words for p in parts)), "")
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if variant in _AT_OPENING:
        mark = getattr(problem, "context_mark", None) or mark
    span = _span(mark, lines)
    return Finding(code="R118", variant=_refined(variant, span, lines), span=span)


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
