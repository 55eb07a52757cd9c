"""The report in each format: one truth, the same places, read by the readers of others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml

from r57cli.rules.examples.all import EXAMPLES

ACTUALS = "actuals/northland/northland-2025-q2.yaml"
TARGETS = "targets/northland.yaml"
SARIF = json.loads(
    (Path(__file__).parent / "standards" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
)
ANNOTATION = re.compile(r"::(error|warning) ([^:]+)::(.*)")


@pytest.fixture
def broken(synthetic, monkeypatch):
    """A folder with three errors and two warnings, one with another place, and odd signs."""
    text = synthetic.text(ACTUALS).replace("    at: đoạn 3\n", "")
    synthetic.write(ACTUALS, text.replace("value: 51.69", "value: 51.69\n    value: 5"))
    text = synthetic.text(TARGETS).replace("at_least: 80", "at_least: 80%")
    synthetic.write(TARGETS, text.replace("[9, 10]", "[10, 9]").replace("at: II.2", "note: a #5"))
    monkeypatch.chdir(synthetic.root.parent)
    return synthetic


EXPECTED = [
    ("R110", "error", f"synthetic/{ACTUALS}", 8, 5),
    ("R702", "warning", f"synthetic/{ACTUALS}", 10, 5),
    ("R204", "error", f"synthetic/{TARGETS}", 7, 15),
    ("R119", "warning", f"synthetic/{TARGETS}", 11, 13),
    ("R301", "error", f"synthetic/{TARGETS}", 13, 14),
]


def places(found):
    return [(each["code"], each["severity"], each["file"], each["line"], each["column"])
            for each in found]  # fmt: skip


@pytest.mark.usefixtures("broken")
def test_json(r57):
    result = r57("validate", "synthetic", "--format", "json")
    report = json.loads(result.out)

    Draft202012Validator(json.loads(r57("schema", "validate").out)).validate(report)
    assert result.code == 1
    assert places(report["findings"]) == EXPECTED
    assert (report["errors"], report["warnings"], report["exempted"]) == (3, 2, 0)
    assert report["findings"][0]["related"] == [
        {"file": f"synthetic/{ACTUALS}", "line": 7, "column": 5, "end_line": 7, "end_column": 10,
         "message": "first given here"}
    ]  # fmt: skip


@pytest.mark.usefixtures("broken")
def test_text_shows_the_line_with_a_mark_and_the_cure(r57, golden):
    golden("report.txt", r57("validate", "synthetic").out)


@pytest.mark.usefixtures("broken")
def test_text_in_vietnamese(r57, golden):
    golden("report.vi.txt", r57("validate", "synthetic", "--lang", "vi").out)


@pytest.mark.usefixtures("broken")
def test_markdown(r57, golden):
    golden("report.md", r57("validate", "synthetic", "--format", "markdown").out)


@pytest.mark.usefixtures("broken")
def test_text_has_every_place_of_json(r57):
    out = r57("validate", "synthetic").out

    heads = re.findall(r"^(\S+):(\d+):(\d+) (error|warning) (R\d+)", out, re.MULTILINE)
    assert [(code, level, file, int(line), int(column))
            for file, line, column, level, code in heads] == EXPECTED  # fmt: skip


def test_sarif_follows_the_standard(broken, r57):
    log = json.loads(r57("validate", "synthetic", "--format", "sarif").out)

    Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    found = []
    for result in run["results"]:
        physical = result["locations"][0]["physicalLocation"]
        region = physical["region"]
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert region["endColumn"] > region["startColumn"]
        found.append(
            (result["ruleId"], result["level"], unquote(physical["artifactLocation"]["uri"]),
             region["startLine"], region["startColumn"])
        )  # fmt: skip
    assert found == EXPECTED
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["relatedLocations"][0]["message"]["text"] == "first given here"
    assert len(run["artifacts"]) == broken.count


def test_an_empty_sarif_follows_it_too(synthetic, r57):
    log = json.loads(r57("validate", synthetic.root, "--format", "sarif").out)

    Draft4Validator(SARIF).validate(log)
    assert log["runs"][0]["results"] == []


def test_junit_is_read_by_a_reader(broken, r57, tmp_path):
    path = tmp_path / "report.xml"
    path.write_text(r57("validate", "synthetic", "--format", "junit").out, encoding="utf-8")
    suites = JUnitXml.fromfile(str(path))

    failed = [case for suite in suites for case in suite if case.result]
    assert (suites.tests, suites.failures, suites.errors) == (broken.count + 3, 3, 0)
    assert [(case.result[0].type, case.classname) for case in failed] == [
        (code, file) for code, level, file, _, _ in EXPECTED if level == "error"
    ]
    assert [case.name for case in failed] == ["R110 8:5", "R204 7:15", "R301 13:14"]
    assert f"synthetic/{TARGETS}:7:15" in failed[1].result[0].text


def test_junit_takes_any_text(synthetic, r57, tmp_path):
    synthetic.write(TARGETS, synthetic.text(TARGETS).replace("at: II.1", 'at: "<&\\"]]>\\u0007"'))
    path = tmp_path / "report.xml"
    path.write_text(r57("validate", synthetic.root, "--format", "junit").out, encoding="utf-8")

    assert JUnitXml.fromfile(str(path)).failures == 1


def annotations(out):
    found = []
    for line in out.splitlines():
        if match := ANNOTATION.fullmatch(line):
            properties = dict(each.split("=", 1) for each in match[2].split(","))
            found.append((match[1], properties, match[3]))
    return found


@pytest.mark.usefixtures("broken")
def test_github_annotates_the_same_places_below_the_report(r57):
    out = r57("validate", "synthetic", "--format", "github").out

    told = annotations(out)
    assert out.startswith(r57("validate", "synthetic").out)
    assert sorted(
        (each["title"].removeprefix("r57 "), level, each["file"], int(each["line"]),
         int(each["col"]))
        for level, each, _ in told
    ) == sorted(EXPECTED)  # fmt: skip
    assert "80%25" in next(text for _, each, text in told if each["title"] == "r57 R204")


def test_github_says_how_many_it_leaves_out(synthetic, r57):
    head, record = "place: northland\ntargets:\n", "  - indicator: x%,:y\n    value: 54,5\n"
    synthetic.write(TARGETS, head + record * 15)

    out = r57("validate", synthetic.root, "--format", "github").out

    assert len(annotations(out)) == 10
    errors = json.loads(r57("validate", synthetic.root, "-f", "json").out)["errors"]
    assert f"{errors - 10} findings above have no annotation" in out.splitlines()[-1]
    assert out.count(" error R204 ") == 15


@pytest.mark.usefixtures("broken")
def test_several_formats_in_one_run(r57, tmp_path):
    names = {"json": "a.json", "sarif": "a.sarif", "junit": "a.xml", "markdown": "a.md"}
    outputs = [part for name in names.values() for part in ("--output", str(tmp_path / name))]

    result = r57("validate", "synthetic", *outputs, "--output", f"text={tmp_path / 'b.log'}")

    assert (result.code, result.out) == (1, r57("validate", "synthetic").out)
    for name, file in names.items():
        text = (tmp_path / file).read_text(encoding="utf-8")
        assert text == r57("validate", "synthetic", "--format", name).out
    assert (tmp_path / "b.log").read_text(encoding="utf-8") == result.out


@pytest.mark.usefixtures("broken")
def test_no_file_is_replaced_unless_asked(r57, tmp_path):
    path = tmp_path / "a.sarif"
    path.write_text("mine", encoding="utf-8")

    refused = r57("validate", "synthetic", "--output", path)
    kept = path.read_text(encoding="utf-8")
    replaced = r57("validate", "synthetic", "--output", path, "--force")

    assert (refused.code, refused.out, kept) == (2, "", "mine")
    assert replaced.code == 1
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.usefixtures("broken")
def test_a_file_that_cannot_be_written_is_exit_3(r57, tmp_path):
    (tmp_path / "file").touch()
    assert r57("validate", "synthetic", "--output", tmp_path / "file" / "a.sarif").code == 3


@pytest.mark.usefixtures("broken")
def test_strict_makes_errors_of_warnings_in_every_format(r57):
    report = json.loads(r57("validate", "synthetic", "--strict", "-f", "json").out)
    log = json.loads(r57("validate", "synthetic", "--strict", "-f", "sarif").out)
    out = r57("validate", "synthetic", "--strict", "-f", "github").out

    assert {each["severity"] for each in report["findings"]} == {"error"}
    assert {each["level"] for each in log["runs"][0]["results"]} == {"error"}
    assert {level for level, _, _ in annotations(out)} == {"error"}
    assert " warning " not in out


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (("--select", "R3"), ["R301"]),
        (("--select", "R1,r7"), ["R110", "R702", "R119"]),
        (("--ignore", "R1", "--ignore", "R702"), ["R204", "R301"]),
        (("--select", "R1", "--ignore", "R119"), ["R110"]),
    ],
)
def test_rules_are_chosen_by_their_beginning(findings, options, codes):
    assert [each["code"] for each in findings(options=options)] == codes


def test_a_choice_that_is_no_rule_is_exit_2(synthetic, r57):
    result = r57("validate", synthetic.root, "--ignore", "R9")

    assert result.code == 2
    assert "R9" in result.err


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("options", [("--ignore", "R"), ("--exit-zero",)])
def test_findings_need_not_fail(r57, options):
    assert r57("validate", "synthetic", *options).code == 0


@pytest.mark.usefixtures("broken")
def test_a_long_list_is_cut_for_people_and_says_so(r57):
    cut = r57("validate", "synthetic", "--limit", "2")
    whole = json.loads(r57("validate", "synthetic", "--limit", "2", "-f", "json").out)

    assert "3 more findings are not shown; --limit 0 shows all." in cut.out
    assert "Errors: 3, warnings: 2." in cut.out
    assert len(re.findall(r" R\d+ ", cut.out)) == 2
    assert len(whole["findings"]) == 5


def test_colour_is_for_terminals(broken, process):
    plain = process("validate", "synthetic", cwd=broken.root.parent).stdout.decode()
    coloured = process("validate", "synthetic", cwd=broken.root.parent, FORCE_COLOR="1")

    assert "\x1b" not in plain
    assert "\x1b[1;31merror R110\x1b[0m" in coloured.stdout.decode()
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured.stdout.decode()) == plain


def test_nothing_in_a_file_acts_on_the_terminal_or_the_workflow(synthetic, r57):
    note = "note: '\x1b[31m ::error::hacked' #x"
    synthetic.write(TARGETS, synthetic.text(TARGETS) + f"    {note}\n")

    out = r57("validate", synthetic.root, "--format", "github").out

    assert "\x1b" not in out
    assert not any(line.startswith("::error::hacked") for line in out.splitlines())


def test_a_mark_stands_under_its_letters_whatever_their_width(synthetic, r57):
    text = synthetic.text(TARGETS)
    synthetic.write(TARGETS, text.replace("at: II.1", "'mục 第一': 1"))

    lines = r57("validate", synthetic.root).out.splitlines()

    at = next(number for number, line in enumerate(lines) if "第一" in line and " | " in line)
    assert lines[at].index("'") == lines[at + 1].index("^")
    assert lines[at + 1].count("^") == len("'mục 第一'") + 2  # two of them are two cells wide


def test_a_long_line_is_cut_around_the_mark(synthetic, r57):
    text = synthetic.text(TARGETS).replace(
        "at: II.1", f"at: II.1\n    note: {'x ' * 300}#y {'z ' * 300}"
    )
    synthetic.write(TARGETS, text)

    out = r57("validate", synthetic.root).out

    line, mark = (each for each in out.splitlines() if " | " in each)
    assert len(line) < 120
    assert line[mark.index("^")] == "#"
    assert line.count("…") == 2


def test_places_of_other_files_are_named_with_their_lines(synthetic, r57):
    example = EXAMPLES["R602"]
    for name, text in {**example.beside, example.file: example.bad}.items():
        synthetic.write(name, text)
    report = json.loads(r57("validate", synthetic.root, "-f", "json").out)
    out = r57("validate", synthetic.root).out

    (found,) = report["findings"]
    (there,) = found["related"]
    assert Path(there["file"]) == synthetic.root / ACTUALS
    assert f"{there['file']}:{there['line']}:{there['column']} the other one" in out
    assert f" {there['line']} |     value: 51.69" in out
