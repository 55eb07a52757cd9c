"""R6xx: what records say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.models.actuals import ActualRecord
from r57cli.models.targets import TargetRecord
from r57cli.reading.finding import Finding, Related
from r57cli.rules.figures import document_of, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.positions import Path
    from r57cli.rules.corpus import Corpus
    from r57cli.rules.figures import FigureRecord


def check(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    """All findings of this family in one file: one figure is one record."""
    del corpus
    first: dict[tuple[str | None, ...], Path] = {}
    for path, record in figures(file):
        key = (record.indicator, document_of(file, record), _moment(record))
        if key in first:
            before = Related(path=(*first[key], "indicator"), message="related.first")
            yield Finding(
                code="R601",
                args={"indicator": record.indicator, "moment": _moment(record)},
                path=(*path, "indicator"),
                related=(before,),
            )
        first.setdefault(key, path)


def _moment(record: FigureRecord) -> str:
    if isinstance(record, TargetRecord):
        return str(record.year or ("every year" if record.every_year else "no year"))
    if isinstance(record, ActualRecord) and record.when:
        return f"{record.when.text} {record.producer or ''}".strip()
    return "no date"
