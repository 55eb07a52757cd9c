"""Which ids the files refer to, and which of those declared are misspelt.

References are taken from the data as it was written, so that a record with a mistake in it still
counts as one that names its document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from r57cli.domain.layout import FOLDERS, place_of_name, stem_of
from r57cli.domain.spelling import is_alike, is_near_but_for_numbers, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.models.authored import AuthoredFile

Kind = tuple[str, str]
"""What declares an id: the kind of file, and for documents the place."""

_PLACES: Kind = ("places", "")
_CATALOGUE: Kind = ("catalogue", "")
_WITNESSES = 2
"""So many references agree on a spelling before the declaration is held to be the mistake."""

_MANY_WITNESSES = 4
"""So many where the spelling differs in a number: a report that is new has two or three."""


def place_of(file: AuthoredFile) -> str:
    """The place that a file of a place belongs to: by its path, else by what it says; else ""."""
    if file.kind not in FOLDERS:
        return ""
    if file.in_tree:
        return place_of_name(file.source.name)
    written = (file.source.data or {}).get("place")
    return written if isinstance(written, str) else ""


def strays(files: Iterable[AuthoredFile]) -> frozenset[str]:
    """The places that files speak of which stand among those of another place."""
    found = set()
    for file in files:
        said = (file.source.data or {}).get("place")
        if file.kind in FOLDERS and isinstance(said, str) and said != place_of(file):
            found.add(said)
    return frozenset(found)


def references(files: Iterable[AuthoredFile]) -> Mapping[Kind, Counter[str]]:
    """How often each id is referred to."""
    found: dict[Kind, Counter[str]] = defaultdict(Counter)
    for file in files:
        data, place = file.source.data or {}, place_of(file)
        rows = _rows(data.get(file.kind or ""))
        of_place = ("documents", place)
        if file.kind in FOLDERS:
            found[_PLACES][place] += 1
        if file.kind == "actuals":
            found[of_place].update(_names([data], "document"))
            found[of_place].update([stem_of(file.source.name)] if file.in_tree else [])
        if file.kind in {"targets", "actuals"}:
            found[_CATALOGUE].update(_names(rows, "indicator"))
            found[of_place].update(_names(rows, "document"))
        elif file.kind == "documents":
            found[of_place].update(_names(rows, "summary_of"))
            found[_PLACES].update(_names(rows, "territory"))
        elif file.kind == "places":
            parts = [part for row in rows for part in _items(row.get("formed_from"))]
            found[_PLACES].update(_names(rows, "became"))
            found[_PLACES].update(part for part in parts if isinstance(part, str))
    return found


def _names(rows: Iterable[dict[str, Any]], key: str) -> list[str]:
    """The texts that rows have under a key."""
    return [name for row in rows if isinstance(name := row.get(key), str)]


def _rows(written: Any) -> list[dict[str, Any]]:
    return [row for row in _items(written) if isinstance(row, dict)]


def _items(written: Any) -> list[Any]:
    return written if isinstance(written, list) else []


def misspelt(kind: Kind, declared: frozenset[str], used: Mapping[str, int]) -> dict[str, str]:
    """The declared ids that nothing refers to while several references agree on a near spelling.

    For a document that is any like it: a place has few. Indicators are many and alike. Where one
    document alone can be meant by many references to one unknown id, a number may differ.
    """
    is_near = is_alike if kind[0] == "documents" else is_slip
    found: dict[str, str] = {}
    unused = sorted(declared - used.keys())
    for name, count in used.items():
        if name not in declared and count >= _WITNESSES:
            close = next((each for each in unused if is_near(each, name)), None)
            if close:
                found[close] = name
    if kind[0] == "documents" and not found:
        return _misnumbered(unused, [name for name in used if name not in declared], used)
    return found


def _misnumbered(unused: list[str], unknown: list[str], used: Mapping[str, int]) -> dict[str, str]:
    """The one unused document that the one unknown id can mean, with that id; else nothing."""
    if len(unknown) != 1 or used[unknown[0]] < _MANY_WITNESSES:
        return {}
    close = [each for each in unused if is_near_but_for_numbers(each, unknown[0])]
    return {close[0]: unknown[0]} if len(close) == 1 else {}


def recovered(declared: frozenset[str], used: Mapping[str, int], lost: int) -> frozenset[str]:
    """The undeclared ids that are referred to most: so many as records have lost their own."""
    unknown = [name for name in used if name not in declared]
    return frozenset(sorted(unknown, key=lambda name: (-used[name], name))[:lost])
