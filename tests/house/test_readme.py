"""The README says what the program does."""

from __future__ import annotations

import re
import shlex

import pytest

from r57cli.output.exits import Exit

SHOWN = re.compile(
    r"<!-- r57 (?P<args>[^|]+?)(?: \| block (?P<block>[A-Z]))? -->\n```text\n(?P<text>.*?)```",
    re.DOTALL,
)


@pytest.fixture
def readme(request):
    return request.config.rootpath / "README.md"


def test_what_is_shown_was_really_printed(r57, readme, request, monkeypatch):
    monkeypatch.chdir(request.config.rootpath)
    text = readme.read_text("utf-8")
    shown = list(SHOWN.finditer(text))
    assert len(shown) == 3
    for match in reversed(shown):
        printed = r57(*shlex.split(match["args"])).out
        if match["block"]:
            blocks = printed.split("\n\n")
            printed = next(each for each in blocks if each.startswith(match["block"])) + "\n"
        if request.config.getoption("--update-golden"):
            text = text[: match.start("text")] + printed + text[match.end("text") :]
            readme.write_text(text, encoding="utf-8", newline="\n")
        else:
            assert match["text"] == printed


def test_the_exit_codes_are_those_of_the_program(readme):
    rows = re.findall(r"^\| (\d+) \| ", readme.read_text("utf-8"), re.MULTILINE)
    assert [int(row) for row in rows] == sorted(Exit)


def test_the_test_command_is_the_one_that_ci_runs(readme, request):
    command = next(line for line in readme.read_text("utf-8").splitlines() if "pytest" in line)
    assert command in (request.config.rootpath / ".ci" / "run").read_text("utf-8")
