"""What tests look up in the JSON of an answer."""

from __future__ import annotations


def row(answer, indicator, block):
    """The one row of an indicator in a block."""
    found = [r for r in answer["rows"] if (r["indicator"], r["block"]) == (indicator, block)]
    assert len(found) == 1
    return found[0]
