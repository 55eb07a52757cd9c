"""One iterative pass over the events of a YAML file: plain data, places, and what is refused.

No nodes are composed and nothing recurses, so that depth is counted before it can hurt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from r57cli.domain.frozen import replace
from r57cli.reading import characters
from r57cli.reading.finding import Finding, Related, shown
from r57cli.reading.positions import START, Span
from r57cli.reading.scalars import MOST_LETTERS, MOST_PARTS, Refused, plain
from r57cli.reading.swallowed import swallowed
from r57cli.reading.syntax import syntax_finding, too_deep
from r57cli.reading.trail import UNNAMED, StopReading, Trail, bearer, span_of, told_with

if TYPE_CHECKING:
    from collections.abc import Callable

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_DEPTH = 64
MERGED = "<<"

_TOO_LONG = Finding(code="R116", args={"most": str(MOST_LETTERS)})
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Pass(Trail):
    """A trail that takes events; while `noting`, each key and value leaves four numbers in `marks`.

    They are line and column of its start and of its end, counted from 0. `event` is the last one
    taken, `broken` the place of a syntax error that ended the pass.
    """

    def __init__(self, text: str, clean: Callable[[str], str] | None) -> None:
        super().__init__(text)
        self.clean = clean
        self.cuttable = " #" in text or "\t#" in text  # else no text can be cut by a comment
        self.adorned = "&" in text or "!" in text  # else no anchor or tag can occur
        self.noting = False
        self.marks: list[int] = []
        self.last: tuple[int, int] = (0, 0)
        self.documents = 0
        self.complete = False
        self.broken: Span | None = None
        self.event: Any = None
        self.get: Callable[[], Any] = list

    def run(self, loader_type: Any) -> None:
        """Take all events."""
        loader = None
        try:
            loader = loader_type(self.text)
            self.get = loader.get_event
            self._take_all()
            self.complete = True
        except StopReading:
            pass
        except (yaml.YAMLError, ValueError, OverflowError) as problem:
            # ValueError, OverflowError: PyYAML's own parser, on an escape beyond Unicode
            self._break_off(problem)
        finally:
            if loader is not None:
                loader.dispose()

    def _break_off(self, problem: Exception) -> None:
        """Tell a syntax error; what was told behind its place follows from it."""
        lines = self.lines
        if "depth" in str(problem):  # libyaml has a limit of its own, of which it knows ahead
            around = len(self.stack) - (self.node in ([], {}))  # one that has just been opened
            span = too_deep(lines, MOST_DEPTH - around) or syntax_finding(problem, lines).span
            self.findings.append(Finding(code="R115", args={"most": str(MOST_DEPTH)}, span=span))
            return
        quoted = isinstance(self.event, yaml.ScalarEvent) and self.event.style in {"'", '"'}
        finding = syntax_finding(problem, lines, span_of(self.event) if quoted else None)
        place = finding.span or START
        self.broken = place if finding.code == "R118" else None
        self.findings = told_with(finding, place, self.findings)

    def _take_all(self) -> None:
        get, take, scalar = self.get, self._take, self._scalar
        scalar_type, end_type = yaml.ScalarEvent, yaml.StreamEndEvent
        event = None
        for _ in range(MOST_PARTS):
            event = self.event = get()
            kind = type(event)
            if kind is scalar_type:
                scalar(event)
            elif kind is end_type:
                return
            else:
                take(event)
        args = {"most": f"{MOST_PARTS:,}"}
        self.findings.append(Finding(code="R108", args=args, span=span_of(event)))
        raise StopReading

    def _take(self, event: Any) -> None:
        if isinstance(event, _STARTS):
            self._open(event)
        elif isinstance(event, _ENDS):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.report(Finding(code="R106", span=span_of(event)))
                self.complete = True
                raise StopReading

    def _scalar(self, event: Any) -> None:
        text = event.value
        if self.clean is not None:
            text = self.clean(text)
        if self.adorned and (event.anchor is not None or event.tag is not None):
            self._properties(event)
        node = self.node
        if type(node) is dict and self.key is None:
            self._name(event, text or event.anchor or "")
            return
        if type(node) is list and (items := swallowed(event, self.lines)):
            for item, told in items:
                self.report_all(told)
                self._scalar(item)
            return
        if self.noting:
            self._note(event)
        value = self._value(event, text)
        if type(node) is dict:
            node[self.key] = value
            self.key = None
        else:
            self.place(value)

    def _value(self, event: Any, text: str) -> Any:
        """The value of a scalar; what is wrong with it is told."""
        style = event.style
        value = text if style else plain(text)
        if value is None or type(value) is Refused or len(text) > MOST_LETTERS:
            return self._refused(event, value, text)
        if style == '"':
            return self._check_escapes(event, text)
        if self.cuttable and not style and type(value) is str:
            self.check_cut(event, text)
        return value

    def _note(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        self.marks += (start.line, start.column, end.line, end.column)
        self.last = (end.line, end.column)

    def _name(self, event: Any, text: str) -> None:
        """A scalar in the place of a key."""
        if event.style == '"' and (odd := characters.escaped(text)):
            text = characters.without(text)
            self.report(replace(odd, span=span_of(event)))
        if text == MERGED and not event.style:
            self.refuse_part(Finding(code="R113"), event, MERGED)
        elif text in self.node:
            before = Related(path=(*self.above(), text), message="related.first", on="key")
            args = {"key": shown(text)}
            again = Finding(code="R110", args=args, span=span_of(event), related=(before,))
            if self.is_doubled(text):
                self.report(again)
                self._take_key(event, text)
                return
            self.report_again(again)
        elif len(text) > MOST_LETTERS:
            self.refuse_part(_TOO_LONG, event, UNNAMED)
        else:
            self._take_key(event, text)
            return
        self._skip(1)

    def _take_key(self, event: Any, text: str) -> None:
        self.key = text
        if self.noting:
            self._note(event)

    def _refused(self, event: Any, value: Any, text: str) -> Any:
        """Report a value that cannot stand, and give what is kept in its place."""
        if len(text) > MOST_LETTERS:
            self.refuse_value(_TOO_LONG, event)
            return None
        if isinstance(value, Refused):
            self.refuse_value(
                Finding(code=value.code, variant=value.variant, args=value.args), event
            )
            return value.value
        if self.node is not None:
            variant = "item" if self.key is None else "written" if text else ""
            args = {"key": shown(self.key or ""), "written": text}
            finding = Finding(code="R121", variant=variant, args=args)
            if self.flows and self.flows[-1][0] is self.node and not text:
                self.reported.add(self.here())
                self.flows[-1][1].append(replace(finding, span=span_of(event)))
            else:
                span = span_of(event) if text else bearer(span_of(event), self.lines, self.key)
                self.refuse_value(replace(finding, span=span), event)
        return None

    def _check_escapes(self, event: Any, text: str) -> str:
        """R103 and R104 for what escapes bring into a text, which is given back without it."""
        odd = characters.escaped(text)
        if odd is None:
            return text
        self.refuse_value(odd, event)
        return characters.without(text)

    def _open(self, event: Any) -> None:
        """A mapping or a list begins."""
        if len(self.stack) >= MOST_DEPTH:
            self._too_deep(event)
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if self.at_key():
            self.refuse_part(Finding(code="R117"), event, UNNAMED)
            self._skip(2, depth=1)
            return
        inner: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.place(inner)
        self.stack.append((self.node, self.key, len(self.marks)))
        if self.noting:
            self._note(event)
        self.node, self.key = inner, None
        if type(inner) is dict and event.flow_style:
            self.flows.append((inner, []))

    def _close(self, event: Any) -> None:
        """A mapping or a list ends: in block style, where its last part did."""
        if self.flows and self.flows[-1][0] is self.node:
            self.close_flow()
        self.node, _, at = self.stack.pop()
        self.key = None
        if self.noting:
            start, end = event.start_mark, event.end_mark
            if (start.line, start.column) != (end.line, end.column):
                self.last = (end.line, end.column)
            self.marks[at + 2 : at + 4] = self.last

    def _alias(self, event: Any) -> None:
        """Refused wherever it stands; as a value it leaves nothing behind."""
        refused = Finding(code="R112", args={"name": shown(event.anchor)})
        if self.at_key():
            self.refuse_part(refused, event, UNNAMED)
            self._skip(1)
            return
        if self.noting:
            self._note(event)
        self.refuse_value(refused, event)
        self.place(None)
        self.key = None

    def _properties(self, event: Any) -> None:
        """An anchor or a tag before a value or key."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if event.anchor is not None:
            span = Span(line, column, line, column + len(event.anchor) + 1)
            self.report(Finding(code="R111", args={"name": shown(event.anchor)}, span=span))
            if getattr(event, "value", None) == "":
                self.tell_no_more()
        if event.tag is not None:
            name = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            span = Span(line, column, line, column + 1)
            self.report(Finding(code="R114", args={"name": name}, span=span))
            if isinstance(event, yaml.ScalarEvent) or "!!" not in name or "/" in name:
                self.tell_no_more()

    def _skip(self, nodes: int, depth: int = 0) -> None:
        """Pass over this many whole nodes; `depth` of them are open already."""
        while nodes:
            event = self.event = self.get()
            if isinstance(event, _STARTS):
                depth += 1
                if len(self.stack) + depth > MOST_DEPTH:
                    self._too_deep(event)
            elif isinstance(event, _ENDS):
                depth -= 1
            self.last = (event.end_mark.line, event.end_mark.column)
            if depth == 0:
                nodes -= 1

    def _too_deep(self, event: Any) -> None:
        self.findings.append(
            Finding(code="R115", args={"most": str(MOST_DEPTH)}, span=span_of(event))
        )
        raise StopReading
