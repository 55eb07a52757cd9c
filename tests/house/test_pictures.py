"""The pictures of the README show what the program prints today, and fetch nothing."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"


def _make():
    spec = importlib.util.spec_from_file_location("make_pictures", PICTURES / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


make = _make()


@pytest.mark.parametrize("language", make.LANGUAGES)
@pytest.mark.parametrize("name", make.TERMINALS)
def test_a_terminal_shows_what_is_printed_today(request, name, language):
    file = PICTURES / f"{name}.{language}.svg"
    drawn = make.terminal(name, language)
    if request.config.getoption("--update-golden"):
        file.write_text(drawn, encoding="utf-8", newline="\n")
    assert file.read_text("utf-8") == drawn


@pytest.mark.parametrize("language", make.LANGUAGES)
def test_a_page_shows_the_words_of_today(tmp_path, language):
    """`python docs/pictures/make.py` takes the picture anew."""
    shown = make.words_of((PICTURES / f"report.{language}.png").read_bytes())
    assert shown == make.page(language, tmp_path)[1]
    assert "25%" in shown


@pytest.mark.parametrize("file", [*PICTURES.glob("*.svg")], ids=lambda file: file.name)
def test_a_terminal_fetches_nothing(file):
    drawing = re.sub(r">[^<>]+</text>", "></text>", file.read_text("utf-8"))  # without its words
    assert re.findall(r"https?:[^\s\"]+", drawing) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@font-face|@import|href|<(?:image|script|foreignObject)", drawing)
    assert all(each.startswith("#r57-") for each in re.findall(r"url\(([^)]*)", drawing))


@pytest.mark.parametrize("file", [*PICTURES.glob("*.png")], ids=lambda file: file.name)
def test_a_page_is_small(file):
    assert file.read_bytes().startswith(b"\x89PNG")
    assert file.stat().st_size < 200_000


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.vi.md", "vi")])
def test_the_readme_shows_the_pictures_of_its_language(readme, language):
    text = (PICTURES.parents[1] / readme).read_text("utf-8")
    shown = set(re.findall(r"docs/pictures/([\w.]+)", text))
    terminals = {f"{name}.{language}.svg" for name in make.TERMINALS}
    assert shown == {*terminals, f"report.{language}.png"}


def test_a_link_of_a_document_leads_to_a_file():
    root = PICTURES.parents[1]
    for document in [*root.glob("*.md"), *root.glob("docs/*.md")]:
        for link in re.findall(r"(?:\]\(|src=\")([^)#\"]+)", document.read_text("utf-8")):
            if "://" not in link:
                assert document.parent.joinpath(link).exists(), f"{document.name}: {link}"
