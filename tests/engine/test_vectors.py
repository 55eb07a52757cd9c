"""Worked numbers for the method: each is reproduced by the engine.

`vectors.csv` has the formula, what goes in, what comes out and how exactly. Years in it are times
in years: 2025 is 31 December 2025. Symbols are those of the method.
"""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from r57cli.domain.dates import end_of_year
from r57cli.domain.frozen import replace
from r57cli.domain.values import Form, Value
from r57cli.engine import time
from r57cli.engine.interval import Interval
from r57cli.engine.merge import merged_ratio
from r57cli.engine.pace import CUTS, margin, pace
from r57cli.engine.path import Scale, path
from r57cli.engine.progress import progress, ranking_key
from r57cli.engine.rank import rank
from r57cli.engine.readiness import readiness
from r57cli.engine.remaining import done, floor, remaining, remaining_key
from r57cli.engine.series import Baseline, counted_from
from r57cli.engine.shortfall import Spread, gap, relative_shortfall, shortfall
from r57cli.engine.situation import Situation
from r57cli.engine.threshold import LinkedTarget, Threshold, threshold
from r57cli.engine.verdict import judge_absence, judge_wording

with (Path(__file__).parent / "vectors.csv").open(encoding="utf-8", newline="") as file:
    VECTORS = {row["vector_id"]: row for row in csv.DictReader(file)}

EXTRA = {
    "b_rel": {"r", "a"},  # s/|T| and x/T: not defined by the method
    "e_growth": {"g_req"},  # the growth a year still needed: not defined by the method
    "x_cagr": {"R", "score"},  # a ratio of compound rates and its score: another office's
}
"""Outputs of the vectors that the method does not define."""


def point(number):
    return Interval(low=number, high=number)


def known(given, name):
    ends = given.get(f"{name}_iv") or [given[name]]
    return Interval(low=ends[0], high=ends[-1])


def line_of(given):
    weak, far = (given.get("T_iv") or [given["T"]])[0], (given.get("T_iv") or [given["T"]])[-1]
    return Threshold(point=weak, ambition=far, strict=given.get("op") == ">")


def ends(name, spread):
    return {f"{name}_lo": spread.low, f"{name}_hi": spread.high}


def run_a_gap(given):
    d, x, target = given["d"], given["x"], given["T"]
    return {"g": gap(d, x, target), "s": shortfall(d, x, target)}


def run_b_rel(given):
    d, x, target = given["d"], given["x"], given["T"]
    relative = relative_shortfall(d, x, target)
    if relative is not None and abs(target) >= abs(x):  # then s/|T| is R itself
        return {"R": relative, "r": relative}
    return {"R": relative}


def run_c_journey(given):
    inputs = given["d"], given["b"], given["x"], given["T"]
    return {
        "q": remaining(*inputs),
        "p": done(*inputs),
        "K": remaining_key(*inputs, given["mu"]),
    }


def path_of(given):
    if "milestones" in given:
        first, *between, last = given["milestones"]
        return path(tuple(first), tuple(last), milestones=[tuple(each) for each in between])
    geometric = given.get("path") == "geometric"
    return path((given["t0"], given["b"]), (given["tT"], given["T"]), geometric=geometric)


def run_d_expected(given):
    road = path_of(given)
    found = {"lam": road.elapsed(given["t"]), "e": road.expected(given["t"])}
    if "x" in given:
        behind = road.behind(given["d"], given["x"], given["t"])
        found |= {"h": behind.units, "l": behind.share}
    return found


def run_d_planyear(given):
    start, day = date.fromisoformat(given["t0"]), date.fromisoformat(given["t"])
    end = end_of_year(start.year + 1)
    counted = Situation(
        actual=point(given["a"]),
        target=Threshold(point=Decimal(1), ambition=Decimal(1)),
        direction=1,
        stands_at=day,
        deadline=end,
        as_of=day,
        baseline=counted_from(start),
    )
    rates = progress(counted).rates
    phi = time.share_of_time(*(time.years(each) for each in (day, start, end)))
    return {"phi": phi, "pace": rates.closure.low}


def run_e_pace(given):
    bounds = (given.get("lo", Decimal("-Infinity")), given.get("hi", Decimal("Infinity")))
    found = pace(path_of(given), int(given["d"]), given["x"], given["t"], bounds)
    return {
        "v_obs": found.observed,
        "v_plan": found.planned,
        "v_req": found.needed,
        "C": found.closure,
        "rho": found.ratio,
        "A": found.acceleration,
        "xhat": found.projection,
        "that": found.reached,
    }


def run_e_growth(_):
    return {}  # the growth still needed is all that these ask for


def run_e_relative(given):
    """As an index: the base is 100."""
    base, actual = Decimal(100), 100 * given["x_over_b"]
    d = 1 if given["factor"] > 1 else -1
    linked = LinkedTarget(value=Value(form=Form.TIMES, numbers=(given["factor"],)))
    target = linked.at(base, d).point
    return {"T_index": target, "x_index": actual, "q": remaining(d, base, actual, target)}


