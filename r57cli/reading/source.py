"""One file as read: its text, its data, the place of each part, and what is wrong so far."""

from __future__ import annotations

import errno
from functools import partial
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.reading.decoding import decode
from r57cli.reading.finding import Finding, shown
from r57cli.reading.positions import START, Index, Path, part_of
from r57cli.reading.quick import quick
from r57cli.reading.raw import MOST_BYTES, UnfitError, digest_of, display_of, read_raw

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence


_NOWHERE = Index()
"""The places of a file in which nothing was found."""


class SourceFile(Frozen):
    """A file that was read.

    `name` is its path in the data folder, `display` the path to show. `digest` is the SHA-256 of
    its bytes in hexadecimal, empty where they could not be had (`readable` is False then). `text`
    is empty where the bytes are not UTF-8. `data` is None where the file is broken beyond its
    root. `reported` holds the paths of values that were refused: what else is wrong at or under
    them follows from that. `parsed` is the text that the data comes from: without the records that
    are no YAML, whose number is `left_out` and whose ids, as far as they can be seen, `left_ids`.
    """

    name: str
    display: str
    digest: str = ""
    text: str = ""
    data: dict[str, Any] | None = None
    index: Index = _NOWHERE
    findings: tuple[Finding, ...] = ()
    readable: bool = True
    reported: frozenset[Path] = frozenset()
    parsed: str = ""
    left_out: int = 0
    left_ids: tuple[str, ...] = ()

    def value(self, path: Path) -> Any:
        """What stands at a path that is in the data."""
        return part_of(self.data, path)

    def has_reported(self, path: Path) -> bool:
        """True at or under a refused value, and for a list that holds one."""
        if not self.reported:
            return False
        if any(path[:end] in self.reported for end in range(len(path) + 1)):
            return True
        items = (each for each in self.reported if each and isinstance(each[-1], int))
        return any(each[:-1] == path for each in items)


def read(path: str | pathlib.Path, name: str, display: str = "") -> SourceFile:
    """Read the file that has this name in its data folder. Never raises; waits for nothing.

    `display` is what people know it as, its path where that is not given.
    """
    display = display or display_of(path)
    try:
        raw = read_raw(path)
    except (UnfitError, OSError, ValueError) as problem:
        refused = _problem(problem)
        return SourceFile(name=name, display=display, findings=(refused,), readable=False)
    return parse(raw, name, display)


def parse(raw: bytes, name: str, display: str = "") -> SourceFile:
    """The same for bytes that are there already, e.g. from stdin."""
    file = partial(SourceFile, name=name, display=display or name)
    if len(raw) > MOST_BYTES:
        return file(findings=(_unfit("too_large"),), readable=False)
    digest = digest_of(raw)
    text, undecodable = decode(raw)
    if undecodable is not None:
        return file(digest=digest, findings=(undecodable,))
    data = quick(text)
    if data is not None:
        index = Index(data, partial(_marks_of, text))
        return file(digest=digest, text=text, data=data, index=index, parsed=text)
    from r57cli.reading.closely import closely  # noqa: PLC0415 - most files are in plain style

    return closely(text, partial(file, digest=digest, text=text))


def _marks_of(text: str) -> Sequence[int]:
    from r57cli.reading.build import marks_of  # noqa: PLC0415 - most files are never asked

    return marks_of(text)


def _unfit(variant: str) -> Finding:
    most = f"{MOST_BYTES // (1024 * 1024)} MiB"
    args = {"most": most} if variant == "too_large" else {}
    return Finding(code="R101", variant=variant, args=args, span=START)


def _problem(problem: UnfitError | OSError | ValueError) -> Finding:
    """R101 for what the system said; its number stands for its words, which vary."""
    if isinstance(problem, UnfitError):
        return _unfit(problem.variant)
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return Finding(code="R101", variant="missing", span=START)
    if isinstance(problem, PermissionError):
        return Finding(code="R101", variant="permission", span=START)
    number = problem.errno if isinstance(problem, OSError) else None
    reason = errno.errorcode.get(number or 0, type(problem).__name__)
    return Finding(code="R101", variant="other", args={"problem": shown(reason)}, span=START)
