"""The house: imports run one way, modules and functions stay small, the engine stays pure."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "r57cli"
FLOW = (
    "domain", "messages", "reading", "models", "rules", "dataset", "engine", "rows", "output",
    "report", "forms", "cli",
)  # fmt: skip
"""Each folder may import itself and those to its left, the engine of them `domain` alone."""
PURE = {"domain", "engine"}
IMPURE_MODULES = {"os", "sys", "io", "pathlib", "time", "yaml", "rich", "typer", "pandas"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def folder_of(path):
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else None


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_follow_the_flow(path):
    folder = folder_of(path)
    if folder is None:
        return
    left = FLOW[: FLOW.index(folder) + 1] if folder != "engine" else ("domain", "engine")
    for module, line in imports_of(path):
        parts = module.split(".")
        if parts[0] == "r57cli" and parts[1:2] != ["__version__"]:
            assert parts[1] in left, f"{path}:{line} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_screen_borrows_from_no_other_one(path):
    """What two commands say stands beside their folders."""
    folder, *inside = path.relative_to(PACKAGE).parts[:-1] or [""]
    if folder != "output" or not inside:
        return
    others = {each.name for each in (PACKAGE / "output").iterdir() if each.is_dir()} - set(inside)
    for module, line in imports_of(path):
        parts = module.split(".")
        assert not (parts[:2] == ["r57cli", "output"] and parts[2] in others), f"{path}:{line}"


def test_every_folder_has_its_place_in_the_flow():
    assert {folder_of(path) for path in MODULES} - {None} == set(FLOW)


@pytest.mark.parametrize("folder", sorted(PURE))
def test_pure_folders_touch_nothing_outside(folder):
    for path in (PACKAGE / folder).rglob("*.py"):
        roots = {module.split(".")[0] for module, _ in imports_of(path)}
        assert not roots & IMPURE_MODULES, path
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "open"}, path
        assert ".today(" not in path.read_text("utf-8")


def test_only_the_edge_knows_pydantic_yaml_and_rich():
    allowed = {
        "pydantic": {"models"},
        "yaml": {"reading", "forms"},
        "rich": {"output"},
        "typer": {"cli"},
        "matplotlib": {"report"},
        "docx": {"report"},
        "jinja2": {"report"},
    }
    for path in MODULES:
        for module, line in imports_of(path):
            root = module.split(".")[0]
            if root in allowed:
                assert folder_of(path) in allowed[root], f"{path}:{line}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_and_functions_are_small(path):
    text = path.read_text("utf-8")
    if folder_of(path) != "messages" and path.parent.name != "examples":  # texts, not code
        assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and folder_of(path) != "cli":
            assert node.end_lineno - node.lineno < 50, node.name
