"""The pages of rules in each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.output import formats
from r57cli.output.screen import Screen
from r57cli.rows.rules import RulePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.rows.rules import ExampleFile


def renderers(pages: Sequence[RulePage], m: Messages) -> formats.Renderers:
    """A function for each format that returns the text."""
    return formats.renderers({"command": "rule"}, pages, RulePage, lambda: _screen(pages, m))


def _screen(pages: Sequence[RulePage], m: Messages) -> Screen:
    """One page, or a book of them with its title and a chapter for each family."""
    screen = Screen()
    family = ""
    if len(pages) > 1:
        screen.line(m("rules.title"), "title")
        for paragraph in ("rules.intro", "rules.examples", "rules.exemption"):
            screen.line()
            screen.line(m(paragraph))
    for page in pages:
        screen.line()
        if len(pages) > 1 and page.family != family:
            family = page.family
            screen.line(f"{family}xx: {m(f'family.{family}')}", "heading")
            screen.line()
        _page(screen, page, m)
    return screen


def _page(screen: Screen, page: RulePage, m: Messages) -> None:
    kind = m(f"severity.{page.severity}")
    screen.line(f"{page.code} {page.what}", "subheading")
    exemption = m("rules.exemptible" if page.exemptible else "rules.not_exemptible")
    screen.line(f"{kind} · {m(f'family.{page.family}')} · {exemption}", "note")
    screen.line()
    screen.line(page.why)
    screen.line()
    screen.line(m("rules.mend", text=page.mend))
    for each in page.beside:
        _code(screen, m("rules.beside", file=each.file), each)
    _code(screen, m("rules.bad", file=page.bad.file), page.bad)
    _code(screen, m("rules.good", file=page.good.file), page.good)


def _code(screen: Screen, caption: str, example: ExampleFile) -> None:
    screen.line()
    screen.line(caption, "caption")
    screen.code(example.text)
