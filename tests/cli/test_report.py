"""`r57 report` as it is called: endings, files for each place, what is refused, what is left."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

AS_OF = ("--as-of", "2026-11-22")
BEGINNINGS = {
    "html": b"<!DOCTYPE html>",
    "docx": b"PK",
    "xlsx": b"PK",
    "md": "# TP. HỒ CHÍ MINH".encode(),
    "svg": b"<?xml",
    "png": b"\x89PNG",
}


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_the_ending_says_what_is_written(r57, tmp_path, ending):
    path = tmp_path / "new" / f"report.{ending}"
    done = r57("report", "TP.HCM", *AS_OF, "-o", path)
    assert (done.code, done.out, done.err) == (0, "", f"{path} written.\n")
    assert path.read_bytes().startswith(BEGINNINGS[ending])


@pytest.mark.parametrize("name", ["report", "report.pdf", "report.txt"])
def test_an_ending_that_says_nothing_is_refused(r57, tmp_path, name):
    done = r57("report", "laichau", "-o", tmp_path / name)
    assert done.code == 2
    assert ".html, .docx, .xlsx, .md" in done.err


def test_each_place_has_a_file_of_its_own(r57, tmp_path):
    done = r57("report", "--all", *AS_OF, "-o", tmp_path / "{place}.md")
    assert (done.code, done.err) == (0, "34 files written.\n")
    assert len(list(tmp_path.iterdir())) == 34
    assert (tmp_path / "laichau.md").read_text("utf-8").startswith("# LAI CHÂU")


def test_places_share_a_file(r57, tmp_path):
    r57("report", "laichau", "hungyen", *AS_OF, "-o", tmp_path / "two.md")
    text = (tmp_path / "two.md").read_text("utf-8")
    assert text.index("# LAI CHÂU") < text.index("# HƯNG YÊN") < text.index("# Method")


def test_a_file_that_exists_is_kept(r57, tmp_path):
    path = tmp_path / "laichau.md"
    path.write_text("mine", "utf-8")
    done = r57("report", "laichau", "-o", path)
    assert done.code == 2
    assert "--force" in done.err
    assert path.read_text("utf-8") == "mine"
    assert r57("report", "laichau", "-o", path, "--force").code == 0
    assert path.read_text("utf-8") != "mine"


def test_one_file_that_exists_stops_all_before_any_is_written(r57, tmp_path):
    (tmp_path / "hungyen.md").write_text("mine", "utf-8")
    assert r57("report", "laichau", "hungyen", "-o", tmp_path / "{place}.md").code == 2
    assert [each.name for each in tmp_path.iterdir()] == ["hungyen.md"]


def test_a_folder_that_cannot_be_made_is_named(r57, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    done = r57("report", "laichau", "-o", tmp_path / "file" / "laichau.md")
    assert done.code == 3
    assert "cannot write" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
@pytest.mark.parametrize("ending", ["html", "docx", "xlsx"])
def test_a_full_disk_leaves_no_half_file(tmp_path, ending):
    command = [sys.executable, "-m", "r57cli", "report", "laichau", "-o", f"laichau.{ending}"]

    import resource

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, preexec_fn=small, check=False)
    assert done.returncode == 3
    assert b"cannot write" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("ending", "module"),
    [("html", "jinja2"), ("docx", "docx"), ("xlsx", "openpyxl"), ("png", "matplotlib")],
)
def test_a_missing_extra_is_a_sentence_with_its_cure(r57, tmp_path, monkeypatch, ending, module):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == module else found(name)
    )
    done = r57("report", "laichau", "-o", tmp_path / f"a.{ending}")
    assert done.code == 2
    assert f"need {module}, which is not installed: pip install 'r57cli[report]'" in done.err
    assert list(tmp_path.iterdir()) == []


def test_markdown_needs_no_extra(tmp_path):
    code = (
        "import sys\n"
        "for name in ('matplotlib', 'jinja2', 'docx', 'openpyxl'): sys.modules[name] = None\n"
        "sys.argv = ['r57', 'report', 'hochiminh', '-o', 'a.md']\n"
        "from r57cli.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (0, "a.md written.\n")


@pytest.mark.parametrize("chart", ["shortfalls", "bullets", "coverage"])
def test_a_chart_of_its_own(r57, tmp_path, chart):
    path = tmp_path / "chart.svg"
    assert r57("report", "laocai", *AS_OF, "--chart", chart, "-o", path).code == 0
    assert "<desc>" in path.read_text("utf-8")


@pytest.mark.parametrize(("lang", "words"), [("en", "goes into an"), ("vi", "ghi vào tệp")])
@pytest.mark.parametrize("ending", ["md", "html", "docx", "xlsx"])
def test_a_chart_is_refused_where_no_picture_is_asked_for(r57, tmp_path, ending, lang, words):
    path = tmp_path / f"a.{ending}"
    done = r57("report", "laocai", "--chart", "way", "-o", path, "--lang", lang)
    assert done.code == 2
    assert f"--chart {words} .svg" in done.err
    assert not path.exists()


def test_the_way_of_one_promise(r57, tmp_path):
    path = tmp_path / "way.svg"
    asked = ("report", "vietnam", *AS_OF, "--chart", "way", "-o", path)
    assert "--indicator" in r57(*asked).err
    done = r57(*asked, "--indicator", "digital_economy_share_grdp")
    assert done.code == 0
    assert "if the pace holds" in path.read_text("utf-8")
    assert "the promise of 2026, and not: 2030, 2045;" in done.err
    assert "(2026)" in path.read_text("utf-8")


def test_the_way_of_a_promise_with_one_deadline_leaves_none_out(r57, tmp_path):
    path = tmp_path / "way.svg"
    asked = ("report", "vietnam", *AS_OF, "--chart", "way", "-o", path)
    assert r57(*asked, "--indicator", "tfp_contribution_to_growth").err == f"{path} written.\n"


def test_the_grid_of_the_country_needs_no_place(r57, tmp_path):
    path = tmp_path / "grid.svg"
    assert r57("report", *AS_OF, "--chart", "coverage", "-o", path).code == 0
    assert "Cà Mau" in path.read_text("utf-8")


def test_nothing_to_draw_is_said(r57, tmp_path):
    done = r57("report", "laichau", *AS_OF, "-o", tmp_path / "a.png")
    assert done.code == 2
    assert "no promise can be drawn" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", [("a.svg",), ("a.md",), ("a.svg", "--chart", "bullets")])
def test_an_indicator_is_refused_where_no_chart_uses_it(r57, tmp_path, asked):
    file, *chart = asked
    path = tmp_path / file
    done = r57("report", "vietnam", "-o", path, *chart, "--indicator", "hdi")
    assert (done.code, "add --chart way" in done.err, path.exists()) == (2, True, False)


def test_places_without_anything_to_draw_do_not_stop_the_others(r57, tmp_path):
    done = r57("report", "hungyen", "vietnam", *AS_OF, "-o", tmp_path / "{place}.svg")
    assert done.code == 0
    assert "hungyen: no promise can be drawn" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["vietnam.svg"]


def test_one_chart_shows_one_place(r57, tmp_path):
    done = r57("report", "laichau", "laocai", *AS_OF, "-o", tmp_path / "a.png")
    assert done.code == 2
    assert "{place}" in done.err


def test_the_language_is_that_of_the_reader(r57, tmp_path):
    done = r57("report", "laichau", *AS_OF, "-o", tmp_path / "a.html", "--lang", "vi")
    assert done.err == f"Đã ghi {tmp_path / 'a.html'}.\n"
    assert '<html lang="vi">' in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("ending", ["html", "md", "svg"])
def test_the_same_question_gives_the_same_bytes(r57, tmp_path, ending):
    for name in ("one", "two"):
        r57("report", "laocai", *AS_OF, "-o", tmp_path / f"{name}.{ending}")
    assert (tmp_path / f"one.{ending}").read_bytes() == (tmp_path / f"two.{ending}").read_bytes()
