"""Examples of R4xx."""

from __future__ import annotations

from r57cli.rules.examples import (
    DOCUMENTS,
    NORTHLAND,
    OLD_REPORT,
    PROMISE,
    REPORT,
    SOURCES,
    TARGETS,
    Example,
)

_BEFORE_MERGER = OLD_REPORT.replace("2025-12-01", "2025-06-30")

EXAMPLES = {
    "R401": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-09-30
    value: 51.69
""",
        good=REPORT,
    ),
    "R402": Example(
        file=DOCUMENTS,
        bad="""\
place: northland
documents:
  - id: northland-programme
    kind: programme
    status: issued
    title: Chương trình hành động
    date: 2205-02-10
  - id: northland-2025-q2
    kind: report
    status: issued
    title: Báo cáo quý II
    published: 2025-07-15
""",
        good=SOURCES,
    ),
    "R403": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2020
    at_least: 80
""",
        good=PROMISE,
    ),
    "R404": Example(
        file="actuals/southland/southland-old.yaml",
        bad="""\
place: southland
document: southland-old
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-09-30
    value: 40
""",
        good="""\
place: southland
document: southland-old
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 40
""",
    ),
    "R405": Example(
        file="documents/southland.yaml",
        bad=_BEFORE_MERGER.replace("former-southland", "southland"),
        good=_BEFORE_MERGER,
    ),
}
