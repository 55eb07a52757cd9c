"""The examples of all rules by their codes."""

from __future__ import annotations

from r57cli.rules.examples import r1, r2, r3, r4, r5, r6, r7

EXAMPLES = {
    code: example
    for family in (r1, r2, r3, r4, r5, r6, r7)
    for code, example in family.EXAMPLES.items()
}
