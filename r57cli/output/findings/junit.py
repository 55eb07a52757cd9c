"""JUnit XML: a suite for each file, a case for each finding, one that passes for a sound file."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from r57cli.output.findings.wording import hint, message, position

if TYPE_CHECKING:
    from r57cli.messages import Messages
    from r57cli.reading.locate import Located
    from r57cli.rows.findings import Report

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report, m: Messages) -> str:
    """The report as XML; a warning is a case that passes, with its text as output."""
    by_file: dict[str, list[Located]] = defaultdict(list)
    for each in report.found:
        by_file[each.file].append(each)
    cases = sum(max(1, len(by_file[file])) for file in report.files)
    root = ET.Element("testsuites", _counts("r57 validate", cases, report.errors))
    for file in report.files:
        found = by_file[file]
        errors = sum(report.level(each) == "error" for each in found)
        suite = ET.SubElement(root, "testsuite", _counts(file, max(1, len(found)), errors))
        for each in found:
            _case(suite, each, report, m)
        if not found:
            ET.SubElement(suite, "testcase", _clean({"name": file, "classname": file}))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _case(suite: ET.Element, located: Located, report: Report, m: Messages) -> None:
    name = f"{located.finding.code} {located.span.line}:{located.span.column}"
    attributes = {"name": name, "classname": located.file, "file": located.file}
    attributes["line"] = str(located.span.line)
    case = ET.SubElement(suite, "testcase", _clean(attributes))
    said = message(located, m)
    text = f"{position(located.place)} {said}\n{hint(located, m)}".strip()
    if report.level(located) == "error":
        details = {"message": said, "type": located.finding.code}
        ET.SubElement(case, "failure", _clean(details)).text = _sound(text)
    else:
        ET.SubElement(case, "system-out").text = _sound(text)


def _counts(name: str, cases: int, failures: int) -> dict[str, str]:
    counts = {"tests": cases, "failures": failures, "errors": 0, "skipped": 0}
    return _clean({"name": name, **{key: str(number) for key, number in counts.items()}})


def _clean(attributes: dict[str, str]) -> dict[str, str]:
    return {key: _sound(value) for key, value in attributes.items()}


def _sound(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
