"""What is given on the command line, whatever it is, ends in findings and a documented code."""

from __future__ import annotations

import json
import os
import sys
import time

import pytest
from jsonschema import Draft202012Validator

ACTUALS = "actuals/northland/northland-2025-q2.yaml"
GOOD = "targets/northland.yaml"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
BAD_BYTES = {
    "empty": ("R105", 1, 1, b""),
    "a mark only": ("R105", 1, 1, b"\xef\xbb\xbf"),
    "blank lines": ("R105", 1, 1, b"\n\n# nothing\n"),
    "a bare ---": ("R105", 1, 1, b"---\n"),
    "UTF-16 with a mark": ("R102", 1, 1, "place: a\n".encode("utf-16")),
    "UTF-16 without one": ("R102", 1, 1, "place: a\n".encode("utf-16-le")),
    "a byte of cp1258": ("R102", 2, 8, b"place: a\nnote: b\xea\xccc\n"),
    "half a letter": ("R102", 1, 8, b"place: \xe1\xba"),
    "large": ("R101", 1, 1, b"a: " + b"x" * (10 * 1024 * 1024)),
}


@pytest.mark.parametrize(
    ("code", "line", "column", "raw"), [pytest.param(*each, id=k) for k, each in BAD_BYTES.items()]
)
def test_a_file_that_cannot_be_read_is_one_finding(synthetic, findings, code, line, column, raw):
    path = synthetic.write(ACTUALS, raw)

    found = findings(path)

    assert [(each["code"], each["line"], each["column"]) for each in found] == [
        (code, line, column)
    ]


@pytest.mark.parametrize("raw", [b"[" * 50_000, b"{a: " * 50_000, b"- " * 50_000, b"? " * 50_000])
def test_depth_is_limited(synthetic, findings, raw):
    found = findings(synthetic.write(ACTUALS, raw))

    assert {each["code"] for each in found} <= {"R115", "R117"}
    assert len(found) == len({each["code"] for each in found})


@pytest.mark.parametrize("kind", ["lists", "merge keys"])
def test_a_bomb_of_a_kilobyte_is_refused_at_once(synthetic, findings, kind):
    start = "<<: " if kind == "merge keys" else ""
    lines = ["a0: &a0 {x: 1}"]
    for n in range(1, 25):
        inner = ", ".join([f"*a{n - 1}"] * 9)
        value = f"{{{start}[{inner}]}}" if start else f"[{inner}]"
        lines.append(f"a{n}: &a{n} {value}")
    path = synthetic.write("targets/northland.yaml", "\n".join(lines))
    begun = time.monotonic()

    found = findings(path)

    assert time.monotonic() - begun < 2
    assert {each["code"] for each in found} <= {"R111", "R112", "R113", "R122", "R201", "R202"}
    assert "R111" in {each["code"] for each in found}


