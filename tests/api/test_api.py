"""`import r57cli`: the same answers as the command line, typed, lazy."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

import r57cli
from r57cli.api import InvalidDataError

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def data(request):
    return r57cli.load(request.config.rootpath / "data")


@pytest.mark.parametrize(
    ("ask", "args"),
    [
        (lambda d: d.gaps("laichau", as_of=AS_OF), ("gap", "laichau")),
        (lambda d: d.gaps("Lào Cai", as_of=AS_OF, only=("short",)),
         ("gap", "laocai", "--only", "short")),
        (lambda d: d.track("vietnam", as_of=AS_OF), ("track", "vietnam")),
        (lambda d: d.explain("vietnam", "digital_economy_share_grdp", as_of=AS_OF),
         ("explain", "vietnam", "digital_economy_share_grdp")),
        (lambda d: d.compare(as_of=AS_OF), ("compare",)),
        (lambda d: d.compare(indicators=["dti_rank"], against="vietnam", as_of=AS_OF),
         ("compare", "--indicator", "dti_rank", "--against", "vietnam")),
    ],
)  # fmt: skip
def test_the_rows_are_those_of_the_command_line(r57, data, ask, args):
    out = r57(*args, "--as-of", AS_OF.isoformat(), "-f", "ndjson").out
    lines = [json.loads(line, parse_float=Decimal) for line in out.splitlines()]
    plain = json.loads(json.dumps(ask(data).to_dicts(), default=float), parse_float=Decimal)
    assert plain == lines


def test_a_frame_has_the_key_as_index_and_typed_columns(data):
    frame = data.gaps("laocai", as_of=AS_OF).to_frame()
    key = "former-laocai/full_service_dossiers_received_online_share/2025"
    assert frame.index.name == "key"
    assert frame.index.is_unique
    assert frame.loc[key, "actual.value"] == 51.69
    assert frame.loc[key, "rank"] == 2
    assert frame["actual.value"].dtype == "float64"
    assert str(frame["rank"].dtype) == "Int64"
    assert str(frame["headline"].dtype) == "boolean"
    assert frame["actual.as_of"].dtype == "datetime64[ns]"
    assert frame.loc[key, "verdict"] == "short"


def test_an_empty_answer_is_a_frame_with_the_same_columns(data):
    empty = data.gaps("hungyen", as_of=AS_OF, only=("short",)).to_frame()
    full = data.gaps("laocai", as_of=AS_OF).to_frame()
    assert list(empty.columns) == list(full.columns)
    assert len(empty) == 0


def test_a_result_is_its_rows(data):
    found = data.track("vietnam", as_of=AS_OF)
    assert len(found) == len(list(found)) == len(found.to_frame())
    assert found.summary[0].place == "vietnam"
    assert isinstance(next(iter(found)).points, int)


def test_what_is_not_known_is_answered_with_near_ones(data):
    with pytest.raises(LookupError, match="Lai Châu"):
        data.gaps("laicau")
    with pytest.raises(LookupError, match="digital_economy_share_grdp"):
        data.explain("laichau", "digital_economy_share_gdp")
    with pytest.raises(LookupError, match="digital_economy_share_grdp"):
        data.gaps("laichau", indicators=("digital_economy_share_gdp",))


@pytest.mark.parametrize("word", [{"only": ("typo",)}, {"order": "typo"}, {"rank_by": "typo"}])
def test_a_word_that_is_not_known_is_refused(data, word):
    for question in (data.gaps, data.track):
        with pytest.raises(ValueError, match="typo"):
            question("laichau", **word)


def test_broken_files_are_named_and_only_their_place_is_refused(data_copy):
    (data_copy / "targets" / "laocai.yaml").write_text("place: laocai\ntargets: 3\n", "utf-8")
    data = r57cli.load(data_copy)
    assert data.broken == ("targets/laocai.yaml",)
    assert data.gaps("laichau", as_of=AS_OF)
    with pytest.raises(InvalidDataError) as refused:
        data.gaps("laocai")
    assert refused.value.files == ("targets/laocai.yaml",)
    (data_copy / "places.yaml").write_text("places: 3\n", "utf-8")
    with pytest.raises(InvalidDataError):
        r57cli.load(data_copy)


@pytest.mark.parametrize("gone", ["indicators.yaml", "places.yaml"])
def test_a_folder_without_a_catalogue_is_refused_at_once(data_copy, gone):
    (data_copy / gone).unlink()
    with pytest.raises(InvalidDataError, match=f"files missing or empty: {gone}") as refused:
        r57cli.load(data_copy)
    assert refused.value.files == (gone,)


def test_an_indicator_goes_by_its_name_too(data):
    named = data.gaps("hochiminh", indicators=["DTI rank"], as_of=AS_OF)
    assert named.rows
    assert named == data.gaps("hochiminh", indicators=["dti_rank"], as_of=AS_OF)


def test_a_place_that_is_named_twice_is_answered_once(data):
    once = data.gaps("laocai", as_of=AS_OF)
    assert data.gaps("laocai", "Lào Cai", as_of=AS_OF) == once
    assert data.compare("laocai", "laocai", as_of=AS_OF) == data.compare("laocai", as_of=AS_OF)
    twice = data.compare(indicators=["hdi", "hdi"], as_of=AS_OF)
    assert twice == data.compare(indicators=["hdi"], as_of=AS_OF)


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"only": "short"}, "only takes a sequence of texts, as ('short',), not 'short'"),
        ({"years": "2030"}, "years takes a sequence of texts, as ('2030',), not '2030'"),
        ({"years": 2030}, "years takes a sequence of texts"),
        ({"years": (2030,)}, "a year is a text, as '2030', not 2030"),
        ({"indicators": "hdi"}, "indicators takes a sequence of texts"),
        ({"only": None}, "only takes a sequence of texts"),
        ({"as_of": "2026-11-22"}, "as_of takes a datetime.date, not '2026-11-22'"),
        ({"as_of": datetime(2026, 11, 22, tzinfo=UTC)}, "as_of takes a datetime.date, not"),
    ],
)
def test_an_argument_of_another_type_is_named(data, filters, message):
    for question in (data.gaps, data.track):
        with pytest.raises(TypeError, match=re.escape(message)):
            question("laichau", **filters)


def test_other_questions_name_it_too(data):
    with pytest.raises(TypeError, match="indicators takes a sequence of texts"):
        data.compare(indicators="hdi")
    with pytest.raises(TypeError, match="as_of takes a datetime"):
        data.explain("laichau", "hdi", as_of="2026")
    with pytest.raises(TypeError, match="a place is named by a text, not by"):
        data.gaps(["laichau"])


def test_importing_r57cli_imports_nothing_else():
    code = "import sys, r57cli; print(sorted(n for n in sys.modules if n.startswith('r57cli')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "['r57cli']"


def test_the_example_of_the_docs_runs_and_prints_what_it_says(request, monkeypatch, capsys):
    root = request.config.rootpath
    monkeypatch.chdir(root)
    text = (root / "docs" / "python.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", text, re.DOTALL)
    assert len(blocks) >= 4
    space: dict[str, object] = {}
    for code, shown in blocks:
        exec(code, space)  # noqa: S102 - the examples of our own docs
        assert capsys.readouterr().out == shown


@pytest.mark.parametrize("years", [("abc",), ("all",), ("２０３０",)])
def test_what_is_no_year_is_refused(data, years):
    with pytest.raises(ValueError, match="is no year; write '2030'"):
        data.gaps("laichau", years=years)


def test_a_filter_that_is_none_is_named(data):
    with pytest.raises(TypeError, match="no filter is called onyl; known: years, "):
        data.track("laichau", onyl=("short",))
