"""Exemptions that a file asks for: `# r57: ignore[R305] why`, each for one line.

An exemption is itself checked: it names rules that can be excepted, gives a reason, and hits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.domain.ruleset import RULES
from r57cli.domain.spelling import nearest
from r57cli.reading.finding import MOST_FINDINGS, Finding, shown
from r57cli.reading.locate import Located, locate
from r57cli.reading.positions import Span
from r57cli.reading.remarks import Remark, remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.reading.source import SourceFile

_FORM = re.compile(r"ignore\[(?P<codes>[^\]]*)\][ \t:]*(?P<reason>.*)")
_CODE = re.compile(r"[^,\s]+")


class Exemption(Frozen):
    """One rule excepted on one line; `span` is where its code stands."""

    code: str
    line: int
    span: Span


def exempt(
    source: SourceFile, found: list[Located], *, whole: bool
) -> tuple[list[Located], list[Located]]:
    """What is left of the findings, with what is wrong with exemptions; and what is exempted.

    That one hits nothing is told only where the files are `whole`: a record that could not be
    understood may break the rule as well.
    """
    asked, wrong = _asked(source)
    if not asked and not wrong:
        return found, []
    granted = {(each.code, each.line) for each in asked}
    exempted = [each for each in found if _where(each) in granted]
    hit = {_where(each) for each in exempted}
    unused = [
        Finding(code="R124", args={"code": each.code}, span=each.span)
        for each in asked
        if whole and (each.code, each.line) not in hit
    ]
    kept = [each for each in found if _where(each) not in granted]
    added = locate(source, [*wrong, *unused])
    return sorted([*kept, *added], key=lambda each: each.sort_key), exempted


def _where(located: Located) -> tuple[str, int]:
    return (located.finding.code, located.span.line)


def _asked(source: SourceFile) -> tuple[list[Exemption], list[Finding]]:
    asked: list[Exemption] = []
    wrong: list[Finding] = []
    for remark in remarks(source.parsed):
        if len(wrong) > MOST_FINDINGS:
            break
        form = _FORM.fullmatch(remark.text)
        if form is None or not _CODE.search(form["codes"]):
            args = {"written": shown(remark.text)}
            wrong.append(Finding(code="R123", variant="form", args=args, span=remark.span))
        elif not form["reason"].strip():
            wrong.append(Finding(code="R123", variant="reason", span=remark.span))
        else:
            codes = list(_codes(remark, form))
            asked += [each for each in codes if isinstance(each, Exemption)]
            wrong += [each for each in codes if isinstance(each, Finding)]
    return asked, wrong


def _codes(remark: Remark, form: re.Match[str]) -> Iterator[Exemption | Finding]:
    line, first = remark.span.line, remark.start + form.start("codes")
    for match in _CODE.finditer(form["codes"]):
        code = match[0]
        span = Span(line, first + match.start(), line, first + match.end())
        rule = RULES.get(code)
        if rule is None:
            close = nearest(code, (name for name, each in RULES.items() if each.exemptible), most=1)
            args = {"written": shown(code), "near": close[0] if close else ""}
            yield Finding(code="R123", variant="near" if close else "code", args=args, span=span)
        elif not rule.exemptible:
            yield Finding(code="R123", variant="never", args={"code": code}, span=span)
        else:
            yield Exemption(code=code, line=remark.covers, span=span)
