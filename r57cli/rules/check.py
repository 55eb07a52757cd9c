"""All rules over all files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.reading.locate import locate
from r57cli.rules import r3_numbers, r4_dates, r5_references, r6_across, r7_provenance
from r57cli.rules.exemptions import Checked, exempt

if TYPE_CHECKING:
    from r57cli.rules.corpus import Corpus

FAMILIES = (r3_numbers, r4_dates, r5_references, r6_across, r7_provenance)


def check(corpus: Corpus) -> dict[str, Checked]:
    """What was found in each file by its name, by reading and the models included."""
    sources = {file.source.name: file.source for file in corpus.files}
    checked = {}
    for file in corpus.files:
        findings = [each for family in FAMILIES for each in family.check(corpus, file)]
        located = locate(file.source, [*file.findings, *findings], sources)
        checked[file.source.name] = exempt(file.source, located)
    return checked
