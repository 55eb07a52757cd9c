"""Any spelling finds a place of the shipped register."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

import r57cli
from r57cli.domain.spelling import fold

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 25)
NAMES = (
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên",
    "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Huế",
    "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An",
    "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh",
    "Thái Nguyên", "Thanh Hóa", "TP. Hồ Chí Minh", "Tuyên Quang", "Vĩnh Long",
)  # fmt: skip


@pytest.fixture(scope="module")
def dataset():
    return r57cli.load(DATA).dataset


def test_the_34_provinces_and_cities(dataset):
    assert sorted(place.name.vi for place in dataset.provinces()) == sorted(NAMES)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Đắk Lắk", "daklak"),
        ("Dak Lak", "daklak"),
        ("đăk lăk", "daklak"),
        ("Ðắk Lắk", "daklak"),
        ("DAKLAK", "daklak"),
        ("TP.HCM", "hochiminh"),
        ("TPHCM", "hochiminh"),
        ("hochiminh", "hochiminh"),
        ("Thành phố Hồ Chí Minh", "hochiminh"),
        ("Hồ Chí Minh", "hochiminh"),
        ("ho chi minh", "hochiminh"),
        ("TP HCM", "hochiminh"),
        ("12", "laichau"),
        ("tinh lai chau", "laichau"),
        ("Tỉnh Lai Châu", "laichau"),
        ("Lai Chau Province", "laichau"),
        ("lai-chau", "laichau"),
        (" LAI  CHÂU ", "laichau"),
        ("Thanh Hoá", "thanhhoa"),
        ("Thừa Thiên Huế", "hue"),
        ("tp Huế", "hue"),
        ("cả nước", "vietnam"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_spelling_finds_the_place(dataset, written, found, form):
    match = dataset.find_place(unicodedata.normalize(form, written))
    assert match.place.id == found
    assert match.former is None


@pytest.mark.parametrize(
    ("written", "today", "former"),
    [
        ("Hà Giang", "tuyenquang", "former-hagiang"),
        ("ha giang", "tuyenquang", "former-hagiang"),
        ("Yên Bái", "laocai", "former-yenbai"),
        ("former-laocai", "laocai", "former-laocai"),
    ],
)
def test_a_former_province_finds_what_became_of_it(dataset, written, today, former):
    match = dataset.find_place(written)
    assert (match.place.id, match.former.id) == (today, former)


def test_a_name_that_both_have_is_that_of_today(dataset):
    assert dataset.find_place("Lào Cai").former is None


@pytest.mark.parametrize("name", NAMES)
def test_each_place_is_found_by_its_name_id_code_and_english_name(dataset, name):
    (place,) = [each for each in dataset.provinces() if each.name.vi == name]
    for written in (name, fold(name), place.id, place.code, place.name.en, *place.aliases):
        assert dataset.find_place(written).place == place


def test_each_former_province_leads_to_the_place_of_today(dataset):
    former = [each for each in dataset.places.values() if each.kind == "former"]
    assert len(former) > 50
    for each in former:
        assert dataset.find_place(each.id).place.id == each.became
        assert each.id in dataset.places[each.became].formed_from


@pytest.mark.parametrize("written", ["laichua", "", "-", "tỉnh", "nowhere", "99"])
def test_what_is_no_name_finds_nothing(dataset, written):
    assert dataset.find_place(written) is None


def test_a_misspelt_name_has_its_place_among_the_suggestions(dataset):
    assert dataset.suggest_places("laichua")[0] == "Lai Châu"
    assert dataset.suggest_places("") == []


def slips(name):
    """Names that differ from this one by one slip: left out, swapped, too many, wrong."""
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        yield from (head + letter + tail for letter in "anx")
        yield from (head + letter + tail[1:] for letter in "anx" if tail)


@pytest.mark.parametrize("name", NAMES)
def test_one_wrong_letter_still_finds_the_place_or_suggests_it(dataset, name):
    for written in set(slips(fold(name))) - {fold(name)}:
        match = dataset.find_place(written)
        assert match or name in dataset.suggest_places(written), written