@pytest.mark.parametrize("raw", [b"a:\n", b"- \n", b"\xc2\xa0\n", b"\t- a\n", b"'\n", b"? "])
def test_many_mistakes_are_counted_and_end(synthetic, findings, raw):
    path = synthetic.write(ACTUALS, b"place: northland\n" + raw * (1024 * 1024 // len(raw)))
    begun = time.monotonic()

    found = findings(path)

    assert time.monotonic() - begun < 5
    assert 1 <= len(found) < 1000


def test_a_mark_at_the_start_and_windows_line_ends_are_accepted(synthetic, findings):
    for name in (ACTUALS, GOOD, "places.yaml"):
        text = synthetic.text(name).replace("\n", "\r\n")
        synthetic.write(name, b"\xef\xbb\xbf" + text.encode())

    assert findings() == []


def test_positions_are_the_same_with_a_mark_and_windows_line_ends(synthetic, findings):
    text = synthetic.text(ACTUALS).replace("51.69", "51,69")
    plain = findings(synthetic.write(ACTUALS, text))
    raw = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()

    assert findings(synthetic.write(ACTUALS, raw)) == plain
    assert [(each["line"], each["column"]) for each in plain] == [(7, 12)]


def test_a_broken_file_does_not_hide_the_others(synthetic, findings):
    synthetic.write(GOOD, "place: [")
    synthetic.write(ACTUALS, synthetic.text(ACTUALS).replace("51.69", "54,5"))

    found = findings()

    assert [(each["code"], each["file"]) for each in found] == [
        ("R204", str(synthetic.root / ACTUALS)),
        ("R118", str(synthetic.root / GOOD)),
    ]


@pytest.mark.parametrize("name", ["places.yaml", "indicators.yaml", "documents/northland.yaml"])
@pytest.mark.parametrize("content", ["", "a: [", "x"])
def test_what_a_broken_file_declares_is_not_missed_elsewhere(synthetic, findings, name, content):
    synthetic.write(name, content)

    assert [os.path.relpath(each["file"], synthetic.root) for each in findings()] == [
        str(synthetic.root.joinpath(name).relative_to(synthetic.root))
    ]


def test_a_folder_named_like_a_file(synthetic, findings):
    (synthetic.root / "targets" / "x.yaml").mkdir()

    assert [(each["code"], each["line"]) for each in findings()] == [("R101", 1)]


@POSIX
def test_a_pipe_and_a_ring_of_links_in_the_folder(synthetic, findings):
    os.mkfifo(synthetic.root / "targets" / "pipe.yaml")
    (synthetic.root / "targets" / "ring.yaml").symlink_to("ring.yaml")
    (synthetic.root / "targets" / "gone.yaml").symlink_to("nothing.yaml")

    found = findings()

    assert [each["file"].rsplit("/", 1)[1] for each in found] == [
        "gone.yaml", "pipe.yaml", "ring.yaml",
    ]  # fmt: skip
    assert {each["code"] for each in found} == {"R101"}


def test_a_file_that_may_not_be_read(synthetic, r57, monkeypatch):
    from r57cli.reading import source

    def refuse(path):
        if str(path).endswith("northland-2025-q2.yaml"):
            raise PermissionError(13, "no")
        return real(path)

    real = source.read_raw
    monkeypatch.setattr(source, "read_raw", refuse)

    whole = r57("validate", str(synthetic.root))
    alone = r57("validate", str(synthetic.root / ACTUALS))

    assert "R101 the file may not be read" in whole.out
    assert (whole.code, alone.code) == (1, 3)


@POSIX
def test_a_pipe_given_by_name_is_exit_3(synthetic, r57):
    os.mkfifo(synthetic.root.parent / "pipe.yaml")

    done = r57("validate", "--data", str(synthetic.root), str(synthetic.root.parent / "pipe.yaml"))

    assert (done.code, "R101" in done.out) == (3, True)


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (None, [], 0),
        ("54,5", [], 1),
        ("5 #x\n    note: a #1", [], 0),
        ("5 #x\n    note: a #1", ["--strict"], 1),
        (None, ["--no-such-option"], 2),
        (None, ["--format", "yaml"], 2),
        (None, ["--lang", "fr"], 2),
    ],
)
def test_exit_codes(synthetic, r57, content, options, code):
    if content:
        changed = synthetic.text("actuals/southland/southland-old.yaml")
        synthetic.write(
            "actuals/southland/southland-old.yaml",
            changed.replace("value: 40", f"value: {content}"),
        )

    assert r57("validate", str(synthetic.root), *options).code == code


def test_a_missing_path_is_exit_3_and_the_others_are_checked(synthetic, r57):
    bad = synthetic.write(ACTUALS, synthetic.text(ACTUALS).replace("51.69", "54,5"))

    done = r57("validate", str(synthetic.root / "nothing.yaml"), str(bad))

    assert done.code == 3
    assert "nothing.yaml" in done.err
    assert f"{bad}:7:12 R204" in done.out.replace("error ", "")


@pytest.mark.parametrize("option", [[], ["--format", "json"]])
def test_nothing_to_check_is_exit_3(synthetic, r57, tmp_path, option):
    (tmp_path / "empty").mkdir()

    for path in ("nothing", "empty"):
        done = r57("validate", "--data", str(synthetic.root), str(tmp_path / path), *option)
        assert (done.code, path in done.err) == (3, True)
    assert r57("validate", "--data", str(tmp_path / "nothing"), *option).code == 3


