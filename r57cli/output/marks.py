"""What has to be said of a record or row beside its figures: what is inferred, and its flags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from r57cli.domain.records import DATE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.messages import Messages

_NUMBERS = {"value", "ratio", "between", "about", "at_least", "more_than", "at_most", "less_than"}


class Inferred(Protocol):
    """What is of a figure."""

    @property
    def inferred(self) -> tuple[str, ...]:
        """The keys of the figure that its document does not print."""


def number_is_inferred(view: Inferred) -> bool:
    """True where the document does not print the number of a figure."""
    return bool(_NUMBERS & set(view.inferred))


def date_is_inferred(view: Inferred) -> bool:
    """True where the document does not print the date or period of a figure."""
    return bool(DATE_KEYS & set(view.inferred))


def is_starred(view: Inferred | None) -> bool:
    """True for a figure whose number or date is inferred."""
    return view is not None and (number_is_inferred(view) or date_is_inferred(view))


def flag_texts(flags: Iterable[str], m: Messages) -> list[str]:
    """What the flags of a row say, those that have words."""
    return [m(f"flag.{flag}") for flag in flags if m.has(f"flag.{flag}")]
