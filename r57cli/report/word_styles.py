"""The styles of the Word report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

STYLES = {
    "": "Body Text",
    "title": "Title",
    "subtitle": "Subtitle",
    "heading": "Heading 1",
    "subheading": "Heading 2",
    "bullet": "List Bullet",
    "note": "r57 Note",
    "caption": "Caption",
    "chart": "r57 Chart",
    "blank": "r57 Blank",
    "letterhead": "r57 Letterhead",
    "page_number": "r57 Page Number",
    "grid": "Table Grid",
    "cell": "r57 Cell",
    "cell_right": "r57 Cell Right",
    "cell_head": "r57 Cell Head",
    "link": "r57 Link",
}
"""The style of each kind of line and cell, by its name in Word."""

_FONT = "Times New Roman"
_LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
_CENTER, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_INK, _LINK = RGBColor(0, 0, 0), RGBColor(0x0B, 0x57, 0xA4)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A style: size, space before and after in points, alignment, weight, slope."""

    size: float
    align: WD_ALIGN_PARAGRAPH = _LEFT
    before: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    with_next: bool = False
    shaded: bool = False


_LOOKS = {
    "": _Look(size=13, align=_JUSTIFY, after=6),
    "title": _Look(size=14, align=_CENTER, before=18, bold=True),
    "subtitle": _Look(size=13, align=_CENTER, after=4, bold=True),
    "heading": _Look(size=13, before=12, after=6, bold=True, with_next=True),
    "subheading": _Look(size=13, before=6, after=3, bold=True, italic=True, with_next=True),
    "bullet": _Look(size=13, align=_JUSTIFY, after=3),
    "note": _Look(size=11, after=6, italic=True),
    "caption": _Look(size=11, align=_CENTER, after=8, italic=True),
    "chart": _Look(size=11, align=_CENTER, before=6, with_next=True),
    "blank": _Look(size=13, before=6, after=48, italic=True, shaded=True),
    "letterhead": _Look(size=12, align=_CENTER, after=2, bold=True),
    "page_number": _Look(size=12, align=_CENTER),
    "cell": _Look(size=8.5, before=1, after=1),
    "cell_right": _Look(size=8.5, align=_RIGHT, before=1, after=1),
    "cell_head": _Look(size=8.5, align=_CENTER, before=2, after=2, bold=True),
}


def add_styles(document: Any, language: str) -> None:
    """Give the document its styles, with the language that spelling is checked in."""
    normal = document.styles["Normal"]
    _set_font(normal, _FONT)
    tag = normal.element.get_or_add_rPr()
    tag.append(_element("w:lang", {"w:val": {"vi": "vi-VN", "en": "en-GB"}[language]}))
    names = {style.name for style in document.styles}
    for kind, look in _LOOKS.items():
        name = STYLES[kind]
        if name not in names:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = normal
        _apply(document.styles[name], look)
    link = document.styles.add_style(STYLES["link"], WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = _LINK, True


def _apply(style: Any, look: _Look) -> None:
    _set_font(style, _FONT)
    style.font.size, style.font.color.rgb = Pt(look.size), _INK
    style.font.bold, style.font.italic = look.bold, look.italic
    form = style.paragraph_format
    form.alignment, form.keep_with_next = look.align, look.with_next
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.0
    _drop(style.element.get_or_add_pPr(), "w:pBdr")  # the rule under a title
    _drop(style.element.get_or_add_rPr(), "w:spacing")  # the wide letters of a subtitle
    if look.shaded:
        shade = {"w:val": "clear", "w:color": "auto", "w:fill": "FFF2CC"}
        style.element.get_or_add_pPr().append(_element("w:shd", shade))


def _set_font(style: Any, name: str) -> None:
    """One font for all scripts: the theme of the template has others for each."""
    style.font.name = name
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)


def _drop(owner: Any, tag: str) -> None:
    found = owner.find(qn(tag))
    if found is not None:
        owner.remove(found)


def _element(tag: str, attributes: dict[str, str]) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    return element
