"""Every mistake of the list gives one finding, with its code, at its place.

In the texts, § stands before the letter that the finding must point at.
"""

from __future__ import annotations

import unicodedata

import pytest

ACTUALS = "actuals/northland/northland-2025-q2.yaml"
TARGETS = "targets/northland.yaml"
HEAD = "place: northland\ndocument: northland-2025-q2\nactuals:\n"
TARGET_HEAD = "place: northland\ntargets:\n"
START = "  - indicator: service_share\n    at: p. 2\n"
DATED = f"{START}    as_of: 2025-06-30\n"
RECORD = f"{HEAD}{DATED}"
TARGET = (
    f"{TARGET_HEAD}  - indicator: service_share\n    document: northland-programme\n    at: p. 1\n"
)
COUNT = f"{HEAD}  - indicator: stations_built\n    at: p. 2\n    as_of: 2025-06-30\n"
NOTE = f"{RECORD}    value: 5\n    note: "

READER = {
    "thousand dot": ("R120", f"{RECORD}    value: §1.000\n"),
    "two thousand dots": ("R120", f"{RECORD}    value: §1.000.000\n"),
    "duplicated key": ("R110", f"{RECORD}    value: 5\n    §value: 6\n"),
    "duplicated list": ("R110", f"{RECORD}    value: 5\n§actuals:\n  - indicator: x\n"),
    "value empty": ("R121", f"{RECORD}    value:§\n"),
    "value null": ("R121", f"{RECORD}    value: §null\n"),
    "date empty": ("R121", f"{HEAD}{START}    value: 5\n    as_of:§\n"),
    "a third of a benchmark empty": (
        "R121",
        TARGET + "    benchmark_level: leading\n    benchmark_area: region\n    benchmark_than:§\n",
    ),
    "list item empty": ("R121", f"{RECORD}    value: 5\n    inferred:\n      -§\n"),
    "colon in text": ("R118", f"{NOTE}a§: b\n"),
    "text cut by #": ("R119", f"{NOTE}x §#1\n"),
    "braces without anything": ("R105", "§{}\n"),
    "a template that was not filled in": ("R117", f"{RECORD}    value: {{§{{ value }}}}\n"),
    "no space after a colon in braces": (
        "R118",
        f"{HEAD}  - {{§indicator:service_share, at: p. 2, as_of: 2025-06-30, value: 5}}\n",
    ),
    "a word for a list of records": (
        "R204",
        "place: northland\ndocument: northland-2025-q2\nactuals: §không có\n",
    ),
    "anchor without a value": ("R111", f"{RECORD}    value: 5\n    nature: §&final\n"),
    "alias before text": ("R112", f"{NOTE}§*Ghi chú\n"),
    "object of a program": ("R114", f"{NOTE}§!!python/object/apply:os.system [x]\n"),
    "merged key": ("R113", f"{HEAD}{START}    §<<: {{as_of: 2025-06-30}}\n    value: 5\n"),
    "NBSP": ("R103", f"{NOTE}a§\u00a0b\n"),
    "NBSP after a number": ("R103", f"{RECORD}    value: 5§\u00a0\n"),
    "zero width": ("R103", f"{NOTE}a§\u200bb\n"),
    "zero width in a key": ("R103", f"{RECORD}    val§\u200bue: 5\n"),
    "U+2028": ("R103", f"{NOTE}a§\u2028b\n"),
    "NEL": ("R103", f"{NOTE}a§\u0085b\n"),
    "control character": ("R103", f"{NOTE}a§\x07b\n"),
    "lost letter": ("R103", f"{NOTE}a§\ufffdb\n"),
    "escaped NBSP": ("R103", f'{NOTE}§"a\\u00a0b"\n'),
    "escaped NUL": ("R103", f'{NOTE}§"\\0123"\n'),
    "NFD": ("R104", NOTE + "b§" + unicodedata.normalize("NFD", "ế") + "\n"),
    "tab indentation": ("R103", f"{RECORD}§\tvalue: 5\n"),
    "BOM inside": ("R103", f"{RECORD}    value: 5\n§\ufeff    note: x\n"),
    "scalar": ("R107", "§hello\n"),
    "number": ("R107", "§5\n"),
    "list": ("R107", "§- a: 1\n- b: 2\n"),
    "two documents": ("R106", f"{RECORD}    value: 5\n§---\na: 1\n"),
    "a second closing bracket": ("R118", f"{RECORD}    between: [1, 2]§]\n"),
    "a letter of another alphabet in a key": ("R202", f"{RECORD}    §v\u0430lue: 5\n"),
    "a bullet of a PDF": ("R103", f"{NOTE}§\ue000 a\n"),
    "an odd space in a number": ("R103", f"{RECORD}    value: 118§\u202f604\n"),
    "an odd space before a percent sign": ("R103", f"{RECORD}    value: 80§\u00a0%\n"),
    "Null": ("R121", f"{NOTE}§Null\n"),
    "a conflict of git": (
        "R118",
        f"{HEAD}§<<<<<<< HEAD\n{DATED}    value: 5\n=======\n{DATED}    value: 6\n>>>>>>> new\n",
    ),
    "the end of the document": ("R106", f"{RECORD}§...\n    value: 5\n"),
    "a sign of YAML": ("R118", f"{RECORD}    value: 5\n    note: §!đoạn 4\n"),
    "two dashes": ("R118", f"{HEAD}  - §- indicator: service_share\n    at: p. 2\n"),
    "one space too many": ("R118", f"{RECORD}     §value: 5\n"),
    "a quote closed by another one": (
        "R118",
        f"{RECORD}    value: 5\n    note: §'x\n    as_printed: '5%'\n",
    ),
    "brackets beyond all measure": ("R115", f"{NOTE}{'[' * 61}§[{'[' * 2000}\n"),
    "anchor": ("R111", f"{RECORD}    value: §&x 5\n"),
    "alias": ("R112", f"{RECORD}    value: §*x\n"),
    "merge key": ("R113", f"{RECORD}    §<<: {{value: 5}}\n"),
    "merge key of a required key": ("R113", f"{HEAD}  - §<<: {{indicator: x}}\n    value: 5\n"),
    "tag": ("R114", f"{RECORD}    value: §!!float 5\n"),
    "tag of a list": ("R114", f"{RECORD}    between: §!!seq [1, 2]\n"),
    "long number": ("R116", f"{RECORD}    value: §{'9' * 5000}\n"),
    "long text": ("R116", f"{NOTE}§{'x' * 10_001}\n"),
    "key that is a list": ("R117", f"{RECORD}    value: 5\n    §[a]: 1\n"),
    "quote not closed": ("R118", f"{NOTE}§'abc\n"),
    "bracket not closed": ("R118", f"{RECORD}    between: §[1, 2\n"),
    "text after a quote": ("R118", f"{NOTE}'a' §b\n"),
    "sign at the beginning": ("R118", f"{NOTE}§@x\n"),
    "indentation": ("R118", f"{RECORD}    value: 5\n   §note: x\n"),
}
SHAPE = {
    "a dash too many": ("R212", f"{DATED}".join((HEAD, "")) + "  §- value: 5\n"),
    "two dashes too many": (
        "R212",
        f"{HEAD}  - indicator: service_share\n    at: p. 2\n    value: 5\n  §- as_of: 2025-06-30\n",
    ),
    "a record that has only begun": (
        "R212",
        f"{RECORD}    value: 5\n  - §indicator: growth_rate\n",
    ),
    "a dash too few": (
        "R110",
        (
            f"{RECORD}    value: 5\n    §indicator: growth_rate\n    at: p. 3\n"
            "    as_of: 2025-06-30\n    value: 6\n"
        ),
    ),
    "a list that is begun twice": ("R110", f"{HEAD}§actuals:\n{DATED}    value: 5\n"),
    "a key in another language": ("R202", f"{RECORD}    §giá_trị: 5\n"),
    "a required key in another language": (
        "R202",
        f"{RECORD}    value: 5\n".replace("indicator", "§chỉ_tiêu"),
    ),
    "semicolon in a pair": ("R204", f"{RECORD}    between: §[9; 10]\n"),
    "decimal comma in braces": (
        "R204",
        f"{HEAD}  - {{indicator: service_share, at: x, as_of: 2025-06-30, value: §3,5}}\n",
    ),
    "braces for a pair": ("R204", f"{RECORD}    ratio: §{{85, 145}}\n"),
    "braces for a number": ("R204", f"{RECORD}    value: §{{0,65}}\n"),
    "blank text": ("R210", f"{NOTE}§'  '\n"),
    "a letter of another alphabet": (
        "R210",
        f"{RECORD}    value: 5\n".replace("service_share", "§service_sh\u0430re"),
    ),
    "a year before all others": ("R205", f"{HEAD}{START}    value: 5\n    as_of: §1925-06-30\n"),
    "a key of the other kind": ("R202", f"{TARGET}    value: 5\n    §as_of: 2025-06-30\n"),
    "true in quotes": ("R204", f"{RECORD}    value: 5\n    implied: §'true'\n"),
    "a dash of Word": ("R118", f"{HEAD}  §– indicator: tasks\n    at: p. 2\n"),
    "a dash of Word later": (
        "R118",
        f"{RECORD}    value: 5\n  §– indicator: tasks\n    at: p. 2\n",
    ),
    "a bullet": ("R118", f"{HEAD}  §• indicator: tasks\n    at: p. 2\n"),
    "a star": ("R118", f"{RECORD}    value: 5\n  §* indicator: tasks\n    at: p. 2\n"),
    "a plus": ("R118", f"{HEAD}  §+ indicator: tasks\n    at: p. 2\n"),
    "the first key is indented": ("R118", f" §{RECORD}    value: 5\n"),
    "a document that ends within a record": ("R106", f"{RECORD}§---\n    value: 5\n"),
    "a document that ends before its records": (
        "R106",
        f"place: northland\n§---\ntargets:\n{TARGET.removeprefix(TARGET_HEAD)}    value: 5\n",
    ),
    "dots that end a document within a record": (
        "R106",
        f"{RECORD}§...\n\n    value: 5\n",
    ),
    "no space after a later dash": (
        "R118",
        f"{RECORD}    value: 5\n  §-indicator: tasks\n    at: p. 2\n",
    ),
    "no space after the dash": ("R118", f"{HEAD}  §-indicator: service_share\n    at: p. 2\n"),
    "no space after the colon": ("R118", f"{RECORD}    §value:5\n    note: x\n"),
    "a bound as a sign": ("R118", f"{RECORD}    value: §>= 5\n    note: x\n"),
    "decimal comma": ("R204", f"{RECORD}    value: §54,5\n"),
    "no": ("R204", f"{RECORD}    value: §no\n"),
    "false": ("R204", f"{RECORD}    at_least: §true\n"),
    "percent sign": ("R204", f"{RECORD}    value: §95%\n"),
    "Vietnamese day as a number": ("R204", f"{RECORD}    value: §30/06/2025\n"),
    "Vietnamese day": ("R205", f"{HEAD}{START}    value: 5\n    as_of: §30/06/2025\n"),
    "impossible day": ("R205", f"{HEAD}{START}    value: 5\n    as_of: §2025-02-30\n"),
    "day in the place of a period": (
        "R205",
        f"{HEAD}{START}    value: 5\n    period: §2025-06-30\n",
    ),
    "sexagesimal": ("R204", f"{RECORD}    value: §12:30\n"),
    "exponent": ("R204", f"{RECORD}    value: §1e3\n"),
    "nan": ("R204", f"{RECORD}    value: §.nan\n"),
    "inf": ("R204", f"{RECORD}    value: §.inf\n"),
    "hexadecimal": ("R204", f"{RECORD}    value: §0x1F\n"),
    "underscore": ("R204", f"{RECORD}    value: §1_000\n"),
    "leading zero": ("R204", f"{RECORD}    value: §010\n"),
    "number in quotes": ("R204", f"{RECORD}    value: §'5'\n"),
    "list for a number": ("R204", f"{RECORD}    value: §[1, 2]\n"),
    "mapping for a number": ("R204", f"{RECORD}    value: §{{a: 1}}\n"),
    "decimal commas in a pair": ("R204", f"{RECORD}    between: §[1,5, 2]\n"),
    "one number of a pair": ("R204", f"{RECORD}    between: §[1]\n"),
    "text for a pair": ("R204", f"{RECORD}    between: §9-10\n"),
    "number for a text": ("R204", f"{NOTE}§5\n"),
    "list for a text": ("R204", f"{NOTE}§[a]\n"),
    "text for a list": ("R204", f"{RECORD}    value: 5\n    inferred: §as_of\n"),
    "yes for true": ("R204", f"{RECORD}    value: 5\n    implied: §yes\n"),
    "text for the list of records": ("R204", "place: northland\ntargets: §none\n"),
    "text for a record": ("R204", f"{TARGET_HEAD}  - §none\n"),
    "year with decimals": ("R204", f"{TARGET}    value: 5\n    year: §2030.5\n"),
    "year too early": ("R209", f"{TARGET}    value: 5\n    year: §1930\n"),
    "unknown key": ("R202", f"{RECORD}    value: 5\n    §xyzzy: 1\n"),
    "misspelt form": ("R202", f"{RECORD}    §vlaue: 5\n"),
    "misspelt date": ("R202", f"{HEAD}{START}    value: 5\n    §as_off: 2025-06-30\n"),
    "misspelt required key": (
        "R202",
        f"{HEAD}  - §indicater: service_share\n    at: p. 2\n    as_of: 2025-06-30\n    value: 5\n",
    ),
    "a key of the head in a record": (
        "R202",
        f"{HEAD}{DATED}    value: 5\n    §place: northland\n".removeprefix("place: northland\n"),
    ),
    "misspelt list": ("R202", "place: northland\n§targetz: []\n"),
    "unknown key at the root": ("R202", f"{RECORD}    value: 5\n§extra: 1\n"),
    "wrong enum": ("R203", f"{RECORD}    value: 5\n    nature: §finall\n"),
    "wrong word for what is inferred": ("R203", f"{RECORD}    value: 5\n    inferred: [§perod]\n"),
    "list for an enum": ("R203", f"{RECORD}    value: 5\n    nature: §[final]\n"),
    "missing key": ("R201", f"{HEAD}  - §at: p. 2\n    as_of: 2025-06-30\n    value: 5\n"),
    "missing key at the root": ("R201", "§targets: []\n"),
    "id with a capital": (
        "R210",
        f"{HEAD}  - indicator: §Service\n    at: p. 2\n    as_of: 2025-06-30\n    value: 5\n",
    ),
    "empty text": ("R210", f"{NOTE}§''\n"),
    "two forms": ("R206", f"{RECORD}    value: 5\n    §at_least: 4\n"),
    "two forms, the other way round": ("R206", f"{RECORD}    at_least: 4\n    §value: 5\n"),
    "no value": ("R206", f"{HEAD}  - §{DATED[4:]}"),
    "value beside no_figure": (
        "R206",
        f"{RECORD}    value: 5\n    §no_figure:\n      reason: requested\n",
    ),
    "no date": ("R208", f"{HEAD}  - §{START[4:]}    value: 5\n"),
    "two dates": ("R208", f"{RECORD}    §period: 2025-Q2\n    value: 5\n"),
    "relative without base": ("R207", f"{TARGET}    §times: 2\n"),
    "base without relative": ("R207", f"{TARGET}    value: 2\n    §base: 2025\n"),
    "half a benchmark": ("R207", f"{TARGET}    §benchmark_level: average\n"),
    "plan without year": ("R207", f"{TARGET}    value: 2\n    §basis: annual_plan\n"),
    "correction without reason": ("R207", f"{RECORD}    value: 5\n    §corrects: x\n"),
    "between reversed": ("R301", f"{RECORD}    between: §[10, 9]\n"),
    "between equal": ("R301", f"{RECORD}    between: §[9, 9]\n"),
    "denominator zero": ("R302", f"{RECORD}    ratio: §[0, 0]\n"),
    "numerator below zero": ("R302", f"{RECORD}    ratio: §[-1, 5]\n"),
}
RULES = {
    "numerator > denominator": ("R304", f"{RECORD}    ratio: §[9, 8]\n"),
    "percent above its bounds": ("R303", f"{RECORD}    value: §101\n"),
    "percent below its bounds": ("R303", f"{RECORD}    value: §-1\n"),
    "bounds and notation": ("R305", f"{RECORD}    value: §1569\n    as_printed: 15,69%\n"),
    "count below zero": ("R303", f"{COUNT}    value: §-5\n"),
    "ranked places of no rank": ("R307", f"{RECORD}    value: 5\n    §of: 34\n"),
    "a correction of itself": (
        "R511",
        (
            f"{RECORD}    value: 5\n    reason: x\n"
            "    corrects: §northland/service_share/2025-06-30/northland-2025-q2\n"
        ),
    ),
    "a correction of another indicator": (
        "R511",
        (
            f"{RECORD}    value: 5\n    reason: x\n"
            "    corrects: §northland/growth_rate/2025-06-30/northland-2025-q2\n"
            "  - indicator: growth_rate\n    at: p. 2\n    as_of: 2025-06-30\n    value: 5\n"
        ),
    ),
    "a reason without a correction": ("R207", f"{RECORD}    value: 5\n    §reason: requested\n"),
    "no figure, its lines beside it": (
        "R121",
        f"{HEAD}{START}    no_figure:§\n    reason: requested\n    expected: 2027\n",
    ),
    "the reason for no figure, alone": ("R207", f"{RECORD}    §reason: requested\n"),
    "result beside its target as a ratio": (
        "R305",
        f"{RECORD}    ratio: §[51.69, 85]\n    as_printed: 51,69/85%\n",
    ),
    "a multiple against its notation": (
        "R305",
        f"{TARGET}    year: 2030\n    base: 2025\n    times: §3\n    as_printed: gấp 2 lần\n",
    ),
    "a rise against its notation": (
        "R305",
        f"{TARGET}    base: 2025\n    increase_percent: §3\n    as_printed: tăng 30%\n",
    ),
    "a pair against another share": (
        "R305",
        f"{RECORD}    ratio: §[55, 75]\n    as_printed: 73,4%\n",
    ),
    "a bound against its notation": (
        "R305",
        f"{RECORD}    §value: 5\n    as_printed: trên 5%\n",
    ),
    "a bound that is one in another way": (
        "R305",
        f"{TARGET}    year: 2030\n    §at_least: 5\n    as_printed: trên 5% GRDP\n",
    ),
    "a bound in the other direction": (
        "R305",
        f"{TARGET}    year: 2030\n    §more_than: 80\n    as_printed: từ 80% trở lên\n",
    ),
    "a percentage of what is counted": (
        "R305",
        f"{COUNT}    value: §31\n    as_printed: 31%\n",
    ),
    "an office in capitals": ("R513", f"{RECORD}    value: 5\n    producer: §MOST\n"),
    "count with decimals": ("R306", f"{COUNT}    value: §18.57\n"),
    "very long count": ("R306", f"{COUNT}    value: §{'1' * 17}.5\n"),
    "notation of another number": (
        "R305",
        f"{RECORD}    value: §15.69\n    as_printed: 51,69/85%\n",
    ),
    "state of a number": ("R307", f"{RECORD}    §milestone: done\n"),
    "number of a milestone": (
        "R307",
        f"{HEAD}  - indicator: centre_opened\n    at: p. 2\n    as_of: 2025-06-30\n    §value: 5\n",
    ),
    "as_of after publication": ("R401", f"{HEAD}{START}    value: 5\n    as_of: §2025-08-01\n"),
    "target before its document": ("R403", f"{TARGET}    value: 5\n    year: §2024\n"),
    "misspelt indicator": (
        "R501",
        f"{HEAD}  - indicator: §service_shar\n    at: p. 2\n    as_of: 2025-06-30\n    value: 5\n",
    ),
    "unknown indicator": (
        "R501",
        f"{HEAD}  - indicator: §xyzzy\n    at: p. 2\n    as_of: 2025-06-30\n    value: 5\n",
    ),
    "base after the target": (
        "R403",
        f"{TARGET}    times: 2\n    year: 2030\n    base: §2025..2030\n",
    ),
    "an inferred date that is not there": (
        "R704",
        f"{RECORD}    value: 5\n    inferred: [§period]\n",
    ),
    "one key inferred twice": ("R704", f"{RECORD}    value: 5\n    inferred: [as_of, §as_of]\n"),
    "misspelt producer": ("R513", f"{RECORD}    value: 5\n    producer: §mots\n"),
    "misspelt document": ("R503", f"{RECORD}    value: 5\n    document: §northland-2025-q3\n"),
    "place and path disagree": ("R504", f"place: §southland\n{RECORD[17:]}    value: 5\n"),
    "document and path disagree": (
        "R504",
        f"place: northland\ndocument: §northland-programme\nactuals:\n{DATED}    value: 5\n",
    ),
    "the same figure twice": (
        "R601",
        (
            f"{RECORD}    value: 5\n  - indicator: §service_share\n"
            "    at: p. 3\n    as_of: 2025-06-30\n    value: 6\n"
        ),
    ),
    "no place in the document": (
        "R702",
        f"{HEAD}  - §indicator: service_share\n    as_of: 2025-06-30\n    value: 5\n",
    ),
}
WARNINGS = {"R119", "R702", "R513", "R704"}
CASES = [
    pytest.param(code, text, id=name) for name, (code, text) in {**READER, **SHAPE, **RULES}.items()
]


