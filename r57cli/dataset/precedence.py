"""Which record counts when several speak of the same thing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from r57cli.domain.choices import DOCUMENT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from r57cli.domain.records import Actual, Document, Indicator, Target

_REPORT_KINDS = ("statistics", "report", "resolution", "programme", "plan", "press")


def exists(document: Document, as_of: date) -> bool:
    """True unless the document's earliest possible date lies after `as_of`."""
    return document.earliest is None or document.earliest <= as_of


def order_targets(targets: Iterable[Target], documents: Mapping[str, Document]) -> list[Target]:
    """Targets of one indicator, territory and deadline: the one that counts first.

    Documents known to be issued come before the rest; then the newest; then resolution,
    programme, plan, statistics, report, press; then the id.
    """

    def key(target: Target) -> tuple[bool, int, int, str]:
        document = documents[target.document]
        when = document.earliest or date.min
        return (
            document.status != "issued",
            -when.toordinal(),
            DOCUMENT_KINDS.index(document.kind),
            document.id,
        )

    return sorted(targets, key=key)


def order_actuals(
    actuals: Iterable[Actual], indicator: Indicator, documents: Mapping[str, Document]
) -> list[Actual]:
    """Figures of one indicator and territory: the one that counts first.

    The producer in the catalogue's order of trust, those it does not name last; then the latest
    as-of, undated ones last; then statistics, report, resolution, programme, plan, press; then
    what was published last, by its date where no other day is known, as of the first day possible;
    then the figure's key.
    """

    def key(actual: Actual) -> tuple[int, int, int, int, str]:
        document = documents[actual.document]
        trust = indicator.producers
        rank = trust.index(actual.producer) if actual.producer in trust else len(trust)
        published = document.published or document.dated
        seen = published.start.toordinal() if published else 0
        day = actual.last_day.toordinal()
        return (rank, -day, _REPORT_KINDS.index(document.kind), -seen, actual.key)

    return sorted(actuals, key=key)


def usable_actuals(
    actuals: Iterable[Actual], documents: Mapping[str, Document], as_of: date
) -> list[Actual]:
    """Figures that exist on `as_of` and were not corrected by a later record."""
    known = [
        actual
        for actual in actuals
        if exists(documents[actual.document], as_of)
        and (actual.when is None or actual.when.end <= as_of)
    ]
    corrected = {actual.corrects for actual in known if actual.corrects}
    return [actual for actual in known if actual.key not in corrected]
