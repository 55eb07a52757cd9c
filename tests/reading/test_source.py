"""From a path or bytes to a file as read: nothing raises, nothing waits."""

from __future__ import annotations

import hashlib
import os
import sys
import time
import unicodedata

import pytest

from r57cli.reading.finding import Finding
from r57cli.reading.locate import locate
from r57cli.reading.positions import Span
from r57cli.reading.source import MOST_BYTES, parse, read

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="has no such files")


def told(raw):
    source = parse(raw if isinstance(raw, bytes) else raw.encode(), "f.yaml")
    return [
        (each.span.line, each.span.column, f"{each.finding.code}.{each.finding.variant}".strip("."))
        for each in locate(source, source.findings)
    ]


def test_a_good_file(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfplace: laichau\r\nat: Tr\xc3\xa0\r\n")
    source = read(path, "targets/a.yaml")
    assert source.data == {"place": "laichau", "at": "Trà"}
    assert (source.name, source.display) == ("targets/a.yaml", str(path))
    assert (source.findings, source.readable) == ((), True)
    assert source.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert source.text == "place: laichau\nat: Trà\n"
    assert source.index.key(("place",)) == Span(1, 1, 1, 6)


def unreadable(path):
    source = read(path, "x.yaml")
    assert (source.readable, source.data, source.digest, source.text) == (False, None, "", "")
    (finding,) = source.findings
    assert (finding.code, finding.span) == ("R101", Span(1, 1, 1, 1))
    return finding.variant


def test_files_that_cannot_be_had(tmp_path):
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "file").write_text("x")
    assert unreadable(tmp_path / "none.yaml") == "missing"
    assert unreadable(tmp_path / "file" / "none.yaml") == "missing"
    assert unreadable(tmp_path / "folder.yaml") == "not_a_file"
    assert unreadable(tmp_path / "a\0b.yaml") == "other"
    assert unreadable(tmp_path / ("x" * 5000)) in {"other", "missing"}


@POSIX
def test_pipes_and_devices_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    start = time.perf_counter()
    assert unreadable(tmp_path / "pipe.yaml") == "not_a_file"
    assert unreadable("/dev/zero") == "not_a_file"
    assert time.perf_counter() - start < 1


@POSIX
def test_a_link_to_itself(tmp_path):
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert unreadable(tmp_path / "loop.yaml") == "other"


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_file_without_the_right_to_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1")
    path.chmod(0)
    assert unreadable(path) == "permission"


