"""A file as it was meant, where a key or word is one slip away: so that it hides nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import replace
from r57cli.domain.spelling import is_slip
from r57cli.messages.words import meant_among

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.reading.finding import Finding
    from r57cli.reading.positions import Path
    from r57cli.reading.source import SourceFile


def mended(
    source: SourceFile, found: Iterable[Finding]
) -> tuple[SourceFile, tuple[Finding, ...]] | None:
    """The file with the keys and words that these findings say were meant, and the findings in it.

    None where none of them says one, or where what it says is there already.
    """
    keys: dict[Path, str] = {}
    words: dict[Path, str] = {}
    told = []
    for finding in found:
        near = finding.args.get("near", "")
        if finding.code == "R203" and _is_sure(finding.args["written"], near):
            words[finding.path] = near
            told.append(finding)
        elif _is_slip_of_key(finding, near) and near not in source.value(finding.path[:-1]):
            keys[finding.path] = near
            told.append(replace(finding, path=(*finding.path[:-1], near)))
    if not told:
        return None
    data = _respelt(source.data, (), keys, words)
    renamed = {path: (*path[:-1], near) for path, near in keys.items()}
    reported = frozenset(_moved(path, renamed) for path in source.reported)
    index = source.index.of(data)
    again = tuple(replace(each, path=_moved(each.path, renamed)) for each in told)
    return replace(source, data=data, index=index, reported=reported), again


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


def _moved(path: Path, renamed: dict[Path, Path]) -> Path:
    """The path with the keys that are meant."""
    for end in range(1, len(path) + 1):
        if path[:end] in renamed:
            path = (*renamed[path[:end]], *path[end:])
    return path
