"""`r57 import`: a filled form read, checked, shown back, and written where it belongs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from r57cli.cli.complete import complete_place
from r57cli.cli.exits import fail
from r57cli.cli.options import DataOption, ForceOption, LangOption, today
from r57cli.output.exits import Exit

if TYPE_CHECKING:
    from r57cli.cli.session import Session
    from r57cli.forms.intake import Intake


class ReceiptFormat(StrEnum):
    """The formats of a receipt."""

    TEXT = "text"
    JSON = "json"


def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help="An .xlsx or .csv file.")
    ],
    place: Annotated[
        str | None,
        typer.Option(
            "--place",
            metavar="PLACE",
            help="Where the form does not say it.",
            autocompletion=complete_place,
        ),
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="PERIOD", help="The same; 2026-Q1.")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write the files; else only show.")
    ] = False,
    format_: Annotated[
        ReceiptFormat, typer.Option("--format", "-f", help="The receipt: text or json.")
    ] = ReceiptFormat.TEXT,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Read a filled form: every cell shown back, every mistake named at its cell; nothing guessed.

    CSV is for machines: comma or semicolon, UTF-8. Nothing is written without --write.

    \b
    Examples:
      r57 import form.xlsx
      r57 import form.xlsx --write
      r57 import figures.csv --place laichau
    """
    from r57cli.cli.session import open_session
    from r57cli.forms.receipt import receipt_json, receipt_text
    from r57cli.output.stream import canvas_of_stdout, write_bytes, write_text

    session = open_session(data, lang)
    tree = session.store.tree
    if write and tree.is_installed:
        fail(Exit.USAGE, session.m("error.import.installed", path=tree.root))
    intake = _taken(session, file, place, period)
    if write and intake.is_sound and intake.files:
        _write(session, intake, force=force)
    written = write and intake.is_sound and bool(intake.files)
    if format_ is ReceiptFormat.JSON:
        write_bytes(receipt_json(intake, session.m, written=written))
    else:
        canvas = canvas_of_stdout()
        write_text(receipt_text(intake, file.name, session.m, canvas, written=written))
    if not intake.is_sound:
        raise SystemExit(int(Exit.FINDINGS))


def _taken(session: Session, file: Path, place: str | None, period: str | None) -> Intake:
    from r57cli.domain.dates import parse_period
    from r57cli.forms.intake import Request, take_in
    from r57cli.forms.sheets import UnreadableError
    from r57cli.output.extras import is_installed

    m = session.m
    if file.suffix.lower() == ".xlsx" and not is_installed("openpyxl"):
        fail(Exit.USAGE, m("error.extra", kind="xlsx", extra="excel"))
    try:
        span = parse_period(period).text if period is not None else None
    except ValueError:
        fail(Exit.USAGE, m("error.period", name=period))
    request = Request(
        path=file,
        root=session.store.tree.root,
        register=session.register,
        read=session.read,
        today=today(),
        place=session.place(place) if place is not None else None,
        period=span,
    )
    try:
        intake = take_in(request)
    except UnreadableError as problem:
        fail(Exit.UNREADABLE, m(f"error.import.{problem.code}", path=file, **problem.about))
    except OSError as problem:
        fail(Exit.UNREADABLE, m("error.no_path", path=file, problem=problem.strerror or problem))
    if not (intake.form.lines or intake.form.untouched or intake.form.lacking):
        fail(Exit.UNREADABLE, m("error.import.no_form", path=file))
    return intake


def _write(session: Session, intake: Intake, *, force: bool) -> None:
    """The documents first, so that no figure is ever without its source."""
    from r57cli.cli.deliver import refuse_unfit, save
    from r57cli.domain.layout import kind_of

    root, m = session.store.tree.root, session.m
    reports = [root / name for name in intake.files if kind_of(name) == "actuals"]
    refuse_unfit(reports, m, force=force)
    for name in sorted(intake.files, key=lambda each: kind_of(each) != "documents"):
        save(root / name, intake.files[name].text.encode, m)
