"""The keys of targets and figures, made and taken apart in one place."""

from __future__ import annotations

import pytest

import r57cli
from r57cli.domain.keys import figure_key, parts_of


def test_a_key_is_taken_apart_as_it_was_made():
    parts = ("former-laocai", "digital_economy_share_grdp", "2025-07..2025-09", "laocai-2025-q1")
    assert parts_of(figure_key(*parts)) == parts
    assert parts_of(figure_key(*parts)).moment == "2025-07..2025-09"


def test_every_key_of_the_data_has_its_four_parts(request):
    dataset = r57cli.load(request.config.rootpath / "data").dataset
    for each in (*dataset.targets, *dataset.actuals):
        assert parts_of(each.key).indicator == each.indicator


def test_what_is_no_key_is_refused():
    with pytest.raises(TypeError):
        parts_of("laichau/hdi")
