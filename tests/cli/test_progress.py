"""What is shown of long work, and to whom."""

from __future__ import annotations

import io
import sys

import pytest

from r57cli.output import progress


class Stream(io.StringIO):
    """A synthetic stderr, on a terminal or not."""

    def __init__(self, *, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def stderr(monkeypatch):
    def use(*, terminal=True, patience=0.0):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(progress, "_PATIENCE", patience)
        stream = Stream(terminal=terminal)
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return use


def test_after_a_while_a_bar_says_how_far_it_is(stderr):
    stream = stderr()
    assert list(progress.watched(["a", "b", "c"], "Reading")) == ["a", "b", "c"]
    assert "Reading" in stream.getvalue()
    assert "%" in stream.getvalue()


@pytest.mark.parametrize(
    ("terminal", "patience", "show"), [(False, 0.0, True), (True, 60.0, True), (True, 0.0, False)]
)
def test_there_is_none_in_a_pipe_nor_for_quick_work_nor_inside_another(
    stderr, terminal, patience, show
):
    stream = stderr(terminal=terminal, patience=patience)
    assert list(progress.watched(["a", "b", "c"], "Reading", show=show)) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_work_that_is_broken_off_takes_its_bar_away(stderr):
    stream = stderr()
    going = progress.watched(["a", "b", "c"], "Reading")
    assert [next(going), next(going)] == ["a", "b"]
    going.close()
    assert "\x1b[?25h" in stream.getvalue()  # the cursor is shown again
