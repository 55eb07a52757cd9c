"""`r57 export`: the whole dataset as tidy tables."""

from __future__ import annotations

import os
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from r57cli.cli.exits import fail
from r57cli.cli.options import DataOption, ForceOption, LangOption, today
from r57cli.output.exits import Exit


class Kind(StrEnum):
    """The kinds of files of an export."""

    CSV = "csv"
    NDJSON = "ndjson"
    PARQUET = "parquet"
    EXCEL = "excel"


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files go.")],
    kind: Annotated[
        Kind, typer.Option("--format", "-f", help="csv (with datapackage.json) is for machines.")
    ] = Kind.CSV,
    force: ForceOption = False,
    data: DataOption = None,
    lang: LangOption = None,
) -> None:
    """Write targets, figures, indicators, places and documents as tables, with their dictionary.

    \b
    Examples:
      r57 export out
      r57 export out --format excel
    """
    from r57cli.cli.deliver import refuse_unfit, save
    from r57cli.cli.session import open_session
    from r57cli.output.export.files import files, missing
    from r57cli.output.progress import watched
    from r57cli.output.stream import narrate
    from r57cli.rows.export.tables import tables

    session = open_session(data, lang)
    m = session.m
    if os.path.isfile(folder):
        fail(Exit.USAGE, m("error.is_file", path=folder))
    if extra := missing(kind.value):
        fail(Exit.USAGE, m("error.extra", kind=kind.value, extra=extra))
    dataset = session.read_all()
    found = tables(dataset, today())
    watch = partial(watched, label=m("wait.writing"))
    made = files(found, kind.value, dataset.version, dataset.digest, watch)
    paths = {folder / name: content for name, content in made.items()}
    refuse_unfit(paths, m, force=force)
    for path, make in paths.items():
        save(path, make, m)
    narrate(m.count("export.written", len(paths), path=folder))
