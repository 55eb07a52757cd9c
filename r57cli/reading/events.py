"""One iterative pass over libyaml's events: plain data, the position index, the findings.

No node tree, no constructors and no recursion, so that depth, repeated keys, anchors, tags and
further documents are all seen in the pass itself, whatever the input.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from r57cli.reading.finding import Finding, Related
from r57cli.reading.positions import Index, Path, Span
from r57cli.reading.scalars import has_thousand_dots, is_long_number, read_plain
from r57cli.reading.syntax import syntax_finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event, ScalarEvent

DEEPEST = 64
"""Mappings and lists may stand inside one another this deep."""

LONGEST = 10_000
"""A scalar may have this many characters."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):
    """Nothing more of this file can be read."""


@dataclass(slots=True)
class _Container:
    data: Any
    path: Path
    key: str | int | None = None
    skipping: bool = False


@dataclass(slots=True)
class Parsed:
    """What a text holds; `reported` are the paths whose mistakes have been told."""

    root: Any = None
    documents: int = 0
    index: Index = field(default_factory=Index)
    findings: list[Finding] = field(default_factory=list)
    reported: set[Path] = field(default_factory=set)
    complete: bool = False


def parse_events(text: str) -> Parsed:
    """Read a text in one pass; a mistake that ends the reading leaves `complete` false."""
    reader = _Reader()
    try:
        for event in _events(text):
            reader.take(event)
        reader.parsed.complete = True
    except yaml.YAMLError as problem:
        reader.parsed.findings.append(syntax_finding(problem, text))
    except _Stop:
        pass
    return reader.parsed


def _events(text: str) -> Iterator[Event]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    """The stack of open mappings and lists, and where the next value goes."""

    def __init__(self) -> None:
        self.parsed = Parsed()
        self._stack: list[_Container] = []

    def take(self, event: Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._find("R112", event, name=event.anchor)
            self._place(None, event, reported=True)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _start_document(self, event: Event) -> None:
        self.parsed.documents += 1
        if self.parsed.documents > 1:
            self._find("R106", event)
            raise _Stop

    def _open(self, event: Any, data: Any) -> None:
        self._refuse_properties(event)
        top = self._stack[-1] if self._stack else None
        if top and isinstance(top.data, dict) and top.key is None:
            self._find("R117", event)
            raise _Stop
        if len(self._stack) >= DEEPEST:
            self._find("R115", event, most=str(DEEPEST))
            raise _Stop
        path = self._place(data, event)
        self._stack.append(_Container(data, path))

    def _close(self, event: Event) -> None:
        done = self._stack.pop()
        if done.path in self.parsed.index.values:
            start = self.parsed.index.values[done.path][0]
            self.parsed.index.values[done.path] = (start, event.end_mark)

    def _scalar(self, event: ScalarEvent) -> None:
        self._refuse_properties(event)
        top = self._stack[-1] if self._stack else None
        if top and isinstance(top.data, dict) and top.key is None:
            self._key(top, event)
            return
        if len(event.value) > LONGEST:
            self._find("R116", event, most=str(LONGEST))
            self._place(None, event, reported=True)
            return
        if not event.implicit[0]:
            self._place(event.value, event)
            return
        self._plain(event)

    def _plain(self, event: ScalarEvent) -> None:
        text = event.value
        if is_long_number(text):
            self._find("R116", event, variant="number")
            self._place(None, event, reported=True)
        elif has_thousand_dots(text):
            whole, padded = text.replace(".", ""), f"{text}0"
            self._find("R120", event, written=text, whole=whole, decimal=padded)
            self._place(None, event, reported=True)
        else:
            value = read_plain(text)
            path = self._place(value, event)
            if value is None and self._stack:
                self._empty(path, event)

    def _empty(self, path: Path, event: ScalarEvent) -> None:
        self.parsed.reported.add(path)
        finding = Finding(code="R121", path=path, args={"key": str(path[-1])}, on="key")
        if path not in self.parsed.index.keys:
            finding = Finding(code="R121", variant="item", span=_span_of(event))
        self.parsed.findings.append(finding)

    def _key(self, top: _Container, event: ScalarEvent) -> None:
        key = event.value
        if len(key) > LONGEST:
            self._find("R116", event, most=str(LONGEST))
            raise _Stop
        if key == "<<" and event.implicit[0]:
            self._find("R113", event)
        path = (*top.path, key)
        top.key, top.skipping = key, key in top.data or (key == "<<" and event.implicit[0])
        if key in top.data:
            start, end = self.parsed.index.keys[path]
            first = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
            related = (Related(span=first, message="related.first"),)
            self._find("R110", event, related=related, key=key)
        elif not top.skipping:
            self.parsed.index.keys[path] = (event.start_mark, event.end_mark)

    def _place(self, value: Any, event: Event, *, reported: bool = False) -> Path:
        """Put a value where it belongs; the second value of a repeated key goes nowhere."""
        if not self._stack:
            self.parsed.root = value
            self.parsed.index.values[()] = (event.start_mark, event.end_mark)
            return ()
        top = self._stack[-1]
        if isinstance(top.data, list):
            path: Path = (*top.path, len(top.data))
            top.data.append(value)
        else:
            if top.key is None:
                self._find("R117", event)
                raise _Stop
            path = (*top.path, top.key)
            if top.skipping:
                path = (*path, "\0second")
            else:
                top.data[top.key] = value
            top.key = None
        self.parsed.index.values[path] = (event.start_mark, event.end_mark)
        if reported:
            self.parsed.reported.add(path)
        return path

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._find("R111", event, name=event.anchor)
        if event.tag:
            self._find("R114", event, name=event.tag)

    def _find(
        self,
        code: str,
        event: Event,
        *,
        variant: str = "",
        related: tuple[Related, ...] = (),
        **args: str,
    ) -> None:
        self.parsed.findings.append(
            Finding(code=code, variant=variant, args=args, span=_span_of(event), related=related)
        )


def _span_of(event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
