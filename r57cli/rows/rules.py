"""Rows of `list rules` and `rule`: what is checked, and how it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from r57cli.domain.frozen import Frozen
from r57cli.domain.ruleset import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from r57cli.domain.ruleset import Rule
    from r57cli.messages import Messages
    from r57cli.rules.examples import Example


class RuleRow(Frozen):
    """A rule; `exemptible` where a comment in the file may except one line from it."""

    code: str
    family: str
    severity: str
    exemptible: bool
    what: str


class ExampleFile(Frozen):
    """A file of an example by its name in the data folder."""

    file: str
    text: str


class RulePage(RuleRow):
    """A rule explained: why it matters, how to mend a breach, and a wrong and a right example.

    `beside` holds the other files of the made-up folder that the example needs.
    """

    why: str
    mend: str
    bad: ExampleFile
    good: ExampleFile
    beside: tuple[ExampleFile, ...]


def rule_rows(m: Messages) -> list[RuleRow]:
    """All rules in the order of their codes."""
    return [RuleRow(**_told(rule, m)) for rule in RULES.values()]


def _told(rule: Rule, m: Messages) -> dict[str, Any]:
    """The fields of a `RuleRow`."""
    return {
        "code": rule.code,
        "family": rule.family,
        "severity": rule.severity,
        "exemptible": rule.exemptible,
        "what": m(f"rule.{rule.code}"),
    }


def rule_pages(codes: Iterable[str], m: Messages) -> list[RulePage]:
    """The pages of these rules; KeyError for a code that there is not."""
    from r57cli.rules.examples.all import EXAMPLES  # noqa: PLC0415 - only a page shows them

    return [_page(RULES[code], EXAMPLES[code], m) for code in codes]


def _page(rule: Rule, example: Example, m: Messages) -> RulePage:
    beside = example.beside.items()
    return RulePage(
        **_told(rule, m),
        why=m(f"rule.{rule.code}.why"),
        mend=m(f"rule.{rule.code}.mend"),
        bad=ExampleFile(file=example.file, text=example.bad),
        good=ExampleFile(file=example.good_file or example.file, text=example.good),
        beside=tuple(ExampleFile(file=name, text=text) for name, text in beside),
    )
