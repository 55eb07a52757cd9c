"""`r57 diff` between folders, revisions and files, and what it ends with."""

from __future__ import annotations

import json
import re
import shutil
from decimal import Decimal

import pytest

AS_OF = ("--as-of", "2026-11-22")
Q1 = "actuals/laocai/laocai-2025-q1.yaml"


def change(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def receive(folder, percent):
    """Have the report say another share of dossiers received online, as it prints it too."""
    old = "value: 51.69\n    as_printed: '51,69/85%'"
    change(folder, Q1, old, f"value: {percent}.69\n    as_printed: '{percent},69/85%'")


def report_later(folder, record):
    """Have a later report say another share of dossiers received online."""
    file = folder / "actuals" / "laocai" / "laocai-later.yaml"
    head = (folder / Q1).read_text("utf-8").split("actuals:\n")[0]
    file.write_text(
        head.replace("laocai-2025-q1", "laocai-later")
        + "actuals:\n  - indicator: full_service_dossiers_received_online_share\n"
        + f"    at: II\n    {record}",
        "utf-8",
    )
    with (folder / "documents" / "laocai.yaml").open("a", encoding="utf-8") as documents:
        documents.write(
            "  - id: laocai-later\n    kind: report\n    status: issued\n    title: Báo cáo\n"
            "    published: 2025-07-20\n    territory: former-laocai\n"
        )


def rows(r57, *args):
    found = json.loads(r57("diff", *args, *AS_OF, "-f", "json").out, parse_float=Decimal)
    return found, {(row["what"], row["key"]): row for row in found["rows"]}


@pytest.fixture
def changed(data_copy):
    """The received share of Lào Cai's report lowered, and one figure of it taken out."""
    receive(data_copy, 41)
    text = (data_copy / Q1).read_text("utf-8")
    records = text.split("\n  - ")
    kept = [each for each in records if not each.startswith("indicator: ai_training_courses\n")]
    assert len(kept) == len(records) - 1
    (data_copy / Q1).write_text("\n  - ".join(kept), "utf-8")
    return data_copy


RECEIVED = "former-laocai/full_service_dossiers_received_online_share/2025"


def test_a_change_says_what_it_does(r57, request, changed):
    before = request.config.rootpath / "data"
    found, by_key = rows(r57, before, changed)
    figures = {row["indicator"]: row for row in found["rows"] if row["what"] == "figure"}
    received = figures["full_service_dossiers_received_online_share"]
    assert received["change"] == "changed"
    assert received["rewritten"] is True
    assert received["figure_before"]["value"] == Decimal("51.69")
    assert received["figure_after"]["value"] == Decimal("41.69")
    assert figures["ai_training_courses"]["change"] == "removed"
    result = by_key["result", RECEIVED]
    assert result["worsened"] is True
    assert result["result_before"]["shortfall"]["value"] == Decimal("33.31")
    assert result["result_after"]["shortfall"]["value"] == Decimal("43.31")
    assert {row["territory"] for row in found["rows"]} == {"former-laocai"}


def test_people_read_it_too(r57, request, changed):
    text = r57("diff", request.config.rootpath / "data", changed, *AS_OF).out
    assert "LÀO CAI (BEFORE THE MERGER)" in text
    assert "51.69% (2025-Q1)" in text
    assert "41.69% (2025-Q1)" in text
    assert "PAST REPORT REWRITTEN" in text
    assert "short, 33.31 pp, rank 2" in text
    assert "worse than before" in text
    markdown = r57("diff", request.config.rootpath / "data", changed, *AS_OF, "-f", "markdown").out
    assert "| changed | figure: Dossiers received online | 51.69% (2025-Q1) |" in markdown


def test_a_shortfall_has_its_unit_and_none_is_not_told(r57, request, data_copy):
    receive(data_copy, 91)
    change(data_copy, "actuals/laichau/laichau-2025-q3.yaml", "[85, 145]", "[144, 145]")
    change(data_copy, "actuals/laichau/laichau-2025-q3.yaml", "'145; 85'", "'145; 144'")
    text = r57("diff", request.config.rootpath / "data", data_copy, *AS_OF).out
    assert re.search(r"short, 33\.31 pp, rank 2 +exceeded  ", text)
    assert re.search("incomplete, 60 tasks left +incomplete, 1 task left ", text)


def test_a_block_is_a_word_for_people(r57, request, data_copy):
    name = "actuals/laichau/laichau-2025-q3.yaml"
    change(data_copy, name, "ratio: [85, 145]\n    as_printed: '145; 85'", "ratio: [95, 145]")
    asked = ("diff", request.config.rootpath / "data", data_copy, *AS_OF)
    assert "(khối lượng được giao)" in r57(*asked, "--lang", "vi").out
    assert "(assigned workload)" in r57(*asked).out


def test_a_change_that_neither_side_shows_names_its_keys(r57, request, data_copy):
    """36 of 49 changed documents had two sides alike: what had changed was nowhere told."""
    before = request.config.rootpath / "data"
    name = "documents/laocai.yaml"
    text = (data_copy / name).read_text("utf-8")
    head, record = text.split("  - id: laocai-2025-q1\n")
    record = record.replace("    status: issued\n", "    status: unknown\n", 1)
    record = f"    machine_translated: true\n{record}"
    (data_copy / name).write_text(f"{head}  - id: laocai-2025-q1\n{record}", "utf-8")
    change(data_copy, Q1, "value: 51.69\n", "at_least: 51.69\n")
    _, by_key = rows(r57, before, data_copy)
    assert by_key["document", "laocai-2025-q1"]["keys"] == ["status", "machine_translated"]
    (received,) = [row for (_, key), row in by_key.items() if key.startswith(f"{RECEIVED}-Q1/")]
    assert received["keys"] == ["value", "at_least"]
    assert "keys: status, machine_translated" in r57("diff", before, data_copy, *AS_OF).out
    vi = r57("diff", before, data_copy, *AS_OF, "--lang", "vi").out
    assert "khóa: status, machine_translated" in vi


def test_what_is_added_or_removed_has_no_changed_keys(r57, request, changed):
    found, _ = rows(r57, request.config.rootpath / "data", changed)
    assert all(bool(row["keys"]) == (row["change"] == "changed") for row in found["rows"])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_state_with_errors_is_compared_with_nothing(r57, request, data_copy, order):
    change(data_copy, Q1, "value: 51.69", "valeu: 51.69")
    sides = request.config.rootpath / "data", data_copy
    asked = ("diff", sides[order[0]], sides[order[1]], *AS_OF, "--fail-on", "rewritten")
    done = r57(*asked)
    assert (done.code, done.out) == (3, "")
    assert f"{data_copy} cannot be compared, its data has an error:" in done.err
    assert f"{data_copy / Q1}:129:5 error R202 the key “valeu” is not known" in done.err
    assert "không so sánh được" in r57(*asked, "--lang", "vi").err


def test_a_correction_names_what_it_corrects(r57, request, data_copy):
    key = f"{RECEIVED}-Q1/laocai-2025-q1"
    record = f"period: 2025-Q1\n    value: 52.69\n    corrects: {key}\n    reason: số cũ sai\n"
    report_later(data_copy, record)
    asked = ("diff", request.config.rootpath / "data", data_copy, *AS_OF)
    assert "corrects 51.69% (2025-Q1) of laocai-2025-q1" in r57(*asked).out
    assert "đính chính 51,69% (quý I/2025) của laocai-2025-q1" in r57(*asked, "--lang", "vi").out


def test_errors_of_a_revision_are_told_as_git_names_its_files(r57, repository, git):
    change(repository, Q1, "value: 61.69", "valeu: 61.69")
    git(repository, "commit", "-qam", "three")
    done = r57("diff", "main", "HEAD")
    assert done.code == 3
    assert f"HEAD:data/{Q1}:129:5 error R202" in done.err


def test_nothing_changed_is_said(r57, request, data_copy):
    done = r57("diff", request.config.rootpath / "data", data_copy, *AS_OF, "--fail-on", "changed")
    assert done.code == 0
    assert "No difference" in done.out


@pytest.mark.parametrize(
    ("condition", "code"),
    [("rewritten", 1), ("removed", 1), ("worsened", 1), ("changed", 1), ("added", 0)],
)
def test_fail_on_ends_with_one(r57, request, changed, condition, code):
    before = request.config.rootpath / "data"
    assert r57("diff", before, changed, *AS_OF, "--fail-on", condition).code == code


def test_a_new_report_adds_and_worsens_nothing(r57, request, data_copy):
    report_later(data_copy, "as_of: 2025-06-30\n    value: 60\n")
    before = request.config.rootpath / "data"
    done = r57("diff", before, data_copy, *AS_OF, "--fail-on", "rewritten,removed,worsened")
    assert done.code == 0, done.out
    result = rows(r57, before, data_copy)[1]["result", RECEIVED]
    assert result["result_after"]["shortfall"]["value"] == 25


@pytest.fixture
def repository(data_copy, monkeypatch, git):
    """A repository whose second commit, on a branch, changes the data."""
    top = data_copy.parent
    monkeypatch.chdir(top)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    git(top, "init", "-q", "-b", "main")
    git(top, "add", "-A")
    git(top, "commit", "-qm", "one")
    git(top, "checkout", "-qb", "new")
    receive(data_copy, 61)
    git(top, "commit", "-qam", "two")
    return data_copy


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    "asked", [("main",), ("HEAD~1",), ("main...new",), ("main", "new"), ("main..new",)]
)
def test_revisions_of_git(r57, asked):
    found, by_key = rows(r57, *asked)
    assert by_key["result", RECEIVED]["result_after"]["shortfall"]["value"] == Decimal("23.31")
    assert found["before"] != found["after"]


