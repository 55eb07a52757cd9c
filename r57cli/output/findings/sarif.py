"""SARIF 2.1.0, the format of code scanning (OASIS standard, 27 March 2020)."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from r57cli import __version__
from r57cli.domain.ruleset import RULES
from r57cli.output.findings.wording import whole

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.reading.locate import Located, Place
    from r57cli.rows.findings import Report

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif_object(report: Report, m: Messages) -> dict[str, Any]:
    """One run with the rules that are broken and a result for each finding."""
    codes = sorted({each.finding.code for each in report.found})
    driver = {
        "name": "r57",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, m) for code in codes],
    }
    results = [_result(each, report, codes, m) for each in report.found]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file)}} for file in report.files],
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, m: Messages) -> dict[str, Any]:
    what, why, mend = (m(f"rule.{code}{part}") for part in ("", ".why", ".mend"))
    return {
        "id": code,
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{what}. {why}"},
        "help": {"text": f"{why}\n{mend}"},
        "defaultConfiguration": {"level": RULES[code].severity},
    }


def _result(located: Located, report: Report, codes: list[str], m: Messages) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": located.finding.code,
        "ruleIndex": codes.index(located.finding.code),
        "level": report.level(located),
        "message": {"text": whole(located, m)},
        "locations": [{"physicalLocation": _physical(located.place)}],
    }
    if located.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": m(each.message)},
                "physicalLocation": _physical(each),
            }
            for number, each in enumerate(located.related)
        ]
    return result


def _physical(place: Place) -> dict[str, Any]:
    span = place.span
    region: dict[str, Any] = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    if place.text:
        region["snippet"] = {"text": place.text}
    return {"artifactLocation": {"uri": _uri(place.file)}, "region": region}


def _uri(path: str) -> str:
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix())
