"""A screen as Markdown: headings, paragraphs, tables."""

from __future__ import annotations

import re

from r57cli.output.screen import Code, Grid, Line, Screen

_ESCAPED = re.compile(r"([\\|*_`<\[\]])")
_MARKS = {"title": "# ", "heading": "## ", "subheading": "### "}


def to_markdown(screen: Screen) -> str:
    """The screen as a Markdown document, with what Markdown would interpret escaped."""
    parts = [_part(part) for part in screen.parts]
    return "\n\n".join(part for part in parts if part) + "\n"


def _part(part: Line | Grid | Code) -> str:
    if isinstance(part, Code):
        return f"```yaml\n{part.text}\n```"
    return _line(part) if isinstance(part, Line) else _grid(part)


def _line(line: Line) -> str:
    return f"{_MARKS.get(line.style, '')}{_escape(line.text)}" if line.text else ""


def _grid(grid: Grid) -> str:
    tables = []
    for caption, rows in grid.groups:
        head = _row([column.heading for column in grid.columns])
        rule = _row(["---:" if column.right else "---" for column in grid.columns], escape=False)
        table = "\n".join([head, rule, *(_row(list(row)) for row in rows)])
        tables.append(f"**{_escape(caption)}**\n\n{table}" if caption else table)
    return "\n\n".join(tables)


def _row(cells: list[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(_escape(cell) if escape else cell for cell in cells)} |"


def _escape(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", text)
