"""The words of lists as people write them, in both languages, and what each of them means."""

from __future__ import annotations

from functools import cache

from r57cli.domain.choices import COUNTINGS, DOCUMENT_KINDS, NATURES, REASONS, STATES
from r57cli.domain.spelling import fold
from r57cli.messages import LANGUAGES, Messages

_FROM = {
    "nature": ("form.nature", NATURES),
    "counting": ("form.counting", COUNTINGS),
    "reason": ("reason", REASONS),
    "kind": ("kind", DOCUMENT_KINDS),
    "state": ("verdict", STATES),
}
_ALSO = {
    "estimate": ("ước tính", "ước đạt", "dự kiến", "ước thực hiện"),
    "done": ("đã hoàn thành", "xong", "đã xong", "đã thực hiện", "đạt", "completed"),
    "in_progress": ("đang triển khai", "đang làm", "đang xây dựng", "ongoing"),
    "not_started": ("chưa triển khai", "chưa làm", "chưa hoàn thành"),
    "plan": ("kế hoạch hành động", "đề án", "action plan"),
    "statistics": ("niên giám", "niên giám thống kê", "yearbook"),
    "report": ("công văn", "letter", "official letter"),
    "press": ("báo chí", "báo", "tin", "news"),
    "cumulative": ("lũy kế", "luỹ kế"),
    "not_yet_published": ("chưa công bố",),
    "none_occurred": ("không phát sinh",),
    "programme": ("program", "chương trình hành động"),
}
"""Other usual words for the same."""


def words(list_name: str, m: Messages) -> dict[str, str]:
    """What may be chosen from a list, by its id, in the words of a language."""
    prefix, ids = _FROM[list_name]
    return {each: m(f"{prefix}.{each}") for each in ids}


@cache
def _ids(list_name: str) -> dict[str, str]:
    ids = _FROM[list_name][1]
    also = {fold(word): each for each in ids for word in _ALSO.get(each, ())}
    texts = (words(list_name, Messages(language)) for language in LANGUAGES)
    known = {fold(word): each for text in texts for each, word in text.items()}
    return {**also, **known, **{fold(each): each for each in ids}}


def meant(list_name: str, text: str) -> str | None:
    """The id of a word in either language; None for a word that is not among them."""
    return _ids(list_name).get(fold(text))


def meant_among(text: str, ids: list[str]) -> str | None:
    """The one of these ids that a word of any list means."""
    found = (meant(list_name, text) for list_name in _FROM)
    return next((each for each in found if each in ids), None)
