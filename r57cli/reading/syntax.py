"""YAML syntax errors in words of our own, whatever the parser calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading.finding import Finding
from r57cli.reading.positions import Span

if TYPE_CHECKING:
    import yaml

_VARIANTS = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "no_colon"),
    ("cannot start any token", "start"),
    ("unexpected end of stream", "quote"),
    ("did not find expected <document start>", "document"),
    ("expected <block end>", "indent"),
    ("block end", "indent"),
    ("did not find expected key", "indent"),
    ("did not find expected '-' indicator", "indent"),
    ("did not find expected ',' or", "flow"),
    ("expected ',' or", "flow"),
    ("did not find expected node content", "flow"),
    ("block sequence entries are not allowed", "indent"),
    ("undefined alias", "alias"),
    ("unknown escape character", "escape"),
)


def syntax_finding(problem: yaml.YAMLError, text: str) -> Finding:
    """The finding of a syntax error, at the place where reading had to stop."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    said = str(getattr(problem, "problem", "") or "")
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    variant = next((name for words, name in _VARIANTS if words in said), "")
    context = getattr(problem, "context_mark", None)
    if variant in {"quote", "flow"} and context is not None:
        line, column = context.line + 1, context.column + 1
    lines = text.split("\n")
    if line <= len(lines) and "\t" in lines[line - 1][: max(column, 1)]:
        variant = "tab"
    return Finding(code="R118", variant=variant, span=Span(line, column, line, column + 1))
