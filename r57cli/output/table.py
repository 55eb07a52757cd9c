"""A screen drawn as aligned text: rich tables, one record a line where it is narrow."""

from __future__ import annotations

import io
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from r57cli.output.letters import fold_for
from r57cli.output.screen import Code, Grid, Line, Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.output.canvas import Canvas

_STYLES = {
    "title": "bold",
    "heading": "bold cyan",
    "subheading": "bold",
    "caption": "italic",
    "note": "dim",
}
_GUTTER = 2
_FOLDED = 12
"""The least width of a column of addresses and paths, which may be folded anywhere."""


def draw(screen: Screen, canvas: Canvas) -> str:
    """The screen as text; nothing is ever cut, a cell that is too wide is folded."""
    parts = [_written(part, canvas.encoding) for part in screen.parts]
    widest = max(map(_natural, parts), default=1)
    width = canvas.width or max(widest, 1)
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        height=1000,
        color_system="standard" if canvas.colour else None,
        force_terminal=canvas.colour,
        no_color=not canvas.colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        if isinstance(part, Line):
            _draw_line(console, part)
        elif isinstance(part, Code):
            _draw_code(console, part)
        else:
            _draw_grid(console, part, width)
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _written(part: Line | Grid | Code, encoding: str) -> Line | Grid | Code:
    """A part in the letters that the encoding has, before its width is measured."""
    fold = partial(fold_for, encoding=encoding)
    if not isinstance(part, Grid):
        return part._replace(text=fold(part.text))
    columns = tuple(each._replace(heading=fold(each.heading)) for each in part.columns)
    groups = tuple(
        (fold(caption), tuple(tuple(map(fold, row)) for row in rows))
        for caption, rows in part.groups
    )
    return part._replace(columns=columns, groups=groups)


def _natural(part: Line | Grid | Code) -> int:
    if isinstance(part, Code):
        return part.indent + max(map(cell_len, part.text.split("\n")))
    if isinstance(part, Line):
        return cell_len(part.text) + part.indent
    return part.indent + sum(_widths(part)) + _GUTTER * (len(part.columns) - 1)


def _widths(grid: Grid) -> list[int]:
    lines = [tuple(column.heading for column in grid.columns), *grid.rows]
    return [max(cell_len(line[at]) for line in lines) for at in range(len(grid.columns))]


def _least_widths(grid: Grid) -> list[int]:
    """The widths in which no word is broken."""
    lines = [tuple(column.heading for column in grid.columns), *grid.rows]
    return [max(_longest_word(line[at]) for line in lines) for at in range(len(grid.columns))]


def _longest_word(cell: str) -> int:
    words = ((cell_len(word), "/" in word) for word in cell.split())
    return max((min(size, _FOLDED) if is_path else size for size, is_path in words), default=1)


def _draw_line(console: Console, line: Line) -> None:
    if not line.text:
        console.print()
        return
    text = Text(line.text, style=_STYLES.get(line.style, ""))
    console.print(Padding(text, (0, 0, 0, line.indent), expand=False))


def _draw_code(console: Console, code: Code) -> None:
    for line in code.text.split("\n"):
        console.print(Padding(Text(line), (0, 0, 0, code.indent), expand=False))


def _draw_grid(console: Console, grid: Grid, width: int) -> None:
    room = width - grid.indent - _GUTTER * (len(grid.columns) - 1)
    least = _least_widths(grid)
    if sum(least) > room:
        _draw_records(console, grid)
        return
    widths = _fit(_widths(grid), least, room)
    heading = tuple(column.heading for column in grid.columns)
    _draw_rows(console, grid, widths, [heading], "dim")
    for caption, rows in grid.groups:
        if caption:
            _draw_line(console, Line(caption, "caption", grid.indent - 1))
        _draw_rows(console, grid, widths, rows)


def _draw_rows(
    console: Console,
    grid: Grid,
    widths: list[int],
    rows: Sequence[tuple[str, ...]],
    style: str = "",
) -> None:
    """Rows in columns of fixed widths; the gutters are columns too, the same in every rich."""
    table = Table(box=None, padding=0, pad_edge=False, show_header=False)
    for at, (column, wide) in enumerate(zip(grid.columns, widths, strict=True)):
        if at:
            table.add_column(width=_GUTTER)
        table.add_column(justify="right" if column.right else "left", width=wide, overflow="fold")
    for row in rows:
        cells = (part for cell in row for part in (Text(), Text(cell, style=style)))
        table.add_row(*islice(cells, 1, None))
    console.print(Padding(table, (0, 0, 0, grid.indent), expand=False))


def _fit(widths: list[int], least: list[int], room: int) -> list[int]:
    """Widths that fit: what can be narrower gives way, the widest first."""
    fitted = list(widths)
    while sum(fitted) > room:
        _, at = max((wide, at) for at, wide in enumerate(fitted) if wide > least[at])
        fitted[at] -= 1
    return fitted


def _draw_records(console: Console, grid: Grid) -> None:
    for caption, rows in grid.groups:
        if caption:
            _draw_line(console, Line(caption, "caption", 1))
        for row in rows:
            text = Text(_record(grid, row))
            text.stylize("bold", 0, len(row[0]))
            console.print(Padding(text, (0, 0, 0, 2), expand=False))


def _record(grid: Grid, row: tuple[str, ...]) -> str:
    """A row as one sentence: what it speaks of first, then each cell behind its heading."""
    (first, *cells), headings = row, [column.heading for column in grid.columns[1:]]
    pairs = [
        f"{heading}: {cell}"
        for heading, cell in zip(headings, cells, strict=True)
        if cell not in {"", "–"}
    ]
    return " · ".join([first, *pairs])
