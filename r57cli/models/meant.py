"""What somebody meant who wrote something else: the cure that a hint can name.

Patterns are compiled when they are first used: most runs use none.
"""

from __future__ import annotations

import re
import unicodedata

from r57cli.domain.bounds import bound_said
from r57cli.domain.spelling import fold, is_slip, nearest
from r57cli.domain.values import Form
from r57cli.messages.words import meant_among
from r57cli.models.meant_dates import is_day
from r57cli.reading.finding import MOST_SHOWN

_PLAIN = r"(?a)-?(?:0|[1-9]\d*)(?:\.\d+)?"
_COMMA = r"(?a)-?\d[\d.]*,\d+"
_ENGLISH = r"(?a)-?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})"
_PERCENT = r"(?a)(-?\d+(?:[.,]\d+)?)\s*%"
_SLASH = r"(?a)(\d+)\s*(?:[/:]|trên)\s*(\d+)"
_NUMBER = r"(\d+(?:[.,]\d+)?)(?:\s*%)?"
_OR_MORE = rf"(?a){_NUMBER}\s*\+"
_OR_BETTER = r"(?a)(?:thứ|hạng)\s+(\d+)\s+trở lên"
_THOUSAND = r"[1-9]\d{0,2}[.,]\d{3}"
_UNTIL = r"-|–|\.\.+|đến|to"
_RANGE = rf"(?a)(?:từ\s+)?{_NUMBER}\s*(?:{_UNTIL})\s*{_NUMBER}"
_TWO = rf"(?a)(?:từ\s+)?{_NUMBER}\s*(?:{_UNTIL}|trên|[/:;]|,\s)\s*{_NUMBER}"
_OF_A_UNIT = rf"(?:(?:số|thứ|hạng|đạt)\s+)?{_NUMBER}\s*([^\W\d_][^\d%]*)?"
_MULTIPLES = r"nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục|lần|thousand|million|billion|times"
_ABBREVIATED = r"^(?:[^\W\d_]|[oli]+|trđ?|mn|bn)\b"
_ALONE = r"(?<![0-9oOlI])[0-9]++(?![^\W\d_])"
_TRAILING = r"(?a)(-?\d+(?:\.\d+)?)\s*[,;.]+"
_POWER = r"(?a)(-?\d+(?:\.\d+)?)[eE]\+?(\d{1,2})"
_BASED = r"(?a)0[xXoObB][0-9a-fA-F]+"
_GROUPED = r"(?a)[+-]?\d{1,3}(?:(?:[ _]\d{3})+|(?:\.\d{3}){2,})"
_LOOSE = r"(?a)\+?(-?)0*(\d*)(?:\.(\d*))?"
_OF_WHOLE = frozenset({"quoted", "notation"})
"""What is said alike of a text in the place of a whole number and of any other."""

_QUOTES = "“”„‘’«» "
_YES, _NO = ("yes", "on", "true", "có"), ("no", "off", "false", "không")
_TRUTH = dict.fromkeys(_YES, "true") | dict.fromkeys(_NO, "false")
_KEYS = {
    "date": ("as_of",), "ngay": ("as_of", "date"), "thoidiem": ("as_of",), "tinhden": ("as_of",),
    "ky": ("period",), "quarter": ("period",), "quy": ("period",),
    "no": ("number",), "so": ("number", "value"), "sohieu": ("number",), "sokyhieu": ("number",),
    "url": ("address",), "link": ("address",), "website": ("address",), "diachi": ("address",),
    "deadline": ("year",), "due": ("year",), "nam": ("year",), "thoihan": ("year",),
    "min": ("at_least",), "minimum": ("at_least",), "toithieu": ("at_least",),
    "max": ("at_most",), "maximum": ("at_most",), "toida": ("at_most",),
    "actual": ("value",), "result": ("value",), "target": ("value",), "giatri": ("value",),
    "ketqua": ("value",), "solieu": ("value",), "muctieu": ("value",), "range": ("between",),
    "tinhdenngay": ("as_of",), "cachghi": ("as_printed",), "tyle": ("value",), "tai": ("at",),
    "lydo": ("note",), "loaiso": ("nature",), "tu": ("at_least",),
    "benchmark": ("benchmark_level",),
    "chitieu": ("indicator",), "ma": ("indicator", "id"), "machitieu": ("indicator",),
    "vanban": ("document",), "nguon": ("document",), "source": ("document",),
    "page": ("at",), "trang": ("at",), "section": ("at",), "muc": ("at",), "vitri": ("at",),
    "ghichu": ("note",), "comment": ("note",), "remark": ("note",), "ten": ("title", "name_vi"),
    "name": ("title", "name_vi"), "tieude": ("title",), "coquanbanhanh": ("issuer",),
    "tinh": ("place",), "province": ("place",), "noi": ("place",), "type": ("kind",),
    "loai": ("kind",), "donvi": ("unit",), "tong": ("of",), "printed": ("as_printed",),
}  # fmt: skip
"""Keys by other names that people give them, folded; the first that a record may have."""


