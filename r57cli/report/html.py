"""A story as one page of HTML that needs nothing from elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from r57cli.output.screen import Code, Grid, Line, Screen
from r57cli.report.story import Chart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from markupsafe import Markup

    from r57cli.messages import Messages
    from r57cli.report.story import Chunk, Story

_ADDRESS = r"https?://[^\s<>\"]*[^\s<>\".,;:)]"


@dataclass(slots=True)
class Section:
    """What stands under one title."""

    title: str
    anchor: str
    parts: list[dict[str, Any]] = field(default_factory=list)


def html(story: Story, m: Messages, watch: Callable[[Sequence[Chunk]], Iterable[Chunk]]) -> str:
    """The page; `watch` hands the chunks on, and sees how far the work is."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - an extra

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["linked"] = _linker(story.documents)
    template = environment.get_template("page.html.jinja")
    sections = _Sections(set(story.documents)).of(watch(story.chunks))
    return template.render(title=story.title, sections=sections, m=m)


class _Sections:
    """The chunks on their way to the template; a document is anchored where it is listed first."""

    def __init__(self, documents: set[str]) -> None:
        self._unlisted = documents
        self._sections: list[Section] = []
        self._heading = ""

    def of(self, chunks: Iterable[Chunk]) -> list[Section]:
        for chunk in chunks:
            if isinstance(chunk, Screen):
                for part in chunk.parts:
                    self._add(part)
            elif isinstance(chunk, Chart):
                self._sections[-1].parts += _drawn(chunk)
        return self._sections

    def _add(self, part: Line | Grid | Code) -> None:
        if isinstance(part, Grid):
            self._sections[-1].parts.append({"kind": "grid", **self._grid(part)})
        elif isinstance(part, Line) and part.style == "title":
            self._heading = part.text
            self._sections.append(Section(part.text, f"part-{len(self._sections) + 1}"))
        elif isinstance(part, Line) and part.text:
            kind = part.style or "line"
            self._heading = part.text if "heading" in kind else self._heading
            self._sections[-1].parts.append({"kind": kind, "text": part.text})

    def _grid(self, grid: Grid) -> dict[str, Any]:
        """The grid, with the column whose cells name the rows: the first that is no number."""
        names = (at for at, column in enumerate(grid.columns) if not column.right)
        groups = [
            (caption, [(self._anchor(row[0]), row) for row in rows])
            for caption, rows in grid.groups
        ]
        told = {"columns": grid.columns, "groups": groups, "name": next(names, 0)}
        return {**told, "about": self._heading}

    def _anchor(self, cell: str) -> str:
        if cell not in self._unlisted:
            return ""
        self._unlisted.remove(cell)
        return f"document-{cell}"


def _drawn(chart: Chart) -> list[dict[str, Any]]:
    from markupsafe import Markup  # noqa: PLC0415 - an extra

    from r57cli.report.charts.files import inline_svg  # noqa: PLC0415 - an extra

    figure = chart.draw()
    if figure is None:
        return []
    svg = Markup(inline_svg(figure, chart.title, chart.about))  # noqa: S704 - our own drawing
    return [{"kind": "chart", "svg": svg, "title": chart.title}]


def _linker(documents: set[str]) -> Callable[[str], Markup]:
    """A filter that makes links of addresses, and of the ids of documents that are listed."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - an extra

    ids = "|".join(re.escape(each) for each in sorted(documents, key=len, reverse=True))
    wanted = re.compile(rf"({_ADDRESS})|(?<![\w-])({ids or '(?!)'})(?![\w-])")

    def linked(text: str) -> Markup:
        done, at = Markup(), 0
        for found in wanted.finditer(text):
            target = found[1] or f"#document-{found[2]}"
            done += escape(text[at : found.start()])
            done += Markup('<a href="{}">{}</a>').format(target, found[0])
            at = found.end()
        return done + escape(text[at:])

    return linked