def place_of_mark(text):
    before = text[: text.index("§")]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def places_of_marks(text):
    found = []
    while "§" in text:
        found.append(place_of_mark(text))
        text = text.replace("§", "", 1)
    return found


@pytest.mark.parametrize(("code", "text"), CASES)
def test_one_mistake_is_one_finding_at_its_place(synthetic, findings, code, text):
    name = TARGETS if "targets" in text.split("actuals")[0] else ACTUALS
    name = TARGETS if "\n§targetz" in text else name
    path = synthetic.write(name, text.replace("§", ""))

    found = findings(path)

    assert [(each["code"], each["line"], each["column"]) for each in found] == [
        (code, *place_of_mark(text))
    ]
    assert found[0]["file"] == str(path)
    assert found[0]["severity"] == ("warning" if code in WARNINGS else "error")
    assert found[0]["end_line"] >= found[0]["line"]
    assert "pydantic" not in found[0]["message"].lower()


OTHER_FILES = {
    "place of no province": ("R502", "targets/northlnd.yaml", "place: §northlnd\ntargets: []\n"),
    "former place": ("R502", "targets/former-southland.yaml",
                     "place: §former-southland\ntargets: []\n"),
    "place without documents": (
        "R503", "targets/vietnam.yaml",
        ("place: §vietnam\ntargets:\n  - indicator: service_share\n    document: a\n    at: x\n"
        "    value: 5\n  - indicator: growth_rate\n    document: b\n    at: x\n    value: 5\n"),
    ),
    "figure of a former province after the merger": (
        "R404", "actuals/southland/southland-old.yaml",
        ("place: southland\ndocument: southland-old\nactuals:\n  - indicator: service_share\n"
        "    at: x\n    as_of: §2025-08-31\n    value: 5\n"),
    ),
    "duplicate ids": (
        "R505", "documents/northland.yaml",
        ("place: northland\ndocuments:\n"
        "  - id: northland-programme\n    kind: plan\n    status: issued\n    title: a\n"
        "  - id: northland-2025-q2\n    kind: plan\n    status: issued\n    title: a\n"
        "  - id: §northland-2025-q2\n    kind: plan\n    status: issued\n    title: b\n"),
    ),
    "territory of another place": (
        "R502", "documents/southland.yaml",
        ("place: southland\ndocuments:\n  - id: southland-old\n    kind: report\n"
        "    status: issued\n    title: a\n    territory: §northland\n"),
    ),
    "merged place without territory": (
        "R508", "documents/southland.yaml",
        ("place: southland\ndocuments:\n  - §id: southland-old\n    kind: report\n"
        "    status: issued\n    title: a\n"),
    ),
    "another list than the path says": (
        "R504", "actuals/northland/northland-2025-q2.yaml",
        "place: northland\n§targets:\n  - indicator: service_share\n    value: 5\n",
    ),
    "a summary of itself": (
        "R503", "documents/northland.yaml",
        ("place: northland\ndocuments:\n"
        "  - id: northland-programme\n    kind: plan\n    status: issued\n    title: a\n"
        "  - id: northland-2025-q2\n    kind: plan\n    status: issued\n    title: a\n"
        "    summary_of: §northland-2025-q2\n"),
    ),
    "an ending in capitals": ("R506", "targets/northland.YAML", "§place: northland\n"),
    "what is inferred of another kind of record": (
        "R203", "documents/northland.yaml",
        ("place: northland\ndocuments:\n"
        "  - id: northland-programme\n    kind: plan\n    status: issued\n    title: a\n"
        "    inferred: [title, §as_of]\n"
        "  - id: northland-2025-q2\n    kind: plan\n    status: issued\n    title: a\n"),
    ),
    "document published before its date": (
        "R401", "documents/northland.yaml",
        ("place: northland\ndocuments:\n  - id: northland-programme\n    kind: plan\n"
        "    status: issued\n    title: a\n    date: §2025-02-11\n    published: 2025-02-10\n"
        "  - id: northland-2025-q2\n    kind: plan\n    status: issued\n    title: a\n"),
    ),
    "no part of the data": ("R506", "notes/x.yaml", "§a: 1\n"),
    "broken document that others name": (
        "R203", "documents/southland.yaml",
        ("place: southland\ndocuments:\n  - id: southland-old\n    kind: §reprot\n"
        "    status: issued\n    title: a\n    territory: former-southland\n"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "text"), [pytest.param(*each, id=key) for key, each in OTHER_FILES.items()]
)
def test_one_mistake_is_one_finding_in_the_whole_folder(synthetic, findings, code, name, text):
    synthetic.write(name, text.replace("§", ""))

    found = findings()

    assert [(each["code"], each["line"], each["column"]) for each in found] == [
        (code, *place_of_mark(text))
    ]


def test_a_broken_record_still_declares_its_id(synthetic, findings):
    text = synthetic.text("documents/northland.yaml")
    again = "  - id: northland-2025-q2\n    kind: plan\n    status: issued\n    date: 1/2026\n"
    synthetic.write("documents/northland.yaml", f"{text}{again}    title: b\n")

    assert sorted(each["code"] for each in findings()) == ["R205", "R505"]


@pytest.mark.parametrize("name", ["indicators.yaml", "places.yaml"])
def test_a_missing_file_of_all_places_is_one_finding(synthetic, findings, name):
    (synthetic.root / name).unlink()

    (found,) = findings()
    assert (found["code"], found["file"].rpartition("/")[2]) == ("R101", name)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TARGETS, "targets/north-land.yaml"),
        (TARGETS, "targets/southland.yaml"),
        (ACTUALS, "actuals/southland/northland-2025-q2.yaml"),
    ],
)
def test_a_file_that_strays_to_another_place_is_one_finding(synthetic, findings, old, new):
    text = synthetic.text(old)
    (synthetic.root / old).unlink()
    synthetic.write(new, text)

    (found,) = findings()
    assert (found["code"], found["line"], found["column"]) == ("R504", 1, 8)


