"""Which ids the files declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.rules.references import Kind, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.models.authored import AuthoredFile

_DECLARING = frozenset({"catalogue", "places", "documents"})


class Declarations(Frozen):
    """The ids by kind of file and then by place ("" for the catalogue and the places).

    `names` are all that are declared: a reference to a record with a mistake of its own is no
    second mistake. `lost` counts the records whose own id cannot be known; of a kind that is
    `not_whole` none can.
    """

    names: Mapping[Kind, frozenset[str]]
    lost: Mapping[Kind, int]
    not_whole: frozenset[Kind]

    def beside(self, others: Declarations) -> Declarations:
        """These and those of other kinds."""
        return Declarations(
            names={**others.names, **self.names},
            lost={**others.lost, **self.lost},
            not_whole=others.not_whole | self.not_whole,
        )


def declarations(files: Iterable[AuthoredFile]) -> Declarations:
    """What files declare; those of other kinds declare nothing."""
    names: dict[Kind, frozenset[str]] = {}
    lost: dict[Kind, int] = {}
    not_whole: set[Kind] = set()
    for file in files:
        if file.kind in _DECLARING:
            key = (file.kind, place_of(file))
            names[key] = names.get(key, frozenset()) | frozenset(file.ids or ())
            lost[key] = lost.get(key, 0) + file.lost_ids
            not_whole |= {key} if file.ids is None else set()
    return Declarations(names=names, lost=lost, not_whole=frozenset(not_whole))