def test_a_file_and_its_new_version(r57, data_copy, tmp_path):
    old = tmp_path / "old.yaml"
    shutil.copy(data_copy / Q1, old)
    receive(data_copy, 61)
    by_key = rows(r57, old, data_copy / Q1, "--data", data_copy)[1]
    assert by_key["result", RECEIVED]["result_before"]["shortfall"]["value"] == Decimal("33.31")
    assert by_key["result", RECEIVED]["result_after"]["shortfall"]["value"] == Decimal("23.31")


def test_a_file_with_errors_is_compared_with_nothing(r57, data_copy, tmp_path):
    new = tmp_path / "new.yaml"
    shutil.copy(data_copy / Q1, new)
    change(tmp_path, "new.yaml", "value: 51.69", "value: 151.69")
    done = r57("diff", data_copy / Q1, new, "--data", data_copy)
    assert (done.code, done.out) == (3, "")
    assert f"{new} cannot be compared" in done.err
    assert f"{new}:129:12 error R305" in done.err


@pytest.mark.parametrize("sides", [(Q1, "."), (".", Q1)])
def test_a_file_is_compared_with_a_file(r57, data_copy, sides):
    done = r57("diff", *(data_copy / each for each in sides), "--data", data_copy)
    assert done.code == 2
    assert "are not alike: a file is compared with a file" in done.err


