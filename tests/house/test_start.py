"""What a start imports: that is what makes it quick, and unlike a time it is always the same."""

from __future__ import annotations

import pytest

HEAVY = {
    "pandas", "numpy", "rich", "pydantic", "yaml", "importlib.metadata", "jinja2", "openpyxl",
    "matplotlib", "docx",
}  # fmt: skip


@pytest.fixture
def imported(process):
    """The modules that a command imports once what it needs has been read before."""

    def run(*args):
        process(*args)
        shown = process(*args, PYTHONPROFILEIMPORTTIME="1").stderr.decode()
        return {line.rsplit("|", 1)[-1].strip() for line in shown.splitlines() if "|" in line}

    return run


@pytest.mark.parametrize(
    ("args", "needed"),
    [
        (("gap", "laichau", "-f", "json"), set()),
        (("track", "vietnam", "-f", "ndjson"), set()),
        (("explain", "laocai", "online_service_use_share", "-f", "json"), set()),
        (("compare", "-f", "json"), set()),
        (("list", "figures", "laichau", "-f", "csv"), set()),
        (("gap", "laichau"), {"rich"}),
        (("gap", "--help"), set()),
        (("--version",), set()),
        (("validate",), set()),
        (("gap", "laichau", "--data", "nowhere"), set()),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else None,
)
def test_a_command_imports_what_it_needs_and_no_more(imported, args, needed):
    assert imported(*args) & HEAVY == needed


def test_what_is_not_known_yet_is_read_by_pydantic_and_yaml(process):
    shown = process("validate", PYTHONPROFILEIMPORTTIME="1", R57_CACHE="off").stderr.decode()
    modules = {line.rsplit("|", 1)[-1].strip() for line in shown.splitlines() if "|" in line}
    assert modules & HEAVY == {"pydantic", "yaml", "importlib.metadata"}


def test_the_help_imports_no_command(imported):
    own = {name for name in imported("--help") if name.startswith("r57cli")}
    beside = {"r57cli.cli.app", "r57cli.cli.command", "r57cli.output.exits"}
    assert own == {"r57cli", "r57cli.cli", "r57cli.output", *beside}


COMMANDS = (
    "gap", "track", "explain", "compare", "report", "export", "template", "import", "diff",
    "validate", "rule", "schema", "list",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_imports_no_work(imported, command):
    own = {name for name in imported(command, "--help") if name.startswith("r57cli.")}
    assert {name.split(".")[1] for name in own} == {"cli", "output"}
    assert {name for name in own if name.startswith("r57cli.output.")} == {"r57cli.output.exits"}


def test_the_answers_know_nothing_of_reading(imported):
    own = imported("gap", "laichau", "-f", "json")
    assert not {name for name in own if name.startswith(("r57cli.models", "r57cli.rules"))}
