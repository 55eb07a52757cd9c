"""A blank form as YAML: a report to be filled in by hand, its lines commented out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.forms.yaml_text import schema_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from r57cli.domain.records import Place
    from r57cli.forms.blank import BlankLine
    from r57cli.messages import Messages


def report_text(
    place: Place, cut_off: date, lines: Iterable[BlankLine], title: str, m: Messages
) -> str:
    """The text of a report; of each line the keys that it needs."""
    head = schema_line("actuals") + _remark(title)
    parts = [
        head + _remark(m("form.yaml.figures", place=place.id)),
        f"place: {place.id}\ndocument: {place.id}-DOCUMENT\nactuals:\n",
    ]
    for line in lines:
        value = "milestone: done | in_progress | not_started" if line.is_worded else "value:"
        told = f" ({line.target})" if line.target else ""
        parts.append(
            f"  # {line.indicator}, {line.unit}{told}\n"
            f"  # - indicator: {line.code}\n  #   at:\n  #   as_of: {cut_off}\n  #   {value}\n"
        )
    return "".join(parts)


def promises_text(place: Place, lines: Iterable[BlankLine], title: str, m: Messages) -> str:
    """The same for a programme."""
    head = schema_line("targets") + _remark(title)
    parts = [
        head + _remark(m("form.yaml.targets", place=place.id)),
        f"place: {place.id}\ntargets:\n",
    ]
    parts += [
        f"  # {line.indicator}, {line.unit}\n  # - indicator: {line.code}\n"
        f"  #   document: {place.id}-DOCUMENT\n  #   at:\n  #   year: 2030\n  #   value:\n"
        for line in lines
    ]
    return "".join(parts)


def _remark(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.split("\n"))
