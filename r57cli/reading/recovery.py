"""Records whose text is no YAML left out, so that all the others are read all the same.

What is left out is blanked: everything else keeps its line and column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SIGNS = r"[–—−•·●▪◦‣➢§－*+o]|-[–—-]|[0-9]{1,2}[.)]|[a-z][.)]"
"""What people write in place of a dash, or paste from a text."""

LIST = r"[a-z_]+:[ \t]*(?:#.*)?"
"""A line that opens a list or a mapping."""

FIRST_KEY = r"\b(?:id|indicator):"
"""The key with which each record begins."""

_KEY = r"[^\s#\-'\"\[{][^:]*:"
_BARE = r"(?:actuals|targets|documents|indicators|places)[ \t]*"
_DASH = r"( *)-(?: |$)"
_ODD_DASH = rf"( *)(?:(?:{SIGNS})[ \t]+|-)[^\W\d]\w*:"
"""What stands in the place of a dash, or a dash without its space, before the key of a record."""

_BEGINNINGS = (r"- ?[a-z_]+:", FIRST_KEY)
"""Of records, wherever their dashes have come to stand, or without them."""

_ID = r"- +id:[ \t]+([a-z0-9_-]+)[ \t]*$"
_TIGHT = r"(?m)^ *-[^\s-]"
"""A dash without its space, which may begin one more record."""
_WHOLE = rf" *- [a-z_]+:|.*{FIRST_KEY}"


LEFT_OUT = '"?":'
"""What stands in the place of a line that was left out: a key without a name or value."""


def has_content(line: str) -> bool:
    """False for an empty line and for a comment."""
    bare = line.lstrip()
    return bare != "" and bare[0] != "#"


def go_on(text: str, line: int) -> str | None:
    """The text without a line (from 1) that ends the document; None where another one follows.

    What follows is the same document where it is indented, or where no records stand above it.
    """
    lines = text.split("\n")
    above, below = lines[: line - 1], lines[line:]
    first = next(filter(has_content, below), "")
    is_head = not any(re.fullmatch(LIST, each) for each in above)
    if not (first.startswith(" ") or (is_head and re.match(_KEY, first) and first not in above)):
        return None
    return "\n".join([*above, "", *below])


class Rest(NamedTuple):
    """A text without records that are no YAML: how many those are, and the ids that they have.

    Of one that is `partial` a record lost a single line.
    """

    text: str
    lost: int
    ids: tuple[str, ...] = ()
    partial: bool = False


def leave_out_line(text: str, line: int) -> tuple[str, int] | None:
    """The text without one line (from 1) within a record, and the line with which that ends.

    `LEFT_OUT` stands in its place: what is missing may have stood there. None for a line that
    is not like a key, or is like the first of a record, for one on which others depend, and where a
    line of the record was left out already.
    """
    lines = text.split("\n")
    if not lines[line - 1].strip():  # nothing but tabs
        return "\n".join([*lines[: line - 1], "", *lines[line:]]), line
    starts, ends = _records(text)
    at = bisect_right(starts, line - 1) - 1
    if at < 0 or not starts[at] < line - 1 < ends[at]:
        return None
    record = lines[starts[at] : ends[at]]
    first = re.match(r" *- +(?=[a-z_]+:)", record[0])
    if first is None or LEFT_OUT in map(str.strip, record):
        return None
    own, below = lines[line - 1], next(filter(has_content, lines[line : ends[at]]), "")
    above = [each for each in lines[starts[at] : line - 1] if has_content(each)][-1]
    is_key = re.match(r" +[a-z_]", own) and not re.search(FIRST_KEY, own)
    deeper = re.compile(" " * (first.end() + 1))
    if not is_key or above.rstrip().endswith(":") or deeper.match(above) or deeper.match(below):
        return None
    lines[line - 1] = " " * first.end() + LEFT_OUT
    return "\n".join(lines), ends[at]


def leave_out(text: str, bad: Iterable[int]) -> Rest | None:
    """The text without the records that hold these lines (from 1).

    Above the records a line is left out alone; one that opens their list gets its colon. None where
    a line stands anywhere else, or begins the list.
    """
    lines = text.split("\n")
    bad = list(bad)
    if whole := _with_colon(lines, bad):
        return Rest(whole, 0)
    starts, ends = _records(text)
    gone: set[int] = set()
    lost = 0
    for line in bad:
        at = bisect_right(starts, line - 1) - 1
        if at < 0 and starts and not re.fullmatch(LIST, lines[line - 1]):
            start = _opening_above(lines, line - 1)
            first, end = (line - 1, line) if start is None else (start + 1, starts[0])
            lines[first:end] = [""] * (end - first)
            lost += start is not None
            continue
        if at < 0 or line > ends[at]:
            return None
        gone.add(at)
        torn = not re.match(_WHOLE, lines[starts[at]]) or is_out_of_list(lines, starts[at])
        if at and torn:  # a dash that tears another record
            gone.add(at - 1)
    if starts and len(gone) == len(starts):  # of a list without records its line is left
        start = _opening_above(lines, starts[0])
        if start is None or lines[start].rstrip()[-1] != ":":
            return None
        lines[start] = f"{lines[start].rstrip()} []"
    ids: list[str] = []
    for at in gone:
        left_out = "\n".join(lines[starts[at] : ends[at]])
        lost += max(1, *(len(re.findall(sign, left_out)) for sign in _BEGINNINGS))
        lost += len(re.findall(_TIGHT, left_out))
        margin = re.match(" *", left_out)
        ids += re.findall(rf"(?m)^{margin[0] if margin else ''}{_ID}", left_out)
        lines[starts[at] : ends[at]] = [""] * (ends[at] - starts[at])
    return Rest("\n".join(lines), lost, tuple(ids))


def is_out_of_list(lines: Sequence[str], at: int) -> bool:
    """True for a dash (in the line at) beside a list that opens above it and goes on below it.

    It stands to the left of the key that opens the list, and the next dash does not.
    """
    above = next((each for each in reversed(lines[:at]) if has_content(each)), "")
    opening = re.fullmatch(rf"( +){LIST}", above)
    margins = (found[1] for line in lines[at:] if (found := re.match(_DASH, line)))
    own, below = next(margins, ""), next(margins, "")
    return opening is not None and len(own) < len(opening[1]) <= len(below)


def _with_colon(lines: list[str], bad: list[int]) -> str | None:
    """The text with a colon behind the one bad line, where a list stands below it."""
    if len(bad) != 1 or not re.fullmatch(_BARE, lines[bad[0] - 1]):
        return None
    below = next(filter(has_content, lines[bad[0] :]), "")
    if not re.match(_DASH, below):
        return None
    at = bad[0] - 1
    return "\n".join([*lines[:at], f"{lines[at].rstrip()}:", *lines[at + 1 :]])


@lru_cache(maxsize=1)
def _records(text: str) -> tuple[list[int], list[int]]:
    """Where the records of the file's list begin, and where they end: before what follows them.

    Kept for the last text, which is asked for twice.
    """
    lines = text.split("\n")
    content = [at for at, line in enumerate(lines) if has_content(line)]
    starts: list[int] = []
    ends: list[int] = []
    indent: str | None = None
    for at, below in pairwise([*content, len(lines)]):
        line, next_line = lines[at], lines[below] if below < len(lines) else ""
        is_list = re.fullmatch(LIST, line) is not None
        if is_list:
            indent = indent_of_list(lines, below)
        found = re.match(_DASH, line) or re.match(_ODD_DASH, line)
        is_record = found is not None and found[1] == indent
        if is_record or ((is_list or not next_line.startswith(" ")) and re.match(_KEY, line)):
            if len(ends) < len(starts):
                ends.append(_last_content(lines, starts[-1], at))
            starts += [at] if is_record else []
    if len(ends) < len(starts):
        ends.append(len(lines))
    return starts, ends


def _opening_above(lines: list[str], at: int) -> int | None:
    """The line that opens the list in which a line stands, although not in a record of it."""
    above = next((each for each in range(at - 1, -1, -1) if _is_at_margin(lines[each])), None)
    is_list = above is not None and re.fullmatch(LIST, lines[above])
    return above if is_list and lines[at][:1] in {" ", "-"} else None


def _is_at_margin(line: str) -> bool:
    return has_content(line) and not line.startswith(" ")


def indent_of_list(lines: Sequence[str], first: int) -> str | None:
    """What stands before most dashes of a list: the first may be lacking, or stand aside.

    Lists within records do not count.
    """
    found: Counter[str] = Counter()
    within: int | None = None
    for line in filter(has_content, lines[first:]):
        bare = line.lstrip(" ")
        column, dash = len(line) - len(bare), bare.startswith("- ") or bare == "-"
        if not column and not dash:
            break
        if within is None or column < within or (column == within and not dash):
            within = column if bare.rstrip().endswith(":") else None
            if dash:
                found[line[:column]] += 1
    return min(found, key=lambda indent: (-found[indent], indent), default=None)


def _last_content(lines: list[str], start: int, end: int) -> int:
    """The end without comments and empty lines: they may belong to what comes below."""
    while end > start + 1 and not has_content(lines[end - 1]):
        end -= 1
    return end
