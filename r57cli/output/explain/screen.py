"""The screen of `explain`: what it measures, promise, result, arithmetic, what was set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import replace
from r57cli.messages import notation
from r57cli.output.answer import classes_line, title
from r57cli.output.explain.arithmetic import step_line
from r57cli.output.marks import flag_texts, is_starred
from r57cli.output.names import producer_text
from r57cli.output.row_words import (
    block_text,
    doubt_text,
    label,
    of_group,
    pace_text,
    use_texts,
    verdict_text,
)
from r57cli.output.screen import Column, Screen
from r57cli.output.words import actual_text, margin_text, target_text, when_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from r57cli.messages import Messages
    from r57cli.rows.explain.rows import (
        Conclusion,
        EvidenceRow,
        ExplainAnswer,
        ExplainSummary,
    )
    from r57cli.rows.listing import IndicatorRow
    from r57cli.rows.views import DocumentView


def explain_screen(answer: ExplainAnswer, m: Messages) -> Screen:
    """All territories of the answer, one under the other."""
    screen = Screen()
    for at, summary in enumerate(answer.summary):
        if at:
            screen.line()
        rows = [row for row in answer.rows if row.territory == summary.territory]
        screen.line(title(summary, answer.as_of, m, "explain.title"), "title")
        _card(screen, summary.indicator, m)
        promises = [row for row in rows if row.role == "target"]
        if promises or not any(each.block == "workload" for each in summary.conclusions):
            _promises(screen, promises, m)
        figures = [row for row in rows if row.role in {"figure", "no_figure"}]
        _figures(screen, figures, summary, m, answers=bool(promises))
        for conclusion in summary.conclusions:
            _conclusion(screen, conclusion, summary.indicator, m)
        _others(screen, [row for row in rows if row.role == "other_indicator"], m)
        _documents(screen, rows, m)
        _needs(screen, summary, m)
    if any(is_starred(row.actual) for row in answer.rows):
        screen.line(m("gap.inferred"), "note")
    if any(each.pace for summary in answer.summary for each in summary.conclusions):
        screen.line()
        screen.line(classes_line(answer, m), "note")
    return screen


def _card(screen: Screen, card: IndicatorRow, m: Messages) -> None:
    screen.line(m.either(card.name_vi, card.name_en), "heading")
    above, below = card.numerator_vi, card.denominator_vi
    told = [card.definition_en] if m.language == "en" and card.definition_en else []
    if above and (m.language == "vi" or not told):
        told.append(f"{above} ÷ {below}" if below else above)
    told.append(f"{m('col.better')}: {m(f'better.{card.better}')}")
    told.append(f"{m('col.formula')}: {m(f'formula.{card.formula}')}")
    if card.basis_unstated:
        told.append(m("flag.basis_unstated"))
    if card.path == "geometric":
        told.append(m("path.geometric"))
    screen.line(" · ".join(each.rstrip(".") for each in told), indent=3)
    screen.line(f"{card.id} [{m(f'unit.{card.unit}')}]", "note", 3)


def _promises(screen: Screen, rows: Sequence[EvidenceRow], m: Messages) -> None:
    _heading(screen, m("explain.promises"))
    if not rows:
        screen.line(m("explain.no_promise"), indent=3)
    cells = [
        (
            *_promise(row, m),
            _source(row),
            _standing(row, m),
        )
        for row in rows
    ]
    names = ("target", "deadline", "source", "counts")
    screen.grid([Column(m(f"col.{name}"), right=name == "target") for name in names], cells)
    _doubts(screen, rows, m)


def _promise(row: EvidenceRow, m: Messages) -> tuple[str, str]:
    """A promise and its deadline, which says "every year" where no last year is printed."""
    view = row.target
    if view is None:
        return "–", "–"
    if view.year is None and view.every_year:
        return target_text(replace(view, every_year=False), row.unit, m), block_text("each", m)
    return target_text(view, row.unit, m), str(view.year or "–")


def _figures(
    screen: Screen,
    rows: Sequence[EvidenceRow],
    summary: ExplainSummary,
    m: Messages,
    *,
    answers: bool,
) -> None:
    _heading(screen, m("explain.figures"))
    if answers and not any(row.counts_for for row in rows):
        screen.line(m("explain.no_figure"), indent=3)
    cells = [
        (
            actual_text(row.actual, row.unit, m) if row.actual and not row.reason else "–",
            when_text(row.actual, m) if row.actual else "–",
            producer_text(row.actual.producer, summary, m) if row.actual else "–",
            _source(row),
            _standing(row, m),
        )
        for row in rows
    ]
    names = ("result", "as_of", "producer", "source", "counts")
    screen.grid([Column(m(f"col.{name}"), right=name == "result") for name in names], cells)
    _doubts(screen, rows, m)


def _doubts(screen: Screen, rows: Sequence[EvidenceRow], m: Messages) -> None:
    for row in rows:
        if doubt := doubt_text(row, m):
            screen.line(f"{row.document.id}: {doubt}", "note", 3)


def _source(row: EvidenceRow) -> str:
    view = row.target or row.actual
    return f"{row.document.id} ({view.at})" if view and view.at else row.document.id


def _standing(row: EvidenceRow, m: Messages) -> str:
    """What a record is used for, or why it is not."""
    told = use_texts(row, m)
    if row.reason:
        told.append(m(f"reason.{row.reason}"))
    if row.expected:
        told.append(m("gap.expected", date=notation.partial(row.expected, m.language)).strip())
    if row.why and not row.in_series:
        told.append(m(f"explain.why.{row.why}"))
    return " · ".join([*told, *_marks(row, m)]) or "–"


def _marks(row: EvidenceRow, m: Messages) -> list[str]:
    """What the document does not print of a record, but for what is starred; and its kind."""
    if row.target is not None:
        return flag_texts((f"{each}_inferred" for each in row.target.inferred), m)
    if row.actual is None:
        return []
    unstarred = ("nature", "territory", "of")
    inferred = (f"{each}_inferred" for each in unstarred if each in row.actual.inferred)
    return flag_texts([row.actual.nature or "", *inferred], m)


def _conclusion(screen: Screen, conclusion: Conclusion, card: IndicatorRow, m: Messages) -> None:
    block = block_text(conclusion.block, m)
    told = [verdict_text(conclusion, m)]
    if conclusion.pace or conclusion.pace_reason:
        told.append(m("explain.pace", pace=pace_text(conclusion, m)))
    told += [m(f"badge.{badge}") for badge in conclusion.badges]
    _heading(screen, f"{block}: {' · '.join(told)}")
    if noted := flag_texts(conclusion.flags, m):
        screen.line(m("track.noted", notes=" · ".join(noted)), "note", 3)
    for step in conclusion.steps:
        screen.line(f"{m(f'step.{step.id}')}:  {step_line(step, m)}", indent=3)
    for change in conclusion.changes:
        screen.line(margin_text(change, card.unit, m), indent=3)


def _others(screen: Screen, rows: Sequence[EvidenceRow], m: Messages) -> None:
    if not rows:
        return
    _heading(screen, m("explain.others"))
    cells = [
        (
            actual_text(row.actual, row.unit, m) if row.actual else "–",
            when_text(row.actual, m) if row.actual else "–",
            label(row, m),
            m.either(row.why_vi, row.why_en) or "–",
            row.document.id,
        )
        for row in rows
    ]
    names = ("result", "as_of", "indicator", "why", "document")
    screen.grid([Column(m(f"col.{name}"), right=name == "result") for name in names], cells)


def _documents(screen: Screen, rows: Sequence[EvidenceRow], m: Messages) -> None:
    """Each document once, with its number, date and address."""
    found = {row.document.id: row.document for row in rows}
    if not found:
        return
    _heading(screen, m("explain.documents"))
    for document in found.values():
        screen.line(f"{document.id}: {_told(document, m)}", indent=3)


def _told(document: DocumentView, m: Messages) -> str:
    dates = [
        notation.partial(document.date, m.language) if document.date else "",
        m("explain.published", date=notation.partial(document.published, m.language))
        if document.published
        else "",
    ]
    status = m(f"status.{document.status}") if document.status != "issued" else ""
    translated = m("explain.machine_translated") if document.machine_translated else ""
    retold = m("explain.retells", document=document.summary_of) if document.summary_of else ""
    told = [document.title, document.issuer, document.number, *dates, status, translated, retold]
    if not (document.date or document.published):
        told.append(m("explain.undated"))
    return " · ".join(each for each in (*told, document.address or document.file) if each)


def _needs(screen: Screen, summary: ExplainSummary, m: Messages) -> None:
    if not summary.needs:
        return
    group = summary.indicator.group
    told = [of_group(f"need.{each}", group, m) for each in summary.needs]
    needs = [f"({at}) {each}" for at, each in enumerate(told, 1)]
    screen.line()
    screen.line(m("explain.needs", needs=" · ".join(needs)), "note")


def _heading(screen: Screen, text: str) -> None:
    screen.line()
    screen.line(text, "heading")
