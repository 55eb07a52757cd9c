"""Where a pass over a file stands, and what it has found so far."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import replace
from r57cli.reading.finding import MOST_FINDINGS, Finding, shown
from r57cli.reading.positions import START, Path, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_CUT = re.compile(r"[ \t]+(#\S.*)")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{1,2}){0,2}")
_DECIMAL_COMMA = re.compile(r"(-?[0-9]+),([0-9]+)$")
UNNAMED = "?"
"""Under this name a part of a mapping is reported that cannot be named."""

RUN_TOGETHER = "-"
"""Under this name a mapping is reported that has the keys of a second record in it."""

_SIGNS = frozenset({"R111", "R112", "R114"})
"""Codes of signs that begin a word: a text that begins with one goes on where YAML cannot."""


class StopReading(Exception):  # noqa: N818 - no error: the pass ends early, its findings stand
    """Nothing after this place is read."""


class Trail:
    """The open nodes of a pass.

    `node` is the open mapping or list, None at the root; `key` is the key that waits for its value,
    None where a key comes next. `stack` holds the same of the nodes around it, with the position of
    the marks of the node inside. `flows` are the open mappings in braces, with what is told of
    their keys without a value.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.node: Any = None
        self.key: str | None = None
        self.stack: list[tuple[Any, str | None, int]] = []
        self.root: Any = None
        self.again: tuple[Any, int] | None = None
        self.flows: list[tuple[Any, list[Finding]]] = []
        self.findings: list[Finding] = []
        self.reported: set[Path] = set()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    def at_key(self) -> bool:
        """True where the next node is the key of a mapping."""
        return type(self.node) is dict and self.key is None

    def above(self) -> Path:
        """The path of the open mapping or list."""
        return tuple(
            (key or "") if type(node) is dict else len(node) - 1 for node, key, _ in self.stack[1:]
        )

    def here(self) -> Path:
        """The path of the value that comes next."""
        if self.node is None:
            return ()
        return (*self.above(), (self.key or "") if type(self.node) is dict else len(self.node))

    def place(self, value: Any) -> None:
        """Put a value where the pass stands."""
        if type(self.node) is dict:
            self.node[self.key] = value
        elif self.node is not None:
            self.node.append(value)
        else:
            self.root = value

    def report(self, finding: Finding) -> None:
        """Keep a finding; after very many, say so and stop."""
        self.findings.append(finding)
        if len(self.findings) >= MOST_FINDINGS:
            args = {"n": str(MOST_FINDINGS)}
            self.findings.append(Finding(code="R122", args=args, span=finding.span))
            raise StopReading

    def report_all(self, findings: Iterable[Finding]) -> None:
        """Keep some findings."""
        for each in findings:
            self.report(each)

    def check_cut(self, event: Any, text: str) -> None:
        """R119 for a text that ends at ` #` where a comment would have had a space after it."""
        end, lines = event.end_mark, self.lines
        cut = _CUT.match(lines[end.line], end.column) if end.line < len(lines) else None
        if cut is None or _DATE.fullmatch(text):
            return
        line = end.line + 1
        span = Span(line, cut.start(1) + 1, line, len(lines[end.line].rstrip()) + 1)
        args = {"written": shown(text), "lost": shown(cut[1])}
        self.report(Finding(code="R119", args=args, span=span))

    def tell_no_more(self) -> None:
        """Nothing else is to be told of the value that comes next."""
        if self.node is not None and not self.at_key():
            self.reported.add(self.here())

    def refuse_value(self, finding: Finding, event: Any) -> None:
        """Report the value that comes next; what follows from it will not be told."""
        path = self.here()
        if path in self.reported:
            return
        if path:
            self.reported.add(path)
        self.report(replace(finding, span=finding.span or span_of(event)))

    def refuse_part(self, finding: Finding, event: Any, mark: str) -> None:
        """Report a part of the open mapping that cannot be named; `mark` stands for it."""
        self.reported.add((*self.above(), mark))
        self.report(replace(finding, span=span_of(event)))

    def is_doubled(self, key: str) -> bool:
        """True where a line without a value stands above the same key with one: one mistake."""
        path = (*self.above(), key)
        if path not in self.reported or not self.findings or self.findings[-1].code != "R121":
            return False
        self.findings.pop()
        self.reported.discard(path)
        del self.node[key]
        return True

    def report_again(self, finding: Finding) -> None:
        """R110; several keys are a second record whose dash is missing, or a second file: one."""
        mark = (*self.above(), RUN_TOGETHER)
        same = self.again is not None and self.findings[self.again[1]].args == finding.args
        if self.again is None or self.again[0] is not self.node or same:
            self.again = (self.node, len(self.findings))
            self.report(finding)
        elif mark not in self.reported:
            self.reported.add(mark)
            at = self.again[1]
            variant = "record" if self.above() else "file"
            self.findings[at] = replace(self.findings[at], variant=variant)

    def close_flow(self) -> None:
        """Tell the keys without a value in braces; where none has one, no mapping was meant.

        One with a colon in it is run together with its value, for want of a space.
        """
        node, found = self.flows.pop()
        for finding in found if len(found) < len(node) else ():
            span = finding.span or START
            key = finding.args["key"]
            if ":" in key:
                self.reported.add((*self.above(), UNNAMED))
                run = Span(span.line, max(span.column - len(key), 1), span.line, span.column)
                self.report(Finding(code="R118", variant="no_colon", span=run))
                continue
            before = self.lines[span.line - 1][: span.column - 1]
            number = _DECIMAL_COMMA.search(before)
            if number is None:
                self.report(replace(finding, span=bearer(span, self.lines, key)))
                continue
            args = {"written": f"{number[1]},{number[2]}", "meant": f"{number[1]}.{number[2]}"}
            comma = Span(span.line, number.start(1) + 1, span.line, number.end() + 1)
            self.report(Finding(code="R204", variant="comma", args=args, span=comma))


def span_of(event: Any) -> Span:
    """The place of an event of PyYAML."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def bearer(empty: Span, lines: list[str], key: str | None) -> Span:
    """The key, or the dash, in front of an empty value: there the value is missing."""
    before = lines[empty.line - 1][: empty.column - 1] if empty.line <= len(lines) else ""
    sign = "-" if key is None else rf"[\"']?{re.escape(key)}[\"']?"
    found = re.search(rf"({sign})[ \t]*:?[ \t]*$", before)
    return Span(empty.line, found.start(1) + 1, empty.line, found.end(1) + 1) if found else empty


def told_with(broken: Finding, place: Span, found: list[Finding]) -> list[Finding]:
    """What was found above a syntax error, and the error itself: of one mistake one of the two."""
    above = [each for each in found if (each.span or START) < place]
    last = above[-1] if above else broken
    if last.code == "R121" and (last.span or START).line == place.line - 1:  # its value is broken
        return [*above[:-1], broken]
    first = place.line - (broken.variant == "continued")
    is_sign = last.code in _SIGNS and first <= (last.span or START).line <= place.line
    return above if is_sign else [*above, broken]