def test_a_path_with_dots_given_twice_is_checked_once(synthetic, r57, monkeypatch):
    bad = synthetic.write(ACTUALS, synthetic.text(ACTUALS).replace("51.69", "54,5"))
    monkeypatch.chdir(synthetic.root)

    done = r57("validate", "--format", "json", "targets/../actuals", ACTUALS, str(bad))

    found = json.loads(done.out)
    assert {each["file"] for each in found["findings"]} == {
        str(bad), str(bad.relative_to(synthetic.root)),
    }  # fmt: skip


def test_loose_files_are_known_by_their_keys(synthetic, r57, tmp_path):
    text = synthetic.text(ACTUALS).replace("51.69", "54,5")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("hello: 1\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("place: northland\nactaul: []\n", encoding="utf-8")
    names = [str(tmp_path / f"{each}.yaml") for each in "abc"]

    done = r57("validate", "--data", str(synthetic.root), "--format", "json", *names)

    found = json.loads(done.out)
    assert [(each["code"], each["line"]) for each in found["findings"]] == [
        ("R204", 7), ("R211", 1), ("R201", 1), ("R202", 2),
    ]  # fmt: skip
    assert found["files"] == 3


def test_a_hidden_file_is_checked_where_it_is_named_and_nowhere_else(synthetic, findings, tmp_path):
    loose = tmp_path / "loose"
    loose.mkdir()
    hidden = [synthetic.write("targets/.draft.yaml", "place: ["), loose / ".draft.yaml"]
    for path in (hidden[1], loose / "seen.yaml"):
        path.write_text("place: [", encoding="utf-8")

    assert findings() == []
    assert [each["file"] for each in findings(loose)] == [str(loose / "seen.yaml")]
    for path in hidden:
        assert [each["file"] for each in findings(path)] == [str(path)]


def test_json_follows_its_schema_and_gives_the_places_of_the_text(synthetic, r57):
    synthetic.write(ACTUALS, synthetic.text(ACTUALS).replace("value:", "value: 51.69\n    value:"))
    synthetic.write(GOOD, synthetic.text(GOOD).replace("at_least: 80", "at_least: 80%"))
    schema = json.loads(r57("schema", "validate").out)

    as_json = json.loads(r57("validate", str(synthetic.root), "--format", "json").out)
    as_text = r57("validate", str(synthetic.root)).out
    clean = json.loads(r57("validate", str(synthetic.root / "places.yaml"), "-f", "json").out)

    for each in (as_json, clean):
        Draft202012Validator(schema).validate(each)
    assert len(as_json["findings"]) == as_json["errors"] == 2
    assert clean["findings"] == []
    for each in as_json["findings"]:
        assert f"{each['file']}:{each['line']}:{each['column']}" in as_text
        assert each["code"] in as_text


def test_as_a_process(synthetic, process):
    bad = synthetic.write(ACTUALS, synthetic.text(ACTUALS).replace("51.69", "54,5"))

    good = process("validate", "--data", str(synthetic.root), str(synthetic.root / GOOD))
    text = process("validate", str(bad))
    other = process("validate", str(bad), "--format", "json", "--lang", "vi")
    gone = process("validate", str(synthetic.root / "nothing.yaml"))

    assert (good.returncode, good.stderr) == (0, b"")
    assert text.returncode == 1
    assert f"{bad}:7:12" in text.stdout.decode()
    found = json.loads(other.stdout)
    assert found["findings"][0]["hint"] == "ghi 54.5"
    assert (gone.returncode, gone.stdout.decode().count("R2")) == (3, 0)


@pytest.mark.parametrize("raw", [b"[" * 50_000, b"\xff\xfe\0", b"a: &a [*a, *a]\n" * 99])
def test_hostile_files_do_not_end_the_process(synthetic, process, raw):
    path = synthetic.write(ACTUALS, raw)

    done = process("validate", str(path))

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_folder_without_files_says_why_nothing_was_checked(r57, synthetic, tmp_path):
    (tmp_path / "nothing").mkdir()
    part = synthetic.root / "actuals" / "nowhere"
    part.mkdir(parents=True)
    for asked in (("--data", tmp_path / "nothing"), (tmp_path / "nothing",), (part,)):
        done = r57("validate", *asked)
        assert (done.code, done.out) == (3, "No file was checked.\n")
        assert done.err == f"r57: no YAML file under {asked[-1]}.\n"
