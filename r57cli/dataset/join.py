"""Records from the models of sound files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.dataset import build
from r57cli.dataset.dataset import PlaceRecords, Register
from r57cli.models.actuals import ActualFile
from r57cli.models.documents import DocumentFile
from r57cli.models.targets import TargetFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.domain.records import Actual, Document, Target
    from r57cli.models.base import Record
    from r57cli.rules.shared import Shared


def register_of(shared: Shared) -> Register:
    """The indicators and places."""
    return Register(
        indicators={key: build.indicator(each) for key, each in shared.indicators.items()},
        places={key: build.place(each) for key, each in shared.places.items()},
    )


def records_of(models: Sequence[Record | None], register: Register) -> PlaceRecords:
    """The records of a place; what refers to a document that is not among them is left out."""
    merged = {key for key, place in register.places.items() if place.formed_from}
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
    return PlaceRecords(
        documents=build.with_earliest(documents, actuals, merged),
        targets=tuple(targets),
        actuals=tuple(actuals),
    )
