"""What is told of a cell: what is wrong with it, or how it was understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from r57cli.forms.sheets import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A cell and what is told of it: the id of a text below "form.told", and its arguments.

    A note needs nothing; anything else has to be mended before the form is taken.
    """

    cell: str
    code: str
    args: dict[str, str] = field(default_factory=dict)
    is_note: bool = False


def wrong(cell: Cell, code: str, **args: object) -> Remark:
    """A cell that has to be mended."""
    return Remark(cell=cell.name, code=code, args={k: str(v) for k, v in args.items()})


def note(cell: Cell, code: str, **args: object) -> Remark:
    """A cell that is right, and how it was understood."""
    told = {k: str(v) for k, v in args.items()}
    return Remark(cell=cell.name, code=code, args=told, is_note=True)
