"""`docs/commands.md`, put together from the program's own help."""

from __future__ import annotations

import re
import shlex

import typer

from r57cli.cli.app import build

INTRODUCTION = """\
# Commands

What `--help` says of every command, in one place. A place is given by its id, its two-digit code,
its name in any spelling, or the name of a former province (`r57 list places`); an indicator by its
id (`r57 list indicators`). The examples run on the shipped data.

A JSON answer names its data: `data.version`, and in `data.digest` a digest of the files that the
question read. It differs from question to question, and from that of `r57 --version`, which is
over all files of the folder.
"""
ENVIRONMENT = """\
## Environment

| variable | what it does |
|---|---|
| `R57_DATA` | the data folder, where `--data` is not given |
| `R57_LANG` | `en` or `vi`, where `--lang` is not given; without it the locale decides |
| `R57_CACHE` | where checked data is kept for the next run; `off` (or `0`, `none`) keeps nothing |
| `COLUMNS` | the width of tables; a pipe is as wide as needed without it |
| `NO_COLOR`, `TERM=dumb` | no colour |
| `FORCE_COLOR` | colour also where there is no terminal |
"""


def commands():
    """The name of every command that does something, with the command and its context."""
    root = typer.main.get_command(build())
    yield from _under(root, root.context_class(root, info_name="r57"))


def _under(group, context):
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        inner = command.context_class(command, info_name=name, parent=context)
        if hasattr(command, "list_commands"):
            yield from _under(command, inner)
        else:
            yield inner.command_path, command, inner


def examples(command):
    """The lines that the help of a command ends with, each as it is typed."""
    return [line.strip() for line in command.help.partition("\b\nExamples:\n")[2].splitlines()]


def arguments(example):
    """The words of an example after the name of the program."""
    program, *words = shlex.split(example)
    assert program == "r57"
    return words


def reference():
    """The whole page."""
    shown = list(commands())
    contents = [f"* [`{name}`](#{_anchor(name)}): {_first(each.help)}" for name, each, _ in shown]
    codes = typer.main.get_command(build()).epilog.removeprefix("Exit codes: ")
    ends = f"## Exit codes\n\n{codes[0].upper()}{codes[1:]}\n"
    sections = [_section(name, command, context) for name, command, context in shown]
    return "\n".join([INTRODUCTION, "\n".join(contents) + "\n", *sections, ENVIRONMENT, ends])


def _section(name, command, context):
    taken = [_word(each) for each in command.params if each.param_type_name == "argument"]
    usage = " ".join([name, "[OPTIONS]", *taken])
    records = [record for each in command.get_params(context) if (record := _record(each, context))]
    table = ["| argument or option | meaning |", "|---|---|", *records]
    parts = [
        f"## {name}",
        command.help.partition("\b\n")[0].strip(),
        f"```text\n{usage}\n```",
        "\n".join(table),
        "```sh\n" + "\n".join(examples(command)) + "\n```",
    ]
    return "\n\n".join(parts) + "\n"


def _record(parameter, context):
    """A row of the table of options; the one that asks for help is left out."""
    record = parameter.get_help_record(context)
    if record is None or parameter.name == "help":
        return ""
    is_argument = parameter.param_type_name == "argument"
    word = (_word if is_argument else _option)(parameter)
    cells = [re.sub(r"\s+", " ", each).replace("|", "\\|") for each in (word, record[1])]
    return "| `{}` | {} |".format(*cells)


# Typer puts other brackets around the words of a help text in each of its versions.


def _word(argument):
    """How an argument is written; in brackets where it can be left out."""
    word = (argument.metavar or argument.name).strip("[]{}").upper()
    return word if argument.required else f"[{word}]"


def _option(option):
    """The names of an option, and what is written after it."""
    names = ", ".join(sorted(option.opts, key=len))
    if option.is_flag:
        return names
    choices = "|".join(map(str, getattr(option.type, "choices", ())))
    return f"{names} {option.metavar or (f'<{choices}>' if choices else 'N')}"


def _anchor(name):
    return name.replace(" ", "-")


def _first(text):
    return re.sub(r"\s+", " ", text.partition("\n\n")[0])
