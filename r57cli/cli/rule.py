"""`r57 rule CODE`: what a rule checks, why, and how to mend what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.exits import fail, meant
from r57cli.cli.options import ForceOption, Format, FormatOption, LangOption, OutputOption
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from r57cli.messages import Messages


def rule(
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CODE…]", help="Codes or their beginning (R3); all without."),
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Explain a rule of validate: what it checks, why, how to mend it, an example.

    \b
    Examples:
      r57 rule R305
      r57 rule --format markdown --output rules.md
    """
    from r57cli.cli.deliver import deliver
    from r57cli.cli.session import messages
    from r57cli.domain.ruleset import RULES
    from r57cli.output.rules import renderers
    from r57cli.rows.rules import rule_pages

    m = messages(lang)
    wanted = {code: None for written in codes or RULES for code in _known(written, m)}
    deliver(renderers(rule_pages(wanted, m), m), format_, output, m, force=force)


def _known(written: str, m: Messages) -> list[str]:
    """The code that was written, or all that begin with it; exit 2 where there is none."""
    from r57cli.domain.ruleset import RULES, matching
    from r57cli.domain.spelling import nearest

    code = written.upper()
    found = sorted(matching([code]))
    if not found:
        names = meant(nearest(code, RULES), m) or [m("error.see_rules")]
        fail(Exit.USAGE, m("error.unknown_rule", name=written), *names)
    return found
