"""All rules over the files of one place, or over those that all places share."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.locate import locate
from r57cli.rules import r3_numbers, r4_dates, r5_references, r6_across, r7_provenance
from r57cli.rules.checked import Checked
from r57cli.rules.exemptions import exempt
from r57cli.rules.names import with_known_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from r57cli.models.authored import AuthoredFile
    from r57cli.reading.locate import Located
    from r57cli.reading.source import SourceFile
    from r57cli.rules.corpus import Corpus

FAMILIES = (r3_numbers, r4_dates, r5_references, r6_across, r7_provenance)

_OF_DOCUMENT = frozenset({"R401", "R402", "R405", "R502", "R508"})
"""What is wrong with the date or territory of a document: its figures then cannot all be asked."""


def check(
    corpus: Corpus, find: Callable[[str], SourceFile | None] | None = None
) -> dict[str, Checked]:
    """What was found in each file by its name, by reading and the models included.

    `find` gives a file of another place by its name, where a finding speaks of one.
    """
    own = {file.source.name: file.source for file in (*corpus.shared.files, *corpus.files)}

    def source(name: str) -> SourceFile | None:
        return own.get(name) or (find(name) if find else None)

    whole, checked = corpus.is_whole, {}
    for file in sorted(corpus.files, key=lambda each: each.kind != "documents"):
        found = _checked(corpus, file, source, whole=whole)
        checked[file.source.name] = found
        if file.kind == "documents":
            whole &= _OF_DOCUMENT.isdisjoint(each.finding.code for each in found.findings)
    return checked


def _checked(
    corpus: Corpus,
    file: AuthoredFile,
    source: Callable[[str], SourceFile | None],
    *,
    whole: bool,
) -> Checked:
    shape = (with_known_name(corpus, file, each) for each in file.findings)
    told = islice(chain(shape, _findings(corpus, file)), MOST_FINDINGS + 1)
    located = locate(file.source, told, source)
    found, exempted = exempt(file.source, located, whole=whole)
    return Checked(
        name=file.source.name,
        display=file.source.display,
        digest=file.source.digest,
        readable=file.source.readable,
        findings=_cut(file, found),
        exempted=[each.finding.code for each in exempted],
    )


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
