"""Rules that hold files against each other: near misses, and one finding for one mistake."""

from __future__ import annotations

import pytest

from r57cli.rules.examples.all import EXAMPLES

NORTHLAND = "actuals/northland/northland-2025-q2.yaml"
Q3 = "actuals/northland/northland-2025-q3.yaml"
TARGETS = "targets/northland.yaml"
DOCUMENTS = "documents/northland.yaml"
THIRD = """\
  - id: northland-2025-q3
    kind: report
    status: issued
    title: Báo cáo quý III
    published: 2025-10-15
"""


def figure(value, *more, day="2025-06-30", document="northland-2025-q3"):
    lines = "".join(f"    {line}\n" for line in more)
    return (
        f"place: northland\ndocument: {document}\nactuals:\n  - indicator: service_share\n"
        f"    at: đoạn 1\n    as_of: {day}\n    {value}\n{lines}"
    )


def target(value, year, *more, document="northland-programme"):
    lines = "".join(f"    {line}\n" for line in more)
    return (
        f"  - indicator: service_share\n    document: {document}\n    at: II\n    year: {year}\n"
        f"    {value}\n{lines}"
    )


@pytest.fixture
def codes(findings):
    return lambda: sorted(each["code"] for each in findings())


@pytest.mark.parametrize(
    ("value", "more", "expected"),
    [
        ("value: 51.7", (), []),
        ("value: 52", (), []),
        ("value: 51.8", (), ["R602"]),
        ("about: 60", (), []),
        ("at_least: 60", (), []),
        ("value: 60", ("producer: vietnam",), []),
    ],
)
def test_values_that_may_be_the_same(synthetic, codes, value, more, expected):
    synthetic.write(DOCUMENTS, synthetic.text(DOCUMENTS) + THIRD)
    synthetic.write(Q3, figure(value, *more))

    assert codes() == expected


def test_a_correction_is_no_conflict(synthetic, codes):
    synthetic.write(DOCUMENTS, synthetic.text(DOCUMENTS) + THIRD)
    key = "northland/service_share/2025-06-30/northland-2025-q2"
    synthetic.write(Q3, figure("value: 15.69", f"corrects: {key}", "reason: số cũ sai"))

    assert codes() == []


def test_a_document_corrects_no_later_one(synthetic, codes):
    synthetic.write(DOCUMENTS, synthetic.text(DOCUMENTS) + THIRD)
    synthetic.write(Q3, figure("value: 51.69", day="2025-09-30"))
    later = "northland/service_share/2025-09-30/northland-2025-q3"
    earlier = synthetic.text(NORTHLAND)
    wrong = earlier.replace("value: 51.69", f"value: 51.69\n    corrects: {later}\n    reason: x")
    synthetic.write(NORTHLAND, wrong)

    assert codes() == ["R511"]


def test_another_day_is_no_conflict(synthetic, codes):
    synthetic.write(DOCUMENTS, synthetic.text(DOCUMENTS) + THIRD)
    synthetic.write(Q3, figure("value: 15.69", day="2025-09-30"))

    assert codes() == []


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (target("at_least: 80", 2030) + target("at_least: 80", 2045), []),
        (target("at_least: 80", 2030) + target("more_than: 79", 2045), ["R603"]),
        (target("between: [70, 90]", 2030) + target("value: 75", 2045), []),
        (target("value: 75", 2030) + target("between: [70, 90]", 2045), ["R603"]),
        (target("at_least: 80", 2030) + target("verbal: true", 2045), []),
        (target("at_least: 80", 2025, "basis: annual_plan") + target("value: 70", 2030), []),
        (target("value: 85", 2045) + target("value: 80", 2030) + target("value: 90", 2035),
         ["R603"]),
    ],
)  # fmt: skip
def test_targets_over_time(synthetic, codes, targets, expected):
    synthetic.write(TARGETS, f"place: northland\ntargets:\n{targets}")

    assert codes() == expected


