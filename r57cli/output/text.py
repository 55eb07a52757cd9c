"""Findings as lines of text: file:line:column code message, and the cure under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.reading.locate import Located


def finding_message(located: Located, m: Messages) -> str:
    """What is wrong, in the language of the messages."""
    return _text("finding", located, m)


def finding_hint(located: Located, m: Messages) -> str:
    """What to write instead; empty where nothing general can be said."""
    return _text("hint", located, m)


def finding_line(located: Located, m: Messages) -> str:
    """One line: file:line:column code message."""
    place = f"{located.file}:{located.span.line}:{located.span.column}"
    return f"{place} {located.finding.code} {finding_message(located, m)}"


def findings_text(found: Sequence[Located], files: int, m: Messages) -> str:
    """All findings, each with its hint, and a last line that counts them."""
    lines = []
    for each in found:
        lines.append(finding_line(each, m))
        lines += [
            f"    {related.file}:{related.span.line}:{related.span.column} {m(related.message)}"
            for related in each.related
        ]
        if hint := finding_hint(each, m):
            lines.append(f"    {m('validate.hint', hint=hint)}")
    errors = sum(each.finding.severity == "error" for each in found)
    counts = {"files": files, "errors": errors, "warnings": len(found) - errors}
    lines.append(m("validate.summary" if found else "validate.clean", **counts))
    return "\n".join(lines) + "\n"


def _text(kind: str, located: Located, m: Messages) -> str:
    finding = located.finding
    with_variant = f"{kind}.{finding.code}.{finding.variant}"
    chosen = with_variant if m.has(with_variant) else f"{kind}.{finding.code}"
    return m(chosen, **finding.args) if m.has(chosen) else ""
