"""The rules by their codes: how grave a breach is, and whether a file may ask for an exemption.

A code is never used again: a rule that goes takes its code with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]

_READING = (
    "R101", "R102", "R103", "R104", "R105", "R106", "R107", "R108", "R110", "R111", "R112", "R113",
    "R114", "R115", "R116", "R117", "R118", "R119", "R120", "R121", "R122", "R123", "R124",
)  # fmt: skip
_SHAPE = (
    "R201", "R202", "R203", "R204", "R205", "R206", "R207", "R208", "R209", "R210", "R211", "R212",
)  # fmt: skip
_CONTENT = (
    "R301", "R302", "R303", "R304", "R305", "R306", "R307", "R308", "R309", "R310",
    "R401", "R402", "R403", "R404", "R405",
    "R501", "R502", "R503", "R504", "R505", "R506", "R507", "R508", "R509", "R510", "R511", "R512",
    "R513",
    "R601", "R602", "R603", "R604", "R605",
    "R701", "R702", "R703", "R704",
)  # fmt: skip
_WARNINGS = frozenset(
    {
        "R119", "R124", "R310", "R405", "R506", "R509", "R510", "R513",
        "R602", "R603", "R604", "R605", "R701", "R702", "R703", "R704",
    }
)  # fmt: skip
_DISPUTABLE = frozenset({"R303", "R304", "R305", "R306", "R401", "R402", "R403", "R404"})
"""Errors that a document itself may make: a figure that breaks them can still be read and used."""
_FINAL = frozenset({"R124", "R506"})


class Rule(Frozen):
    """A rule: `exemptible` where a comment in the file may except one place, with a reason."""

    code: str
    severity: Severity
    exemptible: bool

    @property
    def family(self) -> str:
        """The family of the rule, e.g. "R3"."""
        return self.code[:2]


def _rule(code: str) -> Rule:
    warning = code in _WARNINGS
    return Rule(
        code=code,
        severity="warning" if warning else "error",
        exemptible=code in _DISPUTABLE or (warning and code not in _FINAL),
    )


RULES = {code: _rule(code) for code in (*_READING, *_SHAPE, *_CONTENT)}
FAMILIES = tuple(sorted({rule.family for rule in RULES.values()}))


def matching(prefixes: Iterable[str]) -> frozenset[str]:
    """The codes that begin with one of the prefixes."""
    wanted = tuple(prefixes)
    return frozenset(code for code in RULES if code.startswith(wanted))
