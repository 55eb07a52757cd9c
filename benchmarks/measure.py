"""Commands run as processes of their own, in turns, so that each meets the same machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(slots=True)
class Timing:
    """The seconds that a command took in each run, and the most memory that it held, in MB."""

    seconds: list[float] = field(default_factory=list)
    memory: float = 0.0

    @property
    def median(self) -> float:
        """The median in seconds."""
        return statistics.median(self.seconds)

    def over(self, other: Timing) -> float:
        """How many times as long as another command: the median of the pairs of each turn."""
        pairs = zip(self.seconds, other.seconds, strict=True)
        return statistics.median(own / theirs for own, theirs in pairs)


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, after the interpreter; `variables` are added to its environment."""

    args: tuple[str, ...]
    variables: tuple[tuple[str, str], ...] = ()
    folder: Path = ROOT


def in_turns(commands: dict[str, Command], runs: int) -> dict[str, Timing]:
    """Run all commands one after the other, `runs` times, after one turn that does not count."""
    found = {name: Timing() for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            seconds, memory = _run(command)
            if turn:
                found[name].seconds.append(seconds)
                found[name].memory = max(found[name].memory, memory)
    return found


def _run(command: Command) -> tuple[float, float]:
    left_out = {"PYTHONDONTWRITEBYTECODE", "R57_DATA", "R57_LANG"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    environment = {**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **dict(command.variables)}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command.args],
        cwd=command.folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    told = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(
            f"{' '.join(command.args)} ended with {process.returncode}: {told.decode()[-500:]}"
        )
    return seconds, usage.ru_maxrss / 1024


def is_installed(module: str) -> bool:
    """True where `python -m module` can be run."""
    probe = f"import importlib.util as u, sys; sys.exit(u.find_spec({module!r}) is None)"
    return subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0
