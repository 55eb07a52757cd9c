"""Worked numbers for the method: each is reproduced by the engine.

`vectors.csv` holds the shortfall, the relative shortfall, uncertain values, rank ranges, met or
not, and the statuses that are verdicts. Numbers that need a pace are added with it.
"""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from r57cli.domain.dates import end_of_year
from r57cli.domain.values import Form, Value
from r57cli.engine.interval import Interval
from r57cli.engine.rank import rank
from r57cli.engine.shortfall import (
    Spread,
    gap,
    gap_spread,
    relative_shortfall,
    shortfall,
    shortfall_spread,
)
from r57cli.engine.threshold import Threshold, threshold
from r57cli.engine.verdict import judge, judge_absence

with (Path(__file__).parent / "vectors.csv").open(encoding="utf-8", newline="") as file:
    VECTORS = {row["vector_id"]: row for row in csv.DictReader(file)}

WORDS = {
    "short": "not_assessable:no_baseline",
    "no_data": "not_assessable:no_actual",
    "no_number": "not_assessable:no_target_value",
    "exceeded": "met",
}


def interval_of(given):
    ends = given.get("x_iv") or [given["x"]]
    return Interval(low=ends[0], high=ends[-1])


def threshold_of(given):
    strict = given.get("op") == ">"
    return Threshold(point=given["T"], ambition=given["T"], strict=strict)


def run_a_gap(given):
    d, x, point = given["d"], given["x"], given["T"]
    return {"g": gap(d, x, point), "s": shortfall(d, x, point)}


def run_b_rel(given):
    x, point = given["x"], given["T"]
    relative = relative_shortfall(given["d"], x, point)
    same = relative is not None and abs(point) >= abs(x)  # then s/|T| is R itself
    return {"R": relative, "r": relative} if same else {"R": relative}


def run_g_gap(given):
    x = interval_of(given)
    weak, far = (given.get("T_iv") or [given["T"]])[0], (given.get("T_iv") or [given["T"]])[-1]
    to_weak, to_far = gap_spread(given["d"], x, weak), gap_spread(given["d"], x, far)
    return {
        "g_lo": to_weak.low,
        "g_hi": to_far.high,
        "s_lo": shortfall_spread(given["d"], x, weak).low,
        "s_hi": shortfall_spread(given["d"], x, far).high,
    }


def run_status(given):
    stands_at, deadline = end_of_year(int(given["t"])), end_of_year(int(given["tT"]))
    if given["T"] is None:
        assert threshold(Value(form=Form.VERBAL), "percent", given["d"]) is None
        return {"status": WORDS["no_number"]}
    if given.get("x_iv") is None and given["x"] is None:
        verdicts = judge_absence(deadline, stands_at).verdicts
    else:
        verdicts = judge(
            interval_of(given),
            threshold_of(given),
            given["d"],
            stands_at=stands_at,
            deadline=deadline,
            as_of=stands_at,
        ).verdicts
    (status,) = dict.fromkeys(WORDS.get(each, each) for each in verdicts)
    return {"status": status}


def run_h_rankrange(given):
    spreads = {key: Spread(low=low, high=high) for key, (low, high) in given["iv"].items()}
    return {"range": {key: [s.lowest, s.highest] for key, s in rank(spreads).items()}}


def run_x_vn(given):
    judgement = judge(
        interval_of(given),
        threshold_of(given),
        given["d"],
        stands_at=date(2019, 12, 31),
        deadline=date(2019, 12, 31),
        as_of=date(2020, 1, 1),
    )
    return {"met": judgement.verdicts != ("missed",)}


RUNS = {
    "a_gap": run_a_gap,
    "b_rel": run_b_rel,
    "g_gap": run_g_gap,
    "f_status": run_status,
    "g_status": run_status,
    "h_rankrange": run_h_rankrange,
    "x_vn": run_x_vn,
}


@pytest.mark.parametrize("vector_id", VECTORS)
def test_vector(vector_id):
    row = VECTORS[vector_id]
    given = json.loads(row["inputs_json"], parse_float=Decimal, parse_int=Decimal)
    expected = json.loads(row["expect_json"], parse_float=Decimal)
    found = RUNS[row["formula"]](given)
    assert set(expected) & set(found)
    for name, value in expected.items():
        if name not in found:  # not defined by the method: s/|T|, x/T
            continue
        if isinstance(value, bool | str | dict | None):
            assert found[name] == value, name
        else:
            assert abs(found[name] - value) <= Decimal(row["tol"]), name


def test_every_formula_has_vectors():
    assert {row["formula"] for row in VECTORS.values()} == set(RUNS)
    assert len(VECTORS) == 41
