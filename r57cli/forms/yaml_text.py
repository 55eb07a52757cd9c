"""Records as YAML text in the form of the data files: exact numbers, plain dates, short lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from r57cli.domain.layout import name_of
from r57cli.reading.scalars import Refused, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class _Dumper(yaml.SafeDumper):
    """Lists stand below their key, indented; numbers keep the digits that they were given with.

    What two records share is written out in both: the data has no anchors.
    """

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 - as PyYAML calls it
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - as PyYAML calls it
        return True


def _decimal(dumper: yaml.SafeDumper, number: Decimal) -> yaml.ScalarNode:
    """A number with three decimals has a fourth: without it, they may be thousands."""
    text = f"{number:f}"
    text += "0" if isinstance(plain(text), Refused) and "." in text else ""
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _day(dumper: yaml.SafeDumper, day: date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", day.isoformat())


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """A text, in quotes where it would not be read as one without them."""
    style = None if plain(text) == text else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _list(dumper: yaml.SafeDumper, items: Sequence[Any]) -> yaml.SequenceNode:
    short = not any(isinstance(each, dict) for each in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=short)


_Dumper.add_representer(Decimal, _decimal)
_Dumper.add_representer(date, _day)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(str, _text)


def schema_line(kind: str) -> str:
    """The first line of a data file of this kind: the schema that an editor checks it by."""
    up = "../" * name_of(kind).count("/")
    return f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n"


def to_yaml(data: Mapping[str, Any]) -> str:
    """The text of a file with these keys, in their order."""
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
