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
_NAMED = re.compile(r"[Rr][1-7][0-9]{2}")
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

    Of a line whose exemption is itself wrong nothing is told that it may be meant for. That one
    hits nothing is told only where the files are `whole`: a record that could not be understood may
    break the rule as well.
    """
    asked, wrong, unclear = _asked(source)
    if not asked and not wrong:
        return found, []
    granted = {(each.code, each.line) for each in asked}
    exempted = [each for each in found if _where(each) in granted]
    hit = {_where(each) for each in exempted}
    left = [each for each in found if _where(each) not in granted]
    open_ = {each.span.line: each.finding.code for each in left if _is_exemptible(each)}
    missed = [each for each in asked if (each.code, each.line) not in hit]
    aside = [each for each in missed if each.line in open_]
    wrong += [_meant(each, open_[each.line]) for each in aside]
    unclear |= {each.line for each in aside}
    unused = [
        Finding(code="R124", args={"code": each.code}, span=each.span)
        for each in missed
        if whole and each.line not in open_
    ]
    kept = [each for each in left if not (each.span.line in unclear and _is_exemptible(each))]
    added = locate(source, [*wrong, *unused])
    return sorted([*kept, *added], key=lambda each: each.sort_key), exempted


def _where(located: Located) -> tuple[str, int]:
    return (located.finding.code, located.span.line)


def _is_exemptible(located: Located) -> bool:
    return RULES[located.finding.code].exemptible


def _meant(exemption: Exemption, code: str) -> Finding:
    """An exemption from a rule that its line keeps, where it breaks another one."""
    args = {"written": exemption.code, "near": code}
    return Finding(code="R123", variant="other", args=args, span=exemption.span)


def _asked(source: SourceFile) -> tuple[list[Exemption], list[Finding], set[int]]:
    """The exemptions, what is wrong with others, and the lines that those are for."""
    asked: list[Exemption] = []
    wrong: list[Finding] = []
    unclear: set[int] = set()
    for remark in remarks(source.parsed):
        if len(wrong) > MOST_FINDINGS:
            break
        read = list(_read(remark))
        asked += [each for each in read if isinstance(each, Exemption)]
        mistakes = [each for each in read if isinstance(each, Finding)]
        wrong += mistakes
        unclear |= {remark.covers} if mistakes else set()
    return asked, wrong, unclear


def _read(remark: Remark) -> Iterator[Exemption | Finding]:
    form = _FORM.fullmatch(remark.text)
    if form is None or not remark.exact or not _CODE.search(form["codes"]):
        code = _NAMED.search(remark.text)
        args = {"written": shown(remark.text), "code": code[0].upper() if code else "R305"}
        yield Finding(code="R123", variant="form", args=args, span=remark.span)
    elif not re.search(r"\w", form["reason"]):
        yield Finding(code="R123", variant="reason", span=remark.span)
    else:
        yield from _codes(remark, form)


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
