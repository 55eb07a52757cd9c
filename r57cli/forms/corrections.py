"""Which earlier figure a line corrects: named by its document, or by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.forms.problems import wrong

if TYPE_CHECKING:
    from collections.abc import Collection

    from r57cli.domain.records import Actual
    from r57cli.forms.records import Entry


def name_corrected(entry: Entry, known: Collection[Actual]) -> None:
    """Enter the key of the figure; a remark where what is written stands for none, or for several.

    A key is taken as it is: the rules of the data hold it against the line.
    """
    written = entry.record.get("corrects")
    if written is None:
        return
    own = [each for each in known if each.indicator == entry.record.get("indicator")]
    keyed = [each for each in known if each.key == written]
    meant = keyed or [each for each in own if each.document == written]
    if len(meant) == 1:
        (entry.corrected,) = meant
        entry.record["corrects"] = entry.corrected.key
        return
    choices = sorted({each.key for each in meant} or {each.document for each in own})
    code = "corrects" if choices else "corrects_none"
    told = {"text": written, "choices": ", ".join(choices)} if choices else {}
    entry.remarks.append(wrong(entry.cells["corrects"], code, **told))