def test_two_different_files_are_not_two_states(r57, data_copy):
    targets = [data_copy / "targets" / name for name in ("laocai.yaml", "laichau.yaml")]
    done = r57("diff", *targets, "--data", data_copy)
    assert done.code == 2
    assert "two different files of the data, targets/laocai.yaml, targets/laichau.yaml" in done.err


@pytest.mark.usefixtures("repository")
def test_what_stands_for_no_state_is_told(r57):
    done = r57("diff", "no-such-branch")
    assert done.code == 2
    assert "no-such-branch is no folder, no file, and no revision" in done.err


@pytest.mark.parametrize("asked", [("",), ("main", ""), ("", "main")])
def test_a_name_that_is_empty_is_no_state(r57, repository, asked):
    """A gate whose variable is not set would always pass."""
    done = r57("diff", *asked, "--data", repository)
    assert (done.code, done.out) == (2, "")
    assert "one of the states has no name" in done.err


def test_in_a_hook_of_another_folder_the_data_is_found(r57, repository, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(repository / "nowhere"))
    assert r57("diff", "main", "HEAD", "--data", repository).code == 0


@pytest.mark.parametrize("name", ["--output=written", "main...--output=written"])
def test_no_revision_is_an_option_of_git(r57, repository, name):
    done = r57("diff", "--data", repository, "--", name)
    assert done.code == 2
    assert not (repository.parent / "written").exists()


@pytest.mark.parametrize("part", [".", "targets", Q1])
def test_a_part_of_the_folder_stands_for_all_of_it(r57, repository, part):
    found, by_key = rows(r57, "main", "--data", repository / part)
    assert ("result", RECEIVED) in by_key
    assert found == rows(r57, "main")[0]


@pytest.mark.parametrize("text", ["no data", "targets:\n  - {", "- 1\n"])
def test_a_file_that_is_no_part_of_the_data_is_refused(r57, tmp_path, text):
    file = tmp_path / "file.yaml"
    file.write_text(text, "utf-8")
    done = r57("diff", file)
    assert done.code == 3
    assert "is no file of the data" in done.err


def test_the_answer_is_of_its_schema(r57, request, changed):
    import jsonschema

    found = json.loads(
        r57("diff", request.config.rootpath / "data", changed, *AS_OF, "-f", "json").out
    )
    jsonschema.validate(found, json.loads(r57("schema", "diff").out))
