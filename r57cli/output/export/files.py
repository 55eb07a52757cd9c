"""The tables as files: text for machines, a data package, Parquet, a workbook."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from r57cli.output.csv_text import to_csv
from r57cli.output.extras import is_installed
from r57cli.output.frame import series
from r57cli.output.json_text import to_json, to_ndjson
from r57cli.output.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd

    from r57cli.rows.export.tables import Rows, Table

    Watch = Callable[[Rows], Iterator[dict[str, Any]]]

NEEDS = {"parquet": ("pyarrow", "parquet"), "excel": ("openpyxl", "excel")}
"""The module that a kind of file needs, and the extra that brings it."""


def missing(kind: str) -> str | None:
    """The extra that this kind of file still needs; None where it can be written."""
    module, extra = NEEDS.get(kind, ("", ""))
    return extra if module and not is_installed(module) else None


def files(
    tables: Sequence[Table], kind: str, version: str | None, digest: str, watch: Watch = iter
) -> dict[str, Callable[[], bytes]]:
    """The files of an export by name; each is made when it is asked for.

    `watch` goes through the rows of a table.
    """
    if kind == "excel":
        return {"r57.xlsx": lambda: _workbook(tables, watch)}
    made: dict[str, Callable[[], bytes]] = {}
    for table in tables:
        ending = {"csv": "csv", "ndjson": "ndjson", "parquet": "parquet"}[kind]
        made[f"{table.name}.{ending}"] = _writer(table, kind, watch)
    if kind == "csv":
        made["datapackage.json"] = lambda: _package(tables, version, digest)
    return made


def _writer(table: Table, kind: str, watch: Watch) -> Callable[[], bytes]:
    if kind == "parquet":
        return lambda: _parquet(table, watch)
    if kind == "ndjson":
        return lambda: to_ndjson(map(to_plain, watch(table.rows))).encode()
    names = [column.name for column in table.columns]
    return lambda: to_csv(map(to_plain, watch(table.rows)), names).encode()


def frame(table: Table, watch: Watch = iter) -> pd.DataFrame:
    """A table as a pandas frame with its key as the index."""
    import pandas as pd  # noqa: PLC0415 - only frames need it

    rows = [tuple(row.values()) for row in watch(table.rows)]
    columns = {
        each.name: series(each.type, [row[at] for row in rows])
        for at, each in enumerate(table.columns)
    }
    return pd.DataFrame(columns).set_index(table.key)


def _parquet(table: Table, watch: Watch) -> bytes:
    buffer = io.BytesIO()
    frame(table, watch).reset_index().to_parquet(buffer, index=False)
    return buffer.getvalue()


def _workbook(tables: Sequence[Table], watch: Watch) -> bytes:
    """One sheet a table and one for the dictionary; text is never read as a formula or a number."""
    from openpyxl import Workbook  # noqa: PLC0415 - an extra

    book = Workbook(write_only=True)
    for table in tables:
        head = [column.name for column in table.columns]
        rows = ([row[name] for name in head] for row in watch(table.rows))
        _sheet(book, table.name, head, rows)
    told = (
        [table.name, column.name, column.type, column.about]
        for table in tables
        for column in table.columns
    )
    _sheet(book, "dictionary", ["table", "column", "type", "about"], told)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(book: Any, name: str, head: list[str], rows: Any) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - an extra

    def cell(value: Any) -> Any:
        made = WriteOnlyCell(sheet, value=float(value) if isinstance(value, Decimal) else value)
        if isinstance(value, str):
            made.data_type, made.number_format = "s", "@"
        return made

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.append([cell(each) for each in head])
    for row in rows:
        sheet.append([cell(each) for each in row])


def _package(tables: Sequence[Table], version: str | None, digest: str) -> bytes:
    """The description of the files as a Frictionless data package, with the dictionary in it."""
    package = {
        "name": "r57",
        "title": "Targets and reported figures under Resolution 57-NQ/TW",
        "version": version,
        "hash": digest,
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
        "resources": [_resource(table) for table in tables],
    }
    return (to_json({key: each for key, each in package.items() if each}) + "\n").encode()


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
        for column, other in table.foreign
    ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {"name": each.name, "type": each.type, "description": each.about}
                for each in table.columns
            ],
            "primaryKey": [table.key],
            **({"foreignKeys": keys} if keys else {}),
        },
    }