@pytest.mark.parametrize(
    ("values", "printed", "expected"),
    [
        (("0.52", "52"), None, ["R310"]),
        (("0.52", "4"), None, []),
        (("0.52", "0.48"), None, []),
        (("0.52", "52"), "0,52%", []),
        (("0.52", "52"), "0,52", ["R310"]),
    ],
)
def test_shares_like_a_fraction(synthetic, codes, values, printed, expected):
    first, second = values
    synthetic.write(TARGETS, "place: northland\ntargets:\n" + target(f"at_least: {second}", 2030))
    notation = (f"as_printed: '{printed}'",) if printed else ()
    synthetic.write(NORTHLAND, figure(f"value: {first}", *notation, document="northland-2025-q2"))

    # northland and southland share the indicator: the 40 of southland is one of the others
    assert codes() == expected


def test_a_promised_figure_that_came_late_is_forgotten(synthetic, codes):
    synthetic.write(DOCUMENTS, synthetic.text(DOCUMENTS) + THIRD)
    absent = "no_figure:\n      reason: not_yet_published\n      expected: 2025-09"
    synthetic.write(NORTHLAND, figure(absent, document="northland-2025-q2"))

    assert codes() == ["R509", "R605"]
    for later in (
        figure("value: 51.69", day="2025-09-30"),
        figure("value: 51.69"),
        figure("no_figure:\n      reason: requested\n      expected: 2095-08"),
    ):
        synthetic.write(Q3, later)
        assert codes() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "place"),
    [
        ("indicators.yaml", "id: service_share", "id: sevice_share", "R501", (2, 9)),
        ("places.yaml", "id: northland", "id: norhtland", "R502", (6, 9)),
        (DOCUMENTS, "id: northland-programme", "id: northland-progamme", "R503", (3, 9)),
        (DOCUMENTS, "id: northland-programme", "id: northland-program", "R503", (3, 9)),
        (DOCUMENTS, "id: northland-2025-q2", "id: northland-2025-2", "R503", (8, 9)),
        (DOCUMENTS, "id: northland-programme", "id: northland0-programme", "R503", (3, 9)),
        ("indicators.yaml", "id: service_share", "id: s9ervice_share", "R501", (2, 9)),
        ("indicators.yaml", "id: growth_rate", "id: gr-wth_rate", "R210", (11, 9)),
        ("indicators.yaml", "- id: growth_rate", "- id:growth_rate", "R118", (11, 5)),
        ("indicators.yaml", "  - id: growth_rate", "  -i d: growth_rate", "R118", (11, 3)),
        (DOCUMENTS, "id: northland-2025-q2", "id: northland-02025-q2", "R503", (8, 9)),
    ],
)
def test_an_id_misspelt_where_it_is_declared_is_told_once(
    synthetic, findings, name, old, new, code, place
):
    synthetic.write(name, synthetic.text(name).replace(old, new, 1))

    found = findings()

    (told,) = found
    assert told["file"].endswith(name)
    assert (told["code"], told["line"], told["column"]) == (code, *place)


