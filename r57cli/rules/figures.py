"""The records of a file that state a value, each with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.models.actuals import ActualFile, ActualRecord
from r57cli.models.targets import TargetFile, TargetRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.positions import Path

FigureRecord = ActualRecord | TargetRecord


def figures(file: AuthoredFile) -> Iterator[tuple[Path, FigureRecord]]:
    """Each target or actual of a file with its path; nothing for other files."""
    model = file.model
    if isinstance(model, TargetFile):
        for at, target in zip(file.kept, model.targets, strict=True):
            yield ("targets", at), target
    elif isinstance(model, ActualFile):
        for at, actual in zip(file.kept, model.actuals, strict=True):
            yield ("actuals", at), actual


def document_of(file: AuthoredFile, record: FigureRecord) -> str | None:
    """The id of the document that a record comes from: its own, else that of its file.

    In a data folder a file is named after its document; one that says otherwise has a finding.
    """
    if record.document is None and isinstance(file.model, ActualFile):
        return stem(file) if file.in_tree else file.model.document
    return record.document


def stem(file: AuthoredFile) -> str:
    """The name of a file without its folders and its ending."""
    return file.source.name.rpartition("/")[2].rpartition(".")[0]
