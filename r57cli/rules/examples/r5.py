"""Examples of R5xx."""

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

EXAMPLES = {
    "R501": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: sevice_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
""",
        good=REPORT,
    ),
    "R502": Example(
        file="documents/southland.yaml",
        bad="""\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
    territory: northland
""",
        good=OLD_REPORT,
    ),
    "R503": Example(
        file=TARGETS,
        bad="""\
place: northland
targets:
  - indicator: service_share
    document: northland-plan
    at: II.1
    year: 2030
    at_least: 80
""",
        good=PROMISE,
    ),
    "R504": Example(
        file=NORTHLAND,
        bad="""\
place: southland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
""",
        good=REPORT,
    ),
    "R505": Example(
        file=DOCUMENTS,
        bad="""\
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
  - id: northland-2025-q2
    kind: report
    status: issued
    title: Báo cáo quý III
    published: 2025-10-15
""",
        good=SOURCES,
    ),
    "R506": Example(
        file="reports/northland.yaml",
        good_file=NORTHLAND,
        bad=REPORT,
        good=REPORT,
    ),
    "R507": Example(
        file=DOCUMENTS,
        bad="""\
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
    read: false
""",
        good=SOURCES,
    ),
    "R508": Example(
        file="documents/southland.yaml",
        bad="""\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
""",
        good=OLD_REPORT,
    ),
    "R509": Example(
        file=DOCUMENTS,
        bad="""\
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
""",
        good="""\
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
    read: false
""",
    ),
    "R510": Example(
        file="documents/southland.yaml",
        bad="""\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
    number: 433-KH/TU
    territory: former-southland
""",
        good="""\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
    number: 344-KH/TU
    territory: former-southland
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
    number: 433-KH/TU
""",
        },
    ),
    "R511": Example(
        file=NORTHLAND,
        bad="""\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    corrects: northland/service_share/2025-03-31/northland-2025-q1
    reason: số cũ tính cả hồ sơ giấy
""",
        good=REPORT,
    ),
    "R512": Example(
        file="places.yaml",
        bad="""\
places:
  - id: vietnam
    kind: country
    name_vi: Việt Nam
    name_en: Viet Nam
  - id: northland
    kind: province
    name_vi: Bắc Xứ
    name_en: Northland
    code: '91'
  - id: southland
    kind: province
    name_vi: Nam Xứ
    name_en: Southland
    code: '92'
    formed_from: [former-southland]
  - id: former-southland
    kind: former
    name_vi: Nam Xứ
    name_en: Southland
    became: southland
    until: 2025-06-30
  - id: former-eastland
    kind: former
    name_vi: Đông Xứ
    name_en: Eastland
    became: southland
    until: 2025-06-30
""",
        good="""\
places:
  - id: vietnam
    kind: country
    name_vi: Việt Nam
    name_en: Viet Nam
  - id: northland
    kind: province
    name_vi: Bắc Xứ
    name_en: Northland
    code: '91'
  - id: southland
    kind: province
    name_vi: Nam Xứ
    name_en: Southland
    code: '92'
    formed_from: [former-southland, former-eastland]
  - id: former-southland
    kind: former
    name_vi: Nam Xứ
    name_en: Southland
    became: southland
    until: 2025-06-30
  - id: former-eastland
    kind: former
    name_vi: Đông Xứ
    name_en: Eastland
    became: southland
    until: 2025-06-30
""",
    ),
    "R513": Example(
        file=NORTHLAND,
        bad=f"{REPORT}    producer: mots\n",
        good=f"{REPORT}    producer: most\n",
    ),
}