def test_an_id_of_two_places_is_told_once(synthetic, findings):
    text = synthetic.text("documents/southland.yaml")
    more = "  - id: northland-programme\n    kind: plan\n    status: issued\n    title: a\n"
    synthetic.write("documents/southland.yaml", f"{text}{more}    territory: former-southland\n")

    assert [each["code"] for each in findings()] == ["R505"]


def test_an_id_with_the_name_of_a_place_belongs_to_that_place(synthetic, findings):
    text = synthetic.text("documents/northland.yaml")
    more = (
        "  - id: southland-old\n    kind: plan\n    status: issued\n    title: a\n    read: false\n"
    )
    synthetic.write("documents/northland.yaml", f"{text}{more}")

    (told,) = findings()
    assert (told["code"], told["line"]) == ("R505", 13)
    assert told["file"].endswith("documents/northland.yaml")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("54,5", "write 54.5"),
        ("1.234,5", "write 1234.5"),
        ("1,000", "write 1000, or 1.0000"),
        ("95%", "write 95;"),
        ("12 khóa", "write 12; the unit"),
        ("95,5 điểm", "write 95.5; the unit"),
        ("thứ 14", "write 14; the unit"),
        ("1,5 triệu", "write digits"),
        ("1.857 trạm", "write digits"),
        ("1,857.5", "write 1857.5"),
        ("“12”", "write 12 without quotes"),
        ("１２", "write 12"),
        ("80% trở lên", "write at_least: 80"),
        ("55 trên 75", "a count of a whole is ratio: [55, 75]"),
        ("95,5 %", "write 95.5;"),
        ("1.000", "write 1000, or 1.0000"),
        ("1e3", "write 1000"),
        ("1.25e1", "write 12.5"),
        ("0x1F", "write 31"),
        ("1_000", "write 1000"),
        ("1 000", "write 1000"),
        ("010", "write 10"),
        ("+5", "write 5"),
        (".5", "write 0.5"),
        ("'5'", "write 5 without quotes"),
        ("85/145", "ratio: [85, 145]"),
        ("9-10", "write between: [9, 10]"),
        ("'>= 95%'", "write at_least: 95"),
        ("≥95", "write at_least: 95"),
        ("≥1.857", "a bound has a key of its own"),
        ("Trên 95,5%", "write more_than: 95.5"),
        ("khoảng 80", "write about: 80"),
        ("lớn hơn hoặc bằng 5", "write at_least: 5"),
        ("từ 9 đến 10,5%", "write between: [9, 10.5]"),
        ("9..10", "write between: [9, 10]"),
        ("gần 80", "write digits"),
        ("1,234,567", "write 1234567"),
        ("từ 80% trở lên", "write at_least: 80"),
        ("khoảng 9-10%", "write between: [9, 10]"),
        ("thứ 20 trở lên", "write at_most: 20"),
        ("đạt 80%", "write 80"),
        ("–5", "write -5"),
        ("no", "no_figure"),
        ("n/a", "no_figure"),
    ],
)
def test_a_hint_says_what_to_write_for_a_number(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{RECORD}    value: {written}\n")

    (found,) = findings(path)

    assert hint in found["hint"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("between: 9..10", "write [9, 10]"),
        ("between: từ 9 đến 10,5", "write [9, 10.5]"),
        ("between: 1.857-2.000", "in brackets"),
        ("ratio: 33/67", "write [33, 67]"),
        ("ratio: khoảng 80", "in brackets"),
        ("no_figure: requested", "on the line below, indented: reason: requested"),
        ("no_figure: [requested]", "write key: value lines"),
    ],
)
def test_a_hint_says_what_to_write_for_more_than_a_number(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{RECORD}    {written}\n")

    (found,) = findings(path)

    assert (found["code"], hint in found["hint"]) == ("R204", True)


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("year: '2030'", "R204", "write 2030 without quotes"),
        ("year: năm 2030", "R204", "write 2030"),
        ("year: 31/12/2030", "R204", "write 2030"),
        ("year: +2030", "R204", "write 2030"),
        ("year: 2025-2030", "R204", "write digits only"),
        ("year: n/a", "R204", "write digits only"),
        ("year: yes", "R204", "write digits only"),
        ("year: true", "R204", "write digits only"),
        ("base: 2021-2025", "R205", "write 2021..2025"),
        ("base: giai đoạn 2021–2025", "R205", "write 2021..2025"),
        ("base: từ 2021 đến 2025", "R205", "write 2021..2025"),
        ("base: 2025..2021", "R205", "write the earlier one first"),
        ("base: năm 2025", "R205", "write 2025"),
    ],
)
def test_a_hint_says_what_to_write_for_years(synthetic, findings, written, code, hint):
    key, _, value = written.partition(": ")
    record = {"year": "2030", "base": "2025"} | {key: value}
    lines = "".join(f"    {name}: {each}\n" for name, each in record.items())
    path = synthetic.write(TARGETS, f"{TARGET}{lines}    times: 2\n")

    (found,) = findings(path)

    assert (found["code"], found["hint"]) == (code, hint)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("30/06/2025", "write 2025-06-30"),
        ("1.6.2025", "write 2025-06-01"),
        ("2025-6-3", "write 2025-06-03"),
        ("2025/06/30", "write 2025-06-30"),
        ("2025-06-30T00:00:00", "write 2025-06-30"),
        ("20250630", "write 2025-06-30"),
        ("2025–06–30", "write 2025-06-30"),
        ("ngày 30 tháng 6 năm 2025", "write 2025-06-30"),
        ("2025-Q2", "write period: 2025-Q2"),
        ("06/2025", "write period: 2025-06"),
        ("quý II/2025", "write period: 2025-Q2"),
        ("2025", "write period: 2025"),
        ("2025-02-30", "look it up in the document; the form is 2025-06-30"),
        ("30/02/2025", "look it up in the document; the form is 2025-06-30"),
        ("0205-06-30", "look up the year in the document"),
        ("٢٠٢٥-06-30", "write it in this form: 2025-06-30"),
        ("1925-06-30", "look up the year in the document"),
        ("today", "write it in this form: 2025-06-30"),
        ("[2025]", "write it in this form: 2025-06-30"),
    ],
)
def test_a_hint_says_what_to_write_for_a_day(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    as_of: {written}\n")

    (found,) = findings(path)

    assert (found["code"], hint in found["hint"]) == ("R205", True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-q2", "2025-Q2"),
        ("2025Q2", "2025-Q2"),
        ("2025/Q2", "2025-Q2"),
        ("Q2/2025", "2025-Q2"),
        ("II/2025", "2025-Q2"),
        ("quý II năm 2025", "2025-Q2"),
        ("2025-6", "2025-06"),
        ("T6/2025", "2025-06"),
        ("tháng 6 năm 2025", "2025-06"),
        ("2025-6M", "2025-H1"),
        ("2025-h1", "2025-H1"),
        ("6 tháng 2025", "2025-H1"),
        ("6 tháng đầu năm 2025", "2025-H1"),
        ("6 tháng cuối năm 2025", "2025-H2"),
        ("9 tháng đầu năm 2025", "2025-9M"),
        ("9T/2025", "2025-9M"),
        ("năm 2025", "2025"),
        ("2025-04...2025-06", "2025-04..2025-06"),
        ("2025-04 – 2025-06", "2025-04..2025-06"),
        ("7-9/2025", "2025-07..2025-09"),
        ("tháng 7 - tháng 9 năm 2025", "2025-07..2025-09"),
        ("QII.2025", "2025-Q2"),
    ],
)
def test_a_hint_says_what_to_write_for_a_period(synthetic, findings, written, meant):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {written}\n")
    (found,) = findings(path)
    assert (found["code"], found["hint"]) == ("R205", f"write {meant}")

    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {meant}\n")
    assert "R205" not in {each["code"] for each in findings(path)}


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2025-06-30", "write as_of: 2025-06-30"),
        ("30/6/2025", "write as_of: 2025-06-30"),
        ("2025-06..2025-04", "write the earlier one first"),
        ("1925-Q3", "look up the year in the document"),
        ("13/2025", "write it in this form: 2025, 2025-06, 2025-Q1, 2025-H1, 2025-9M"),
    ],
)
def test_a_hint_says_what_is_wrong_with_a_period(synthetic, findings, written, hint):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    value: 5\n    period: {written}\n")
    (found,) = findings(path)
    assert (found["code"], found["hint"]) == ("R205", hint)


