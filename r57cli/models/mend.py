"""A file as it was meant, where a key or word is one slip away: so that it hides nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import replace
from r57cli.domain.spelling import is_slip
from r57cli.messages.words import meant_among

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from r57cli.reading.finding import Finding
    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile


def mended(
    source: SourceFile, found: Iterable[Finding]
) -> tuple[SourceFile, tuple[Finding, ...]] | None:
    """The file with the keys and words that these findings say were meant, and the findings in it.

    None where none of them says one. Of two keys that one was meant by, the first is.
    """
    found = list(found)
    source, told = _taken_in(source, found)
    keys: dict[Path, str] = {}
    words: dict[Path, str] = {}
    taken: set[Path] = set()
    for finding in found:
        near, path = finding.args.get("near", ""), finding.path
        if not near or finding.variant == "margin":
            continue
        if finding.code == "R203" and _is_sure(finding.args["written"], near):
            words[path] = near
            told.append(finding)
        elif _is_slip_of_key(finding, near) and (*path[:-1], near) not in taken:
            taken.add((*path[:-1], near))
            keys[path] = near
            told.append(finding)
    if not told:
        return None
    data = _respelt(source.data, (), keys, words)
    again = tuple(replace(each, path=_moved(each.path, keys)) for each in told)
    return _with(source, data, lambda path: _moved(path, keys)), again


def _taken_in(source: SourceFile, found: Iterable[Finding]) -> tuple[SourceFile, list[Finding]]:
    """The file with the keys that stand below its list in the last record of that; their findings.

    The parts of the file keep their order.
    """
    data: dict[str, Any] = dict(source.data or {})
    told = []
    moved: dict[Path, Path] = {}
    for finding in (each for each in found if each.variant == "margin"):
        names, key = list(data), str(finding.path[-1])
        above = names[names.index(key) - 1]
        if not isinstance(rows := data.get(above), list) or finding.args["near"] in rows[-1]:
            continue
        place: Path = (above, len(rows) - 1, finding.args["near"])
        data[above] = [*rows[:-1], {**rows[-1], finding.args["near"]: data.pop(key)}]
        moved[finding.path] = place
        told.append(replace(finding, path=place))
    if not moved:
        return source, told
    return _with(source, data, lambda path: (*moved.get(path[:1], path[:1]), *path[1:])), told


def _with(source: SourceFile, data: Any, moved: Callable[[Path], Path]) -> SourceFile:
    """The file with such data in the same order; `moved` gives where the part of a path is now."""
    reported = frozenset(moved(path) for path in source.reported)
    return replace(source, data=data, index=source.index.of(data), reported=reported)


def _is_sure(written: str, near: str) -> bool:
    return is_slip(written, near) or meant_among(written, [near]) is not None


def _is_slip_of_key(finding: Finding, near: str) -> bool:
    return finding.code == "R202" and is_slip(str(finding.path[-1]), near)


def _respelt(data: Any, path: Path, keys: dict[Path, str], words: dict[Path, str]) -> Any:
    """The same data in the same order, with these keys and words in the place of theirs."""
    if isinstance(data, dict):
        return {
            keys.get((*path, name), name): _respelt(value, (*path, name), keys, words)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [_respelt(value, (*path, at), keys, words) for at, value in enumerate(data)]
    return words.get(path, data)


def _moved(path: Path, keys: dict[Path, str]) -> Path:
    """The path with the keys that are meant."""
    return tuple(keys.get(path[: at + 1], part) for at, part in enumerate(path))
