"""Rows in words: what is said of a promise and the figure beside it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from r57cli.output.marks import flag_texts
from r57cli.output.words import actual_text, dated_text, target_text, when_text

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.rows.row import Row


class Verdicts(Protocol):
    """What has a verdict."""

    @property
    def verdict(self) -> tuple[str, ...]:
        """All that are possible, worst first."""


class Paced(Protocol):
    """What has a pace, or a reason why it has none."""

    @property
    def pace(self) -> tuple[str, ...]:
        """All that are possible, worst first."""

    @property
    def pace_reason(self) -> str | None:
        """Why there is no pace."""


class Labelled(Protocol):
    """What is of an indicator."""

    @property
    def label_vi(self) -> str:
        """The short name of the indicator, in Vietnamese."""

    @property
    def label_en(self) -> str:
        """The same in English."""


class Doubted(Protocol):
    """What something may speak against."""

    @property
    def doubt_vi(self) -> str | None:
        """What speaks against it, in Vietnamese."""

    @property
    def doubt_en(self) -> str | None:
        """The same in English."""


class Used(Protocol):
    """A record that may be used to judge promises by."""

    @property
    def counts_for(self) -> tuple[str, ...]:
        """The deadlines that it is the result, or the promise, of."""

    @property
    def baseline_for(self) -> tuple[str, ...]:
        """The deadlines that it is a baseline of."""

    @property
    def in_series(self) -> bool:
        """True for a point of a series."""


def verdict_text(row: Verdicts, m: Messages) -> str:
    """The verdict; for an uncertain figure from the worst to the best possible one."""
    words = [m(f"verdict.{verdict}") for verdict in row.verdict]
    if len(words) > 1:
        return m("verdict.to", worst=words[0], best=words[-1])
    return words[0] if words else "–"


def doubt_text(row: Doubted, m: Messages) -> str | None:
    """What speaks against a promise, or against the figure beside it."""
    why = m.either(row.doubt_vi, row.doubt_en)
    return m("gap.doubt", why=why) if why else None


def has_doubted_figure(row: Row) -> bool:
    """True where the figure is in doubt: a promise in doubt is compared with none."""
    return row.section == "compared" and row.doubt_vi is not None


def charted_figure(row: Row, m: Messages, *, dated: bool = False) -> str:
    """The figure of a row as a chart tells it, with its marks and the word for one in doubt."""
    view = row.actual
    if view is None:
        return "–"
    text = actual_text(view, row.unit, m)
    told = [when_text(view, m)] if dated else []
    if has_doubted_figure(row):
        told.append(m("chart.doubted"))
    return f"{text} ({', '.join(told)})" if told else text


def notes_of(row: Row, m: Messages) -> list[str]:
    """All that has to be said of a row: its flags, its badges, what speaks against it."""
    told = [*flag_texts(row.flags, m), *(m(f"badge.{badge}") for badge in row.badges)]
    doubt = doubt_text(row, m)
    return [*told, doubt] if doubt else told


def pace_text(row: Paced, m: Messages) -> str:
    """The class of the pace, from the worst to the best possible one, or why there is none."""
    if row.pace:
        return pace_text_of(row.pace, m)
    return f"– ({m(f'pace_reason.{row.pace_reason}')})" if row.pace_reason else "–"


def pace_text_of(pace: tuple[str, ...], m: Messages) -> str:
    """The classes that a pace may have, from the worst to the best."""
    words = [m(f"pace.{each}") for each in pace]
    return words[0] if len(words) == 1 else m("verdict.to", worst=words[0], best=words[-1])


def block_text(block: str, m: Messages) -> str:
    """What a block holds, in a word: its year, "every year", "no year", "assigned workload"."""
    known = f"explain.block.{block}"
    return m(known) if m.has(known) else block


def use_texts(row: Used, m: Messages) -> list[str]:
    """What a record is used for; nothing where it is not used."""
    uses = (("counts", row.counts_for), ("baseline", row.baseline_for))
    told = [
        m(f"explain.{use}", blocks=", ".join(block_text(each, m) for each in blocks))
        for use, blocks in uses
        if blocks
    ]
    return told or ([m("explain.in_series")] if row.in_series else [])


def of_group(message: str, group: str, m: Messages) -> str:
    """A text, or that of the group of an indicator where it has one of its own."""
    own = f"{message}.{group}"
    return m(own if m.has(own) else message)


def label(row: Labelled, m: Messages) -> str:
    """The short name of a row's indicator."""
    return m.either(row.label_vi, row.label_en)


def doubted_line(row: Row, m: Messages) -> str:
    """A promise in doubt beside the figure that it is not compared with, and why."""
    figure = dated_text(row.actual, row.unit, m) if row.actual else "–"
    promise = target_text(row.target, row.unit, m) if row.target else "–"
    return (
        f"{label(row, m)}: {figure} ≠ {promise} ({block_text(row.block, m)}): {doubt_text(row, m)}"
    )