@pytest.mark.parametrize(
    ("name", "text", "near"),
    [
        (ACTUALS, f"{RECORD}    vlaue: 5\n", "value"),
        (ACTUALS, f"{RECORD}    value: 5\n    nature: finall\n", "final"),
        (ACTUALS, RECORD.replace("service_share", "service_sharr") + "    value: 5\n",
         "service_share"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: northland-programm\n",
         "northland-programme"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: Northland Programme\n",
         "northland-programme"),
        (ACTUALS, f"{RECORD}    value: 5\n    document: Chương trình hành động\n",
         "northland-programme"),
        (ACTUALS, RECORD.replace("service_share", "Tỷ lệ dịch vụ") + "    value: 5\n",
         "service_share"),
        (TARGETS, "place: Bắc Xứ\ntargets: []\n", "northland"),
        (ACTUALS, f"{RECORD}    value: 5\n    nature: Ước\n", "estimate"),
        (ACTUALS, f"{RECORD}    milestone: đã hoàn thành\n".replace(
            "service_share", "centre_opened"), "done"),
        (ACTUALS, f"{HEAD}{START}    value: 5\n    date: 2025-06-30\n", "as_of"),
        (ACTUALS, f"{RECORD}    giá trị: 5\n", "value"),
        (TARGETS, f"{TARGET}    min: 80\n    year: 2030\n", "at_least"),
        (TARGETS, f"{TARGET}    trên: 80\n    year: 2030\n", "more_than"),
        (TARGETS, f"{TARGET}    Từ: 80\n    year: 2030\n", "at_least"),
        (TARGETS, f"{TARGET}    year: 2030\n    benchmark: x\n", "benchmark_level"),
        (ACTUALS, f"{RECORD}    cách ghi: 5%\n    value: 5\n", "as_printed"),
        (ACTUALS, f"{HEAD}{START}    value: 5\n    tính đến ngày: 2025-06-30\n", "as_of"),
        (TARGETS, f"{TARGET}    value: 80\n    deadline: 2030\n", "year"),
        ("targets/northlnd.yaml", "place: northlnd\ntargets: []\n", "northland"),
    ],
)  # fmt: skip
def test_a_near_miss_is_answered_with_what_was_meant(synthetic, findings, name, text, near):
    (found,) = findings(synthetic.write(name, text))

    assert f"did you mean {near}?" in found["hint"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (ACTUALS, "actuals/northland/northland-2025-q2 (1).yaml", "northland-2025-q2"),
        (TARGETS, "targets/Northland copy.yaml", "northland"),
    ],
)
def test_a_copy_under_another_name_is_to_be_renamed(synthetic, findings, old, new, name):
    found = findings(synthetic.write(new, synthetic.text(old)))

    assert [(each["code"], each["hint"].split()[-1]) for each in found] == [("R504", name)]


