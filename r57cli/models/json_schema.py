"""JSON Schemas of the authored files, for editors: the same shape as the models.

What a schema cannot say is left to `r57 validate`: how a number is written (1.000, 010), keys that
are given twice, ranges that run backwards, and everything that compares two records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from r57cli.models.authored import MODELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Authored(GenerateJsonSchema):
    """As the reader gives the data: a key with null is refused, and an absent one has no value."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        found = super().default_schema(schema)
        if found.get("default") in (None, [], ()):
            found.pop("default", None)
        return found

    def get_title_from_name(self, name: str) -> str:
        return name


def authored_schema(kind: str, describe: Callable[[str], str]) -> dict[str, Any]:
    """The schema of one kind of file; `describe` gives what a key means, "" for nothing.

    Raises KeyError for a kind that there is not.
    """
    schema = MODELS[kind].model_json_schema(schema_generator=_Authored)
    for record in (schema, *schema.get("$defs", {}).values()):
        record.pop("title", None)
        for name, key in record.get("properties", {}).items():
            key.pop("title", None)
            if text := describe(name):
                key["description"] = text
    return {"$schema": DIALECT, **schema}
