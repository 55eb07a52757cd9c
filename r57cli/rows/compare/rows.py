"""The cells of `compare`: one a place and indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from r57cli.domain.frozen import Frozen
from r57cli.rows.answer import Answer, Territory

if TYPE_CHECKING:
    from r57cli.domain.records import Indicator, Place
    from r57cli.rows.views import ActualView, Quantity, TargetView


class Question(Frozen):
    """What is compared: the indicators, the place whose promises stand beside, former provinces."""

    indicators: tuple[Indicator, ...]
    against: Place | None = None
    former: bool = False


def question_of(indicators: tuple[Indicator, ...], against: Place | None) -> Question:
    """The question about some indicators; about one it is asked of former provinces too."""
    wanted = tuple({each.id: each for each in indicators}.values())
    return Question(indicators=wanted, against=against, former=len(wanted) == 1)


class CompareRow(Frozen):
    """What one territory promised and reported of one indicator.

    The promise is that of 2030, else the nearest one; the figure is the one that counts. `beside`
    is true where the figure can be set beside those of other places: a stated basis, a formula that
    is published or follows from the text (of a place's own figure the latter), the present
    territory, no machine translation. It has a `rank` (of `ranked`) only among figures of one
    producer and period; `obstacles` say why it has none. `relative` and `verdict` are against the
    place's own promise, `national` is the promise of the country and `ambition` how far the place's
    own lies beyond it, towards the better side.
    """

    key: str
    place: str
    territory: str
    name_vi: str
    name_en: str
    region: str | None
    former: bool
    indicator: str
    label_vi: str
    label_en: str
    unit: str
    better: str
    headline: bool
    target: TargetView | None
    actual: ActualView | None
    beside: bool
    obstacles: tuple[str, ...]
    rank: int | None
    ranked: int | None
    relative: Quantity | None
    verdict: tuple[str, ...]
    national: TargetView | None
    ambition: Quantity | None


class CompareSummary(Territory):
    """A place: its promises of outcomes in numbers, and how ready it is, method (i).

    `score` is over what can be assessed, the ends of `readiness` bound the whole: what is not
    assessed taken as 0 and as 100 points. `rank` is null below a coverage of 0.80, and where the
    promises of the headline indicators are not all known. `worst` are the keys of the worst
    shortfalls, `worst_vi` and `worst_en` the names of their indicators.
    """

    region: str | None
    promises: int
    assessed: int
    coverage: Quantity
    score: Quantity | None
    readiness: Quantity
    rank: int | None
    worst: tuple[str, ...]
    worst_vi: tuple[str, ...]
    worst_en: tuple[str, ...]


class Tally(Frozen):
    """The cells of one indicator over all places asked for."""

    indicator: str
    label_vi: str
    label_en: str
    cells: int
    promised: int
    reported: int
    beside: int
    ranked: int


class CompareAnswer(Answer):
    """The whole answer of `compare`; `against` is the place whose promises stand beside.

    `against_vi` and `against_en` are its names.
    """

    against: str | None
    against_vi: str | None
    against_en: str | None
    tallies: tuple[Tally, ...]
    summary: tuple[CompareSummary, ...]
    rows: tuple[CompareRow, ...]

    @property
    def totals(self) -> dict[str, int]:
        """The counts of the tallies, of all indicators together."""
        names = ("cells", "promised", "reported", "beside", "ranked")
        return {name: sum(getattr(each, name) for each in self.tallies) for name in names}

    @property
    def assessed(self) -> list[CompareSummary]:
        """The places of which anything is assessed, the readiest at least first."""
        found = [each for each in self.summary if each.assessed]
        return sorted(found, key=lambda each: -(each.readiness.low or 0))
