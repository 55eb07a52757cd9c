"""Every text a user reads, behind message ids, in English and Vietnamese."""

from __future__ import annotations

import locale
import os
from importlib import import_module
from typing import Literal, TypeVar, cast

Language = Literal["en", "vi"]
Said = TypeVar("Said")
LANGUAGES: tuple[Language, ...] = ("en", "vi")
_MODULES = (
    "",
    "_progress",
    "_compare",
    "_report",
    "_diff",
    "_forms",
    "_findings",
    "_rules",
    "_pages",
    "_keys",
)


class Messages:
    """The texts of one language; call it with an id and the arguments of the text.

    The command lines that they propose go on with the `options` of the one that was given;
    `in_language` holds those that choose the language alone, `on_day` that of the day asked for.
    """

    def __init__(
        self, language: Language, options: str = "", in_language: str = "", on_day: str = ""
    ) -> None:
        self.language: Language = language
        self.options = options
        self.in_language = in_language
        self.on_day = on_day
        self.texts: dict[str, str] = {}
        for part in _MODULES:
            module = import_module(f"{__name__}.{language}{part}")
            self.texts.update(module.TEXTS)

    def __call__(self, message: str, /, **args: object) -> str:
        """The text of an id with its arguments filled in; KeyError for an unknown id."""
        return self.texts[message].format(
            options=self.options, in_language=self.in_language, on_day=self.on_day, **args
        )

    def has(self, message: str) -> bool:
        """True where there is a text of this id."""
        return message in self.texts

    def either(self, vi: Said, en: Said) -> Said:
        """Of what is said in both languages, that in the language of these texts."""
        return vi if self.language == "vi" else en

    def count(self, message: str, number: int, /, **args: object) -> str:
        """The text for one or for many: `ID.one` where it exists and `number` is 1."""
        single = f"{message}.one"
        chosen = single if number == 1 and single in self.texts else message
        return self(chosen, n=number, **args)


def choose_language(option: str | None) -> Language:
    """The language of `--lang`, else of R57_LANG, else of the locale; English for all others."""
    for wanted in (option, os.environ.get("R57_LANG")):
        if wanted and wanted.lower() in LANGUAGES:
            return cast("Language", wanted.lower())
    return "vi" if _locale_name().lower().startswith("vi") else "en"


def _locale_name() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value
    return locale.getlocale()[0] or ""
