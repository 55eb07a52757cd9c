from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from r57cli.domain.spelling import fold, fold_place, nearest


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Đắk Lắk", "daklak"),
        ("ĐẮK LẮK", "daklak"),
        ("đăk-lăk", "daklak"),
        ("Ðắk Lắk", "daklak"),  # the capital of another letter, often typed for Đ
        ("TP.HCM", "tphcm"),
        ("Bà Rịa - Vũng Tàu", "bariavungtau"),
        ("ỷ ưỡn ỗ", "yuono"),
        ("  ", ""),
    ],
)
def test_fold(written, folded):
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded
    assert fold(folded) == folded


@given(st.text())
def test_folding_twice_changes_nothing(written):
    once = fold(written)
    assert fold(once) == once
    assert fold(written.upper()) == fold(written.upper().lower())


@pytest.mark.parametrize(
    "written",
    ["Tỉnh Lai Châu", "tinh lai chau", "Lai Chau Province", "Province of Lai Chau", "LAI CHÂU"],
)
def test_a_title_can_be_left_out(written):
    assert "laichau" in fold_place(written)


def test_a_name_that_is_nothing_but_a_title_folds_to_no_empty_name():
    assert fold_place("tỉnh") == {"tinh"}
    assert fold_place("") == set()


@given(st.permutations(["moc-q1a", "moc-q-1a", "moc-q1b", "moc-q1c", "moc-q1d"]))
def test_equally_near_names_stand_in_alphabetical_order(names):
    assert nearest("moc-q1e", names, most=2) == ["moc-q-1a", "moc-q1b"]


def test_the_nearest_come_first_and_are_few():
    names = ["Hà Giang", "Hậu Giang", "An Giang", "Đà Nẵng", "Tiền Giang"]
    assert nearest("an giangg", names)[0] == "An Giang"
    assert nearest("anigang", names)[0] == "An Giang"
    assert len(nearest("giang", names)) <= 3
    assert nearest("giang", names, most=1) == nearest("giang", names)[:1]
    assert nearest("xyz", names) == []
    assert nearest("xyz", []) == []
    assert nearest("", names) == []
