"""All rules over all files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.rules import r3_numbers, r4_dates, r5_references, r6_across, r7_provenance

if TYPE_CHECKING:
    from r57cli.reading.finding import Finding
    from r57cli.rules.corpus import Corpus

FAMILIES = (r3_numbers, r4_dates, r5_references, r6_across, r7_provenance)


def check(corpus: Corpus) -> dict[str, list[Finding]]:
    """The findings of every file by its name, those of reading and shape included."""
    return {
        file.source.name: [
            *file.findings,
            *(finding for family in FAMILIES for finding in family.check(corpus, file)),
        ]
        for file in corpus.files
    }