@pytest.mark.parametrize("place", ["eastland", "former-eastland"])
def test_a_place_that_has_ended_names_the_one_of_today(synthetic, findings, place):
    (found,) = findings(synthetic.write(f"targets/{place}.yaml", f"place: {place}\ntargets: []\n"))

    assert (found["code"], found["line"]) == ("R502", 1)
    assert found["hint"].startswith("write place: southland, and territory: former-eastland")


@pytest.mark.parametrize("key", ["page: 3", "target: 80", "vlaue: 6"])
def test_a_key_is_not_said_to_be_meant_for_one_that_is_there(synthetic, findings, key):
    (found,) = findings(synthetic.write(ACTUALS, f"{RECORD}    value: 5\n    {key}\n"))

    assert (found["code"], found["hint"]) == ("R202", "take it away; remarks go into note:")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (f"{RECORD}    value: 5\n    document: bắc-land-2025\n", "write lower-case letters"),
        (f"{RECORD}    value: 5\n".replace("northland\n", "91\n", 1), "did you mean northland?"),
    ],
)
def test_no_id_is_made_up(synthetic, findings, text, hint):
    (found,) = findings(synthetic.write(ACTUALS, text))

    assert (found["code"], found["hint"].startswith(hint)) == ("R210", True)


@pytest.mark.parametrize(
    ("key", "hint"),
    [("xyzzy: x", "take it away"), ("note: x", "it belongs to the records of actuals")],
)
def test_a_key_where_no_remark_can_be_is_taken_away(synthetic, findings, key, hint):
    (found,) = findings(synthetic.write(ACTUALS, f"{key}\n{RECORD}    value: 5\n"))

    assert (found["code"], found["hint"]) == ("R202", hint)