def run_status(given):
    if given.get("T", 0) is None:
        assert threshold(Value(form=Form.VERBAL), "percent", given["d"]) is None
        return {"status": in_words(judge_wording().verdicts, (), None)}
    at, due = end_of_year(int(given["t"])), end_of_year(int(given["tT"]))
    if "x_iv" not in given and given["x"] is None:
        return {"status": in_words(judge_absence(due, at).verdicts, (), None)}
    return {"status": status_of(situation_of(given, at, due))}


def situation_of(given, at, due):
    has_base = given.get("b_iv") or given["b"] is not None
    recent = given.get("v_recent")
    return Situation(
        actual=known(given, "x"),
        target=line_of(given),
        direction=int(given["d"]),
        stands_at=at,
        deadline=due,
        as_of=at,
        baseline=Baseline(day=end_of_year(int(given["t0"])), value=known(given, "b"))
        if has_base
        else "no_baseline",
        geometric=given.get("path") == "geometric",
        previous=None if recent is None else point(given["x"] - recent),
    )


def status_of(situation):
    found = progress(situation)
    return in_words(found.verdicts, found.pace, found.pace_reason)


WORDS = {
    "no_data": "not_assessable:no_actual",
    "no_number": "not_assessable:no_target_value",
    "exceeded": "met",
}


def in_words(verdicts, classes, reason):
    """The one column of the vectors: the pace where there is one, else the verdict."""
    found = []
    for verdict in verdicts:
        if verdict == "short":
            found += classes or [f"not_assessable:{reason}"]
        else:
            found.append(WORDS.get(verdict, verdict))
    return "|".join(dict.fromkeys(found))


def run_g_gap(given):
    line = line_of(given)
    to_weak, to_far = (
        progress(uncertain(given, Threshold(point=at, ambition=at)))
        for at in (line.point, line.ambition)
    )
    return {
        "g_lo": to_weak.gap.low,
        "g_hi": to_far.gap.high,
        "s_lo": to_weak.shortfall.low,
        "s_hi": to_far.shortfall.high,
    }


def uncertain(given, target):
    return Situation(
        actual=known(given, "x"),
        target=target,
        direction=int(given["d"]),
        stands_at=date(2025, 12, 31),
        deadline=date(2030, 12, 31),
        as_of=date(2025, 12, 31),
        baseline=Baseline(day=date(2020, 12, 31), value=known(given, "b"))
        if given.get("b_iv") or "b" in given
        else "no_baseline",
    )


def run_g_q(given):
    return ends("q", progress(uncertain(given, line_of(given))).distance.remaining)


def run_g_q_linked(given):
    linked = LinkedTarget(value=Value(form=Form.TIMES, numbers=(given["factor"],)))
    return ends("q", progress(uncertain(given, linked)).distance.remaining)


def run_g_merge(given):
    found = merged_ratio([tuple(part) for part in given["parts"]])
    return {"value": found.value, "lo": found.low, "hi": found.high}


def run_h_rank(given):
    """By way of `progress`, with the floors that the engine itself takes."""
    keys, without = {}, []
    for item in given["items"]:
        unit = "percent" if item.get("mu") == 1 else "index_0_1"
        assert item.get("mu") in {None, floor(unit, item["T"])}
        asked = situation_of({**item, "t0": 2020}, end_of_year(2025), end_of_year(2030))
        key = ranking_key(progress(replace(asked, unit=unit)), "remaining")
        without += [] if key else [item["id"]]
        keys |= {item["id"]: key} if key else {}
    ranks = {name: standing.rank for name, standing in rank(keys).items()}
    return {
        "order_K": sorted(ranks, key=lambda name: (ranks[name], name)),
        "no_baseline": without,
        "K": {name: key.middle for name, key in keys.items()},
    }


def run_h_rankrange(given):
    spreads = {key: Spread(low=low, high=high) for key, (low, high) in given["iv"].items()}
    return {"range": {key: [s.lowest, s.highest] for key, s in rank(spreads).items()}}


def group(relative):
    return {
        f"{place:02}": None if value is None else Spread(low=value, high=value)
        for place, value in enumerate(relative)
    }


def run_i_score(given):
    return scores(readiness({"only": group(given["R"])}))


def run_i_pillars(given):
    return scores(readiness({str(n): group(each) for n, each in enumerate(given["pillars"])}))


def scores(found):
    return {
        "S": None if found.score is None else found.score.middle,
        "kappa": found.coverage,
        "S_lo": found.bounds.low,
        "S_hi": found.bounds.high,
        "ranked": found.ranked,
    }


