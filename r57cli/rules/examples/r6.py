"""Examples of R6xx."""

from __future__ import annotations

from r57cli.rules.examples import DOCUMENTS, NORTHLAND, TARGETS, Example

EXAMPLES = {
    "R601": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 68.12
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
  - indicator: growth_rate
    at: đoạn 2
    as_of: 2025-06-30
    value: 68.12
""",
    ),
    "R602": Example(
        file="actuals/northland/northland-2025-q3.yaml",
        bad="""\
place: northland
document: northland-2025-q3
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 15.69
""",
        good="""\
place: northland
document: northland-2025-q3
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
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
  - id: northland-2025-q3
    kind: report
    status: issued
    title: Báo cáo quý III
    published: 2025-10-15
""",
        },
    ),
    "R603": Example(
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
    document: northland-programme
    at: II.1
    year: 2045
    at_least: 8
""",
        good="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2045
    at_least: 90
""",
    ),
    "R604": Example(
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
    document: northland-plan
    at: II.1
    year: 2030
    at_least: 90
""",
        good="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
  - indicator: service_share
    document: northland-plan
    at: II.1
    year: 2030
    at_least: 80
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
  - id: northland-plan
    kind: programme
    status: issued
    title: Chương trình bổ sung
    date: 2025
  - id: northland-2025-q2
    kind: report
    status: issued
    title: Báo cáo quý II
    published: 2025-07-15
""",
        },
    ),
    "R605": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    no_figure:
      reason: not_yet_published
      expected: 2025-08
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    no_figure:
      reason: not_yet_published
      expected: 2095-08
""",
    ),
}
