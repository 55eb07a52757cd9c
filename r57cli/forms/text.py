"""A blank form as YAML: a report to be filled in by hand, its lines commented out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.domain.records import Place
    from r57cli.forms.blank import BlankLine

_HEAD = """\
# yaml-language-server: $schema=../../schemas/actuals.schema.json
# {title}
# Each figure below is commented out: take the "#" away from its lines, write the value, the place
# in the document (at), and delete what you have no figure for. Enter the document itself in
# documents/{place}.yaml, and give this file its id as its name.
place: {place}
document: {place}-DOCUMENT
actuals:
"""


def report_text(
    place: Place, period: str, cut_off: date | None, lines: Iterable[BlankLine], title: str
) -> str:
    """The text; of each line the keys that it needs."""
    when = f"as_of: {cut_off.isoformat()}" if cut_off else f"period: {period}"
    parts = [_HEAD.format(place=place.id, title=title)]
    for line in lines:
        value = "milestone: done | in_progress | not_started" if line.is_worded else "value:"
        told = f" ({line.target})" if line.target else ""
        parts.append(
            f"  # {line.indicator}, {line.unit}{told}\n"
            f"  # - indicator: {line.code}\n  #   at:\n  #   {when}\n  #   {value}\n"
        )
    return "".join(parts)


def promises_text(place: Place, lines: Iterable[BlankLine], title: str) -> str:
    """The same for a programme."""
    head = (
        "# yaml-language-server: $schema=../schemas/targets.schema.json\n"
        f"# {title}\nplace: {place.id}\ntargets:\n"
    )
    parts = [
        f"  # {line.indicator}, {line.unit}\n  # - indicator: {line.code}\n"
        f"  #   document: {place.id}-DOCUMENT\n  #   at:\n  #   year: 2030\n  #   value:\n"
        for line in lines
    ]
    return head + "".join(parts)