@pytest.mark.parametrize(
    "change",
    [
        ("    document: northland-programme\n", "    document: northland-programe\n"),
        ("    document: northland-programme\n", ""),
        ("    document: northland-programme\n", "    document: 5\n"),
        ("    document: northland-programme\n", "    document:\n"),
        ("    document: northland-programme\n", "    documents: northland-programme\n"),
        ("    document: northland-programme\n", "    - document: northland-programme\n"),
    ],
)
def test_a_document_is_not_called_unused_because_of_another_mistake(synthetic, findings, change):
    synthetic.write(TARGETS, synthetic.text(TARGETS).replace(*change))

    assert "R509" not in {each["code"] for each in findings()}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ["R510"]),
        ("    date: 2026-01-05\n", []),
        ("    territory: former-southland\n", []),
        ("    issuer: Sở\n", []),
        ("    summary_of: southland-plan\n", []),
    ],
    ids=["same", "another year", "another territory", "another issuer", "a summary"],
)
def test_two_documents_of_a_place_have_numbers_of_their_own(synthetic, findings, more, expected):
    head = "    kind: plan\n    status: issued\n    title: Kế hoạch\n    number: 12/KH-UBND\n"
    day = "" if "date" in more else "    date: 2025-08-10\n"
    own = "" if "territory" in more else "    territory: southland\n"
    first = f"  - id: southland-plan\n{head}    date: 2025-08-01\n    territory: southland\n"
    first += "    issuer: Tỉnh\n    read: false\n"
    second = f"  - id: southland-other\n{head}{day}{own}{more}    read: false\n"
    name = "documents/southland.yaml"
    synthetic.write(name, synthetic.text(name) + first + second)

    told = [(each["code"], each["line"]) for each in findings()]
    assert told == [(code, 22) for code in expected]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[title, published]", None),
        ("[title, date]", ("R704", 13, 23)),
        ("[title, title]", ("R704", 13, 23)),
    ],
)
def test_of_a_document_what_it_has_may_be_inferred_once(synthetic, findings, words, told):
    synthetic.write(DOCUMENTS, f"{synthetic.text(DOCUMENTS)}    inferred: {words}\n")

    found = [(each["code"], each["line"], each["column"]) for each in findings()]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("became: southland", "became: sutland", ["R502"]),
        ("    became: southland\n", "", ["R512"]),
        ("[former-southland, former-eastland]", "[former-southland]", ["R512"]),
        ("[former-southland, former-eastland]", "[former-southland, former-estland]", ["R502"]),
        ("    formed_from: [former-southland, former-eastland]\n", "", ["R512"]),
    ],
)
def test_a_merger_that_is_told_by_one_side_only(synthetic, codes, old, new, expected):
    synthetic.write("places.yaml", synthetic.text("places.yaml").replace(old, new, 1))

    assert codes() == expected


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("became: southland", "became: northland", (21, 13)),
        ("    became: southland\n", "", (17, 5)),
        ("[former-southland, ", "[northland, former-southland, ", (16, 19)),
        ("former-eastland]", "northland]", (16, 37)),
        ("code: '91'\n", "code: '91'\n    formed_from: [northland]\n", (11, 19)),
        ("code: '91'\n", "code: '91'\n    formed_from: [southland]\n", (11, 19)),
        ("kind: province", "kind: former", (7, 11)),
    ],
)
def test_a_former_place_that_contradicts_a_merger_is_the_mistake(
    synthetic, findings, old, new, place
):
    synthetic.write("places.yaml", synthetic.text("places.yaml").replace(old, new, 1))

    (told,) = findings()
    assert (told["code"], told["line"], told["column"]) == ("R512", *place)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("code: '92'", "code: '91'", (15, 11)),
        (
            "name_vi: Nam Xứ\n    name_en: Southland\n    code",
            "name_vi: bac xu\n    name_en: S\n    code",
            (13, 14),
        ),
        ("name_vi: Đông Xứ", "name_vi: Nam Xứ", (25, 14)),
        ("code: '92'", "code: '92'\n    aliases: [south, Northland]", (16, 22)),
        ("code: '91'", "code: '91'\n    aliases: [Southland]", (11, 15)),
    ],
    ids=["code", "name", "name of a former one", "alias", "alias above the name"],
)
def test_a_name_of_two_places_is_told_at_the_second_or_where_it_is_an_alias(
    synthetic, findings, old, new, place
):
    synthetic.write("places.yaml", synthetic.text("places.yaml").replace(old, new, 1))

    (told,) = findings()
    assert (told["code"], told["line"], told["column"]) == ("R505", *place)
    assert len(told["related"]) == 1


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("kind: province", "kind: country", (7, 11)),
        ("[former-southland, ", "[former-southland, former-southland, ", (16, 37)),
    ],
)
def test_there_is_one_country_and_each_part_is_named_once(synthetic, findings, old, new, place):
    synthetic.write("places.yaml", synthetic.text("places.yaml").replace(old, new, 1))

    (told,) = findings()
    assert (told["code"], told["line"], told["column"]) == ("R505", *place)


def test_an_alias_may_repeat_the_name_of_its_own_place(synthetic, codes):
    text = synthetic.text("places.yaml").replace(
        "code: '92'", "code: '92'\n    aliases: [south-land]"
    )
    synthetic.write("places.yaml", text)

    assert codes() == []


def test_a_document_that_is_not_entered_is_one_finding_of_a_file(synthetic, codes):
    promises = target("at_least: 80", 2030, document="plan-9") + target(
        "at_least: 70", 2028, document="plan-9"
    )
    synthetic.write(TARGETS, f"{synthetic.text(TARGETS)}{promises}")

    assert codes() == ["R503"]