def test_five_mistakes_are_five_findings(synthetic, findings):
    text = (
        f"{HEAD}{START}    as_of: §30/06/2025\n    value: §54,5\n"
        "  - indicator: §growth\n    at: x\n    as_of: 2025-06-30\n    value: 5\n"
        "  - indicator: service_share\n    at: y\n    period: 2025-Q2\n    value: 5\n"
        "    §value: 6\n    natur§e2: final\n"
    ).replace("natur§e2", "§nature2")
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == ["R205", "R204", "R501", "R110", "R202"]


def test_what_is_no_yaml_hides_no_other_record(synthetic, findings):
    text = (
        f"{HEAD}{START}    as_of: §30/06/2025\n    value: 54.5\n"
        "  - indicator: service_share\n    at: x\n    as_of: 2024-06-30\n"
        "    §value 325\n    note: z\n"
        "  - indicator: §growth\n    at: x\n    as_of: 2025-06-30\n    value: 5\n"
        "  - indicator: service_share\n    at: §'y\n    period: 2025-Q2\n    value: 5\n"
        "  - indicator: service_share\n    at: 'y'\n    period: 2023-Q2\n§\t\t value: 5\n"
        "  - indicator: service_share\n    at: y\n    as_of: 2023-06-30\n    value: §516\n"
        "  - indicator: service_share\n    at: y\n    as_of: 2022-06-30\n"
        "    value: 516  # r57: ignore[R303] printed so\n"
    )
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == ["R205", "R118", "R501", "R118", "R103", "R303"]


