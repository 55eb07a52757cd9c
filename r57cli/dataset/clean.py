"""A data folder in which nothing was found is remembered, so that it is not checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.dataset.digests import digests_of, whole_digest
from r57cli.domain.ruleset import RULES
from r57cli.rules.checked import Checked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from r57cli.dataset.snapshots import Snapshots
    from r57cli.dataset.survey import Watch
    from r57cli.dataset.tree import Tree

_NAME = "_clean"


def checked(tree: Tree, today: date, snapshots: Snapshots, watch: Watch = iter) -> list[Checked]:
    """What `survey` finds; nothing is parsed where the same bytes were clean on the same day.

    `watch` goes through the places. Raises OSError where the folder cannot be listed.
    """
    if not snapshots.on:
        return _survey(tree, today, watch)
    digests = digests_of(tree, tree.all())
    exempted = snapshots.get(_NAME, _key(digests, today), _exempted)
    if exempted is not None:
        return [
            _clean(tree, name, digest, exempted.get(name, [])) for name, digest in digests.items()
        ]
    found = _survey(tree, today, watch)
    if not any(each.findings for each in found):
        key = _key({each.name: each.digest for each in found}, today)  # of the bytes that were read
        snapshots.put(_NAME, key, {each.name: each.exempted for each in found if each.exempted})
    return found


def _key(digests: Mapping[str, str], today: date) -> str:
    return f"{whole_digest(digests)} {today.isoformat()}"


def _survey(tree: Tree, today: date, watch: Watch) -> list[Checked]:
    from r57cli.dataset.survey import survey  # noqa: PLC0415 - not for what is known already

    return survey(tree, today, watch=watch)


def _exempted(content: Any) -> dict[str, list[str]]:
    """Of each file the codes of the rules that it is exempted from, as they were kept."""
    if not all(code in RULES for codes in content.values() for code in codes):
        raise ValueError(content)
    return dict(content)


def _clean(tree: Tree, name: str, digest: str, exempted: list[str]) -> Checked:
    return Checked(
        name=name,
        display=tree.display(name),
        digest=digest,
        readable=True,
        findings=[],
        exempted=exempted,
    )