def truth_meant(text: str) -> str | None:
    """`true` or `false` where another word for it was written."""
    return _TRUTH.get(text.lower())


def number_meant(text: str) -> tuple[str, dict[str, str]]:
    """The variant of R204 for a text in the place of a number, and what to write instead."""
    if text.lower() in _TRUTH:
        return "boolean_number", {}
    bare = text.strip(_QUOTES)
    text = unicodedata.normalize("NFKC", bare)
    if is_day(text):
        return "date", {}
    if re.fullmatch(rf"(?a)-?{_THOUSAND}", text):
        decimal = text.replace(",", ".")
        return "thousand", {"whole": decimal.replace(".", ""), "decimal": f"{decimal}0"}
    variant, meant = next(
        ((variant, meant) for variant, find in _READINGS if (meant := find(text))),
        ("number" if has_digit(text) else "no_number", ""),
    )
    if variant == "quoted" and text != bare:  # digits of another width: no quotes are to blame
        variant = "notation"
    return variant, {"meant": meant} if meant else {}


def whole_meant(text: str) -> tuple[str, dict[str, str]]:
    """The same in the place of a whole number: the one of a text, "năm 2030"; of a day its year."""
    variant, meant = number_meant(text)
    if variant in _OF_WHOLE:
        return variant, meant
    found = re.findall(r"(?a)\d{4}" if is_day(text) else _ALONE, text)
    return ("whole_meant", {"meant": found[0]}) if len(found) == 1 else ("whole", {})


def key_meant(text: str, known: list[str]) -> str | None:
    """The one of the known keys that another name was written for."""
    close = nearest(text, known, most=1)
    if close and is_slip(text, close[0]):
        return close[0]
    said = bound_said(text)
    form = (said[0].value,) if said and not said[1] else ()
    meant = next((key for key in (*form, *_KEYS.get(fold(text), ())) if key in known), None)
    return meant or (close[0] if close else None)


def word_meant(text: str, allowed: list[str]) -> str | None:
    """The one of the allowed words that another one was written for, in either language."""
    close = nearest(text, allowed, most=1)
    return meant_among(text, allowed) or (close[0] if close else None)


def has_digit(text: str) -> bool:
    """True for a text with a number in it."""
    return any(letter.isdigit() for letter in text)


def pair_meant(written: object) -> str | None:
    """The two numbers of a text, or of a list with one text in it, as a pair."""
    items = written if isinstance(written, list | tuple) else [written]
    text = str(items[0]).strip("[]() ").lower() if len(items) == 1 else ""
    found = re.fullmatch(_TWO, text)
    return _pair(found) if found and _is_sure(*found.groups()) else None


def id_meant(text: str, pattern: str) -> str | None:
    """The id of this pattern that a text stands for, where only letters and signs differ."""
    sign = "_" if "_" in pattern else "-"
    bare = re.sub(r"[\s_-]+", sign, text.strip().lower())
    folded = sign.join(map(fold, re.split(r"[_-]+", text)))
    return next((each for each in (bare, folded) if re.fullmatch(pattern, each)), None)


