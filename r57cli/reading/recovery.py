"""Records whose text is no YAML left out, so that all the others are read all the same.

What is left out is blanked: everything else keeps its line and column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_LETTERS = 1_000_000
"""A longer text is not read again and again."""

_LIST = r"[a-z_]+:[ \t]*(?:#.*)?"
_KEY = r"[^\s#\-'\"\[{]"
_DASH = r"( *)-(?: |$)"
_BEGINNING = r"\s*-(?: |[a-z_]+:|$)"
"""Of a record, also of one whose dash is not where those of the others are."""


def leave_out(text: str, bad: Iterable[int]) -> tuple[str, int] | None:
    """The text without the records that hold these lines (from 1), and how many those are.

    None where a line stands in no record of the list of the file, or where no record is left.
    """
    lines = text.split("\n")
    starts, ends = _records(lines)
    gone = {bisect_right(starts, line - 1) - 1 for line in bad}
    if not gone or len(gone) == len(starts) or min(gone) < 0:
        return None
    if any(line > ends[bisect_right(starts, line - 1) - 1] for line in bad):
        return None
    lost = 0
    for at in gone:
        for line in range(starts[at], ends[at]):
            lost += re.match(_BEGINNING, lines[line]) is not None
            lines[line] = ""
    return "\n".join(lines), lost


def _records(lines: list[str]) -> tuple[list[int], list[int]]:
    """Where the records of the file's list begin, and where they end: before what follows them."""
    starts: list[int] = []
    ends: list[int] = []
    indent: str | None = None
    waiting = False
    for at, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        dash = re.match(_DASH, line)
        if waiting and dash:
            indent = dash[1]
        waiting = False
        is_record = dash is not None and dash[1] == indent
        if is_record or (re.match(_KEY, line) and not line.startswith(" ")):
            if len(ends) < len(starts):
                ends.append(_last_content(lines, starts[-1], at))
            starts += [at] if is_record else []
            waiting = bool(re.fullmatch(_LIST, line))
    if len(ends) < len(starts):
        ends.append(len(lines))
    return starts, ends


def _last_content(lines: list[str], start: int, end: int) -> int:
    """The end without comments and empty lines: they may belong to what comes below."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip()[0] == "#"):
        end -= 1
    return end
