"""One slip in one line gives one finding, or none where the line is right without it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from r57cli.dataset.survey import survey
from r57cli.dataset.tree import Tree

FILES = (
    "targets/northland.yaml",
    "actuals/northland/northland-2025-q2.yaml",
    "documents/northland.yaml",
    "documents/southland.yaml",
    "places.yaml",
    "indicators.yaml",
)
TODAY = date(2026, 11, 25)
KEY = re.compile(r"( *(?:- )?)(\w+)(:.*)")


def slips(line):
    """The line as it becomes by a slip of the hand, with the name of the slip."""
    yield "delete", []
    yield "double", [line, line]
    yield "one space more", [f" {line}"]
    yield "two spaces more", [f"  {line}"]
    if line.startswith("  "):
        yield "one space less", [line[1:]]
        yield "two spaces less", [line[2:]]
    if line.lstrip().startswith("- "):
        yield "no dash", [line.replace("- ", "  ", 1)]
        yield "no space after the dash", [line.replace("- ", "-", 1)]
    elif line.startswith("    "):
        yield "a dash", [f"{line[:2]}- {line[4:]}"]
    if found := KEY.fullmatch(line):
        head, key, rest = found.groups()
        yield "no colon", [line.replace(":", "", 1)]
        yield "no space after the colon", [line.replace(": ", ":", 1)]
        yield "an odd space", [line.replace(": ", ": \u00a0", 1)]
        yield "a letter less", [f"{head}{key[:-1]}{rest}"]
        yield "two letters swapped", [f"{head}{key[1]}{key[0]}{key[2:]}{rest}"]
        yield "another key", [f"{head}khoa{rest}"]
        for value in ("", " ???", " []", " {}", " 1", " '"):
            yield f"the value{value}", [f"{head}{key}:{value}"]


def out_of_column(line):
    """The line as it becomes where something is wrong with what stands before it."""
    bare = line.lstrip()
    for margin in {"", " ", line[: len(line) - len(bare) - 1], f" {line[: -len(bare)]}"}:
        yield f"{margin}{bare}"
    yield f"e{line}"
    yield f"e{line[1:]}"
    yield f".{line[1:]}"
    if not bare.startswith("- "):
        yield line.replace(bare, f"&{bare}")


def told_of(synthetic, name, lines):
    synthetic.write(name, "\n".join(lines) + "\n")
    checked = survey(Tree(root=synthetic.root), TODAY)
    return [(each.file, each.span.line, each) for file in checked for each in file.findings]


@pytest.mark.parametrize("name", FILES)
def test_a_line_out_of_its_column_is_told_where_it_stands(synthetic, name):
    lines = synthetic.text(name).splitlines()
    odd = []
    for at, line in enumerate(lines):
        for changed in out_of_column(line) if line.startswith(" ") else ():
            told = told_of(synthetic, name, [*lines[:at], changed, *lines[at + 1 :]])
            places = [(file.removeprefix(f"{synthetic.root}/"), row) for file, row, _ in told]
            if places != [(name, at + 1)]:
                odd.append((changed, at + 1, [each for *_, each in told]))

    assert odd == []


@pytest.mark.parametrize("name", FILES)
def test_a_record_without_its_dash_is_told_where_it_begins(synthetic, name):
    lines = synthetic.text(name).splitlines()
    first, *more = (at for at, line in enumerate(lines) if line.lstrip().startswith("- "))
    if more:
        told = told_of(
            synthetic,
            name,
            [line.replace("- ", "  ") if at == first else line for at, line in enumerate(lines)],
        )
        assert [row for _, row, _ in told] == [first + 1]


@pytest.mark.parametrize("name", FILES)
def test_one_slip_in_any_line(synthetic, name):
    lines = synthetic.text(name).splitlines()
    told = []
    for at, line in enumerate(lines):
        for slip, changed in slips(line):
            found = told_of(synthetic, name, [*lines[:at], *changed, *lines[at + 1 :]])
            if len(found) > 1:
                codes = [f"{file}:{row} {each.finding.code}" for file, row, each in found]
                told.append((at + 1, slip, codes))

    assert told == []