def test_ten_mebibytes_are_read_and_one_byte_more_is_not(tmp_path):
    path = tmp_path / "large.yaml"
    line = b"# " + b"x" * 97 + b"\n"
    path.write_bytes((b"a: 1\n" + line * (MOST_BYTES // len(line) + 1))[:MOST_BYTES])
    assert read(path, "large.yaml").data == {"a": 1}
    with path.open("ab") as file:
        file.write(b"x")
    assert unreadable(path) == "too_large"
    assert [each.variant for each in parse(path.read_bytes(), "-").findings] == ["too_large"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a: kinh tế\nb: số\n".encode("utf-16"), (1, 1, "R102.wide")),
        ("a: so\nb: lieu\n".encode("utf-16-le"), (1, 1, "R102.wide")),
        (b"a: 1\nb: x\xd0y\n", (2, 5, "R102.cp1258")),
        ("b: é ".encode() + b"\xff\n", (1, 6, "R102")),
        (b"a: \xe1\xbb\n", (1, 4, "R102")),
        (b"a: \xed\xa0\x80\n", (1, 4, "R102")),
    ],
)
def test_bytes_that_are_no_utf_8_have_a_place(raw, expected):
    assert told(raw) == [expected]
    source = parse(raw, "f.yaml")
    assert (source.text, source.data, source.readable) == ("", None, True)


@pytest.mark.parametrize(
    ("text", "expected", "data"),
    [
        ("a: x\u00a0y\n", (1, 5, "R103.space"), {"a": "x y"}),
        ("pl\u200bace: x\n", (1, 3, "R103.zero_width"), {"place": "x"}),
        ("a: x\u2028y\n", (1, 5, "R103.line"), {"a": "x y"}),
        ("a: x\u0085y\n", (1, 5, "R103.line"), {"a": "x y"}),
        ("a: x\u202ey\n", (1, 5, "R103.bidi"), {"a": "xy"}),
        ("a: 1\nb: x\ufeff\n", (2, 5, "R103.bom"), {"a": 1, "b": "x"}),
        ("a: x\x07\x07y\n", (1, 5, "R103.control"), {"a": "xy"}),
        ("a: x\ufffdy\n", (1, 5, "R103.lost"), {"a": "x\ufffdy"}),
        ("a: 1\n\tb: 2\n", (2, 1, "R103.tab"), None),
    ],
)
def test_characters_that_look_right_are_told_once_and_read_as_meant(text, expected, data):
    assert told(text) == [expected]
    assert parse(text.encode(), "f.yaml").data == data


def test_a_tab_that_indents_nothing_is_let_be():
    assert told("a:\t1\n  \t\nb: 'x\ty'\n") == []


def test_decomposed_letters_are_told_once_a_line_and_read_composed():
    text = unicodedata.normalize("NFD", "a: Tỷ lệ\nb: x\nc: số\n")
    assert told(text) == [(1, 5, "R104"), (3, 5, "R104")]
    assert parse(text.encode(), "f.yaml").data == {"a": "Tỷ lệ", "b": "x", "c": "số"}


@pytest.mark.parametrize("unit", ["x\u00a0", "\u00a0\n", "e\u0301\n", "\tx\n", "x\x07"])
def test_very_many_of_them_are_counted(unit):
    start = time.perf_counter()
    source = parse(("a: 1\n" + unit * 300_000).encode(), "f.yaml")
    more = [each for each in source.findings if each.variant == "more"]
    assert [each.args["n"] for each in more] == ["299900"]
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "\n \n", "# only a comment\n", "---\n", "---\n...\n"]
)
def test_an_empty_file(text):
    assert told(text) == [(1, 1, "R105")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("- a\n", "R107.list"), ("[]", "R107.list"), ("text\n", "R107"), ("5", "R107"), ("~", "R107")],
)
def test_a_root_that_is_no_mapping(text, expected):
    assert told(text) == [(1, 1, expected)]
    assert parse(text.encode(), "f.yaml").data is None


def test_places_are_looked_up_and_parts_not_in_the_file_skipped():
    source = parse(b"list:\n  - a: 1\n    b: 2\n  - c: 3\n", "f.yaml")

    def at(*path, on="value"):
        (found,) = locate(source, [Finding(code="R999", path=path, on=on)])
        return (found.span.line, found.span.column, found.span.end_line, found.span.end_column)

    assert at("list", 0, "b") == (3, 8, 3, 9)
    assert at("list", 0, "b", on="key") == (3, 5, 3, 6)
    assert at("list", 0, "missing") == (2, 5, 2, 9)
    assert at("list", "function-after[x]", 1, "c", "int") == (4, 8, 4, 9)
    assert at("list", on="key") == (1, 1, 1, 5)
    assert at() == (1, 1, 1, 6)


def test_findings_are_sorted_told_once_and_not_about_what_was_refused():
    source = parse(b"a: 1.000\nb: 2\n", "f.yaml")
    found = [
        Finding(code="R303", path=("b",)),
        Finding(code="R303", path=("b",)),
        Finding(code="R306", path=("a",)),
        *source.findings,
    ]
    assert [each.finding.code for each in locate(source, found)] == ["R120", "R303"]


def test_a_second_key_names_the_line_of_the_first():
    source = parse(b"a: 1\nb: 2\na: 3\n", "f.yaml")
    (found,) = locate(source, source.findings)
    assert (found.span, [each.span for each in found.related]) == (
        Span(3, 1, 3, 2),
        [Span(1, 1, 1, 2)],
    )
