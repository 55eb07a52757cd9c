"""What only some answers need, and whether it is there."""

from __future__ import annotations

import importlib.util


def is_installed(module: str) -> bool:
    """True where a module can be imported."""
    return importlib.util.find_spec(module) is not None
