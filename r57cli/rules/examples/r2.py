"""Examples of R2xx."""

from __future__ import annotations

from r57cli.rules.examples import NORTHLAND, PROMISE, REPORT, TARGETS, Example

EXAMPLES = {
    "R201": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    at: II.1
    year: 2030
    at_least: 80
""",
        good=PROMISE,
    ),
    "R202": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    valeu: 51.69
""",
        good=REPORT,
    ),
    "R203": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    nature: ước
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    nature: estimate
""",
    ),
    "R204": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51,69
""",
        good=REPORT,
    ),
    "R205": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 30/06/2025
    value: 51.69
""",
        good=REPORT,
    ),
    "R206": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    at_least: 50
""",
        good=REPORT,
    ),
    "R207": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    times: 2
""",
        good="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    times: 2
    base: 2025
""",
    ),
    "R208": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    period: 2025-Q2
    value: 51.69
""",
        good=REPORT,
    ),
    "R209": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 20230
    at_least: 80
""",
        good=PROMISE,
    ),
    "R210": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: Service Share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
""",
        good=REPORT,
    ),
    "R211": Example(
        file="../notes.yaml",
        bad="""\
northland: 51.69
""",
        good=REPORT,
    ),
    "R212": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
  - as_of: 2025-06-30
    value: 51.69
""",
        good=REPORT,
    ),
}
