"""The beginnings of files of Northland, which is no real place, and the places marked in them.

In a text, § stands before the letter that a finding must point at.
"""

from __future__ import annotations

ACTUALS = "actuals/northland/northland-2025-q2.yaml"
TARGETS = "targets/northland.yaml"
HEAD = "place: northland\ndocument: northland-2025-q2\nactuals:\n"
TARGET_HEAD = "place: northland\ntargets:\n"
START = "  - indicator: service_share\n    at: p. 2\n"
DATED = f"{START}    as_of: 2025-06-30\n"
RECORD = f"{HEAD}{DATED}"
TARGET = (
    f"{TARGET_HEAD}  - indicator: service_share\n    document: northland-programme\n    at: p. 1\n"
)
COUNT = f"{HEAD}  - indicator: stations_built\n    at: p. 2\n    as_of: 2025-06-30\n"
NOTE = f"{RECORD}    value: 5\n    note: "


def place_of_mark(text):
    before = text[: text.index("§")]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def places_of_marks(text):
    found = []
    while "§" in text:
        found.append(place_of_mark(text))
        text = text.replace("§", "", 1)
    return found
