"""A tiny valid data folder, made up, and the one way in which tests break it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "VERSION": "synthetic-1\n",
    "places.yaml": """\
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
    "indicators.yaml": """\
indicators:
  - id: service_share
    name_vi: Tỷ lệ dịch vụ
    name_en: Share of services
    group: public_services
    kind: outcome
    unit: percent
    better: higher
    bounds: [0, 100]
    formula: published
  - id: growth_rate
    name_vi: Tốc độ tăng
    name_en: Growth rate
    group: growth
    kind: outcome
    unit: percent_per_year
    better: higher
    formula: published
  - id: stations_built
    name_vi: Số trạm
    name_en: Stations built
    group: infrastructure
    kind: output
    unit: stations
    better: higher
    formula: published
  - id: tasks_completed
    name_vi: Nhiệm vụ hoàn thành
    name_en: Tasks completed
    group: delivery
    kind: activity
    unit: tasks
    better: higher
    workload: true
    formula: published
  - id: centre_opened
    name_vi: Trung tâm hoạt động
    name_en: Centre opened
    group: infrastructure
    kind: milestone
    unit: milestone
    better: higher
    formula: published
""",
    "documents/northland.yaml": """\
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
""",
    "documents/southland.yaml": """\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
    territory: former-southland
""",
    "targets/northland.yaml": """\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
    as_printed: từ 80% trở lên
  - indicator: growth_rate
    document: northland-programme
    at: II.2
    year: 2030
    between: [9, 10]
    as_printed: 9-10%
""",
    "actuals/northland/northland-2025-q2.yaml": """\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
    as_printed: 51,69%
  - indicator: tasks_completed
    at: đoạn 3
    period: 2025-Q2
    ratio: [85, 145]
    as_printed: 145; 85
""",
    "actuals/southland/southland-old.yaml": """\
place: southland
document: southland-old
actuals:
  - indicator: service_share
    at: đoạn 1
    as_of: 2025-06-30
    value: 40
""",
}


@dataclass
class Folder:
    """A synthetic data folder on disk."""

    root: Path

    def write(self, name: str, content: str | bytes) -> Path:
        """Put a file in the place of what is there."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(raw)
        return path

    def text(self, name: str) -> str:
        """What the valid file of this name holds."""
        return FILES[name]

    @property
    def count(self) -> int:
        """The number of YAML files."""
        return sum(name.endswith(".yaml") for name in FILES)


@pytest.fixture
def synthetic(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "synthetic")
    for name, text in FILES.items():
        folder.write(name, text)
    return folder


@pytest.fixture
def findings(r57, synthetic: Folder):
    """Run `validate` over the folder in this process and give what it found."""

    def run(*paths: object, options: tuple[str, ...] = ()) -> list[dict[str, object]]:
        given = [str(path) for path in paths or (synthetic.root,)]
        arguments = ["--data", str(synthetic.root), "--format", "json", *options]
        found = json.loads(r57("validate", *arguments, *given).out)["findings"]
        assert all(each["message"] and each["hint"] for each in found)
        return found

    return run
