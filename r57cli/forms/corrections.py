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
    if written is None or any(each.key == written for each in known):
        return
    own = [each for each in known if each.indicator == entry.record.get("indicator")]
    meant = [each.key for each in own if each.document == written]
    if len(meant) == 1:
        entry.record["corrects"] = meant[0]
        return
    choices = sorted(meant or {each.document for each in own})
    code = "corrects" if choices else "corrects_none"
    told = {"text": written, "choices": ", ".join(choices)} if choices else {}
    entry.remarks.append(wrong(entry.cells["corrects"], code, **told))
