"""`indicators.yaml`: what each indicator measures, and what it must not be taken for."""

from __future__ import annotations

from typing import Literal

from r57cli.models.base import Identifier, Name, Record
from r57cli.models.values import Many, Names, Range

Group = Literal[
    "growth", "science", "resources", "digital_economy", "digital_society", "digital_government",
    "public_services", "infrastructure", "security", "indices", "delivery",
]  # fmt: skip
Unit = Literal[
    "percent", "per_10000", "index_0_1", "score_100", "rank", "percent_per_year", "billion_vnd",
    "million_vnd_month", "people", "enrolments", "tasks", "services", "procedures", "dossiers",
    "stations", "communes", "databases", "connections", "enterprises", "titles", "projects",
    "documents", "units", "courses", "points", "visits", "initiatives", "centres", "milestone",
    "level",
]  # fmt: skip


class ConfusionRecord(Record):
    """A figure that is tempting and wrong, with the reason in both languages."""

    id: Identifier
    why_vi: Name
    why_en: Name


class IndicatorRecord(Record):
    """One definition; two definitions are two indicators."""

    id: Identifier
    name_vi: Name
    name_en: Name
    label_vi: Name | None = None
    label_en: Name | None = None
    country_label_vi: Name | None = None
    country_label_en: Name | None = None
    group: Group
    task_group: Literal["I", "II", "III", "IV", "V", "VI", "VII"] | None = None
    kind: Literal["outcome", "output", "activity", "milestone", "level", "index"]
    unit: Unit
    better: Literal["higher", "lower", "none"]
    headline: bool = False
    workload: bool = False
    numerator_vi: Name | None = None
    denominator_vi: Name | None = None
    definition_en: Name | None = None
    bounds: Range | None = None
    path: Literal["linear", "geometric"] = "linear"
    formula: Literal["published", "read_from_text", "not_published"]
    basis_unstated: bool = False
    availability: Literal["published", "computable", "no_formula"] | None = None
    counting: Literal["point", "period", "cumulative"] | None = None
    provider_vi: Name | None = None
    provider_en: Name | None = None
    producers: Names = ()
    parts: Many[Identifier] = ()
    not_to_confuse: Many[ConfusionRecord] = ()


class IndicatorFile(Record):
    """The catalogue."""

    indicators: list[IndicatorRecord]
