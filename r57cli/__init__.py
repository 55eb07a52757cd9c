"""r57 finds where a place falls short of what it promised under Resolution 57-NQ/TW.

>>> import r57cli
>>> data = r57cli.load()
>>> data.gaps("laichau").to_frame()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from r57cli.api import Data

__version__ = "0.1.0"
__all__ = ["__version__", "load"]


def load(folder: str | os.PathLike[str] | None = None) -> Data:
    """Read a data folder; without one R57_DATA, ./data or the data shipped with r57, as `r57` does.

    Nothing is imported before it is asked for. Raises OSError where the folder cannot be read, and
    `r57cli.api.InvalidDataError` where its catalogue or its places have errors; files of single
    places that have errors are left out and named in `Data.broken`.
    """
    from r57cli.api import open_data  # noqa: PLC0415 - importing r57cli stays cheap

    return open_data(folder)
