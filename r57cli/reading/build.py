"""From a text to data: the quick way for plain files, else one pass over the events of YAML.

Places are noted only when one is asked for: most files never are, and the pass is then run again.
YAML itself is imported only where a file needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.reading.positions import Index, Path
from r57cli.reading.quick import quick

if TYPE_CHECKING:
    from collections.abc import Callable

    from r57cli.reading.events import Pass
    from r57cli.reading.finding import Finding


class Built(Frozen):
    """What a pass gave; `data` is of any type, and None where `complete` is False."""

    data: Any
    index: Index
    findings: list[Finding]
    reported: frozenset[Path]
    complete: bool


def build(text: str, clean: Callable[[str], str] | None = None, loader: Any = None) -> Built:
    """Read the first document of a text; `clean` is put over every scalar. Never raises."""

    def marks() -> list[int]:
        return _run(text, clean, loader, noting=True).marks

    plain_data = quick(text) if clean is None and loader is None else None
    if plain_data is not None:
        index = Index(plain_data, marks)
        return Built(data=plain_data, index=index, findings=[], reported=frozenset(), complete=True)
    first = _run(text, clean, loader)
    return Built(
        data=first.root if first.complete else None,
        index=Index(first.root, marks),
        findings=first.findings,
        reported=frozenset(first.reported),
        complete=first.complete,
    )


def _run(
    text: str, clean: Callable[[str], str] | None, loader: Any, *, noting: bool = False
) -> Pass:
    from r57cli.reading.events import LOADER, Pass  # noqa: PLC0415 - plain files need no YAML

    found = Pass(text, clean)
    found.noting = noting
    found.run(loader or LOADER)
    return found
