"""Snapshots save time and change nothing; whatever is wrong with one, it is not used."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

import r57cli
from r57cli.cli.options import today
from r57cli.dataset import clean, codec, store
from r57cli.dataset.snapshots import MADE_BY, Snapshots, cache_folder
from r57cli.dataset.store import Store
from r57cli.dataset.tree import Tree

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 25)


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def ask(cache, root=DATA, day=TODAY):
    """Lai Châu as a new process would read it, and whether any file had to be parsed."""
    found = Store(Tree(root=root), day, Snapshots(cache, root, day))
    dataset = found.dataset(["laichau"])
    return dataset, "_examined_shared" in vars(found)


def files(cache):
    return sorted(each for each in cache.rglob("*") if each.is_file())


def test_the_second_question_parses_nothing_and_knows_the_same(cache):
    first, parsed = ask(cache)
    again, parsed_again = ask(cache)
    assert (parsed, parsed_again) == (True, False)
    assert again == first


def test_a_change_of_the_code_counts_at_once(cache, tmp_path):
    package = tmp_path / "code" / "r57cli"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(r57cli.__file__).parent, package, ignore=ignored)
    environment = {**os.environ, "PYTHONPATH": str(package.parent), "R57_CACHE": str(cache)}

    def validate():
        command = [sys.executable, "-m", "r57cli", "validate", DATA]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    assert [validate().returncode for _ in range(2)] == [0, 0]
    rule = package / "rules" / "r7_provenance.py"
    always = "\n\ndef check(corpus, file):\n    yield Finding(code='R105', path=())\n"
    rule.write_text(rule.read_text("utf-8") + always, "utf-8")
    assert validate().returncode == 1


def test_what_makes_a_snapshot_rests_on_nothing_else():
    package = Path(r57cli.__file__).parent
    sources = [path for folder in MADE_BY for path in (package / folder).glob("*.py")]
    imported = {
        name
        for path in sources
        for name in re.findall(r"from r57cli\.(\w+)", path.read_text("utf-8"))
    }
    assert imported == set(MADE_BY)


def test_several_processes_at_once_know_the_same_and_leave_nothing_behind(cache):
    command = [sys.executable, "-m", "r57cli", "gap", "--all", "-f", "json", "--data", DATA]
    variables = {**os.environ, "PYTHONPATH": str(DATA.parent)}

    def start(folder):
        environment = {**variables, "R57_CACHE": str(folder)}
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)

    running = [start(cache) for _ in range(4)]
    answers = [each.communicate()[0] for each in (*running, start("off"))]
    assert [each.returncode for each in running] == [0] * 4
    assert len(set(answers)) == 1
    assert not [each for each in files(cache) if each.name.startswith(".")]
    assert ask(cache, day=today())[1] is False


def test_a_file_that_was_sound_only_while_it_was_read_is_not_clean(data_copy, cache, monkeypatch):
    report = data_copy / "targets" / "laichau.yaml"
    sound = report.read_text("utf-8")
    broken = sound + "oops: 1\n"

    def survey(*args, **given):
        report.write_text(sound, "utf-8")
        found = clean_survey(*args, **given)
        report.write_text(broken, "utf-8")
        return found

    def look():
        tree = Tree(root=data_copy)
        found = clean.checked(tree, TODAY, Snapshots(cache, data_copy, TODAY))
        return [each.finding.code for file in found for each in file.findings]

    clean_survey = clean._survey
    report.write_text(broken, "utf-8")
    monkeypatch.setattr(clean, "_survey", survey)
    assert look() == []
    monkeypatch.undo()
    assert look() == ["R202"]
    report.write_text(sound, "utf-8")
    assert look() == []


def test_a_place_rests_on_the_catalogue_that_was_read_first(data_copy, cache):
    catalogue = data_copy / "indicators.yaml"
    now = catalogue.read_text("utf-8")
    earlier = now.replace("digital_economy_share_grdp\n", "digital_economy_of_old\n")
    catalogue.write_text(earlier, "utf-8")
    ask(cache, data_copy)
    for file in cache.rglob("laichau"):
        file.unlink()
    found = Store(Tree(root=data_copy), TODAY, Snapshots(cache, data_copy, TODAY))
    assert "digital_economy_of_old" in found.register.indicators
    catalogue.write_text(now, "utf-8")
    assert found.dataset(["laichau"]).records == {}
    assert [name.partition("/")[0] for name in found.errors(["laichau"])] == ["targets"]


def test_every_record_comes_back_as_it_was():
    dataset = r57cli.load(DATA).dataset
    for place, records in dataset.records.items():
        content = json.loads(json.dumps(codec.encode_records(records)))
        assert codec.decode_records(content) == records, place
    register = json.loads(json.dumps(codec.encode_register(dataset)))
    decoded = codec.decode_register(register)
    assert (decoded.indicators, decoded.places) == (dataset.indicators, dataset.places)


def sealed(raw, content):
    """Another content under the head of a snapshot, with the right checksum."""
    key, day, _ = raw.partition(b"\n")[0].split(b" ")
    return b"%s %s %s\n%s" % (key, day, sha256(content).hexdigest().encode(), content)


SPOILT = {
    "empty": lambda raw: raw[:0],
    "cut": lambda raw: raw[: len(raw) // 2],
    "changed": lambda raw: raw.replace(b"laichau", b"laocai_", 1),
    "headless": lambda raw: raw.partition(b"\n")[2],
    "binary": lambda raw: b"\xff\xfe" + raw,
    "nested": lambda raw: sealed(raw, b"[" * 100_000),
    "no JSON": lambda raw: sealed(raw, b"nonsense"),
    "of another shape": lambda raw: sealed(raw, b"[[[1]],[[2]],[[3]]]"),
    "no list": lambda raw: sealed(raw, b"7"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_damaged_snapshot_is_not_used(cache, spoil):
    first, _ = ask(cache)
    for file in files(cache):
        file.write_bytes(spoil(file.read_bytes()))
    again, parsed = ask(cache)
    assert parsed
    assert again == first
    assert ask(cache) == (first, False)  # it was made anew


def test_a_snapshot_with_other_values_than_records_have_is_not_used(cache):
    first, _ = ask(cache)
    kept = Snapshots(cache, DATA, TODAY)
    key = store.whole_digest(store.digests_of(Tree(root=DATA), Tree(root=DATA).shared()))
    for content in ([], [[["x"]], []], [[], [1]], {"indicators": 1}, None, [[None], [None]]):
        kept.put("_shared", key, content)
        assert kept.get("_shared", key, codec.decode_register) is None
    assert ask(cache) == (first, True)


def test_a_changed_file_is_read_anew(cache, data_copy):
    first, _ = ask(cache, data_copy)
    report = data_copy / "actuals" / "laichau" / "laichau-2026-03.yaml"
    text = report.read_text("utf-8")
    report.write_text(text.replace("as_printed", "note: x\n    as_printed", 1), "utf-8")
    again, parsed = ask(cache, data_copy)
    assert parsed
    assert again.digest != first.digest


def test_a_new_file_is_seen(cache, data_copy):
    first, _ = ask(cache, data_copy)
    report = data_copy / "actuals" / "laichau" / "laichau-2026-03.yaml"
    report.unlink()
    again, parsed = ask(cache, data_copy)
    assert parsed
    assert len(again.actuals) < len(first.actuals)


def test_what_was_checked_on_a_later_day_is_not_taken(cache):
    """A figure of tomorrow is an error today."""
    first, _ = ask(cache, day=TODAY + timedelta(days=1))
    assert ask(cache, day=TODAY) == (first, True)


def test_broken_files_leave_no_snapshot(cache, data_copy):
    (data_copy / "targets" / "laichau.yaml").write_text("place: laichau\n", "utf-8")
    dataset, _ = ask(cache, data_copy)
    assert "laichau" not in dataset.records
    assert [each.name for each in files(cache)] == ["_shared"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="folders of Windows have no such mode")
def test_a_folder_that_others_may_write_in_is_not_used(cache):
    first, _ = ask(cache)
    (folder,) = cache.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o770)
    assert ask(cache) == (first, True)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_in_its_place_is_not_used(cache):
    first, _ = ask(cache)
    (folder,) = cache.iterdir()
    folder.rename(cache.parent / "elsewhere")
    folder.symlink_to(cache.parent / "elsewhere")
    assert ask(cache) == (first, True)


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("synthetic")
    first, parsed = ask(blocked)
    assert parsed
    assert ask(blocked) == (first, True)


def test_it_can_be_switched_off(r57, cache, monkeypatch):
    monkeypatch.setenv("R57_CACHE", str(cache))
    shown = r57("gap", "laichau").out
    assert files(cache)
    monkeypatch.setenv("R57_CACHE", "off")
    assert r57("gap", "laichau").out == shown


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"R57_CACHE": "off", "HOME": "/home/a"}, None),
        ({"R57_CACHE": "OFF", "HOME": "/home/a"}, None),
        ({"R57_CACHE": "0", "HOME": "/home/a"}, None),
        ({"R57_CACHE": "None", "HOME": "/home/a"}, None),
        ({"R57_CACHE": "./off", "HOME": "/home/a"}, "off"),
        ({"R57_CACHE": "here", "HOME": "/home/a"}, "here"),
        ({"XDG_CACHE_HOME": "/cache", "HOME": "/home/a"}, "/cache/r57"),
        ({}, None),
    ],
)
def test_where_it_is(environment, folder):
    assert cache_folder(environment) == (Path(folder) if folder else None)


@pytest.fixture
def validate(r57, cache, data_copy, monkeypatch):
    """`r57 validate` on a copy of the data: its JSON, and whether any file was parsed for it."""
    from r57cli.dataset import clean

    monkeypatch.setenv("R57_CACHE", str(cache))
    parsed = []
    real = clean._survey
    monkeypatch.setattr(clean, "_survey", lambda *args: parsed.append(1) or real(*args))

    def run(*args):
        parsed.clear()
        return json.loads(r57("validate", data_copy, "-f", "json", *args).out), bool(parsed)

    return run


def test_clean_data_is_checked_once(validate):
    first, parsed = validate()
    assert (first["errors"], first["exempted"], parsed) == (0, 23, True)
    assert validate() == (first, False)
    assert validate("--as-of", "2026-11-21")[1]  # another day may tell otherwise


def test_a_mistake_is_found_after_a_clean_check(validate, data_copy):
    before = validate()
    file = data_copy / "targets" / "laichau.yaml"
    sound = file.read_text("utf-8")
    file.write_text(sound.replace("year: 2030", "yaer: 2030", 1), "utf-8")
    for _ in range(2):
        found, parsed = validate()
        assert parsed
        assert found["errors"] == 1
    file.write_text(sound, "utf-8")
    assert validate() == (before[0], False)


def test_warnings_are_told_again(validate, data_copy):
    file = data_copy / "documents" / "laichau.yaml"
    more = "  - id: laichau-synthetic\n    kind: report\n    status: issued\n    title: Synthetic\n"
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + more, "utf-8")
    first, _ = validate()
    assert [each["code"] for each in first["findings"]] == ["R509"]
    assert validate() == (first, True)
