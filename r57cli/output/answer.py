"""What every answer about places says before its rows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from r57cli.messages import notation
from r57cli.output.names import without_title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from r57cli.messages import Messages
    from r57cli.rows.answer import Answer, Territory

_CUTS = ("on_track", "slow", "standstill", "guard")


def answer_head(command: str, answer: Answer, **more: Any) -> dict[str, Any]:
    """What JSON says before the rows: the command, the day, `more`, the data, the thresholds."""
    return {
        "command": command,
        "as_of": answer.as_of,
        **more,
        "data": {"version": answer.version, "digest": answer.digest},
        "thresholds": answer.thresholds,
    }


def title(territory: Territory, as_of: date, m: Messages, question: str) -> str:
    """Whose promises, what is asked (the id of a text), and as of when."""
    name = territory.territory_vi
    day = m("gap.as_of", date=notation.day(as_of, m.language))
    if not (territory.former and territory.until and is_over(territory, as_of)):
        return f"{m(question, territory=name.upper())}   {day}"
    ended = notation.day(territory.until + timedelta(days=1), m.language)
    others = ", ".join(each for each in territory.formed_from if each != name)
    former = "gap.title.former_city" if territory.former_city else "gap.title.former"
    bare = without_title(name).upper()
    return f"{m(former, territory=bare, others=others, date=ended)}   {day}"


def territory_name(territory: Territory, as_of: date, m: Messages) -> str:
    """The territory as captions and cells name it: one that has ended is told from its heir."""
    name = territory.territory_vi
    return m("territory.former", name=name) if is_over(territory, as_of) else name


def classes_line(answer: Answer, m: Messages) -> str:
    """Where each class of the pace begins, from the thresholds of the answer."""
    cuts = {name: notation.number(answer.thresholds[name], m.language) for name in _CUTS}
    return m("track.classes", **cuts)


def filtered_line(rows: Sequence[Any], m: Messages) -> str:
    """That filters decide which rows are shown, or that none passes them."""
    return m("gap.filtered" if rows else "gap.filtered.none")


def is_over(territory: Territory, as_of: date) -> bool:
    """True once the former province has ended."""
    return territory.until is not None and as_of > territory.until
