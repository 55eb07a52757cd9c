"""What the tests of the hook and of the action share."""

from __future__ import annotations

import sysconfig

import pytest


@pytest.fixture(scope="session")
def built_here():
    """Variables with which pip builds r57 from this folder, with what is installed, offline."""
    return {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads the variable as the option's own value: off
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }
