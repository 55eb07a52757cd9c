"""What `r57 import` says of a form."""

from __future__ import annotations

import json
from decimal import Decimal

import jsonschema

SHARE = "digital_economy_share_grdp"
"""The indicator of most of the lines that are filled in."""


def receipt(r57, path, small, *more):
    """The receipt of a form, as its printed schema has it."""
    done = r57("import", path, "--data", small, "-f", "json", *more)
    jsonschema.validate(json.loads(done.out), json.loads(r57("schema", "import").out))
    return done.code, json.loads(done.out, parse_float=Decimal)


def told(found):
    return {
        (each["cell"], each["code"]) for each in found["remarks"] if each["severity"] == "error"
    }