def lookalike(text: str) -> str | None:
    """The first letter of another alphabet, as a Cyrillic а that looks like a Latin one."""
    return next((each for each in text if each.isalpha() and not _is_latin(each)), None)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")


def _quoted(text: str) -> str | None:
    return text if re.fullmatch(_PLAIN, text) else None


def _comma(text: str) -> str | None:
    return _point(text.replace(".", "")) if re.fullmatch(_COMMA, text) else None


def _percent(text: str) -> str | None:
    found = re.fullmatch(_PERCENT, text)
    return _point(found[1]) if found else None


def _form(text: str) -> str | None:
    """A number with a word or sign before it, or a range, under the key of its form."""
    if said := bound_said(text):
        form, rest = said
        if form is Form.ABOUT and (found := re.fullmatch(_RANGE, rest)):
            return f"between: {_pair(found)}" if _is_sure(*found.groups()) else None
        found = re.fullmatch(rf"(?a){_NUMBER}", rest)
        return f"{form}: {_point(found[1])}" if found and _is_sure(found[1]) else None
    if found := re.fullmatch(_OR_BETTER, text.lower()):
        return f"at_most: {found[1]}"
    if found := re.fullmatch(_OR_MORE, text):
        return f"at_least: {_point(found[1])}" if _is_sure(found[1]) else None
    found = re.fullmatch(_RANGE, text.lower())
    return f"between: {_pair(found)}" if found and _is_sure(*found.groups()) else None


def _is_sure(*numbers: str) -> bool:
    """True where none of the numbers may be meant with a thousand mark."""
    return not any(re.fullmatch(_THOUSAND, each) for each in numbers)


def _pair(found: re.Match[str]) -> str:
    return f"[{_point(found[1])}, {_point(found[2])}]"


def _ratio(text: str) -> str | None:
    found = re.fullmatch(_SLASH, text)
    return _pair(found) if found else None


def _point(text: str) -> str:
    return text.replace(",", ".")


def _other_notation(text: str) -> str | None:
    """A number in the notation of a program or with grouped digits, written out."""
    if found := re.fullmatch(_POWER, text):
        return _without_power(found[1], int(found[2]))
    if re.fullmatch(_BASED, text) and len(text) <= MOST_SHOWN:
        try:
            return str(int(text, 0))
        except ValueError:  # a digit that the base does not have
            return None
    if re.fullmatch(_GROUPED, text):
        return re.sub(r"[ _.]", "", text).lstrip("+")
    bare = text.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    found = re.fullmatch(_LOOSE, bare)
    if found is None or not has_digit(bare):
        return None
    return f"{found[1]}{found[2] or '0'}" + (f".{found[3]}" if found[3] else "")


def _english(text: str) -> str | None:
    """1,857.5 as 1857.5."""
    return text.replace(",", "") if re.fullmatch(_ENGLISH, text) else None


def _of_a_unit(text: str) -> str | None:
    """The number of "12 trạm" or "thứ 14"; none of "1,5 triệu", "30k", "3O": other numbers."""
    found = re.fullmatch(_OF_A_UNIT, text.lower())
    other = rf"{_MULTIPLES}|{_ABBREVIATED}"
    if found is None or not _is_sure(found[1]) or re.search(other, found[2] or ""):
        return None
    return _point(found[1])


def _trailing(text: str) -> str | None:
    """A number with a sign of the sentence behind it."""
    found = re.fullmatch(_TRAILING, text)
    return found[1] if found else None


def _without_power(digits: str, shift: int) -> str:
    """1.5e3 as 1500."""
    whole, _, rest = digits.partition(".")
    moved = whole + rest[:shift].ljust(shift, "0")
    return f"{moved}.{rest[shift:]}" if rest[shift:] else moved


_READINGS = (
    ("quoted", _quoted),
    ("comma", _comma),
    ("percent", _percent),
    ("slash", _ratio),
    ("form", _form),
    ("notation", _other_notation),
    ("notation", _english),
    ("notation", _trailing),
    ("unit", _of_a_unit),
)
