"""A data folder checked place by place: what places say about each other, and sharing the work."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from r57cli.dataset import cores
from r57cli.dataset.store import open_store
from r57cli.dataset.survey import survey
from r57cli.dataset.tree import Tree

TODAY = date(2026, 11, 25)


@pytest.fixture
def crossed(data_copy):
    """The shipped data, with one document of Hà Nội that two other places claim as theirs."""
    own = (data_copy / "documents" / "hanoi.yaml").read_text("utf-8")
    first = own.split("  - id: ")[1]
    for place in ("laichau", "sonla"):
        file = data_copy / "documents" / f"{place}.yaml"
        text = file.read_text("utf-8").rstrip("\n")
        file.write_text(f"{text}\n  - id: {first.rstrip()}\n", "utf-8")
    return data_copy


def told(root):
    return [
        (each.finding.code, each.finding.variant, each.file, each.span)
        for file in survey(Tree(root=root), TODAY)
        for each in file.findings
    ]


def test_an_id_of_another_place_is_found_wherever_it_is_claimed(crossed):
    found = [each for each in told(crossed) if each[0] == "R505"]
    assert [each[1] for each in found] == ["elsewhere", "elsewhere"]
    assert ["laichau" in found[0][2], "sonla" in found[1][2]] == [True, True]


def test_files_come_in_the_order_of_their_names(data_copy):
    names = [each.name for each in survey(Tree(root=data_copy), TODAY)]
    assert names == sorted(names) == Tree(root=data_copy).all()


def share(monkeypatch):
    monkeypatch.setattr(cores, "WORTH_SHARING", 1)
    monkeypatch.setattr(cores, "_cores", lambda: 2)


@pytest.mark.skipif(sys.platform != "linux", reason="work is shared where processes inherit")
def test_several_processes_find_the_same(crossed, monkeypatch):
    alone = told(crossed)
    share(monkeypatch)
    assert told(crossed) == alone != []


def test_beside_other_threads_no_process_is_forked(crossed, monkeypatch):
    """It would wait for ever for what one of them holds."""
    monkeypatch.setattr(cores, "WORTH_SHARING", 1)
    monkeypatch.setattr("multiprocessing.get_context", None)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(told, crossed).result()


@pytest.mark.skipif(sys.platform != "linux", reason="work is shared where processes inherit")
def test_several_processes_read_the_same(crossed, monkeypatch):
    broken = crossed / "targets" / "hue.yaml"
    broken.write_text(broken.read_text("utf-8") + "oops: 1\n", "utf-8")
    places = [path.stem for path in sorted((crossed / "documents").glob("*.yaml"))]

    def read():
        store = open_store(Tree(root=crossed), TODAY, keep=False)
        return store.dataset(places), store.errors(places)

    alone = read()
    share(monkeypatch)
    assert read() == alone
    assert list(alone[1]) == ["targets/hue.yaml"]
