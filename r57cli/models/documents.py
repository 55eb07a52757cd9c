"""`documents/PLACE.yaml`: the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from r57cli.domain.choices import DocumentKind
from r57cli.models.base import DocumentId, Name, PartialDay, PlaceId, Record
from r57cli.models.values import Many

if TYPE_CHECKING:
    from r57cli.domain.dates import TimeSpan

Inferred = Literal[
    "kind", "status", "title", "issuer", "number", "date", "published", "territory", "producer",
    "summary_of",
]  # fmt: skip
"""What may be known of a document that does not print it."""


class DocumentRecord(Record):
    """A source in the world; what it does not say stays blank."""

    id: DocumentId
    kind: DocumentKind
    status: Literal["issued", "draft", "unknown"]
    title: Name
    issuer: Name | None = None
    number: Name | None = None
    date: PartialDay | None = None
    published: PartialDay | None = None
    address: Name | None = None
    file: Name | None = None
    territory: PlaceId | None = None
    producer: Name | None = None
    summary_of: DocumentId | None = None
    read: bool = True
    machine_translated: bool = False
    before_resolution: bool = False
    inferred: Many[Inferred] = ()
    note: Name | None = None

    @property
    def seen(self) -> TimeSpan | None:
        """When it was published, else its date; None where neither is known."""
        return self.published or self.date


class DocumentFile(Record):
    """The documents of a place."""

    place: PlaceId
    documents: list[DocumentRecord]
