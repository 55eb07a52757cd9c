"""What the documents show is what the program prints."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest

from r57cli.output import exits
from r57cli.output.exits import Exit

EXITS = Path(exits.__file__)
SHOWN = re.compile(
    r"<!-- r57 (?P<args>[^|]+?)(?: \| (?:block (?P<block>[A-Z])|from (?P<start>[^|]+?)))? -->\n"
    r"```text\n(?P<text>.*?)```",
    re.DOTALL,
)
"""A command and what it prints: all of it, one block by its letter, or one by how it starts."""


@pytest.fixture
def readme(request):
    return request.config.rootpath / "README.md"


def is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def block_of(printed, start):
    return next(each for each in printed.split("\n\n") if each.startswith(start)).rstrip() + "\n"


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        ("README.md", 1),
        ("README.vi.md", 1),
        ("docs/checking.md", 1),
        ("docs/method.md", 1),
        ("docs/package.md", 1),
    ],
)
def test_what_is_shown_was_really_printed(r57, request, monkeypatch, name, blocks):
    monkeypatch.chdir(request.config.rootpath)
    document = request.config.rootpath / name
    text = document.read_text("utf-8")
    shown = list(SHOWN.finditer(text))
    assert len(shown) == blocks
    for match in reversed(shown):
        printed = r57(*shlex.split(match["args"])).out
        if start := match["block"] or match["start"]:
            printed = block_of(printed, start)
        if request.config.getoption("--update-golden"):
            text = text[: match.start("text")] + printed + text[match.end("text") :]
            document.write_text(text, encoding="utf-8", newline="\n")
        else:
            assert match["text"] == printed


def test_the_exit_codes_are_those_of_the_program(r57, readme):
    """The README says of each what the code says; the help is shorter, and names the same ones."""
    said = [each for each in ast.walk(ast.parse(EXITS.read_text("utf-8"))) if is_text(each)]
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", readme.read_text("utf-8"), re.MULTILINE)
    assert [int(code) for code, _ in rows] == sorted(Exit)
    meanings = [each.value.value.removesuffix(".").lower() for each in said[-len(rows) :]]
    assert [words.lower() for _, words in rows] == meanings
    told = " ".join(r57("--help").out.partition("Exit codes: ")[2].split())
    assert [int(part.split()[0]) for part in told.split("; ")] == sorted(Exit)


def test_the_test_command_is_the_one_that_ci_runs(readme, request):
    command = next(line for line in readme.read_text("utf-8").splitlines() if "pytest" in line)
    assert command in (request.config.rootpath / ".ci" / "run").read_text("utf-8")
