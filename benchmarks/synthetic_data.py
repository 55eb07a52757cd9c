"""Synthetic data of any size: none of its figures is real."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import r57cli
from r57cli.dataset.tree import shipped

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = 40
MONTHS = [f"{2025 + at // 12}-{at % 12 + 1:02}" for at in range(7, 17)]


def make(root: Path, reports: int, *, full: bool = False) -> list[str]:
    """A folder with so many synthetic reports for each of the 34 places; the reports' names.

    Each month has as many offices that report as are needed. Nothing is wrong with any figure; all
    of their keys are given where they are `full`, else as often as in the shipped data.
    """
    for name in ("indicators.yaml", "places.yaml"):
        shutil.copy(shipped() / name, root / name)
    register = r57cli.load(shipped()).dataset
    shares = [key for key, each in register.indicators.items() if each.unit == "percent"][:FIGURES]
    chance = random.Random(57)
    names = []
    for place in register.provinces():
        documents = [f"place: {place.id}", "documents:"]
        for at in range(reports):
            month, office = MONTHS[at % len(MONTHS)], f"office-{at // len(MONTHS)}"
            document = f"{place.id}-{month}-{office}"
            documents += [
                f"  - id: {document}", "    kind: report", "    status: issued",
                f"    title: Synthetic report of {month}", "    published: 2026-06-01",
                f"    territory: {place.id}", f"    producer: {office}",
            ]  # fmt: skip
            names.append(f"actuals/{place.id}/{document}.yaml")
            _write(root / names[-1], _report(place.id, document, month, shares, chance, full=full))
        _write(root / "documents" / f"{place.id}.yaml", documents)
    return names


def _report(  # noqa: PLR0913 - each is what reports differ in
    place: str, document: str, month: str, shares: list[str], chance: random.Random, *, full: bool
) -> list[str]:
    lines = [f"place: {place}", f"document: {document}", "actuals:"]
    for share in shares:
        number = f"{chance.randint(600, 9900) / 100}"
        more = {
            f"as_printed: {number.replace('.', ',')}%": 0.25,
            "nature: preliminary": 0.05,
            "inferred: [period]": 0.33,
            f"producer: {document}, phòng {chance.randint(1, 9)}": 0.24,
            f"note: Synthetic remark {chance.randint(1, 10**6)} on how it was counted.": 0.32,
        }
        lines += [
            f"  - indicator: {share}",
            f"    at: mục {chance.randint(1, 9)}, trang {chance.randint(1, 50)}",
            f"    period: {month}",
            f"    value: {number}",
            *(f"    {line}" for line, often in more.items() if full or chance.random() < often),
        ]
    return lines


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
