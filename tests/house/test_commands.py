"""`docs/commands.md` is the help of the program, and the examples of the help run."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from reference import ENVIRONMENT, arguments, commands, examples, reference

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = {name: examples(command) for name, command, _ in commands()}
RUNS = {**COMMANDS, "r57 import": [*COMMANDS["r57 template"], *COMMANDS["r57 import"]]}
del RUNS["r57 template"]  # its forms are those that import reads
WRITES = {"-o", "--output"}
FIGURES = (
    "Code,Result,As of,Document\ndigital_economy_share_grdp,7.4,2025-09-30,laichau-dantri-2025-11\n"
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory, git):
    """The shipped data in a repository of its own, as a maintainer has it."""
    folder = tmp_path_factory.mktemp("repository")
    shutil.copytree(ROOT / "data", folder / "data")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    for _ in range(4):
        git(folder, "commit", "-q", "--allow-empty", "-m", "Synthetic commit")
    folder.joinpath("figures.csv").write_text(FIGURES, encoding="utf-8")
    return folder


def test_the_page_is_what_the_program_says(request):
    path = ROOT / "docs" / "commands.md"
    text = reference()
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_shows_each_example_on_a_line_of_its_own(r57, name):
    lines = [line.strip() for line in r57(*arguments(name), "--help").out.splitlines()]
    first = lines.index("Examples:") + 1
    assert lines[first] in COMMANDS[name]
    assert lines[first : lines.index("", first)] == COMMANDS[name]
    assert all(each.startswith(name) for each in COMMANDS[name])


@pytest.mark.parametrize("name", COMMANDS)
def test_the_usage_is_that_of_the_page(r57, name):
    """It named what has to be given in braces, as the examples name a part of a file's name."""
    usage = r57(*arguments(name), "--help").out.partition("\n\n")[0]
    words = " ".join(usage.split()).partition("[OPTIONS]")[2]
    assert f"{name} [OPTIONS]{words}\n" in (ROOT / "docs" / "commands.md").read_text("utf-8")


@pytest.mark.parametrize("name", RUNS)
def test_the_examples_run(r57, repository, monkeypatch, name):
    monkeypatch.chdir(repository)
    for example in RUNS[name]:
        words = arguments(example)
        done = r57(*words)
        assert done.code == 0, (example, done.err)
        files = [file.rpartition("=")[2] for option, file in pairwise(words) if option in WRITES]
        assert done.out or files or "written" in done.err, example
        for file in files:
            assert [*repository.glob(file.replace("{place}", "*"))], example


def test_the_variables_are_those_that_the_program_reads():
    told = set(re.findall(r"`([A-Z][A-Z0-9_]+)", ENVIRONMENT.replace("TERM=dumb", "TERM")))
    code = "".join(path.read_text("utf-8") for path in (ROOT / "r57cli").rglob("*.py"))
    ours = set(re.findall(r"\"(R57_[A-Z]+)\"", code))
    assert ours <= told
    assert {each for each in told if f'"{each}"' in code} == told
