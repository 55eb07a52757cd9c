"""`r57 rule CODE`: what a rule checks, why, and how to mend what it finds."""

from __future__ import annotations

from typing import Annotated

import typer

from r57cli.cli.exits import fail
from r57cli.cli.options import ForceOption, Format, FormatOption, LangOption, OutputOption
from r57cli.cli.session import deliver, messages
from r57cli.domain.ruleset import RULES
from r57cli.domain.spelling import nearest
from r57cli.messages import Messages
from r57cli.output.exits import Exit


def rule(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE…]", help="Codes; all rules without.")
    ] = None,
    format_: FormatOption = Format.TABLE,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Explain a rule of validate: what it checks, why, how to mend it, an example.

    Examples: r57 rule R305 · r57 rule --format markdown --output rules.md
    """
    from r57cli.output.rules import renderers  # noqa: PLC0415 - the examples are read only here
    from r57cli.rows.rules import rule_pages  # noqa: PLC0415

    m = messages(lang)
    wanted = [_known(code, m) for code in codes or RULES]
    deliver(renderers(rule_pages(wanted, m), m), format_, output, m, force=force)


def _known(written: str, m: Messages) -> str:
    code = written.upper()
    if code not in RULES:
        close = nearest(code, RULES)
        names = m("error.did_you_mean", names=", ".join(close)) if close else m("error.see_rules")
        fail(Exit.USAGE, m("error.unknown_rule", name=written), names)
    return code
