"""`r57 schema NAME`: the JSON Schema of an authored file or of a JSON output."""

from __future__ import annotations

from typing import Annotated

import typer

from r57cli.cli.options import LangOption, read_choice


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="gap, validate, list-…, or an authored file: targets, actuals, …",
        ),
    ],
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema of a JSON output or of an authored file.

    \b
    Examples:
      r57 schema gap
      r57 schema actuals
    """
    from r57cli.cli.session import messages
    from r57cli.output.json_text import to_json
    from r57cli.output.schema import NAMES, schema_of
    from r57cli.output.stream import write_bytes

    m = messages(lang)
    write_bytes(to_json(schema_of(read_choice(name, NAMES, "NAME", m), m)) + "\n")
