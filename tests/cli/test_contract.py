"""The contracts of the command line: exit codes, streams, languages, terminals, data folders."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
import unicodedata
from functools import partial
from pathlib import Path

import jsonschema
import pytest

from r57cli.output.schema import NAMES

AS_OF = ("--as-of", "2026-11-22")


def test_stdout_is_data_and_stderr_narration(process, tmp_path, data_copy):
    done = process("gap", "laichau", *AS_OF, "-f", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["command"] == "gap"
    assert f"data from {data_copy}".encode() in done.stderr


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("gap", "laichau"), 0),
        (("gap", "laocai", "--only", "missed"), 0),
        (("gap", "laocai", "--fail-on", "short", *AS_OF), 1),
        (("gap", "laichau", "--fail-on", "overdue_no_data", *AS_OF), 1),
        (("gap", "laocai", "--fail-on", "missed", *AS_OF), 0),
        (("gap",), 2),
        (("gap", "laichau", "--all"), 2),
        (("gap", "atlantis"), 2),
        (("gap", "laichau", "--indicator", "digital_economy_share"), 2),
        (("gap", "laichau", "--only", "nothing"), 2),
        (("gap", "laichau", "--fail-on", "nothing"), 2),
        (("gap", "laichau", "--year", ""), 2),
        (("gap", "laichau", "--only", ""), 2),
        (("gap", "laichau", "--indicator", ","), 2),
        (("compare", "--indicator", ""), 2),
        (("validate", "--ignore", ""), 2),
        (("gap", "laichau", "--as-of", "22/11/2026"), 2),
        (("gap", "laichau", "--as-of", "20261122"), 2),
        (("gap", "laichau", "--as-of", "2026-W48-1"), 2),
        (("validate", "--as-of", "20261122"), 2),
        (("template", "laichau", "--period", "2026", "--cut-off", "20261231", "-o", "f.yaml"), 2),
        (("gap", "laichau", "--year", "soon"), 2),
        (("gap", "laichau", "--format", "xml"), 2),
        (("schema", "nothing"), 2),
        (("schema", "gap,track"), 2),
        (("schema", ""), 2),
        (("template", "laichau", "--targets", "--period", "2026", "-o", "form.yaml"), 2),
        (("template", "laichau", "--by", "provider", "--period", "2026", "-o", "form.yaml"), 2),
        (("list", "figures", "atlantis"), 2),
        (("gap", "laichau", "--data", "no-such-folder"), 3),
        (("validate", "no-such-file.yaml"), 3),
    ],
)
def test_exit_codes(r57, args, code):
    assert r57(*args).code == code


def test_exit_codes_are_in_the_help(r57):
    text = re.sub(r"\s+", " ", r57("--help").out)
    assert "0 done; 1 findings, a condition of --fail-on met or a form to be mended; 2 wr" in text
    for code in ("3 data unreadable", "70 a bug", "130 Ctrl-C", "141 closed pipe"):
        assert code in text


def test_a_bug_says_what_to_send():
    """In a process of its own: a run turns the collector of its process off."""
    broken = "from r57cli.cli import app; app.build = None; app.run()"
    done = subprocess.run([sys.executable, "-c", broken], capture_output=True, check=False)
    assert done.returncode == 70
    assert b"this is a bug in r57" in done.stderr
    assert b"TypeError" in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "laichau", "lai-chau", "12", "Lai Châu", "LAI CHÂU", "tinh lai chau", "Tỉnh Lai Châu",
        unicodedata.normalize("NFD", "Lai Châu"),
    ],
)  # fmt: skip
def test_a_place_is_found_by_any_spelling(r57, name):
    out = r57("gap", name, *AS_OF, "-f", "json").out
    assert json.loads(out)["summary"][0]["place"] == "laichau"


def test_a_former_province_is_found_with_a_note(r57):
    result = r57("gap", "Yên Bái", *AS_OF, "-f", "json")
    assert json.loads(result.out)["summary"][0]["place"] == "laocai"
    assert "Yên Bái became part of Lào Cai on 2025-07-01" in result.err


@pytest.mark.parametrize(
    "command",
    [("gap",), ("track",), ("list", "figures"), ("list", "documents"), ("explain",)],
    ids=" ".join,
)
def test_an_unknown_place_says_where_to_look(r57, command):
    more = ("hdi",) if command == ("explain",) else ()
    done = r57(*command, "nowhere", *more)
    assert done.code == 2
    assert done.err == "r57: no place is called “nowhere”.\nSee: r57 list places\n"


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (("gap", "laichau", "--only", "shrot"), "short"),
        (("gap", "laichau", "--fail-on", "mised"), "missed"),
        (("diff", "HEAD", "--fail-on", "worsend"), "worsened"),
        (("compare", "--region", "dong nam bo."), None),
        (("compare", "--region", "Đông Nam Bổn"), "Đông Nam Bộ"),
        (("schema", "gpa"), "gap"),
        (("gap", "laichau", "-o", "jsno=x"), "json"),
        (("explain", "laichau", "5g"), "coverage_5g_province"),
        (("explain", "laichau", "kinh tế số"), "digital_economy_share_grdp"),
    ],
)
def test_a_word_that_is_nearly_right_is_answered_with_what_was_meant(r57, args, name):
    done = r57(*args)
    if name is None:
        assert done.code == 0
    else:
        assert done.code == 2
        assert re.search(rf"Did you mean .*\b{name}\b", done.err)


@pytest.mark.parametrize("question", ["gap", "track", "compare"])
def test_a_name_that_lost_its_quotes_is_known(r57, question):
    done = r57(question, "Hà", "Nội")
    assert (done.code, 'Did you mean "Hà Nội"?' in done.err) == (2, True)
    assert r57(question, "hanoi", "laichua").err.startswith("r57: no place is called “laichua”")


def test_years_and_indicators_are_given_with_commas_or_one_by_one(r57):
    once = r57("gap", "laocai", *AS_OF, "--year", "2025,2030", "--indicator", "hdi,dti_rank")
    many = ("--year", "2025", "--year", "2030", "--indicator", "hdi", "--indicator", "dti_rank")
    assert once.code == 0
    assert once.out == r57("gap", "laocai", *AS_OF, *many).out
    assert r57("gap", "laocai", *AS_OF, "--year", "2025,soon").code == 2


def test_a_near_miss_is_answered(r57):
    assert "Did you mean Lai Châu" in r57("gap", "laichua").err
    assert "Ý anh/chị là Lai Châu" in r57("gap", "laichua", "--lang", "vi").err
    near = r57("gap", "laichau", "--indicator", "digital_economy_share_gdp").err
    assert "digital_economy_share_grdp" in near


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, "NO DATA"),
        ({"R57_LANG": "vi"}, "CHƯA CÓ SỐ LIỆU"),
        ({"LC_ALL": "vi_VN.UTF-8"}, "CHƯA CÓ SỐ LIỆU"),
        ({"LC_ALL": "vi_VN.UTF-8", "R57_LANG": "en"}, "NO DATA"),
    ],
)
def test_the_language_is_chosen(process, variables, words):
    done = process("gap", "laichau", PYTHONIOENCODING="utf-8", **variables)
    assert words in done.stdout.decode()


def test_a_language_that_there_is_not_is_refused_wherever_it_is_named(process, r57):
    assert r57("gap", "laichau", "--lang", "fr").code == 2
    done = process("gap", "laichau", R57_LANG="fr")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "R57_LANG: “fr” is none of: en, vi." in done.stderr.decode()
    assert process("gap", "laichau", "--lang", "vi", R57_LANG="fr").returncode == 0
    assert process("--version", R57_LANG="fr").returncode == 0


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_printed(r57, name):
    schema = json.loads(r57("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("format_", ["table", "json", "ndjson", "csv", "markdown"])
def test_the_page_of_a_rule_has_every_format(r57, format_):
    assert "R303" in r57("rule", "R303", "-f", format_).out


@pytest.mark.parametrize(
    "asked", [("list", "figures", "laichau"), ("validate",), ("gap", "laichau", "--top", "2")]
)
def test_json_tells_what_decided_the_answer(r57, asked):
    told = json.loads(r57(*asked, *AS_OF, "-f", "json").out)
    assert told["as_of"] == "2026-11-22"
    assert told.get("top") == (2 if asked[0] == "gap" else None)
    name = f"list-{asked[1]}" if asked[0] == "list" else asked[0]
    jsonschema.validate(told, json.loads(r57("schema", name).out))


@pytest.mark.parametrize(
    "question",
    [
        ("gap", "laocai", *AS_OF, "-f", "json"),
        ("gap", "laocai", *AS_OF, "-f", "csv"),
        ("gap", "laocai", *AS_OF, "-f", "ndjson"),
        ("track", "vietnam", *AS_OF, "-f", "json"),
        ("explain", "vietnam", "digital_economy_share_grdp", *AS_OF, "-f", "json"),
        ("compare", "--against", "vietnam", *AS_OF, "-f", "csv"),
        ("list", "figures", "laichau", "-f", "ndjson"),
    ],
    ids=" ".join,
)
def test_machine_formats_do_not_change_with_the_language(r57, question):
    texts = {r57(*question, "--lang", lang).out for lang in ("en", "vi")}
    assert len(texts) == 1
    assert texts != {""}


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_cut(process, width):
    from rich.cells import cell_len

    done = process("gap", "laichau", "laocai", *AS_OF, COLUMNS=str(width))
    text = done.stdout.decode()
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "…" not in text
    words = re.sub(r"\s+", " ", text)
    for word in ("Digital economy, % of GRDP", "35.96%", "85/145", "laichau-programme"):
        assert word in words


def test_a_pipe_gets_one_record_a_line_without_colour_or_boxes(process):
    text = process("gap", "laocai", *AS_OF).stdout.decode()
    assert "\x1b" not in text
    assert not re.search("[─-╿]", text)
    line = next(line for line in text.splitlines() if "received online" in line)
    assert re.search(r"51\.69%.*85%.*−33\.31 pp.*short", line)


def test_a_number_of_columns_that_is_none_is_passed_over(process):
    usual = process("gap", "laichau", *AS_OF)
    assert process("gap", "laichau", *AS_OF, COLUMNS="²").stdout == usual.stdout


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_none_is_wanted(process, variables):
    assert b"\x1b" not in process("gap", "laichau", **variables).stdout


def test_colour_can_be_forced(process):
    assert b"\x1b[" in process("gap", "laichau", FORCE_COLOR="1", TERM="xterm").stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "latin-1"])
def test_letters_that_the_stream_lacks_are_folded(process, encoding):
    done = process("gap", "laichau", "--lang", "vi", *AS_OF, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    text = done.stdout.decode(encoding)
    assert "58,6%" in text
    assert "?" not in text
    machine = process("gap", "laichau", "-f", "json", *AS_OF, PYTHONIOENCODING=encoding)
    assert "Lai Châu" in machine.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("encoding", "first", "second"), [("ascii", "[1]", "[2]"), ("latin-1", "¹", "²")]
)
def test_the_mark_of_a_note_is_never_a_digit_of_the_figure(process, encoding, first, second):
    done = process("gap", "laichau", *AS_OF, PYTHONIOENCODING=encoding)
    text = done.stdout.decode(encoding)
    assert f" {first} " in text
    assert f"100% {second} " in text
    assert f'\n   {second} "' in text
    assert not re.search(r"% \d ", text)


def test_columns_stay_aligned_where_letters_are_folded(process):
    """≥ takes two letters as >=, a raised 1 three as [1]."""
    text = process("gap", "vietnam", "laichau", *AS_OF, PYTHONIOENCODING="ascii").stdout.decode()
    blocks = re.findall(r"^ +# .*\n(?: +[\d-] .*\n)+", text, re.MULTILINE)
    assert any(">=" in block for block in blocks)
    for block in blocks:
        head, *rows = block.splitlines()
        for row in rows:
            assert row[head.index("As of") - 2 : head.index("As of")] == "  "
            assert row[head.index("Verdict") - 2 : head.index("Verdict")] == "  "


def test_a_file_does_not_depend_on_the_terminal(process, tmp_path):
    files = [tmp_path / name for name in ("plain.txt", "terminal.txt")]
    process("gap", "laichau", *AS_OF, "-o", str(files[0]))
    forced = {"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": "60", "PYTHONIOENCODING": "ascii"}
    process("gap", "laichau", *AS_OF, "-o", str(files[1]), **forced)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_closed_pipe_is_quiet():
    command = [sys.executable, "-m", "r57cli", "gap", "--all", "-f", "json"]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr
    assert b"Broken pipe" not in done.stderr


@pytest.fixture
def broken(data_copy):
    """The data with a file of Lào Cai that is no YAML."""
    file = data_copy / "targets" / "laocai.yaml"
    file.write_text("place: laocai\ntargets:\n  - {", "utf-8")
    return data_copy


def test_a_broken_file_stops_what_is_asked_of_its_place(r57, broken):
    stopped = r57("gap", "laocai", "--data", broken, *AS_OF)
    assert stopped.code == 3
    assert "the data of Lào Cai has an error" in stopped.err
    assert re.search(r"laocai\.yaml:\d+:\d+ error R118", stopped.err)


def test_a_broken_file_of_another_place_changes_nothing(r57, broken):
    result = r57("gap", "laichau", "--data", broken, *AS_OF)
    assert (result.code, result.err) == (0, "")
    shown = result.out.replace(f" --data {broken}", "")
    assert shown == r57("gap", "laichau", *AS_OF).out


def test_a_broken_file_costs_all_places_one_line(r57, broken):
    result = r57("gap", "--all", "--data", broken, *AS_OF, "-f", "json")
    assert result.code == 0
    assert result.err.count("\n") == 1
    told = "Lào Cai is left out: targets/laocai.yaml has an error"
    assert told in result.err.replace(os.sep, "/")
    places = {row["place"] for row in json.loads(result.out)["summary"]}
    assert (len(places), "laocai" in places) == (33, False)


@pytest.mark.parametrize("columns", ["60", "80"])
@pytest.mark.parametrize("what", [("indicators",), ("documents", "laocai")])
def test_no_id_is_broken_where_it_is_narrow(process, what, columns):
    rows = json.loads(process("list", *what, "-f", "json").stdout)["rows"]
    words = process("list", *what, COLUMNS=columns).stdout.decode().split()
    assert {row["id"] for row in rows} <= set(words)


@pytest.mark.parametrize("closed", ["", "targets", "actuals"])
@pytest.mark.parametrize("asked", [("gap", "laichau"), ("gap", "--all"), ("validate",)])
def test_a_folder_that_may_not_be_listed_is_not_an_empty_one(
    r57, monkeypatch, data_copy, asked, closed
):
    """As for another user than root, whom nothing is closed to."""
    listed = os.scandir

    def scandir(path="."):
        if Path(path) == data_copy / closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    done = r57(*asked, "--data", data_copy)
    assert done.code == 3
    assert f"{data_copy / closed}: Permission denied" in done.err


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may enter all")
def test_what_may_not_be_entered_is_no_bug(process, tmp_path, data_copy):
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    for asked in (
        ("gap", "laichau", "-o", str(closed / "gap.json")),
        ("export", str(closed / "out")),
        ("gap", "laichau", "--data", str(closed)),
        ("validate", str(closed)),
    ):
        assert process(*asked, R57_DATA=str(data_copy)).returncode == 3
    closed.chmod(0o700)


def test_what_all_places_share_can_be_broken(process, r57, data_copy):
    (data_copy / "places.yaml").write_text("places:\n  - {", "utf-8")
    (data_copy / "VERSION").write_bytes(b"2026\xff\n")

    stopped = r57("gap", "laocai", "--data", data_copy)
    assert stopped.code == 3
    assert "r57: what all places share has an error" in stopped.err
    assert re.search(r"places\.yaml:\d+:\d+ error R118", stopped.err)
    told = process("--version", R57_DATA=str(data_copy))
    assert (told.returncode, told.stdout.startswith(b"r57 ")) == (0, True)


def test_a_version_needs_no_data(process):
    done = process("--version", R57_DATA="no-such-folder")
    assert (done.returncode, done.stdout.startswith(b"r57 ")) == (0, True)


def test_data_folder_by_option_variable_and_working_folder(process, tmp_path, data_copy):
    (data_copy / "VERSION").write_text("synthetic-1\n", "utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert b"synthetic-1" in process("--version", cwd=tmp_path).stdout
    assert b"synthetic-1" in process("--version", cwd=elsewhere, R57_DATA=str(data_copy)).stdout
    assert b"synthetic-1" not in process("--version", cwd=elsewhere).stdout
    done = process("gap", "laichau", "-f", "json", "--data", str(data_copy), cwd=elsewhere)
    assert json.loads(done.stdout)["data"]["version"] == "synthetic-1"


def test_the_digest_changes_with_the_data(r57, data_copy):
    def digest():
        out = r57("gap", "laichau", "--data", data_copy, "-f", "json").out
        return json.loads(out)["data"]["digest"]

    before = digest()
    path = data_copy / "targets" / "laichau.yaml"
    path.write_text(path.read_text("utf-8") + "# a remark\n", "utf-8")
    assert digest() != before


def test_an_empty_or_incomplete_data_folder_is_refused(r57, tmp_path, data_copy):
    assert r57("gap", "laichau", "--data", tmp_path / "data").code == 0
    empty = tmp_path / "empty"
    empty.mkdir()
    assert r57("gap", "laichau", "--data", empty).code == 3
    (data_copy / "indicators.yaml").unlink()
    assert r57("gap", "laichau", "--data", data_copy).code == 3


@pytest.mark.parametrize("year", ["-", "soon", "20300"])
def test_a_year_that_is_none_is_told_how_to_write(r57, year):
    done = r57("gap", "laocai", "--year", year)
    assert done.code == 2
    assert done.err == f"r57: --year: “{year}” is no year; write it as 2030, or all.\n"


def test_output_files_are_not_overwritten(r57, tmp_path):
    table, data = tmp_path / "gap.txt", tmp_path / "gap.json"
    args = ("gap", "laocai", *AS_OF, "-o", f"table={table}", "-o", f"json={data}")
    assert r57(*args).code == 0
    assert "51.69%" in table.read_text("utf-8")
    assert json.loads(data.read_text("utf-8"))["rows"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["gap.json", "gap.txt"]
    assert r57(*args).code == 2
    assert r57(*args, "--force").code == 0


def test_a_link_stays_a_link_and_a_folder_is_named(r57, tmp_path):
    file, link = tmp_path / "gap.json", tmp_path / "latest.json"
    file.write_text("old", "utf-8")
    link.symlink_to(file)
    assert r57("gap", "laocai", *AS_OF, "-o", link, "--force").code == 0
    assert link.is_symlink()
    assert json.loads(file.read_text("utf-8"))["rows"]
    refused = r57("gap", "laocai", "-o", f"json={tmp_path}", "--force")
    assert (refused.code, "is a folder" in refused.err) == (2, True)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device to write to")
def test_what_is_no_regular_file_is_written_to(process, tmp_path):
    device = tmp_path / "device"
    device.symlink_to("/dev/stdout")
    for path in ("/dev/stdout", str(device)):
        done = process("gap", "laocai", *AS_OF, "-o", f"json={path}")
        assert json.loads(done.stdout)["command"] == "gap"
    assert device.is_symlink()


def test_no_answer_is_written_over_another(r57, tmp_path):
    path = tmp_path / "gap.txt"
    refused = r57("gap", "laocai", "-o", f"json={path}", "-o", f"csv={path}", "--force")
    assert (refused.code, "named twice" in refused.err) == (2, True)
    assert not path.exists()


def test_an_output_that_cannot_be_written_leaves_nothing(r57, tmp_path):
    (tmp_path / "file").touch()
    result = r57("gap", "laocai", "-o", tmp_path / "file" / "gap.txt")
    assert result.code == 3
    assert "cannot write" in result.err


def test_folders_of_an_output_are_made(r57, tmp_path):
    file = tmp_path / "new" / "folder" / "gap.json"
    assert r57("gap", "laocai", *AS_OF, "-o", file).code == 0
    assert json.loads(file.read_text("utf-8"))["command"] == "gap"


def test_no_folder_is_made_for_what_is_refused(r57, tmp_path):
    file = tmp_path / "new" / "way.svg"
    assert r57("report", "laichau", "--chart", "way", "-o", file).code == 2
    assert not file.parent.exists()


def test_the_ending_of_a_file_tells_its_format(r57, tmp_path):
    path = tmp_path / "gap.csv"
    assert r57("gap", "laocai", *AS_OF, "-o", path).code == 0
    assert path.read_text("utf-8").startswith("key,place,")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("gap", "laocai", "-o", "gap.xlsx"), "none of table, json, ndjson, csv, markdown has"),
        (("list", "places", "-o", "places.html"), "has this ending; write FORMAT=FILE"),
        (("gap", "laocai", "-o", "gap.sarif"), "has this ending"),
        (("validate", "-o", "found.csv"), "none of text, json, github, sarif, junit, markdown"),
        (("gap", "laocai", "-f", "json", "-o", "gap.txt"), "--format json and the ending (table)"),
        (("gap", "laocai", "-f", "csv", "-o", "a.csv", "-o", "b.json"), "write csv=b.json, or"),
        (("gap", "laocai", "-f", "csv", "-o", "a_b=1.json"), "--format csv and the ending (json)"),
        (("gap", "laocai", "-o", "jsn=gap.txt"), "“jsn” is none of: table, json"),
        (("validate", "-o", "jsn=found"), "“jsn” is none of: text, json"),
        (("gap", "laocai", "-o", "-"), "without --output the answer goes to stdout"),
        (("validate", "-o", "json=-"), "without --output the answer goes to stdout"),
    ],
)
def test_an_output_that_says_two_things_or_nothing_known_is_refused(
    r57, monkeypatch, tmp_path, args, told
):
    monkeypatch.chdir(tmp_path)
    done = r57(*args)
    assert (done.code, told in done.err) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_format_that_is_named_goes_into_any_file(r57, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    files = ("-o", "json=gap.html", "-o", "./a=b.json", "-o", "gap.log")
    assert r57("gap", "laocai", *AS_OF, *files).code == 0
    assert Path("gap.html").read_bytes() == Path("a=b.json").read_bytes()
    assert Path("gap.log").read_text("utf-8").startswith("LÀO CAI")
    assert r57("validate", "-f", "json", "-o", "found.txt").code == 0
    assert Path("found.txt").read_text("utf-8").startswith("Files checked")


@pytest.mark.parametrize(
    "question",
    [
        ("gap", "laichau", "--only", "missed"),
        ("gap", "laichau", "--year", "2044"),
        ("gap", "laichau", "--indicator", "hdi_rank"),
        ("track", "laichau", "--only", "missed"),
    ],
)
def test_filters_that_nothing_passes_say_so(r57, question):
    done = r57(*question, *AS_OF)
    assert done.code == 0
    assert "No row passes the filters" in done.out
    assert "the rows that the filters let through" not in done.out


@pytest.mark.parametrize(
    ("question", "proposed"),
    [
        (("gap", "laichau"), "r57 gap laichau --as-of 2026-11-22 --all-rows"),
        (("gap", "laichau", "--all-rows"), "r57 list documents laichau"),
        (("gap", "hungyen"), f"r57 compare hungyen --against vietnam {' '.join(AS_OF)}"),
        (("gap", "vietnam"), f"r57 track vietnam {' '.join(AS_OF)}"),
        (("track", "laocai"), f"r57 gap laocai --only missing {' '.join(AS_OF)}"),
        (
            ("track", "laocai"),
            f"r57 explain laocai full_service_dossiers_resolved_signed_share {' '.join(AS_OF)}",
        ),
    ],
)
def test_what_is_proposed_asks_the_same_data_of_the_same_day_in_the_same_language(
    r57, tmp_path, data_copy, question, proposed
):
    spaced = data_copy.rename(tmp_path / "our data")
    told = r57(*question, *AS_OF, "--data", spaced, "--lang", "vi").out
    path = f'"{spaced}"' if os.name == "nt" else f"'{spaced}'"
    assert f"{proposed} --data {path} --lang vi" in told
    assert f"{proposed} --" not in r57(*question, *AS_OF).out


@pytest.mark.parametrize("command", ["gap", "track"])
def test_no_day_is_proposed_where_none_was_given(r57, command):
    told = r57(command, "vietnam").out
    assert re.search(r"r57 (track|explain) vietnam", told)
    assert "--as-of" not in re.sub("r57 gap vietnam --as-of .* --all-rows", "", told)


def test_errors_and_findings_propose_it_too(r57, broken):
    data = ("--data", broken, "--lang", "en")
    given = f"--data {broken} --lang en"
    assert f"“r57 validate {given}”" in r57("gap", "laocai", *data).err
    assert f"“r57 validate {given}”" in r57("gap", "--all", *data).err
    assert f"r57 list places {given}" in r57("gap", "nowhere", *data).err
    assert re.search(r"r57 rule R\d+ --lang en\n", r57("validate", *data).out)


def test_a_trimmed_answer_still_fails_on_all_rows(r57):
    assert r57("gap", "laocai", *AS_OF, "--top", "1", "--fail-on", "met").code == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_no_bug():
    command = [sys.executable, "-m", "r57cli", "gap", "laichau"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(("place", "code"), [("laichau", 0), ("nosuch", 2)])
def test_a_stderr_that_cannot_be_written_changes_no_answer(data_copy, place, code):
    command = [sys.executable, "-m", "r57cli", "gap", place, "--lang", "en"]
    run = partial(subprocess.run, command, stdout=subprocess.PIPE, cwd=data_copy.parent)
    usual = run(stderr=subprocess.PIPE)
    with Path("/dev/full").open("w") as full:
        done = run(stderr=full)
    assert b"data from" in usual.stderr
    assert (done.returncode, done.stdout) == (code, usual.stdout)


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("asked", [(), ("gap",), ("list",), ("list", "figures")])
def test_help_ends_as_answers_do_where_it_cannot_be_written(asked):
    command = [sys.executable, "-m", "r57cli", *asked, "--help"]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")
    if Path("/dev/full").exists():
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (3, b"r57: No space left on device\n")


def test_only_r57_itself_installs_its_completion(r57):
    assert "--install-completion" in r57("--help").out
    assert "completion" not in r57("list", "--help").out


@pytest.mark.skipif(os.name == "nt", reason="closing streams in the shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_changes_nothing_else(data_copy, closed):
    command = f'"{sys.executable}" -m r57cli gap laichau -f json {closed}'
    environment = {**os.environ, "R57_DATA": str(data_copy)}  # so that there is something to say
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, check=False)  # noqa: S602 - the redirection
    assert done.returncode == 0
    assert b"bug" not in done.stderr
    if closed == "2>&-":
        assert json.loads(done.stdout)["command"] == "gap"
