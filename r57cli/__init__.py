"""r57 finds where a place falls short of what it promised under Resolution 57-NQ/TW."""

from __future__ import annotations

__version__ = "0.1.0"
