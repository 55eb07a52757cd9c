"""One vocabulary of values for what is promised and what is reported."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen

if TYPE_CHECKING:
    from decimal import Decimal


class Form(StrEnum):
    """How a value is stated; the names are the keys of the YAML files."""

    VALUE = "value"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    ABOUT = "about"
    RATIO = "ratio"
    TIMES = "times"
    INCREASE_PERCENT = "increase_percent"
    IMPROVE_BY = "improve_by"
    BENCHMARK = "benchmark"
    MILESTONE = "milestone"
    VERBAL = "verbal"


RELATIVE_FORMS = (Form.TIMES, Form.INCREASE_PERCENT, Form.IMPROVE_BY)
BOUND_FORMS = (Form.AT_LEAST, Form.MORE_THAN, Form.AT_MOST, Form.LESS_THAN)
WORDED_FORMS = (Form.BENCHMARK, Form.MILESTONE, Form.VERBAL)


COUNTED_UNITS = frozenset(
    {
        "tasks", "services", "procedures", "dossiers", "stations", "communes", "databases",
        "connections", "enterprises", "titles", "projects", "documents", "units", "courses",
        "points", "visits", "initiatives", "centres", "people", "enrolments", "rank",
    }
)  # fmt: skip
"""Units of things that are counted: whole numbers, never below 0."""

PERCENTAGES = frozenset({"percent", "percent_per_year"})
"""Units that are printed with a percent sign; their differences are points."""


WORDED_UNITS = frozenset({"milestone", "level"})
"""Units of what is said in words: it is done, or not yet."""


PRODUCERS = frozenset({"nso", "most", "ministry", "emc", "government_office"})
"""Offices whose figures documents print, beside the places themselves."""


class Value(Frozen):
    """A stated value: its form and the numbers, exact as written, in the indicator's unit.

    `numbers` holds one number, two for `between` and `ratio` (numerator, denominator), none for
    worded forms. `base` is the year or period that a relative form starts from, or "unknown".
    `state` is a milestone's; `benchmark` is (level, area, than), e.g. (average, country, above).
    """

    form: Form
    numbers: tuple[Decimal, ...] = ()
    base: str | None = None
    state: str | None = None
    benchmark: tuple[str, str, str] | None = None

    @property
    def is_numeric(self) -> bool:
        """True where the value is a number, or a number relative to a base."""
        return self.form not in WORDED_FORMS