@pytest.mark.parametrize("name", ["northland-2025-q3", "northland-2024-q2", "northland-q2-2025"])
def test_a_misnumbered_document_that_many_records_name_is_the_mistake(synthetic, findings, name):
    more = "".join(
        f"  - indicator: growth_rate\n    at: đoạn {n}\n    as_of: 2025-0{n}-28\n    value: 5\n"
        "    document: northland-2025-q2\n"
        for n in (1, 2, 3)
    )
    synthetic.write(NORTHLAND, synthetic.text(NORTHLAND) + more)
    declared = synthetic.text(DOCUMENTS).replace("id: northland-2025-q2", f"id: {name}")
    synthetic.write(DOCUMENTS, declared)

    (told,) = findings()
    assert (told["code"], told["line"], told["file"]) == (
        "R503", 8, (synthetic.root / DOCUMENTS).as_posix(),
    )  # fmt: skip


def test_an_id_with_the_form_of_none_is_one_finding(synthetic, codes):
    text = synthetic.text("indicators.yaml").replace("service_share", "service-share", 1)
    synthetic.write("indicators.yaml", text)

    assert codes() == ["R210"]


def test_the_record_of_an_article_is_left_out_as_advised(synthetic, codes):
    example = EXAMPLES["R703"]
    for name, text in {**example.beside, example.file: example.bad}.items():
        synthetic.write(name, text)
    assert codes() == ["R703"]

    first, second = example.bad.split("  - indicator", 1)[0], example.bad.split("  - indicator")[1]
    synthetic.write(example.file, f"{first}  - indicator{second}")
    assert codes() == ["R509"]  # and then the article itself, of which nothing is taken


def test_a_file_that_is_not_part_of_the_data_is_left_out_of_the_answers(synthetic, r57):
    synthetic.write("northland-2025-q3.yaml", figure("value: 99", document="northland-2025-q2"))

    found = r57("validate", synthetic.root).out
    listed = r57("list", "figures", "northland", "--data", synthetic.root, "-f", "json").out

    assert "Errors: 0, warnings: 1." in found
    assert "R506" in found
    assert '"value": 99' not in listed


@pytest.mark.parametrize("name", [DOCUMENTS, TARGETS, NORTHLAND])
def test_a_file_under_two_endings_is_told_and_counts_once(synthetic, codes, findings, r57, name):
    twin = name.replace(".yaml", ".yml")
    synthetic.write(twin, synthetic.text(name))

    (found,) = findings()
    assert (found["code"], found["line"], found["column"]) == ("R504", 1, 1)
    assert found["file"].endswith(twin)
    assert name in found["message"]
    assert r57("gap", "northland", "--data", synthetic.root).code == 3

    (synthetic.root / name).unlink()
    assert codes() == []


@pytest.mark.parametrize(
    ("name", "end", "last"),
    [
        ("places.yaml", "  - id: southland\n    kind: province\n    formed_from: [former-", "R118"),
        ("places.yaml", "  - id: southland\n    kind: province\n    name_vi: Nam X", "R201"),
        ("indicators.yaml", "  - id: growth_rate\n    name_vi: T\n    na", "R118"),
        ("indicators.yaml", "  - id: growth_rate\n    name_vi: T\n    name_en:", "R121"),
        ("indicators.yaml", "  - id: growth_rate\n    name_vi: Tốc\n\n# end\n", "R201"),
        (DOCUMENTS, "  - id: northland-programme\n    kind: programme\n    sta", "R118"),
        (DOCUMENTS, "  - id: northland-programme\n    kind: programme\n", "R201"),
        (DOCUMENTS, "  - id: northland-prog", "R212"),
    ],
)
def test_what_is_lost_with_the_end_of_a_file_is_not_unknown(synthetic, findings, name, end, last):
    text = synthetic.text(name)
    synthetic.write(name, text[: text.index(end[:16])] + end)

    found = findings()

    assert all(each["file"].endswith(name) for each in found)
    assert last in {each["code"] for each in found} <= {last, "R201"}


def test_an_unfinished_record_in_the_midst_of_a_file_hides_no_unknown_name(synthetic, codes):
    whole = synthetic.text("indicators.yaml")
    synthetic.write("indicators.yaml", whole.replace("    better: higher\n", "", 1))
    synthetic.write(NORTHLAND, synthetic.text(NORTHLAND).replace("service_share", "growth"))
    assert codes() == ["R201", "R501"]
