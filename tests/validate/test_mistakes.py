"""Every mistake of the list gives one finding, with its code, at its place."""

from __future__ import annotations

import unicodedata

import pytest
from northland import (
    ACTUALS,
    COUNT,
    DATED,
    HEAD,
    NOTE,
    RECORD,
    START,
    TARGET,
    TARGET_HEAD,
    TARGETS,
    place_of_mark,
)

READER = {
    "thousand dot": ("R120", f"{RECORD}    value: §1.000\n"),
    "two thousand dots": ("R120", f"{RECORD}    value: §1.000.000\n"),
    "duplicated key": ("R110", f"{RECORD}    value: 5\n    §value: 6\n"),
    "duplicated list": ("R110", f"{RECORD}    value: 5\n§actuals:\n  - indicator: x\n"),
    "value empty": ("R121", f"{RECORD}    §value:\n"),
    "value null": ("R121", f"{RECORD}    value: §null\n"),
    "date empty": ("R121", f"{HEAD}{START}    value: 5\n    §as_of:\n"),
    "a third of a benchmark empty": (
        "R121",
        TARGET + "    benchmark_level: leading\n    benchmark_area: region\n    §benchmark_than:\n",
    ),
    "a key in quotes without a value": ("R121", f'{RECORD}    §"value": \n'),
    "a key in braces without a value": (
        "R121",
        f"{HEAD}  - {{indicator: service_share, at: p. 2, as_of: 2025-06-30, §value: }}\n",
    ),
    "list item empty": ("R121", f"{RECORD}    value: 5\n    inferred:\n      §-\n"),
    "a wide colon": ("R118", f"{HEAD}  - §indicator：service_share\n    at: y\n"),
    "a tab in the head": (
        "R103",
        f"place: northland\n§\tdocument: northland-2025-q2\nactuals:\n{DATED}    value: 5\n",
    ),
    "an equals sign in place of a colon": ("R118", f"{HEAD}  - §indicator= x\n    at: y\n"),
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
    "no_figure beside a value": (
        "R206",
        f"{RECORD}    no_figure:\n      reason: requested\n    §value: 5\n",
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
    "more than all": ("R303", f"{RECORD}    more_than: §100\n"),
    "less than nothing": ("R303", f"{RECORD}    less_than: §0\n"),
    "a promise of more than all": ("R303", f"{TARGET}    year: 2030\n    more_than: §100\n"),
    "the end of a range above its bounds": ("R303", f"{RECORD}    between: [25, §300]\n"),
    "the end of a range of counts with decimals": ("R306", f"{COUNT}    between: [25, §30.5]\n"),
    "the start of a range of counts below zero": ("R303", f"{COUNT}    between: [§-5, 5]\n"),
    "a part with decimals of what is counted": ("R306", f"{COUNT}    ratio: [§2.5, 5]\n"),
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
        f"{HEAD}{START}    §no_figure:\n    reason: requested\n    expected: 2027\n",
    ),
    "no figure, its lines at the margin": (
        "R121",
        f"{HEAD}{DATED}    §no_figure:\nreason: requested\nexpected: 2027\n",
    ),
    "the reason for no figure, alone": ("R207", f"{RECORD}    §reason: requested\n"),
    "result beside its target as a ratio": (
        "R305",
        f"{RECORD}    ratio: §[51.69, 85]\n    as_printed: đạt 51,69/85% kế hoạch\n",
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
    "the end of a range": (
        "R305",
        f"{TARGET}    year: 2030\n    §value: 9\n    as_printed: khoảng 9-10% GRDP\n",
    ),
    "the target in the place of the result": (
        "R305",
        f"{RECORD}    value: §85\n    as_printed: 51,69/85%\n",
    ),
    "the result in the place of the target": (
        "R305",
        f"{TARGET}    year: 2030\n    value: §51.69\n    as_printed: 51,69/85%\n",
    ),
    "a percentage with a thousand dot of what is counted": (
        "R305",
        f"{COUNT}    value: §2104\n    as_printed: 2.104%\n",
    ),
    "a percentage of what is counted": (
        "R305",
        f"{COUNT}    value: §31\n    as_printed: 31%\n",
    ),
    "another number than the one in words": (
        "R305",
        f"{COUNT}    value: §3\n    as_printed: thứ hai trong 34 tỉnh\n",
    ),
    "another number than that in digits beside words": (
        "R305",
        f"{COUNT}    value: §11\n    as_printed: 10 người trên một vạn dân\n",
    ),
    "a number of thousands beside millions": (
        "R305",
        f"{COUNT}    about: §12000\n    as_printed: khoảng 1,2 triệu\n",
    ),
    "a number of hundreds beside thousands": (
        "R305",
        f"{COUNT}    value: §1200\n    as_printed: 1,2 vạn\n",
    ),
    "a number of millions beside vạn": (
        "R305",
        f"{COUNT}    value: §1200000\n    as_printed: 1,2 vạn\n",
    ),
    "one million beside 1,2 million": (
        "R305",
        f"{COUNT}    value: §1000000\n    as_printed: 1,2 triệu\n",
    ),
    "a bare number beside millions": (
        "R305",
        f"{COUNT}    value: §12\n    as_printed: 12 triệu\n",
    ),
    "a number of thousands beside one in full": (
        "R305",
        f"{COUNT}    value: §12000\n    as_printed: 12 người\n",
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
    "the ending of a text": ("R506", "targets/northland.yaml.txt", "§place: northland\n"),
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
    ("value", "printed"),
    [
        ("439200000", "439,2 triệu đồng/tháng"),
        ("439200", "439,2 triệu đồng/tháng"),
        ("0.4392", "439,2 triệu đồng/tháng"),
        ("439.2", "439,2 tỷ đồng"),
    ],
)
def test_an_amount_in_another_unit_is_found(synthetic, findings, value, printed):
    catalogue = synthetic.text("indicators.yaml").replace(
        "unit: stations", "unit: million_vnd_month"
    )
    synthetic.write("indicators.yaml", catalogue)
    text = f"{COUNT}    value: {value}\n    as_printed: '{printed}'\n"
    assert [each["code"] for each in findings(synthetic.write(ACTUALS, text))] == ["R305"]
