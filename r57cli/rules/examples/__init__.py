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
