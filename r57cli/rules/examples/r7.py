"""Examples of R7xx."""

from __future__ import annotations

from r57cli.rules.examples import NORTHLAND, Example

EXAMPLES = {
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
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
""",
    ),
}
