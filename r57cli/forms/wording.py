"""What is told of a form in the words of its columns: remarks, and findings of the rules."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from r57cli.domain.spoken import spoken_of
from r57cli.forms.columns import heading
from r57cli.messages import notation
from r57cli.messages.words import words
from r57cli.output.findings.wording import text_of, texts_of, with_cure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from r57cli.domain.records import Indicator, Place
    from r57cli.forms.problems import Remark
    from r57cli.messages import Messages
    from r57cli.reading.finding import Finding

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERIOD = re.compile(r"\d{4}-(?:\d{2}|Q\d|H\d|9M)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COUNTS = ("value", "typed", "number", "low", "high", "numerator", "denominator", "meant")
_NUMBERS = {**dict.fromkeys(_COUNTS, notation.number), "exact": notation.short}
_DOCUMENTS = ("document", "other")


def name_of(indicator: Indicator, place: Place, m: Messages) -> str:
    """What screens call an indicator of a place."""
    label = spoken_of(indicator, place).label
    return m.either(label.vi, label.en)


def remark_text(remark: Remark, m: Messages) -> str:
    """What is told of a cell."""
    args = {name: _argument(name, text, m) for name, text in remark.args.items()}
    return m(f"form.told.{remark.code}", **args)


class Wording:
    """Findings in the words of a form, with the names of what the data knows by ids."""

    def __init__(
        self, indicators: Mapping[str, str], titles: Mapping[str, str], m: Messages
    ) -> None:
        self._indicators, self._titles, self._m = indicators, titles, m

    def finding(self, finding: Finding) -> str:
        """What is wrong and what to write instead, on one line."""
        args = {name: _shown(name, str(text), self._m) for name, text in finding.args.items()}
        named = {name: self._named(name, text) for name, text in args.items()}
        said, cure = self._text("finding", finding, named), self._text("hint", finding, args)
        return with_cure(said, cure, self._m)

    def _text(self, kind: str, finding: Finding, args: Mapping[str, str]) -> str:
        """The text for forms where there is one, else that for the data; of a variant first."""
        ids = (each for id_ in texts_of(kind, finding) for each in (f"form.{id_}", id_))
        return text_of(ids, args, self._m)

    def _named(self, name: str, text: str) -> str:
        if name == "indicator":
            return self._indicators.get(text, text)
        title = self._titles.get(text) if name in _DOCUMENTS else None
        return f"“{title}” ({text})" if title else text


def _argument(name: str, text: str, m: Messages) -> str:
    """An argument of a remark: a list, columns and units go by their ids."""
    if name == "unit":
        return m(f"unit.{text}")
    if name == "columns":
        return ", ".join(heading(column, m) for column in text.split(","))
    if name == "words":
        return ", ".join(words(text, m).values())
    if name == "period":
        return notation.period(text, m.language)
    return _shown(name, text, m)


def _shown(name: str, text: str, m: Messages) -> str:
    """A number or day in the notation of the language; what was typed stays as it is."""
    if name == "text":
        return text
    if name in _NUMBERS and _NUMBER.fullmatch(text):
        return _NUMBERS[name](Decimal(text), m.language)
    if _ISO.fullmatch(text):
        return notation.partial(text, m.language)
    return notation.period(text, m.language) if _PERIOD.fullmatch(text) else text
