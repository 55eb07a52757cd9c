"""Examples of R3xx."""

from __future__ import annotations

from r57cli.rules.examples import NORTHLAND, PROMISE, REPORT, TARGETS, Example

EXAMPLES = {
    "R301": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: growth_rate
    document: northland-programme
    at: II.2
    year: 2030
    between: [10, 9]
""",
        good="""\
place: northland
targets:
  - indicator: growth_rate
    document: northland-programme
    at: II.2
    year: 2030
    between: [9, 10]
""",
    ),
    "R302": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: tasks_completed
    at: đoạn 3
    period: 2025-Q2
    ratio: [85, 0]
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: tasks_completed
    at: đoạn 3
    period: 2025-Q2
    ratio: [85, 145]
""",
    ),
    "R303": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 516.9
""",
        good=REPORT,
    ),
    "R304": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: tasks_completed
    at: đoạn 3
    period: 2025-Q2
    ratio: [145, 85]
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: tasks_completed
    at: đoạn 3
    period: 2025-Q2
    ratio: [85, 145]
""",
    ),
    "R305": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 15.69
    as_printed: 51,69/85%
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    as_printed: 51,69/85%
""",
    ),
    "R306": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: stations_built
    at: đoạn 3
    as_of: 2025-06-30
    value: 18.5
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: stations_built
    at: đoạn 3
    as_of: 2025-06-30
    value: 185
""",
    ),
    "R307": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: centre_opened
    at: đoạn 4
    as_of: 2025-06-30
    value: 1
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: centre_opened
    at: đoạn 4
    as_of: 2025-06-30
    milestone: done
""",
    ),
    "R308": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: tasks_completed
    document: northland-programme
    at: II.3
    year: 2030
    at_least: 145
""",
        good="""\
place: northland
targets:
  - indicator: tasks_completed
    document: northland-programme
    at: II.3
    year: 2030
    verbal: true
""",
    ),
    "R309": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_most: 80
""",
        good=PROMISE,
    ),
    "R310": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 0.52
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 52
""",
    ),
}
