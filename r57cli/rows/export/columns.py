"""The columns of the exported tables: their names, types and meaning, in the order of the files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Type = Literal["string", "number", "integer", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; an empty cell says that nothing is known, or that it does not apply."""

    name: str
    about: str
    type: Type = "string"


_KEY = Column("key", "Stable key: territory/indicator/time/document.")
_WHOSE = (
    Column("place", "The place today."),
    Column("territory", "The territory spoken of: the place, or a former province of it."),
    Column("indicator", "What is measured."),
    Column("unit", "The unit of every number of the row."),
    Column("document", "The document it was read in."),
    Column("at", "The place in the document."),
)
_TOLD = (
    Column("as_printed", "The notation of the document, where it was kept."),
    Column("inferred", "What the document does not print but what follows from it, with |."),
    Column("doubt_vi", "What speaks against comparing it, in Vietnamese."),
    Column("doubt_en", "The same in English."),
)
_NAMES = (Column("name_vi", "Name in Vietnamese."), Column("name_en", "Name in English."))

INDICATORS = (
    Column("id", "Identifier."),
    *_NAMES,
    Column("label_vi", "Short name in Vietnamese."),
    Column("label_en", "Short name in English."),
    Column("group", "Topic group."),
    Column("task_group", "Task group of the Resolution, I to VII."),
    Column("kind", "outcome, output, activity, milestone, level or index."),
    Column("unit", "Unit of its figures."),
    Column("better", "higher, lower or none."),
    Column("headline", "One of the headline indicators.", "boolean"),
    Column("workload", "Assigned work, done of assigned.", "boolean"),
    Column("definition_en", "What is divided by what."),
    Column("numerator_vi", "Numerator, in Vietnamese."),
    Column("denominator_vi", "Denominator, in Vietnamese."),
    Column("low", "Smallest number possible.", "number"),
    Column("high", "Largest number possible.", "number"),
    Column("path", "linear or geometric."),
    Column("formula", "published, read_from_text or not_published."),
    Column("basis_unstated", "The basis is not stated: compared within one place only.", "boolean"),
    Column("counting", "point, period, year_to_date or cumulative."),
    Column("producers", "Producers in the order of trust, with |."),
    Column("not_to_confuse", "Indicators it is confused with, with |."),
)
PLACES = (
    Column("id", "Identifier."),
    Column("kind", "country, province, city or former."),
    Column("code", "Two-digit code: text, with its leading zero."),
    *_NAMES,
    Column("region", "Region, in Vietnamese."),
    Column("formed_from", "Former provinces it was formed from, with |."),
    Column("became", "What a former province became part of."),
    Column("until", "Last day of a former province.", "date"),
)
DOCUMENTS = (
    Column("id", "Identifier."),
    Column("place", "The place it belongs to."),
    Column("territory", "The territory it speaks of."),
    Column("kind", "resolution, programme, plan, statistics, report or press."),
    Column("status", "issued, draft or unknown."),
    Column("title", "Title."),
    Column("issuer", "Who issued it."),
    Column("number", "Number, as printed."),
    Column("date", "Day, month or year it is dated."),
    Column("published", "Day, month or year it was published."),
    Column("address", "Address it was read at."),
    Column("file", "File it was read from."),
    Column("producer", "Whose figures it prints."),
    Column("summary_of", "The document it retells."),
    Column("read", "Whether it was read, or is only known.", "boolean"),
    Column("machine_translated", "Read in a machine translation.", "boolean"),
    Column("inferred", "What it does not print but what follows from it, with |."),
)
TARGETS = (
    _KEY,
    *_WHOSE,
    Column("bound", "at_least, more_than, at_most, less_than, between, about, times, …"),
    Column("bound_printed", "Whether the bound is printed.", "boolean"),
    Column("value", "The number promised.", "number"),
    Column("low", "Lower end of a range.", "number"),
    Column("high", "Upper end of a range.", "number"),
    Column("base", "Year or period that a relative promise starts from."),
    Column("benchmark", "level, area and comparison, where it is one."),
    Column("of", "Number of places ranked.", "integer"),
    Column("year", "Year it falls due.", "integer"),
    Column("every_year", "A promise of every year.", "boolean"),
    Column("maintain", "A promise to keep a level.", "boolean"),
    Column("basis", "programme or annual_plan."),
    Column("implied", "The number itself is not printed.", "boolean"),
    *_TOLD,
)
ACTUALS = (
    _KEY,
    *_WHOSE,
    Column("value", "The number, where a single one is known.", "number"),
    Column("about", "The number of “about …”, whose ends are low and high.", "number"),
    Column("low", "Lower end of what is known.", "number"),
    Column("high", "Upper end of what is known.", "number"),
    Column("low_open", "The lower end itself is not possible.", "boolean"),
    Column("high_open", "The upper end itself is not possible.", "boolean"),
    Column("numerator", "Numerator of a ratio, as printed.", "number"),
    Column("denominator", "Denominator of a ratio, as printed.", "number"),
    Column("state", "State of a milestone: done, in_progress, not_started."),
    Column("of", "Number of places ranked.", "integer"),
    Column("as_of", "Last day that the figure speaks of.", "date"),
    Column("period", "Period that the figure counts, as written in the data."),
    Column("average", "A mean over the period.", "boolean"),
    Column("nature", "estimate, preliminary or final."),
    Column("counting", "point, period, year_to_date or cumulative."),
    Column("producer", "Whose figure it is."),
    Column("corrects", "Key of the figure that it replaces."),
    Column("no_figure", "Why there is no figure."),
    Column("expected", "When one is expected."),
    *_TOLD,
)
