"""R7xx: where a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading.finding import Finding
from r57cli.rules.figures import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.rules.corpus import Corpus


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: each figure has its place in its document."""
    del corpus
    for path, record in figures(file):
        if record.at is None and not getattr(record, "no_figure", None):
            yield Finding(code="R702", severity="warning", path=path)
