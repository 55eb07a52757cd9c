"""R6xx: what records say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        variant, moment = _moment(record)
        key = (record.indicator, document_of(file, record), variant, moment)
        if key in first:
            before = Related(path=(*first[key], "indicator"), message="related.first")
            yield Finding(
                code="R601",
                variant=variant,
                args={"indicator": record.indicator, "moment": moment},
                path=(*path, "indicator"),
                related=(before,),
            )
        first.setdefault(key, path)


def _moment(record: FigureRecord) -> tuple[str, str]:
    """The time that a figure is of: the variant of its message, and the time as it is written."""
    if isinstance(record, TargetRecord):
        if record.year is not None:
            return "", str(record.year)
        return ("every_year" if record.every_year else "no_year"), ""
    if record.when is None:
        return "no_date", record.producer or ""
    return "", f"{record.when.text} {record.producer or ''}".strip()
