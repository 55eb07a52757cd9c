"""Examples of R1xx."""

from __future__ import annotations

from r57cli.rules.examples import NORTHLAND, PROMISE, REPORT, TARGETS, Example

EXAMPLES = {
    "R101": Example(
        file=TARGETS,
        bad="""\
⟨folder⟩""",
        good=PROMISE,
    ),
    "R102": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: s⟨0xF4⟩ li⟨0xEA⟩u
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: số liệu
""",
    ),
    "R103": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: quý⟨U+00A0⟩II
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: quý II
""",
    ),
    "R104": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: kinh t⟨U+0065⟩⟨U+0302⟩⟨U+0301⟩
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: kinh tế
""",
    ),
    "R105": Example(
        file=TARGETS,
        bad="""\
# số liệu sẽ bổ sung
""",
        good=PROMISE,
    ),
    "R106": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
---
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 85
""",
        good=PROMISE,
    ),
    "R107": Example(
        file=TARGETS,
        bad="""\
- indicator: service_share
  year: 2030
""",
        good=PROMISE,
    ),
    "R108": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
⟨  - indicator: service_share
 * 130000⟩
""",
        good=REPORT,
    ),
    "R110": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    value: 68.12
""",
        good=REPORT,
    ),
    "R111": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: &share 51.69
""",
        good=REPORT,
    ),
    "R112": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: *xem
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: '*xem'
""",
    ),
    "R113": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    <<: {value: 51.69}
""",
        good=REPORT,
    ),
    "R114": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: !!float 51.69
""",
        good=REPORT,
    ),
    "R115": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: ⟨[ * 70⟩⟨] * 70⟩
""",
        good=REPORT,
    ),
    "R116": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: ⟨chữ * 4000⟩
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: chữ
""",
    ),
    "R117": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    [đoạn 2]: bản sao
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: '[đoạn 2]: bản sao'
""",
    ),
    "R118": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: quý II: số ước
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: 'quý II: số ước'
""",
    ),
    "R119": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: kế hoạch #5
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    note: 'kế hoạch #5'
""",
    ),
    "R120": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: stations_built
    at: đoạn 3
    as_of: 2025-06-30
    value: 1.857
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: stations_built
    at: đoạn 3
    as_of: 2025-06-30
    value: 1857
""",
    ),
    "R121": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value:
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    no_figure:
      reason: requested
""",
    ),
    "R122": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
⟨  -
 * 600⟩""",
        good=REPORT,
    ),
    "R123": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69 # r57: ignore[R305]
""",
        good=REPORT,
    ),
    "R124": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69 # r57: ignore[R305] bài báo in cả hai số
    as_printed: 51,69%
""",
        good="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    as_printed: 51,69%
""",
    ),
}
