"""Which keys of the files, or which parts of a result, differ between two states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = {"order", "earliest"}
"""What of a record does not show: where it stands, and what is worked out from others."""

_WRITTEN = {
    "dated": "date",
    "when": "period",
    "averaged": "average_over",
    "expected": "no_figure",
    "benchmark": "benchmark_level",
}
"""The keys that are written otherwise than the fields and forms of a record are named."""

_SAID = {
    "territory", "value", "when", "averaged", "nature", "of", "year", "every_year", "maintain",
}  # fmt: skip
"""The fields that hold what a document says, and not where it says so or how it is taken."""


def differing(old: Any, new: Any) -> tuple[str, ...]:
    """The keys by which two records of one kind differ; empty where they say the same."""
    if old == new:
        return ()
    found: dict[str, None] = {}
    for name in fields_of(type(old)):
        before, after = getattr(old, name), getattr(new, name)
        if name not in _UNSEEN and before != after:
            found |= dict.fromkeys(_keys(name, before, after))
    return tuple(found)


def says_otherwise(old: Any, new: Any) -> bool:
    """True where a promise or figure is another one, and not only described otherwise."""
    said = _SAID.intersection(fields_of(type(old)))
    return any(getattr(old, name) != getattr(new, name) for name in said)


def _keys(name: str, before: Any, after: Any) -> Iterator[str]:
    if name == "doubt":
        sides = [(each.vi, each.en) if each else (None, None) for each in (before, after)]
        yield from (
            f"doubt_{lang}" for at, lang in enumerate(("vi", "en")) if sides[0][at] != sides[1][at]
        )
    elif name == "value":
        for value in (before, after):
            if value is not None:
                yield _WRITTEN.get(value.form, str(value.form))
        if before and after and before.base != after.base:
            yield "base"
    else:
        yield _WRITTEN.get(name, name)
