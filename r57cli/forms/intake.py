"""A filled form taken in: its records as files of the data, checked by the rules of the data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from r57cli.dataset.survey import survey
from r57cli.dataset.tree import Tree
from r57cli.domain.frozen import replace
from r57cli.domain.layout import place_of_name
from r57cli.forms.corrections import name_corrected
from r57cli.forms.files import Files, NewFile
from r57cli.forms.form import read_form
from r57cli.forms.head import Head
from r57cli.forms.problems import Remark, note, wrong
from r57cli.forms.records import Entry, figure_entry, target_entry
from r57cli.forms.sheets import read_sheets
from r57cli.forms.sources import Sources
from r57cli.reading.source import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from r57cli.dataset.dataset import Dataset, Register
    from r57cli.domain.records import Place
    from r57cli.forms.form import Form
    from r57cli.forms.sheets import Cell
    from r57cli.reading.finding import Finding
    from r57cli.reading.locate import Located

_EMPTY = "R509"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding of the rules of the data, at the cell that it comes from."""

    cell: str
    located: Located


@dataclass(slots=True, kw_only=True)
class Intake:
    """What a form holds, what is wrong with it, and the files that it stands for.

    `root` is the data folder that the files belong in. `taken` are those of the `entries` that have
    no mistakes, `cells` counts the cells that were read; `titles` are those of documents by id.
    """

    form: Form
    root: Path
    place: Place | None = None
    titles: dict[str, str] = field(default_factory=dict)
    cells: int = 0
    entries: list[Entry] = field(default_factory=list)
    taken: list[Entry] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    findings: list[Found] = field(default_factory=list)
    files: dict[str, NewFile] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """True where nothing has to be mended."""
        errors = any(found.located.finding.severity == "error" for found in self.findings)
        return not errors and all(remark.is_note for remark in self.remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is taken in, and into which data; place and period where the form does not say them.

    `read` gives what is known of a place.
    """

    path: Path
    root: Path
    register: Register
    read: Callable[[Place], Dataset]
    today: date
    place: Place | None = None
    period: str | None = None


def take_in(request: Request) -> Intake:
    """Read a form and check it. Raises UnreadableError or OSError where it cannot be read."""
    form = read_form(read_sheets(request.path))
    intake = Intake(form=form, root=request.root)
    head = Head(form.head)
    place = head.place(request.place, request.register)
    period = head.period(request.period)
    cut_off = head.cut_off(period)
    intake.remarks += head.remarks
    intake.remarks += [wrong(at, "lacks", columns=",".join(each)) for at, each in form.lacking]
    for code, cell in form.doubtful:
        _doubt(intake, code, cell)
    if place is None:
        return intake
    dataset = request.read(place)
    intake.place = place
    sources = Sources(form, dataset.documents, place.id, period)
    _enter(intake, dataset, period, cut_off)
    grouped = _by_document(intake, sources)
    intake.titles = {id_: each.title for id_, each in dataset.documents.items()}
    intake.titles |= {id_: each.record["title"] for id_, each in sources.new.items()}
    intake.remarks += [*sources.remarks, *sources.unnamed()]
    files = _files(request, place, grouped, sources)
    intake.remarks += [
        Remark(cell=name, code="no_room", args={"name": name}) for name in files.full
    ]
    intake.files = files.made
    if not files.full:
        _check(intake, request, files)
    return intake


def _doubt(intake: Intake, code: str, cell: Cell) -> None:
    """A formula is taken as it was saved, if it was; what is hidden or merged is to be shown."""
    if code == "formula":
        intake.remarks.append(note(cell, code, value=cell.value))
    else:
        intake.remarks.append(wrong(cell, code, range=cell.merged))


def _enter(intake: Intake, dataset: Dataset, period: str | None, cut_off: date | None) -> None:
    """The entries of all lines, with what is told of each."""
    for line in intake.form.lines:
        if line.kind == "documents":
            continue
        intake.cells += sum(not cell.is_empty for cell in line.cells.values())
        if line.kind == "figures":
            entry = figure_entry(line, dataset, period, cut_off)
            name_corrected(entry, dataset.actuals)
        else:
            entry = target_entry(line, dataset)
        intake.remarks += entry.remarks
        intake.entries.append(entry)


def _by_document(intake: Intake, sources: Sources) -> dict[tuple[str, str], list[Entry]]:
    """The sound entries by the kind of their form and their document."""
    grouped: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in intake.entries:
        cell = entry.line.given("document") or entry.line.first
        document = sources.find(entry.document, cell) if entry.document else None
        if entry.is_sound and document:
            grouped[entry.line.kind, document].append(entry)
            intake.taken.append(entry)
    return grouped


def _files(
    request: Request,
    place: Place,
    grouped: dict[tuple[str, str], list[Entry]],
    sources: Sources,
) -> Files:
    files = Files(request.root, place.id)
    for (kind, document), entries in grouped.items():
        if kind == "figures":
            files.add_report(document, entries)
    files.add_promises(
        (document, entry)
        for (kind, document), entries in grouped.items()
        if kind == "targets"
        for entry in entries
    )
    files.mark_read(sources.unread & {document for _, document in grouped})
    files.add_documents(sources.new.values())
    return files


def _check(intake: Intake, request: Request, files: Files) -> None:
    """What the rules of the data find in the new records, at the cells that they come from.

    The data of the place was without errors before, so that every one comes with the form. That a
    document has no records is left out: its lines tell why they are not taken.
    """
    instead = {name: parse(made.text.encode(), name) for name, made in files.made.items()}
    own = intake.place.id if intake.place else ""
    for each in survey(Tree(root=request.root, instead=instead), request.today):
        for located in each.findings:
            finding = located.finding
            cell = files.cell(each.name, finding.path)
            is_new = files.is_added(each.name, located.span.line)
            is_error = finding.severity == "error" and place_of_name(each.name) == own
            beside = (files.cell(to.file or each.name, to.path) for to in finding.related)
            caused = None if cell or is_new else next(filter(None, beside), None)
            if caused:
                told = replace(located, finding=_of_older(finding, each.name))
                intake.findings.append(Found(cell=caused.name, located=told))
            elif (cell or is_new or is_error) and finding.code != _EMPTY:
                where = cell.name if cell else each.name
                intake.findings.append(Found(cell=where, located=located))


def _of_older(finding: Finding, name: str) -> Finding:
    """What an older record in a file of this name is told, as said of the new one behind it."""
    args = {**finding.args, "other": PurePath(name).stem, "place": place_of_name(name)}
    variant = "older" if finding.code == "R703" else finding.variant
    return replace(finding, args=args, variant=variant)
