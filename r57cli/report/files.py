"""Which kinds of report there are, what each needs, and how each is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output.extras import is_installed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from r57cli.messages import Messages
    from r57cli.report.story import Chart, Chunk, Story
    from r57cli.rows.report.rows import ReportAnswer

    Watch = Callable[[Sequence[Chunk]], Iterable[Chunk]]

_KINDS = {
    ".html": "html", ".htm": "html", ".docx": "docx", ".xlsx": "xlsx", ".md": "md",
    ".svg": "svg", ".png": "png",
}  # fmt: skip
PICTURES = {"svg", "png"}
"""The kinds that are one chart."""

_NEEDS = {
    "html": ("jinja2", "matplotlib"), "docx": ("docx", "matplotlib"), "xlsx": ("openpyxl", "lxml"),
    "md": (), "svg": ("matplotlib",), "png": ("matplotlib",),
}  # fmt: skip


def kind_of(path: Path) -> str | None:
    """The kind of report that the ending of a file's name asks for."""
    return _KINDS.get(path.suffix.lower())


def missing(kind: str) -> str | None:
    """The first module that this kind needs and that is not installed."""
    return next((name for name in _NEEDS[kind] if not is_installed(name)), None)


def written(kind: str, answer: ReportAnswer, m: Messages, watch: Watch) -> bytes:
    """A report of this kind; `watch` hands the chunks on, and sees how far the work is."""
    if kind == "docx":
        from r57cli.report.office.document import office  # noqa: PLC0415 - only this kind needs it
        from r57cli.report.word import word  # noqa: PLC0415 - an extra

        return word(office(answer, m), m, watch)
    if kind == "xlsx":
        from r57cli.report.workbook import workbook  # noqa: PLC0415 - an extra

        return workbook(answer, m)
    return _page(kind, answer, m, watch).encode()


def _page(kind: str, answer: ReportAnswer, m: Messages, watch: Watch) -> str:
    from r57cli.report.page import page  # noqa: PLC0415 - only these kinds need it

    story = page(answer, m)
    if kind == "md":
        return _markdown(story)
    from r57cli.report.html import html  # noqa: PLC0415 - only this kind needs it

    return html(story, m, watch)


def _markdown(story: Story) -> str:
    """The words and tables of the page; a chart has no place in plain text."""
    from r57cli.output.markdown import to_markdown  # noqa: PLC0415 - only this kind needs it
    from r57cli.output.screen import Screen  # noqa: PLC0415 - the same

    screen = Screen()
    for chunk in story.chunks:
        if isinstance(chunk, Screen):
            screen.parts += chunk.parts
    return to_markdown(screen)


def picture(kind: str, chart: Chart) -> bytes | None:
    """A single chart; None where there is nothing to draw."""
    from r57cli.report.charts.files import headed, png, svg  # noqa: PLC0415 - an extra

    figure = chart.draw()
    if figure is None:
        return None
    headed(figure, chart.title)
    if kind == "png":
        return png(figure, chart.title)
    return svg(figure, chart.title, chart.about).encode()
