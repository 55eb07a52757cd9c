"""Bytes that are no text, and characters that look right and are not."""

from __future__ import annotations

import unicodedata

import pytest

from r57cli.reading.source import MOST_BYTES, parse, read


def found(raw):
    raw = raw if isinstance(raw, bytes) else raw.encode()
    return [
        (each.code, each.variant, each.span.line, each.span.column)
        for each in parse(raw, "x.yaml").findings
    ]


@pytest.mark.parametrize(
    ("letter", "variant"),
    [
        ("\u00a0", "space"), ("\u202f", "space"), ("\u3000", "space"), ("\u2028", "line"),
        ("\u0085", "line"), ("\ufeff", "bom"), ("\u202e", "bidi"), ("\u200b", "zero_width"),
        ("\u200d", "zero_width"), ("\u00ad", "zero_width"), ("\ufffd", "lost"), ("\x00", "control"),
        ("\x1b", "control"), ("\x7f", "control"), ("\uffff", "control"),
    ],
)  # fmt: skip
def test_a_forbidden_character_is_found_at_its_place(letter, variant):
    assert found(f"a: 1\nđ: b{letter}c\n") == [("R103", variant, 2, 5)]


@pytest.mark.parametrize("text", ["a: 'đ–“…”‘’×≥²₫€'\n", "a: x\ty\n", "a: \U0001f600\n"])
def test_ordinary_letters_pass(text):
    assert found(text) == []


def test_reading_goes_on_after_a_forbidden_character():
    source = parse("a: b\u00a0c\nd: 5\nd: 6\n".encode(), "x.yaml")

    assert [each.code for each in source.findings] == ["R103", "R110"]
    assert source.data == {"a": "b c", "d": 5}


def test_decomposed_letters_are_told_once_a_line():
    text = unicodedata.normalize("NFD", "a: xế ế\nb: ộ\nc: x\n")

    assert found(text) == [("R104", "", 1, 5), ("R104", "", 2, 4)]


def test_many_are_counted():
    findings = parse("a: x\u200by\n".encode() * 150, "x.yaml").findings
    letters = [each for each in findings if each.code == "R103"]

    assert len(letters) == 101
    assert (letters[-1].variant, letters[-1].args["n"]) == ("more", "50")


@pytest.mark.parametrize("text", ["a: 1\n\n\t\n", "a: 1\n\n\t"])
def test_a_tab_on_a_blank_line(text):
    assert found(text) == [("R118", "tab", 3, 1)]


def test_tabs_that_indent():
    assert found("a:\n\tb: 1\n  \tc: 1\n") == [("R103", "tab", 2, 1), ("R103", "tab", 3, 3)]


@pytest.mark.parametrize(
    ("raw", "variant", "place"),
    [
        ("a: 1\n".encode("utf-16"), "wide", (1, 1)),
        ("a: 1\n".encode("utf-16-be"), "wide", (1, 1)),
        ("a: 1\n".encode("utf-32"), "wide", (1, 1)),
        ("a: 1\nnote: Vi\u0309t\u00ea\n".encode("cp1258"), "cp1258", (2, 9)),
        (b"a: \xff\n", "", (1, 4)),
        ("đ: ".encode() + b"\xc3", "", (1, 4)),
        (b"a: 1\r\nb: \x81\n", "", (2, 4)),
    ],
)
def test_bytes_that_are_no_utf_8(raw, variant, place):
    code, kind, line, column = found(raw)[0]

    assert (code, (line, column)) == ("R102", place)
    assert kind == variant or not variant


def test_a_mark_at_the_start_and_windows_line_ends_are_read_over():
    source = parse(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "x.yaml")

    assert (source.findings, source.data) == ((), {"a": 1, "b": 2})
    assert source.index.value(("b",)).line == 2


def test_a_file_has_ten_mebibytes(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"#" * (MOST_BYTES + 1))

    source = read(path, "x.yaml")

    assert [(each.code, each.variant) for each in source.findings] == [("R101", "too_large")]
    assert not source.readable


@pytest.mark.parametrize("name", ["nothing.yaml", "a/b.yaml", "\0.yaml", "x" * 5000])
def test_a_path_that_is_none(tmp_path, name):
    source = read(tmp_path / name, "x.yaml")

    assert [each.code for each in source.findings] == ["R101"]
    assert (source.readable, source.data) == (False, None)


def test_a_file_knows_its_digest_and_name(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n")

    source = read(path, "targets/x.yaml")

    assert source.name == "targets/x.yaml"
    assert len(source.digest) == 64
