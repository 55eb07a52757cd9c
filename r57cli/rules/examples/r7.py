"""Examples of R7xx."""

from __future__ import annotations

from r57cli.rules.examples import DOCUMENTS, NORTHLAND, REPORT, TARGETS, Example

EXAMPLES = {
    "R701": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    date_unknown: true
    value: 51.69
""",
        good=REPORT,
    ),
    "R702": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    as_of: 2025-06-30
    value: 51.69
""",
        good=REPORT,
    ),
    "R703": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
  - indicator: service_share
    document: northland-news
    at: đoạn 3
    year: 2030
    at_least: 80
""",
        good="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
  - indicator: growth_rate
    document: northland-news
    at: đoạn 3
    year: 2030
    at_least: 9
""",
        beside={
            DOCUMENTS: """\
place: northland
documents:
  - id: northland-programme
    kind: programme
    status: issued
    title: Chương trình hành động
    date: 2025-02-10
  - id: northland-2025-q2
    kind: report
    status: issued
    title: Báo cáo quý II
    published: 2025-07-15
  - id: northland-news
    kind: press
    status: issued
    title: Bài báo về chương trình
""",
        },
    ),
    "R704": Example(
        file=NORTHLAND,
        bad=f"{REPORT}    inferred: [period]\n",
        good=f"{REPORT}    inferred: [as_of]\n",
    ),
}
