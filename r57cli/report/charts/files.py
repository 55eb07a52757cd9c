"""Charts as files, and as parts of a page; the same chart gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import re
from html import escape
from typing import TYPE_CHECKING

from r57cli.report.charts.style import COLOURS, look

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DPI = 200
_FONTS = "'DejaVu Sans', 'Noto Sans', Verdana, sans-serif"


def headed(figure: Figure, title: str) -> Figure:
    """The chart with its title above it, as it stands alone."""
    with look():
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold", wrap=True)
    return figure


def png(figure: Figure, title: str) -> bytes:
    """The chart as a picture of 200 dots an inch, with its title in the file."""
    buffer = io.BytesIO()
    with look():
        figure.savefig(buffer, format="png", dpi=_DPI, metadata={"Title": title, "Software": "r57"})
    return buffer.getvalue()


def svg(figure: Figure, title: str, about: str) -> str:
    """The chart as a drawing that stands alone, with its title and what it shows in words."""
    drawn = _drawn(figure)
    name = _name(title, drawn)
    return _described(drawn, name, title, about)


def inline_svg(figure: Figure, title: str, about: str) -> str:
    """The chart as a part of a page.

    Its ids are its own, and the page may give its colours anew as --chart-ink, --chart-soft,
    --chart-rule, --chart-result, --chart-light, --chart-path and --chart-paper.
    """
    drawn = _drawn(figure)
    name = _name(title, drawn)
    drawn = drawn[drawn.index("<svg") :]
    drawn = re.sub(r'\bid="', f'id="{name}-', drawn)
    drawn = re.sub(r'(href="#|url\(#)', rf"\g<1>{name}-", drawn)
    drawn = re.sub(r'<svg ([^>]*?)width="[^"]*" ', r"<svg \1", drawn, count=1)
    drawn = re.sub(r'<svg ([^>]*?)height="[^"]*" ', r"<svg \1", drawn, count=1)
    for colour, value in COLOURS.items():
        drawn = drawn.replace(value, f"var(--chart-{colour}, {value})")
    return _described(drawn, name, title, about)


def _drawn(figure: Figure) -> str:
    buffer = io.StringIO()
    with look():
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "r57"})
    return buffer.getvalue().replace("'DejaVu Sans'", _FONTS)


def _name(title: str, drawn: str) -> str:
    """An id of the chart's own: the same for the same chart."""
    return "chart-" + hashlib.sha256(f"{title}\n{drawn}".encode()).hexdigest()[:12]


def _described(drawn: str, name: str, title: str, about: str) -> str:
    told = f'<title id="{name}-title">{escape(title)}</title><desc>{escape(about)}</desc>'
    role = f'<svg role="img" aria-labelledby="{name}-title" '
    opened = drawn.replace("<svg ", role, 1)
    end = opened.index(">", opened.index("<svg ")) + 1
    return f"{opened[:end]}\n{told}{opened[end:]}"
