"""A file as read: its text, its data, its positions, and what is wrong with it as YAML."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from r57cli.reading.characters import character_findings, is_broken
from r57cli.reading.events import parse_events
from r57cli.reading.finding import Finding
from r57cli.reading.positions import Index, Path, Span

if TYPE_CHECKING:
    import pathlib

LARGEST = 10 * 1024 * 1024
"""Bytes that a file may have."""

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_TOP = Span(1, 1, 1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One YAML file.

    `name` is its path in the data folder, `display` the path to show; `data` is None where the
    text is no mapping that could be read whole; `reported` are paths whose mistakes are told.
    """

    name: str
    display: str
    digest: str = ""
    text: str = ""
    data: dict[str, Any] | None = None
    index: Index = field(default_factory=Index)
    findings: tuple[Finding, ...] = ()
    reported: frozenset[Path] = frozenset()
    readable: bool = True


def read(path: pathlib.Path, name: str) -> SourceFile:
    """Read a file; one that cannot be read comes back with the finding that says why."""
    display = os.path.normpath(path)
    try:
        raw = _bytes_of(path)
    except OSError as problem:
        return _unreadable(name, display, _reason(problem), problem.strerror or "")
    if isinstance(raw, str):
        return _unreadable(name, display, raw, "")
    return parse(raw, name, display)


def parse(raw: bytes, name: str, display: str | None = None) -> SourceFile:
    """Read bytes as strict YAML; never raises."""
    shown, digest = display or name, hashlib.sha256(raw).hexdigest()
    text, problem = _decode(raw)
    if problem:
        return SourceFile(name=name, display=shown, digest=digest, findings=(problem,))
    letters = character_findings(text)
    if is_broken(letters):
        return SourceFile(
            name=name, display=shown, digest=digest, text=text, findings=tuple(letters)
        )
    parsed = parse_events(text)
    findings = letters + parsed.findings
    data = parsed.root if isinstance(parsed.root, dict) and parsed.complete else None
    if parsed.complete and data is None:
        findings.append(_not_a_mapping(parsed.root, parsed.index))
    return SourceFile(
        name=name,
        display=shown,
        digest=digest,
        text=text,
        data=data,
        index=parsed.index,
        findings=tuple(findings),
        reported=frozenset(parsed.reported),
    )


def _bytes_of(path: pathlib.Path) -> bytes | str:
    """The bytes of a regular file, or the name of the reason why there are none."""
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        return "not_a_file"
    if info.st_size > LARGEST:
        return "too_large"
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    return raw if len(raw) <= LARGEST else "too_large"


def _reason(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "missing"
    return "permission" if isinstance(problem, PermissionError) else "other"


def _unreadable(name: str, display: str, variant: str, problem: str) -> SourceFile:
    args = {"problem": problem, "most": f"{LARGEST // 1024 // 1024} MiB"}
    finding = Finding(code="R101", variant=variant, args=args, span=_TOP)
    return SourceFile(name=name, display=display, findings=(finding,), readable=False)


def _decode(raw: bytes) -> tuple[str, Finding | None]:
    if raw.startswith(_WIDE):
        return "", Finding(code="R102", variant="wide", span=_TOP)
    body = raw.removeprefix(_BOM)
    try:
        return body.decode("utf-8"), None
    except UnicodeDecodeError as problem:
        before = body[: problem.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        byte = f"0x{body[problem.start]:02X}"
        span = Span(line, column, line, column + 1)
        return "", Finding(code="R102", args={"byte": byte}, span=span)


def _not_a_mapping(root: Any, index: Index) -> Finding:
    if root is None:
        return Finding(code="R105", span=_TOP)
    kind = "list" if isinstance(root, list) else "scalar"
    return Finding(code="R107", variant=kind, span=index.value(()) or _TOP)
