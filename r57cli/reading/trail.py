"""Where a pass over a file stands, and what it has found so far."""

from __future__ import annotations

from typing import Any

from r57cli.domain.frozen import replace
from r57cli.reading.finding import MOST_FINDINGS, Finding
from r57cli.reading.positions import Path, Span

RUN_TOGETHER = "-"
"""Under this name a mapping is reported that has the keys of a second record in it."""


class StopReading(Exception):  # noqa: N818 - no error: the pass ends early, its findings stand
    """Nothing after this place is read."""


class Trail:
    """The open nodes of a pass.

    `node` is the open mapping or list, None at the root; `key` is the key that waits for its value,
    None where a key comes next. `stack` holds the same of the nodes around it, with the position of
    the marks of the node inside.
    """

    def __init__(self) -> None:
        self.node: Any = None
        self.key: str | None = None
        self.stack: list[tuple[Any, str | None, int]] = []
        self.root: Any = None
        self.findings: list[Finding] = []
        self.reported: set[Path] = set()

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

    def refuse_value(self, finding: Finding, event: Any) -> None:
        """Report the value that comes next; what follows from it will not be told."""
        path = self.here()
        if path in self.reported:
            return
        if path:
            self.reported.add(path)
        self.report(replace(finding, span=span_of(event)))

    def refuse_part(self, finding: Finding, event: Any, mark: str) -> None:
        """Report a part of the open mapping that cannot be named; `mark` stands for it."""
        self.reported.add((*self.above(), mark))
        self.report(replace(finding, span=span_of(event)))


def span_of(event: Any) -> Span:
    """The place of an event of PyYAML."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
