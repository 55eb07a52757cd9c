"""What a change of the data says and does, for people: a block each territory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.values import COUNTED_UNITS
from r57cli.messages import notation
from r57cli.output.row_words import block_text, pace_text_of, verdict_text
from r57cli.output.screen import Column, Screen
from r57cli.output.sources import document_name
from r57cli.output.words import dated_text, quantity_text, target_text, unit_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from r57cli.messages import Messages
    from r57cli.rows.diff.rows import DiffAnswer, DiffRow, DiffSummary, ResultView
    from r57cli.rows.views import ActualView, Quantity

_COLUMNS = ("change", "indicator", "before", "after", "noted")
_COUNTS = ("promises", "comparable", "no_data")


def diff_screen(answer: DiffAnswer, m: Messages) -> Screen:
    """The differences of records, then of results, territory by territory; one line if none."""
    screen = Screen()
    day = notation.day(answer.as_of, m.language)
    screen.line(f"{m('diff.title')}   {m('gap.as_of', date=day)}", "title")
    if not answer.rows:
        screen.line(m("diff.none"))
        return screen
    for summary in answer.summary:
        _territory(screen, answer, summary, m)
    _rest(screen, answer, m)
    return screen


def _territory(screen: Screen, answer: DiffAnswer, summary: DiffSummary, m: Messages) -> None:
    rows = [row for row in answer.rows if row.territory == summary.territory]
    screen.line()
    screen.line(_whose(summary, m).upper(), "heading")
    counts = [told for name in _COUNTS if (told := _count(summary, name, m))]
    if counts:
        screen.line(" · ".join(counts), indent=3)
    for kinds, caption in ((("document", "target", "figure"), "records"), (("result",), "results")):
        found = [row for row in rows if row.what in kinds]
        if found:
            screen.line(m(f"diff.{caption}"), "subheading", 3)
            screen.grid(
                [Column(m(f"col.{each}")) for each in _COLUMNS], [_cells(r, m) for r in found]
            )


def _whose(summary: DiffSummary, m: Messages) -> str:
    is_former = summary.territory.startswith("former-")
    name = summary.territory_vi
    return m("territory.former", name=name) if is_former else name


def _rest(screen: Screen, answer: DiffAnswer, m: Messages) -> None:
    """Territories that have documents only are no territory of an answer."""
    told = {summary.territory for summary in answer.summary}
    rest = [row for row in answer.rows if row.territory not in told]
    if rest:
        screen.line()
        screen.line(m("diff.rest"), "heading")
        screen.grid([Column(m(f"col.{each}")) for each in _COLUMNS], [_cells(r, m) for r in rest])


def _count(summary: DiffSummary, name: str, m: Messages) -> str:
    before, after = (getattr(summary, f"{name}_{when}") for when in ("before", "after"))
    return "" if before == after else m(f"diff.{name}", before=before, after=after)


def _cells(row: DiffRow, m: Messages) -> tuple[str, ...]:
    before, after = _sides(row, m)
    noted = list(_noted(row, m))
    if row.keys and (row.what != "result" or before == after):
        noted.append(m("diff.keys", keys=", ".join(row.keys)))
    return (
        m(f"change.{row.change}"),
        _name(row, m),
        before or "–",
        after or "–",
        " · ".join(noted) or "–",
    )


def _name(row: DiffRow, m: Messages) -> str:
    label = m.either(row.label_vi, row.label_en)
    if label is None:
        return f"{m('col.document')}: {row.key}"
    what = m(f"diff.what.{row.what}")
    block = f" ({block_text(row.block, m)})" if row.block else ""
    return f"{what}: {label}{block}"


def _noted(row: DiffRow, m: Messages) -> Iterator[str]:
    if row.rewritten:
        yield m("diff.rewritten")
    if row.worsened:
        yield m("diff.worsened")
    if row.corrects:
        corrected = _figure(row.corrects, row.unit or "", m)
        yield m("diff.corrects", figure=corrected, document=row.corrects.document)
    view = row.figure_after or row.figure_before or row.target_after or row.target_before
    if view:
        yield view.document


def _sides(row: DiffRow, m: Messages) -> tuple[str, str]:
    unit = row.unit or ""
    if row.what == "document":
        documents = (row.document_before, row.document_after)
        before, after = (document_name(each) if each else "" for each in documents)
    elif row.what == "target":
        targets = (row.target_before, row.target_after)
        before, after = (target_text(each, unit, m) if each else "" for each in targets)
    elif row.what == "figure":
        figures = (row.figure_before, row.figure_after)
        before, after = (_figure(each, unit, m) if each else "" for each in figures)
    else:
        before, after = (
            _result(each, m) if each else "" for each in (row.result_before, row.result_after)
        )
    return before, after


def _figure(view: ActualView, unit: str, m: Messages) -> str:
    """A figure with its day; a statement that there is none."""
    if view.state is None and view.low is None and view.high is None:
        return m("diff.no_figure")
    return dated_text(view, unit, m)


def _result(result: ResultView, m: Messages) -> str:
    told = [verdict_text(result, m)]
    if result.pace:
        told.append(pace_text_of(result.pace, m))
    if result.shortfall and result.shortfall.value != 0:
        left = _amount(result.shortfall, m)
        told.append(m("diff.left", left=left) if result.section == "workload" else left)
    if result.rank:
        told.append(m("diff.rank", rank=result.rank))
    return ", ".join(told)


def _amount(quantity: Quantity, m: Messages) -> str:
    """A shortfall with its unit, also of what is counted."""
    text, unit = quantity_text(quantity, m), quantity.unit
    if unit not in COUNTED_UNITS or m.has(f"gapunit.{unit}"):
        return text
    return f"{text} {unit_word(f'unit.{unit}', quantity.value, m)}"
