"""The layout of a data folder: what the name of a file says, relative to the folder."""

from __future__ import annotations

CATALOGUE = "indicators.yaml"
PLACES = "places.yaml"
FOLDERS = ("documents", "targets", "actuals")
"""Those that hold the files of places, named as the kinds of these files."""

SHARED = (CATALOGUE, PLACES)
YAML_SUFFIXES = (".yaml", ".yml")


def is_yaml(name: str) -> bool:
    """True for the name of a YAML file; hidden ones are not.

    Those in capitals, or with `.txt` behind them, have no place in the layout: told, not read.
    """
    bare = name.lower().removesuffix(".txt")
    return bare.endswith(YAML_SUFFIXES) and not name.startswith(".")


def kind_of(name: str) -> str | None:
    """Which kind of file a relative name stands for, None where it is none of the layout."""
    if not name.endswith(YAML_SUFFIXES):
        return None
    match name.split("/"):
        case [("documents" | "targets") as kind, _]:
            return kind
        case ["actuals", _, _]:
            return "actuals"
    return {CATALOGUE: "catalogue", PLACES: "places"}.get(name)


def name_of(kind: str, place: str = "", document: str = "") -> str:
    """The relative name of the file of this kind: of a place, and of a report for its document."""
    shared = {"catalogue": CATALOGUE, "places": PLACES}
    if kind == "actuals":
        return f"actuals/{place}/{document}.yaml"
    return shared.get(kind) or f"{kind}/{place}.yaml"


def names_of(kind: str, place: str = "", document: str = "") -> tuple[str, ...]:
    """The names that this file may have by its ending, the usual one first."""
    usual = name_of(kind, place, document)
    return tuple(usual.removesuffix(YAML_SUFFIXES[0]) + suffix for suffix in YAML_SUFFIXES)


def twin_of(name: str) -> str:
    """The name of the same file with the usual ending, "" for one that has it."""
    usual, other = YAML_SUFFIXES
    return name.removesuffix(other) + usual if name.endswith(other) else ""


def place_of_name(name: str) -> str:
    """The place that a file belongs to by its relative name, "" where it belongs to none."""
    if name in SHARED or kind_of(name) is None:
        return ""
    return name.split("/")[1].removesuffix(".yaml").removesuffix(".yml")


def head_of_name(name: str) -> dict[str, str]:
    """What the relative name of a file says of the keys at its head: its place and document."""
    said = {"place": place_of_name(name)}
    if kind_of(name) == "actuals":
        said["document"] = stem_of(name)
    return said if said["place"] else {}


def stem_of(name: str) -> str:
    """The name of a file without its folders and its ending."""
    return name.rpartition("/")[2].rpartition(".")[0]
