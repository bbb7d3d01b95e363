from __future__ import annotations

import io
import time

import pytest

from bot.patience import told_after


def test_whoever_waits_long_is_told_once() -> None:
    """While it still goes on, on a stream of its own."""
    stream = io.StringIO()
    with told_after("… يُلخَّص", 0.01, stream):
        time.sleep(0.2)
        assert stream.getvalue() == "… يُلخَّص\n"
    assert stream.getvalue() == "… يُلخَّص\n"


def test_what_is_quick_says_nothing() -> None:
    """Neither then nor later, also where it fails."""
    stream = io.StringIO()
    with pytest.raises(ZeroDivisionError), told_after("…", 0.1, stream):
        _ = 1 / 0
    time.sleep(0.2)
    assert stream.getvalue() == ""