def test_the_whole_key_without_a_colon_is_marked(synthetic, findings):
    (found,) = findings(synthetic.write(ACTUALS, f"{RECORD}    value 5\n    note: x\n"))
    assert (found["column"], found["end_column"]) == (5, 10)


def test_two_mistakes_of_one_record_do_not_hide_each_other(synthetic, findings):
    path = synthetic.write(ACTUALS, f"{HEAD}{START}    inferred: x\n")

    assert sorted(each["code"] for each in findings(path)) == ["R204", "R206", "R208"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{RECORD}    value: §54,5\n".replace("actuals:", "§actual:"), ["R202", "R204"]),
        (f"{RECORD}    value: §516\n    §natur: final\n", ["R303", "R202"]),
        (f"{RECORD}    value: §516\n    nature: §finall\n", ["R303", "R203"]),
        (f"{RECORD}    §vlaue: 54\n    nature: §x\n", ["R202", "R203"]),
        (f"{RECORD}    §vlaue: 54\n    §valeu: 5\n    of: §0\n", ["R202", "R202", "R209"]),
        (f"{RECORD}    value: 54\n    §q: 5\n    of: §0\n", ["R202", "R209"]),
        (
            f"{HEAD}  - indicator: §x\n    at: a\n    as_of: §6/2025\n    value: 5\n",
            ["R501", "R205"],
        ),
        (f"{RECORD}    value: §5%\n    document: §plan-9\n", ["R204", "R503"]),
    ],
)
def test_a_misspelt_key_or_word_hides_nothing_else(synthetic, findings, text, codes):
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [(each["line"], each["column"]) for each in found] == places_of_marks(text)
    assert [each["code"] for each in found] == codes


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("place: northland\n", "", "R201"),
        ("document: northland-2025-q2\n", "", "R201"),
        ("place: northland", "place: §5", "R204"),
        ("place: northland", "place: §[northland]", "R204"),
        ("document: northland-2025-q2", "document: §Quý 2", "R210"),
        ("place: northland", "place:§", "R121"),
        ("place: northland", "§place northland", "R118"),
    ],
)
def test_a_mistake_in_the_head_hides_none_in_a_record(synthetic, findings, old, new, code):
    text = f"{RECORD}    value: §151\n".replace(old, new)
    path = synthetic.write(ACTUALS, text.replace("§", ""))

    found = findings(path)

    assert [each["code"] for each in found] == [code, "R303"]
    places = [(each["line"], each["column"]) for each in found]
    assert places[-1:] == places_of_marks(text)[-1:]
    assert places == (places_of_marks(text) if "§" in new else [(1, 1), places[1]])


