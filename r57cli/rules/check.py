"""All rules over all files."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.locate import locate
from r57cli.rules import r3_numbers, r4_dates, r5_references, r6_across, r7_provenance
from r57cli.rules.exemptions import Checked, exempt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.locate import Located
    from r57cli.rules.corpus import Corpus

FAMILIES = (r3_numbers, r4_dates, r5_references, r6_across, r7_provenance)


def check(corpus: Corpus) -> dict[str, Checked]:
    """What was found in each file by its name, by reading and the models included."""
    sources = {file.source.name: file.source for file in corpus.files}
    checked = {}
    for file in corpus.files:
        told = islice(chain(file.findings, _findings(corpus, file)), MOST_FINDINGS + 1)
        found = exempt(file.source, locate(file.source, told, sources))
        checked[file.source.name] = Checked(
            findings=_cut(file, found.findings), exempted=found.exempted
        )
    return checked


def _findings(corpus: Corpus, file: AuthoredFile) -> Iterator[Finding]:
    for family in FAMILIES:
        yield from family.check(corpus, file)


def _cut(file: AuthoredFile, found: list[Located]) -> list[Located]:
    """The findings; of very many the first ones, and one that says that there are more."""
    if len(found) <= MOST_FINDINGS or any(each.finding.code == "R122" for each in found):
        return found
    kept = found[:MOST_FINDINGS]
    args = {"n": str(MOST_FINDINGS)}
    more = Finding(code="R122", variant="rules", args=args, span=kept[-1].span)
    return [*kept, *locate(file.source, [more])]