def run_j_margin(given):
    found = margin(path_of(given), int(given["d"]), given["x"], given["t"], given["theta"])
    return {"x_thr": found.at, "margin": found.distance}


def run_j_share(given):
    """What holds as a readiness in which each indicator holds, R = 0, or does not, R = 1."""
    holds, assessed, everything = (int(given[name]) for name in ("n_on", "n_assessed", "n_all"))
    known_ones = [Decimal(0)] * holds + [Decimal(1)] * (assessed - holds)
    found = readiness({"only": group([*known_ones, *[None] * (everything - assessed)])})
    return {
        "share_assessed": found.score.middle / 100,
        "coverage": found.coverage,
        "share_all": found.bounds.low / 100,
    }


def run_j_age(given):
    as_of = given["asof"]
    day = date.fromisoformat(as_of) if isinstance(as_of, str) else end_of_year(int(as_of))
    return {"age": time.years(date.fromisoformat(given["today"])) - time.years(day)}


PUBLISHED = {
    "substantial_progress": {"on_track"},
    "moderate_progress": {"slow"},
    "limited_progress": {"far_off"},
    "deterioration": {"moving_away"},
    "target_achieved": {"met", "maintained"},
}


def run_x_cagr(given):
    at, due = end_of_year(int(given["t"])), end_of_year(int(given["tT"]))
    ours = status_of(replace(situation_of(given, at, due), geometric=True))
    (theirs,) = (name for name, classes in PUBLISHED.items() if ours in classes)
    return {"status": theirs}


def run_x_vn(given):
    over = date(2019, 12, 31)
    found = progress(
        Situation(
            actual=known(given, "x"),
            target=line_of(given),
            direction=int(given["d"]),
            stands_at=over,
            deadline=over,
            as_of=over + timedelta(days=1),
        )
    )
    return {"met": found.verdicts != ("missed",)}


RUNS = {
    "a_gap": run_a_gap,
    "b_rel": run_b_rel,
    "c_journey": run_c_journey,
    "d_expected": run_d_expected,
    "d_planyear": run_d_planyear,
    "e_pace": run_e_pace,
    "e_growth": run_e_growth,
    "e_relative": run_e_relative,
    "f_status": run_status,
    "g_gap": run_g_gap,
    "g_status": run_status,
    "g_q": run_g_q,
    "g_q_linked": run_g_q_linked,
    "g_merge": run_g_merge,
    "h_rank": run_h_rank,
    "h_rankrange": run_h_rankrange,
    "i_score": run_i_score,
    "i_pillars": run_i_pillars,
    "j_margin": run_j_margin,
    "j_share": run_j_share,
    "j_age": run_j_age,
    "x_cagr": run_x_cagr,
    "x_vn": run_x_vn,
}


def agrees(found, expected, tolerance):
    if isinstance(expected, dict):
        return all(agrees(found[key], value, tolerance) for key, value in expected.items())
    if isinstance(expected, bool | str | list | None):
        return found == expected
    return found is not None and abs(found - expected) <= tolerance


@pytest.mark.parametrize("vector_id", VECTORS)
def test_vector(vector_id):
    row = VECTORS[vector_id]
    given = json.loads(row["inputs_json"], parse_float=Decimal, parse_int=Decimal)
    expected = json.loads(row["expect_json"], parse_float=Decimal)
    found = RUNS[row["formula"]](given)
    extra = EXTRA.get(row["formula"], set())
    assert set(expected) <= set(found) | extra
    for name in set(expected) & set(found):
        assert agrees(found[name], expected[name], Decimal(row["tol"])), name


def test_the_published_ratio_alone_gives_the_class_of_the_vector_without_a_status():
    """Its office publishes no status beside the ratio 1.2507, which is above the cut."""
    (vector_id,) = (
        each["vector_id"]
        for each in VECTORS.values()
        if each["formula"] == "x_cagr" and "status" not in json.loads(each["expect_json"])
    )
    row = VECTORS[vector_id]
    given = json.loads(row["inputs_json"], parse_float=Decimal, parse_int=Decimal)
    assert Decimal(str(json.loads(row["expect_json"])["R"])) >= CUTS["on_track"]
    assert run_x_cagr(given) == {"status": "substantial_progress"}


def test_no_vector_is_left_out():
    """179 of them; what a formula leaves aside is named, and only growth still needed is all."""
    assert {row["formula"] for row in VECTORS.values()} == set(RUNS)
    assert len(VECTORS) == 179
    uncovered = {
        vector_id
        for vector_id, row in VECTORS.items()
        if set(json.loads(row["expect_json"])) <= EXTRA.get(row["formula"], set())
    }
    assert uncovered == {"b08", "e10", "P-EUSTAT-1-4-1a"}


def test_the_scale_of_a_geometric_path_goes_both_ways():
    scale = Scale(geometric=True)
    assert abs(scale.back(scale.at(Decimal(57))) - 57) < Decimal("1e-20")
