"""One dataset from the models of all sound files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.dataset import build
from r57cli.dataset.dataset import Dataset
from r57cli.models.actuals import ActualFile
from r57cli.models.catalogue import IndicatorFile
from r57cli.models.documents import DocumentFile
from r57cli.models.places import PlaceFile
from r57cli.models.targets import TargetFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.dataset.tree import Tree
    from r57cli.domain.records import Actual, Document, Target
    from r57cli.models.base import Record


def join(tree: Tree, models: Sequence[Record | None]) -> Dataset:
    """The records of the models; what refers to a document that is not among them is left out."""
    documents: dict[str, Document] = {}
    for model in models:
        if isinstance(model, DocumentFile):
            documents.update({each.id: each for each in build.documents(model)})
    targets: list[Target] = []
    actuals: list[Actual] = []
    for model in models:
        if isinstance(model, TargetFile):
            targets += build.targets(model, documents)
        elif isinstance(model, ActualFile):
            actuals += build.actuals(model, documents)
    return Dataset(
        version=tree.version,
        digest=tree.digest(),
        indicators={
            record.id: build.indicator(record)
            for model in models
            if isinstance(model, IndicatorFile)
            for record in model.indicators
        },
        places={
            record.id: build.place(record)
            for model in models
            if isinstance(model, PlaceFile)
            for record in model.places
        },
        documents=build.with_earliest(documents, actuals),
        targets=tuple(targets),
        actuals=tuple(actuals),
    )
