"""What was measured, as a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A ratio (or a number in the unit that `what` names), and the goal that there is for it."""

    what: str
    value: float | None
    goal: str = ""


def markdown(title: str, lines: list[Line]) -> str:
    """A heading with its table; what could not be measured is said."""
    rows = [f"| {each.what} | {_shown(each.value)} | {each.goal} |" for each in lines]
    return "\n".join([f"### {title}", "", "| what | found | goal |", "|---|---:|---:|", *rows, ""])


def _shown(value: float | None) -> str:
    if value is None:
        return "not installed"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004 - three digits do
