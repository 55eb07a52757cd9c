"""R7xx: where a figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.models.actuals import ActualRecord
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding, Related
from r57cli.rules.figures import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.series import Entry

_PROMISING = frozenset({"resolution", "programme", "plan"})
_REPORTING = frozenset({"statistics", "report"})


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file."""
    for path, record in figures(file):
        if isinstance(record, ActualRecord) and record.date_unknown:
            yield Finding(code="R701", path=(*path, "date_unknown"), on="key")
        if record.at is None and not getattr(record, "no_figure", None):
            yield Finding(code="R702", path=path)
    for entry in corpus.entries_of(file):
        if entry.document.record.kind == "press":
            yield from _second_hand(corpus, entry)


def _second_hand(corpus: Corpus, entry: Entry) -> Iterator[Finding]:
    """R703: a press article where the document that it retells says the same."""
    record = entry.record
    for other in corpus.series.first_hand.get((*entry.subject, record.moment), ()):
        kinds = _PROMISING if isinstance(record, TargetRecord) else _REPORTING
        same = type(other.record) is type(record) and other.record.to_value() == record.to_value()
        if same and other.document.record.kind in kinds:
            own = ("document",) if record.document else ()
            there = Related(file=other.file, path=other.path, message="related.first_hand")
            args = {"document": other.document.record.id}
            yield Finding(code="R703", args=args, path=(*entry.path, *own), related=(there,))
            return