def test_a_report_without_its_document_is_one_finding(synthetic, findings):
    text = synthetic.text(ACTUALS).replace("document: northland-2025-q2\n", "")
    synthetic.write(ACTUALS.replace("2025-q2", "2026-q9"), text)

    assert [(each["code"], each["line"]) for each in findings()] == [("R201", 1)]


@pytest.mark.parametrize("key", ["''", "' '", '"x "'])
def test_a_key_without_a_name_is_told(synthetic, findings, key):
    (found,) = findings(synthetic.write(ACTUALS, f"{synthetic.text(ACTUALS)}{key}: 1\n"))

    assert (found["code"], found["line"], found["column"]) == ("R202", 14, 1)


def test_a_new_office_is_not_held_against_another_new_one(synthetic, findings):
    offices = "".join(
        f"  - indicator: growth_rate\n    at: p. {n}\n    as_of: 2025-03-31\n    value: 5\n"
        f"    producer: {name}\n"
        for n, name in enumerate(("sở khcn", "Sở KHCN"))
    )
    assert findings(synthetic.write(ACTUALS, f"{HEAD}{offices}")) == []


def test_a_record_that_is_no_yaml_declares_its_id_all_the_same(synthetic, findings):
    name = "indicators.yaml"
    synthetic.write(name, synthetic.text(name).replace("name_vi: Số trạm", "name_vi: Số: trạm"))
    synthetic.write(ACTUALS, f"{COUNT}    value: 5\n".replace("stations_built", "stations_lit"))

    assert [each["code"] for each in findings()] == ["R501", "R118"]


def test_a_second_place_is_named(synthetic, findings):
    path = synthetic.write(ACTUALS, f"{RECORD}    value: 5\n    value: 6\n")

    (found,) = findings(path)

    (first,) = found["related"]
    assert (first["line"], first["column"], first["message"]) == (7, 5, "first given here")


@pytest.mark.parametrize(
    "note",
    ["x # a remark", "x #", "'x #1'", "x#1", "5 # five", "|\n      x #1", '"x #1"  # quoted'],
)
def test_ordinary_comments_are_no_mistakes(synthetic, findings, note):
    text = f"# a remark\n#another\n{RECORD}    value: 5 #five\n    note: {note}\n#end\n"
    found = findings(synthetic.write(ACTUALS, text.replace("note: 5", "at_least: 5")))

    assert "R119" not in {each["code"] for each in found}


@pytest.mark.parametrize("number", ["0.623", "51.69", "0", "-0.5", "100", "169.3170"])
def test_good_numbers_pass(synthetic, findings, number):
    text = RECORD.replace("service_share", "growth_rate")
    assert findings(synthetic.write(ACTUALS, f"{text}    value: {number}\n")) == []


def test_a_negative_value_agrees_with_its_notation(synthetic, findings):
    text = RECORD.replace("service_share", "growth_rate")
    text += "    value: -5.5\n    as_printed: giảm 5,5%\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


def test_a_pair_agrees_with_the_share_that_it_makes(synthetic, findings):
    text = f"{RECORD}    ratio: [55, 75]\n    as_printed: 73,3%\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("more_than: 80", "Trên 80%"),
        ("at_least: 80", "80% trở lên"),
        ("at_most: 80", "không quá 80%"),
        ("between: [9, 10]", "khoảng 9-10%"),
        ("value: 85.5", "trên 80%, đạt 85,5%"),
        ("value: 55", "trên địa bàn 55%"),
    ],
)
def test_a_bound_agrees_with_its_notation(synthetic, findings, value, printed):
    text = RECORD.replace("service_share", "growth_rate")
    text += f"    {value}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


def test_a_count_beside_a_percentage_is_none(synthetic, findings):
    text = f"{COUNT}    value: 31\n    as_printed: 31 (tăng 5%)\n"
    assert findings(synthetic.write(ACTUALS, text)) == []


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("2210", "2 210 trạm"),
        ("12345678", "12,345,678"),
        ("1857.5", "1,857.5"),
        ("1857.5", "1 857,5"),
        ("1857.5", "1.857,5"),
    ],
)
def test_a_number_agrees_with_its_notation_in_groups(synthetic, findings, number, printed):
    text = RECORD.replace("service_share", "growth_rate")
    text += f"    value: {number}\n    as_printed: '{printed}'\n"
    assert findings(synthetic.write(ACTUALS, text)) == []
