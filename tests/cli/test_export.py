"""`r57 export`: what is written is read back by readers of others, and is the same data."""

from __future__ import annotations

import csv
import json
import subprocess
import sys

import duckdb
import openpyxl
import pandas as pd
import pytest

import r57cli

TABLES = ("indicators", "places", "documents", "targets", "actuals")


@pytest.fixture(scope="module")
def data(request):
    return r57cli.load(request.config.rootpath / "data")


@pytest.fixture
def exported(r57, tmp_path, request):
    def run(kind):
        result = r57(
            "export", tmp_path / "out", "-f", kind, "--data", request.config.rootpath / "data"
        )
        assert result.code == 0, result.err
        assert result.out == ""
        return tmp_path / "out"

    return run


def test_csv_holds_every_record_once(exported, data):
    out = exported("csv")
    for name, table in data.tables().items():
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(table)
        keys = [row.get("key") or row["id"] for row in rows]
        assert keys == list(table.index)


def test_frictionless_finds_the_package_valid(exported):
    package = exported("csv") / "datapackage.json"
    command = [sys.executable, "-m", "frictionless", "validate", str(package), "--json"]
    done = subprocess.run(command, capture_output=True, check=False)
    report = json.loads(done.stdout)
    assert report["valid"], report
    assert {task["name"] for task in report["tasks"]} == set(TABLES)


def test_every_column_is_explained(exported):
    package = json.loads((exported("csv") / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_parquet_and_csv_give_duckdb_the_same_figures(exported):
    out = exported("parquet")
    exported("csv")
    for name, column in (("actuals", "low"), ("targets", "value")):
        query = f"select count(*), sum({column}) from '{out}/{name}."  # noqa: S608 - our own file
        parquet, text = (
            duckdb.connect().execute(f"{query}{kind}'").fetchone() for kind in ("parquet", "csv")
        )
        assert parquet == pytest.approx(text)


def test_ndjson_keeps_numbers_exact(exported):
    lines = (exported("ndjson") / "actuals.ndjson").read_text("utf-8").splitlines()
    rows = {row["key"]: row for row in map(json.loads, lines)}
    key = "former-laocai/full_service_dossiers_received_online_share/2025-Q1/laocai-2025-q1"
    assert rows[key]["value"] == 51.69
    assert '"value": 51.69,' in next(line for line in lines if key in line)


def test_a_workbook_keeps_codes_as_text_and_writes_no_formula(exported):
    book = openpyxl.load_workbook(exported("excel") / "r57.xlsx")
    assert book.sheetnames == [*TABLES, "dictionary"]
    rows = list(book["places"].iter_rows(values_only=True))
    code = rows[0].index("code")
    assert "01" in {row[code] for row in rows}
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    figures = list(book["actuals"].iter_rows(values_only=True))
    value = figures[0].index("value")
    assert {type(row[value]) for row in figures[1:]} <= {int, float, type(None)}


def test_a_missing_extra_says_what_to_install(r57, tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    result = r57("export", tmp_path / "out", "-f", "parquet")
    assert result.code == 2
    told = "r57: parquet files need the extra “parquet”: pip install 'r57cli[parquet]'\n"
    assert result.err == told


def test_files_that_exist_are_not_replaced(r57, tmp_path):
    out = tmp_path / "out"
    assert r57("export", out).code == 0
    (out / "places.csv").write_text("mine", "utf-8")
    assert r57("export", out).code == 2
    assert (out / "places.csv").read_text("utf-8") == "mine"
    assert r57("export", out, "--force").code == 0


def test_a_folder_that_cannot_be_written_is_said(r57, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    assert r57("export", tmp_path / "file" / "out").code == 3


def test_text_needs_no_pandas(process, tmp_path):
    shown = process("export", str(tmp_path / "out"), PYTHONPROFILEIMPORTTIME="1").stderr.decode()
    imported = {line.rsplit("|", 1)[-1].strip() for line in shown.splitlines() if "|" in line}
    assert "r57cli.output.export.files" in imported
    assert not imported & {"pandas", "numpy", "openpyxl", "pyarrow"}


def test_frames_are_typed(data):
    tables = data.tables()
    assert isinstance(tables["actuals"], pd.DataFrame)
    dtypes = tables["actuals"].dtypes.astype(str)
    assert (dtypes["value"], dtypes["of"], dtypes["average"]) == ("float64", "Int64", "boolean")
    assert dtypes["as_of"].startswith("datetime64")


def test_a_file_is_no_folder_to_export_into(r57, tmp_path):
    path = tmp_path / "README.md"
    path.write_text("synthetic\n", "utf-8")
    done = r57("export", path, "--force")
    assert (done.code, done.err) == (2, f"r57: {path} is a file; name a folder.\n")
