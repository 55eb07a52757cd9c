"""Whether a file ends in the midst of its last record: then more of it may be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading.recovery import has_content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.reading.finding import Finding
    from r57cli.reading.source import SourceFile

_NOT_WHOLE = frozenset({"R118", "R121", "R201", "R212"})
"""No YAML, a key without its value, a record without a key, and none at all."""


def is_unfinished(source: SourceFile, key: str, findings: Iterable[Finding]) -> bool:
    """True where the last line is broken, or the last record not whole, and nothing follows it.

    `key` is that of the records.
    """
    found = [each for each in findings if each.code in _NOT_WHOLE]
    data = source.data or {}
    rows = data.get(key)
    if not found or not isinstance(rows, list) or next(reversed(data)) != key:
        return False
    lines = source.text.split("\n")
    last = max((at for at, line in enumerate(lines, start=1) if has_content(line)), default=0)
    at = (key, len(rows) - 1)
    return any(each.span.line == last if each.span else each.path[:2] == at for each in found)
