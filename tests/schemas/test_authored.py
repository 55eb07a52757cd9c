"""The JSON Schemas of the authored files say what the models say, and serve a real client."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from r57cli.domain.layout import kind_of
from r57cli.messages import Messages
from r57cli.models.authored import MODELS, understand
from r57cli.models.base import Record
from r57cli.output.schema import schema_of
from r57cli.reading.source import parse
from r57cli.rules.examples.all import EXAMPLES

DATA = Path(__file__).resolve().parents[2] / "data"
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yaml"))
REFERENCE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
BEYOND = {"R301"}
"""What a schema cannot say of parsed data: a range that runs backwards."""


def validator(kind):
    schema = schema_of(kind, Messages("en"))
    Draft202012Validator.check_schema(schema)
    formats = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema, format_checker=formats)


VALIDATORS = {kind: validator(kind) for kind in MODELS}


@pytest.mark.parametrize("kind", MODELS)
def test_the_files_of_schemas_are_what_the_command_prints(r57, kind, request):
    path = DATA / "schemas" / f"{kind}.schema.json"
    text = r57("schema", kind).out
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", FILES)
def test_a_data_file_names_the_schema_of_its_kind(name):
    text = (DATA / name).read_text(encoding="utf-8")
    found = REFERENCE.match(text)

    assert found
    schema = os.path.normpath((DATA / name).parent / found[1])
    assert schema == str(DATA / "schemas" / f"{kind_of(name)}.schema.json")


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_key_is_described(kind, language):
    schema = schema_of(kind, Messages(language))
    for record in (schema, *schema.get("$defs", {}).values()):
        undescribed = [key for key, of in record["properties"].items() if "description" not in of]
        assert undescribed == []


def records(base=Record):
    for each in base.__subclasses__():
        yield each
        yield from records(each)


def test_no_description_is_left_of_a_key_that_is_gone():
    told = {key.split(".")[-1] for key in Messages("en").texts if key.startswith("key.")}

    assert told == {key for each in records() for key in each.model_fields}


def cases():
    for name in FILES:
        yield name, kind_of(name), (DATA / name).read_text(encoding="utf-8")
    for code, example in EXAMPLES.items():
        for which in ("bad", "good"):
            kind = kind_of(example.file)
            if kind and "⟨" not in getattr(example, which):
                yield f"{code} {which}", kind, getattr(example, which)
    for name, kind, text in EDGES:
        yield name, kind, text


TARGET = "place: a\ntargets:\n  - indicator: a\n    document: b\n"
ACTUAL = "place: a\ndocument: b\nactuals:\n  - indicator: a\n"
EDGES = [
    ("no form", "targets", f"{TARGET}    year: 2030\n"),
    ("verbal", "targets", f"{TARGET}    verbal: true\n"),
    ("not verbal", "targets", f"{TARGET}    verbal: false\n"),
    ("a value, and not verbal", "targets", f"{TARGET}    verbal: false\n    value: 5\n"),
    ("a value, and verbal", "targets", f"{TARGET}    verbal: true\n    value: 5\n"),
    ("benchmark", "targets", (
        f"{TARGET}    benchmark_level: average\n    benchmark_area: country\n"
        "    benchmark_than: above\n"
    )),
    ("two thirds of a benchmark", "targets", (
        f"{TARGET}    benchmark_level: average\n    benchmark_than: above\n"
    )),
    ("base alone", "targets", f"{TARGET}    value: 5\n    base: 2025\n"),
    ("base of years", "targets", f"{TARGET}    times: 2\n    base: 2021..2025\n"),
    ("base unknown", "targets", f"{TARGET}    increase_percent: 30\n    base: unknown\n"),
    ("no base", "targets", f"{TARGET}    improve_by: 10\n"),
    ("plan without year", "targets", f"{TARGET}    value: 5\n    basis: annual_plan\n"),
    ("plan with year", "targets", (
        f"{TARGET}    value: 5\n    basis: annual_plan\n    year: 2025\n"
    )),
    ("year as text", "targets", f"{TARGET}    value: 5\n    year: '2030'\n"),
    ("year too early", "targets", f"{TARGET}    value: 5\n    year: 1999\n"),
    ("three numbers", "targets", f"{TARGET}    between: [1, 2, 3]\n"),
    ("one number", "targets", f"{TARGET}    between: [1]\n"),
    ("a number as text", "targets", f"{TARGET}    value: '5'\n"),
    ("true as a number", "targets", f"{TARGET}    value: true\n"),
    ("no list", "targets", "place: a\ntargets: 5\n"),
    ("no records", "targets", "place: a\n"),
    ("a text as a record", "targets", "place: a\ntargets: [a]\n"),
    ("no figure", "actuals", f"{ACTUAL}    no_figure:\n      reason: requested\n"),
    ("no figure on a day", "actuals", (
        f"{ACTUAL}    no_figure:\n      reason: requested\n    period: 2025\n"
    )),
    ("no figure on two days", "actuals", (
        f"{ACTUAL}    no_figure:\n      reason: requested\n"
        "    period: 2025\n    as_of: 2025-01-01\n"
    )),
    ("no figure, and one", "actuals", (
        f"{ACTUAL}    no_figure:\n      reason: requested\n    value: 5\n"
    )),
    ("another reason", "actuals", f"{ACTUAL}    no_figure:\n      reason: lost\n"),
    ("correction without reason", "actuals", (
        f"{ACTUAL}    value: 5\n    as_of: 2025-01-01\n    corrects: x\n"
    )),
    ("no denominator", "actuals", f"{ACTUAL}    as_of: 2025-01-01\n    ratio: [1, 0]\n"),
    ("numerator below 0", "actuals", f"{ACTUAL}    as_of: 2025-01-01\n    ratio: [-1, 5]\n"),
    ("date known after all", "actuals", (
        f"{ACTUAL}    value: 5\n    as_of: 2025-01-01\n    date_unknown: false\n"
    )),
    ("no date", "actuals", f"{ACTUAL}    value: 5\n"),
    *(
        (f"period {period}", "actuals", f"{ACTUAL}    value: 5\n    period: {period}\n")
        for period in (
            "2025", "'2025'", "2025-06", "2025-13", "2025-Q4", "2025-Q5", "2025-H2", "2025-9M",
            "2025-07..2025-09", "2025-07..2025-19", "25", "2025-06-30", "Q2/2025",
        )
    ),
    *(
        (f"day {day}", "actuals", f"{ACTUAL}    value: 5\n    as_of: {day}\n")
        for day in ("2025-06-30", "2025-02-30", "2025-06", "2025", "30/06/2025")
    ),
    *(
        (f"date {date}", "documents", (
            "place: a\ndocuments:\n  - id: a\n    kind: plan\n    status: issued\n    title: a\n"
            f"    date: {date}\n"
        ))
        for date in ("2025", "2025-02", "2025-02-28", "2025-02-30", "2025-2", "hôm qua")
    ),
    ("id with marks", "documents", (
        "place: a\ndocuments:\n  - id: Á\n    kind: plan\n    status: issued\n    title: a\n"
    )),
    ("empty title", "documents", (
        "place: a\ndocuments:\n  - id: a\n    kind: plan\n    status: issued\n    title: ''\n"
    )),
]  # fmt: skip


def understood():
    """The cases in which the reader has no word of its own, as data and as the models see them."""
    for name, kind, text in cases():
        source = parse(text.encode(), name)
        if source.data is not None and not source.findings:
            found = understand(source, kind, in_tree=False).findings
            yield pytest.param(kind, source.data, {each.code for each in found}, id=name)


UNDERSTOOD = list(understood())


@pytest.mark.parametrize(("kind", "data", "codes"), UNDERSTOOD)
def test_schema_and_models_agree(kind, data, codes):
    assert VALIDATORS[kind].is_valid(data) == (codes <= BEYOND)


def test_both_take_some_and_refuse_some():
    refused = [case.id for case in UNDERSTOOD if case.values[2]]

    assert len(refused) > 30
    assert len(UNDERSTOOD) - len(refused) > 60


def check_jsonschema(*arguments):
    """A client that others use, in a process of its own; the schemas are files of this machine."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *arguments]
    done = subprocess.run(command, cwd=DATA, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize("kind", MODELS)
def test_a_client_accepts_the_data(kind):
    files = [name for name in FILES if kind_of(name) == kind]

    code, report = check_jsonschema("--schemafile", f"schemas/{kind}.schema.json", *files)

    assert (code, report["status"]) == (0, "ok"), report


def test_a_client_finds_a_mistake(data_copy):
    targets = data_copy / "targets" / "laichau.yaml"
    text = targets.read_text(encoding="utf-8")
    targets.write_text(text.replace("between: [9, 10]", "betwen: [9, 10]"), encoding="utf-8")

    schema = str(data_copy / "schemas" / "targets.schema.json")
    code, report = check_jsonschema("--schemafile", schema, str(targets))

    assert code == 1
    assert "betwen" in json.dumps(report)
