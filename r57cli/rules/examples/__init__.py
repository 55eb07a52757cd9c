"""A wrong and a right example for each rule; `r57 rule` shows them and the tests run them.

The place, its documents and its figures are made up: `northland` is nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NORTHLAND = "actuals/northland/northland-2025-q2.yaml"
TARGETS = "targets/northland.yaml"
DOCUMENTS = "documents/northland.yaml"

REPORT = """\
place: northland
document: northland-2025-q2
actuals:
  - indicator: service_share
    at: đoạn 2
    as_of: 2025-06-30
    value: 51.69
"""
"""A report with one figure in it, right."""

PROMISE = """\
place: northland
targets:
  - indicator: service_share
    document: northland-programme
    at: II.1
    year: 2030
    at_least: 80
"""
"""A promise, right."""

OLD_REPORT = """\
place: southland
documents:
  - id: southland-old
    kind: report
    status: issued
    title: Báo cáo của tỉnh cũ
    published: 2025-12-01
    territory: former-southland
"""
"""The documents of a merged place: one of a former province."""

SOURCES = """\
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
"""
"""The documents of the place, right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The contents of one file in a data folder that is right otherwise.

    What cannot be printed is written in ⟨ ⟩: ⟨U+00A0⟩ a character, ⟨0x96⟩ a byte, ⟨x * 10001⟩ a
    repetition; ⟨folder⟩ alone stands for a folder of this name. `beside` holds the other files that
    the example needs, the same for both; `good_file` where the cure is to move the file.
    """

    file: str
    bad: str
    good: str
    good_file: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
